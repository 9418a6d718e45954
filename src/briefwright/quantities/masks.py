"""First pass: words that hold a number and are no figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefwright.quantities.figure import Masked
from briefwright.quantities.scanner import GAP, MASKED
from briefwright.quantities.several import May
from briefwright.quantities.several import match as match_of
from briefwright.span import Span

YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def mask(text: str, whole: str, places: Sequence[Iterable[May]]) -> tuple[list[Masked], str]:
    """What is masked, and the folded text with it blanked out."""
    found: list[Masked] = []
    at = 0
    for start, rows in places[MASKED]:
        hit = match_of(rows, whole, start) if start >= at else None
        if hit is None:
            continue
        match, row = hit
        if row.capital and not text[start].isupper():
            continue
        at = match.end()
        years = tuple(int(year) for year in YEAR.findall(match[0]))
        found.append(Masked(Span(start, at), text[start:at], row.why, years))
    return found, blank(whole, [(one.span.start, one.span.end) for one in found])


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with stretches, in order and apart from each other, blanked out."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += [text[at:start], GAP * (end - start)]
        at = end
    return "".join([*pieces, text[at:]]) if pieces else text
