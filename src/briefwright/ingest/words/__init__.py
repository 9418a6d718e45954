"""The words by which documents say what their parts are, as data: one file for each language.

What it is: lists of words, and the patterns made of them.
What it is not: any rule of how they are used. A language is added as a file and a line in `LANGUAGES`.
May import: nothing but `re`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefwright.ingest.words import en, ru, zh
from briefwright.ingest.words.shape import Words

LANGUAGES: dict[str, Words] = {"zh": zh.WORDS, "en": en.WORDS, "ru": ru.WORDS}
"""By language, in the order in which labels are tried."""

_HAN_WORD = re.compile(r"[\u3400-\u9fff]+\Z")


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of some words, longest first: Han characters may stand apart, white space may be any."""
    return "|".join(_pattern(word) for word in sorted(words, key=len, reverse=True))


def _pattern(word: str) -> str:
    if _HAN_WORD.match(word):
        return r"\s*".join(word)
    return r"\s+".join(re.escape(part) for part in word.split())


def all_words(name: str) -> list[str]:
    """The words of one kind in all languages; `name` is a field of `Words`."""
    return [word for words in LANGUAGES.values() for word in getattr(words, name)]


__all__ = ["LANGUAGES", "Words", "all_words", "any_of"]
