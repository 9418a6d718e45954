"""A line on a terminal that says what takes long; nothing for what takes less than a second or goes to a file."""

from __future__ import annotations

import contextlib
import sys
import threading
from types import TracebackType
from typing import Self

PATIENCE = 1.0
"""Seconds before the line shows."""


class Progress:
    """Shows on standard error what is being done, from the first second on; cleared at the end.

    Used as `with Progress() as progress: progress.say("building mongolia")`.
    """

    def __init__(self) -> None:
        self._words = ""
        self._shown = False
        self._lock = threading.Lock()
        self._timer = threading.Timer(PATIENCE, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            if self._shown:
                _write("\r\x1b[K")

    def say(self, words: str) -> None:
        """Tell what is being done now."""
        with self._lock:
            self._words = words
            if self._shown:
                _write(f"\r\x1b[K{words}")

    def _show(self) -> None:
        with self._lock:
            self._shown = True
            _write(f"\r\x1b[K{self._words}")


def _write(words: str) -> None:
    """Write to the terminal; one that has gone away is no matter."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(words)
        sys.stderr.flush()
