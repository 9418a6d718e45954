"""Where the texts were not read well enough to say that a figure is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from briefwright.figures.lexicon import compiled
from briefwright.figures.scene import Scene
from briefwright.figures.units import comparable, sizes
from briefwright.figures.values import BOUND, close
from briefwright.quantities import Figure, Masked, find, language

_DIGITS = re.compile(r"\d[\d., ]*")
_CODE = re.compile(r"\d+[^\W\d_]{2,}|[^\W\d_]+-?\d+")
"""A code, no number: 3TG."""
_SMALL, _FEW_DIGITS = 100, 2
_TOUCHING = 2
_REACH = 24


def claim_unread(scene: Scene, figure: Figure, index: int, passages: Sequence[Scene]) -> str:
    """Why a claim's figure may not be what was read, or "": a number left over beside it, or an unknown hedge.

    A hedge that is not known may explain that a figure is some way off, but not that it is another one.
    """
    for unread in scene.reading.unread:
        if unread.why == "hedge":
            if figure.kind not in ("rank", "ordinal") and unread.figure == index and _something_near(figure, passages):
                return f"“{unread.text.strip()}” may hedge it"
        elif unread.span.start - figure.span.end <= _TOUCHING and figure.span.start - unread.span.end <= _TOUCHING:
            return f"“{unread.text.strip()}” beside it was not read"
    return ""


def hedged_away(scene: Scene, figure: Figure) -> bool:
    """Whether a figure's clause has words for a bound, or for about, that stand away from it."""
    return _away(scene, figure, _hedge_words(scene.code))


def bounded_away(scene: Scene, figure: Figure) -> bool:
    """Whether a figure's clause has words for a bound that stand away from it."""
    return _away(scene, figure, _hedge_words(scene.code, bounds=True))


def _away(scene: Scene, figure: Figure, words: re.Pattern[str]) -> bool:
    clause = scene.clause(figure)
    bare = compiled(scene.lexicon.comparatives if scene.lexicon else "(?!)")
    names = compiled(scene.lexicon.unlimited if scene.lexicon else "(?!)").finditer(scene.whole, *clause)
    others = [match.span() for match in names]
    for start, end in ((clause.start, figure.span.start), (figure.span.end, clause.end)):
        if scene.says("limits", start, end):
            return True
        for match in words.finditer(scene.whole, start, max(start, end)):
            if any(s <= match.start() < e for s, e in others):
                continue
            if not bare.fullmatch(match[0].strip()) and not any(
                g.kind != "time" and g.span.start <= match.start() < g.span.end for g in scene.figures
            ):
                return True
    return False


@lru_cache
def _hedge_words(code: str, *, bounds: bool = False) -> re.Pattern[str]:
    """Every word of a language that makes a figure less than exact, or only those for bounds."""
    tables = language(code)
    left_out = ("=", "~") if bounds else ("=",)
    words = "|".join(f"(?:{row.pattern})" for row in (*tables.before, *tables.after) if row.mark not in left_out)
    return re.compile(rf"\b(?:{words})\b" if tables.word_edges else words)


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
            if _CODE.fullmatch(unread.text):
                continue
            if unread.why == "number" and _could_be(figure, unread.text, passage.code):
                return f"“{unread.text.strip()}” in the passage was not read"
        for masked in passage.reading.masked:
            counts = figure.kind in ("count", "number") and figure.value.adjusted() == power_of(passage, masked)
            if masked.why == "vague" and (figure.approx or figure.bound) and counts:
                return f"the passage has “{masked.text.strip()}”"
    return ""


def power_of(scene: Scene, masked: Masked) -> int:
    """The power of ten that vague words name: 2 for hundreds, 5 for hundreds of thousands; 0 for none."""
    if scene.lexicon is None:
        return 0
    words = scene.whole[masked.span.start : masked.span.end]
    return sum(power * len(compiled(one).findall(words)) for one, power in scene.lexicon.magnitudes.items())


def in_rows(figure: Figure, passages: Sequence[Scene]) -> str:
    """Why a number may stand in a row of bare numbers, or be told by two of them together; or ""."""
    for passage in passages:
        if any(g.ratio and figure.value in g.ratio and g.kind == "multiple" for g in passage.figures):
            return "the passage has it as a term of a ratio"
        if figure.kind not in ("count", "number", "percent", "multiple"):
            continue
        if figure.value in passage.row_values:
            return "the number stands in a row of bare numbers"
        for row in passage.rows:
            told = [g.value for g in passage.figures if row.start <= g.number.start < row.end]
            if any(a + b == figure.value for a, b in combinations(told, 2)):
                return "it may be the sum of two numbers of a row"
    return ""


def _could_be(figure: Figure, words: str, code: str) -> bool:
    """Whether words that were not read may be a figure."""
    digits = _DIGITS.findall(words)
    if digits:
        return any(mantissa(_digits(run)) == mantissa(figure.value) for run in digits)
    if any(compiled(scale.pattern).fullmatch(words) for scale in language(code).scales):
        return mantissa(figure.value) == "1" and figure.kind not in ("rank", "ordinal", "percent", "points")
    if (alone := language(code).words.get(words)) is not None:
        return figure.value == alone
    if known := _values(words, code):
        return figure.value in known
    return figure.digits <= _FEW_DIGITS or figure.worded


@lru_cache(1024)
def _values(words: str, code: str) -> frozenset[Decimal]:
    """What number words come to where something is counted by them."""
    return frozenset(f.value for noun in ("", "个") for f in find(words + noun, code) if f.kind != "time")


def in_a_name(figure: Figure, passages: Sequence[Scene]) -> Masked | None:
    """Words of a passage that hold the number of a small count and are no figure themselves (两国, both sides)."""
    if figure.kind not in ("count", "number") or figure.value % 1:
        return None
    value, large = int(figure.value), figure.value >= _SMALL
    if large and (figure.kind != "number" or figure.worded):
        return None  # only that of a base, a decree or a route
    for passage in passages:
        words = passage.lexicon.small.get(value) if passage.lexicon and not large else None
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
