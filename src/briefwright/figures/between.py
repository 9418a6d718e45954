"""How long it is from one moment to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from briefwright.quantities import Figure, When

_MONTHS, _WEEK, _LEAP = 12, 7, 2000
_MOST, _BESIDE = 40, 2
Moment = tuple[When, Figure | None]
Stretch = tuple[int, tuple[Figure, ...], str]
"""How long in the unit asked for, the figures of its ends, and the working with `{0}`, `{1}` for them."""


def stretches(pool: Sequence[Figure], years: frozenset[int], unit: str) -> Iterator[Stretch]:
    """What lies between any two moments of a pool, in years, months, weeks or days, each length once.

    `years` are years that are known otherwise.
    """
    moments: dict[When, Figure | None] = {When(year): None for year in years}
    for figure in pool:
        if figure.kind == "time":
            moments.update((when, figure) for when in (figure.when, figure.until) if when is not None)
    seen: set[int] = set()
    for (a, f), (b, g) in combinations(list(moments.items())[:_MOST], 2):
        length = _length(a, b, unit)
        if length and length not in seen:
            seen.add(length)
            late, soon = (b, a) if _order(a) <= _order(b) else (a, b)
            ends = tuple(one for one in ((g, f) if late is b else (f, g)) if one is not None)
            words = f"{late.label('date')} - {soon.label('date')}"
            yield length, ends, words


def misreckoned(f: Figure, own: Sequence[Figure]) -> int:
    """How many years a claim's own stretch right beside a duration makes, where it told another number; 0 for none.

    The last year may count or not: 2017 to 2021 are four years, or five.
    """
    if f.kind != "duration" or f.unit != "year" or f.bound or f.approx or f.value % 1:
        return 0
    for g in own:
        gap = max(g.span.start - f.span.end, f.span.start - g.span.end)
        if g.unit != "year" or g.when is None or g.until is None or g.kind != "time" or not 0 <= gap <= _BESIDE:
            continue
        length = _length(g.when, g.until, "year")
        if length > 1 and f.value not in (length, length + 1):
            return length
    return 0


def _order(when: When) -> tuple[int, int, int]:
    return when.year or 0, when.month or 0, when.day or 0


def _length(a: When, b: When, unit: str) -> int:
    """From one moment to another in a unit; 0 where they do not say, or in another unit."""
    if unit == "year":
        return abs(a.year - b.year) if a.year is not None and b.year is not None else 0
    if a.month is None or b.month is None:
        return 0
    known = a.year is not None and b.year is not None  # else two months of one year
    first, last = (a.year or 0, b.year or 0) if known else (_LEAP, _LEAP)
    if unit == "month":
        return abs((first - last) * _MONTHS + a.month - b.month)
    if unit in ("day", "week") and a.day and b.day:
        try:
            days = abs((date(first, a.month, a.day) - date(last, b.month, b.day)).days)
        except ValueError:
            return 0
        return days if unit == "day" else days // _WEEK
    return 0
