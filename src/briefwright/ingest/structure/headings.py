"""Headings: which blocks are one, and of which level."""

from __future__ import annotations

import re

from briefwright.ingest.notes.marks import LIST_HEAD
from briefwright.ingest.signs import ends, has_cjk, squeezed, stops
from briefwright.ingest.structure.labels import DOTTED, PLAIN_HEADING, numbering
from briefwright.readers.block import without_marks
from briefwright.readers.original import width

_LETTER = re.compile(r"[^\W\d_]")
_BRACKET = re.compile(r"[（(\[【]")
_RUNNING = re.compile(r"[。；;，：:=∶]|\d{3}")
_RUNNING_LATIN = re.compile(r"[,]\s|\d%")
_DOTS = re.compile(r"\d+(?:\.\d+)+")
_LONGEST = 90
_MOST_ROWS = 4
_LEADERS = re.compile(r"(?:\.\s?|·\s?|…\s?){4,}\s*\w{1,6}\Z")
_MOST_WORDS = 12


def is_heading(count: int, text: str, before: str, after: str, wide: int, stands_out: bool | None = None) -> bool:
    """Whether a block of `count` rows is a heading. `before` and `after` are the blocks beside it, "" at an end;
    `stands_out` says whether it is larger than the text or bold, None where that is unknown or no heading is.
    """
    clean = squeezed(without_marks(text))
    if stands_out:
        listed = _LEADERS.search(clean) is not None  # a line of a table of contents
        return not listed and count <= _MOST_ROWS and len(clean) <= 2 * _LONGEST and _LETTER.search(clean) is not None
    if not clean or count > 3 or len(clean) > _LONGEST or stops(clean.rstrip("？?")) or clean[-1] in "，,；;：:、":
        return False
    if LIST_HEAD.match(clean) or PLAIN_HEADING.match(clean):
        return True
    numbered = numbering(clean) is not None
    if not _LETTER.search(clean) or (_BRACKET.match(clean) and not numbered):
        return False
    if numbered:
        return width(text) < 2.2 * wide and ends(before or "。") != "open"
    if stands_out is False:
        return False
    return _stands_alone(count, text, clean, wide) and stops(before or "。") and _introduces(clean, after)


def _stands_alone(count: int, text: str, clean: str, wide: int) -> bool:
    """Whether a text without a number is as short and as plain as headings are."""
    if count > 2 or width(text) > 0.85 * wide * count or _RUNNING.search(clean):
        return False
    if has_cjk(clean):
        return True
    return not _RUNNING_LATIN.search(clean) and clean[0].isupper() and len(clean.split()) <= _MOST_WORDS


def _introduces(clean: str, after: str) -> bool:
    return ends(after) in ("stop", "colon") and len(after) > 2 * len(clean)


class Levels:
    """Gives each heading its level, by the numberings that stand above it."""

    def __init__(self) -> None:
        self._above: list[int] = []

    def level(self, text: str, listed: int = 0) -> int:
        """The level of the next heading, from 1; `listed` is what the format says, 0 for nothing."""
        if listed:
            return min(6, listed)
        kind = numbering(text)
        if kind is None:
            return 1
        if kind == DOTTED and (dots := _DOTS.match(text)):
            return min(6, dots[0].count(".") + 1)
        if kind in self._above:
            del self._above[self._above.index(kind) + 1 :]
        else:
            while self._above and self._above[-1] > kind:
                self._above.pop()
            self._above.append(kind)
        return min(6, len(self._above))
