"""Words as a search takes them: without case, accents and width; Chinese as characters and pairs of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from briefwright.span import Span

_IDEOGRAPHS = "\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"(?P<han>[{_IDEOGRAPHS}]+)|\d+(?:[.,]\d+)+|(?:(?![{_IDEOGRAPHS}])[^\W_])+")
_ENDINGS = re.compile(r"(?:[аеиоуыэюяйь]{1,2}|(?<=[^s])s|’s|'s)\Z")
"""What is cut from a word of five letters and more, so that it finds its other forms."""
_SHORTEST = 4
MOST = 24
"""Terms of a query that are looked for."""


class _Folding(dict[int, str]):
    """What each character is folded to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    """A character without case, width and, but for й, its accents; "" for an accent that stands alone."""
    if character in "йЙ":
        return "й"
    parts = unicodedata.normalize("NFKD", character.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


_FOLDING = _Folding()


def fold(text: str) -> str:
    """A text as it is compared; it may be longer or shorter than it was."""
    return text.translate(_FOLDING)


class Term(NamedTuple):
    """A word that is looked for: the `word` itself, or where it is `open` any word that begins with its `stem`."""

    word: str
    stem: str
    open: bool


def words(text: str) -> Iterator[str]:
    """The words of a text, folded; of Chinese each character and each pair of neighbours."""
    for match in _WORD.finditer(fold(text)):
        if match.lastgroup == "han":
            yield from match[0]
            yield from _pairs(match[0])
        else:
            yield match[0]


def terms(query: str) -> tuple[Term, ...]:
    """What a query asks for, each once."""
    wanted: dict[Term, None] = {}
    for match in _WORD.finditer(fold(query)):
        if match.lastgroup == "han":
            wanted.update((Term(pair, pair, open=False), None) for pair in _pairs(match[0]) or match[0])
        else:
            wanted[_term(match[0])] = None
    return tuple(wanted)[:MOST]


def _term(word: str) -> Term:
    stem = _ENDINGS.sub("", word) if len(word) > _SHORTEST else word
    return Term(word, stem, open=not word[0].isdigit())


def _pairs(characters: str) -> list[str]:
    return [characters[i : i + 2] for i in range(len(characters) - 1)]


def found(text: str, wanted: tuple[Term, ...]) -> tuple[Span, ...]:
    """The stretches of a text that are what was looked for, in order; those that touch are one."""
    folded, origins = _with_origins(text)
    spans: list[Span] = []
    for match in _WORD.finditer(folded):
        for start, end in _in_word(match, wanted):
            span = Span(origins[start], _end(text, origins[end - 1] + 1))
            if spans and span.start <= spans[-1].end:
                spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
            else:
                spans.append(span)
    return tuple(spans)


def _end(text: str, at: int) -> int:
    """Behind the accents that stand by themselves at an offset."""
    while at < len(text) and not _FOLDING[ord(text[at])]:
        at += 1
    return at


def _in_word(match: re.Match[str], wanted: tuple[Term, ...]) -> Iterator[Span]:
    """What of a word, or of a run of Chinese, was looked for."""
    if match.lastgroup != "han":
        word = match[0]
        if any(term.word == word or (term.open and word.startswith(term.stem)) for term in wanted):
            yield Span(*match.span())
        return
    known = {term.word for term in wanted}
    for at in range(match.start(), match.end()):
        size = 2 if match.string[at : at + 2] in known and at + 2 <= match.end() else 1
        if match.string[at : at + size] in known:
            yield Span(at, at + size)


def _with_origins(text: str) -> tuple[str, list[int]]:
    """A folded text, and for each of its characters the place of the one that it came from."""
    parts = [_FOLDING[ord(character)] for character in text]
    return "".join(parts), [at for at, part in enumerate(parts) for _ in part]
