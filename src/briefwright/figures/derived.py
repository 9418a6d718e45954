"""Figures that follow from figures of the passages: which of the workings agree, and whether that means anything."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from decimal import Decimal
from typing import NamedTuple

from briefwright.figures.chance import LIKELY, UNLIKELY, accident
from briefwright.figures.operands import Asked, Formula
from briefwright.figures.units import EXACT_BELOW
from briefwright.figures.values import ABOUT, BOUND, ROUNDING, THREE, close
from briefwright.figures.workings import workings
from briefwright.quantities import Figure

_ROUGH, _HALF = Decimal("0.05"), Decimal("0.5")
_GRAINED = frozenset({"sum", "sum of unlike", "difference", "mean", "product", "product of its own"})
_REACH = Decimal("0.1")
_REACH_BACK = 16
"""How far a bound of two or more digits may lie from what was worked out."""
_SHARES = frozenset({"share", "share of both", "share of all", "share together"})
_SOME = "sum of some"
"""So many that they are no measure of what else may have come out."""
_GROWTHS = frozenset({"growth", "growth against"})
_CUES = {
    "share of both": ("together",),
    "share together": ("together",),
    "share of all": ("together",),
    "sum": ("together",),
    "sum of unlike": ("together",),
    _SOME: ("together",),
    "ratio to both": ("together",),
    "product": ("each",),
    "product of its own": ("each", "together"),
    "part of its own": ("worked_out", "told_as"),
    "mean": ("each",),
    "average": ("each",),
    "difference": ("apart", "rest", "negation"),
    "rest": ("rest",),
    "left": ("rest", "left"),
    "before": ("year_before", "elsewhen"),
    "share before": ("year_before", "elsewhen"),
    "gain": ("year_before", "elsewhen", "apart"),
    "after": ("elsewhen",),
    "stretch": ("apart", "elapsed", "elsewhen"),
    "whole": ("together",),
}
"""The words of a claim that ask for a kind of working, as tables of the lexicon."""
_ASKED_BY_UNIT = {
    "percent": frozenset({"share"}) | _GROWTHS,
    "points": frozenset({"difference"}),
    "multiple": frozenset({"ratio"}),
    "duration": frozenset({"stretch"}),
}
"""Kinds of working that a figure of a kind asks for by itself: a percentage is a share or growth of something."""
_ONLY_ASKED = (
    frozenset({"part", "whole", "before", "after", "rest", "left", "mean", "gain", "ratio to both"})
    | frozenset({"product", "product of its own", "part of its own", "sum of unlike", _SOME, "average"})
    | _SHARES
    | _GROWTHS
)
"""Kinds of working that nobody does without saying so."""


class Follows(NamedTuple):
    """A working that agrees, and how many such were to be expected by chance."""

    formula: Formula
    accident: Decimal
    cued: bool
    coarse: bool
    """Whether the figure is one that nobody tells exactly: a third, six tenths."""

    @property
    def sure(self) -> bool:
        """Whether it is evidence."""
        return self.accident <= (LIKELY if self.cued else UNLIKELY)

    @property
    def possible(self) -> bool:
        """Whether it is too good to say that the figure does not follow."""
        return self.coarse or self.accident <= (1 if self.cued else LIKELY)


def asking(kind: str) -> tuple[str, ...]:
    """The tables of the lexicon whose words ask for a kind of working."""
    return (*_CUES.get(kind, ()), "worked_out")


def follows(asked: Asked, says: Callable[[str], bool], *, base: bool = False) -> Iterator[Follows]:
    """The workings that agree with a claimed figure, the least accidental first.

    `says` tells whether the claim has words of a table of the lexicon; `base` whether it names a year of which the
    passages tell only the change to the next.
    """
    every = list(workings(asked))
    fitting = [one for one in every if fits(asked.figure, one.value) and _sided(asked.figure, one)]
    if not fitting:
        return
    f = asked.figure
    exact = f.digits > 1 and f.ratio is None and not f.bound and not f.approx
    told = frozenset({"rest"}) if exact else frozenset({"part"}) if f.approx and f.digits > 1 else frozenset()
    unasked = _ONLY_ASKED - told
    cues = {kind for kind, fields in _CUES.items() if any(map(says, (*fields, "worked_out")))}
    cues |= _ASKED_BY_UNIT.get(asked.figure.kind, frozenset())
    if asked.figure.ratio is not None:
        cues |= _SHARES
    if asked.figure.direction and asked.figure.ratio is None:
        cues -= _SHARES
    if asked.figure.direction or (f.kind == "duration" and says("elapsed")):
        cues.add("difference")
    if base:
        cues.add("before")
    if asked.figure.bound:
        cues.discard("whole")
    if says("together") and says("each_has"):
        cues.add("product")
    if says("together") and says("apart"):
        cues.add("left")  # more than the two others together
    if says("worked_out"):
        cues.update(one.kind for one in fitting)
    results = [one.value for one in every if one.kind not in unasked]
    among = {kind: [one.value for one in every if one.kind in _family(kind, cues)] for kind in cues}
    coarse = asked.figure.kind == "duration" or (
        asked.figure.kind in ("percent", "multiple") and (asked.figure.digits <= 1 or asked.figure.ratio is not None)
    )
    own = {(g.kind, g.value) for g in asked.own}
    found = (
        Follows(one, accident(asked.figure, one.value, _grain(one), among.get(one.kind, results)), cued, coarse)
        for one in fitting
        if (cued := one.kind in cues or _told(f, one, own)) or one.kind not in unasked
    )
    yield from sorted(found, key=lambda one: _order(asked, one))


def _told(f: Figure, one: Formula, own: Collection[tuple[str, Decimal]]) -> bool:
    """Whether what the texts tell asks for a working, if no word does."""
    return _all_told(one, own) or _of_told(f, one, own) or _before(one)


def _all_told(one: Formula, own: Collection[tuple[str, Decimal]]) -> bool:
    """Whether the claim itself tells everything that a figure is worked out from."""
    return len(one.operands) > 1 and one.kind not in _SHARES and all((g.kind, g.value) in own for g in one.operands)


def _of_told(f: Figure, one: Formula, own: Collection[tuple[str, Decimal]]) -> bool:
    """Whether a bound, or an amount to the digit, is so many percent of one that the claim tells beside it."""
    exact = bool(f.bound) or f.digits >= THREE
    return exact and one.kind == "part" and (one.operands[0].kind, one.operands[0].value) in own


def _before(one: Formula) -> bool:
    """Whether a difference is what a count was before it grew by so many, as the passage tells right behind it."""
    if one.kind != "difference" or len(one.operands) != len(("now", "by")):
        return False
    now, by = one.operands
    return by.direction == "up" and not by.role and 0 < by.span.start - now.span.end <= _REACH_BACK


def _order(asked: Asked, one: Follows) -> tuple[object, ...]:
    """What comes first of the workings that agree; where all else is equal, of fewer figures, and of the passages'."""
    pool = {id(g) for g in asked.pool}
    strange = sum(id(g) not in pool for g in one.formula.operands)
    sure = (not one.sure, not one.cued, _unlike(asked.figure, one), one.accident)
    return (*sure, len(one.formula.operands), strange, one.formula.words)


