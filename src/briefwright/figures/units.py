"""Which figures may stand for one thing, and in what common unit."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from briefwright.quantities import Figure

_BASE: dict[str, tuple[str, Decimal]] = {
    "kg": ("t", Decimal("0.001")),
    "m": ("km", Decimal("0.001")),
    "nmi": ("km", Decimal("1.852")),
    "l": ("m3", Decimal("0.001")),
    "ha": ("km2", Decimal("0.01")),
    "m2": ("km2", Decimal("0.000001")),
    "mu": ("km2", Decimal(1) / Decimal(1500)),
    "year": ("month", Decimal(12)),
    "week": ("day", Decimal(7)),
    "hour": ("minute", Decimal(60)),
    "second": ("minute", Decimal(1) / Decimal(60)),
}
"""Units that are parts or multiples of another: all of them convert exactly, or by a fixed number."""
_CURRENCIES = {
    "rial": frozenset(("SAR", "IRR", "OMR", "QAR", "YER")),
    "peso": frozenset(("ARS", "CLP", "COP", "CUP", "DOP", "MXN", "PHP", "UYU")),
    "dinar": frozenset(("BHD", "DZD", "IQD", "JOD", "KWD", "LYD", "RSD", "TND")),
    "krone": frozenset(("CZK", "DKK", "ISK", "NOK", "SEK")),
    "rupee": frozenset(("INR", "LKR", "MUR", "NPR", "PKR", "SCR")),
    "shilling": frozenset(("KES", "SOS", "TZS", "UGX")),
    "franc": frozenset(("BIF", "CDF", "CHF", "DJF", "RWF", "XAF", "XOF")),
    "yen": frozenset(("CNY", "JPY")),
}
"""Currencies named without their country (and the sign ¥), and those that may be meant, by ISO 4217."""
_AMOUNTS = frozenset({"money", "measure", "duration", "percent", "points", "multiple", "count", "number"})
_PLACES = frozenset({"rank", "ordinal"})
_LOOSE = frozenset({"item", ""})
"""Classes of what is counted that say nothing of it."""
_VISITS = frozenset({"person", "time"})
"""Who comes is counted by heads or by visits, and many at a time by either."""
_VOTERS = frozenset({"person", "state"})
EXACT_BELOW = 1000
"""Counts below are told exactly."""


class Sizes(NamedTuple):
    """Two figures in one unit: the values, the worth of the last digit of the first, and the upper ends of ranges."""

    value: Decimal
    other: Decimal
    step: Decimal
    high: Decimal | None
    other_high: Decimal | None


def comparable(f: Figure, g: Figure) -> bool:
    """Whether two figures may stand for the same thing, by their kind and unit alone."""
    if f.kind in _PLACES or g.kind in _PLACES:
        return f.kind in _PLACES and g.kind in _PLACES
    if f.kind not in _AMOUNTS or g.kind not in _AMOUNTS:
        return False
    if "number" in (f.kind, g.kind):
        return True
    if f.kind != g.kind and "TEU" in (f.unit, g.unit) and "item" in (f.unit, g.unit):
        return True  # standard containers, or just containers
    if f.kind != g.kind:
        return {f.kind, g.kind} == {"multiple", "count"} and "time" in (f.unit, g.unit)
    if f.kind == "count":
        visits = {f.unit, g.unit} == _VISITS and min(f.value, g.value) >= EXACT_BELOW
        votes = "vote" in (f.unit, g.unit) and bool({f.unit, g.unit} & _VOTERS)
        return f.unit == g.unit or f.unit in _LOOSE or g.unit in _LOOSE or visits or votes
    if f.kind == "money":
        return one_currency(f.unit, g.unit)
    return base(f.unit)[0] == base(g.unit)[0] if f.unit and g.unit else True


def one_currency(a: str, b: str) -> bool:
    """Whether two units of money may be one currency: unknown ones may, riyals only some country's riyals."""
    return a == b or not (a and b) or a in _CURRENCIES.get(b, ()) or b in _CURRENCIES.get(a, ())


def alike(f: Figure, g: Figure) -> bool:
    """Whether two figures are of one kind and unit, so that they may be added or mistaken for one another."""
    if f.kind in _PLACES:
        return g.kind in _PLACES
    if f.kind != g.kind:
        return "number" in (f.kind, g.kind) and "count" in (f.kind, g.kind)
    if f.kind == "money" and one_currency(f.unit, g.unit):
        return True
    return base(f.unit)[0] == base(g.unit)[0] or (f.kind == "count" and bool(_LOOSE & {f.unit, g.unit}))


def base(unit: str) -> tuple[str, Decimal]:
    """The unit that a unit is reckoned in, and how much of it one is."""
    return _BASE.get(unit, (unit, Decimal(1)))


def sizes(f: Figure, g: Figure) -> Sizes:
    """Two comparable figures in one unit; a bare number is taken to be in the other's."""
    if f.unit == g.unit or "number" in (f.kind, g.kind) or f.kind == "count":
        return Sizes(f.value, g.value, f.step, f.high, g.high)
    mine, its = base(f.unit)[1], base(g.unit)[1]
    high = None if f.high is None else f.high * mine
    other_high = None if g.high is None else g.high * its
    return Sizes(f.value * mine, g.value * its, f.step * mine, high, other_high)
