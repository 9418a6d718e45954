"""`quote-mismatch`: words in quotation marks do not stand in a passage that covers them."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.check.case import BriefCase, Rule
from briefwright.prose import Item, Prose, Quotation
from briefwright.prose.resolve import Resolved
from briefwright.span import Problem
from briefwright.spec.brief import Table

CODE = "quote-mismatch"
_Covered = tuple[Quotation, Prose, str, tuple[Item, ...]]


def _check(case: BriefCase) -> Iterator[Problem]:
    if case.resolved is None or not (covered := [*_covered(case.resolved)]):
        return
    from briefwright.check.elsewhere import Elsewhere  # many briefs quote nothing, and need none of its patterns
    from briefwright.check.quotations import judged

    elsewhere = Elsewhere(case.resolved.corpus, case.files)
    for one in covered:
        yield from judged(*one, case.resolved.corpus, elsewhere)


def _covered(resolved: Resolved) -> Iterator[_Covered]:
    """The quotations of a brief that citations cover, with their texts, the language of these, and what is cited."""
    beside = _beside(resolved)
    for text in resolved.brief.texts:
        if text.citable:
            for language, prose in resolved.proses_of(text):
                for quotation in prose.quotations:
                    items = tuple(item for n in quotation.covered for item in prose.citations[n].items)
                    items = items or beside.get(id(text), ())
                    if items and not quotation.short:
                        yield quotation, prose, language, items


def _beside(resolved: Resolved) -> dict[int, tuple[Item, ...]]:
    """What covers the cells of a table that cite nothing themselves: the `cite:` of their row or table."""
    found: dict[int, tuple[Item, ...]] = {}
    for block in resolved.brief.blocks():
        if isinstance(block, Table):
            for row in block.rows:
                items = resolved.texts.cited_by(row.cite or block.cite)
                found.update((id(cell), items) for cell in row.cells if items)
    return found


RULE = Rule(CODE, brief=_check)
