"""The type of lxml's elements, which has no public name."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - the only name that it has


def text_of(element: Element) -> str:
    """All text within an element."""
    return "".join(map(str, element.itertext()))


def line_of(element: Element) -> int:
    """The line of the file on which an element begins, 0 where unknown."""
    number: object = element.sourceline
    return number if isinstance(number, int) else 0
