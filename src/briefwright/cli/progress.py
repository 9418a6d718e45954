"""A line on a terminal that says what takes long; nothing for what takes less than a second or goes to a file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from threading import Timer
    from types import TracebackType

PATIENCE = 1.0
"""Seconds before the line shows."""


class Progress:
    """Shows on standard error what is being done, from the first second on; cleared at the end.

    Used as `with Progress() as progress: progress.say("building mongolia")`.
    """

    def __init__(self) -> None:
        self._words = ""
        self._shown = False
        self._timer: Timer | None = None

    def __enter__(self) -> Self:
        if sys.stderr is not None and sys.stderr.isatty():
            import threading  # not for what goes to a file

            self._timer = threading.Timer(PATIENCE, self._show)
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()
        if self._shown:
            _write("")

    def say(self, words: str) -> None:
        """Tell what is being done now."""
        self._words = words
        if self._shown:
            _write(words)

    def _show(self) -> None:
        _write(self._words)
        self._shown = True


def _write(words: str) -> None:
    """Write a line in place of the last one; a terminal that has gone away is no matter."""
    try:
        sys.stderr.write(f"\r\x1b[K{words}")
        sys.stderr.flush()
    except (OSError, ValueError):
        return
