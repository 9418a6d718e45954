"""The index: what is known of each source and passage, and which words stand where, in an SQLite database.

The words are parted here and come to SQLite with spaces between, so that its own tokenizer has nothing to decide; what
it keeps of them is the index alone, and they are made again from the passage when it goes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from itertools import count

from briefwright.corpus.source import Source
from briefwright.search.fields import about
from briefwright.search.figures import code_of, figures
from briefwright.search.fold import stretches
from briefwright.search.stems import stems

FORM = 1
"""The version of the tables below and of what is written into them."""
_TABLES = """
CREATE TABLE source (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, digest BLOB NOT NULL, title TEXT NOT NULL,
    names TEXT NOT NULL, titles TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL
);
CREATE TABLE passage (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL,
    page TEXT NOT NULL, lang TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX passage_of ON passage (source, number);
CREATE VIRTUAL TABLE words USING fts5 (body, stem, figure, content='', tokenize='ascii');
"""
_ADD = "INSERT INTO words (rowid, body, stem, figure) VALUES (?, ?, ?, ?)"
_DROP = "INSERT INTO words (words, rowid, body, stem, figure) VALUES ('delete', ?, ?, ?, ?)"
_MANY = 2000
"""Passages after which one who waits is told."""

Row = tuple[int, str, str, str]


def make(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty database."""
    connection.executescript(_TABLES)
    connection.execute("INSERT INTO words (words, rank) VALUES ('hashsize', 67108864)")
    connection.execute(f"PRAGMA user_version = {FORM}")


def digests(connection: sqlite3.Connection) -> dict[str, bytes]:
    """The digest of each source that is in the index, by its key."""
    return dict(connection.execute("SELECT key, digest FROM source"))


def drop(connection: sqlite3.Connection, keys: Iterable[str]) -> None:
    """Take sources out of the index."""
    for key in keys:
        (number,) = connection.execute("SELECT id FROM source WHERE key = ?", (key,)).fetchone()
        gone = connection.execute("SELECT id, text, lang FROM passage WHERE source = ?", (number,)).fetchall()
        connection.executemany(_DROP, (words_of(*one) for one in gone))
        connection.execute("DELETE FROM passage WHERE source = ?", (number,))
        connection.execute("DELETE FROM source WHERE id = ?", (number,))


def add(
    connection: sqlite3.Connection, sources: Iterable[tuple[Source, bytes]], told: Callable[[int], None] | None = None
) -> None:
    """Put sources with their digests into the index; `told` hears now and then how many passages are done."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM passage").fetchone()
    numbers = count(last + 1)
    done = 0
    for source, digest in sources:
        number = _add_source(connection, source, digest)
        rows = [
            (next(numbers), number, at, one.id, one.page, source.language_of(one), clean(one.text))
            for at, one in enumerate(source.passages.values())
        ]
        connection.executemany("INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        connection.executemany(_ADD, [words_of(row[0], row[6], row[5]) for row in rows])
        if told is not None and done // _MANY != (done + len(rows)) // _MANY:
            told(done + len(rows))
        done += len(rows)


def _add_source(connection: sqlite3.Connection, source: Source, digest: bytes) -> int:
    said = about(source)
    title = clean(str(source.metadata.get("title", ""))) or source.key
    values = (source.key, digest, title, "\n".join(said.names), "\n".join(said.titles), said.first, said.last)
    made = connection.execute(
        "INSERT INTO source (key, digest, title, names, titles, first, last) VALUES (?, ?, ?, ?, ?, ?, ?)", values
    )
    return made.lastrowid or 0


def words_of(number: int, text: str, tag: str) -> Row:
    """The words of a passage in each column, after its number."""
    parts = stretches(text)
    found = figures(text, code_of(tag))
    return number, "".join(parts), stems(parts[::2]), " ".join([word for one in found for word in one.words])


def clean(text: str) -> str:
    """A text that SQLite takes: without halves of characters."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text
