"""The corners of `.briefwright/`, in which what makes the next run quicker is kept beside a workspace.

All of it may be deleted at any time, and is believed only where this machine wrote it: a stranger's checkout may bring
such files along. So each corner holds a mark, and what is kept names it by what only the system decides when a file is
made: its number and the moment. No archive and no repository can bring that along.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import NamedTuple

from briefwright.files import write

FOLDER = ".briefwright"
_MARK = "made-here"


class Corner(NamedTuple):
    """A folder in `.briefwright/` of a workspace, whether it is there yet or not."""

    root: Path
    name: str

    @property
    def path(self) -> Path:
        """The folder."""
        return self.root / FOLDER / self.name

    def made(self) -> str | None:
        """The mark, made with its folders where it is not there yet; None where a folder leads elsewhere.

        Raises OSError.
        """
        for folder in (self.path.parent, self.path):
            folder.mkdir(exist_ok=True)
            if not stat.S_ISDIR(folder.lstat().st_mode):
                return None
        ignore = self.path.parent / ".gitignore"
        if not os.path.lexists(ignore):
            write(ignore, b"# Kept by briefwright to be quicker; may be deleted.\n*\n")
        with contextlib.suppress(FileExistsError):  # made by an earlier run, or by one beside this one
            os.close(os.open(self.path / _MARK, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
        return self.mark()

    def mark(self) -> str | None:
        """What the system knows the mark by; None where it is no file of its own. Raises OSError where none is."""
        if not all(stat.S_ISDIR(folder.lstat().st_mode) for folder in (self.path.parent, self.path)):
            return None
        found = (self.path / _MARK).lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_nlink != 1:
            return None
        return f"{found.st_dev}:{found.st_ino}:{found.st_ctime_ns}"

    def mode(self) -> int:
        """Who may read the mark, and so what is kept beside it. Raises OSError."""
        return stat.S_IMODE((self.path / _MARK).lstat().st_mode)


def is_plain(path: Path) -> bool:
    """Whether this is a file, not a link to one. Raises OSError where it is not there."""
    return stat.S_ISREG(path.lstat().st_mode)
