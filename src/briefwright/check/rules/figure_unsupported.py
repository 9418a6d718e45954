"""`figure-unsupported`: a figure is not borne out by the passages that cover it."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.check.case import BriefCase, Rule
from briefwright.span import Problem

CODE = "figure-unsupported"


def _check(case: BriefCase) -> Iterator[Problem]:
    if case.resolved is None:
        return
    from briefwright.check import figures  # its tables take a while to compile, and many briefs cite nothing yet

    yield from figures.problems(case.resolved)
    yield from figures.problems_of_points(case.resolved)
    yield from figures.problems_of_bound(case.resolved)
    yield from figures.problems_of_dates(case.resolved, case.spec.text)


RULE = Rule(CODE, brief=_check)
