"""Translated quotations: their figures and names against those of the passages that they translate.

A translation cannot be held against its original word by word, but its numbers can. What was not read, on either
side, is not wrong: then nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefwright.quantities import CODES, Figure, Reading, read
from briefwright.quantities import language as tables
from briefwright.quoting import main_script
from briefwright.quoting.elements import readings
from briefwright.text.scripts import is_han

_BY_SCRIPT = {"han": "zh", "latin": "en", "cyrillic": "ru"}
_CHECKED = frozenset({"money", "measure", "percent", "points", "count", "number", "duration"})
_TOLD_APART = frozenset({"money", "measure", "percent", "points"})
_SMALL = 10
"""Counts up to here are often put in words, or in no word at all (两国, both)."""
_NAME = re.compile(r"[^\W\d_][\w’'-]+")
_SHORTEST_NAME, _ENDING = 6, 3
_ADDRESS = re.compile(r"https?://\S+")
_GROUPS = re.compile(r"(?<=\d)[,. \u00a0\u202f](?=\d{3}\b)")

Original = tuple[str, str]
"""The words of a passage and its BCP 47 tag."""


def slips(quotation: str, language: str, originals: Sequence[Original]) -> Iterator[str]:
    """What a translation says otherwise than the passages: one wording for each figure or name."""
    words = " ".join(segment.words.text for segment in next(readings(quotation)).segments)
    yield from _names(words, [text for text, _ in originals])
    code = language_of(words, language)
    known = [(text, language_of(text, tag)) for text, tag in originals]
    if not code or not all(tongue for _, tongue in known):
        return
    mine, theirs = _read(words, code), [(text, _read(text, tongue)) for text, tongue in known]
    if any(unread.why == "number" for reading in (mine, *(r for _, r in theirs)) for unread in reading.unread):
        return
    for figure in mine.figures:
        if not any(_bears(figure, text, reading) for text, reading in theirs):
            yield f"the translation says {figure.text}"


@lru_cache(1024)
def language_of(text: str, tag: str) -> str:
    """The code of the language that a text's figures are read in, "" where none is known. Addresses have none."""
    script, code = main_script(_ADDRESS.sub("", text) if "://" in text else text), tag.split("-", maxsplit=1)[0].lower()
    if code in CODES and script == _script(code):
        return code
    if code not in CODES and code and script != "han" and _BY_SCRIPT.get(script) in CODES:
        return ""  # another language of that script
    return _BY_SCRIPT.get(script, "")


@lru_cache
def _script(code: str) -> str:
    """The script of a language that figures are read in, by its number words."""
    return main_script(" ".join(tables(code).words))


@lru_cache(1024)
def _read(text: str, code: str) -> Reading:
    return read(text, code)


def _bears(figure: Figure, text: str, reading: Reading) -> bool:
    """Whether a passage has a figure of the translation, or may have it in a form that is not read here."""
    if figure.worded or figure.unit == "item":
        return True
    if figure.kind == "time":
        return _bears_year(figure, text, reading)
    if figure.kind not in _CHECKED:
        return True
    if figure.kind in ("count", "number", "duration") and abs(figure.value) <= _SMALL:
        return True
    same = [other for other in reading.figures if figure.value in (other.value, other.high, *(other.ratio or ()))]
    if same:
        return any(not _clash(figure, other) for other in same)
    if figure.ratio is not None and any(other.ratio == figure.ratio for other in reading.figures):
        return True
    return figure.kind not in _TOLD_APART and _digits(figure.text) in _runs_of_digits(text)


def _clash(a: Figure, b: Figure) -> bool:
    return a.kind in _TOLD_APART and b.kind in _TOLD_APART and (a.kind, a.unit) != (b.kind, b.unit)


def _bears_year(figure: Figure, text: str, reading: Reading) -> bool:
    year = figure.when.year if figure.when else None
    if year is None or figure.unit in ("decade", "century"):
        return True
    moments = [w for other in reading.figures for w in (other.when, other.until) if w is not None]
    if not moments or any(w.year is None or w.offset is not None for w in moments):
        return True
    between = any(
        o.when and o.until and o.when.year and o.until.year and o.when.year <= year <= o.until.year
        for o in reading.figures
    )
    masked = {y for mask in reading.masked for y in mask.years}
    return between or year in {w.year for w in moments} | masked or str(year) in _runs_of_digits(text)


def _digits(text: str) -> str:
    return next(iter(re.findall(r"\d+", _GROUPS.sub("", text))), "")


def _runs_of_digits(text: str) -> set[str]:
    return set(re.findall(r"\d+", _GROUPS.sub("", text)))


def _names(words: str, originals: Sequence[str]) -> Iterator[str]:
    """Names that a passage has in the same letters, but for one letter.

    Endings of case, and what no capital makes a name, tell nothing.
    """
    theirs = {name for text in originals for name in _capitals(text)}
    for name in dict.fromkeys(_capitals(words)):
        if name not in theirs and (near := next((other for other in sorted(theirs) if _one_letter(name, other)), "")):
            yield f"the translation has the name {name}, the passage {near}"


def _capitals(text: str) -> Iterator[str]:
    for match in _NAME.finditer(text):
        word = match[0].removesuffix("'s").removesuffix("’s")
        if len(word) >= _SHORTEST_NAME and word[0].isupper() and not any(map(is_han, word)):
            yield word


def _one_letter(a: str, b: str) -> bool:
    """Whether one letter is changed, left out, put in, or two are turned, before the last few."""
    if abs(len(a) - len(b)) > 1:
        return False
    head = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if not head or head >= max(len(a), len(b)) - _ENDING:
        return False
    if len(a) == len(b):
        turned = a[head : head + 2] == b[head : head + 2][::-1] and a[head + 2 :] == b[head + 2 :]
        return turned or a[head + 1 :] == b[head + 1 :]
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return long[head + 1 :] == short[head:]
