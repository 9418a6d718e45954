"""Shares, growth and multiples that may be worked out from amounts, and from other shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise, product

from briefwright.figures.operands import (
    HUNDRED,
    LONGEST,
    MOST_PAIRED,
    Asked,
    Formula,
    addable,
    dividable,
    in_unit,
    longest,
    runs,
)
from briefwright.quantities import Figure


def of_shares(f: Figure, shares: Sequence[Figure]) -> Iterator[Formula]:
    """Percentages added, taken from one another, from a hundred; growths by so many points more."""
    for a, b in combinations(shares[:MOST_PAIRED], 2):
        big, small = (a, b) if a.value >= b.value else (b, a)
        mixed = a.kind != b.kind
        if f.kind == "points" or mixed:
            yield Formula(big.value - small.value, "difference", (big, small), "{0} - {1}")
        if f.kind in ("percent", a.kind, b.kind) and (a.value + b.value <= HUNDRED or (a.direction and b.direction)):
            yield Formula(a.value + b.value, "sum", (a, b), "{0} + {1}")
    parts_of = [g for g in shares if g.kind == "percent" and g.direction != "up"]
    told = [g for g in shares if not (g.worded and g.bound)]
    for run in runs(told):
        parts = tuple(told[n] for n in run)
        total = sum((part.value for part in parts), Decimal(0))
        form = " + ".join(f"{{{n}}}" for n in range(len(parts)))
        yield Formula(total, "sum", parts, form)
        if f.kind == "percent" and total < HUNDRED:
            yield Formula(HUNDRED - total, "rest", parts, f"100 % - ({form})")
    for a, b in combinations(parts_of, 2) if f.kind == "percent" else ():
        if a.value + b.value < HUNDRED:
            yield Formula(HUNDRED - a.value - b.value, "rest", (a, b), "100 % - ({0} + {1})")
    for a in parts_of if f.kind == "percent" else ():
        if a.value < HUNDRED:
            yield Formula(HUNDRED - a.value, "rest", (a,), "100 % - {0}")


def before_points(shares: Sequence[Figure]) -> Iterator[Formula]:
    """What a share was before it rose or fell by so many points."""
    for share, change in product(shares[:MOST_PAIRED], repeat=2):
        if (share.kind, change.kind) != ("percent", "points"):
            continue
        if change.direction == "down":
            yield Formula(share.value + change.value, "share before", (share, change), "{0} + {1}")
        elif change.direction == "up" and share.value > change.value:
            yield Formula(share.value - change.value, "share before", (share, change), "{0} - {1}")


def ratios(
    f: Figure, amounts: Sequence[Figure], ranges: Sequence[Figure], told: frozenset[Decimal] = frozenset()
) -> Iterator[Formula]:
    """One amount as a share of another or of both, as its multiple, or as grown from it.

    `told` are the claim's other values: with one of them a small bare number may be compared as well.
    """
    for a, b in combinations(amounts[: 2 * MOST_PAIRED], 2):
        bare = a.kind == b.kind == "number" and (told & {a.value, b.value} or _worded_ratio(f, a, b))
        part = f.worded and f.kind == "percent" and {a.kind, b.kind} == {"number", "count"}
        bare = bare or (part and max(a.value, b.value) in told)  # half of the 25
        if not dividable(a, b) and not bare:
            continue
        for x, y in ((a, b), (b, a)):
            upper, lower = in_unit(a, x), in_unit(a, y)
            ratio = upper / lower
            if f.kind == "multiple":
                yield Formula(ratio, "ratio", (x, y), "{0} / {1}")
                continue
            yield Formula(ratio * HUNDRED, "share", (x, y), "{0} / {1}")
            if a.kind != "percent" and not (upper == lower and upper in told):
                yield Formula(HUNDRED * upper / (upper + lower), "share of both", (x, y), "{0} / ({0} + {1})")
            change = (ratio - 1) * (-HUNDRED if f.direction == "down" else HUNDRED)
            yield Formula(abs(change), "growth" if change > 0 else "growth against", (x, y), "{0} / {1} - 1")
    if f.kind == "percent":
        yield from _both_of(amounts, told)
        yield from _of_all([g for g in amounts if g.kind != "percent"])
    else:
        yield from _to_both(f, amounts)
        for g in ranges:
            if g.high is not None and g.value > 0:
                yield Formula(g.high / g.value, "ratio", (g,), "{0}")


def _worded_ratio(f: Figure, a: Figure, b: Figure) -> bool:
    """Whether a multiple in words is to the digit that of two small numbers: tripled, from 12 to 36."""
    low, high = sorted((a.value, b.value))
    return f.kind == "multiple" and f.worded and f.value > 1 and high == f.value * low


def _to_both(f: Figure, amounts: Sequence[Figure]) -> Iterator[Formula]:
    """One amount as a multiple of two others together that stand side by side."""
    few = amounts if len(amounts) <= LONGEST else ()
    for a, (b, c) in product(few, pairwise(few)):
        if a not in (b, c) and dividable(a, b) and dividable(b, c):
            upper, lower = in_unit(f, a), in_unit(f, b) + in_unit(f, c)
            yield Formula(upper / lower, "ratio to both", (a, b, c), "{0} / ({1} + {2})")


def _both_of(amounts: Sequence[Figure], told: frozenset[Decimal]) -> Iterator[Formula]:
    """Two amounts together as a share of a third: two that stand side by side, or whose sum the claim tells."""
    few = amounts if len(amounts) <= LONGEST else ()
    beside = set(pairwise(few))
    for (a, b), c in product(combinations(few, 2), few):
        if c in (a, b) or not addable(a, b) or not ((a, b) in beside or in_unit(b, a) + b.value in told):
            continue
        if dividable(a, c):
            upper, lower = in_unit(c, a) + in_unit(c, b), in_unit(c, c)
            if upper < lower:
                yield Formula(HUNDRED * upper / lower, "share together", (a, b, c), "({0} + {1}) / {2}")


def _of_all(amounts: Sequence[Figure]) -> Iterator[Formula]:
    """Each of a row of amounts as a share of them all."""
    for run in longest(amounts):
        parts = [in_unit(amounts[run[0]], amounts[n]) for n in run]
        figures = tuple(amounts[n] for n in run)
        form = " + ".join(f"{{{n}}}" for n in range(len(run)))
        for n, part in enumerate(parts):
            yield Formula(HUNDRED * part / sum(parts), "share of all", figures, f"{{{n}}} / ({form})")


def from_own_shares(asked: Asked, shares: Sequence[Figure]) -> Iterator[Formula]:
    """What lies between a share of the passages and one that the claim has worked out itself."""
    known = {g.value for g in shares}
    worked = [g for g in asked.own if g.kind == "percent" and g.high is None and not g.bound and g.value not in known]
    for a, b in product(shares[:MOST_PAIRED], worked):
        yield Formula(abs(a.value - b.value), "difference", (a, b) if a.value > b.value else (b, a), "{0} - {1}")
