"""The numbers that Word prints before paragraphs, which the text of the file does not hold."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from briefwright.readers.docx.package import Package, W
from briefwright.readers.element import Element
from briefwright.readers.lists import printed_number

_FORMS = {
    "decimal": "1", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I",
    "chineseCounting": "一", "chineseCountingThousand": "一", "ideographTraditional": "一", "taiwaneseCounting": "一",
    "japaneseCounting": "一", "decimalEnclosedCircle": "①", "decimalEnclosedCircleChinese": "①", "russianLower": "а",
}  # fmt: skip
_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


class Level(NamedTuple):
    """A level of a numbering: its first number, form, and the text that is printed round the numbers."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    style: str = ""


class Numbering:
    """The numberings of a document, counting as its paragraphs come."""

    def __init__(self) -> None:
        self.kinds: dict[str, dict[int, Level]] = defaultdict(dict)
        self.of: dict[str, str] = {}
        self.starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[str] = set()

    def next(self, number: str, depth: int) -> str | None:
        """What is printed before the next paragraph of a numbering: `1.2.`, `•`, "" for nothing; None where there is no
        such numbering.
        """
        kind = self.of.get(number)
        if kind is None or number == "0":
            return None
        levels, counts = self.kinds[kind], self._counts[kind]
        depth = min(depth, _LEVELS - 1)
        level = levels.get(depth, Level())
        if number not in self._begun:
            self._begun.add(number)
            for (one, place), start in self.starts.items():
                if one == number:
                    counts[place] = start - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [place for place in counts if place > depth]:
            del counts[deeper]
        if level.form == "bullet":
            return "•"
        if level.form == "none":
            return ""
        return _PLACE.sub(lambda m: self._one(levels, counts, int(m[1]) - 1, level.form), level.text)

    def _one(self, levels: dict[int, Level], counts: dict[int, int], place: int, form: str) -> str:
        level = levels.get(place, Level())
        form = level.form if level.form in _FORMS else form
        return printed_number(counts.get(place, level.start), _FORMS.get(form, "1"))


def read_numbering(package: Package) -> Numbering:
    """The numberings of a package; none where it has no such part."""
    found = Numbering()
    for part in package.parts("numbering")[:1]:
        kind = number = ""
        place = 0
        for event, element in package.steps(part):
            tag = element.tag
            if event == "start":
                if tag == f"{W}abstractNum":
                    kind, number = element.get(f"{W}abstractNumId") or "", ""
                elif tag == f"{W}num":
                    kind, number = "", element.get(f"{W}numId") or ""
                elif tag in (f"{W}lvl", f"{W}lvlOverride"):
                    place = _whole(element, "ilvl")
                continue
            if number:
                _override(found, number, place, element)
            elif kind:
                found.kinds[kind][place] = _with(found.kinds[kind].get(place, Level()), element)
    return found


def _override(found: Numbering, number: str, place: int, element: Element) -> None:
    if element.tag == f"{W}abstractNumId":
        found.of[number] = element.get(f"{W}val") or ""
    elif element.tag == f"{W}startOverride":
        found.starts[number, place] = _whole(element, "val")


def _with(level: Level, element: Element) -> Level:
    """A level with what one element of it says."""
    tag = element.tag
    if tag == f"{W}start":
        return level._replace(start=_whole(element, "val"))
    if tag == f"{W}numFmt":
        return level._replace(form=element.get(f"{W}val") or "decimal")
    if tag == f"{W}lvlText":
        return level._replace(text=element.get(f"{W}val") or "")
    return level._replace(style=element.get(f"{W}val") or "") if tag == f"{W}pStyle" else level


def _whole(element: Element, name: str) -> int:
    value = element.get(f"{W}{name}") or ""
    return int(value) if value.isdecimal() and len(value) < 7 else 0
