"""What each row is: small print, front, table, or text; and where blocks of text must begin."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from briefwright.ingest.rows import Row
from briefwright.ingest.signs import stops
from briefwright.ingest.structure.breaks import Breaks
from briefwright.ingest.structure.fronts import Front, find_fronts
from briefwright.ingest.structure.small_print import is_small_print
from briefwright.ingest.structure.tables import Table, find_tables
from briefwright.ingest.structure.view import View
from briefwright.readers.original import Line

Role = Literal["text", "small print", "front", "table", "notes' heading"]
_OPENING = "【[（("


class Roles(NamedTuple):
    """The role of each row, the fronts and tables, the rows of text in their order, by `at` the rows with which a
    block must or must not begin, and those before which something else lies.
    """

    of: tuple[Role, ...]
    fronts: tuple[Front, ...]
    tables: tuple[Table, ...]
    text: tuple[Row, ...]
    forced: dict[int, bool]
    parted: frozenset[int]


def find_roles(view: View, lines: Sequence[Line], list_heads: Collection[int]) -> Roles:
    """The roles of all rows; `list_heads` are the lines above lists of notes, `lines` the whole document."""
    of: list[Role] = ["notes' heading" if row.at in list_heads else "text" for row in view.rows]
    for n in range(len(view)):
        if of[n] == "text" and _is_small_print(view, n, of):
            of[n] = "small print"
    fronts = find_fronts(view, {n for n, role in enumerate(of) if role != "text"})
    for front in fronts:
        of[front.first : front.end] = ["front"] * (front.end - front.first)
    tables = [t for t in find_tables(view) if all(role == "text" for role in of[t.first : t.end])]
    for table in tables:
        of[table.first : table.end] = ["table"] * (table.end - table.first)
    text = [n for n, role in enumerate(of) if role in ("text", "notes' heading")]
    breaks = Breaks(view, of, bool(fronts and fronts[0].first == 0))
    for n in text:
        breaks.look_at(n)
    parted = _parted(view, of, text, lines)
    return Roles(tuple(of), tuple(fronts), tuple(tables), tuple(view.rows[n] for n in text), breaks.forced, parted)


def _is_small_print(view: View, n: int, of: Sequence[Role]) -> bool:
    """Small print stands where no sentence runs on."""
    row = view.rows[n]
    if not is_small_print(row.text):
        return False
    if n == 0 or row.text[0] in _OPENING or view.labels[n]:
        return True
    above = view.rows[n - 1]
    return stops(above.text) or of[n - 1] != "text" or above.cells < 0.8 * view.wide


def _parted(view: View, of: Sequence[Role], text: Sequence[int], lines: Sequence[Line]) -> frozenset[int]:
    """The rows of text before which a page's end, a note, a table or dropped lines lie, or a column ends."""
    inked = [0, *accumulate(1 if line.text else 0 for line in lines)]
    found = {view.rows[n + 1].at for n in range(len(view) - 1) if of[n] == "table"}
    for a, b in pairwise(text):
        above, below = view.rows[a], view.rows[b]
        turned = above.spot and below.spot and above.spot.column != below.spot.column
        if turned or above.page != below.page or inked[below.at] > inked[above.last + 1]:
            found.add(below.at)
    return frozenset(found)
