"""A table's rows at a place of a text: in their order, and only those that may begin with what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, Protocol, TypeVar

from briefwright.quantities.openings import DEPTH, Openings
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
_NAMED = re.compile(r"\(\?P<\w+>")
_MOST = 50_000
"""So many beginnings are remembered, with the rows that they may be of."""


Some = tuple[tuple[re.Pattern[str], tuple[int, ...]], ...]
"""Patterns to be tried one after another, each with the numbers of its rows; its group tells which."""


class Rows(Generic[R]):
    """A table; its rows are compiled when a text first has what they may begin with.

    `before` and `after` are patterns that must stand around each row, `edge` is that of a word, or nothing.
    """

    __slots__ = ("_after", "_before", "_begun", "_each", "_edge", "_known", "_openings", "_places", "_rows", "_some")

    def __init__(self, rows: tuple[R, ...], *, edge: str = "", before: str = "", after: str = "") -> None:
        self._rows, self._edge, self._before, self._after = rows, edge, before, after
        self._openings: list[Openings] = []
        self._places: Places | None = None
        self._known: dict[str, Some] = {}
        self._begun: dict[str, tuple[int, ...]] = {}
        self._each: dict[int, re.Pattern[str]] = {}
        self._some: dict[tuple[int, ...], Some] = {}

    def at(self, text: str, start: int) -> Some:
        """The patterns that may match at a place."""
        beginning = text[start : start + DEPTH]
        found = self._known.get(beginning)
        return self._find(beginning) if found is None else found

    def match(self, text: str, start: int) -> tuple[re.Match[str], R] | None:
        """The first row that matches at a place; the match knows no named groups."""
        for pattern, numbers in self.at(text, start):
            if match := pattern.match(text, start):
                return match, self._rows[numbers[0 if len(numbers) == 1 else (match.lastindex or 1) - 1]]
        return None

    def forms(self, some: Some, text: str, start: int) -> Iterator[tuple[re.Match[str], R]]:
        """All rows that match at a place, of the patterns `at` it, in their order and with their named groups."""
        for pattern, numbers in some:
            if match := pattern.match(text, start):
                if len(numbers) == 1:
                    yield match, self._rows[numbers[0]]
                    continue
                for number in numbers[(match.lastindex or 1) - 1 :]:
                    if form := (self._each.get(number) or self._named(number)).match(text, start):
                        yield form, self._rows[number]

    def search(self, text: str) -> tuple[re.Match[str], R] | None:
        """The first match in a text."""
        for start in self.starts(text):
            if found := self.match(text, start):
                return found
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
        if self._places is None:
            self._places = Places(self.found, WORD if self._edge else "")
        return self._places.starts(text)

    def _open(self) -> None:
        if not self._openings:
            self._openings = [Openings(f"{self._before}(?:{row.pattern})") for row in self._rows]

    def _find(self, beginning: str) -> Some:
        found = self._known.get(beginning)
        if found is not None or not beginning:
            return found or ()
        if beginning[0].isdecimal():  # all that may begin with a digit are one pattern, the rest one each
            numbers = self._numbers(beginning[0])
            found = self._compiled(numbers) if numbers else ()
        else:
            found = tuple(part for number in self._numbers(beginning) for part in self._compiled((number,)))
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[beginning] = found
        return found

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

    def _named(self, number: int) -> re.Pattern[str]:
        """A row with its named groups."""
        pattern = f"{self._edge}{self._before}(?:{self._rows[number].pattern}){self._after}"
        self._each[number] = compiled(pattern)
        return self._each[number]

    def _compiled(self, numbers: tuple[int, ...]) -> Some:
        known = self._some.get(numbers)
        if known is None and len(numbers) == 1:
            known = self._some[numbers] = ((self._named(numbers[0]), numbers),)
        if known is None:
            inner = "|".join(f"({_NAMED.sub('(?:', self._rows[number].pattern)})" for number in numbers)
            pattern = compiled(f"{self._edge}{self._before}(?:{inner}){self._after}")
            known = self._some[numbers] = ((pattern, numbers),)
        return known


@lru_cache(4096)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled once."""
    return re.compile(pattern)
