"""Passages that a search found, as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.report.quoting import visible
from briefwright.search.hit import Hit

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def hits_text(hits: Iterable[Hit], *, colour: bool = False) -> str:
    """Each hit with its citation, the page and title of its source, and its words; what was looked for in bold."""
    return "\n\n".join(_hit(hit, colour=colour) for hit in hits)


def _hit(hit: Hit, *, colour: bool) -> str:
    place = f"  page {visible(hit.page)}" if hit.page else ""
    parts, at = [], 0
    for mark in hit.marks:
        words = visible(hit.snippet[mark.start : mark.end])
        parts += [visible(hit.snippet[at : mark.start]), f"{_BOLD}{words}{_PLAIN}" if colour else words]
        at = mark.end
    parts.append(visible(hit.snippet[at:]))
    return f"{hit.cite}{place}  {visible(hit.title)}\n    {''.join(parts)}"
