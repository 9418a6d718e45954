"""`uncited-judgement`: a key judgement rests on no passage."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.check.case import BriefCase, Rule
from briefwright.span import Problem

CODE = "uncited-judgement"
_HINT = "cite the passages that bear it, in its text or by cite:"


def _check(case: BriefCase) -> Iterator[Problem]:
    """A judgement without a citation in its text; one that is meant as a citation and is none counts as one."""
    if case.resolved is None:
        return
    for judgement in case.resolved.brief.judgements:
        for language, prose in case.resolved.proses_of(judgement.text):
            attempts = (*prose.citations, *(p for p in prose.problems if p.code == "invalid-citation"))
            node = judgement.text.node(language)
            if not attempts and not judgement.text.cite and node is not None:
                yield Problem(CODE, node.span, "this judgement cites no passage", _HINT)


RULE = Rule(CODE, brief=_check)
