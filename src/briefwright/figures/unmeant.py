"""Workings that agree with a claimed figure and are none that the claim can mean."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from briefwright.figures.beside import of_others
from briefwright.figures.case import Case
from briefwright.figures.chance import UNLIKELY
from briefwright.figures.counted import is_small
from briefwright.figures.derived import Asked, Follows
from briefwright.figures.lexicon import compiled
from briefwright.figures.operands import HUNDRED
from briefwright.figures.questions import Seen
from briefwright.figures.values import ABOUT, close
from briefwright.quantities import Figure

_TWO = 2
_AGAINST = "growth against"


def passed_over(case: Case, mine: Seen, f: Figure, asked: Asked, one: Follows, operands: Sequence[Seen]) -> bool:
    """Whether a working agrees and is none that the claim can mean."""
    return (
        _of_unlike(asked, one)
        or _scattered(f, one, operands, modal=mine.scene.says("modal", *mine.scene.sentence(f)))
        or _points(f, one)
        or of_others(case, mine, one.formula)
        or _of_others(mine, one)
        or _of_a_few(one, asked.own)
        or _no_share(case, mine, one)
        or _rate_of_another(one, operands)
        or _from_another_end(mine, one)
        or _no_balance(case, mine, one)
        or _no_rate(f, one)
        or _not_left(case, f, one, operands)
        or _to_another_year(case, one)
        or _told_as_more(mine, one)
    )


def _told_as_more(mine: Seen, one: Follows) -> bool:
    """Whether a figure is told as so many more than another, and the working is a mean."""
    scene, f = mine.scene, mine.figure
    if one.formula.kind not in ("mean", "average") or scene.lexicon is None:
        return False
    return scene.lexicon.pattern("more_than").match(scene.whole, f.span.end) is not None


def _to_another_year(case: Case, one: Follows) -> bool:
    """Whether it is a stretch that nothing asks for, up to a year that none of their figures gives.

    Where the passages tell no such stretch themselves it may be one all the same.
    """
    if one.formula.kind != "stretch":
        return False
    if _timed_otherwise(case):
        return True
    rival = any(o.figure.kind == "duration" and o.figure.unit == "year" for o in case.others)
    own = case.claim.all_years
    if rival and len(own) == _TWO and not all(case.claim.years_of(g) <= own for g in one.formula.operands):
        return True  # between the two moments of the claim
    asked = any(map(case.says, ("apart", "elapsed", "elsewhen")))
    if len(one.formula.operands) == _TWO:
        years = {g.unit for g in one.formula.operands} == {"year"}
        return rival and years and not (own or asked)
    return rival and not (asked or case.claim.all_years)


def _timed_otherwise(case: Case) -> bool:
    """Whether the passages tell a stretch of months or days, and the claim no two moments between which one lies."""
    if case.says("elsewhen"):
        return False
    units = {o.figure.unit for o in case.others if o.figure.kind == "duration"} - {"year"}
    moments = sum(g.kind == "time" for g in case.claim.figures)
    return bool(units & {g.unit for g in case.claim.figures if g.kind == "duration"}) and moments < _TWO


def _of_a_few(one: Follows, own: Sequence[Figure]) -> bool:
    """Whether it is such a sum with a small count: two observers, and sixteen partners are not two and fourteen."""
    return of_a_part(one, own) and any(
        is_small(g) and any(g.value == o.value for o in own) for g in one.formula.operands
    )


def _of_others(mine: Seen, one: Follows) -> bool:
    """Whether a claim speaks of both of its two figures together, and a sum is of others."""
    scene, f = mine.scene, mine.figure
    if one.formula.kind != "sum" or scene.lexicon is None:
        return False
    both = scene.lexicon.small.get(_TWO)
    own = [g for g in scene.figures if g.span.end <= f.span.start and (g.kind, g.unit) == (f.kind, f.unit)]
    clause = scene.clause(f)
    if both is None or len(own) != _TWO or not compiled(both).search(scene.whole, clause.start, f.number.start):
        return False
    return {g.value for g in one.formula.operands} != {g.value for g in own}


def _of_unlike(asked: Asked, one: Follows) -> bool:
    """Whether it is a difference between counts of unlike things, and nothing asks for one.

    What it is taken from is told as well where it is one: 17 of the 18.
    """
    if asked.figure.kind != "count" or one.formula.kind != "difference" or one.cued:
        return False
    if {g.role for g in one.formula.operands} == {"from", "to"}:
        return False
    nouns = {g.noun for g in one.formula.operands if g.kind == "count"} - {""}
    return len(nouns) > 1 and not any(g.value == one.formula.operands[0].value for g in asked.own)


def _scattered(f: Figure, one: Follows, operands: Sequence[Seen], *, modal: bool) -> bool:
    """Whether shares, or three figures or more, stand in several sentences: nobody adds them unless asked to.

    Nor are what is and what is only expected held together as a fact.
    """
    if one.formula.kind in ("sum", "difference") and len({o.figure.modality == "forecast" for o in operands}) > 1:
        return f.modality == "fact" and not modal
    if one.formula.kind == "sum" and (_included(operands) or _makes_all(f, operands)):
        return True
    apart = len({(o.passage, o.scene.sentence(o.figure)) for o in operands}) > 1
    if not apart or one.formula.kind == "share of all":
        return apart
    if one.formula.kind == "sum" and _of_two_years(operands):
        return True
    if one.cued or one.formula.kind not in ("sum", "mean", "average", "rest"):
        return False
    shares = all(o.figure.kind == "percent" for o in operands)
    mixed = one.formula.kind == "sum" and len({o.figure.kind for o in operands}) > 1
    return shares or mixed or len(operands) > _TWO


def _makes_all(f: Figure, operands: Sequence[Seen]) -> bool:
    """Whether shares make up a whole, of which nobody tells that it is more than 95 %."""
    shares = [o.figure.value for o in operands if o.figure.kind == "percent"]
    return len(shares) == len(operands) > 1 and sum(shares) == HUNDRED != f.value


def _included(operands: Sequence[Seen]) -> bool:
    """Whether one of two figures is told as part of the other, right behind it: 70, of which 20 on one day."""
    if len(operands) != _TWO or operands[0].scene is not operands[1].scene:
        return False
    scene = operands[0].scene
    whole, part = sorted((o.figure for o in operands), key=lambda g: g.span.start)
    row = [g for g in scene.figures if whole.span.end <= g.span.start < part.span.start]
    between = (g for g in row if g.kind not in ("time", "duration"))
    said = scene.says("including", whole.span.end, part.number.start)
    return said and whole.value > part.value and not any(between)


def _of_two_years(operands: Sequence[Seen]) -> bool:
    """Whether two of them are shares, each of a year of its own: these are never parts of one whole."""
    shares = [o.years for o in operands if o.figure.kind == "percent" and o.years]
    return any(not a & b for a, b in combinations(shares, 2))


def _points(f: Figure, one: Follows) -> bool:
    """Whether a change told in percent is a difference of percentages, if from a hundred: those are points."""
    told = f.kind == "percent" and f.direction and not f.role
    if not told or one.formula.kind not in ("difference", "rest", "sum"):
        return False
    growths = one.formula.kind == "sum" and one.cued and all(g.direction for g in one.formula.operands)
    return not growths and all(g.kind == "percent" for g in one.formula.operands)


def _no_share(case: Case, mine: Seen, one: Follows) -> bool:
    """Whether the claim tells a share (of the whole, of which so many) and the working is another."""
    kind = one.formula.kind
    if mine.figure.ratio is not None and not mine.figure.worded:
        return kind != "share"  # so many of so many
    if kind in ("share of both", "share of all"):
        return case.claim.says("including")
    told = not mine.figure.direction and mine.scene.says("a_share", *mine.scene.clause(mine.figure))
    if kind == "share" and _siblings(case, one):
        named = {mention.name for mention in mine.scene.mentions("flow")}
        return told or not named >= {"import", "export"}
    of_shares = all(g.kind == "percent" for g in one.formula.operands)
    fraction = mine.figure.ratio is not None and not mine.figure.direction and of_shares
    return kind in ("growth", _AGAINST) and (told or fraction)


def _not_left(case: Case, f: Figure, one: Follows, operands: Sequence[Seen]) -> bool:
    """Whether neither the claim nor the sentence of a whole and its parts says that the figure is what they leave."""
    if one.formula.kind != "left" or case.says("rest") or (case.says("together") and case.says("apart")):
        return False
    sentences = {(o.passage, o.scene.sentence(o.figure)) for o in operands}
    if len({g.noun for g in one.formula.operands if g.unit == "item"}) > 1:
        return True
    told = len(sentences) == 1 and operands[0].scene.says("rest", *operands[0].scene.sentence(operands[0].figure))
    return not told or one.accident > UNLIKELY or f.digits < _TWO or bool(f.bound)


def _from_another_end(mine: Seen, one: Follows) -> bool:
    """Whether one end of a change is worked out, by a rate, from anything but the other end told beside it."""
    if not mine.figure.role or one.formula.kind not in ("before", "after", "rest", "part", "whole", "gain"):
        return False
    ends = [g.value for g in mine.scene.figures if g.role and g.role != mine.figure.role]
    return bool(ends) and one.formula.operands[0].value not in ends


def _rate_of_another(one: Follows, operands: Sequence[Seen]) -> bool:
    """Whether an amount and a growth stand in two sentences, and the amount has a growth in its own."""
    if one.formula.kind not in ("before", "after", "gain") or len(operands) != _TWO:
        return False
    amount, rate = operands
    scene, own = amount.scene, amount.scene.sentence(amount.figure)
    if amount.passage == rate.passage and scene.sentence(rate.figure) == own:
        return False
    return any(g.kind == "percent" and g.direction and own.start <= g.span.start < own.end for g in scene.figures)


def _no_rate(f: Figure, one: Follows) -> bool:
    """Whether a claim tells so many a day, and the working is a sum of what is not."""
    rated = f.per in ("month", "week", "day") and one.formula.kind.startswith("sum")
    return rated and not all(g.per == f.per for g in one.formula.operands)


def _no_balance(case: Case, mine: Seen, one: Follows) -> bool:
    """Whether a claim tells a surplus or deficit, and the working is no difference, or none of what it tells beside."""
    scene, f = mine.scene, mine.figure
    if f.kind != "money" or not mine.names("balance"):
        return False
    sentence, worked = scene.sentence(f), {g.value for g in one.formula.operands}
    money = {g.value for g in scene.figures if g.kind == "money" and sentence.start <= g.span.start < sentence.end}
    told = (money - {f.value}) & {o.figure.value for o in case.others}
    of_them = told & worked or any(close(both, sum(worked, Decimal(0)), ABOUT) for both in told)  # or of their total
    return one.formula.kind == "gain" or (one.formula.kind == "difference" and bool(told) and not of_them)


def _siblings(case: Case, one: Follows) -> bool:
    """Whether a share would be one of imports in exports, or the other way round: both are parts."""
    told = [o for o in (*case.others, *case.mine) if any(o.figure is g for g in one.formula.operands)]
    return {o.names("flow") for o in told} == {frozenset({"import"}), frozenset({"export"})}


def of_a_part(one: Follows, own: Sequence[Figure]) -> bool:
    """Whether it is a sum that nothing asks for, over a figure that the claim tells beside it."""
    told = {g.value for g in own}
    return one.formula.kind == "sum" and not one.cued and any(g.value in told for g in one.formula.operands)


def told(asked: Asked, one: Follows) -> bool:
    """Whether the claim tells one of the figures that were worked with beside what came of it."""
    return any(g.value == own.value for g in one.formula.operands for own in asked.own)
