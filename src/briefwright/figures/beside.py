"""The amounts that a claim tells beside a share, growth or multiple: what is worked out must be of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from briefwright.figures.case import Case
from briefwright.figures.operands import Formula
from briefwright.figures.questions import Seen
from briefwright.figures.scene import Scene
from briefwright.quantities import Figure

_AMOUNTS = frozenset({"money", "measure", "count"})
_SHARES = frozenset({"share", "ratio", "share together"})
_GROWTHS = frozenset({"growth", "growth against"})
_OF_BOTH = frozenset({"share of both", "share of all"})
_RELATIVE = _SHARES | _GROWTHS | _OF_BOTH | {"ratio to both"}
_TWO, _REACH, _AWAY, _SAID = 2, 12, 6, 60


def of_others(case: Case, mine: Seen, formula: Formula) -> bool:
    """Whether a claim tells the amount of which a figure is the share or growth, and a working is of others.

    An amount that the passages tell as well: so much, or a third of the total; threefold, to so much; in its clause;
    or both ends of a change, from which the change follows.
    """
    scene, f = mine.scene, mine.figure
    points = f.kind == "points" and formula.kind == "difference"
    worked, told = {g.value for g in formula.operands}, {g.value for g in scene.figures}
    known = {o.figure.value for o in case.others}
    ends = {g.value for g in _ends_beside(scene, f)}
    if f.kind == "percent" and ends and ends <= known and formula.kind not in _RELATIVE:
        return True
    if formula.kind == "difference" and f.direction and (end := _grown_to(scene, f)) and end.value in known:
        return end.kind == f.kind and end.value not in worked
    if formula.kind not in _RELATIVE and not points:
        return False
    if points:
        own = {g.value for g in _shares_beside(scene, f)} & known
        two = _two_shares(scene, f)
        return (bool(own) and not own & worked) or (bool(two) and two <= known and worked != two)
    upper = told_as(scene, f) or _grown_to(scene, f)
    if upper is not None and upper.value in known and (f.direction or not upper.direction):
        kinds = _SHARES | _GROWTHS if f.direction else _SHARES
        return not worked <= told and (formula.kind not in kinds or formula.operands[0].value != upper.value)
    if ends and ends <= known:
        return not ends <= worked or formula.kind in _OF_BOTH
    if (both := part_and_whole(scene, f)) and both <= known:
        return formula.kind not in _SHARES or worked != both
    own = _in_clause(scene, f, formula) & known
    return bool(own) and not own & worked


def _in_clause(scene: Scene, f: Figure, formula: Formula) -> set[Decimal]:
    """The amounts of a figure's clause, changes aside, that are of the kind that was worked with."""
    clause = scene.clause(f)
    units = {(g.kind, g.unit) for g in formula.operands if g.kind in _AMOUNTS}
    return {
        g.value
        for g in scene.figures
        if clause.start <= g.span.start < clause.end and not g.direction and (g.kind, g.unit) in units
    }


def _shares_beside(scene: Scene, f: Figure) -> Sequence[Figure]:
    """The shares that a clause tells beside points: their difference is one of these from another."""
    clause = scene.clause(f)
    return [g for g in scene.figures if clause.start <= g.span.start < clause.end and g.kind == "percent"]


def _two_shares(scene: Scene, f: Figure) -> set[Decimal]:
    """The only two shares of a text from which the points behind them are said to be worked out."""
    told = {g.value for g in scene.figures if g.span.start < f.span.start and g.kind == "percent"}
    said = scene.says("worked_out", max(0, f.span.start - _SAID), f.span.start)
    return told if len(told) == _TWO and said else set()


def _ends_beside(scene: Scene, f: Figure) -> Sequence[Figure]:
    """The start and the end of a change that are told right before a figure, or right behind it.

    None where another moment stands between: of that something else is told.
    """
    sentence = scene.sentence(f)
    row = [g for g in scene.figures if sentence.start <= g.span.start < sentence.end]
    at = next((n for n, g in enumerate(row) if g.span == f.span), None)
    pairs = [] if at is None else [row[max(0, at - _TWO) : at], row[at + 1 : at + 1 + _TWO]]
    return next((pair for pair in pairs if [g.role for g in pair] == ["from", "to"]), ())


def part_and_whole(scene: Scene, f: Figure) -> set[Decimal]:
    """A part and its whole, the only ones that a sentence tells beside a share: a third, 77 of the 231."""
    lexicon = scene.lexicon
    if f.kind != "percent" or lexicon is None:
        return set()
    sentence = scene.sentence(f)
    inside = [g for g in scene.figures if sentence.start <= g.span.start < sentence.end]
    row = [g for g in inside if g.kind in _AMOUNTS or g.kind == "number"]
    found = [
        {part.value, whole.value}
        for a, b in pairwise(row)
        for table, part, whole in (("part_of", a, b), ("whole_first", b, a))
        if 1 < part.value < whole.value and lexicon.pattern(table).fullmatch(scene.whole, a.number.end, b.number.start)
    ]
    alone = len(found) == 1 and sum(g.kind == "percent" for g in inside) == 1
    return found[0] if alone else set()


def told_as(scene: Scene, f: Figure) -> Figure | None:
    """The amount that a figure right behind it tells otherwise: 2,930, or 87 %."""
    before = [g for g in scene.figures if g.span.end <= f.span.start and g.kind != "time"][-1:]
    if scene.lexicon is None or not before or before[0].kind not in _AMOUNTS:
        return None
    said = scene.lexicon.pattern("told_as", " ?[,，(—–-] ?", " ?").match(scene.whole, before[0].span.end)
    return before[0] if said is not None and said.end() <= f.span.start <= said.end() + _REACH else None


def _grown_to(scene: Scene, f: Figure) -> Figure | None:
    """The amount to which a growth right before it led: 2.8 times, to 2.2 billion."""
    behind = [g for g in scene.figures if g.span.start >= f.span.end and g.kind != "time"][:1]
    changed = bool(f.direction) or f.kind == "multiple"
    kinds = _AMOUNTS | {"number"} | ({"percent"} if f.kind == "percent" else set())
    if scene.lexicon is None or not changed or not behind or behind[0].kind not in kinds:
        return None
    between = [g for g in scene.figures if f.span.end <= g.span.start < behind[0].span.start]  # a moment, if any
    start = between[0].span.end if between and between[0].span.start - f.span.end <= _AWAY else f.span.end
    gap = scene.lexicon.pattern("grown_to").fullmatch(scene.whole, start, behind[0].span.start)
    return behind[0] if gap else None
