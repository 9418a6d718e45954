"""Keywords as the list that they are."""

from __future__ import annotations

import re

from briefwright.ingest.signs import squeezed

_SEMICOLON = re.compile(r"[；;]")
_COMMA = re.compile(r"[，,]")
_WIDE_SPACE = re.compile(r"\s{2,}|\u3000")
_OUTSIDE_QUOTES = re.compile(r"[，,](?![^«]*»)(?![^“]*”)")


def split_keywords(text: str, language: str) -> list[str]:
    """The keywords of a line: parted by semicolons, in Chinese by wide spaces, else by commas outside quotations."""
    text = text.strip().rstrip("。.；;")
    if _SEMICOLON.search(text):
        parts = _SEMICOLON.split(text)
    elif language != "zh":
        parts = _OUTSIDE_QUOTES.split(text)
    else:
        parts = _WIDE_SPACE.split(text)
        if len(parts) == 1:
            parts = _COMMA.split(text) if _COMMA.search(text) else text.split()
    return [squeezed(part) for part in parts if part.strip()]
