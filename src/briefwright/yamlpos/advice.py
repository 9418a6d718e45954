"""What to do about a file that is no YAML: the mistakes that analysts make, by their looks."""

from __future__ import annotations

import re

_NEEDS_QUOTES = re.compile(r"(?:\A|[\s:-])[@*&!%`]|\[@|: *\[")


def advice(text: str, at: int) -> str:
    """A hint for the line on which the reader stopped, or ""."""
    line = text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 :].split("\n", maxsplit=1)[0].rstrip("\r")
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "indent with spaces, not tabs"
    if _NEEDS_QUOTES.search(line):
        return "put a text that begins with [ @ * & ! % `, or holds [@…] inside [ ] or { }, into quotation marks"
    if ": " in line.partition(": ")[2]:
        return 'put a text that holds ": " into quotation marks'
    return ""
