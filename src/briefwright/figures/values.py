"""One number of a claim against one of a passage: equality, rounding, hedges, bounds and ranges."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from briefwright.figures.units import EXACT_BELOW, Sizes, sizes
from briefwright.figures.verdict import Slip
from briefwright.quantities import Figure

ROUNDING = Decimal("0.005")
"""How far a figure of at least three digits may be rounded."""
ABOUT = Decimal("0.03")
"""How far an approximate figure may be off."""
FRACTION = Decimal("0.02")
"""How far a fraction in words (a third) may be off; nobody tells it more exactly."""
BOUND = Decimal("0.25")
"""How far a bound (more than) may lie from the value."""
THREE = 3
_FIVE = 5
_FEW = 9
"""Small counts in words are rarely hedged: a verb before them (breaks through three stages) is no bound."""


class Agreement(NamedTuple):
    """How two numbers agree, by a `rule` in words; with a `slip` it is not quite so."""

    rule: str
    slip: Slip = ""
    detail: str = ""
    minor: bool = False


_HEDGE = Agreement("", "hedge", "the passage hedges the figure, the text does not", minor=True)
_LOOSE = Agreement("", "rounding", "rounded further than three digits, without “about”", minor=True)


def agree(f: Figure, g: Figure) -> Agreement | None:
    """How the claim's number stands to a comparable one of the passage; None where it is another number."""
    s = sizes(f, g)
    if s.high is not None or s.other_high is not None:
        return _ranges(f, g, s)
    exact = f.kind == "count" and abs(s.value) < EXACT_BELOW and not f.approx and not f.bound and f.step >= 1
    near = s.value == s.other if exact else rounds(f, g, s.value, s.other, s.step)
    return _bounded(f, g, s, near) if f.bound else _plain(f, g, s, near, exact)


def rounds(f: Figure, g: Figure | None, value: Decimal, other: Decimal, step: Decimal) -> bool:
    """Whether a value is the other, or a correct rounding of it."""
    if value == other:
        return True
    if f.worded and f.kind != "percent" and value >= EXACT_BELOW and close(value, other, FRACTION):
        return True  # one and a half million
    if f.ratio is not None or (g is not None and g.ratio is not None) or (f.worded and f.kind == "percent"):
        return close(value, other, FRACTION)
    return f.digits >= THREE and abs(value - other) <= step / 2 and close(value, other, ROUNDING)


def close(value: Decimal, other: Decimal, tolerance: Decimal) -> bool:
    """Whether a value lies within a share of the other."""
    return abs(value - other) <= abs(other) * tolerance


def _plain(f: Figure, g: Figure, s: Sizes, near: bool, exact: bool) -> Agreement | None:
    """A figure without a bound."""
    if near or (f.approx and close(s.value, s.other, ABOUT if f.ratio is None else 2 * ABOUT)):
        if g.bound and not f.approx and not (exact and g.worded and g.value <= _FEW):
            return _HEDGE
        return Agreement("equal" if s.value == s.other else "rounded" if near else "about, within 3 %")
    if exact:
        return None
    large = f.kind in ("money", "measure", "count", "number") and abs(s.value) >= EXACT_BELOW
    rounded = abs(s.value - s.other) <= s.step / 2 and close(s.value, s.other, 2 * ABOUT)
    loose = (large and close(s.value, s.other, ABOUT)) or (rounded and f.kind not in ("duration", "multiple"))
    return _LOOSE if loose and f.digits < THREE and not f.approx else None


def _bounded(f: Figure, g: Figure, s: Sizes, near: bool) -> Agreement | None:
    """A figure with a bound: it must be on the passage's side of the value, and not far from it."""
    up = f.bound in (">", ">=")
    if g.bound and near:
        same = (g.bound in (">", ">=")) == up
        return Agreement("the same bound") if same else Agreement("", "bound", "the passage has the other side of it")
    below, above = s.value < s.other, s.value > s.other
    holds = (below if up else above) or (near and f.bound in (">=", "<="))
    apart = f.kind == "percent" and f.direction and not g.direction and not close(s.value, s.other, ABOUT)
    if holds and close(s.value, s.other, BOUND) and not apart and (_rounder(f, g) or close(s.value, s.other, ABOUT)):
        return Agreement("a bound that holds")
    if near:
        if g.approx:
            return Agreement("", "hedge", "the passage has it as about, the text as a bound", minor=True)
        if (
            f.digits > THREE and s.value == s.other
        ):  # nobody writes “more than 10.744”: what was read as a bound is none
            return Agreement("equal to the last digit")
        return Agreement("", "bound", "the passage has this very figure, without a bound")
    if close(s.value, s.other, 2 * ABOUT):
        return Agreement("", "bound", "the passage's figure is on the other side of it")
    return None


def _rounder(f: Figure, g: Figure) -> bool:
    """Whether a bound has fewer digits than what it bounds, or ends in a five: nobody rounds 87 to more than 78."""
    return not g.bound or f.digits < g.digits or f.worded or int(f.value / f.step) % _FIVE == 0


def _ranges(f: Figure, g: Figure, s: Sizes) -> Agreement | None:
    """A range on either side."""
    ends = [(s.value, s.other), (s.high or s.value, s.other_high or s.other)]
    if s.high is not None and s.other_high is not None:
        if all(rounds(f, g, a, b, s.step) or (f.approx and close(a, b, ABOUT)) for a, b in ends):
            return Agreement("the same range")
        return None
    if s.high is not None:
        within = s.value <= s.other <= s.high and (s.high - s.value) <= BOUND * s.high
        return Agreement("within the range told") if within else None
    assert s.other_high is not None
    if any(rounds(f, g, s.value, end, s.step) for end in (s.other, s.other_high)):
        return Agreement("one end of a range")
    if (f.approx or f.bound) and s.other <= s.value <= s.other_high:
        return Agreement("within the passage's range")
    if f.bound and (s.value < s.other if f.bound[0] == ">" else s.value > s.other_high):
        end = s.other if f.bound[0] == ">" else s.other_high
        return Agreement("a bound that holds") if close(s.value, end, BOUND) else None
    return None
