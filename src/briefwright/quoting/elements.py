"""What a quotation is made of: the words taken over, and the editor's own signs between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from briefwright.quoting.folding import Folded, folded, without_markers

FIGURE = "\ufffc"
"""Stands for a figure that is put in when the brief is built: what it says is not known here."""

_DOTS = r"(?:[…⋯]+|\.(?:[ \u00a0]?\.){2,6}|。{3,6})"
_GAP = re.compile(rf"[\[［<＜〈⟨(（〔【]\s*{_DOTS}\s*[\]］>＞〉⟩)）〕】]|{_DOTS}|{FIGURE}")
_BRACKET = re.compile(r"[\[［〔]([^\[\]［］〔〕]*)[\]］〕]")
_HALF_MARKER = re.compile(r"\A\d{0,3}\](?=\D)|\[\d{0,3}\Z")
"""A call of a note that the quotation's beginning or end cuts."""
_BARE = re.compile(r"[\W_]+")
_MANY = 4
"""Brackets up to which each is tried by itself as the passage's own and as the editor's."""


class Segment(NamedTuple):
    """Words that stand in the passage as they are but for the case of the characters in `loose`, by number.

    `open_start` and `open_end`: an ellipsis stands there, so that a point or comma may be the editor's.
    """

    words: Folded
    loose: frozenset[int] = frozenset()
    open_start: bool = False
    open_end: bool = True


class Reading(NamedTuple):
    """One way to read a quotation: segments in their order, and the words put in between."""

    segments: tuple[Segment, ...]
    inserted: tuple[str, ...]


def readings(quotation: str) -> Iterator[Reading]:
    """The ways to read a quotation, the plainest first; brackets may be the editor's or the passage's."""
    words = _HALF_MARKER.sub("", without_markers(quotation))
    pieces: list[str] = []
    options: list[Sequence[str]] = []
    at = 0
    for match in _BRACKET.finditer(words):
        if not _GAP.fullmatch(match[0]):
            pieces.append(words[at : match.start()])
            options.append(_options(words, match))
            at = match.end()
    pieces.append(words[at:])
    ways: Iterable[Sequence[str]] = product(*options)
    if len(options) > _MANY:
        ways = ([way[0] for way in options], [way[-1] for way in options])
    for way in ways:
        yield _reading(pieces, way)


def _options(words: str, match: re.Match[str]) -> list[str]:
    """What may be made of a bracket: an insertion (`+`), the passage's own (`=`), another case of a letter (`~`)."""
    inner = match[1]
    cased = len(inner) == 1 and inner.lower() != inner.upper()
    starts = not words[: match.start()][-1:].isalpha() and words[match.end() :][:1].isalpha()
    return ["~" + inner] * (cased and starts) + ["+" + inner, "=" + match[0]]


def _reading(pieces: Sequence[str], way: Sequence[str]) -> Reading:
    text, loose, inserted = pieces[0], set(), []
    for sign, piece in zip(way, pieces[1:], strict=True):
        if sign[0] == "+":
            inserted.append(sign[1:])
        else:
            if sign[0] == "~":
                loose.add(len(text))
            text += sign[1:]
        text += piece
    return Reading(tuple(_segments(text, loose)), tuple(inserted))


def _segments(text: str, loose: set[int]) -> Iterator[Segment]:
    """The words between the ellipses; what holds no letter or digit stands for nothing."""
    start = 0
    for end, after in [*(match.span() for match in _GAP.finditer(text)), (len(text), len(text))]:
        words = text[start:end]
        if _BARE.sub("", words):
            held = folded(words)
            free = {i - start for i in loose if start <= i < end}
            numbers = frozenset(n for n, (start, _) in enumerate(held.at) if start in free) if free else frozenset()
            yield Segment(held, numbers, open_start=start > 0)
        start = after
