"""Filters of a query: `source:`, `author:`, `year:` and `lang:`, held against what is known of a source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from briefwright.corpus.source import Source
from briefwright.search.fold import is_sign, tokens

FIELDS = ("author", "lang", "source", "year")
_NAMES = ("author", "editor", "interviewer", "translator", "reviewed-author")
_TITLES = ("title", "title-short", "title-translation", "container-title", "collection-title")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_YEARS = re.compile(r"(\d{4})|(\d{4})?(?:\.\.\.?|…|[-–—~])(\d{4})?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*", re.ASCII | re.IGNORECASE)


class Fault(NamedTuple):
    """What is wrong with a query, and what to do."""

    what: str
    do: str


class Filter(NamedTuple):
    """A filter: its field, its value as typed, whether it leaves out what it says."""

    field: str
    value: str
    out: bool = False

    def fault(self) -> Fault | None:
        """What is wrong with its value."""
        if not self.value.strip():
            return Fault(f"{self.field}: has no value", f"such as {EXAMPLES[self.field]}")
        wrong = {"year": _years(self.value) is None, "lang": _LANGUAGE.fullmatch(self.value) is None}
        if wrong.get(self.field, not tokens(self.value)):
            what = {"year": "is no year or stretch of years", "lang": "is no code of a language"}
            said = what.get(self.field, "has no words")
            return Fault(f"{self.field}:{self.value} {said}", f"such as {EXAMPLES[self.field]}")
        return None

    def holds(self, about: About) -> bool:
        """Whether a source is what it says; of a language, see `speaks`."""
        if self.field == "year":
            first, last = _years(self.value) or (0, 0)
            return about.first <= last and first <= about.last if about.first else False
        wanted = tokens(self.value)
        if self.field == "author":
            return any(_held(wanted, name) for name in about.names)
        key = self.value.strip().casefold()
        return about.key.casefold().startswith(key) or any(_held(wanted, title) for title in about.titles)

    def speaks(self, tag: str) -> bool:
        """Whether a language (a BCP 47 tag) is the one it says: `zh` is every Chinese."""
        tag, value = tag.lower(), self.value.lower()
        return tag == value or tag.startswith(f"{value}-")


EXAMPLES = {
    "author": "author:Yang or author:杨恕",
    "lang": "lang:zh",
    "source": "source:KEY, or a word of its title",
    "year": "year:2024 or year:2014..2020",
}


class About(NamedTuple):
    """What filters ask of a source: its key, the folded words of each name and title, its first and last year or 0."""

    key: str
    names: tuple[str, ...]
    titles: tuple[str, ...]
    first: int
    last: int


def about(source: Source) -> About:
    """What filters ask of a source."""
    metadata = source.metadata
    years = [int(year) for year in _YEAR.findall(str(metadata.get("issued", "")))]
    return About(source.key, _folded(metadata, _NAMES), _folded(metadata, _TITLES), *_ends(years))


def _ends(years: list[int]) -> tuple[int, int]:
    return (min(years), max(years)) if years else (0, 0)


def _folded(metadata: Mapping[str, Any], fields: Iterable[str]) -> tuple[str, ...]:
    """The words of each value of these fields, folded, with spaces between; of a name all its parts together."""
    found: list[str] = []
    for field in fields:
        value = metadata.get(field)
        for one in value if isinstance(value, list) else [value]:
            parts = one.values() if isinstance(one, dict) else [one]
            words = [str(part) for part in parts if isinstance(part, str | int)]
            if words:
                found.append(" ".join(tokens(" ".join(words))))
    return tuple(found)


def _held(wanted: list[str], folded: str) -> bool:
    """Whether each of these words begins one of the folded text; signs of Chinese stand in it together."""
    words = folded.split(" ")
    signs = " ".join(word for word in wanted if is_sign(word))
    return signs in folded and all(any(word.startswith(one) for word in words) for one in wanted)


def _years(value: str) -> tuple[int, int] | None:
    """The first and last year of `2014`, `2014..2020`, `2014-2020`, `2014..`, `..2020`; None for anything else."""
    found = _YEARS.fullmatch(value.strip())
    if found is None or not any(found.groups()):
        return None
    if found[1]:
        return int(found[1]), int(found[1])
    first, last = int(found[2] or 0), int(found[3] or 9999)
    return (first, last) if first <= last else None
