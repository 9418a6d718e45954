"""Mends of WeasyPrint's faults, one file each.

What it is: replacements of a few of WeasyPrint's functions, put in place while a PDF is made and taken back after
(`installed`). Each file says what is wrong, and a test tells when a new WeasyPrint makes it needless. A newcomer adds
its file and its name in `_mends`. What it is not: nothing here knows what a brief is.

May import: WeasyPrint, and nothing of the project.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Patch = tuple[Any, str, Callable[[Any], Any]]
"""What is changed: an object (a module, a class), the name of its attribute, and what makes of it its replacement."""


def _mends() -> tuple[Callable[[], list[Patch]], ...]:
    """The patches of each mend, in the order in which they are put in place."""
    from briefwright.render.mends import cjk_justify, drawn_width, hanging_space, last_hyphen, strict_footnotes

    every = (strict_footnotes, drawn_width, cjk_justify, last_hyphen, hanging_space)
    return tuple(mend.patches for mend in every)


@contextmanager
def installed() -> Iterator[None]:
    """WeasyPrint mended, for as long as this lasts."""
    undo: list[tuple[Any, str, Any]] = []
    try:
        for patches in _mends():
            for owner, name, replacement in patches():
                original = getattr(owner, name)
                undo.append((owner, name, original))
                setattr(owner, name, replacement(original))
        yield
    finally:
        for owner, name, original in reversed(undo):
            setattr(owner, name, original)
