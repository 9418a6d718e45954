"""Which specs a command line means."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefwright.files import Disk, Files, Overlay, Unreadable
from briefwright.unable import Unable
from briefwright.workspace import Workspace, current

FOLDER = "briefings"
_SPEC, _LOCK = ".yaml", ".lock.yaml"


def names(files: Files) -> list[str]:
    """The names of the workspace's specs: `mongolia` for `briefings/mongolia.yaml`."""
    found = files.names(FOLDER)
    return [name.removesuffix(_SPEC) for name in found if name.endswith(_SPEC) and not name.endswith(_LOCK)]


def select(workspace: Workspace, words: Sequence[str]) -> tuple[tuple[str, ...], Files]:
    """The paths of the specs that `words` mean, each once, and the files of the workspace with them.

    A word is a path (from the current folder, else from the workspace) or a name. A path outside the workspace is
    written `../…` and lies over the files: it is the only file out there that is read. Raises Unable where there is
    no such spec.
    """
    outside: dict[str, bytes] = {}
    paths = dict.fromkeys(_path(workspace, word, outside) for word in words)
    return tuple(paths), Overlay(outside, workspace.files) if outside else workspace.files


def _path(workspace: Workspace, word: str, outside: dict[str, bytes]) -> str:
    """The path of one spec; one outside the workspace is read into `outside`."""
    if word in names(workspace.files):
        return _readable(workspace.files, f"{FOLDER}/{word}{_SPEC}", word)
    for folder in (current(), workspace.root):
        path = Path(os.path.abspath(folder / word))  # noqa: PTH100 - links stay as they are named
        if os.path.isfile(path):  # noqa: PTH113 - pathlib raises where a name is too long
            return _within(workspace, path, word, outside)
        if os.path.isdir(path):  # noqa: PTH112
            raise Unable(f"{word} is a folder, not a spec", "name its files, or no spec at all to mean all of them")
    raise Unable(f"there is no spec {word[:80]}", _hint(workspace, word))


def _within(workspace: Workspace, path: Path, word: str, outside: dict[str, bytes]) -> str:
    """The path from the workspace of a file that is there. Raises Unable where it is no spec or cannot be read."""
    if path.name.endswith(_LOCK):
        raise Unable(f"{word} is a review lock, not a spec", f"name {path.name.removesuffix(_LOCK)}{_SPEC}")
    if path.suffix not in (_SPEC, ".yml"):
        raise Unable(f"{word} is no spec", f"a spec's name ends in {_SPEC}")
    inside = next((p for p in (path, path.resolve()) if p.is_relative_to(workspace.root)), None)
    if inside is not None:
        return _readable(workspace.files, inside.relative_to(workspace.root).as_posix(), word)
    away = Disk(path.resolve().parent)
    relative = Path(os.path.relpath(path.resolve(), workspace.root)).as_posix()
    outside[relative] = away.read(_readable(away, path.resolve().name, word))
    return relative


def _readable(files: Files, path: str, word: str) -> str:
    """The path itself. Raises Unable where the file cannot be read."""
    try:
        files.read(path)
    except Unreadable as fault:
        raise Unable(f"{word} {fault.reason}", "name another spec, or none to check them all") from fault
    return path


def _hint(workspace: Workspace, word: str) -> str:
    """The spec whose name is nearest to what was written."""
    from briefwright.shapes.reader import nearest

    known = names(workspace.files)
    stem = Path(word).name.removesuffix(_SPEC)
    near = nearest(stem, known) or (f"there are {', '.join(known)}" if 0 < len(known) <= 8 else "")
    return near or "name a file or one of briefings/"


def stem(path: str) -> str:
    """The name under which a spec's brief is built."""
    name = path.rpartition("/")[2]
    return name.removesuffix(_SPEC).removesuffix(".yml")


def by_stem(paths: Sequence[str]) -> Mapping[str, str]:
    """The specs by the name of what is built from them. Raises Unable where two would be written to one file."""
    found: dict[str, str] = {}
    for path in paths:
        other = found.setdefault(stem(path), path)
        if other != path:
            raise Unable(f"{other} and {path} would be built into the same files", "build them one by one with --to")
    return found
