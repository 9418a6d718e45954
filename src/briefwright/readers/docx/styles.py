"""What the styles of a Word file say of a paragraph: heading, title, quotation, bold, hidden, numbered."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefwright.readers.docx.package import Package, W
from briefwright.readers.element import Element

_HEADING = re.compile(r"heading (\d)\Z", re.IGNORECASE)
_QUOTES = frozenset({"quote", "intense quote", "block text", "block quote", "block quotation", "quotations"})
STYLE = f"{W}style"
_ON = frozenset({"1", "true", "on"})
_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN = 20
BODY = 9
"""The outline level of body text; headings have 0 to 8."""


class Style(NamedTuple):
    """A style: its name, what it is based on, and what it says itself; None where it says nothing."""

    name: str = ""
    based: str = ""
    outline: int | None = None
    bold: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    number: str | None = None
    """The ID of the numbering of its paragraphs."""
    depth: int | None = None
    """The level of that numbering."""


_INHERITED = ("outline", "bold", "hidden", "size", "number", "depth")


class Styles:
    """The styles by ID, what they are based on looked up."""

    def __init__(self, styles: dict[str, Style], default: str, size: float) -> None:
        self._own, self.default, self.size = styles, default, size
        self._full: dict[str, Style] = {}

    def __getitem__(self, name: str) -> Style:
        if name not in self._full:
            self._full[name] = self._looked_up(name)
        return self._full[name]

    def _looked_up(self, name: str) -> Style:
        full = self._own.get(name, Style())
        base = full.based
        for _ in range(_LONGEST_CHAIN):
            if base not in self._own:
                break
            below = self._own[base]
            full = full._replace(
                **{field: getattr(below, field) for field in _INHERITED if getattr(full, field) is None}
            )  # fmt: skip
            base = below.based
        return full

    def heading(self, name: str) -> int | None:
        """The level of the heading that a paragraph of this style is: 0 for the title, None for body text."""
        style = self[name]
        if style.name.lower() == "title":
            return 0
        if found := _HEADING.match(style.name):
            return max(1, min(6, int(found[1])))
        return None if style.outline is None or style.outline >= BODY else min(6, style.outline + 1)

    def kind(self, name: str) -> str:
        """`quotation`, `caption`, `contents` or `text`."""
        words = self[name].name.lower()
        if words in _QUOTES:
            return "quotation"
        return "caption" if words == "caption" else "contents" if words.startswith("toc ") else "text"


def read_styles(package: Package) -> Styles:
    """The styles of a package; none where it has no such part."""
    found: dict[str, Style] = {}
    default, size, name = "", 10.0, ""
    for part in package.parts("styles")[:1]:
        for event, element in package.steps(part):
            if event == "start" and element.tag == STYLE:
                name = element.get(f"{W}styleId") or ""
                if element.get(f"{W}default") in _ON and element.get(f"{W}type") == "paragraph":
                    default = name
                found[name] = Style()
            elif event == "end" and name:
                found[name] = _with(found[name], element)
                name = "" if element.tag == STYLE else name
            elif event == "end" and element.tag == f"{W}sz":  # that of the defaults, before the first style
                size = half(element, size)
    return Styles(found, default, size)


def _with(style: Style, element: Element) -> Style:
    """A style with what one element of it says."""
    tag, value = element.tag, element.get(f"{W}val") or ""
    if tag == f"{W}name":
        return style._replace(name=value)
    if tag == f"{W}basedOn":
        return style._replace(based=value)
    if tag == f"{W}outlineLvl" and value.isdecimal():
        return style._replace(outline=int(value[:3]))
    if tag == f"{W}b":
        return style._replace(bold=is_on(element))
    if tag == f"{W}vanish":
        return style._replace(hidden=is_on(element))
    if tag == f"{W}sz":
        return style._replace(size=half(element, 0.0) or None)
    if tag == f"{W}numId":
        return style._replace(number=value)
    return style._replace(depth=int(value[:2])) if tag == f"{W}ilvl" and value.isdecimal() else style


def is_on(element: Element) -> bool:
    """Whether a property that is on where it stands is so."""
    return (element.get(f"{W}val") or "").lower() not in _OFF


def half(element: Element, other: float) -> float:
    """A size in points, which is written in halves of them."""
    value = element.get(f"{W}val") or ""
    return int(value) / 2 if value.isdecimal() and len(value) < 5 else other
