"""Where the texts were not read well enough to say that a figure is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from briefwright.figures.lexicon import compiled
from briefwright.figures.scene import Scene
from briefwright.figures.units import comparable, sizes
from briefwright.figures.values import BOUND, close
from briefwright.quantities import Figure, Masked, find

_DIGITS = re.compile(r"\d[\d., ]*")
_SMALL, _FEW_DIGITS = 100, 2
_TOUCHING = 2
_REACH = 24


def claim_unread(scene: Scene, figure: Figure, index: int, passages: Sequence[Scene]) -> str:
    """Why a claim's figure may not be what was read, or "": a number left over beside it, or an unknown hedge.

    A hedge that is not known may explain that a figure is some way off, but not that it is another one.
    """
    for unread in scene.reading.unread:
        if unread.why == "hedge":
            if unread.figure == index and _something_near(figure, passages):
                return f"“{unread.text.strip()}” may hedge it"
        elif unread.span.start - figure.span.end <= _TOUCHING and figure.span.start - unread.span.end <= _TOUCHING:
            return f"“{unread.text.strip()}” beside it was not read"
    return ""


def negated(mine: Figure, claim: Scene, its: Figure, passage: Scene) -> bool:
    """Whether one of the clauses of two bounds has a negation, which may turn it: in none was it more than ten."""
    for figure, scene in ((mine, claim), (its, passage)):
        start = figure.span.start
        if scene.says("negation", max(scene.clause(figure).start, start - _REACH), start):
            return True
    return False


def _something_near(figure: Figure, passages: Sequence[Scene]) -> bool:
    for passage in passages:
        for g in passage.figures:
            if comparable(figure, g):
                s = sizes(figure, g)
                if close(s.value, s.other, BOUND):
                    return True
    return False


def passage_unread(figure: Figure, passages: Sequence[Scene]) -> str:
    """Why a passage may hold a figure although it was not found there, or ""."""
    for passage in passages:
        for unread in passage.reading.unread:
            if unread.why == "number" and _could_be(figure, unread.text, passage.code):
                return f"“{unread.text.strip()}” in the passage was not read"
        for masked in passage.reading.masked:
            if masked.why == "vague" and (figure.approx or figure.bound) and figure.kind in ("count", "number"):
                return f"the passage has “{masked.text.strip()}”"
    return ""


def _could_be(figure: Figure, words: str, code: str) -> bool:
    """Whether words that were not read may be a figure."""
    digits = _DIGITS.findall(words)
    if digits:
        return any(mantissa(_digits(run)) == mantissa(figure.value) for run in digits)
    if known := _values(words, code):
        return figure.value in known
    return figure.digits <= _FEW_DIGITS or figure.worded


@lru_cache(1024)
def _values(words: str, code: str) -> frozenset[Decimal]:
    """What number words come to where something is counted by them."""
    return frozenset(f.value for noun in ("", "个") for f in find(words + noun, code) if f.kind != "time")


def in_a_name(figure: Figure, passages: Sequence[Scene]) -> Masked | None:
    """Words of a passage that hold the number of a small count and are no figure themselves (两国, both sides)."""
    if figure.kind not in ("count", "number") or figure.value >= _SMALL or figure.value % 1:
        return None
    value = int(figure.value)
    for passage in passages:
        words = passage.lexicon.small.get(value) if passage.lexicon else None
        for masked in passage.reading.masked:
            if masked.why == "reference" and figure.kind != "number":
                continue
            text = passage.whole[masked.span.start : masked.span.end]
            if str(value) in re.findall(r"\d+", text) or (words and compiled(words).search(text)):
                return masked
    return None


def mantissa(value: Decimal) -> str:
    """The digits of a number without its zeros and its point."""
    return "".join(map(str, value.normalize().as_tuple().digits))


def _digits(run: str) -> Decimal:
    return Decimal(re.sub(r"\D", "", run) or 0)
