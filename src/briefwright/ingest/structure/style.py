"""What rows are printed in, where the format says so: headings are larger than the text, or bold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefwright.ingest.rows import Row

_LARGER = 1.04
_OTHER = 0.025
_POINTS = 0.1
_AT_EDGE = 0.8


class Style(NamedTuple):
    """What the running text of a document is printed in, and whether it has headings that stand out from it."""

    size: float
    bold: bool
    heads: bool

    def stands_out(self, rows: Sequence[Row]) -> bool:
        """Whether all of some rows are larger than the text, or bold where it is not."""
        return all(_stands_out(row, self.size, self.bold) for row in rows)


def style_of(rows: Sequence[Row]) -> Style | None:
    """The style of most of the text; None where the format does not tell."""
    weights: Counter[tuple[float, bool]] = Counter()
    for row in rows:
        if row.style is not None:
            weights[row.style] += len(row.text)
    if not weights:
        return None
    size, bold = max(weights, key=lambda style: (weights[style], style))
    heads = sum(_stands_out(row, size, bold) for row in rows)
    return Style(size, bold, heads > 1)


def _stands_out(row: Row, size: float, bold: bool) -> bool:
    if row.spot is None:
        return False
    return row.size > _LARGER * size or (row.spot.bold and not bold and row.size > size / _LARGER)


def restyled(a: Row, b: Row) -> bool:
    """Whether something else begins with row b: set in other letters, or a heading that the format lists."""
    if a.spot is None or b.spot is None:
        return False
    if a.spot.level != b.spot.level:
        return True
    if abs(a.size - b.size) > _OTHER * max(a.size, b.size) + _POINTS:
        return True
    goes_on = a.end in ("open", "comma") and a.spot.slack < _AT_EDGE  # a bold word may fill a line of a paragraph
    return a.spot.bold != b.spot.bold and not goes_on


def is_listed(rows: Sequence[Row]) -> bool:
    """Whether rows are a heading that the format lists."""
    return all(row.spot is not None and row.spot.level > 0 for row in rows)
