"""A citation style's words as running text: italics, addresses as links, every run marked with its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from briefwright.citation_styles import Piece
from briefwright.compose.chinese import AIR, is_ideograph
from briefwright.compose.document import Inline
from briefwright.compose.typography import pieces
from briefwright.languages import LANGUAGES, Language

_ADDRESS = re.compile(r"https?://[^\s，。；）]*[^\s，。；）.,;:)]")
_HAN = ("zh", "ja", "ko")
"""Languages whose words are marked by their characters, as what stands round them may be the edition's."""
_BARE = re.compile(r"[\x20-\x2f\x3a-\x40\[-`{-~–—]+\Z")
"""Marks without words: they belong to what stands before them."""
_PART = re.compile(r"https?://|[?&#.]?[^/?&#=_.-]{1,16}[/=_-]*|.")
"""A part of an address: to a slash or a sign that joins, from one that begins; of a long name, so much."""
_SHORT = 4
"""Signs of which no part has fewer: they go to the part before."""
_OPENING = ("“", "‘", "《", "（")


def rich(words: Iterable[Piece], language: Language) -> tuple[Inline, ...]:
    """A style's words as running text. Words in another language than the edition's are marked with it."""
    out: list[Inline] = []
    for code, group in groupby(_marked(words, language), key=lambda pair: pair[0]):
        made = tuple(inline for piece in _joined(p for _, p in group) for inline in _piece(piece, code, language))
        out += [Inline("foreign", children=made, language=code)] if code and made else made
    return tuple(_set_off(out) if language.code == "zh" else out)


def _marked(words: Iterable[Piece], language: Language) -> Iterator[tuple[str, Piece]]:
    """Each piece with the language that it is to be marked with, "" for none.

    Marks between two pieces of one language, and those at the end, are of that language; in Chinese, whose own marks
    are wide, those between two languages are of the first.
    """
    given = [piece for piece in words if piece.text]
    codes = [None if not p.language and _BARE.match(p.text) else _apart(p.language, language) for p in given]
    before = ""
    for i, piece in enumerate(given):
        code, after = codes[i], next((code for code in codes[i:] if code is not None), before)
        if code is not None:
            before = code
        elif language.code != "zh" and before != after:
            before = ""
        yield before, piece


def _apart(code: str, language: Language) -> str:
    """The language to mark a piece with: not the edition's, nor one that its characters tell (`pieces` does that)."""
    return "" if code == language.code or (code in _HAN and language.code != "zh") else code


def _joined(given: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbouring pieces of one look as one: what marks look like depends on those beside them."""
    looks = ((piece, piece.italic, piece.language if piece.language in _HAN else "zh") for piece in given)
    for (italic, han), group in groupby(looks, key=lambda look: look[1:]):
        yield Piece("".join(piece.text for piece, *_ in group), italic, han)


def _piece(piece: Piece, code: str, language: Language) -> tuple[Inline, ...]:
    made = tuple(_linked(piece.text, LANGUAGES.get(code, language), piece.language))
    return (Inline("emphasis", children=made),) if piece.italic and made else made


def _set_off(content: list[Inline]) -> Iterator[Inline]:
    """In Chinese: a run in another language with air on the sides where an ideograph or a bracket stands; a mark that
    opens the whole set half as wide, to stand at the edge.
    """
    for i, piece in enumerate(content):
        before, after = spoken(content[i - 1 : i])[-1:], spoken(content[i + 1 : i + 2])[:1]
        words = spoken([piece])
        air = AIR[
            (is_ideograph(before) or before == "]") and not _BARE.match(words[:1]),
            (is_ideograph(after) or after == "[") and not words.endswith(" "),
        ]
        if piece.kind == "foreign" and air:
            yield Inline("latin", children=(piece,), air=air)
        elif i == 0 and piece.kind == "text" and words[:1] in _OPENING:
            yield Inline("halved", children=(Inline("text", words[0]),))
            yield replace(piece, text=words[1:])
        else:
            yield piece


def _linked(words: str, language: Language, han: str) -> Iterator[Inline]:
    at = 0
    for m in _ADDRESS.finditer(words):
        yield from pieces(words[at : m.start()], language, han=han)
        yield Inline("link", children=tuple(Inline("text", part) for part in _parts(m[0])), url=m[0])
        at = m.end()
    yield from pieces(words[at:], language, han=han)


def _parts(address: str) -> list[str]:
    """An address in parts between which a line may end."""
    parts: list[str] = []
    for part in _PART.findall(address):
        if parts and len(part) < _SHORT:
            parts[-1] += part
        else:
            parts.append(part)
    return parts


def spoken(content: Iterable[Inline]) -> str:
    """The plain words of running text."""
    return "".join(piece.text + spoken(piece.children) for piece in content)
