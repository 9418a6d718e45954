"""Numbers of which only the magnitude is told: dozens, hundreds of thousands, 数百, десятки."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefwright.figures.case import Case
from briefwright.figures.unsure import power_of
from briefwright.figures.verdict import Verdict, wrong
from briefwright.quantities import Figure, Masked
from briefwright.span import Span

_TEN = Decimal(10)
_YEARS = (1500, 2100)
"""A bare number between them may be a year."""
_AMOUNTS = frozenset({"count", "number", "duration", "measure", "money"})


def vague(case: Case) -> Iterator[Verdict]:
    """What the passages tell by another magnitude than the claim (dozens for hundreds).

    Speaks only where each text has such words, all the passages' are of another magnitude, and none of their figures
    is of the claim's.
    """
    told = [(masked, power) for masked in case.claim.vague if (power := power_of(case.claim, masked))]
    if not told:
        return
    theirs = {power: m.text for scene in case.scenes for m in scene.vague if (power := power_of(scene, m))}
    if not theirs or any(power in theirs for _, power in told):
        return
    amounts = [o.figure for o in case.others if o.figure.kind in _AMOUNTS]
    powers = {g.value.adjusted() for g in amounts if g.kind != "number" or not _YEARS[0] <= g.value <= _YEARS[1]}
    for masked, power in told:
        if power not in powers:
            yield wrong(_figure(masked, power), "magnitude", detail=f"the passage has “{next(iter(theirs.values()))}”")


def _figure(masked: Masked, power: int) -> Figure:
    words = masked.text.removesuffix(" of")
    span = Span(masked.span.start, masked.span.start + len(words))
    return Figure("count", _TEN**power, "item", span, words, span, approx=True, worded=True)
