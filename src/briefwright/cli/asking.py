"""Questions on a terminal: asked on standard error, answered on standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

from briefwright.cli.output import remark
from briefwright.unable import Unable

Answer = TypeVar("Answer")


def terminal() -> bool:
    """Whether somebody is there who can be asked."""
    return bool(sys.stdin and sys.stderr and sys.stdin.isatty() and sys.stderr.isatty())


def ask(question: str, default: str, read: Callable[[str], Answer]) -> Answer:
    """The answer as `read` understands it, which raises Unable for a wrong one: then the question is asked again.

    Enter alone stands for `default`. Ctrl-C and Ctrl-D raise KeyboardInterrupt.
    """
    while True:
        words = _line(f"{question} [{default}]: " if default else f"{question}: ") or default
        try:
            return read(words)
        except Unable as unable:
            remark(f"  {unable}")


def _line(prompt: str) -> str:
    """A line that was typed, without white space at its ends."""
    try:
        sys.stderr.write(prompt)
        sys.stderr.flush()
        typed = sys.stdin.readline()
    except UnicodeDecodeError:
        return "\N{REPLACEMENT CHARACTER}"  # nothing takes that for an answer
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        raise
    if not typed.endswith("\n"):  # the end of input: what was begun is given up
        sys.stderr.write("\n")
        raise KeyboardInterrupt
    return typed.strip()
