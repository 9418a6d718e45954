"""Maps made of single places."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.span import Runs, Span


def mapped(places: Iterable[Span]) -> Runs:
    """The map of a text whose characters come from these stretches, one each; for short or odd texts."""
    runs = Runs()
    for start, end in places:
        runs.add(start, 1, 0 if end == start + 1 else end - start)
    return runs
