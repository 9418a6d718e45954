"""Places: the one type for where words stand in a file, and maps from derived texts back to it.

A text that an analyst reads (the words of a Markdown paragraph in a folded YAML scalar) is derived from the
file in several steps. Each step is a `Runs`: a map of stretches, not of characters. Chained, they give every
character its place in the file.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open stretch `[start, end)` of a text, in code points from 0."""

    start: int
    end: int


class Place(NamedTuple):
    """Line and column, both from 1; columns count code points (a tab is one, a BOM none)."""

    line: int
    column: int


class Related(NamedTuple):
    """A second place that explains a problem: a file relative to the workspace ("" = the same), and why."""

    span: Span
    message: str
    file: str = ""


class Problem(NamedTuple):
    """What a stage found wrong with what a user wrote; `check` turns it into a finding.

    `code` is the finding's code; `source` and `passage` name what was meant, where a citation is at fault.
    A `minor` one counts one grade milder than its code does.
    """

    code: str
    span: Span
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()
    source: str | None = None
    passage: str | None = None
    minor: bool = False


class Runs:
    """Maps each character of a derived text to the characters that it came from.

    Stretch i of the derived text begins at `starts[i]` and comes from `origins[i]` on. `widths[i]` is 0 where the
    characters stand one for one, else each of them (an escape, a CRLF, an entity) stands for that many.
    """

    __slots__ = ("_origins", "_starts", "_widths", "length")

    def __init__(self) -> None:
        self._starts = array("I")
        self._origins = array("I")
        self._widths = array("I")
        self.length = 0

    def add(self, origin: int, count: int, width: int = 0) -> None:
        """Append `count` derived characters that come from `origin` on."""
        if count <= 0:
            return
        if not self._continues(origin, width):
            self._starts.append(self.length)
            self._origins.append(origin)
            self._widths.append(width)
        self.length += count

    def _continues(self, origin: int, width: int) -> bool:
        """Whether characters from `origin` on only lengthen the last stretch."""
        if width or not self._starts or self._widths[-1]:
            return False
        return self._origins[-1] + self.length - self._starts[-1] == origin

    def span(self, start: int, end: int) -> Span:
        """The stretch that `derived[start:end]` came from; an empty one stands before `start`."""
        if not self.length:
            return Span(0, 0)
        if start >= end:
            at = self.span(start, start + 1)[0] if start < self.length else self.span(self.length - 1, self.length)[1]
            return Span(at, at)
        starts, widths = self._starts, self._widths
        run = bisect_right(starts, start) - 1
        begin = self._origins[run] + (0 if widths[run] else start - starts[run])
        run = bisect_right(starts, end - 1) - 1
        return Span(begin, self._origins[run] + (widths[run] or end - starts[run]))

    def cut(self, start: int, end: int) -> Runs:
        """The map of `derived[start:end]` alone."""
        out = Runs()
        for i, first in enumerate(self._starts):
            last = self._starts[i + 1] if i + 1 < len(self._starts) else self.length
            a, b = max(first, start), min(last, end)
            out.add(self._origins[i] + (0 if self._widths[i] else a - first), b - a, self._widths[i])
        return out


_BREAK = re.compile(r"\r\n?|\n")


class Lines:
    """Offsets of a text as lines and columns. Lines end at LF, CRLF or a lone CR and nowhere else."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [int(text.startswith("\ufeff")), *(m.end() for m in _BREAK.finditer(text))]

    def place(self, offset: int) -> Place:
        """The place of the character at `offset`; a BOM counts as the start of line 1."""
        line = max(bisect_right(self._starts, offset), 1)
        return Place(line, max(0, offset - self._starts[line - 1]) + 1)

    def line(self, number: int) -> str:
        """The words of a line, counted from 1, without its end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def start(self, number: int) -> int:
        """The offset at which a line, counted from 1, begins."""
        return self._starts[number - 1]

    def end(self, number: int) -> int:
        """The offset at which a line, counted from 1, ends, before its line end."""
        return self._starts[number - 1] + len(self.line(number))

    @property
    def count(self) -> int:
        """How many lines there are (a text that ends with a line end has an empty last one)."""
        return len(self._starts)
