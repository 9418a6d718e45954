"""Reads the tables of expected notes: a work in YAML, the line `===`, and rows under it.

A row is `clause | what | words`. The clause is the standard's. What: a position and where in the work (`first 14`,
`again p3`, `later 14 15 p3`, `again`), `entry` or `name`, before it the edition's language where it is not the table's.
Italics stand between underscores, and a plain space for one that does not break.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any, get_args

import yaml

from briefwright.citation_styles import Cited, Piece, Place, Style, Work
from briefwright.citation_styles.interface import Position
from briefwright.languages import LANGUAGES


@dataclass(frozen=True)
class Row:
    """A row, with the work of its file."""

    id: str
    work: dict[str, Any]
    clause: str
    language: str
    what: str
    places: tuple[str, ...]
    words: str


def shown(pieces: Iterable[Piece]) -> str:
    return "".join(f"_{piece.text}_" if piece.italic else piece.text for piece in pieces).replace("\u00a0", " ")


def at(pages: Iterable[str], ids: Iterable[str] = ()) -> tuple[Place, ...]:
    """Places of these pages and passages, side by side."""
    return tuple(Place(page, passage) for page, passage in zip_longest(pages, ids, fillvalue=""))


def rows(folder: Path, language: str) -> Iterator[Row]:
    for path in sorted(folder.glob("*.case")):
        given, _, table = path.read_text(encoding="utf-8").partition("===\n")
        work = yaml.load(given, Loader=yaml.BaseLoader)  # strings as written, as in front matter
        for line in table.splitlines():
            clause, what, words = line.split(" | ", 2)
            first, *places = what.split()
            code = first if first in LANGUAGES else language
            if first in LANGUAGES:
                first, *places = places
            yield Row(f"{path.stem}: {what}", work, clause, code, first, tuple(places), words)


def made(style: Style, row: Row) -> str:
    """What the style makes of a row."""
    work, language = Work("key", row.work), LANGUAGES[row.language]
    if row.what == "entry":
        return shown(style.entry(work, language))
    if row.what == "name":
        return shown(style.name(work, language))
    assert row.what in get_args(Position)
    ids = tuple(place for place in row.places if re.fullmatch(r"[pnt]\d+", place))
    pages = tuple(place for place in row.places if place not in ids)
    position: Position = row.what  # type: ignore[assignment]
    return shown(style.note([Cited(work, position, (*at(pages), *at((), ids)))], language))
