"""Texts in one width and case, with a map back to where their characters stood."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefwright.span import Span

_TABLE: dict[int, int] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TABLE |= dict.fromkeys((0x3000, 0xA0, 0x2009, 0x202F, 0x2007, 0x2008, 0x200A, 0x2002, 0x2003, 10, 13, 9), ord(" "))
_TABLE |= dict.fromkeys((*range(0x2010, 0x2016), 0x2212, 0x301C, 0xFF5E, ord("~")), ord("-"))
_TABLE |= dict.fromkeys((0x2018, 0x2019, 0x02BC), ord("'"))
_TABLE |= {ord("ё"): ord("е"), ord("Ё"): ord("е"), 0xFFE5: ord("¥")}
# A full-width comma ends a clause and never stands between thousands: it keeps its own sign, and any comma
# beside Chinese is one, as who types Chinese with narrow punctuation means it.
del _TABLE[0xFF0C]
_HAN = "\u4e00-\u9fff\u201c\u201d《》"
_NARROW = re.compile(f",(?:(?<=[{_HAN}%)],)(?=\\d)|(?=[{_HAN}]))")  # begins with what must stand there: a search leaps


_ODD = re.compile("[" + re.escape("".join(map(chr, _TABLE))) + "]")


@lru_cache(64)
def fold(text: str) -> str:
    """The text in lower case, one width, one dash, one space, commas as meant, and without ё; as long as the text is.

    Kept as who reads a text folds it as well.
    """
    for char in {*_ODD.findall(text)}:
        text = text.replace(char, chr(_TABLE[ord(char)]))
    if "," in text:
        text = _NARROW.sub("\uff0c", text)
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Tidy(NamedTuple):
    """A text without the white space that says nothing: `text` as written, `whole` folded."""

    text: str
    whole: str
    places: tuple[int, ...] | None
    """Where each character stood; None where nothing was left out."""

    def span(self, start: int, end: int) -> Span:
        """A stretch of it as a place of the text that was given."""
        if self.places is None or end <= start:
            return Span(start, end)
        return Span(self.places[start], self.places[end - 1] + 1)


def tidy(text: str, idle: re.Pattern[str]) -> Tidy:
    """The text with the matches of `idle` left out."""
    whole = fold(text)
    gaps = [match.span() for match in idle.finditer(whole)]
    if not gaps:
        return Tidy(text, whole, None)
    kept: list[range] = []
    at = 0
    for start, end in gaps:
        kept.append(range(at, start))
        at = end
    kept.append(range(at, len(text)))
    pieces = [slice(part.start, part.stop) for part in kept]
    return Tidy(
        "".join(text[piece] for piece in pieces),
        "".join(whole[piece] for piece in pieces),
        tuple(place for part in kept for place in part),
    )
