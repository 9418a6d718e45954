"""What every reader gives: lines or blocks, and what the format says about the whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from briefwright.readers.block import Block, without_marks
from briefwright.readers.spot import Spot

_BLANK = " \t\r\u3000\u00a0\u202f\ufeff"
_INDENT = " \t\u3000\u00a0"
_TAB = 4


class _Cells(dict[str, int]):
    """The width of each character in half-width cells, worked out when it is first met."""

    def __missing__(self, character: str) -> int:
        kind = unicodedata.east_asian_width(character)
        wide = kind in "WF" or (kind == "A" and not character.isalpha())  # signs of doubtful width: wide beside Han
        cells = self[character] = 2 if wide else 0 if unicodedata.combining(character) else 1
        return cells


_CELLS = _Cells()


def width(text: str) -> int:
    """The width of a text in half-width cells: a Han character has two."""
    return sum(map(_CELLS.__getitem__, text))


class Line(NamedTuple):
    """A line of an original.

    `at` is its place among the lines, `number` the line of the file, from 1. `raw` is the line as it stands, `text`
    without white space at its ends, `cells` its width and `indent` the width of the white space before it; `trail`
    says whether a space follows the last character. `page` counts from 1, 0 where the format knows no pages; `size`
    is the size of its letters in points, 0 where unknown; `spot` says more where the format knows where it stands.
    """

    at: int
    number: int
    raw: str
    text: str
    cells: int
    indent: int
    trail: bool
    page: int = 0
    size: float = 0.0
    spot: Spot | None = None


def line(at: int, number: int, raw: str, page: int = 0, size: float = 0.0) -> Line:
    """A line with all that follows from its characters."""
    text = raw.strip(_BLANK)
    lead = raw[: len(raw) - len(raw.lstrip(_INDENT))] if raw[:1] in _INDENT else ""
    indent = width(lead) + lead.count("\t") * (_TAB - 1) if lead else 0
    return Line(at, number, raw, text, width(text), indent, bool(text) and raw[-1] in " \t", page, size)


class Original(NamedTuple):
    """An original: its lines in their order, what the format itself says of the document (CSL names; persons as a list
    of strings), and what the reader found out or left out, in words.

    A format that knows its structure gives `blocks` too, which hold all that the lines do; `markers` are the marks of
    its notes as printed, by the number that the blocks call them by.
    """

    name: str
    lines: tuple[Line, ...]
    metadata: Mapping[str, Any] = {}
    decisions: tuple[str, ...] = ()
    web: bool = False
    """Whether it is a web page, with what a site prints round an article."""
    blocks: tuple[Block, ...] = ()
    markers: tuple[str, ...] = ()
    numbered: bool = True
    """Whether its lines have numbers that an editor shows."""
    loose: bool = False
    """Whether nothing but its words tells an article from what the site prints round it."""
    labels: Mapping[int, str] = {}
    """The printed numbers of its pages, where the format lists them."""


def lines_of(blocks: Sequence[Block], numbers: Sequence[int]) -> tuple[tuple[Block, ...], tuple[Line, ...]]:
    """Blocks with their places, and a line for each; `numbers` says where in the file each stands."""
    placed = tuple(block._replace(ats=(at,)) for at, block in enumerate(blocks))
    shown = (without_marks(block.words).replace("\n", " ") for block in blocks)
    return placed, tuple(line(at, number, text) for at, (number, text) in enumerate(zip(numbers, shown, strict=True)))
