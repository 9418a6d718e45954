"""First pass: words that hold a number and are no figure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefwright.quantities.figure import Masked
from briefwright.quantities.scanner import GAP, Scanner
from briefwright.span import Span

YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def mask(text: str, whole: str, starts: list[int], scanner: Scanner) -> tuple[list[Masked], str]:
    """What is masked, and the folded text with it blanked out."""
    found: list[Masked] = []
    table = scanner.masks

    def stands(match: re.Match[str]) -> bool:
        return not table.row(match).capital or text[match.start()].isupper()

    for match in scanner.at_starts(table.pattern, whole, starts, stands):
        start, end = match.span()
        years = tuple(int(year) for year in YEAR.findall(match[0]))
        found.append(Masked(Span(start, end), text[start:end], table.row(match).why, years))
    return found, blank(whole, [(one.span.start, one.span.end) for one in found])


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with stretches, in order and apart from each other, blanked out."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += [text[at:start], GAP * (end - start)]
        at = end
    return "".join([*pieces, text[at:]]) if pieces else text
