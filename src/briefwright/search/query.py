"""A query: what somebody typed, taken apart into words, phrases, figures, filters and what is to be left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.languages.language import words
from briefwright.search.fields import FIELDS, Fault, Filter
from briefwright.search.figures import Figure, figures
from briefwright.search.fold import IDEOGRAPHS, is_sign, tokens
from briefwright.search.terms import Term, begun, closed, figure, phrase, signs, split, word
from briefwright.shapes.reader import nearest

MOST = 24
"""Terms of a query that are looked for."""
LONGEST = 2000
"""Characters of a query that are read."""
_QUOTES = {'"': '"', "＂": "＂", "“": "”", "„": "“”", "«": "»", "「": "」", "『": "』"}
_NAMED = re.compile(r"([^\W\d_][\w-]*)[:：](?!//)(?=\S|$)", re.ASCII)
_YEAR_SIGN = re.compile(r"(?<=\d{4})年度?")
_JOINED = re.compile(r"[^\s,;:!?，。；：！？、()\[\]{}<>《》（）【】|…]+")
_EMPTY = frozenset(
    words(
        """
        a an and are as at be by for from in into is it its of on or s that the this to was were with
        а в во и из к как на не но о об от по при с со у что это за для
        """
    )
)
"""Words that say nothing beside others."""


class Query(NamedTuple):
    """What is wanted, what is to be left out, and what sources are asked for."""

    terms: tuple[Term, ...]
    without: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()


class _Piece(NamedTuple):
    """A piece of a query as it was typed: plain words, a phrase in quotation marks, or the value of a filter."""

    text: str
    out: bool = False
    quoted: bool = False
    field: str = ""

    @property
    def plain(self) -> bool:
        """Whether it is words that are wanted."""
        return not (self.out or self.quoted or self.field)


def parse(text: str, *, typing: bool = False) -> Query | Fault:
    """The query that somebody typed, or is still `typing`: then its last word may be unfinished, and its last
    quotation mark may be missing.
    """
    pieces: list[_Piece] = []
    for piece in _pieces(text[:LONGEST], typing=typing):
        if isinstance(piece, Fault):
            return piece
        pieces.append(piece)
    filters = tuple(Filter(piece.field, piece.text, piece.out) for piece in pieces if piece.field)
    for one in filters:
        if fault := one.fault():
            return fault
    wanted = [*_joined(pieces)]
    last = len(wanted) - 1 if typing and not text[-1:].isspace() and pieces and pieces[-1].plain else -1
    terms = [term for at, piece in enumerate(wanted) for term in _terms(piece, typing=at == last)]
    without = [closed(term) for piece in pieces if piece.out and not piece.field for term in _whole(piece)]
    query = Query(tuple(dict.fromkeys(terms))[:MOST], tuple(dict.fromkeys(without))[:MOST], filters)
    return _empty(query) or query


def _empty(query: Query) -> Fault | None:
    """What to say of a query that asks for nothing."""
    if query.terms or any(not one.out for one in query.filters):
        return None
    if query.without or query.filters:
        return Fault("the query says only what to leave out", "such as briefwright search 'coal -coking'")
    return Fault("the query has no words", "such as briefwright search railway freight")


def _pieces(text: str, *, typing: bool) -> Iterator[_Piece | Fault]:
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        out = text[at] in "-－−" and at + 1 < len(text) and not text[at + 1].isspace() and text[at + 1] not in "-－−"
        at += out
        named = _NAMED.match(text, at)
        field = ""
        if named:
            field = named[1].lower()
            if field not in FIELDS:
                yield _unknown(named[1])
                return
            at = named.end()
        piece, at = _piece(text, at, out=out, field=field, typing=typing)
        yield piece


def _piece(text: str, at: int, *, out: bool, field: str, typing: bool) -> tuple[_Piece | Fault, int]:
    """The piece that begins at an offset, and where the next one may."""
    ends = _QUOTES.get(text[at : at + 1], "")
    if ends:
        end = next((i for i in range(at + 1, len(text)) if text[i] in ends), -1)
        if end < 0 and not typing:
            return Fault("a quotation mark is not closed", 'write the words as "…", or leave the mark out'), len(text)
        end = len(text) if end < 0 else end
        return _Piece(text[at + 1 : end], out, quoted=True, field=field), end + 1
    end = at
    while end < len(text) and not text[end].isspace() and (field or text[end] not in _QUOTES):
        end += 1
    return _Piece(text[at:end], out, field=field), end


def _unknown(name: str) -> Fault:
    """What to say of a filter that there is not."""
    hint = nearest(name.lower(), FIELDS)
    return Fault(f"{name}: is no filter", hint or f"there are {', '.join(f'{field}:' for field in FIELDS)}")


def _joined(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """What is wanted: neighbours that are plain as one, since a figure may be of several words."""
    plain: list[str] = []
    for piece in pieces:
        if piece.plain:
            plain.append(piece.text)
            continue
        if plain:
            yield _Piece(" ".join(plain))
            plain = []
        if not piece.out and not piece.field:
            yield piece
    if plain:
        yield _Piece(" ".join(plain))


def _terms(piece: _Piece, *, typing: bool) -> list[Term]:
    """The terms of a piece; without words that say nothing, where there are others."""
    if piece.quoted:
        return [phrase(said)] if (said := tokens(piece.text)) else []
    found = [*_plain(piece.text, typing=typing)]
    return [term for term in found if not _says_nothing(term)] or found


def _says_nothing(term: Term) -> bool:
    return all(len(way.words) == 1 and way.words[0] in _EMPTY for way in term.ways)


def _whole(piece: _Piece) -> list[Term]:
    """What a piece leaves out: its words one behind the other."""
    if piece.quoted:
        return _terms(piece, typing=False)
    said = tokens(piece.text)
    return [word(said) if not any(map(is_sign, said)) else phrase(said)] if said else []


def _plain(text: str, *, typing: bool) -> Iterator[Term]:
    """The terms of plain words: figures first, then what stands between them."""
    text = _YEAR_SIGN.sub(" ", text)
    at = 0
    for found in [*_figures(text)]:
        if found.start >= at:
            yield from _words(text[at : found.start], typing=False)
            yield figure(found, text[found.start : found.end])
            at = found.end
    yield from _words(text[at:], typing=typing)


def _figures(text: str) -> list[Figure]:
    """The figures of plain words, in their order."""
    code = "zh" if re.search(f"[{IDEOGRAPHS}]", text) else "ru" if re.search("[а-яё]", text.lower()) else "en"
    return sorted(figures(text, code, bare=True), key=lambda one: (one.start, -one.end))


def _words(text: str, *, typing: bool) -> Iterator[Term]:
    """The terms of words without figures."""
    chunks = [*_JOINED.finditer(text)]
    for chunk in chunks:
        last = typing and chunk is chunks[-1]
        runs = [*split(tokens(chunk[0]))]
        for run in runs:
            if is_sign(run[0]):
                yield signs(run)
            elif chunk[0].endswith("*") and run is runs[-1]:
                yield begun(run)
            else:
                yield word(run, typed=last and run is runs[-1])
