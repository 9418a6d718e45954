"""`quote-uncited`: a quotation of more than a few words is covered by no citation."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.check.case import BriefCase, Rule
from briefwright.span import Problem

CODE = "quote-uncited"
_HINT = "cite the passage that holds the words, in this sentence or directly after it"
_EXEMPT = {"gap"}  # what is not known needs no citation


def _check(case: BriefCase) -> Iterator[Problem]:
    if case.resolved is None:
        return
    for text in case.resolved.brief.texts:
        if not text.citable or text.role in _EXEMPT or case.resolved.covered_by_table(text):
            continue
        for _, prose in case.resolved.proses_of(text):
            for quotation in prose.quotations:
                if not quotation.short and not quotation.covered:
                    yield Problem(CODE, quotation.span, "no citation covers this quotation", _HINT)


RULE = Rule(CODE, brief=_check)
