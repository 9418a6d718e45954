"""Everything that may be worked out from some figures towards a claimed one: sums, differences, shares and so on.

What it is: generators of workings with their results, whatever they come to. What it is not: a judge of which of them
agrees with the claim (`derived`), nor of whether that means anything (`chance`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise, product
from typing import NamedTuple

from briefwright.figures.between import stretches
from briefwright.figures.units import base
from briefwright.quantities import Figure

AMOUNTS = frozenset({"money", "measure", "duration", "count", "number"})
_LONGEST, _SHORTEST = 12, 3
_MOST_PAIRED, _MOST_SCALED = 40, 400
_LEAST_BARE, _LEAST_SCALED, _LEAST_LENT = 100, 20, 10
_MOST_TIMES = 1000
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_HUNDRED, _ONE = Decimal(100), Decimal(1)
_MONTHS = {"quarter": 3, "half-year": 6}


class Formula(NamedTuple):
    """How a figure may follow: what the figures come to in the claim's unit, and which kind of working it is."""

    value: Decimal
    kind: str
    operands: tuple[Figure, ...]
    form: str
    """The working with `{0}`, `{1}` for its figures."""

    @property
    def words(self) -> str:
        """The working in words."""
        return self.form.format(*(figure.text.strip() for figure in self.operands))


class Asked(NamedTuple):
    """A claim's figure and what it may be worked out from: the figures of the passages, and the claim's other ones.

    `years` are those that the claim and the sources give beside those of the pool.
    """

    figure: Figure
    pool: Sequence[Figure]
    own: Sequence[Figure] = ()
    years: frozenset[int] = frozenset()


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
        same = [g for g in amounts if _of_one_kind(f, g)]
        if f.kind == "duration":
            yield from _between(asked)
        yield from _added(f, same)
        yield from _from_own(asked, same)
        yield from _averaged(asked, same, amounts)
        if f.kind != "duration" and f.value >= _LEAST_SCALED:
            yield from _scaled(f, same, told)
    elif f.kind in ("percent", "points"):
        yield from _of_shares(f, shares)
    if f.kind == "percent":
        yield from _before_points(shares)
    if f.kind in ("percent", "multiple"):
        ends = [g for g in asked.pool if g.high is not None and g.kind in AMOUNTS]
        plain = [g for g in shares if not (g.worded and g.bound)]
        told_as_shares = plain if f.kind == "multiple" or (f.worded and not f.bound) else ()
        own = [g for g in asked.own if g.kind in AMOUNTS and g.value > 0 and g.high is None and not g.bound]
        told_before = frozenset(g.value for g in asked.own)
        yield from _ratios(f, [*amounts, *own, *(g for g in told_as_shares if g.kind == "percent")], ends, told_before)


def _between(asked: Asked) -> Iterator[Formula]:
    """From one date to another; the last day or year may count or not."""
    f = asked.figure
    for length, ends, words in stretches(asked.pool, asked.years, f.unit):
        for value in (length, length + 1):
            yield Formula(Decimal(value), "stretch", ends, words)


def _added(f: Figure, same: Sequence[Figure]) -> Iterator[Formula]:
    """Sums of two, or of several that stand in a row; differences; a whole without two of its parts."""
    values = [in_unit(f, g) for g in same]
    for (a, x), (b, y) in combinations(list(zip(same[:_MOST_PAIRED], values, strict=False)), 2):
        if a.kind == b.kind == f.kind == "count" and f.unit == "item" and not addable(a, b):
            yield Formula(x + y, "sum of unlike", (a, b), "{0} + {1}")
        if not (addable(a, b) or _lent(a, b)) or (a.value, a.text) == (b.value, b.text):
            continue  # said twice, it is one figure
        yield Formula(x + y, "sum", (a, b), "{0} + {1}")
        if x > y:
            yield Formula(x - y, "difference", (a, b), "{0} - {1}")
        elif y > x:
            yield Formula(y - x, "difference", (b, a), "{0} - {1}")
    yield from _left(same, values)
    for run in _runs(same):
        total = sum((values[n] for n in run), Decimal(0))
        parts = tuple(same[n] for n in run)
        form = " + ".join(f"{{{n}}}" for n in range(len(parts)))
        yield Formula(total, "sum", parts, form)
        yield Formula(total / len(parts), "mean", parts, f"({form}) / {len(parts)}")


def _left(same: Sequence[Figure], values: Sequence[Decimal]) -> Iterator[Formula]:
    """What two parts leave of a whole."""
    told = list(zip(same, values, strict=True))[:_LONGEST]
    for (whole, x), ((b, y), (c, z)) in product(told, combinations(told, 2)):
        if whole not in (b, c) and x > y + z and addable(b, c) and addable(whole, b):
            yield Formula(x - y - z, "left", (whole, b, c), "{0} - {1} - {2}")


