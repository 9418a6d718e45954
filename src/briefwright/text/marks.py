"""Quotation marks and brackets in plain text: which two belong together, and how long what they hold is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefwright.span import Span
from briefwright.text.scripts import is_han

QUOTATION_MARKS = {"“": "”", '"': '"', "«": "»", "「": "」", "『": "』", "‘": "’"}
"""Marks that open a quotation, with those that close it."""

_LOW = "„"  # opens „…“ and „…”: no quotation of ours, but its “ opens nothing
_BRACKETS = {"(": ")", "（": "）", "[": "]", "【": "】", "〔": "〕", "《": "》", "〈": "〉"}
_OPENER_OF = {close: open_ for open_, close in (QUOTATION_MARKS | _BRACKETS).items()}
_MARK = re.compile("[" + re.escape("".join({*_OPENER_OF, *_OPENER_OF.values(), _LOW})) + "]")
_WORD = re.compile(r"[^\W_]+(?:[-‐‑’'.,][^\W_]+)*")
_DECADE = re.compile(r"\d0s\b")  # ‘90s, where a program made an opening mark of the apostrophe

SHORT_WORDS = 3
SHORT_HAN = 4


def pairs(text: str) -> tuple[Span, ...]:
    """All pairs of marks with what they hold, by their start; a mark without its partner is in none.

    Pairs may lie in one another, and those of different kinds may overlap.
    """
    waiting: dict[str, list[int]] = {mark: [] for mark in (*QUOTATION_MARKS, *_BRACKETS, _LOW)}
    found: list[Span] = []
    for match in _MARK.finditer(text):
        at = match.start()
        opener = _closed(text, at, waiting)
        if opener:
            found.append(Span(waiting[opener].pop(), at + 1))
        elif _opens(text, at):
            waiting[text[at]].append(at)
    return tuple(sorted(found))


def _closed(text: str, at: int, waiting: dict[str, list[int]]) -> str:
    """The opening mark whose pair is closed by the mark at an offset, or ""."""
    mark = text[at]
    if mark in "“”" and waiting[_LOW] and not (mark == "”" and waiting["“"]):
        return _LOW
    opener = _OPENER_OF.get(mark, "")
    if not opener or not waiting[opener] or (mark == "’" and _in_word(text, at)):
        return ""
    return opener


def _opens(text: str, at: int) -> bool:
    """Whether a mark that closes nothing may open a pair."""
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark == '"':
        if _is_letter(before):  # 5" wide
            return is_han(after)
        return bool(after.strip()) or not before.strip()
    if mark == "‘":
        return not _is_letter(before) and not _DECADE.match(text, at + 1)
    return mark in QUOTATION_MARKS or mark in _BRACKETS or mark == _LOW


def _in_word(text: str, at: int) -> bool:
    """Whether an apostrophe stands between letters of one word."""
    return _is_letter(text[at - 1 : at]) and _is_letter(text[at + 1 : at + 2])


def _is_letter(character: str) -> bool:
    """A letter or digit of a script whose words are parted by spaces."""
    return character.isalnum() and not is_han(character)


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Those of some pairs, sorted by their start, that neither lie in an earlier one nor overlap it."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def quoted(text: str, marks: Sequence[Span]) -> tuple[Span, ...]:
    """The quotations among pairs of marks: the outermost pairs of quotation marks, marks included."""
    return outermost(span for span in marks if text[span.start] in QUOTATION_MARKS) if marks else ()


def is_short(words: str) -> bool:
    """Whether quoted words are but a term or name: at most three words, or four Han characters."""
    han = 0 if words.isascii() else sum(map(is_han, words))
    others = len(_WORD.findall("".join(" " if is_han(c) else c for c in words) if han else words))
    return han <= SHORT_HAN and others <= SHORT_WORDS
