"""A whole told as a part, or a part as the whole: totals, what they include, per head, share."""

from __future__ import annotations

from briefwright.figures.questions.pair import Answer, Pair

_BACK = 14
_ABOVE = 1


def total(p: Pair) -> Answer | None:
    """A total over several years told as yearly, or one that includes as additional. Abstains without words for it."""
    mine, its = p.mine.figure, p.its.figure
    passage, clause = p.its.scene, p.its.scene.clause(its)
    spans = [g for g in passage.figures if g.kind == "duration" and g.unit == "year" and g.value > _ABOVE]
    if mine.per == "year" and not its.per and any(passage.clause(g) == clause for g in spans):
        return Answer("total", "a total over several years in the passage, told as yearly")
    told = p.mine.scene.says("further", mine.span.start - _BACK, mine.span.end)
    if told and passage.says("including", *clause) and not passage.says("further", *clause):
        return Answer("total", "the passage's figure includes the others, the text adds it to them")
    return None


def per_head(p: Pair) -> Answer | None:
    """Per head told of a total. Abstains unless the passage has a figure per head elsewhere and none here."""
    if p.mine.figure.kind in ("rank", "ordinal", "count"):
        return None
    passage = p.its.scene
    if not any(g.per == "person" for g in passage.figures):
        return None
    if p.mine.figure.per == "person" != p.its.figure.per:
        return Answer("head", "the passage has it in all, the text per head")
    return None
