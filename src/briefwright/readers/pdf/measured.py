"""Printed lines as they leave this folder: in order, with indentation and width measured from their columns' edges."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.readers.pdf.printed import Set
from briefwright.readers.pdf.setting import Pages, Setting

_GAPS = (1.16, 1.75, 2.7)
"""How many times the usual distance two lines are apart where 1, 2 and 3 blank lines stand for it."""
_MOST_INDENT = 40
_ENDED = re.compile(r"[。.!?！？…][”’»\")）】⁰¹²³⁴-⁹①-⑳\]]*\Z")
_MARK = re.compile(r"\A(\d{1,3})(?=[\u3400-\u9fffA-ZА-ЯЁ《“„«‘])")
"""A note's mark that only its place parts from its words."""
_FEWEST = 4
_LOOSE = 0.6
_SAME = 0.35
_FAR = 30


class Measured(NamedTuple):
    """A line for the parent: what `readers.original.Line` needs of it. A stroke above notes is one without text."""

    page: int
    text: str
    blanks: int
    cells: int
    indent: int
    slack: float
    size: float
    bold: bool
    column: int
    zone: str
    level: int
    reason: str


class _Edges(NamedTuple):
    left: float
    right: float


def measured(pages: Pages, of: Setting) -> Iterator[Measured]:
    """All lines of a document in the order in which they are read."""
    known = _edges(pages)
    columns = 0
    for page in pages:
        before: Set | None = None
        for line in _ordered(page):
            if line.place == "foot" and (before is None or before.place != "foot"):
                yield Measured(line.page, "", 0, 0, 0, -1, 0, False, columns, "stroke", 0, "")
            turned = before is None or before.block != line.block or before.place != line.place
            columns += turned
            blanks = 0 if turned or before is None else _blanks(before, line, of)
            edge = _inset(line, page, _edge(line, page, known, of), of)
            yield _measure(line, edge, of, blanks, columns)
            before = line


def _ordered(page: Sequence[Set]) -> list[Set]:
    """Heads first, then the text, then the notes at its foot; then what stands below, and what is left out."""
    heights = [line.y for line in page if not line.reason and line.place != "margin"]
    middle = sum(heights) / len(heights) if heights else 0.0

    def rank(line: Set) -> int:
        if line.reason:
            return 4
        if line.place == "margin":
            return 0 if line.y < middle else 3
        return 2 if line.place == "foot" else 1

    return sorted(page, key=rank)


def _blanks(a: Set, b: Set, of: Setting) -> int:
    """How many blank lines stand for the white space between two lines of a column."""
    larger = max(a.size, b.size) / of.size
    step = (b.y - a.y) / (of.leading * (larger if larger > 1 else max(larger, 0.8)))
    return sum(step > gap for gap in _GAPS)


def _edges(pages: Pages) -> list[_Edges]:
    """The edges that columns of text have, the narrowest first."""
    found: Counter[_Edges] = Counter()
    for page in pages:
        for block in {line.block for line in page if not line.reason}:
            lines = [x for x in page if x.block == block and not x.reason and x.place != "margin" and not x.cells]
            if len(lines) >= _FEWEST:
                left = _commonest([x.x0 for x in lines], min(x.x0 for x in lines))
                right = _commonest([x.x1 for x in lines], max(x.x1 for x in lines))
                found[_Edges(left, right)] += len(lines)
    return sorted(found, key=lambda e: e.right - e.left)


def _commonest(values: Sequence[float], outer: float) -> float:
    """An edge: where most lines begin or end, if many do; else the outermost."""
    common, count = Counter(round(value) for value in values).most_common(1)[0]
    return float(common) if count >= _SAME * len(values) and abs(common - outer) < _FAR else outer


def _edge(line: Set, page: Sequence[Set], known: Sequence[_Edges], of: Setting) -> _Edges:
    """The edges of the column that a line belongs to."""
    if line.reason:
        return _Edges(line.x0, line.x1)
    own = [x for x in page if x.block == line.block and not x.reason and x.place == line.place]
    left, right = min(x.x0 for x in own), max(x.x1 for x in own)
    loose = _LOOSE * of.size
    for edges in known:
        if edges.left <= left + loose and edges.right >= right - loose:
            return edges if edges.left > left - 6 * of.size else _Edges(left, edges.right)
    return _Edges(left, right)


def _inset(line: Set, page: Sequence[Set], edges: _Edges, of: Setting) -> _Edges:
    """The edges of a column, its right one that of the block quotation within it to which a line belongs."""
    if line.cells or line.place or line.reason or line.x0 - edges.left < 1.5 * of.cell:
        return edges
    own = [x for x in page if x.block == line.block and not x.reason and x.place == line.place]
    at = next(n for n, x in enumerate(own) if x is line)
    first = last = at
    while first and _level(own[first - 1], line, own[first], of):
        first -= 1
    while last + 1 < len(own) and _level(own[last + 1], line, own[last], of):
        last += 1
    group = own[first : last + 1]
    right = max(x.x1 for x in group)
    running = any(not _ENDED.search(x.text) and right - x.x1 < 2.5 * of.cell for x in group[:-1])
    ends_here = _ENDED.search(line.text) and right - line.x1 > 0.5 * of.cell
    inset = edges.right - right > 1.5 * of.cell
    return _Edges(edges.left, right) if running and inset and not ends_here else edges


def _level(a: Set, line: Set, beside: Set, of: Setting) -> bool:
    """Whether a line begins where another does, and stands next to the one beside it."""
    return abs(a.x0 - line.x0) < 1 and abs(a.size - line.size) < 0.3 and abs(a.y - beside.y) < _GAPS[0] * of.leading


def _measure(line: Set, edges: _Edges, of: Setting, blanks: int, column: int) -> Measured:
    indent = max(0, min(_MOST_INDENT, round((line.x0 - edges.left) / of.cell)))
    slack = max(0.0, (edges.right - line.x1) / of.cell)
    zone = "none" if line.reason else line.place or "text"
    text = _MARK.sub(r"\1 ", line.text) if zone == "foot" else line.text
    cells = max(0, round((line.x1 - line.x0) / of.cell))
    return Measured(
        line.page, text, blanks, cells, indent, round(slack, 2), line.size, line.bold, column, zone,
        line.level, line.reason,
    )  # fmt: skip
