"""Tables: lines of several cells that stand below each other, and the cells of each of their rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from briefwright.readers.pdf.segments import CJK, Segment, split, text_of, whole

_FINE = 0.45
"""The gap within a segment, in sizes, at which it may be two cells."""
_GAP = 0.6
"""The white strip between two columns of cells, in sizes, at least."""
_FEWEST = 2
_INKED = 0.66
"""The share of a line that its words take, at least, where it is running text."""
_FILLED = 0.5
"""The share of cells that hold something, at least."""
_CAPTION = 4
"""Lines above the first row that may have been taken for rows."""
_OTHER = 0.06
_APART = 3.2
"""The distance of two rows in sizes, at most."""
_LEADING = 1.3
"""How many times the least distance of lines that of two rows is, where cells have several lines."""

_MARK = re.compile(
    r"(?:[•·▪■●○◦–—*\-]|[(（\[［【]?\s*(?:\d{1,3}|[⁰¹²³⁴-⁹]+|[ivxIVX]+|[A-Za-zа-я①-⑳㉑-㊿一二三四五六七八九十]+)\s*[)）\]］】.、．]?)\Z"
)

Printed = tuple[Segment, ...]
"""A printed line: its segments from left to right."""


class Table(NamedTuple):
    """Printed lines from `first` to before `end` that are rows of cells; the text of each cell, row by row, and which
    printed lines each row has.
    """

    first: int
    end: int
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[tuple[int, ...], ...]


def find_tables(lines: Sequence[Printed]) -> list[Table]:
    """The tables among the printed lines of a column, from the top down."""
    found: list[Table] = []
    n = 0
    while n < len(lines):
        end = _end(lines, n)
        n = _begin(lines, n, end)
        end = _finish(lines, n, end)
        table = _table(lines, n, end) if end - n >= _FEWEST else None
        if table is not None:
            found.append(table)
        n = end if table is not None else n + 1
    return found


def _end(lines: Sequence[Printed], n: int) -> int:
    """Where the lines of several cells end that begin at line n; a line of one cell may stand among them."""
    end = n
    for k in range(n, len(lines)):
        if k > n and lines[k][0].y - lines[k - 1][0].y > _APART * lines[k][0].size:
            break
        if k > n and abs(lines[k][0].size - lines[k - 1][0].size) > _OTHER * lines[k][0].size:
            break
        if len(lines[k]) > 1:
            end = k + 1
        elif k == n or k + 1 - end > 2 or not _like_cell(lines, k, n):
            break
    return end


def _begin(lines: Sequence[Printed], first: int, end: int) -> int:
    """The first row: what stands above and would leave fewer columns is a caption."""
    counts = [len(_strips(lines[n:end])) for n in range(first, min(first + _CAPTION, end - 1))]
    return first + max(range(len(counts)), key=lambda n: (counts[n], -n)) if counts else first


def _finish(lines: Sequence[Printed], first: int, end: int) -> int:
    """Past the last row: what stands below and would leave fewer columns is no row."""
    counts = {k: len(_strips(lines[first:k])) for k in range(end, max(end - _CAPTION, first + 1), -1)}
    return max(counts, key=lambda k: (counts[k], k)) if counts else end


def _like_cell(lines: Sequence[Printed], k: int, n: int) -> bool:
    """Whether a line of one segment may be the rest of a cell: narrow, beside the table's other lines."""
    only = lines[k][0]
    left, right = min(s.x0 for s in lines[n]), max(s.x1 for s in lines[n])
    return only.x1 - only.x0 < 0.5 * (right - left)


def _table(lines: Sequence[Printed], first: int, end: int) -> Table | None:
    """The cells of some lines, where they share columns."""
    block = lines[first:end]
    strips = _strips(block) if not _is_justified(block) else []
    if not strips or (len(strips) < 2 and end - first < 3):
        return None
    cut = [[_cell(line, left, right) for left, right in _spans(strips)] for line in block]
    groups = _groups(block, cut)
    if len(strips) == 1 and all(_MARK.match(line[0]) for line in cut if line[0] and line[1]):
        return None  # a list: its signs or numbers, and its text
    rows = tuple(tuple(_joined([cut[n][c] for n in group]) for c in range(len(strips) + 1)) for group in groups)
    filled = sum(bool(cell) for row in rows for cell in row)
    if len(rows) < _FEWEST or filled < _FILLED * sum(map(len, rows)):
        return None
    return Table(first, end, rows, tuple(tuple(first + n for n in group) for group in groups))


def _is_justified(block: Sequence[Printed]) -> bool:
    """Whether lines are running text whose words stand far apart: they reach both edges, and fill them."""
    left, right = min(s.x0 for line in block for s in line), max(s.x1 for line in block for s in line)
    even = sum(right - max(s.x1 for s in line) < 0.4 * line[0].size for line in block)
    full = sum(sum(s.x1 - s.x0 for s in line) > _INKED * (right - left) for line in block)
    return even + 1 >= len(block) and full + 1 >= len(block)


def _strips(block: Sequence[Printed]) -> list[float]:
    """The middles of the white strips that no cell crosses."""
    cells = [part for line in block if len(line) > 1 for s in line for part in split(s, _FINE)]
    if not cells:
        return []
    size = median(s.size for s in cells)
    strips: list[float] = []
    reach = None
    for s in sorted(cells, key=lambda c: c.x0):
        if reach is not None and s.x0 - reach > _GAP * size:
            strips.append((s.x0 + reach) / 2)
        reach = s.x1 if reach is None else max(reach, s.x1)
    return strips


def _spans(strips: Sequence[float]) -> list[tuple[float, float]]:
    edges = [float("-inf"), *strips, float("inf")]
    return list(pairwise(edges))


def _cell(line: Printed, left: float, right: float) -> str:
    pieces = [part for s in line for part in (split(s, _FINE) if s.x0 < left < s.x1 or s.x0 < right < s.x1 else [s])]
    parts = [s for s in pieces if left <= (s.x0 + s.x1) / 2 < right]
    return text_of(whole(parts), " ") if parts else ""


def _groups(block: Sequence[Printed], cut: Sequence[Sequence[str]]) -> list[list[int]]:
    """The lines of each row: those nearer to each other than rows are, where the distances show it."""
    steps = [b[0].y - a[0].y for a, b in pairwise(block)]
    least = min(steps, default=0.0)
    groups = [[0]]
    for n, step in enumerate(steps, 1):
        partial = any(not cell for cell in cut[n])
        apart = max(steps) > _LEADING * least
        if apart and partial and step < (least + max(steps)) / 2:
            groups[-1].append(n)
        else:
            groups.append([n])
    return groups


def _joined(parts: Sequence[str]) -> str:
    """The lines of one cell as one."""
    text = ""
    for part in parts:
        tight = not text or not part or CJK.match(text[-1]) or CJK.match(part[0])
        text += part if tight else f" {part}"
    return text
