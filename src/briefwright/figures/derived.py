"""Figures that follow from figures of the passages: sum, difference, share, ratio, growth, average, things listed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from briefwright.figures.units import base
from briefwright.figures.values import ABOUT, BOUND, ROUNDING, THREE, close
from briefwright.quantities import Figure

_AMOUNTS = frozenset({"money", "measure", "duration", "count", "number"})
_MOST_ADDED, _LEAST_ADDED = 8, 3
_LEAST_DIFFERENCE = 3
"""Differences of small counts agree by chance too often."""
_LEAST_BARE = 100
_ROUGH = Decimal("0.05")
_MOST_SHARED_OUT = 100
_HUNDRED = Decimal(100)


class Formula(NamedTuple):
    """How a figure follows: the working in words, its figures, and which kind of working it is."""

    words: str
    operands: tuple[Figure, ...]
    kind: str


class Asked(NamedTuple):
    """What a figure is worked out from."""

    figure: Figure
    pool: Sequence[Figure]
    lists: Callable[[], frozenset[int]]
    """The lengths of the lists of the passages."""
    together: bool
    """Whether the claim has a word for a sum."""
    years: frozenset[int] = frozenset()
    """Years that the claim and the sources give beside those of the pool."""

    def fits(self, value: Decimal) -> bool:
        """Whether the figure is a value that was worked out, rounded to the digits that it shows."""
        f = self.figure
        if value <= 0:
            return False
        off = abs(f.value - value)
        if f.bound in (">", ">="):
            return f.value <= value and close(f.value, value, ABOUT)
        if f.bound in ("<", "<="):
            return f.value >= value and close(f.value, value, ABOUT)
        rounded = off <= f.step / 2 and close(f.value, value, ROUNDING if f.digits > THREE else _ROUGH)
        if f.ratio is not None and close(f.value, value, ABOUT):
            return True
        return not off or rounded or (f.approx and close(f.value, value, ABOUT))

    def fits_widely(self, value: Decimal) -> bool:
        """The same, and a bound may lie further off."""
        f = self.figure
        if f.bound in (">", ">="):
            return f.value <= value <= f.value * (1 + BOUND)
        if f.bound in ("<", "<="):
            return f.value * (1 - BOUND) <= value <= f.value
        return self.fits(value)


def formulas(asked: Asked) -> Iterator[Formula]:
    """The workings by which the claim's figure follows from the figures of a pool."""
    f = asked.figure
    if f.high is not None:
        return
    amounts = [g for g in asked.pool if g.kind in _AMOUNTS and g.value > 0 and g.high is None]
    if f.kind in _AMOUNTS and (f.kind != "number" or f.value >= _LEAST_BARE):
        yield from _amounts(asked, amounts)
    if f.kind in ("percent", "points"):
        yield from _shares(asked)
    if f.kind in ("percent", "multiple"):
        shares = [g for g in asked.pool if g.kind == "percent" and g.value > 0 and g.high is None]
        yield from _ratios(asked, [*amounts, *(shares if not f.bound and (f.worded or f.kind == "multiple") else ())])
    if f.kind == "number" and f.value < _LEAST_BARE:
        yield from _listed(asked)


def _amounts(asked: Asked, amounts: Sequence[Figure]) -> Iterator[Formula]:
    f = asked.figure
    same = [g for g in amounts if _together(f, g)]
    if f.kind == "duration":
        yield from _years_between(asked) if f.unit == "year" else _days_between(asked)
    yield from _pairs(asked, same)
    alike = all(_addable(same[0], g) for g in same)
    if asked.together and alike and _LEAST_ADDED <= len(same) <= _MOST_ADDED:
        total = sum((_in(f, g) for g in same), Decimal(0))
        yield from [_formula("+", "sum", *same)] if asked.fits(total) else []
    if f.kind == "count":
        yield from _listed(asked)
    if f.per or f.approx:
        yield from _averages(asked, same)


def _pairs(asked: Asked, same: Sequence[Figure]) -> Iterator[Formula]:
    """The sum of two, where one is meant, and their difference."""
    f = asked.figure
    for a, b in combinations(same, 2):
        if not _addable(a, b):
            continue
        if asked.together and asked.fits(_in(f, a) + _in(f, b)):
            yield _formula("+", "sum", a, b)
        big, small = (a, b) if _in(f, a) >= _in(f, b) else (b, a)
        difference = _in(f, big) - _in(f, small)
        if asked.fits(difference) and (f.kind != "count" or difference >= _LEAST_DIFFERENCE):
            yield _formula("-", "difference", big, small)


def _listed(asked: Asked) -> Iterator[Formula]:
    f = asked.figure
    if f.value == f.value.to_integral_value() and int(f.value) in asked.lists():
        yield Formula("the passage lists as many", (), "list")


