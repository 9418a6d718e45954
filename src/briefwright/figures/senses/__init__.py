"""What a text speaks of, in words that are the same in every language: found by the beginnings of words.

What it is: a list of each language, `zh.txt`, `en.txt`, `ru.txt`, with a line for each sense: its name and the words
for it, of which a full stop marks those that no letters may follow. A sense is as broad as translators are free, and a
word may have several. What it is not: a dictionary, nor needed: in a language without a list a text speaks of nothing.
It may import `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from briefwright.quantities import language
from briefwright.quantities.language import any_word

_WHOLE = "."


class Sense(NamedTuple):
    """What a text names at a place: every sense that the words there may have."""

    start: int
    end: int
    names: frozenset[str]


@lru_cache
def words_of(code: str) -> dict[str, frozenset[str]]:
    """The senses of each word of a language, as it stands in its list; empty where it has none."""
    path = Path(__file__).with_name(f"{code}.txt")
    found: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
        name, _, words = line.partition(": ")
        for word in words.split(", "):
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@lru_cache
def _patterns(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """A pattern for the beginnings of words and one for whole words, each with the mark that these have in the list."""
    words = words_of(code)
    edge = r"\b" if language(code).word_edges else ""
    begun = any_word(word for word in words if not word.endswith(_WHOLE))
    whole = any_word(word.removesuffix(_WHOLE) for word in words if word.endswith(_WHOLE))
    found = ((rf"{edge}{begun}", ""), (rf"{edge}(?:{whole})\b", _WHOLE))
    return tuple((re.compile(pattern), mark) for pattern, mark in found)


def senses(whole: str, code: str) -> Iterator[Sense]:
    """What a folded text names, in no order."""
    words = words_of(code)
    for pattern, mark in _patterns(code) if words else ():
        for match in pattern.finditer(whole):
            yield Sense(*match.span(), words[match[0] + mark])


def merged(found: Iterable[Sense]) -> tuple[Sense, ...]:
    """What overlaps as one, with all its names, in order."""
    out: list[Sense] = []
    for start, end, names in sorted(found, key=lambda sense: sense[:2]):
        if out and start < out[-1].end:
            last = out.pop()
            out.append(Sense(last.start, max(last.end, end), last.names | names))
        else:
            out.append(Sense(start, end, names))
    return tuple(out)
