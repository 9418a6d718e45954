"""Asks the index: which passages answer a query, in which order."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from typing import NamedTuple

from briefwright.search.expression import all_of, any_of, of_ways
from briefwright.search.fields import FIELDS, About, Filter
from briefwright.search.hit import Hit
from briefwright.search.query import Query
from briefwright.search.snippet import snippet
from briefwright.search.store import Broken
from briefwright.search.terms import Term, Way

_SPARE = 20
"""Passages looked at beyond those asked for: of those that are alike the first in their order come first."""
_MOST_WEIGHT = 0.6
"""Where no passage holds all that is wanted: which part of what the best one holds another must hold."""
_COMMON = 0.3
"""The part of all passages from which on a term that they hold tells nothing, beside others."""
_LENGTH = 0.3
"""How much longer passages are held against themselves, where they hold but a part."""


class _Scope(NamedTuple):
    """Which passages are asked for, as a condition on `passage` with its values; "" where all are."""

    condition: str
    values: tuple[str, ...]

    @property
    def join(self) -> str:
        """What leads from words to passages, where it matters."""
        return "CROSS JOIN passage ON passage.id = words.rowid" if self.condition else ""

    @property
    def also(self) -> str:
        """The condition beside another."""
        return f" AND {self.condition}" if self.condition else ""


def answer(connection: sqlite3.Connection, query: Query, limit: int) -> tuple[Hit, ...]:
    """The passages that answer a query best, best first. Raises Broken or sqlite3.Error where the index is damaged."""
    scope = _scope(connection, query.filters)
    most = max(limit, 0)
    if not query.terms:
        found = dict.fromkeys(_listed(connection, query, scope, most), 0.0)
    else:
        found = _ranked(connection, query.terms, query.without, scope, most)
        parts = _parts(query.terms)
        if not found and len(parts) > 1:
            found = _most(connection, parts, query.without, scope, most)
    return tuple(_hits(connection, found, query, most))


def _scope(connection: sqlite3.Connection, filters: Sequence[Filter]) -> _Scope:
    """What filters ask for: of one field one of them, of several fields each."""
    parts: list[str] = []
    values: list[str] = []
    of_sources = [one for one in filters if one.field != "lang"]
    if of_sources:
        parts.append("passage.source IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(_sources(connection, of_sources)))
    for out in (False, True):
        codes = [one.value.lower() for one in filters if one.field == "lang" and one.out == out]
        if codes:
            said = " OR ".join("lower(passage.lang) = ? OR lower(passage.lang) LIKE ?" for _ in codes)
            parts.append(f"{'NOT ' if out else ''}({said})")
            values += [value for code in codes for value in (code, f"{code}-%")]
    return _Scope(" AND ".join(parts), tuple(values))


def _sources(connection: sqlite3.Connection, filters: Sequence[Filter]) -> list[int]:
    """The numbers of the sources that filters let through."""
    found: list[int] = []
    for number, key, names, titles, first, last in connection.execute(
        "SELECT id, key, names, titles, first, last FROM source"
    ):
        about = About(key, tuple(names.split("\n")), tuple(titles.split("\n")), first, last)
        if all(_let_through(about, [one for one in filters if one.field == field]) for field in FIELDS):
            found.append(number)
    return found


def _let_through(about: About, filters: Sequence[Filter]) -> bool:
    """Whether the filters of one field let a source through."""
    wanted = [one for one in filters if not one.out]
    if any(one.out and one.holds(about) for one in filters):
        return False
    return not wanted or any(one.holds(about) for one in wanted)


def _listed(connection: sqlite3.Connection, query: Query, scope: _Scope, limit: int) -> list[int]:
    """The passages that filters alone ask for, in the order of their sources."""
    without = any_of(query.without)
    left_out = " AND passage.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)" if without else ""
    rows = connection.execute(
        f"SELECT passage.id FROM passage JOIN source ON source.id = passage.source WHERE {scope.condition}{left_out} "  # noqa: S608 - no value of a user
        "ORDER BY source.key, passage.number LIMIT ?",
        (*scope.values, *([without] if without else []), limit),
    )
    return [number for (number,) in rows]


def _ranked(
    connection: sqlite3.Connection, terms: Iterable[Term], without: Iterable[Term], scope: _Scope, limit: int
) -> dict[int, float]:
    """The passages that hold all of these terms, with their scores: the best ones, and some to spare.

    The plus keeps the full-text table from sorting: it would put all that it finds in order, with where each word
    stands, and score what the condition throws away.
    """
    rows = connection.execute(
        f"SELECT words.rowid, words.rank FROM words {scope.join} WHERE words MATCH ?{scope.also} "  # noqa: S608 - as above
        "ORDER BY +words.rank, words.rowid LIMIT ?",
        (all_of(terms, without), *scope.values, limit + _SPARE),
    )
    return {number: -rank for number, rank in rows}


class _Part(NamedTuple):
    """A part of what is wanted: how a passage may hold it, and what it counts among the others."""

    ways: tuple[Way, ...]
    weight: float


def _parts(terms: Iterable[Term]) -> list[_Part]:
    """The parts of terms: of Chinese words that were written together the pairs of signs, else the terms themselves."""
    found: list[_Part] = []
    for term in terms:
        ways: list[tuple[Way, ...]] = [(part,) for part in term.parts] or [term.ways]
        found += (_Part(one, len(ways) ** -0.5) for one in ways)
    return found


def _most(
    connection: sqlite3.Connection, parts: Sequence[_Part], without: Iterable[Term], scope: _Scope, limit: int
) -> dict[int, float]:
    """The passages that hold most of what is wanted, by how much each part tells, with their scores."""
    (total,) = connection.execute("SELECT count(*) FROM passage").fetchone()
    holders = _holders(connection, parts, without, scope, total)
    held: dict[int, float] = {}
    for part, numbers in holders:
        worth = part.weight * _rarity(total, len(numbers))
        for number in numbers:
            held[number] = held.get(number, 0.0) + worth
    least = _MOST_WEIGHT * max(held.values(), default=0.0)
    best = nsmallest(limit + _SPARE, ((-worth, number) for number, worth in held.items() if worth >= least))
    return _damped(connection, {number: -worth for worth, number in best})


def _damped(connection: sqlite3.Connection, found: dict[int, float]) -> dict[int, float]:
    """These scores, less for passages that are longer than the others."""
    sql = "SELECT id, length(text) FROM passage WHERE id IN (SELECT value FROM json_each(?))"
    lengths = dict(connection.execute(sql, (json.dumps([*found]),)))
    mean = sum(lengths.values()) / len(lengths) if lengths else 1.0
    return {number: score / (1 + _LENGTH * (lengths[number] / mean - 1)) for number, score in found.items()}


def _holders(
    connection: sqlite3.Connection, parts: Sequence[_Part], without: Iterable[Term], scope: _Scope, total: int
) -> list[tuple[_Part, list[int]]]:
    """Which passages hold each part; without parts that many hold, if there are others."""
    left_out = any_of(without)
    found: list[tuple[_Part, list[int]]] = []
    for part in parts:
        match = f"{of_ways(part.ways)} NOT {left_out}" if left_out else of_ways(part.ways)
        sql = f"SELECT words.rowid FROM words {scope.join} WHERE words MATCH ?{scope.also}"  # noqa: S608 - as above
        numbers = [number for (number,) in connection.execute(sql, (match, *scope.values))]
        if numbers:
            found.append((part, numbers))
    return [one for one in found if len(one[1]) <= _COMMON * total] or found


def _rarity(total: int, count: int) -> float:
    return math.log(1 + (total - count + 0.5) / (count + 0.5))


def _hits(connection: sqlite3.Connection, found: dict[int, float], query: Query, limit: int) -> list[Hit]:
    """Hits, best first; of those with one score in the order of their sources."""
    rows = connection.execute(
        "SELECT passage.id, source.key, passage.number, passage.name, passage.page, passage.lang, passage.text, "
        "source.title FROM passage JOIN source ON source.id = passage.source "
        "WHERE passage.id IN (SELECT value FROM json_each(?))",
        (json.dumps([*found]),),
    ).fetchall()
    if len(rows) != len(found):
        raise Broken
    rows.sort(key=lambda row: (-_shown(found[row[0]]), row[1], row[2]))
    hits = []
    for number, key, _, name, page, tag, text, title in rows[:limit]:
        stretch, marks = snippet(text, query.terms, tag)
        hits.append(Hit(key, name, _shown(found[number]), stretch, marks, title, page))
    return hits


def _shown(score: float) -> float:
    """A score without digits that say nothing."""
    return float(f"{score:.5g}")