def _from_own(asked: Asked, same: Sequence[Figure]) -> Iterator[Formula]:
    """What lies between a figure of the passages and one that the claim has worked out itself."""
    f, known = asked.figure, {g.value for g in same}
    worked = [g for g in asked.own if g.value > 0 and g.high is None and not g.bound and g.value not in known]
    for a, b in product(same[:_MOST_PAIRED], (g for g in worked if _of_one_kind(f, g))):
        x, y = in_unit(f, a), in_unit(f, b)
        if x != y and (addable(a, b) or "number" in (a.kind, b.kind)):
            yield Formula(abs(x - y), "difference", (a, b) if x > y else (b, a), "{0} - {1}")


def _runs(same: Sequence[Figure]) -> Iterator[range]:
    """Three or more that follow one another, all of one kind."""
    for start in range(len(same)):
        for end in range(start + 1, min(start + _LONGEST, len(same))):
            if not addable(same[start], same[end]):
                break
            if end - start + 1 >= _SHORTEST:
                yield range(start, end + 1)


def _longest(same: Sequence[Figure]) -> Iterator[range]:
    """Three or more in a row of one kind, as far as the row goes."""
    start = 0
    for end in range(1, len(same) + 1):
        if end == len(same) or not addable(same[start], same[end]):
            if end - start >= _SHORTEST:
                yield range(start, end)
            start = end


def _averaged(asked: Asked, same: Sequence[Figure], amounts: Sequence[Figure]) -> Iterator[Formula]:
    """A total over the years, months or things that it is of, and so much of each for all of them."""
    f, own = asked.figure, {g.value for g in asked.own}
    for n, words, times in _divisors(asked, amounts):
        for a in same:
            if a.value == n or a.text == words or _shifts(n) or (a.kind == "duration" and f.kind == "number"):
                continue
            x = in_unit(f, a)
            yield Formula(x / n, "mean", (a,), f"{{0}} / {words}")
            if times and f.kind in ("money", "measure", "count"):
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
    for g in asked.pool:
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
    rates = [(g.value / _HUNDRED, g) for g in told if g.kind == "percent" and g.high is None]
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


def _of_shares(f: Figure, shares: Sequence[Figure]) -> Iterator[Formula]:
    """Percentages added, taken from one another, from a hundred; growths by so many points more."""
    for a, b in combinations(shares[:_MOST_PAIRED], 2):
        big, small = (a, b) if a.value >= b.value else (b, a)
        mixed = a.kind != b.kind
        if f.kind == "points" or mixed:
            yield Formula(big.value - small.value, "difference", (big, small), "{0} - {1}")
        if f.kind in ("percent", a.kind, b.kind):
            yield Formula(a.value + b.value, "sum", (a, b), "{0} + {1}")
    parts_of = [g for g in shares if g.kind == "percent" and g.direction != "up"]
    told = [g for g in shares if not (g.worded and g.bound)]
    for run in _runs(told):
        parts = tuple(told[n] for n in run)
        total = sum((part.value for part in parts), Decimal(0))
        form = " + ".join(f"{{{n}}}" for n in range(len(parts)))
        yield Formula(total, "sum", parts, form)
        if f.kind == "percent" and total < _HUNDRED:
            yield Formula(_HUNDRED - total, "rest", parts, f"100 % - ({form})")
    for a, b in combinations(parts_of, 2) if f.kind == "percent" else ():
        if a.value + b.value < _HUNDRED:
            yield Formula(_HUNDRED - a.value - b.value, "rest", (a, b), "100 % - ({0} + {1})")
    for a in parts_of if f.kind == "percent" else ():
        if a.value < _HUNDRED:
            yield Formula(_HUNDRED - a.value, "rest", (a,), "100 % - {0}")


def _before_points(shares: Sequence[Figure]) -> Iterator[Formula]:
    """What a share was before it rose or fell by so many points."""
    for share, change in product(shares[:_MOST_PAIRED], repeat=2):
        if (share.kind, change.kind) != ("percent", "points"):
            continue
        if change.direction == "down":
            yield Formula(share.value + change.value, "before", (share, change), "{0} + {1}")
        elif change.direction == "up" and share.value > change.value:
            yield Formula(share.value - change.value, "before", (share, change), "{0} - {1}")


def _ratios(
    f: Figure, amounts: Sequence[Figure], ranges: Sequence[Figure], told: frozenset[Decimal] = frozenset()
) -> Iterator[Formula]:
    """One amount as a share of another or of both, as its multiple, or as grown from it.

    `told` are the claim's other values: with one of them a small bare number may be compared as well.
    """
    for a, b in combinations(amounts[: 2 * _MOST_PAIRED], 2):
        if not _dividable(a, b) and not (a.kind == b.kind == "number" and told & {a.value, b.value}):
            continue
        for x, y in ((a, b), (b, a)):
            upper, lower = in_unit(a, x), in_unit(a, y)
            ratio = upper / lower
            if f.kind == "multiple":
                yield Formula(ratio, "ratio", (x, y), "{0} / {1}")
                continue
            yield Formula(ratio * _HUNDRED, "share", (x, y), "{0} / {1}")
            if a.kind != "percent" and not (upper == lower and upper in told):
                yield Formula(_HUNDRED * upper / (upper + lower), "share of both", (x, y), "{0} / ({0} + {1})")
            change = (ratio - 1) * (-_HUNDRED if f.direction == "down" else _HUNDRED)
            yield Formula(abs(change), "growth" if change > 0 else "growth against", (x, y), "{0} / {1} - 1")
    if f.kind == "percent":
        yield from _both_of(amounts, told)
        yield from _of_all([g for g in amounts if g.kind != "percent"])
    else:
        yield from _to_both(f, amounts)
        for g in ranges:
            if g.high is not None and g.value > 0:
                yield Formula(g.high / g.value, "ratio", (g,), "{0}")


