"""Several tables at once: where in a text any of their rows may match, looked up once for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from briefwright.quantities.openings import DEPTH
from briefwright.quantities.places import Places
from briefwright.quantities.rows import RUN, R, Rows, Some

_MOST = 50_000
"""So many beginnings are remembered, with the rows that they may be of."""


Each = tuple[tuple[int, Some[Any]], ...]
"""The rows that may match at a place, by the number of their table; of a table without such rows nothing."""
May = tuple[int, Some[Any]]
"""A place of a text with the rows of a table that may match there."""


class Several:
    """Tables that are looked for in the same texts. They are told apart by their number."""

    __slots__ = ("_behind", "_known", "_places", "_tables")

    def __init__(self, tables: Iterable[Rows[Any]], run: str = "") -> None:
        self._tables = tuple(tables)
        self._places = Places(frozenset[str]().union(*(rows.found for rows in self._tables)), run)
        self._known: dict[str, Each] = {}
        self._behind: dict[str, Each] = {}
        """By what stands behind digits."""

    def places(self, text: str) -> list[list[May]]:
        """For each of the tables where its rows may match, in order.

        It holds for the same text with parts of it blanked out or cut off as well: there, only fewer of them match.
        """
        found: list[list[May]] = [[] for _ in self._tables]
        known = self._known
        for start in self._places.starts(text):
            each = known.get(text[start : start + DEPTH])
            if each is None:
                each = self._find(text, start)
            for number, rows in each:
                found[number].append((start, rows))
        return found

    def _find(self, text: str, start: int) -> Each:
        beginning, known = text[start : start + DEPTH], self._known
        if beginning[:1].isdecimal():  # what stands behind digits tells more: these are not kept by themselves
            end = RUN.match(text, start).end()  # type: ignore[union-attr]
            beginning, known = text[end : end + DEPTH - 1], self._behind
            if (found := known.get(beginning)) is not None:
                return found
        each = enumerate(rows.at(text, start) for rows in self._tables)
        if len(known) >= _MOST:
            known.clear()
        found = known[beginning] = tuple((number, rows) for number, rows in each if rows)
        return found


def first(text: str, places: Iterable[May]) -> Any | None:
    """The row of a table's first match in a text, or None."""
    for start, rows in places:
        if start < len(text) and (hit := match(rows, text, start)):
            return hit[1]
    return None


def last(text: str, places: Iterable[May]) -> Any | None:
    """The row of a table's last match in a text, matches that overlap an earlier one left out; or None."""
    row, end = None, 0
    for start, rows in places:
        if end <= start < len(text) and (hit := match(rows, text, start)):
            row, end = hit[1], hit[0].end()
    return row


def match(rows: Some[R], text: str, start: int) -> tuple[re.Match[str], R] | None:
    """The first of some rows that matches at a place."""
    for pattern, row in rows:
        if found := pattern.match(text, start):
            return found, row
    return None