def _averages(asked: Asked, same: Sequence[Figure]) -> Iterator[Formula]:
    """A total over the years, or things, that it is of."""
    f = asked.figure
    shares = [n for n in asked.pool if n.kind in ("count", "duration") and 1 < n.value <= _MOST_SHARED_OUT]
    for a in same if f.kind in ("money", "measure") else ():
        for n in shares:
            if n is not a and asked.fits(_in(f, a) / n.value):
                yield _formula("/", "average", a, n)


def _days_between(asked: Asked) -> Iterator[Formula]:
    """The days of a stretch within a month."""
    for g in asked.pool if asked.figure.unit == "day" else ():
        if g.when and g.until and g.when.day and g.until.day and g.when.month == g.until.month:
            days = g.until.day - g.when.day
            if asked.figure.value in (days, days + 1):
                yield Formula(f"{g.text.strip()}: {days + 1}", (g,), "days")


def _years_between(asked: Asked) -> Iterator[Formula]:
    dated = {g.when.year: g for g in asked.pool if g.kind == "time" and g.when and g.when.year}
    for g in asked.pool:
        if g.until is not None and g.until.year:
            dated.setdefault(g.until.year, g)
    for first, last in combinations(sorted({*dated, *asked.years}), 2):
        if asked.figure.value in (last - first, last - first + 1):
            ends = tuple(dated[year] for year in (last, first) if year in dated)
            yield Formula(f"{last} - {first}", ends, "years")


def _shares(asked: Asked) -> Iterator[Formula]:
    f = asked.figure
    shares = [g for g in asked.pool if g.kind == "percent"]
    for a, b in combinations(shares, 2):
        if f.kind == "points" and asked.fits(abs(a.value - b.value)):
            yield _formula("-", "difference", *sorted((a, b), key=lambda g: -g.value))
        if f.kind == "percent" and asked.together and asked.fits(a.value + b.value):
            yield _formula("+", "sum", a, b)
    if f.kind != "percent":
        return
    for a in shares:
        for b in (g for g in asked.pool if g.kind == "points"):
            if asked.fits(a.value - b.value):
                yield _formula("-", "difference", a, b)
            if asked.fits(a.value + b.value):
                yield _formula("+", "sum", a, b)
        if f.value != a.value and asked.together and asked.fits(_HUNDRED - a.value):
            yield Formula(f"100 % - {_shown(a)}", (a,), "rest")


def _ratios(asked: Asked, amounts: Sequence[Figure]) -> Iterator[Formula]:
    f = asked.figure
    for a, b in combinations(amounts, 2):
        if not _dividable(a, b):
            continue
        for x, y in ((a, b), (b, a)):
            ratio = _in(a, x) / _in(a, y)
            if f.kind == "multiple":
                if asked.fits_widely(ratio):
                    yield _formula("/", "ratio", x, y)
            elif ratio < 1 and asked.fits_widely(ratio * _HUNDRED):
                yield _formula("/", "share", x, y)
            change = (ratio - 1) * (-_HUNDRED if f.direction == "down" else _HUNDRED)
            if f.kind == "percent" and asked.fits(abs(change)):
                kind = "growth" if change > 0 else "growth against"
                yield Formula(f"{_shown(x)} / {_shown(y)} - 1", (x, y), kind)


def _together(f: Figure, g: Figure) -> bool:
    """Whether the claim's figure may be worked out from figures of that kind."""
    if "number" in (f.kind, g.kind):
        return "duration" not in (f.kind, g.kind)
    if f.kind != g.kind:
        return False
    return (f.kind == "count" and "item" in (f.unit, g.unit)) or base(f.unit)[0] == base(g.unit)[0]


def _addable(a: Figure, b: Figure) -> bool:
    return a.kind == b.kind and ((a.kind in ("count", "number") and a.unit == b.unit) or a.unit == b.unit)


def _dividable(a: Figure, b: Figure) -> bool:
    if a.kind != b.kind:
        return False
    if a.kind == "number":
        return min(a.value, b.value) >= _LEAST_BARE
    return base(a.unit)[0] == base(b.unit)[0]


def _in(f: Figure, g: Figure) -> Decimal:
    """The value of a figure in the unit of another."""
    if f.unit == g.unit or "number" in (f.kind, g.kind) or f.kind == "count":
        return g.value
    return g.value * base(g.unit)[1] / base(f.unit)[1]


def _formula(sign: str, kind: str, *figures: Figure) -> Formula:
    return Formula(f" {sign} ".join(map(_shown, figures)), figures, kind)


def _shown(figure: Figure) -> str:
    return figure.text.strip()
