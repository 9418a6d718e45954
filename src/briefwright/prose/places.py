"""Maps in a row as one map."""

from __future__ import annotations

from briefwright.span import Runs


def chained(inner: Runs, outer: Runs) -> Runs:
    """The map of a text by `inner` to a second text, and of that by `outer`; for short texts: a step a character."""
    runs = Runs()
    for at in range(inner.length):
        span = outer.span(*inner.span(at, at + 1))
        width = span.end - span.start
        runs.add(span.start, 1, 0 if width == 1 else width)
    return runs
