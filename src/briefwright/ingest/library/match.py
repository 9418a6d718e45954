"""Which entry of a bibliography is which source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from briefwright.ingest.identity import likeness
from briefwright.ingest.library.entry import Entry

_ALIKE = 0.8
"""Likeness of titles from which they may be the same; none other may come near."""
_CLEAR = 0.15
_SHORTEST = 6


class Match(NamedTuple):
    """An entry, and by what it was found: `DOI`, `title` or `key`."""

    entry: Entry
    by: str


class Library(NamedTuple):
    """The entries of a file, and the lines at which others begin that cannot be read."""

    path: str
    entries: tuple[Entry, ...]
    faults: tuple[int, ...] = ()

    def find(self, key: str, metadata: Mapping[str, Any]) -> Match | None:
        """The entry of a source, by its DOI, its title or its key; None where none is, or two may be."""
        doi = str(metadata.get("DOI", "")).casefold()
        for by, found in (
            ("DOI", [one for one in self.entries if doi and str(one.fields.get("DOI", "")).casefold() == doi]),
            ("title", self._titled(metadata)),
            ("key", [one for one in self.entries if one.id == key]),
        ):
            if found and all(one.fields == found[0].fields for one in found):
                return Match(found[0], by)
        return None

    def _titled(self, metadata: Mapping[str, Any]) -> list[Entry]:
        title = bare(str(metadata.get("title", "")))
        if not title:
            return []
        exact = [one for one in self.entries if bare(str(one.fields.get("title", ""))) == title]
        if len(exact) > 1:
            near = [one for one in exact if _same_year(one, metadata)]
            return near or exact
        if exact or len(title) < _SHORTEST:
            return exact
        scores = sorted(((_alike(one, title), n) for n, one in enumerate(self.entries)), reverse=True)
        if not scores or scores[0][0] < _ALIKE or (len(scores) > 1 and scores[1][0] > scores[0][0] - _CLEAR):
            return []
        best = self.entries[scores[0][1]]
        return [best] if _same_year(best, metadata) else []


def _alike(one: Entry, title: str) -> float:
    other = bare(str(one.fields.get("title", "")))
    if not other or not 0.6 < len(other) / len(title) < 1.7:
        return 0.0
    return likeness(other, title)


def _same_year(one: Entry, metadata: Mapping[str, Any]) -> bool:
    """Whether two works are of one year, or one of them says none."""
    years = {str(fields.get("issued", ""))[:4] for fields in (one.fields, metadata)} - {""}
    return len(years) < 2


def bare(words: str) -> str:
    """A title's letters and figures."""
    return re.sub(r"[\W_]+", "", words).casefold()
