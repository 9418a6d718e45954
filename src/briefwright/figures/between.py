"""How long it is from one moment to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from briefwright.quantities import Figure, When

_MONTHS, _WEEK, _LEAP = 12, 7, 2000
_DAYS = 30.44
"""Of a month, on average."""
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
        for length in {*_lengths(a, b, unit)} - seen:
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
        length = max(_lengths(g.when, g.until, "year"), default=0)
        if length > 1 and f.value not in (length, length + 1):
            return length
    return 0


def _order(when: When) -> tuple[int, int, int]:
    return when.year or 0, when.month or 0, when.day or 0


def _lengths(a: When, b: When, unit: str) -> Iterator[int]:
    """From one moment to another in a unit, by the calendar or by days; nothing where they do not say.

    A moment without a year is of the other one's.
    """
    if unit == "year":
        if a.year is not None and b.year is not None and a.year != b.year:
            yield abs(a.year - b.year)
        return
    if a.month is None or b.month is None:
        return
    first, last = a.year or b.year or _LEAP, b.year or a.year or _LEAP
    months = abs((first - last) * _MONTHS + a.month - b.month)
    if unit == "month" and months:
        yield months
    if not a.day or not b.day:
        return
    try:
        days = abs((date(first, a.month, a.day) - date(last, b.month, b.day)).days)
    except ValueError:
        return
    length = {"day": days, "week": days // _WEEK, "month": round(days / _DAYS)}.get(unit, 0)
    if length and (unit != "month" or length != months):
        yield length
