"""A table's rows at a place of a text: in their order, and only those that may begin with what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from briefwright.quantities.openings import DEPTH, DIGIT, Openings, shape
from briefwright.quantities.places import WORD, Places


class Row(Protocol):
    """What every row of a table has."""

    @property
    def pattern(self) -> str:
        """A regular expression over folded text."""


class Part(NamedTuple):
    """A row with nothing but its pattern."""

    pattern: str


R = TypeVar("R", bound=Row)
_MOST = 50_000
"""So many beginnings are remembered, with the rows that they may be of."""


Some = tuple[tuple[re.Pattern[str], R], ...]
"""Rows of a table in their order, each with its pattern."""
DIGITS: Some[Any] = ((re.compile(r"(?!)"), None),)
"""Stands for the rows where digits begin: which they are depends on what follows the digits."""
RUN = re.compile(r"\d+")
_TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+", re.DOTALL)
"""Of a pattern: an escape, a class, a bracket, the bar between alternatives, or what stands between these."""


class Rows(Generic[R]):
    """A table; its rows are compiled when a text first has what they may begin with.

    `before` and `after` are patterns that must stand around each row, `edge` is that of a word, or nothing.
    """

    __slots__ = (
        "_after",
        "_before",
        "_begun",
        "_behind",
        "_edge",
        "_known",
        "_openings",
        "_patterns",
        "_places",
        "_rows",
    )

    def __init__(self, rows: tuple[R, ...], *, edge: str = "", before: str = "", after: str = "") -> None:
        self._rows, self._edge, self._before, self._after = rows, edge, before, after
        self._openings: list[Openings] = []
        self._places: Places | None = None
        self._known: dict[str, Some[R]] = {}
        self._behind: dict[str, Some[R]] = {}
        self._begun: dict[str, tuple[int, ...]] = {}
        self._patterns: dict[int, re.Pattern[str]] = {}

    def at(self, text: str, start: int) -> Some[R]:
        """The rows that may match at a place, with their patterns."""
        beginning = text[start : start + DEPTH]
        found = self._known.get(beginning)
        if found is None:
            found = self._find(beginning)
        if found is DIGITS:  # what stands behind them tells more
            end = RUN.match(text, start).end()  # type: ignore[union-attr]
            beginning = DIGIT + text[end : end + DEPTH - 1]
            known = self._behind.get(beginning)
            return self._rows_of(beginning, self._behind) if known is None else known
        return found

    def match(self, text: str, start: int) -> tuple[re.Match[str], R] | None:
        """The first row that matches at a place."""
        for pattern, row in self.at(text, start):
            if match := pattern.match(text, start):
                return match, row
        return None

    def search(self, text: str) -> tuple[re.Match[str], R] | None:
        """The first match in a text."""
        places = self._places or self._placed()
        for start in places.starts(text):
            for pattern, row in self.at(text, start):
                if match := pattern.match(text, start):
                    return match, row
        return None

    def finditer(self, text: str) -> Iterator[tuple[re.Match[str], R]]:
        """The matches in a text, one after another."""
        end = 0
        for start in self.starts(text):
            if start >= end and (found := self.match(text, start)):
                yield found
                end = found[0].end()

    @property
    def found(self) -> frozenset[str]:
        """What a match may begin with."""
        self._open()
        return frozenset[str]().union(*(each.found for each in self._openings))

    def first(self, text: str, starts: Iterable[int]) -> R | None:
        """The row of the first match at one of some places."""
        return next((found[1] for start in starts if (found := self.match(text, start))), None)

    def last(self, text: str, starts: Iterable[int]) -> R | None:
        """The row of the last match at one of some places, matches that overlap an earlier one left out."""
        row, end = None, 0
        for start in starts:
            if start >= end and (found := self.match(text, start)):
                row, end = found[1], found[0].end()
        return row

    def starts(self, text: str) -> list[int]:
        """Where a match may begin."""
        return (self._places or self._placed()).starts(text)

    def _placed(self) -> Places:
        self._places = Places(self.found, WORD if self._edge else "")
        return self._places

    def _open(self) -> None:
        if not self._openings:
            self._openings = [Openings(f"{self._before}(?:{row.pattern})") for row in self._rows]

    def _find(self, beginning: str) -> Some[R]:
        if beginning[:1].isdecimal():
            self._known[beginning] = DIGITS
            return DIGITS
        return self._rows_of(beginning, self._known) if beginning else ()

    def _rows_of(self, beginning: str, known: dict[str, Some[R]]) -> Some[R]:
        if len(known) >= _MOST:
            known.clear()
        numbers = self._numbers(shape(beginning))
        known[beginning] = tuple((self._patterns.get(n) or self._compiled(n), self._rows[n]) for n in numbers)
        return known[beginning]

    def _numbers(self, beginning: str) -> tuple[int, ...]:
        """The rows that may begin so, found character by character."""
        known = self._begun.get(beginning)
        if known is None:
            self._open()
            before = self._numbers(beginning[:-1]) if beginning else ()
            known = tuple(n for n in before if self._openings[n].may(beginning))
            if len(self._begun) >= _MOST:
                self._begun.clear()
            self._begun[beginning] = known if beginning else tuple(range(len(self._rows)))
        return self._begun[beginning]

    def _compiled(self, number: int) -> re.Pattern[str]:
        pattern = compiled(f"{self._edge}{self._before}(?:{factored(self._rows[number].pattern)}){self._after}")
        self._patterns[number] = pattern
        return pattern


def factored(pattern: str) -> str:
    """The same pattern, with the edge of a word that all its alternatives begin with put before them once.

    They are passed over without a try where the first letter of one is another: not so where an edge stands before it.
    """
    parts, depth = [""], 0
    for match in _TOKEN.finditer(pattern):
        depth += (match[0] == "(") - (match[0] == ")")
        if match[0] == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += match[0]
    edge = r"\b"
    if len(parts) == 1 or not all(part.startswith(edge) for part in parts):
        return pattern
    return f"{edge}(?:{'|'.join(part.removeprefix(edge) for part in parts)})"


@lru_cache(4096)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled once."""
    return re.compile(pattern)
