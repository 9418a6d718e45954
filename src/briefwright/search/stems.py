"""Stems: what the forms of a Russian or English word have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Protocol

_SHORTEST = 3
"""Letters of the shortest word that has other forms."""
_MOST = 200_000
"""Words that are remembered with their stems, and stretches."""
_SHORT = 24
"""Characters of the longest stretch that is worth it."""
_INFLECTED = re.compile(r"\b[a-zа-я]+\b")


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str:  # noqa: N802 - the library's name
        """The stem of a word."""
        ...


@cache
def _stemmer(language: str) -> _Stemmer:
    from snowballstemmer import stemmer  # 40 ms, for words that can be inflected

    made: _Stemmer = stemmer(language)
    return made


class _Stems(dict[str, str]):
    """The stem of each word, worked out when it is first met: that takes as long as reading three hundred letters."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = _stemmed(word)
        return found


def _stemmed(word: str) -> str:
    if len(word) < _SHORTEST:
        return word
    return _stemmer("english" if word.isascii() else "russian").stemWord(word)


_STEMS = _Stems()


def stem(word: str) -> str:
    """The stem of a folded word that `is_inflected`."""
    return _STEMS[word]


class _Stretches(dict[str, str]):
    """The stems of the words of a folded stretch, worked out when it is first met."""

    def __missing__(self, stretch: str) -> str:
        found = " ".join(map(_STEMS.__getitem__, _INFLECTED.findall(stretch)))
        if len(stretch) <= _SHORT:
            if len(self) >= _MOST:
                self.clear()
            self[stretch] = found
        return found


_STRETCHES = _Stretches()


def stems(stretches: Iterable[str]) -> str:
    """The stems of the words of a text that is given in folded stretches, with spaces between."""
    return " ".join(filter(None, map(_STRETCHES.__getitem__, stretches)))


def is_inflected(word: str) -> bool:
    """Whether a folded word may have other forms."""
    return _INFLECTED.fullmatch(word) is not None
