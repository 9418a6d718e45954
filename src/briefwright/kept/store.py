"""The files of `.briefwright/checked/`: written whole or not at all, believed only where this machine wrote them.

A stranger's checkout may bring such files along, which say that nothing is wrong. So they name the mark that lies
beside them, by what only the system decides when a file is made: its number and the moment. No archive and no
repository can bring that along; in a copy of the workspace everything is checked anew.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import stat
import time
from collections.abc import Mapping
from pathlib import Path

from briefwright.files import LARGEST, write
from briefwright.kept.entry import Entry, packed, unpacked

FOLDER = ".briefwright"
INSIDE = "checked"
_MARK = "made-here"
_FORM = 1
_MOST = 8
"""Files that are kept: one for each version of the program and each set of settings."""
_DAY = 86_400.0
_NAME = re.compile(r"[0-9a-f]{32}\.json\Z")


class Store:
    """The entries kept for one version of the program and one set of settings, which `name` stands for (hex)."""

    def __init__(self, root: Path, name: str) -> None:
        self._folder = root / FOLDER / INSIDE
        self._path = self._folder / f"{name[:32]}.json"

    def load(self) -> dict[str, Entry]:
        """What is kept; nothing where it is damaged, was not made here or cannot be read."""
        try:
            mark = self._mark()
            if mark is None or not _plain(self._path) or self._path.stat().st_size > LARGEST:
                return {}
            value = json.loads(self._path.read_bytes())
            if not isinstance(value, dict) or (value.get("form"), value.get("mark")) != (_FORM, mark):
                return {}
            return unpacked(value)
        except (OSError, ValueError, RecursionError):  # Faulty is a ValueError
            return {}

    def save(self, entries: Mapping[str, Entry]) -> None:
        """Keep these entries in place of the others; where that cannot be, nothing is kept."""
        try:
            mark = self._made()
            if mark is not None:
                value = {"form": _FORM, "mark": mark, **packed(entries)}
                data = json.dumps(value, separators=(",", ":"), check_circular=False).encode("ascii")
                if len(data) <= LARGEST:
                    write(self._path, data)
                    self._tidy()
        except OSError:
            return  # a folder that may not be written, a full disk: the next check takes as long as this one

    def _made(self) -> str | None:
        """The mark, made where it is not there yet; None where the folder leads elsewhere."""
        for folder in (self._folder.parent, self._folder):
            folder.mkdir(exist_ok=True)
            if not stat.S_ISDIR(folder.lstat().st_mode):
                return None
        ignore = self._folder.parent / ".gitignore"
        if not os.path.lexists(ignore):
            write(ignore, b"# Kept by briefwright to be quicker; may be deleted.\n*\n")
        with contextlib.suppress(FileExistsError):  # made by an earlier check, or by one that runs beside this one
            os.close(os.open(self._folder / _MARK, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
        return self._mark()

    def _mark(self) -> str | None:
        """What the system knows the mark by; None where there is none, or it is no file of its own."""
        if not all(stat.S_ISDIR(folder.lstat().st_mode) for folder in (self._folder.parent, self._folder)):
            return None
        found = (self._folder / _MARK).lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_nlink != 1:
            return None
        return f"{found.st_dev}:{found.st_ino}:{found.st_ctime_ns}"

    def _tidy(self) -> None:
        """Delete what was kept for versions and settings that were used least recently, and what a crash left."""
        found = sorted((entry.stat().st_mtime, entry.name) for entry in self._folder.iterdir() if _plain(entry))
        kept = [name for _, name in found if _NAME.match(name)]
        left = [name for at, name in found if name.startswith(".") and at < time.time() - _DAY]
        for name in (*kept[:-_MOST], *left):
            (self._folder / name).unlink(missing_ok=True)


def is_there(root: Path) -> bool:
    """Whether anything is kept in a workspace: otherwise it need not be known what for."""
    return (root / FOLDER / INSIDE).is_dir()


def _plain(path: Path) -> bool:
    """Whether this is a file, not a link to one."""
    return stat.S_ISREG(path.lstat().st_mode)
