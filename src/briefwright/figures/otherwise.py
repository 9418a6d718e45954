"""Figures as they may have been meant, where the unit that was read may be a neighbour's, or cannot be theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefwright.figures.questions import Seen
from briefwright.figures.units import comparable
from briefwright.figures.values import agree
from briefwright.quantities import Figure, find

_LENT = frozenset({"percent", "points", "count", "duration", "money", "measure", "multiple"})
_MANY, _MORE_THAN_ALL = 1_000_000, 1_000_000_000
_POINTS = re.compile(r"points?|пункт|балл|点|分")
_LETTERS = re.compile(r"[^\W\d_]|[%$€£¥₽]")
_ATTACHED = re.compile(r"\dm\Z")
_SIGNS = re.compile(r"[$€£¥₽]")


def otherwise(mine: Seen, others: Sequence[Seen]) -> Iterator[Figure]:
    """A claim's figure as it may have been meant, where its unit is a neighbour's, or where it cannot be a count."""
    f = mine.figure
    item = f.kind == "count" and f.unit == "item"
    points = _POINTS.match(f.noun) is not None and any(o.figure.kind in ("percent", "points") for o in others)
    broken = _no_count(f) or (item and points)
    if _lent(mine) or broken:
        yield _bare(f)
    if broken:
        yield replace(f, kind="points", unit="pp", noun="")
    if f.unit == "m" and _ATTACHED.search(f.text.strip(" .")):
        yield replace(f, kind="number", unit="", value=f.value * _MANY, step=f.step * _MANY)  # 17.15m visitors
    if f.unit == "score" and any(o.figure.kind == "points" for o in others):
        yield replace(f, kind="points", unit="pp", noun="")
    if f.kind == "points" and any(o.figure.unit == "score" for o in others):
        yield replace(f, kind="count", unit="score")  # points of a scale, or of a hundred
    if f.kind == "count" and f.unit == "time":  # "three times exports" may be a multiple
        yield replace(f, kind="multiple", unit="times")


def may_be(its: Seen, f: Figure) -> bool:
    """Whether a passage's figure has no unit of its own, and would be the claim's number without it."""
    g = its.figure
    if not _lent(its) and not _no_count(g):
        return False
    agreement = agree(f, _bare(g)) if comparable(f, _bare(g)) else None
    return agreement is not None and not agreement.slip


def _bare(f: Figure) -> Figure:
    return replace(f, kind="number", unit="", noun="")


def _no_count(f: Figure) -> bool:
    """Whether a count cannot be one: of broken things, of so many as there are not."""
    if f.kind != "count":
        return False
    return f.value >= _MORE_THAN_ALL or (f.unit == "item" and (f.value % 1 != 0 or f.value >= _MANY))


def _lent(seen: Seen) -> bool:
    """Whether nothing at a figure says its unit: it was taken from another's."""
    f, text = seen.figure, seen.scene.text
    if f.ratio is not None or f.kind not in _LENT or seen.scene.beside or _named_itself(seen):
        return False
    own = _LETTERS.search(text, f.number.end, f.span.end) or _SIGNS.search(text, f.span.start, f.number.start)
    return own is None


def _named_itself(seen: Seen) -> bool:
    """Whether the words of a number have its unit in them (half a century, the 14th year running)."""
    words = seen.scene.text[slice(*seen.figure.number)]
    return bool(_LETTERS.search(words)) and any(f.kind == seen.figure.kind for f in find(words, seen.scene.code))
