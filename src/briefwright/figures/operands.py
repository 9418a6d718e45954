"""What a figure may be worked out with: which figures go together, in which unit, and in which rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from briefwright.figures.units import base, one_currency
from briefwright.quantities import Figure

AMOUNTS = frozenset({"money", "measure", "duration", "count", "number"})
LONGEST, SHORTEST = 12, 3
"""How many figures a row that is worked with has."""
MOST_PAIRED = 40
HUNDRED = Decimal(100)
_LEAST_BARE, _LEAST_LENT = 100, 10
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


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


def of_one_kind(f: Figure, g: Figure) -> bool:
    """Whether the claim's figure may be worked out from figures of that kind."""
    if "number" in (f.kind, g.kind):
        return True
    if f.kind != g.kind:
        return False
    if f.kind == "money":
        return one_currency(f.unit, g.unit)
    return f.kind == "count" or base(f.unit)[0] == base(g.unit)[0] or not (f.unit and g.unit)


def addable(a: Figure, b: Figure) -> bool:
    """Whether two figures make a sum of something."""
    if a.kind != b.kind or a.unit == b.unit:
        return a.kind == b.kind
    if a.kind == "money":
        return one_currency(a.unit, b.unit)  # shillings, of which country is said elsewhere
    if a.kind != "count" or "time" in (a.unit, b.unit):
        return False
    return any(g.unit == "item" and not g.noun for g in (a, b))


def lent(a: Figure, b: Figure) -> bool:
    """Whether one is a bare number that may have the other's unit, left out: 8.9 million people, 4.2 million."""
    kinds = {a.kind, b.kind}
    bare = a if a.kind == "number" else b
    if len(kinds) == 1 or "number" not in kinds or not kinds <= AMOUNTS or _like_a_year(bare):
        return False
    return bare.value >= _LEAST_LENT and max(a.value, b.value) <= HUNDRED * min(a.value, b.value)


def _like_a_year(f: Figure) -> bool:
    return f.step == 1 and _FIRST_YEAR <= f.value < _LAST_YEAR and "," not in f.text and " " not in f.text.strip()


def dividable(a: Figure, b: Figure) -> bool:
    """Whether one of two figures may be told as a share or multiple of the other."""
    if {a.kind, b.kind} == {"number", "count"} and a.worded and b.worded:
        return True  # three of the five republics
    if a.kind != b.kind:
        return lent(a, b) and min(a.value, b.value) >= _LEAST_BARE
    if a.kind == "number":
        return min(a.value, b.value) >= _LEAST_BARE or max(a.step, b.step) < 1
    return addable(a, b) or base(a.unit)[0] == base(b.unit)[0]


def in_unit(f: Figure, g: Figure) -> Decimal:
    """The value of a figure in the unit of another."""
    if f.unit == g.unit or "number" in (f.kind, g.kind) or f.kind == "count":
        return g.value
    return g.value * base(g.unit)[1] / base(f.unit)[1]


def runs(same: Sequence[Figure]) -> Iterator[range]:
    """Three or more that follow one another, all of one kind."""
    for start in range(len(same)):
        for end in range(start + 1, min(start + LONGEST, len(same))):
            if not addable(same[start], same[end]):
                break
            if end - start + 1 >= SHORTEST:
                yield range(start, end + 1)


def longest(same: Sequence[Figure]) -> Iterator[range]:
    """Three or more in a row of one kind, as far as the row goes."""
    start = 0
    for end in range(1, len(same) + 1):
        if end == len(same) or not addable(same[start], same[end]):
            if end - start >= SHORTEST:
                yield range(start, end)
            start = end
