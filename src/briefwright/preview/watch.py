"""Watching the workspace: a thread that says when something in it was saved, made, renamed or deleted."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

FOLDERS = ("briefings", "seeds", "templates", "styles")
_STEP, _DEBOUNCE = 5, 10
"""Milliseconds: how often the system is asked, and for how long what comes together is taken together."""
_BEAT = 1.0
"""Seconds after which is looked anyway: not every file system tells."""
_MOST = 2_000
"""Folders that are watched at most."""


class Watch(threading.Thread):
    """Calls `changed` whenever something in the watched folders may have changed; at the latest with every beat.

    `more` gives further folders to watch. Folders may come and go, the workspace itself too.
    """

    def __init__(self, root: Path, changed: Callable[[bool], None], more: Callable[[], Iterable[Path]] = tuple) -> None:
        super().__init__(name="watch", daemon=True)
        self._root = root
        self._changed = changed
        self._more = more
        self._stop = threading.Event()

    def stop(self) -> None:
        """End, within a step."""
        self._stop.set()

    def run(self) -> None:
        """Watch until stopped; `changed` is given whether the system told of something."""
        while not self._stop.is_set():
            folders = self._folders()
            try:
                self._watch(folders)
            except Exception:  # noqa: BLE001 - too many watches, no such folder any more: the beat goes on
                self._stop.wait(_BEAT / 4)
            if not self._stop.is_set():
                self._changed(True)

    def _watch(self, folders: tuple[str, ...]) -> None:
        """Watch these folders until there are others."""
        from watchfiles import watch

        changes = watch(
            *folders,
            watch_filter=None,
            step=_STEP,
            debounce=_DEBOUNCE,
            stop_event=self._stop,
            rust_timeout=int(_BEAT * 1000),
            yield_on_timeout=True,
            raise_interrupt=False,
            recursive=False,
            ignore_permission_denied=True,
        )
        self._changed(True)  # what was saved while nobody watched
        for found in changes:
            self._changed(bool(found))
            if self._folders() != folders:
                return

    def _folders(self) -> tuple[str, ...]:
        """The folders to watch: the root, all of the workspace's folders, and further ones."""
        found = [os.path.realpath(self._root)]
        for name in FOLDERS:
            top = os.path.realpath(self._root / name)
            if top.startswith(found[0] + os.sep):
                found += [top, *_below(top)]
        found += [os.path.realpath(path) for path in self._more()]
        return tuple(folder for folder in dict.fromkeys(found) if os.path.isdir(folder))[:_MOST]  # noqa: PTH112


def _below(folder: str) -> list[str]:
    """All folders below one but hidden ones; links are not followed."""
    found: list[str] = []
    for above, names, _ in os.walk(folder):
        names[:] = sorted(name for name in names if not name.startswith("."))
        found += [os.path.join(above, name) for name in names]  # noqa: PTH118
        if len(found) > _MOST:
            break
    return found
