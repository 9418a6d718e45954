"""A Word file from its bytes to an original: the text, the notes behind it, then what was left out at its edges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefwright.readers.block import Block
from briefwright.readers.docx.numbering import Numbering, read_numbering
from briefwright.readers.docx.package import Package
from briefwright.readers.docx.story import NO_NOTE, Marks, Story
from briefwright.readers.docx.styles import Styles, read_styles
from briefwright.readers.lists import printed_number
from briefwright.readers.original import Original, lines_of
from briefwright.readers.wording import clean

_MARGINS = {"header": "running head", "footer": "foot of the page", "comments": "comment of a reader"}
_FORMS = {
    "lowerRoman": "i", "upperRoman": "I", "lowerLetter": "a", "upperLetter": "A", "decimalEnclosedCircle": "①",
    "decimalEnclosedCircleChinese": "①", "decimalEnclosedFullstop": "1", "chineseCounting": "一",
}  # fmt: skip
_SIGNS = "*†‡§"
_CORE = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://purl.org/dc/elements/1.1/}language": "language",
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords": "keyword",
}
_NO_TITLE = re.compile(
    r"(?:Microsoft Word\b.*|Document\s?\d*|Документ\s?\d*|文档\s?\d*|untitled|.*\.docx?)\Z", re.IGNORECASE
)
_NO_PERSON = re.compile(
    r"(?:admin(?:istrator)?|user\d*|owner|author|guest|unknown|python-docx|apache poi|.*microsoft.*"
    r"|пользователь|админ.*|微软用户|用户|作者|lenovo|dell|hp|pc)\Z",
    re.IGNORECASE,
)


def read(name: str, data: bytes) -> Original:
    """The blocks of a Word file. Raises Unable where it is damaged or larger than is read."""
    package = Package(name, data)
    styles, numbering, marks = read_styles(package), read_numbering(package), Marks()
    text = Story(name, styles, numbering, marks)
    text.read(package.steps(package.main))
    found = [*text.blocks]
    for kind in ("footnotes", "endnotes"):
        for part in package.parts(kind):
            notes = Story(name, styles, Numbering(), marks)
            notes.read(package.steps(part))
            found += [item for item in notes.blocks if item[0].note != NO_NOTE]
    found += _edges(package, styles)
    for part in package.parts("settings"):
        Story(name, styles, Numbering(), marks).read(package.steps(part))
    blocks, lines = lines_of([block for block, _ in found], [number for _, number in found])
    told = [f"notes: {len(marks.of)} as Word holds them"] if marks.of else []
    told += [f"left out: {count} characters of {reason}" for reason, count in text.left.items() if count]
    metadata, more = _properties(package)
    return Original(
        name, lines, metadata, (*told, *more), blocks=blocks, markers=_markers(marks), numbered=False
    )  # fmt: skip


def _edges(package: Package, styles: Styles) -> Iterator[tuple[Block, int]]:
    """What stands at the edges of pages and in the margin, each once, with the reason why it is left out."""
    seen: set[str] = set()
    for kind, reason in _MARGINS.items():
        for part in package.parts(kind):
            story = Story(package.name, styles, Numbering(), Marks())
            story.read(package.steps(part))
            for block, number in story.blocks:
                if block.words not in seen:
                    seen.add(block.words)
                    yield block._replace(reason=reason, note=-1), number


def _markers(marks: Marks) -> tuple[str, ...]:
    """The marks of the notes as Word prints them, "" where that depends on its pages."""
    counts = dict.fromkeys(("footnote", "endnote"), 0)
    out: list[str] = []
    for n, (kind, _) in enumerate(marks.of):
        if typed := marks.typed.get(n, "").strip():
            out.append(typed)
            continue
        counts[kind] += 1
        out.append(_mark(marks, kind, counts[kind]))
    return tuple(out)


def _mark(marks: Marks, kind: str, count: int) -> str:
    if marks.formats.get((kind, "restart"), "continuous") != "continuous":
        return ""
    start = marks.formats.get((kind, "start"), "1")
    number = count + (int(start) - 1 if start.isdecimal() and len(start) < 5 else 0)
    form = marks.formats.get((kind, "format"), "decimal" if kind == "footnote" else "lowerRoman")
    if form == "chicago":
        return _SIGNS[(number - 1) % 4] * ((number - 1) // 4 + 1)
    return printed_number(number, _FORMS.get(form, "1"))


def _properties(package: Package) -> tuple[dict[str, Any], list[str]]:
    """Title, authors, language and keywords as the file's properties say, where somebody wrote them."""
    said: dict[str, str] = {}
    for _, element in package.steps(package.core, ("end",)):
        if element.tag in _CORE and element.text:
            said[_CORE[str(element.tag)]] = " ".join(clean(element.text).split())
    data: dict[str, Any] = {"type": "document"}
    told: list[str] = []
    for name, value in said.items():
        persons = [person.strip() for person in re.split("[;；]", value) if person.strip()]
        if (name == "title" and _NO_TITLE.match(value)) or (name == "author" and _NO_PERSON.match(value)):
            told.append(f"properties: the {name} “{value}” is the program's, not the document's")
        elif value:
            data[name] = persons if name == "author" else [value] if name == "keyword" else value
    return data, told
