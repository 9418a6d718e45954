"""May a quotation begin and end where it does? No word of an alphabet and no number is cut."""

from __future__ import annotations

from typing import Literal

from briefwright.quoting.folding import APOSTROPHE, DASH, SOFT, Folded
from briefwright.quoting.scripts import is_spaced

_POINTS = ".,．"
_LONGEST_PREFIX = 8


def cut(body: Folded, start: int, end: int, words: Folded, first: int) -> Literal["word", "number", ""]:
    """Whether `body.key[start:end]` cuts a word or number; `words` is the quotation's segment, read from `first` on."""
    if _cut_number(body, start, end) or _cut_sign(body, start, words, first):
        return "number"
    if _cut_word(body, start) or _cut_word(body, end) or _cut_contraction(body, end) or _cut_prefix(body, start):
        return "word"
    return ""


def _cut_word(body: Folded, at: int) -> bool:
    """Whether a place in the key lies between two letters, or two digits, of one word."""
    if not 0 < at < len(body.key):
        return False
    left, right = body.key[at - 1], body.key[at]
    if not is_spaced(left) or not is_spaced(right) or left.isdigit() != right.isdigit():
        return False
    between = body.text[body.at[at - 1][1] : body.at[at][0]]
    return not between or bool(body.joints.get(at, 0) & SOFT) or not between.strip("\u00ad\u200b\u200d\u2060\ufeff")


def _cut_number(body: Folded, start: int, end: int) -> bool:
    """Whether the stretch begins or ends at the point or comma within a number."""
    text = body.text
    a, b = body.at[start][0], body.at[end - 1][1]
    left = text[a].isdigit() and text[a - 1 : a] in tuple(_POINTS) and text[max(0, a - 2) : max(0, a - 1)].isdigit()
    return left or (text[b - 1].isdigit() and text[b : b + 1] in tuple(_POINTS) and text[b + 1 : b + 2].isdigit())


def _cut_sign(body: Folded, start: int, words: Folded, first: int) -> bool:
    """Whether a number at the beginning has a minus in one of the two only."""
    if not body.key[start].isdigit():
        return False
    mine, theirs = words.joints.get(first, 0) & DASH, body.joints.get(start, 0) & DASH
    if mine == theirs:
        return False
    if mine:
        return True
    before = body.text[: body.at[start][0]]
    return before[-1:] in tuple("-−－") and before[-2:-1].strip(" \t\n\u00a0\u3000(（[") == ""


def _cut_contraction(body: Folded, end: int) -> bool:
    """Whether what follows is the rest of a contraction (`don't`), but for a possessive's s."""
    if end >= len(body.key) or not body.joints.get(end, 0) & APOSTROPHE:
        return False
    rest = body.text[body.at[end][0] :]
    return not (rest[:1] in tuple("sS") and not rest[1:2].isalpha())


def _cut_prefix(body: Folded, start: int) -> bool:
    """Whether a prefix that denies, and its hyphen, are left out (`non-member`)."""
    at = body.at[start][0]
    if not body.joints.get(start, 0) & DASH or not body.text[at].isalpha():
        return False
    before = body.text[max(0, at - _LONGEST_PREFIX - 1) : at]
    if before[-1:].isspace():
        return False
    word = before[:-1]
    for n in range(len(word), 0, -1):
        if not word[n - 1].isalpha():
            word = word[n:]
            break
    from briefwright.quoting.wording import negative_prefixes

    return word.lower() in negative_prefixes()
