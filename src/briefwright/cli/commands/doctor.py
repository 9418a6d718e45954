"""Say what is installed, what is missing and what to do about it: Python, packages, text libraries, fonts, caches.

The exit status is 1 where something is missing that building needs.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from briefwright.cli.output import colourful, put, put_json
from briefwright.cli.parser import format_option

if TYPE_CHECKING:
    from briefwright.cli.diagnosis import Item


def arguments(parser: ArgumentParser) -> None:
    """The options of `doctor`."""
    format_option(parser, "text", "json")


def run(options: Namespace) -> int:
    """Print what was found out."""
    from briefwright.cli.diagnosis import diagnose
    from briefwright.workspace import find

    items = diagnose(find(options.workspace))
    if options.format == "json":
        put_json({"ok": all(item.ok for item in items), "items": [item.values() for item in items]})
    else:
        put(_text(items, colour=colourful()))
    return int(not all(item.ok for item in items))


def _text(items: list[Item], *, colour: bool) -> str:
    """A line for each thing looked at, and below it what to do where something is missing."""
    widest = max(len(item.name) for item in items)
    lines = []
    for item in items:
        word, code = ("ok", "32") if item.ok else ("missing", "1;31")
        mark = f"\x1b[{code}m{word:7}\x1b[0m" if colour else f"{word:7}"
        lines.append(f"{mark}  {item.name:{widest}}  {item.found}".rstrip())
        if item.do:
            lines.append(f"{'':7}  {'':{widest}}  {item.do}")
    return "\n".join(lines)
