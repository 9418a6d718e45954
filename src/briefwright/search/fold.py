"""Words as a search takes them: without case, accents and width; of Chinese and Japanese each sign by itself."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

IDEOGRAPHS = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
POINT = "·"
"""Stands within a number for its point or comma: 8.4 and 8,4 are one word."""
_SIGN = re.compile(f"[{IDEOGRAPHS}]")
_SIGNS = re.compile("([\u3400-\u4dbf\u4e00-\u9fff]+)")
"""Signs that are folded to themselves, as many as stand together."""
_WITHIN = re.compile(r"[.,](?<=\d.)(?=\d)")
_TOKEN = re.compile(r"[^\s.,]+")
_POINTS = ".,"
_MOST = 200_000
"""Words that are remembered as folded, and stretches."""
_SHORT = 24
"""Characters of the longest one that is worth it."""


class _Folding(dict[str, str]):
    """What each character is folded to, worked out when it is first met."""

    def __missing__(self, character: str) -> str:
        folded = self[character] = _folded(character)
        return folded


def _folded(character: str) -> str:
    """A character without case, width and, but for й, its accents; "" for an accent that stands alone.

    A sign of Chinese or Japanese comes with a space on either side, what is no letter or digit as a space; points
    and commas stay, as they may stand in a number.
    """
    if character in "йЙ":
        return "й"
    parts = unicodedata.normalize("NFKD", character.casefold())
    plain = "".join(part for part in parts if not unicodedata.combining(part)).casefold()
    if len(plain) == 1 and plain in _POINTS:
        return plain
    return "".join(_letter(part) for part in plain)


def _letter(part: str) -> str:
    if _SIGN.match(part):
        return f" {part} "
    return part if part.isalnum() else " "


_FOLDING = _Folding()


class _Words(dict[str, str]):
    """What a word with all that stands by it without a space is folded to, worked out when it is first met."""

    def __missing__(self, word: str) -> str:
        folded = _WITHIN.sub(POINT, "".join(map(_FOLDING.__getitem__, word)))
        if len(word) <= _SHORT:
            if len(self) >= _MOST:
                self.clear()
            self[word] = folded
        return folded


_WORDS = _Words()


class _Between(dict[str, str]):
    """What a stretch without signs is folded to, with a space on either side, worked out when it is first met."""

    def __missing__(self, stretch: str) -> str:
        folded = f" {' '.join(map(_WORDS.__getitem__, stretch.split()))} "
        if len(stretch) <= _SHORT:
            if len(self) >= _MOST:
                self.clear()
            self[stretch] = folded
        return folded


_BETWEEN = _Between()


def stretches(text: str) -> list[str]:
    """A text folded: what is no sign, signs that stand together, what is none, and so on; joined they are its words
    with spaces between.

    Words come back again and again, and so does what stands between signs: to remember them is faster than to look at
    each character.
    """
    found = _SIGNS.split(text)
    found[::2] = map(_BETWEEN.__getitem__, found[::2])
    found[1::2] = map(" ".join, found[1::2])
    return found


def fold(text: str) -> str:
    """A text as it is compared: its words with spaces between. It may be longer or shorter than it was."""
    return "".join(stretches(text))


def tokens(text: str) -> list[str]:
    """The words of a text, folded."""
    return _TOKEN.findall(fold(text))


class Placed(NamedTuple):
    """The words of a text, folded and in order, and where each begins and ends in the text."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def placed(text: str) -> Placed:
    """The words of a text with their places."""
    parts = [*map(_FOLDING.__getitem__, text)]
    origins = [at for at, part in enumerate(parts) for _ in part]
    found = [*_TOKEN.finditer(_WITHIN.sub(POINT, "".join(parts)))]
    starts = [origins[match.start()] for match in found]
    ends = [origins[match.end() - 1] + 1 for match in found]
    if "" in parts:  # accents that stand by themselves
        ends = [next((at for at in range(end, len(text)) if parts[at]), len(text)) for end in ends]
    return Placed([match[0] for match in found], starts, ends)


def is_sign(word: str) -> bool:
    """Whether a folded word is a sign of Chinese or Japanese."""
    return _SIGN.match(word) is not None
