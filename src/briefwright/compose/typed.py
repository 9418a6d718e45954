"""Marks as they are typed -> marks as they are set: quotation marks and apostrophes, dashes, ranges, ellipses."""

from __future__ import annotations

import re

from briefwright.languages import Language

Rule = tuple[re.Pattern[str], str]

_BETWEEN_FIGURES = r"(?<![\w./:–-])(\d{1,4})-(\d{1,4})(?![\w/:–-]|[.,]\d)"
_CHINESE_UNITS = "[年月日号%％万亿个人次家国倍吨元米克]|公里|世纪"

_RULES: dict[str, tuple[Rule, ...]] = {
    "en": (
        (re.compile(r"(?<=\s)-{1,2}(?=\s)"), "–"),
        (re.compile(r"(?<=\w)-{2,3}(?=\w)"), "—"),
        (re.compile(_BETWEEN_FIGURES), r"\1–\2"),
        (re.compile(r"\.{3}(?!\.)"), "…"),
    ),
    "ru": (
        (re.compile(r"(?<=\s)(?:-{1,3}|–)(?=\s)"), "—"),
        (re.compile(r"^(?:-{1,3}|–)(?=\s)"), "—"),
        (re.compile(_BETWEEN_FIGURES), r"\1–\2"),
        (re.compile(r"\.{3}(?!\.)"), "…"),
    ),
    "zh": (
        (re.compile(r" ?(?<![\w-])-{2,3}(?![\w-]) ?|(?<=[^\x00-\x7f])-{2,3}(?=[^\x00-\x7f])"), "——"),
        (re.compile(r"(?<=[^\x00-\x7f]) - (?=[^\x00-\x7f])"), "——"),
        (re.compile(rf"(?<![\w./:-])(\d[\d.]*)[–-](?=\d[\d.]* ?(?:{_CHINESE_UNITS}))", re.ASCII), r"\1—"),
        (re.compile(r"(?<=[^\x00-\x7f])\.{3,6}|\.{3,6}(?=[^\x00-\x7f])"), "……"),
    ),
}
"""In Chinese a range takes the one-character dash (GB/T 15835); page ranges in notes are left to their styles."""

_OPENERS = frozenset("([{«„“‘「『（《〈【—–-/\u00a0")
_STRAIGHT = re.compile("[\"']")
_CHINESE = "\u2e80"
"""From here on come scripts that do not part their words by spaces."""


def real_marks(words: str, language: Language) -> str:
    """The words with the marks that the language sets for those that keyboards have."""
    words = _quoted(words, language) if _STRAIGHT.search(words) else words
    for pattern, replacement in _RULES[language.code]:
        words = pattern.sub(replacement, words)
    return words


def _quoted(words: str, language: Language) -> str:
    """Straight quotation marks as the language's: outer ones, or inner ones within outer ones that are there."""
    outer = language.quotes[:2]
    closing: dict[str, str] = {}
    out: list[str] = []
    depth = 0
    for i, sign in enumerate(words):
        before, after = words[i - 1 : i], words[i + 1 : i + 2]
        depth += (sign == outer[0]) - (sign == outer[1] and depth > 0)
        if sign not in "\"'":
            out.append(sign)
        elif sign == "'" and _in_word(before, after):
            out.append("’")
        elif sign in closing and not _opens(before, after, closing=True):
            out.append(closing.pop(sign))
        elif _opens(before, after) and (sign == '"' or _closes_later(words[i + 1 :])):
            marks = language.quotes[2:] if depth or '"' in closing or _single(sign, language) else outer
            out.append(marks[0])
            closing[sign] = marks[1]
        else:
            out.append(_alone(sign, before, after, language))
    return "".join(out)


def _opens(before: str, after: str, *, closing: bool = False) -> bool:
    """Whether a mark between these two characters opens; with `closing`, where one that is open waits for its end."""
    if not after or after.isspace():
        return False
    if not before:
        return not closing and (after.isalnum() or after in _OPENERS)
    if before.isspace() or before in _OPENERS:
        return not closing or after.isalnum()
    return not closing and before >= _CHINESE


def _in_word(before: str, after: str) -> bool:
    return before.isalnum() and after.isalnum() and before < _CHINESE


def _closes_later(rest: str) -> bool:
    return re.match(r"[^\W\d][^']*(?:'\w[^']*)*'(?!\w)", rest) is not None


def _single(sign: str, language: Language) -> bool:
    return sign == "'" and language.code != "ru"


def _alone(sign: str, before: str, after: str, language: Language) -> str:
    """A mark without a partner here: an apostrophe, inches, or half of a pair whose other half stands elsewhere."""
    if sign == "'":
        return "’"
    if before.isdigit():
        return "″"
    begins = before.isspace() if before else not after
    return language.quotes[0] if begins else language.quotes[1]
