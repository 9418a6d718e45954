"""Everything that may be worked out from some figures towards a claimed one: sums, differences, shares and so on.

What it is: generators of workings with their results, whatever they come to. What it is not: a judge of which of them
agrees with the claim (`derived`), nor of whether that means anything (`chance`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from briefwright.figures.between import stretches
from briefwright.figures.operands import (
    AMOUNTS,
    HUNDRED,
    LONGEST,
    MOST_PAIRED,
    SHORTEST,
    Asked,
    Formula,
    addable,
    in_unit,
    lent,
    longest,
    of_one_kind,
    runs,
)
from briefwright.figures.ratios import before_points, from_own_shares, of_shares, ratios
from briefwright.quantities import Figure

_SHORT_ROW = 7
_MOST_SCALED = 400
_LEAST_SCALED = 20
_MOST_TIMES = 1000
_TEN, _YEAR = Decimal(10), 12
_MONTHS = {"quarter": 3, "half-year": 6}


def workings(asked: Asked) -> Iterator[Formula]:
    """Every working towards a claimed figure, with what it comes to."""
    f = asked.figure
    if f.high is not None or f.kind == "time":
        return
    told = [g for g in asked.pool if g.value > 0]
    amounts = [g for g in told if g.kind in AMOUNTS and g.high is None]
    if f.kind == "number":
        amounts += [g for g in told if g.kind in ("percent", "points") and g.high is None]
    shares = [g for g in told if g.kind in ("percent", "points") and g.high is None]
    if f.kind in AMOUNTS:
        same = [g for g in amounts if of_one_kind(f, g)]
        if f.kind == "duration":
            yield from _between(asked)
        yield from _added(f, same, frozenset(g.value for g in asked.own))
        yield from _from_own(asked, same)
        yield from _averaged(asked, same, amounts)
        if f.kind != "duration" and f.value >= _LEAST_SCALED:
            yield from _scaled(f, same, told)
            yield from _of_own(asked, same)
    elif f.kind in ("percent", "points"):
        yield from of_shares(f, shares)
        yield from from_own_shares(asked, shares)
    if f.kind == "percent":
        yield from before_points(shares)
    if f.kind in ("percent", "multiple"):
        ends = [g for g in asked.pool if g.high is not None and g.kind in AMOUNTS]
        plain = [g for g in shares if not (g.worded and g.bound)]
        told_as_shares = plain if f.kind == "multiple" or (f.worded and not f.bound) else ()
        own = [g for g in asked.own if g.kind in AMOUNTS and g.value > 0 and g.high is None and not g.bound]
        told_before = frozenset(g.value for g in asked.own)
        yield from ratios(f, [*amounts, *own, *(g for g in told_as_shares if g.kind == "percent")], ends, told_before)


def _between(asked: Asked) -> Iterator[Formula]:
    """From one date to another; the last day or year may count or not."""
    f = asked.figure
    for length, ends, words in stretches(asked.pool, asked.years, f.unit):
        for value in (length, length + 1):
            yield Formula(Decimal(value), "stretch", ends, words)
    if f.unit == "year" and f.value % 1:  # three and a half
        for months, ends, words in stretches(asked.pool, frozenset(), "month"):
            yield Formula(Decimal(months) / _YEAR, "stretch", ends, words)


def _added(f: Figure, same: Sequence[Figure], own: frozenset[Decimal]) -> Iterator[Formula]:
    """Sums of two, or of several that stand in a row; differences; a whole without two of its parts.

    `own` are the claim's other values: what is left of a count that it tells may be counted in other words.
    """
    values = [in_unit(f, g) for g in same]
    for (a, x), (b, y) in combinations(list(zip(same[:MOST_PAIRED], values, strict=False)), 2):
        if a.kind == b.kind == f.kind == "count" and f.unit == "item" and not addable(a, b):
            yield Formula(x + y, "sum of unlike", (a, b), "{0} + {1}")
            if max(x, y) in own and x != y:
                yield Formula(abs(x - y), "difference", (a, b) if x > y else (b, a), "{0} - {1}")
        if not (addable(a, b) or lent(a, b)) or (a.value, a.text) == (b.value, b.text):
            continue  # said twice, it is one figure
        yield Formula(x + y, "sum", (a, b), "{0} + {1}")
        if x > y:
            yield Formula(x - y, "difference", (a, b), "{0} - {1}")
        elif y > x:
            yield Formula(y - x, "difference", (b, a), "{0} - {1}")
    yield from _left(same, values)
    yield from _some(f, same)
    for run in runs(same):
        total = sum((values[n] for n in run), Decimal(0))
        parts = tuple(same[n] for n in run)
        form = " + ".join(f"{{{n}}}" for n in range(len(parts)))
        yield Formula(total, "sum", parts, form)
        yield Formula(total / len(parts), "average", parts, f"({form}) / {len(parts)}")


def _some(f: Figure, same: Sequence[Figure]) -> Iterator[Formula]:
    """Sums of three or more of a row, with others between."""
    for run in longest(same):
        row = [same[n] for n in run]
        for size in range(SHORTEST, len(row)) if len(row) <= _SHORT_ROW else ():
            for parts in combinations(row, size):
                total = sum((in_unit(f, part) for part in parts), Decimal(0))
                yield Formula(total, "sum of some", parts, " + ".join(f"{{{n}}}" for n in range(size)))


def _left(same: Sequence[Figure], values: Sequence[Decimal]) -> Iterator[Formula]:
    """What two parts leave of a whole."""
    told = list(zip(same, values, strict=True))[:LONGEST]
    for (whole, x), ((b, y), (c, z)) in product(told, combinations(told, 2)):
        if whole not in (b, c) and x > y + z and (addable(b, c) or lent(b, c)) and addable(whole, b):
            yield Formula(x - y - z, "left", (whole, b, c), "{0} - {1} - {2}")


def _from_own(asked: Asked, same: Sequence[Figure]) -> Iterator[Formula]:
    """What lies between a figure of the passages and one that the claim has worked out itself."""
    f, known = asked.figure, {g.value for g in same}
    worked = [g for g in asked.own if g.value > 0 and g.high is None and not g.bound and g.value not in known]
    for a, b in product(same[:MOST_PAIRED], (g for g in worked if of_one_kind(f, g))):
        x, y = in_unit(f, a), in_unit(f, b)
        if x != y and (addable(a, b) or "number" in (a.kind, b.kind)):
            yield Formula(abs(x - y), "difference", (a, b) if x > y else (b, a), "{0} - {1}")


def _averaged(asked: Asked, same: Sequence[Figure], amounts: Sequence[Figure]) -> Iterator[Formula]:
    """A total over the years, months or things that it is of, and so much of each for all of them."""
    f, own = asked.figure, {g.value for g in asked.own}
    tens = {g.text.strip() for g in amounts if g.kind == "count" and g.unit != "item" and g.value == _TEN}
    for n, words, times in _divisors(asked, amounts):
        for a in same:
            if (
                a.value == n
                or a.text == words
                or (_shifts(n) and words not in tens)
                or (a.kind == "duration" and f.kind == "number")
            ):
                continue
            x = in_unit(f, a)
            yield Formula(x / n, "mean", (a,), f"{{0}} / {words}")
            if times and not _shifts(n) and f.kind in ("money", "measure", "count"):
                kind = "product of its own" if n in own else "product"
                yield Formula(x * n, kind, (a,), f"{{0}} x {words}")


def _divisors(asked: Asked, amounts: Sequence[Figure]) -> Iterator[tuple[Decimal, str, bool]]:
    """By what a total may be shared out: counts and times, of the passages or of the claim itself.

    With each whether it may be multiplied by as well.
    """
    seen: set[Decimal] = set()
    for g in (*amounts, *asked.own):
        if g.kind in ("count", "duration", "number", "measure") and g.value > 1 and g.value not in seen:
            seen.add(g.value)
            yield g.value, g.text.strip(), g.value <= _MOST_TIMES and g.kind != "measure"
    for g in asked.pool if asked.figure.per in ("", "month") else ():
        months = _MONTHS.get(g.unit, 0) if g.when else 0
        if g.when and g.until and g.when.month and g.until.month and g.unit != "date":
            months = g.until.month - g.when.month + 1
        if months > 1 and Decimal(months) not in seen:
            seen.add(Decimal(months))
            yield Decimal(months), f"{g.text.strip()} ({months})", False
    for length, _, words in stretches(asked.pool, frozenset(), "year"):
        for value in (Decimal(length), Decimal(length + 1)):
            if value > 1 and value not in seen:
                seen.add(value)
                yield value, f"({words})", False


def _scaled(f: Figure, same: Sequence[Figure], told: Sequence[Figure]) -> Iterator[Formula]:
    """So many percent, or times, of an amount; an amount before or after a growth."""
    shares = [g for g in told if g.kind == "percent" and g.high is None]
    rates = [(g.value / HUNDRED, g) for g in shares if f.bound or not (g.worded and g.bound)]
    times = [(g.value, g) for g in told if g.kind == "multiple" and g.high is None]
    if len(same) * (len(rates) + len(times)) > _MOST_SCALED:
        return
    for a in same:
        x = in_unit(f, a)
        for rate, g in rates:
            if _shifts(rate):
                continue
            yield Formula(x * rate, "part", (a, g), "{0} x {1}")
            if rate < 1:
                yield Formula(x / rate, "whole", (a, g), "{0} / {1}")
            yield from _with_rate(x, rate, a, g)
        for many, g in times:
            if _shifts(many):
                continue
            yield Formula(x * many, "after", (a, g), "{0} x {1}")
            yield Formula(x / many, "before", (a, g), "{0} / {1}")


def _of_own(asked: Asked, same: Sequence[Figure]) -> Iterator[Formula]:
    """So much as a share that the claim has worked out itself is of an amount."""
    known = {g.value for g in asked.pool if g.kind == "percent"}
    shares = [g for g in asked.own if g.kind == "percent" and g.value not in known and g.high is None and not g.bound]
    for a, g in product(same[:MOST_PAIRED], shares):
        yield Formula(in_unit(asked.figure, a) * g.value / HUNDRED, "part of its own", (a, g), "{0} x {1}")


def _with_rate(x: Decimal, rate: Decimal, a: Figure, g: Figure) -> Iterator[Formula]:
    """An amount before and after a growth or fall by so much, and how much that was; what a share leaves of it."""
    if g.direction != "up" and rate < 1 and not g.bound:
        yield Formula(x * (1 - rate), "after" if g.direction else "rest", (a, g), "{0} x (1 - {1})")
    if g.direction == "down" and rate < 1 and not g.bound:
        yield Formula(x / (1 - rate), "before", (a, g), "{0} / (1 - {1})")
    if g.direction == "up":
        yield Formula(x / (1 + rate), "before", (a, g), "{0} / (1 + {1})")
        yield Formula(x * (1 + rate), "after", (a, g), "{0} x (1 + {1})")
        yield Formula(x - x / (1 + rate), "gain", (a, g), "{0} - {0} / (1 + {1})")


def _shifts(factor: Decimal) -> bool:
    """Whether a factor only moves the point: its result would look like a slip of magnitude."""
    return factor.normalize().as_tuple().digits == (1,)
