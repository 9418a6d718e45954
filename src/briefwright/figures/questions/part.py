"""A whole told as a part, or a part as the whole: totals, what they include, per head, share."""

from __future__ import annotations

from briefwright.figures.questions.pair import Answer, Pair

_BACK = 14
_ABOVE = 1


def total(p: Pair) -> Answer | None:
    """A total over several years told as yearly, or one that includes as additional. Abstains without words for it."""
    mine, its = p.mine.figure, p.its.figure
    passage = p.its.scene
    if mine.per == "year" and not its.per:
        spans = [g for g in passage.figures if g.kind == "duration" and g.unit == "year" and g.value > _ABOVE]
        if any(passage.clause(g) == passage.clause(its) for g in spans):
            return Answer("total", "a total over several years in the passage, told as yearly")
    if not p.mine.scene.says("further", mine.span.start - _BACK, mine.span.end):
        return None
    clause = passage.clause(its)
    if passage.says("including", *clause) and not passage.says("further", *clause):
        return Answer("total", "the passage's figure includes the others, the text adds it to them")
    return None


def per_head(p: Pair) -> Answer | None:
    """Per head told of a total. Abstains unless the passage has a figure per head elsewhere and none here."""
    mine, its = p.mine.figure, p.its.figure
    if mine.kind in ("rank", "ordinal", "count") or mine.per != "person" or its.per == "person":
        return None
    if any(g.per == "person" for g in p.its.scene.figures):
        return Answer("head", "the passage has it in all, the text per head")
    return None
