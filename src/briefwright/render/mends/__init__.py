"""Mends of WeasyPrint's faults, one file each.

What it is: replacements of a few of WeasyPrint's functions, put in place while a PDF is made and taken back after
(`installed`). Each file says what is wrong, and a test tells when a new WeasyPrint makes it needless. A newcomer adds
its file and a line in `_mends`. What it is not: nothing here knows what a brief is.

May import: WeasyPrint, and nothing of the project.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

Patch = tuple[Any, str, Any]
"""What is changed: an object (a module, a class), the name of its attribute, and what stands in its place."""


def _mends() -> list[Patch]:
    """All patches, in the order in which they are put in place."""
    from briefwright.render.mends import cjk_justify, strict_footnotes

    return [*strict_footnotes.patches(), *cjk_justify.patches()]


@contextmanager
def installed() -> Iterator[None]:
    """WeasyPrint mended, for as long as this lasts."""
    undo: list[Patch] = []
    try:
        for owner, name, replacement in _mends():
            undo.append((owner, name, getattr(owner, name)))
            setattr(owner, name, replacement)
        yield
    finally:
        for owner, name, original in reversed(undo):
            setattr(owner, name, original)
