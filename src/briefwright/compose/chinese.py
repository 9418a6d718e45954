"""Chinese text as pieces: Latin and Cyrillic stretches with their own marks, and full-width marks to be halved.

Quotation marks, dashes and dots are the same characters in all scripts. They are Chinese, and of full width, but where
they stand inside a stretch of another script: the marks round an English title in an English reference are English,
those round an English name in a Chinese sentence are Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from briefwright.compose.document import Inline
from briefwright.compose.spaces import unbroken
from briefwright.compose.typed import real_marks
from briefwright.languages import LANGUAGES

_WIDE = "\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_STRETCH = re.compile(f"[^{_WIDE}]+")
_IDEOGRAPH = re.compile("[\u2e80-\u2fff\u3005-\u3007\u3040-\ua4cf\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
_CLOSERS, _OPENERS = "，。、；：！？”’）》〉】", "“‘（《〈【"
_MEETING = (
    rf"[{_CLOSERS}](?=[{_CLOSERS}{_OPENERS}])|(?<=[{_OPENERS}])[{_OPENERS}]|"
    r"(?<=[^\x00-\xff])·(?=[^\x00-\xff])"
)
_HALVED = {
    (before, after): re.compile(
        _MEETING + (rf"|[{_CLOSERS}]\Z" if before else "") + (rf"|\A[{_OPENERS}]" if after else "")
    )
    for before in (False, True)
    for after in (False, True)
}
"""The marks to be halved, by whether a call follows, and whether one goes before."""
_MARKS = "—…·"
"""Marks that are Chinese at the edge of a stretch."""
_PAIRS = {"“": "”", "‘": "’"}
_CYRILLIC = re.compile("[А-Яа-яЁё]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_BARE = re.compile(r"[\x00-\x2f\x3a-\x40\[-`{-\x7f]*\Z")
_FIRST, _LAST = re.compile(r"[\w$€£¥+−~<>≈±№§“‘]"), re.compile(r"[\w%‰°”’]\Z")
"""What a run that is set off begins and ends with: a hyphen ties it to the word before."""
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}\W+[^\W\d_]{2,}")


AIR: dict[tuple[bool, bool], Literal["", "before", "after", "both"]] = {
    (True, True): "both",
    (True, False): "before",
    (False, True): "after",
    (False, False): "",
}


def is_ideograph(sign: str) -> bool:
    """Whether a character is one of those from which a Latin run is set off: a full-width mark has air of its own."""
    return _IDEOGRAPH.match(sign) is not None


def chinese(words: str, *, before_call: bool = False, after_call: bool = False) -> Iterator[Inline]:
    """Chinese words as pieces; a full-width mark beside a note's call is halved too, a figure behind it set off."""
    if _BARE.match(words):  # between two pieces of another script
        yield from _plain(words)
        return
    at = 0
    for stretch in _STRETCH.finditer(words):
        begin, end = _core(words, *stretch.span())
        if begin == end:
            continue
        yield from halved(_without_spaces(words, at, begin), after_call=after_call and not at)
        yield _foreign(words, begin, end, after_call=after_call)
        at = end
    rest = _without_spaces(words, at, len(words))
    yield from halved(rest, before_call=before_call, after_call=after_call and not at)


def _core(words: str, begin: int, end: int) -> tuple[int, int]:
    """The part of a stretch that belongs to the other script; empty where there is none.

    A space at either end of the words belongs to it: it parts it from a piece that we do not see.
    """
    outer = begin == 0, end == len(words)
    span = begin, end
    while True:
        found = _trimmed(words, *span)
        if found == span:
            break
        span = found
    if not any(sign.isalnum() for sign in words[slice(*span)]):
        return begin, begin
    left = begin if outer[0] and not words[begin : span[0]].strip() else span[0]
    right = end if outer[1] and not words[span[1] : end].strip() else span[1]
    return left, right


def _trimmed(words: str, begin: int, end: int) -> tuple[int, int]:
    """The stretch without a Chinese mark or a space at one of its ends."""
    if begin >= end:
        return begin, begin
    inner = words[begin:end]
    if inner[0] in " \u00a0" + _MARKS + "”":
        return begin + 1, end
    if inner[0] in _PAIRS:
        partner = _partner(inner, inner[0])
        if partner is None:
            return begin + 1, end
        if partner == len(inner) - 1:
            return begin + 1, end - 1
    if inner[-1] in " \u00a0" + _MARKS + "“‘" or (inner[-1] == "”" and "“" not in inner):
        return begin, end - 1
    return begin, end


def _partner(inner: str, mark: str) -> int | None:
    """Where the mark that begins a stretch is closed in it."""
    depth = 0
    for i, sign in enumerate(inner):
        depth += (sign == mark) - (sign == _PAIRS[mark] and not inner[i + 1 : i + 2].isalpha())
        if depth == 0:
            return i
    return None


def _without_spaces(words: str, begin: int, end: int) -> str:
    """Chinese has no spaces: those typed beside its characters and marks go."""

    def kept(spaces: re.Match[str]) -> str:
        first, last = begin + spaces.start(), begin + spaces.end()
        return spaces[0] if (words[max(first - 1, 0) : first] + words[last : last + 1]).isascii() else ""

    return re.sub(" +", kept, words[begin:end])


def halved(words: str, *, before_call: bool = False, after_call: bool = False) -> Iterator[Inline]:
    """Chinese proper, its marks set half as wide where they meet another mark or a call."""
    at = 0
    for mark in _HALVED[before_call, after_call].finditer(words):
        yield from _plain(words[at : mark.start()])
        yield Inline("halved", children=(Inline("text", mark[0]),))
        at = mark.end()
    yield from _plain(words[at:])


def _foreign(words: str, begin: int, end: int, *, after_call: bool) -> Inline:
    """A stretch of another script, with air on the sides where an ideograph stands, and behind a call."""
    inner = words[begin:end]
    code = "ru" if len(_CYRILLIC.findall(inner)) > len(_LATIN.findall(inner)) else "en"
    named = code == "ru" or _TWO_WORDS.search(inner) is not None
    text = Inline("text", unbroken(real_marks(inner, LANGUAGES[code]) if named else inner, LANGUAGES[code]))
    before, after = words[:begin].rstrip(" ")[-1:], words[end:].lstrip(" ")[:1]
    air = AIR[
        (is_ideograph(before) or (after_call and not before)) and _FIRST.match(inner) is not None,
        is_ideograph(after) and _LAST.search(inner) is not None,
    ]
    children = (Inline("foreign", children=(text,), language=code),) if named else (text,)
    return Inline("latin", children=children, air=air)


def _plain(words: str) -> Iterator[Inline]:
    if words:
        yield Inline("text", words)
