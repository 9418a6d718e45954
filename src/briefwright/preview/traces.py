"""What was asked of the files while something was made: as long as the answers are the same, so is what was made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, NamedTuple, TypeVar

from briefwright.files import Files, Unreadable

Made = TypeVar("Made")


class Trace(NamedTuple):
    """Answers of the files: bytes (or why there are none) by path, names by folder, whether a path is a file."""

    reads: Mapping[str, bytes | str]
    folders: Mapping[str, tuple[str, ...]]
    presence: Mapping[str, bool]

    def holds(self, files: Files) -> bool:
        """Whether the files would answer the same now."""
        return (
            all(_read(files, path) == data for path, data in self.reads.items())
            and all(files.names(folder) == names for folder, names in self.folders.items())
            and all(files.has(path) is there for path, there in self.presence.items())
        )

    def joined(self, other: Trace) -> Trace:
        """Both as one."""
        return Trace(
            {**self.reads, **other.reads}, {**self.folders, **other.folders}, {**self.presence, **other.presence}
        )

    @property
    def texts(self) -> dict[str, bytes]:
        """The files that could be read."""
        return {path: data for path, data in self.reads.items() if isinstance(data, bytes)}


NOTHING = Trace({}, {}, {})


def _read(files: Files, path: str) -> bytes | str:
    try:
        return files.read(path)
    except Unreadable as fault:
        return fault.reason


class Tracing:
    """Files that note what is asked of them."""

    def __init__(self, below: Files) -> None:
        self.below = below
        self._reads: dict[str, bytes | str] = {}
        self._folders: dict[str, tuple[str, ...]] = {}
        self._presence: dict[str, bool] = {}

    @property
    def trace(self) -> Trace:
        """What was asked, with the answers."""
        return Trace(self._reads, self._folders, self._presence)

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises Unreadable."""
        try:
            data = self.below.read(path)
        except Unreadable as fault:
            self._reads[path] = fault.reason
            raise
        self._reads[path] = data
        return data

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted."""
        found = self._folders[folder] = self.below.names(folder)
        return found

    def has(self, path: str) -> bool:
        """Whether a file of this path can be read."""
        found = self._presence[path] = self.below.has(path)
        return found


class Traced(Generic[Made]):
    """The last thing made of some files, made again only where they answer otherwise."""

    def __init__(self) -> None:
        self._made: Made | None = None
        self.trace = NOTHING

    def get(self, files: Files, make: Callable[[Files], Made]) -> Made:
        """What `make` gives for the files as they are; what it raises is raised, and nothing is kept."""
        if self._made is not None and self.trace.holds(files):
            return self._made
        self._made = None
        tracing = Tracing(files)
        made = make(tracing)
        self._made, self.trace = made, tracing.trace
        return made
