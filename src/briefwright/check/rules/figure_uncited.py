"""`figure-uncited`: no citation covers a figure."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.check.case import BriefCase, Rule
from briefwright.span import Problem

CODE = "figure-uncited"


def _check(case: BriefCase) -> Iterator[Problem]:
    if case.resolved is None:
        return
    from briefwright.check import uncited  # see figure_unsupported

    yield from uncited.problems(case.resolved)


RULE = Rule(CODE, brief=_check)
