"""What a note cites, as text for a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefwright.references import Citation, Reading
from briefwright.report.quoting import visible


def cited_text(reading: Reading) -> str:
    """The citations of a note, each in a block, and the note that its words stand for; "" where there is neither."""
    blocks = [f"(stands for {reading.stands_for})"] if reading.stands_for else []
    many = len(reading.citations) > 1
    for number, one in enumerate(reading.citations, 1):
        lines = [f"(cites{f' {number}' if many else ''}) {_line(one)}"]
        lines += [f"    {name}: {visible(_plain(value))}" for name, value in one.fields.items() if name not in _FIRST]
        if one.locator:
            lines.append(f"    {one.label} cited: {visible(one.locator)}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


_FIRST = ("type", "title")


def _line(one: Citation) -> str:
    """A citation in a line: its type, and its title or its address."""
    return visible(f"{one.fields['type']}: {one.fields.get('title') or one.fields.get('URL', '')}")


def summary(one: Citation) -> str:
    """A citation by its authors, title and date."""
    date = str(one.fields.get("issued", ""))
    parts = (_plain(one.fields.get("author", [])), one.fields.get("title") or one.fields.get("URL", ""), date)
    return visible(", ".join(filter(None, parts)))


def _plain(value: Any) -> str:
    """A variable on one line; a name with its family name first."""
    if isinstance(value, list):
        return "; ".join(_plain(item) for item in value)
    if isinstance(value, Mapping):
        return str(value.get("literal") or ", ".join(filter(None, (value.get("family", ""), value.get("given", "")))))
    return " ".join(str(value).split())
