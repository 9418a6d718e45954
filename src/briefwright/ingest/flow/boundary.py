"""What the boundary between two printed lines looks like: all that may tell whether a paragraph begins there."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from briefwright.ingest.rows import Row
from briefwright.ingest.signs import CIRCLED, IS_CJK, End, has_cjk
from briefwright.readers.original import width

Fill = Literal["full", "slight", "short", "tiny"]
Value = tuple[str, str]
"""A signal's value, after the class within which it is weighed."""

_MARK = re.compile(f"[{CIRCLED}\U000f0000-\U0010fffd]")
_HANGING = "，。；：、”’）》！？"
"""Signs that may hang over the margin, or be squeezed to stay within it."""
_OFF_GRID = re.compile(r"[0-9A-Za-z\u0400-\u04ff]")
_DASH = re.compile(r"[—–-]\s")
_TOKEN = re.compile(r"\S+")
_NOT_CJK = re.compile(r"[^\u3000-\u9fff]*")
_LONGEST_TOKEN = 24
_WIDEST = 400
_DEEPEST_GAP = 3
_AT_EDGE = 0.8


class Boundary(NamedTuple):
    """The boundary after a row.

    `fill` says how much of the line was used, `end` how it ends. The learnt signals are None where they say nothing:
    `trail` a space after the last character, `gap` the blank lines between, `indent` of the next row, `start` whether
    the next row is shorter than its room, `case` of its first letter, `edge` whether the row reaches its column's edge.
    """

    fill: Fill
    end: End
    lower: bool
    trail: Value
    gap: Value | None
    indent: Value | None
    start: Value | None
    case: Value | None
    edge: Value | None = None


@lru_cache(1 << 14)
def token_cells(text: str) -> int:
    """The width of what would have to fit on the line before: a Han character, or a word with a space."""
    if IS_CJK.match(text):
        return 2
    found = _TOKEN.match(text)
    run = _NOT_CJK.match(found[0]) if found else None
    return min(width(run[0]) + 1, _LONGEST_TOKEN) if run else 2


def boundary(rows: Sequence[Row], n: int, base: int, parted: Collection[int], column: int) -> Boundary:
    """The boundary between rows n and n + 1. `base` is the usual indentation, `column` the width; `parted` holds the
    rows (by `at`) before which notes, a table or a page's end lie.
    """
    a, b = rows[n], rows[n + 1]
    wide = _room(rows, n, column)
    gap = None if b.at in parted else ("", str(min(b.at - a.last - 1, _DEEPEST_GAP)))
    filled = _fill(wide, a, b, base) if a.spot is None else _filled(a.spot.slack - token_cells(b.text), wide)
    edge = None if a.spot is None else ("", "even" if a.spot.slack < _AT_EDGE else "short")
    return Boundary(
        filled, a.end, b.text[0].islower(), (_last_class(a), str(a.trail)), gap,
        _indent(a, b, base), _start(rows, n, min(wide, column)), _case(a, b), edge,
    )  # fmt: skip


def _room(rows: Sequence[Row], n: int, column: int) -> int:
    """The width that row n could have had, by its neighbours: beside a picture the column narrows."""
    a = rows[n]
    near = [rows[k].cells for k in (n - 2, n - 1, n + 1, n + 2) if 0 <= k < len(rows)]
    wide = sorted(near)[-2] if len(near) > 2 else max(near)
    if wide < 0.6 * column and max(near) > 0.9 * column:
        wide = column  # short lines in a row (data, verse) in a full column
    if wide < column and sum(row.cells >= column for row in rows[max(0, n - 3) : n + 4]) > 1:
        wide = column  # short paragraphs on all sides
    wide = min(max(wide, a.cells), _WIDEST)
    if n > 1 and abs(rows[n - 2].cells - rows[n - 1].cells) <= 10 >= abs(rows[n - 1].cells - a.cells):
        above = rows[n - 1]  # it narrows line by line
        if above.end in ("open", "comma") and 0.42 * wide < above.cells:
            return max(a.cells, min(wide, above.cells + 4))
    return wide


def _fill(wide: int, a: Row, b: Row, base: int) -> Fill:
    return _filled(wide - a.cells - max(0, a.indent - base) - token_cells(b.text), wide)


def _filled(slack: float, wide: int) -> Fill:
    """How much of a line was used, by the room that the next word would have left."""
    return "full" if slack <= 2 else "slight" if slack <= 4 else "short" if slack < 0.3 * wide else "tiny"


def _last_class(a: Row) -> str:
    """What a row ends with: of scripts with spaces also how, for some extractions keep the space behind signs alone."""
    last = a.shown.rstrip()[-1:]
    if _MARK.match(last):
        return "mark"
    return "cjk" if IS_CJK.match(last) or last in "”’…—" else f"latin {a.end}"


def _indent(a: Row, b: Row, base: int) -> Value | None:
    """Indentation; a page's first row without it says less, for extractions often lose it there."""
    if b.indent - base >= 2 and a.spot and abs(a.indent - b.indent) < 2 and a.end in ("open", "comma"):
        return None  # the next line of a block quotation; else a paragraph after one of a single line
    if b.indent - base >= 2:
        return ("", "in")
    return ("", "page" if b.opens else "out" if b.indent < base else "base")


def _start(rows: Sequence[Row], n: int, wide: int) -> Value | None:
    """Whether row n + 1 has less room than a full line, as a paragraph's first has whose indentation was lost."""
    b = rows[n + 1]
    if n + 2 >= len(rows) or not has_cjk(b.text):
        return None
    after = rows[n + 2]
    lack = max(after.cells, wide) - b.cells
    if after.cells < 0.6 * wide or lack > 8:
        return None
    loose = ", loose" if b.text[-1] in _HANGING or _OFF_GRID.search(b.text) else ""
    if lack >= 3:
        return ("", f"short{loose}") if lack >= token_cells(after.text) + 1 else None
    return ("", f"{'even' if lack > -3 else 'long'}{loose}")


def _case(a: Row, b: Row) -> Value | None:
    first = b.text[0]
    if _DASH.match(b.text):
        kind = "dash"
    elif IS_CJK.match(first):
        kind = "cjk"
    else:
        kind = "lower" if first.islower() else "upper" if first.isupper() else "other"
    return ("", kind) if a.end == "stop" else None  # within a sentence it says nothing
