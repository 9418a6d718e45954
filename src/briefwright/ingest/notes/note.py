"""A note while it is gathered, and as it is found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefwright.ingest.joining import Habits, Part, join_all
from briefwright.ingest.notes.marks import Family
from briefwright.ingest.signs import spaced
from briefwright.readers.original import Line

_TORN_URL = re.compile(r"(https?://\S*[^\s.,;]) ([!-'*-~]*[-/_=?&][!-'*-~]*)(?=[。；，）)]*\Z)")
_FULL = 0.7


class Piece(NamedTuple):
    """What a line gives to a note: the line without the note's mark."""

    line: Line
    text: str


class Note(NamedTuple):
    """A note of the source: its mark as printed, number, page, family, pieces, and whether it is from a list."""

    marker: str
    number: int
    page: int
    family: Family
    pieces: tuple[Piece, ...]
    listed: bool

    def text(self, known: Habits) -> str:
        """Its words as one text, by what is known of the document's line ends."""
        widest = max(piece.line.cells for piece in self.pieces)
        parts = (Part(piece.text, piece.line.trail, piece.line.cells > _FULL * widest) for piece in self.pieces)
        text = join_all(parts, known)
        return spaced(_TORN_URL.sub(r"\1\2", text))


@dataclass(slots=True)
class Draft:
    """A note that is being gathered."""

    marker: str
    number: int
    page: int
    family: Family
    pieces: list[Piece] = field(default_factory=list)
    listed: bool = False

    @property
    def last(self) -> Piece:
        """Its last line so far."""
        return self.pieces[-1]

    def done(self) -> Note:
        """The note as it is now."""
        return Note(self.marker, self.number, self.page, self.family, tuple(self.pieces), self.listed)


def words(drafts: Sequence[Draft]) -> str:
    """All that some notes hold, without joining."""
    return "".join(piece.text for draft in drafts for piece in draft.pieces)
