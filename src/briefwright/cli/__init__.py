"""The command line: `main` finds the command, reads its options and hands them to its module.

What it is: transport. A command turns options into calls of the floors below and their values into text.
What it is not: a place for what a brief is or how it is checked.
May import: everything below it. This file and `table.py`, `parser.py`, `errors.py` and `output.py` import nothing
heavy, so that `--help` and `--version` answer at once; commands import what they need when they run.
"""

from __future__ import annotations

import gc
import sys

from briefwright.cli.errors import guarded

__all__ = ["main"]


def main(argv: list[str] | None = None) -> int:
    """Run the command line `argv` (default: that of the process); returns the exit status, 0, 1, 2 or 130."""
    from briefwright.cli.dispatch import dispatch

    if argv is None:  # a process of our own is short, and what it makes it keeps: collecting seldom saves a tenth
        gc.set_threshold(100_000, 20, 20)
    words = sys.argv[1:] if argv is None else argv
    status = guarded(lambda: dispatch(words))
    if argv is None:  # when a process ends, Python looks for circles in all that is left, though nothing is: a tenth
        gc.freeze()
    return status
