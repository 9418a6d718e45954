"""Where the index lies: a file of `.briefwright/search/`, written whole beside the old one and put in its place.

Nobody ever writes into a file that has its name: so one who reads it needs no lock and sees no half of it, and of two
who write the later one's stays. A file is made for one version of the program, whose tokens it holds.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import sys
import tempfile
import time
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefwright.corner import Corner, is_plain
from briefwright.search.index import FORM, make

INSIDE = "search"
_ENDING = ".sqlite"
_UNDONE = ".undone"
_MOST = 2
"""Files that are kept: one for each version of the program."""
_DAY = 86_400.0
_TOKENS_DEPEND_ON = ("corpus", "quantities", "search", "text", "yamlpos")


class Broken(Exception):
    """The index does not hold what it should."""


class Store:
    """The file of a workspace's index; with `root` None there is none."""

    def __init__(self, root: Path | None, *, writes: bool = True) -> None:
        self._corner = Corner(root, INSIDE) if root is not None else None
        self._writes = writes

    def open(self) -> sqlite3.Connection | None:
        """The index as it lies there, to be read; None where there is none that this program made here."""
        try:
            path = self._path(self._corner.mark()) if self._corner else None
            if path is None or not is_plain(path):
                return None
        except OSError:
            return None
        connection = _readable(path)
        (form,) = connection.execute("PRAGMA user_version").fetchone()
        if form != FORM:
            raise Broken
        return connection

    def draft(self, base: sqlite3.Connection | None) -> tuple[sqlite3.Connection, Path | None]:
        """A copy of an index to write into, or a new one, and the file that it lies in; in memory it lies in None."""
        path = self._undone()
        if path is not None:
            try:
                return _writable(path.absolute().as_uri(), base), path
            except (OSError, sqlite3.Error):
                remove(path)
            except BaseException:
                remove(path)
                raise
        return _writable(":memory:", base), None

    def publish(self, path: Path) -> sqlite3.Connection:
        """Put a draft that is closed in the place of the index, and open it to be read.

        It is opened before it gets its name: under that another process may put its own a moment later.
        """
        connection = _readable(path)
        connection.execute("PRAGMA user_version").fetchone()
        try:
            place = self._path(self._corner.mark()) if self._corner else None
            if place is not None:
                path.chmod(self._corner.mode() if self._corner else 0o600)
                path.replace(place)
                self._tidy()
        except OSError:
            pass  # the folder has gone, or somebody holds the old index open on a system that minds
        remove(path)
        return connection

    def discard(self) -> None:
        """Throw the index away."""
        with contextlib.suppress(OSError):
            path = self._path(self._corner.mark()) if self._corner and self._writes else None
            if path is not None:
                path.unlink(missing_ok=True)

    def _undone(self) -> Path | None:
        """A new file for a draft; None where nothing is to be written, or cannot be."""
        try:
            if self._corner is None or not self._writes or self._corner.made() is None:
                return None
            handle, name = tempfile.mkstemp(suffix=_UNDONE, dir=self._corner.path)
            os.close(handle)
            return Path(name)
        except OSError:
            return None

    def _path(self, mark: str | None) -> Path | None:
        if self._corner is None or mark is None:
            return None
        name = hashlib.sha256(f"{FORM} {_program()} {mark}".encode()).hexdigest()[:32]
        return self._corner.path / f"{name}{_ENDING}"

    def _tidy(self) -> None:
        """Delete the files of versions that were used least recently, and what a crash left."""
        entries = self._corner.path.iterdir() if self._corner else ()
        found = sorted((entry.stat().st_mtime, entry) for entry in entries if is_plain(entry))
        kept = [entry for _, entry in found if entry.suffix == _ENDING]
        left = [entry for at, entry in found if entry.suffix == _UNDONE and at < time.time() - _DAY]
        for entry in (*kept[:-_MOST], *left):
            entry.unlink(missing_ok=True)


def remove(path: Path) -> None:
    """Delete a file, if it is there."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _connect(name: str) -> sqlite3.Connection:
    """A connection to a database by its address; used by one thread at a time."""
    connection = sqlite3.connect(name, isolation_level=None, check_same_thread=False, uri=True)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA mmap_size = 1073741824")
    return connection


def _readable(path: Path) -> sqlite3.Connection:
    """A connection to a file into which nobody writes."""
    return _connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1")


def _writable(name: str, base: sqlite3.Connection | None) -> sqlite3.Connection:
    """A database that nobody else sees, so that it needs no journal: what is in it counts when all of it is."""
    connection = _connect(name)
    if base is not None:
        base.backup(connection)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    if base is None:
        make(connection)
    return connection


@cache
def _program() -> str:
    """What tells this program, and what it parts words with, from other versions."""
    made = hashlib.sha256(f"{sys.version} {unicodedata.unidata_version} {sqlite3.sqlite_version}".encode())
    root = Path(__file__).resolve().parents[1]
    stemmer = find_spec("snowballstemmer")
    files = [path for folder in _TOKENS_DEPEND_ON for path in (root / folder).rglob("*.py")]
    for path in (*sorted(files), *([Path(stemmer.origin)] if stemmer and stemmer.origin else ())):
        found = path.stat()
        made.update(f"{path}\0{found.st_size}\0{found.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return made.hexdigest()
