"""The verdict on a figure that the passages do not give, but from which it may follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from briefwright.figures.beside import of_others, part_and_whole, told_as
from briefwright.figures.case import Case
from briefwright.figures.counted import is_small
from briefwright.figures.derived import Asked, Follows, asking, follows
from briefwright.figures.mistyped import mistyped
from briefwright.figures.moves import both_ways
from briefwright.figures.questions import Answer, Seen
from briefwright.figures.scene import Scene
from briefwright.figures.unmeant import of_a_part, passed_over, told
from briefwright.figures.unsure import bounded_away
from briefwright.figures.verdict import Verdict, borne, unread, wrong
from briefwright.quantities import Figure
from briefwright.quantities.figure import Direction
from briefwright.span import Span

_TWO, _SAID = 2, 60
_AGAINST = "growth against"
_SAID_BY_UNIT = frozenset({"stretch", "ratio", "ratio to both"})
"""Workings towards how long or how many times, which a unit says."""
_OF_PASSAGES = {"left": "rest", "each_has": "each"}
_SIGNED = frozenset({"difference", "growth", _AGAINST})


def followed(case: Case, mine: Seen, *, only_asked: bool = False) -> Verdict | None:
    """A working by which a figure follows; one of the wrong sign or year is wrong, one by chance says nothing.

    With `only_asked` one must be asked for by the claim's words: the figure looks like a slip of another.
    """
    f = replace(mine.figure, direction=_way(mine))
    asked, base = _asked(case, f)
    if _hedged(case, mine, asked, base):
        return unread(mine.figure, "its clause may hedge it in other words")
    typo = mistyped(f, (o.figure for o in case.others))
    by_figure = {id(o.figure): o for o in case.others}
    against: Verdict | None = None
    for one in follows(asked, partial(_says, case, mine), base=base):
        operands = [by_figure[id(g)] for g in one.formula.operands if id(g) in by_figure]
        if (only_asked and not _asked_for(mine, asked, one)) or (typo and not _meant(mine, asked, one)):
            continue
        if passed_over(case, mine, f, asked, one, operands):
            continue
        answer = _contradicted(mine, one, operands)
        if answer is not None:
            if one.sure and against is None:
                against = wrong(mine.figure, answer.slip, operands[0].found, detail=answer.detail)
        elif one.formula.kind == _AGAINST:
            continue
        elif one.sure or _exact(asked, one):
            return borne(mine.figure, one.formula.words, *(o.found for o in operands))
        elif _may_be(f, asked, one):
            return unread(mine.figure, f"it may be {one.formula.words}")
    return against or _no_such_part(case, mine)


def _way(mine: Seen) -> Direction:
    """The direction of a figure: none where its clause has both, of a share that of the amount it tells otherwise.

    Fell by so much, or by a third.
    """
    f = mine.figure
    if both_ways(mine.scene, f):
        return ""
    amount = told_as(mine.scene, f) if f.kind == "percent" and not f.direction else None
    return amount.direction if amount is not None and not amount.role else f.direction


def _no_such_part(case: Case, mine: Seen) -> Verdict | None:
    """A share beside the part and the whole that it would be of, which come to another."""
    both = part_and_whole(mine.scene, mine.figure)
    if not both or not both <= {o.figure.value for o in case.others}:
        return None
    return wrong(mine.figure, "absent", detail="worked out from the text's own figures, it is another")


def _asked_for(mine: Seen, asked: Asked, one: Follows) -> bool:
    """Whether a claim's words ask for a working; points are always a difference, so of them those told beside it.

    For a difference its own clause must ask.
    """
    by_words = asked.figure.kind != "points" or told(asked, one)
    if one.formula.kind == "difference" and by_words and asked.figure.kind != "points":
        clause = mine.scene.clause(mine.figure)
        by_words = bool(asked.figure.direction) or any(mine.scene.says(field, *clause) for field in ("apart", "rest"))
    return one.cued and one.formula.kind not in ("average", "rest") and by_words


def _meant(mine: Seen, asked: Asked, one: Follows) -> bool:
    """Whether a working is of what the claim tells beside a figure, or its sentence has words for such a one."""
    if one.formula.kind in _SAID_BY_UNIT or told(asked, one):
        return True
    if one.formula.kind == "growth" and asked.figure.direction:
        return True
    return any(_says_here(mine, field) for field in asking(one.formula.kind))


def _exact(asked: Asked, one: Follows) -> bool:
    """Whether a mean that is asked for, or what lies between the ends of a change told beside it, is so exactly."""
    if one.formula.value != asked.figure.value:
        return False
    ends = one.formula.kind == "difference" and {g.role for g in one.formula.operands} == {"from", "to"}
    return (ends and told(asked, one)) or (one.cued and one.formula.kind == "mean")


def _may_be(f: Figure, asked: Asked, one: Follows) -> bool:
    """Whether a working is too good to say that the figure does not follow, though it may be chance."""
    if one.cued and one.formula.kind == "difference" and one.formula.value == f.value and told(asked, one):
        return True
    return one.possible and (one.cued or not _chance(f, one)) and not of_a_part(one, asked.own)


def _says(case: Case, mine: Seen, field: str) -> bool:
    """Whether a claim has words of a table; those for what is worked out must stand right before the figure.

    What is left of a whole (`left`), and what each has (`each_has`), the passages may say.
    """
    if field == "apart":
        return _says_apart(mine.scene, Span(0, len(mine.scene.whole)))
    if field in _OF_PASSAGES:
        return any(scene.says(_OF_PASSAGES[field]) for scene in case.scenes)
    if field != "worked_out" or case.claim.lexicon is None:
        return case.says(field)
    start = mine.figure.number.start
    return mine.scene.says(field, start - _SAID, start)


def _says_here(mine: Seen, field: str) -> bool:
    """Whether a figure's sentence has words of a table of the lexicon."""
    sentence = mine.scene.sentence(mine.figure)
    if field == "apart":
        return _says_apart(mine.scene, sentence)
    return field not in _OF_PASSAGES and mine.scene.says(field, *sentence)