def _to_both(f: Figure, amounts: Sequence[Figure]) -> Iterator[Formula]:
    """One amount as a multiple of two others together that stand side by side."""
    few = amounts if len(amounts) <= _LONGEST else ()
    for a, (b, c) in product(few, pairwise(few)):
        if a not in (b, c) and _dividable(a, b) and _dividable(b, c):
            upper, lower = in_unit(f, a), in_unit(f, b) + in_unit(f, c)
            yield Formula(upper / lower, "ratio to both", (a, b, c), "{0} / ({1} + {2})")


def _both_of(amounts: Sequence[Figure], told: frozenset[Decimal]) -> Iterator[Formula]:
    """Two amounts together as a share of a third: two that stand side by side, or whose sum the claim tells."""
    few = amounts if len(amounts) <= _LONGEST else ()
    beside = set(pairwise(few))
    for (a, b), c in product(combinations(few, 2), few):
        if c in (a, b) or not addable(a, b) or not ((a, b) in beside or in_unit(b, a) + b.value in told):
            continue
        if _dividable(a, c):
            upper, lower = in_unit(c, a) + in_unit(c, b), in_unit(c, c)
            if upper < lower:
                yield Formula(_HUNDRED * upper / lower, "share together", (a, b, c), "({0} + {1}) / {2}")


def _of_all(amounts: Sequence[Figure]) -> Iterator[Formula]:
    """Each of a row of amounts as a share of them all."""
    for run in _longest(amounts):
        parts = [in_unit(amounts[run[0]], amounts[n]) for n in run]
        figures = tuple(amounts[n] for n in run)
        form = " + ".join(f"{{{n}}}" for n in range(len(run)))
        for n, part in enumerate(parts):
            yield Formula(_HUNDRED * part / sum(parts), "share of all", figures, f"{{{n}}} / ({form})")


def _shifts(factor: Decimal) -> bool:
    """Whether a factor only moves the point: its result would look like a slip of magnitude."""
    return factor.normalize().as_tuple().digits == (1,)


def _of_one_kind(f: Figure, g: Figure) -> bool:
    """Whether the claim's figure may be worked out from figures of that kind."""
    if "number" in (f.kind, g.kind):
        return True
    if f.kind != g.kind:
        return False
    return f.kind == "count" or base(f.unit)[0] == base(g.unit)[0] or not (f.unit and g.unit)


def addable(a: Figure, b: Figure) -> bool:
    """Whether two figures make a sum of something."""
    if a.kind != b.kind or a.unit == b.unit:
        return a.kind == b.kind
    if a.kind == "money":
        return not (a.unit and b.unit)  # shillings, of which country is said elsewhere
    if a.kind != "count" or "time" in (a.unit, b.unit):
        return False
    return any(g.unit == "item" and not g.noun for g in (a, b))


def _lent(a: Figure, b: Figure) -> bool:
    """Whether one is a bare number that may have the other's unit, left out: 8.9 million people, 4.2 million."""
    kinds = {a.kind, b.kind}
    bare = a if a.kind == "number" else b
    if len(kinds) == 1 or "number" not in kinds or not kinds <= AMOUNTS or _like_a_year(bare):
        return False
    return bare.value >= _LEAST_LENT and max(a.value, b.value) <= _HUNDRED * min(a.value, b.value)


def _like_a_year(f: Figure) -> bool:
    return f.step == 1 and _FIRST_YEAR <= f.value < _LAST_YEAR and "," not in f.text and " " not in f.text.strip()


def _dividable(a: Figure, b: Figure) -> bool:
    if {a.kind, b.kind} == {"number", "count"} and a.worded and b.worded:
        return True  # three of the five republics
    if a.kind != b.kind:
        return _lent(a, b) and min(a.value, b.value) >= _LEAST_BARE
    if a.kind == "number":
        return min(a.value, b.value) >= _LEAST_BARE or max(a.step, b.step) < 1
    return addable(a, b) or base(a.unit)[0] == base(b.unit)[0]


def in_unit(f: Figure, g: Figure) -> Decimal:
    """The value of a figure in the unit of another."""
    if f.unit == g.unit or "number" in (f.kind, g.kind) or f.kind == "count":
        return g.value
    return g.value * base(g.unit)[1] / base(f.unit)[1]