def _unlike(f: Figure, one: Follows) -> bool:
    """Whether a working is a growth and nothing says that the figure is one."""
    return one.formula.kind in _GROWTHS and not f.direction


def _family(kind: str, cues: set[str]) -> frozenset[str]:
    """The kinds of working that a claim asks for where it asks for one of them."""
    return (
        _SHARES & cues
        if kind in _SHARES
        else _GROWTHS
        if kind in _GROWTHS
        else frozenset(cues - _SHARES - _GROWTHS - {_SOME}) | {kind}
    )


def _grain(one: Formula) -> Decimal | None:
    """The last digit of what a sum, difference or mean is worked out from; None where the working has no such."""
    if one.kind not in _GRAINED or not one.operands:
        return None
    whole = sum((g.value for g in one.operands), Decimal(0)) if one.kind == "mean" else one.operands[0].value
    scale = Decimal(1) if one.kind in ("sum", "sum of unlike", "difference") else one.value / whole
    return min(g.step for g in one.operands) * scale


def _sided(f: Figure, one: Formula) -> bool:
    """Whether the bounds of what it is worked out from do not turn it to the other side of the claim's bound.

    What is left of “more than a third” is less than two thirds.
    """
    if not f.bound or close(f.value, one.value, ABOUT) is False:
        return True
    sides = {(">" if up else "<") for g, up in _sides(one) if g.bound for up in [up == (g.bound[0] == ">")]}
    return not sides or sides == {f.bound[0]}


def _sides(one: Formula) -> Iterator[tuple[Figure, bool]]:
    """The figures of a working, each with whether more of it makes the result greater."""
    for n, g in enumerate(one.operands):
        falls = one.kind == "rest" if one.kind not in ("difference", "ratio", "share", "growth", "mean") else n == 1
        yield g, not falls


def fits(f: Figure, value: Decimal) -> bool:
    """Whether a figure is a value that was worked out, rounded to the digits that it shows and on its bound's side."""
    if value <= 0:
        return False
    reach = (
        _REACH
        if f.digits > 1 and f.ratio is None
        else BOUND * 2
        if f.value.normalize().as_tuple().digits == (1,)
        else BOUND
    )
    if f.kind == "multiple" and f.bound and f.digits == 1 and f.ratio is None and f.value > 1:
        return f.value <= value < f.value + f.step if f.bound[0] == ">" else f.value - f.step / 2 < value <= f.value
    if f.bound in (">", ">="):
        return f.value <= value <= f.value * (1 + reach)
    if f.bound in ("<", "<="):
        return f.value * (1 - reach) <= value <= f.value
    off = abs(f.value - value)
    counted = f.kind in ("count", "number") and f.value < EXACT_BELOW and not f.approx and f.step > 1
    half = _HALF if counted else f.step / 2
    rounded = off <= half and close(f.value, value, ROUNDING if f.digits > THREE else _ROUGH)
    if f.ratio is not None and close(f.value, value, ABOUT):
        return True
    return not off or rounded or (f.approx and close(f.value, value, ABOUT))


__all__ = ["Asked", "Follows", "follows"]
