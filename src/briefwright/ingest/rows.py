"""Printed lines of running text: what is left when pages and notes are taken away, with marks in their places."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from briefwright.ingest.notes.anchoring import Mark, held
from briefwright.ingest.signs import HOLDERS, End, ends
from briefwright.readers.block import HELD
from briefwright.readers.original import Line
from briefwright.readers.spot import Spot


class Row(NamedTuple):
    """A printed line. `ats` are the places of its lines in the original, mostly one; `last` is where its words end.

    `text` is as printed, `shown` has a holder for each tied mark; `cells`, `indent` and `trail` are those of a line.
    `opens` says whether it is the first of its page, `end` how it ends; `size` and `spot` are those of its first line.
    """

    ats: tuple[int, ...]
    last: int
    text: str
    shown: str
    cells: int
    indent: int
    trail: bool
    page: int
    opens: bool
    end: End
    size: float = 0.0
    spot: Spot | None = None

    @property
    def at(self) -> int:
        """The place of its first line."""
        return self.ats[0]

    @property
    def style(self) -> tuple[float, bool] | None:
        """The size and weight of its letters, where known."""
        return (round(self.size * 4) / 4, self.spot.bold) if self.spot else None

    @property
    def starts_with_mark(self) -> bool:
        """Whether a tied mark is its first character: it belongs to the text before."""
        return HOLDERS.match(self.shown) is not None


def rows(
    lines: Sequence[Line], marks: Mapping[int, Collection[Mark]], pages: Sequence[int], firsts: Collection[int]
) -> list[Row]:
    """The rows of a text; `firsts` are the lines with which a page begins (its furniture apart)."""
    out: list[Row] = []
    widest, glued = column(lines), -1
    for line in lines:
        row = _row(line, held(line, marks, HELD), pages[line.at], line.at in firsts)
        alone = line.at in marks and not HOLDERS.sub("", row.shown).strip()
        if alone and out:  # a raised mark on a line of its own cuts one printed line in three
            out[-1] = _glue(out[-1], row, out[-1].trail)
            glued = line.at
        elif out and line.at == glued + 1 and out[-1].cells + row.cells <= widest + 4 and not row.indent:
            out[-1] = _glue(out[-1], row, row.trail)
            glued = -1
        else:
            out.append(row)
            glued = -1
    return out


def _row(line: Line, shown: str, page: int, opens: bool) -> Row:
    indent = line.indent - (opens and line.raw[:1] == " " and line.indent > 0)
    row = Row((line.at,), line.at, line.text, shown, line.cells, indent, line.trail, page, opens, ends(shown))
    return row._replace(size=line.size, spot=line.spot) if line.spot else row


def _glue(row: Row, more: Row, trail: bool) -> Row:
    shown = row.shown + more.shown
    mark = not HOLDERS.sub("", more.shown)
    cells = row.cells if mark else row.cells + more.cells
    last, text = row.last if mark and not more.spot else more.last, row.text + more.text
    row = row._replace(spot=more.spot)  # a line of its own: what follows is measured from it
    row = row._replace(ats=row.ats + more.ats, last=last, text=text, shown=shown)
    return row._replace(cells=cells, trail=trail, end=ends(shown))


def column(lines: Sequence[Line] | Sequence[Row]) -> int:
    """The width of the column: three lines in four are not wider."""
    sizes = sorted(line.cells for line in lines)
    return sizes[int(0.75 * len(sizes))] if sizes else 70
