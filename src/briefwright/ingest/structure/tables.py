"""Tables that were flattened to lines, captions of figures, and the lines that credit their source."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefwright.ingest.flow.boundary import token_cells
from briefwright.ingest.rows import Row
from briefwright.ingest.signs import stops
from briefwright.ingest.structure.labels import CAPTION, CREDIT, numbering
from briefwright.ingest.structure.view import View

_RUNNING = re.compile(r"[，。；]")
_LONGEST_TABLE, _LONGEST_FIGURE = 150, 5


class Table(NamedTuple):
    """Rows from `first` to before `end` that are no running text."""

    first: int
    end: int


def find_tables(view: View) -> list[Table]:
    """All tables, figures and stray credits, in order."""
    found: list[Table] = []
    n = 0
    while n < len(view):
        end = _end_of(view, n)
        if end > n:
            found.append(Table(n, end))
        n = max(end, n + 1)
    return found


def _end_of(view: View, n: int) -> int:
    """Where the table ends that begins at row n; n where none does."""
    row = view.rows[n]
    if (printed := _printed(view, n)) > n:
        return printed
    caption, credit = CAPTION.match(row.text), CREDIT.match(row.text)
    if not (caption or credit) or not _fresh(view, n):
        return n
    if caption and not stops(row.text) and row.cells < 1.3 * view.wide and not _RUNNING.search(row.text):
        return _captioned(view, n, caption["figure"] is not None)
    if credit and not credit["remark"] and row.cells < 0.8 * view.wide:
        return _past_credit(view, n) + 1
    return n


def _printed(view: View, n: int) -> int:
    """Past a table that the format shows by its cells, its caption above and its credit below; n where none begins."""
    k = n + 1 if CAPTION.match(view.rows[n].text) else n
    begin = k
    while k < len(view) and (spot := view.rows[k].spot) is not None and spot.zone == "table":
        k += 1
    if k == begin:
        return n
    return _past_credit(view, k) + 1 if k < len(view) and CREDIT.match(view.rows[k].text) else k


def _fresh(view: View, n: int) -> bool:
    """Whether row n does not go on with the sentence above it."""
    above = view.rows[n - 1] if n else None
    return above is None or view.rows[n].opens or stops(above.text) or above.cells < 0.85 * view.wide


def _ended(row: Row, below: Row) -> bool:
    """Whether a credit ends with a row, where it shows: the next is set in other letters, or would have fitted."""
    return row.spot is not None and (row.style != below.style or row.spot.slack > token_cells(below.text))


def _captioned(view: View, n: int, figure: bool) -> int:
    """Below a caption: to the line that credits the source, else as long as no text runs on."""
    if view.style is not None:  # its rows would be known as such
        return n + 1 + (n + 1 < len(view) and CREDIT.match(view.rows[n + 1].text) is not None)
    limit = min(n + (_LONGEST_FIGURE if figure else _LONGEST_TABLE), len(view))
    for k in range(n + 1, limit):
        row = view.rows[k]
        if CREDIT.match(row.text):
            return _past_credit(view, k) + 1
        if k > n + 1 and (view.labels[k] or CAPTION.match(row.text)):
            break
        if not figure and _runs_on(view, k):
            return k
    end = n + 1
    while not figure and end < len(view) and _cell_like(view, end):
        end += 1
    return end


def _runs_on(view: View, k: int) -> bool:
    """Whether running text begins at row k: two full rows, set apart from what is above."""
    rows = view.rows
    if k + 2 >= len(rows) or any(row.cells <= 0.9 * view.wide for row in rows[k : k + 2]):
        return False
    return view.gap(k) > view.gap(k + 1) and (rows[k + 1].end, rows[k + 2].end) != ("open", "open")


def _cell_like(view: View, k: int) -> bool:
    row = view.rows[k]
    return row.cells < 0.8 * view.wide and not stops(row.text) and numbering(row.text) is None


def _past_credit(view: View, n: int) -> int:
    """The last row of a credit that runs over several."""
    while n + 1 < len(view) and view.rows[n].cells > 0.8 * view.wide and not view.rows[n + 1].opens:
        if view.gap(n + 1) > 2 or _ended(view.rows[n], view.rows[n + 1]):
            break
        n += 1
    return n
