"""What a check reads, noted as rows that can be asked again: does the workspace still answer the same?"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, overload

from briefwright.corpus.load import keys_of
from briefwright.files import Files, Unreadable

Row = tuple[str, str, str]
"""A question (`read`, `names` or `has` with a path, `key` with a source's key) and its answer."""


class Snapshot:
    """Files as they were when first asked for: a check sees one state of them, and each is read once."""

    def __init__(self, below: Files) -> None:
        self._below = below
        self._read: dict[str, bytes | Unreadable] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._has: dict[str, bool] = {}
        self._answers: dict[tuple[str, str], str] = {}
        self.size = 0

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises Unreadable."""
        if path not in self._read:
            try:
                self._read[path] = data = self._below.read(path)
                self.size += len(data)
            except Unreadable as fault:
                self._read[path] = fault
        found = self._read[path]
        if isinstance(found, Unreadable):
            raise found
        return found

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted."""
        if folder not in self._names:
            self._names[folder] = self._below.names(folder)
        return self._names[folder]

    def has(self, path: str) -> bool:
        """Whether a file of this path can be read."""
        if path not in self._has:
            self._has[path] = self._below.has(path)
        return self._has[path]

    def keys(self) -> tuple[str, ...]:
        """The keys of all sources."""
        return keys_of(self)

    def row(self, question: str, of: str) -> Row:
        """A question with its answer."""
        found = self._answers.get((question, of))
        if found is None:
            found = self._answers[question, of] = _ASKED[question](self, of)
        return question, of, found

    def holds(self, row: Row) -> bool:
        """Whether a question has the same answer still."""
        question, of, _ = row
        return question in _ASKED and self.row(question, of) == row


def _digest(snapshot: Snapshot, path: str) -> str:
    try:
        return hashlib.sha256(snapshot.read(path)).hexdigest()
    except Unreadable as fault:
        return f"unreadable: {fault.reason}"


def _listing(snapshot: Snapshot, folder: str) -> str:
    return hashlib.sha256("\0".join(snapshot.names(folder)).encode("utf-8", "surrogatepass")).hexdigest()


_ASKED: dict[str, Callable[[Snapshot, str], str]] = {
    "read": _digest,
    "names": _listing,
    "has": lambda snapshot, path: str(snapshot.has(path)),
    "key": lambda snapshot, key: str(f"{key}.md" in snapshot.names("seeds") and not key.startswith(".")),
}


class Watched:
    """Hands through a snapshot, and notes in `rows` all that was asked."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.rows: set[Row] = set()

    def note(self, question: str, of: str) -> None:
        """Note a question."""
        self.rows.add(self._snapshot.row(question, of))

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises Unreadable."""
        self.note("read", path)
        return self._snapshot.read(path)

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted."""
        self.note("names", folder)
        return self._snapshot.names(folder)

    def has(self, path: str) -> bool:
        """Whether a file of this path can be read."""
        self.note("has", path)
        return self._snapshot.has(path)


class Keys(Sequence[str]):
    """The keys of all sources; to ask for one of them is not to ask for all."""

    def __init__(self, files: Watched, keys: Known) -> None:
        self._files = files
        self._keys = keys

    def __contains__(self, key: object) -> bool:
        """Whether there is a source of this key."""
        if isinstance(key, str):
            self._files.note("key", key)
        return key in self._keys.all

    def __len__(self) -> int:
        return len(self._whole())

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole())

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        return self._whole()[at]

    def _whole(self) -> Sequence[str]:
        self._files.note("names", "seeds")
        return self._keys.listed


class Known(NamedTuple):
    """The keys of all sources: in their order, and to be looked up."""

    listed: tuple[str, ...]
    all: frozenset[str]
