"""Where and how a line is printed, where the format says so."""

from __future__ import annotations

from typing import Literal, NamedTuple

Zone = Literal["text", "margin", "foot", "table", "stroke", "none"]
"""Running text, a page's margin (running heads, page numbers), notes at the foot, the row of a table, the stroke above
notes, or none of a page's text."""


class Spot(NamedTuple):
    """How a line is printed.

    `slack` is the room between its end and the column's right edge, in half-width cells; `column` counts the columns
    of the whole document. `bold` says whether all of it is, `level` which heading it is where the format lists its
    headings, 0 where not. `reason` says why the reader left it out. A table's row has a tab between two cells.
    """

    zone: Zone
    column: int
    slack: float = 0.0
    bold: bool = False
    level: int = 0
    reason: str = ""
