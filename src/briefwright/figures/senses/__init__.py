"""What a text speaks of, in words that are the same in every language: found by the beginnings of words.

What it is: a list of each language, `zh.txt`, `en.txt`, `ru.txt`, with a line for each sense: its name and the words
for it, of which a full stop marks those that no letters may follow. A sense is as broad as translators are free, and a
word may have several. What it is not: a dictionary, nor needed: in a language without a list a text speaks of nothing.
It may import `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from briefwright.quantities import language

_WHOLE = "."
_LETTERS = 4
"""How many of its first letters a word is looked up by."""
_COUNTS = range(_LETTERS, 0, -1)
_WORD = re.compile(r"\b[^\W\d_]")
_SIGN = re.compile(r"[^\W_]")


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
def _by_letters(code: str) -> dict[str, tuple[tuple[str, bool, frozenset[str]], ...]]:
    """The words, the longest first, by the letters that they begin with: each, whether it is whole, its senses."""
    found: dict[str, list[tuple[str, bool, frozenset[str]]]] = {}
    for word, names in sorted(words_of(code).items(), key=lambda item: -len(item[0].removesuffix(_WHOLE))):
        bare = word.removesuffix(_WHOLE)
        found.setdefault(bare[:_LETTERS], []).append((bare, bare != word, names))
    return {first: tuple(rows) for first, rows in found.items()}


def senses(whole: str, code: str) -> Iterator[Sense]:
    """What a folded text names, in order; of words that begin at one place the longest."""
    by_letters = _by_letters(code)
    at = 0
    for match in (_WORD if language(code).word_edges else _SIGN).finditer(whole) if by_letters else ():
        start = match.start()
        if start >= at and (found := _at(whole, start, by_letters)):
            yield found
            at = found.end


def _at(whole: str, start: int, by_letters: Mapping[str, Sequence[tuple[str, bool, frozenset[str]]]]) -> Sense | None:
    """The longest word that begins at a place, with the senses that it has by itself and as the beginning of one."""
    found: Sense | None = None
    for count in _COUNTS:
        for word, entire, names in by_letters.get(whole[start : start + count], ()):
            end = start + len(word)
            if found is not None and end < found.end:
                break
            if whole.startswith(word, start) and not (entire and whole[end : end + 1].isalnum()):
                found = Sense(start, end, names | (found.names if found else frozenset()))
        if found is not None:
            break
    return found


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
