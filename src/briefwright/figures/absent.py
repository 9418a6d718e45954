"""No figure of the passages agrees: what it looks like, or why nothing can be said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from briefwright.figures.counted import whole_of
from briefwright.figures.questions import Seen
from briefwright.figures.units import alike, comparable, one_currency, sizes
from briefwright.figures.unsure import mantissa
from briefwright.figures.verdict import Slip, Verdict, unread, wrong
from briefwright.quantities import Figure
from briefwright.quantities.figure import plain

_BARE = re.compile(r"[\d.,]+")
_MANNERS = {"percent": "percent", "points": "percentage points", "multiple": "times"}
_SMALL, _FEW = 100, 3
_WORDED, _MONTHS = 2, 12
_DIGITS = 3
_AMOUNT = 20
_NOT_COUNTS = frozenset({"rank", "ordinal", "time"})


def absent(mine: Seen, others: Sequence[Seen]) -> Verdict:
    """The verdict on a figure that no passage has."""
    f = mine.figure
    pool = [o for o in others if o.figure.kind not in _NOT_COUNTS]
    if f.kind == "duration" and ((f.value == 1 and f.worded) or (f.value == _MONTHS and f.unit == "month")):
        return unread(f, "it may say by what something is reckoned")
    if mine.scene.beside and f.kind == "number":
        return unread(f, "the heads of its cell give no unit that can be read")
    bare = (f.worded and f.value >= _AMOUNT) or _BARE.fullmatch(f.text.strip())
    if f.kind == "number" and bare and any(_same_digits(f, o.figure) for o in pool):
        return unread(f, "a number whose unit and magnitude are said elsewhere")
    for look in (_manner, _currency, _magnitude, _digits, _unit):
        for other, slip, detail in look(f, pool):
            return wrong(f, slip, other.found, detail=detail)
    same = [o for o in pool if comparable(f, o.figure)]
    near = min(same, key=lambda o: _distance(f, o.figure), default=None)
    if why := _unreadable(mine, near, [o.figure for o in pool]):
        return unread(f, why)
    return wrong(f, "absent", near.found if near else None)


Look = Iterator[tuple[Seen, Slip, str]]


def _manner(f: Figure, pool: Sequence[Seen]) -> Look:
    """Percent for percentage points, or for times."""
    for o in pool:
        g = o.figure
        if f.kind in _MANNERS and g.kind in _MANNERS and f.kind != g.kind and f.value == g.value:
            slip: Slip = "points" if "points" in (f.kind, g.kind) else "multiple"
            yield o, slip, f"{_MANNERS[f.kind]} in the text, {_MANNERS[g.kind]} in the passage"


def _currency(f: Figure, pool: Sequence[Seen]) -> Look:
    for o in pool:
        g = o.figure
        if f.kind == g.kind == "money" and not one_currency(f.unit, g.unit) and mantissa(f.value) == mantissa(g.value):
            yield o, "currency", f"{f.unit} in the text, {g.unit} in the passage"


def _magnitude(f: Figure, pool: Sequence[Seen]) -> Look:
    """The same digits at another power of ten: 亿 is a hundred million, 万 ten thousand."""
    for o in pool:
        g = o.figure
        if comparable(f, g) and f.value and g.value and mantissa(f.value) == mantissa(g.value):
            s = sizes(f, g)
            if s.value != s.other:
                yield o, "magnitude", f"{_times(s.value / s.other)} the passage's"


def _same_digits(f: Figure, g: Figure) -> bool:
    """Whether a bare number is another, rounded or not, but for the magnitude."""
    if not f.value or not g.value:
        return False
    if f.digits < _DIGITS and mantissa(f.value) != mantissa(g.value):
        return False
    if f.value > g.value:
        return False  # a magnitude that is said elsewhere makes it larger
    if f.digits >= _DIGITS and g.value.adjusted() - f.value.adjusted() == 1:
        return False  # no word is a magnitude of ten
    scaled = g.value.scaleb(f.value.adjusted() - g.value.adjusted())
    return abs(f.value - scaled) <= f.step / 2


def _times(ratio: Decimal) -> str:
    return f"{plain(ratio)} times" if ratio >= 1 else f"1/{plain(1 / ratio)} of"


def _digits(f: Figure, pool: Sequence[Seen]) -> Look:
    """The same digits in another order."""
    ours = mantissa(f.value)
    for o in pool:
        its = mantissa(o.figure.value)
        if len(ours) > 1 and ours != its and sorted(ours) == sorted(its) and comparable(f, o.figure):
            yield o, "digits", "the same digits in another order"


def _unit(f: Figure, pool: Sequence[Seen]) -> Look:
    """The same number of something else, or in another unit of the same: miles for kilometres."""
    for o in pool:
        g = o.figure
        if is_other_unit(f, g):
            yield o, "unit", "the same number in another unit"
        if (
            f.kind != "count"
            and not alike(f, g)
            and f.value == g.value
            and f.value > (_WORDED if f.kind == o.figure.kind else _AMOUNT)
            and "number" not in (f.kind, g.kind)
        ):
            yield o, "unit", f"{f.unit} in the text, {g.unit} in the passage"


def is_other_unit(f: Figure, g: Figure) -> bool:
    """Whether two measures of one thing show the same digits and are not the same."""
    if f.kind != "measure" or g.kind != "measure" or f.value == g.value or not comparable(f, g):
        return False
    return f.digits > 1 and not f.worded and _shown(f) == _shown(g)


def _shown(f: Figure) -> str:
    """A figure's number as it stands in the text."""
    start = f.number.start - f.span.start
    return f.text[start : start + f.number.end - f.number.start].strip()


