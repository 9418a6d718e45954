"""The workspace's files, read again only where they changed: the door through which the preview looks."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from briefwright.files import Disk

_SETTLED = 50_000_000
"""Nanoseconds after which a second change of a file would show in its times."""
_LARGEST = 8 * 1024 * 1024
"""Bytes of a file beyond which it is not kept."""


class _Known(NamedTuple):
    """A file as it was read: what the file system said of it, its bytes, and whether that can be relied on."""

    mark: tuple[int, ...]
    data: bytes
    settled: bool


class Kept:
    """The files below a folder, and some `outside` of it by the names that they go by.

    While a file is the same by its inode, size and times, reading it gives the same bytes again, the very object: so
    what was made of them is found again at no cost. May be used by several threads.
    """

    def __init__(self, root: Path, outside: Mapping[str, Path] | None = None) -> None:
        self.root = root
        self.outside = dict(outside or {})
        self._disk = Disk(root)
        self._base = str(root)
        self._known: dict[str, _Known] = {}

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises Unreadable."""
        known = self._known.get(path)
        try:
            found = os.stat(self.outside.get(path) or f"{self._base}/{path}")  # noqa: PTH116 - a third of pathlib's time
        except (OSError, ValueError):
            self._known.pop(path, None)
            return self._read(path)
        mark = (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
        if known is not None and known.settled and known.mark == mark:
            return known.data
        settled = time.time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) > _SETTLED
        data = self._read(path)
        if known is not None and known.data == data:
            data = known.data
        if len(data) <= _LARGEST:
            self._known[path] = _Known(mark, data, settled)
        return data

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted; empty where there is no such folder."""
        found = self._without_links(folder)
        try:
            return tuple(sorted(os.listdir(found[0]))) if found else self._disk.names(folder)  # noqa: PTH208 - as above
        except OSError:
            return ()

    def has(self, path: str) -> bool:
        """Whether a file of this path can be read as a file within the root, or is one of those outside."""
        beyond = self.outside.get(path)
        if beyond is not None:
            return Disk(beyond.parent).has(beyond.name)
        found = self._without_links(path)
        return stat.S_ISREG(found[1]) if found else self._disk.has(path)

    def _without_links(self, path: str) -> tuple[str, int] | None:
        """The whole path of what is there, and its mode, where no link is on the way below the root: then it lies in
        there, and nothing more need be asked.
        """
        at, mode = str(self.root), stat.S_IFDIR
        for part in path.split("/") if path else ():
            if part in ("", ".", ".."):
                return None
            at = f"{at}/{part}"
            try:
                mode = os.lstat(at).st_mode
            except (OSError, ValueError):
                return None
            if stat.S_ISLNK(mode):
                return None
        return at, mode

    def _read(self, path: str) -> bytes:
        beyond = self.outside.get(path)
        return self._disk.read(path) if beyond is None else Disk(beyond.parent).read(beyond.name)