def _says_apart(scene: Scene, where: Span) -> bool:
    """Whether a claim has words for a difference other than those that hedge its figures (more than 90)."""
    if scene.lexicon is None:
        return True  # it may have
    said = scene.lexicon.pattern("apart").finditer(scene.whole, *where)
    hedges = [(f.span.start, f.number.start) for f in scene.figures if f.kind != "time"]
    return any(not any(start <= one.start() < end for start, end in hedges) for one in said)


def _asked(case: Case, f: Figure) -> tuple[Asked, bool]:
    """What a figure may be worked out from, and whether the claim names a year before one of the passages'."""
    issued = (p.issued for p in case.passages if p.issued)
    named = frozenset[int]().union(*(scene.all_years for scene in case.scenes))
    own = tuple(seen.figure for seen in case.mine if seen.figure.span != f.span)
    base = any(year + 1 in named and year not in named for year in case.claim.all_years)
    return Asked(f, [o.figure for o in case.others], own, case.claim.all_years.union(issued)), base


def _hedged(case: Case, mine: Seen, asked: Asked, base: bool) -> bool:
    """Whether a rough figure follows if words that stand away from it make it a bound."""
    f = asked.figure
    if f.bound or f.kind == "multiple" or not (f.digits < _TWO or f.ratio) or not mine.hedged_away:
        return False
    told = (replace(f, bound="<"), replace(f, bound=">")) if bounded_away(mine.scene, f) else (replace(f, approx=True),)
    either = (asked._replace(figure=one) for one in told)
    coarse = f.kind != "duration"
    every = (one for told in either for one in follows(told, partial(_says, case, mine), base=base))
    return any((one.sure or (coarse and one.coarse)) and not of_others(case, mine, one.formula) for one in every)


def _chance(f: Figure, one: Follows) -> bool:
    """Whether a small count is a sum, or has no noun: with so many small numbers about, some come to it."""
    return is_small(f) and (f.kind == "number" or one.formula.kind == "sum")


def _contradicted(mine: Seen, one: Follows, operands: Sequence[Seen]) -> Answer | None:
    """A difference or growth between two years has a sign and ends in a year."""
    if one.formula.kind not in _SIGNED or len(operands) != _TWO:
        return None
    a, b = operands
    if any(one.scene.modality(one.figure) != "fact" for one in operands):
        return None  # what lies between a target and what became of it is no change
    if len(a.years) != 1 or len(b.years) != 1 or a.years == b.years:
        return None
    first, last = sorted(operands, key=lambda seen: min(seen.years))
    change = last.figure.value - first.figure.value
    told = mine.figure.direction if not both_ways(mine.scene, mine.figure) else ""
    if told and (change > 0) != (told == "up"):
        return Answer("direction", f"by the passage: {one.formula.words}")
    if one.formula.kind != "difference" and len(mine.years) == 1 and mine.years != last.years:
        return Answer("year", f"by the passage, in {min(last.years)}: {one.formula.words}")
    return None