def _distance(f: Figure, g: Figure) -> Decimal:
    s = sizes(f, g)
    return abs(s.value - s.other) / max(abs(s.value), Decimal(1))


def _unreadable(mine: Seen, near: Seen | None, pool: Sequence[Figure]) -> str:
    """Why a figure that is not there may still be said by the passage in a form that the rules cannot read."""
    f = mine.figure
    whole = f.value == f.value.to_integral_value()
    if f.ratio is not None and not any(g.kind in _MANNERS for g in pool) and not _counted_out(f.ratio, pool):
        return "a share in words, and the passage has none"
    if (
        f.kind == "number"
        and whole
        and f.value < (_SMALL if f.worded else _AMOUNT)
        and not f.role
        and not _elided(mine)
    ):
        return "a small number without unit or noun"
    told = f.kind == "multiple" and ((near is None and f.value <= _FEW) or _hundreds(pool))
    if told and not any(alike(a, b) for a, b in combinations(_large(pool), 2)):
        return "the passage has neither a multiple nor two amounts to compare"
    return ""


def _elided(mine: Seen) -> bool:
    """Whether a number stands without a noun because a count beside it has it: of 168 firms, ninety; 13 of the 21."""
    f, scene = mine.figure, mine.scene
    if whole_of(scene, f) is not None:
        return True
    start = scene.sentence(f).start
    return f.value >= _AMOUNT and any(g.kind == "count" and start <= g.span.start < f.span.start for g in scene.figures)


def _counted_out(ratio: tuple[int, int], pool: Sequence[Figure]) -> bool:
    """Whether the passages count the whole of a share in words and some of it, but not as many (three of the five)."""
    counts = {g.value for g in pool if g.kind in ("count", "number") and g.value <= _SMALL}
    return ratio[1] in counts and ratio[0] not in counts and any(1 < count < ratio[1] for count in counts)


def _hundreds(pool: Sequence[Figure]) -> bool:
    return any(g.kind == "percent" and g.value >= _SMALL for g in pool)


def _large(pool: Sequence[Figure]) -> list[Figure]:
    return [g for g in pool if g.kind in ("money", "measure", "count", "number") and g.value > _AMOUNT]
