"""The one door to files: everything that is read comes through a `Files`, so that it can be overlaid and recorded.

Paths are POSIX strings relative to the root (the workspace). A path that leads out of the root, by `..` or by a
link, is refused like one that does not exist.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple, Protocol

LARGEST = 64 * 1024 * 1024
"""Bytes beyond which a file is refused: no spec or source comes near it."""


class Unreadable(OSError):
    """A file could not be read; `reason` says why in the user's words."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class Files(Protocol):
    """Where files are read from."""

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises Unreadable."""
        ...

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted; empty where there is no such folder."""
        ...

    def has(self, path: str) -> bool:
        """Whether a file of this path can be read as a file within the root."""
        ...


class Disk(NamedTuple):
    """The files below a folder."""

    root: Path

    def _inside(self, path: str) -> Path | None:
        """The real path, if it lies within the root: links and `..` are followed first."""
        try:
            real = Path(os.path.realpath(self.root / path))
            root = Path(os.path.realpath(self.root))
        except (OSError, ValueError):
            return None
        return real if real == root or root in real.parents else None

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises Unreadable."""
        real = self._inside(path)
        if real is None:
            raise Unreadable(path, "leads out of the workspace")
        try:
            if not real.is_file():
                raise Unreadable(path, "is a folder, not a file" if real.is_dir() else _absence(self.root / path))
            if real.stat().st_size > LARGEST:
                raise Unreadable(path, f"is larger than {LARGEST // 2**20} MiB")
            return real.read_bytes()
        except Unreadable:
            raise
        except (OSError, ValueError) as error:
            raise Unreadable(path, _reason(error)) from error

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted; empty where there is no such folder."""
        real = self._inside(folder)
        try:
            return tuple(sorted(entry.name for entry in real.iterdir())) if real is not None else ()
        except OSError:
            return ()

    def has(self, path: str) -> bool:
        """Whether a file of this path can be read as a file within the root."""
        real = self._inside(path)
        try:
            return real is not None and real.is_file()
        except (OSError, ValueError):
            return False


def _absence(path: Path) -> str:
    """Why a path that is neither file nor folder cannot be read."""
    if path.is_symlink():
        return "is a link that leads nowhere or round in a circle"
    return "is not an ordinary file" if path.exists() else "does not exist"


def _reason(error: Exception) -> str:
    """An operating system's error in plain words."""
    if isinstance(error, PermissionError):
        return "may not be read (permission denied)"
    return (getattr(error, "strerror", None) or str(error)).lower()


class Overlay(NamedTuple):
    """Texts that stand before the files below: an editor's unsaved text, or a test's."""

    texts: Mapping[str, bytes]
    below: Files | None = None

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises Unreadable."""
        if path in self.texts:
            return self.texts[path]
        if self.below is None:
            raise Unreadable(path, "does not exist")
        return self.below.read(path)

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted."""
        start = "" if folder in ("", ".") else folder.rstrip("/") + "/"
        here = {p.removeprefix(start).split("/")[0] for p in self.texts if p.startswith(start)}
        return tuple(sorted(here.union(self.below.names(folder) if self.below else ())))

    def has(self, path: str) -> bool:
        """Whether a file of this path can be read."""
        return path in self.texts or (self.below is not None and self.below.has(path))


class Recording:
    """Hands through what lies below, and notes what was read with its SHA-256 in `seen`."""

    def __init__(self, below: Files) -> None:
        self.below = below
        self.seen: dict[str, str] = {}

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises Unreadable."""
        import hashlib  # 5 ms, which only recordings pay

        data = self.below.read(path)
        self.seen[path] = hashlib.sha256(data).hexdigest()
        return data

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted."""
        return self.below.names(folder)

    def has(self, path: str) -> bool:
        """Whether a file of this path can be read."""
        return self.below.has(path)


def join(folder: str, path: str) -> str | None:
    """The path that `path`, written in a file of `folder`, means; None where it leads out of the root."""
    if path.startswith(("/", "\\")) or "\\" in path or "\0" in path:
        return None
    parts: list[str] = []
    for part in PurePosixPath(folder, path).parts:
        if part == "..":
            if not parts:
                return None
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: into a neighbour first, then in its place. Raises OSError."""
    import tempfile  # 3 ms, which only commands that write pay

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
