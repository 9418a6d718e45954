"""First pass: words that hold a number and are no figure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefwright.quantities.figure import Masked
from briefwright.quantities.language import Mask
from briefwright.quantities.rows import Rows
from briefwright.quantities.scanner import GAP
from briefwright.span import Span

YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def mask(text: str, whole: str, starts: Iterable[int], tables: Iterable[Rows[Mask]]) -> tuple[list[Masked], str]:
    """What is masked, and the folded text with it blanked out; a row of the first of the tables comes first."""
    found: list[Masked] = []
    at = 0
    for start in starts:
        if start < at:
            continue
        for rows in tables:
            if hit := rows.match(whole, start):
                break
        else:
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
