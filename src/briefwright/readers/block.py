"""Blocks: what a format that knows its structure says of a document, piece by piece."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

HELD = 0xF0000
"""In a text that is being read, a mark that is tied to note n is the character HELD + n. Readers let none through."""
_HOLDERS = re.compile("[\U000f0000-\U0010fffd]")
MOST_NOTES = 0xFFFE
"""Notes that can be held so."""

OUTSIDE = "outside the article"
"""The reason for what surrounds an article and says no more of itself; what an article's head says may be among it."""

Kind = Literal["heading", "paragraph", "item", "quotation", "table", "caption", "front matter"]


class Block(NamedTuple):
    """A heading, paragraph, item of a list (with its number as printed), quotation, table or caption.

    `text` has a holder where a note is called, LF where a line ends within it. A block with a `reason` was left out by
    the reader, one with a `note` (from 0) is part of that note's text; of a heading `level` counts from 1. `strong`
    says that all of it is bold or larger than the text. A table has `rows` instead of a text. `ats` are the places of
    its lines among the original's.
    """

    kind: Kind
    text: str
    level: int = 0
    reason: str = ""
    note: int = -1
    strong: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    ats: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """All its words, those of a table's cells too."""
        return self.text if not self.rows else "\n".join(" | ".join(row) for row in self.rows)


def without_marks(text: str) -> str:
    """A text without what holds the place of notes' marks."""
    return _HOLDERS.sub("", text)
