"""Finds passages: keeps the index as the sources are, and asks it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Self

from briefwright.corpus.load import FOLDER, keys_of
from briefwright.corpus.source import Source
from briefwright.corpus.sourcefile import read
from briefwright.files import Files, Unreadable
from briefwright.search import index
from briefwright.search.answer import answer
from briefwright.search.hit import LIMIT, Hit
from briefwright.search.query import Query
from briefwright.search.store import Broken, Store, remove

WORTH = 256 * 1024
"""Bytes of sources from which on the index is worth a file: fewer are indexed in the blink of an eye."""
Told = Callable[[int], None]


class Finder:
    """Finds passages among the sources of `files`, as they are at each search; used by one thread at a time.

    The index lies beside the workspace in `root`, where it is kept up to date; with `root` None, or where the folder
    cannot be written, in memory. One that does not write (`writes`) uses the index that lies there, and changes it in
    memory.
    """

    def __init__(self, files: Files, root: Path | None, *, writes: bool = True) -> None:
        self._files = files
        self._root, self._writes = root, writes
        self._store = Store(root, writes=writes)
        self._connection: sqlite3.Connection | None = None
        self._held: dict[str, bytes] = {}
        self._seen: dict[str, tuple[bytes, bytes]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the index."""
        if self._connection is not None:
            self._connection.close()
        self._connection, self._held = None, {}

    def renew(self) -> None:
        """Make the index what it should be, so that the next search need not."""
        with suppress(sqlite3.Error, Broken):
            self._fresh(None)

    def find(self, query: Query, limit: int = LIMIT, told: Told | None = None) -> tuple[Hit, ...]:
        """The passages that answer a query best, best first. While much is to be indexed, `told` hears from time to
        time how many passages are done.
        """
        try:
            return answer(self._fresh(told), query, limit)
        except (sqlite3.Error, Broken):
            self.close()
            self._store.discard()
            self._store = Store(None)  # what lies there cannot be relied on: once more, all in memory
            try:
                return answer(self._fresh(told), query, limit)
            finally:
                self._store = Store(self._root, writes=self._writes)

    def _fresh(self, told: Told | None) -> sqlite3.Connection:
        """The index, in which the sources are as they are now."""
        wanted = self._sources()
        if self._connection is not None and self._held == wanted:
            return self._connection
        found = self._store.open()
        held = index.digests(found) if found else {}
        if found is not None and (held == wanted or self._connection is None):
            self._take(found, held)
        elif found is not None:
            found.close()
        if self._connection is not None and self._held == wanted:
            return self._connection
        renewed = self._renewed(wanted, told)
        self._take(renewed, wanted)
        return renewed

    def _take(self, connection: sqlite3.Connection, held: dict[str, bytes]) -> None:
        self.close()
        self._connection, self._held = connection, held

    def _sources(self) -> dict[str, bytes]:
        """The digest of each source, by its key. What is read as the very same object is not looked at again."""
        seen: dict[str, tuple[bytes, bytes]] = {}
        before, read_bytes = self._seen.get, self._files.read
        for key in keys_of(self._files):
            try:
                data = read_bytes(_path(key))
            except Unreadable:
                continue
            known = before(key)
            if known is None or known[0] is not data:
                known = (data, hashlib.blake2b(data, digest_size=16).digest())
            seen[key] = known
        self._seen = seen
        return {key: digest for key, (_, digest) in seen.items()}

    def _renewed(self, wanted: dict[str, bytes], told: Told | None) -> sqlite3.Connection:
        """The index as it should be: in a file that takes the place of the one that lies there, or in memory."""
        worth = sum(len(data) for data, _ in self._seen.values()) >= WORTH
        draft, path = (self._store if worth else Store(None)).draft(self._connection)
        try:
            gone = [key for key, digest in self._held.items() if wanted.get(key) != digest]
            new = (key for key, digest in wanted.items() if self._held.get(key) != digest)
            draft.execute("BEGIN")
            index.drop(draft, gone)
            index.add(draft, ((self._source(key), wanted[key]) for key in new), told)
            draft.execute("COMMIT")
            if path is None:
                return draft
            draft.close()
            return self._store.publish(path)
        except BaseException:
            draft.close()
            if path is not None:
                remove(path)
            raise

    def _source(self, key: str) -> Source:
        return read(_path(key), self._seen[key][0])


def _path(key: str) -> str:
    return f"{FOLDER}/{key}.md"
