"""`unused-source`: no brief cites a source. Asked only where the whole workspace is checked."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.check.case import Rule, SourceCase
from briefwright.span import Lines, Problem, Span

CODE = "unused-source"


def _check(case: SourceCase) -> Iterator[Problem]:
    if case.used is False:
        lines = Lines(case.source.text)
        first = Span(lines.start(1), lines.start(1) + len(lines.line(1).removeprefix("\ufeff")))
        yield Problem(CODE, first, f"no brief cites {case.source.key}", "cite it, or take it out of seeds/")


RULE = Rule(CODE, source=_check)
