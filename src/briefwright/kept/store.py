"""The files of `.briefwright/checked/`: written whole or not at all, believed only where this machine wrote them.

A stranger's checkout may bring such files along, which say that nothing is wrong. So they name the mark of their
corner; in a copy of the workspace everything is checked anew.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping
from pathlib import Path

from briefwright.corner import Corner, is_plain
from briefwright.files import LARGEST, write
from briefwright.kept.entry import Entry, packed, unpacked

INSIDE = "checked"
_FORM = 1
_MOST = 8
"""Files that are kept: one for each version of the program and each set of settings."""
_DAY = 86_400.0
_NAME = re.compile(r"[0-9a-f]{32}\.json\Z")


class Store:
    """The entries kept for one version of the program and one set of settings, which `name` stands for (hex)."""

    def __init__(self, root: Path, name: str) -> None:
        self._corner = Corner(root, INSIDE)
        self._path = self._corner.path / f"{name[:32]}.json"

    def load(self) -> dict[str, Entry]:
        """What is kept; nothing where it is damaged, was not made here or cannot be read."""
        try:
            mark = self._corner.mark()
            if mark is None or not is_plain(self._path) or self._path.stat().st_size > LARGEST:
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
            mark = self._corner.made()
            if mark is not None:
                value = {"form": _FORM, "mark": mark, **packed(entries)}
                data = json.dumps(value, separators=(",", ":"), check_circular=False).encode("ascii")
                if len(data) <= LARGEST:
                    write(self._path, data)
                    self._tidy()
        except OSError:
            return  # a folder that may not be written, a full disk: the next check takes as long as this one

    def _tidy(self) -> None:
        """Delete what was kept for versions and settings that were used least recently, and what a crash left."""
        found = sorted((entry.stat().st_mtime, entry.name) for entry in self._corner.path.iterdir() if is_plain(entry))
        kept = [name for _, name in found if _NAME.match(name)]
        left = [name for at, name in found if name.startswith(".") and at < time.time() - _DAY]
        for name in (*kept[:-_MOST], *left):
            (self._corner.path / name).unlink(missing_ok=True)


def is_there(root: Path) -> bool:
    """Whether anything is kept in a workspace: otherwise it need not be known what for."""
    return Corner(root, INSIDE).path.is_dir()
