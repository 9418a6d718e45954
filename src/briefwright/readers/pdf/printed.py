"""The printed lines of one page, in the order in which they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.readers.pdf.columns import Block, Gutter, blocks, gutter_of
from briefwright.readers.pdf.glyphs import Glyph, Page
from briefwright.readers.pdf.segments import Segment, beside, segments, text_of, whole
from briefwright.readers.pdf.tables import Printed, Table, find_tables

TURNED, OUTSIDE, TINY = "rotated text", "outside the page", "too small to be read"
_LEGIBLE = 2.0
_RUNNING = 0.6
"""The share of a column that the words of a line take where wide gaps in it come of its being justified."""
_WIDE = "    "


@dataclass(slots=True)
class Set:
    """A printed line: its text from `x0` to `x1` on the baseline `y`, the size of its letters, whether all are bold.

    `block` counts the columns of a page as they are read, `left` and `right` are its edges. `cells` are those of a
    table's row. `place` says where on the page it stands, `reason` why it is left out; `level` is a heading's.
    """

    page: int
    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    block: int
    left: float
    right: float
    cells: tuple[str, ...] = ()
    place: str = ""
    reason: str = ""
    level: int = 0


def stretches(page: Page) -> list[Segment]:
    """The segments of what is text of the page."""
    return segments(glyph for glyph in page.glyphs if not _unfit(glyph, page))


def printed(page: Page, number: int, found: Sequence[Segment], known: Sequence[Gutter]) -> list[Set]:
    """The lines that its segments make; those that are left out stand last, with the reason."""
    lines = [line for n, block in enumerate(blocks(found, known)) for line in _lines(block, number, n)]
    return [*lines, *_left_out(page, number)]


def gutters(pages: Sequence[Sequence[Segment]]) -> list[Gutter]:
    """The gutters that several pages share, the commonest first."""
    found = [gutter for page in pages if (gutter := gutter_of(page))]
    counts = Counter(round(gutter.edge / 4) for gutter in found)
    shared = [edge for edge, count in counts.most_common() if count > 1]
    return [next(gutter for gutter in found if round(gutter.edge / 4) == edge) for edge in shared]


def _unfit(glyph: Glyph, page: Page) -> str:
    """Why a character is no text of the page, or ""."""
    if glyph.turn:
        return TURNED
    if not (glyph.x1 > -1 and glyph.x0 < page.width + 1 and -1 < glyph.y < page.height + glyph.size):
        return OUTSIDE
    return TINY if glyph.size < _LEGIBLE else ""


def _left_out(page: Page, number: int) -> Iterator[Set]:
    """What is no text of the page, in the order in which it is drawn, by its reason."""
    runs: list[tuple[str, list[str]]] = []
    for glyph in page.glyphs:
        reason = _unfit(glyph, page)
        if not reason:
            continue
        if not runs or runs[-1][0] != reason:
            runs.append((reason, []))
        runs[-1][1].append(glyph.text)
    for reason, characters in runs:
        text = " ".join("".join(characters).split())
        if text:
            yield Set(number, text, 0, 0, 0, 0, bold=False, block=-1, left=0, right=0, reason=reason)


def _lines(block: Block, page: int, number: int) -> Iterator[Set]:
    lines = _printed(block.segments)
    at = 0
    for table in (*find_tables(lines), None):
        for line in lines[at : table.first if table else None]:
            yield _line(line, page, number, block)
        if table:
            yield from _rows(table, lines, page, number, block)
            at = table.end


def _printed(found: Sequence[Segment]) -> list[Printed]:
    """Segments gathered to lines."""
    lines: list[list[Segment]] = []
    for s in sorted(found, key=lambda s: (s.y, s.x0)):
        if lines and beside(max(lines[-1], key=lambda other: other.size), s) and not _covers(lines[-1], s):
            lines[-1].append(s)
        else:
            lines.append([s])
    return [tuple(sorted(line, key=lambda s: s.x0)) for line in lines]


def _covers(line: Sequence[Segment], s: Segment) -> bool:
    """Whether a segment lies over others of a line and is as large: then it is of another."""
    return any(
        min(s.x1, o.x1) - max(s.x0, o.x0) > 0.5 * min(s.x1 - s.x0, o.x1 - o.x0)
        for o in line
        if abs(s.y - o.y) > 0.2 * s.size and 0.8 < s.size / o.size < 1.25
    )


def _line(parts: Printed, page: int, number: int, block: Block) -> Set:
    line = whole(parts)
    inked = sum(part.x1 - part.x0 for part in parts)
    running = inked > _RUNNING * (block.x1 - block.x0)
    return Set(
        page,
        text_of(line, " " if running else _WIDE),
        line.x0,
        line.x1,
        line.y,
        line.size,
        line.bold,
        number,
        block.x0,
        block.x1,
    )


def _rows(table: Table, lines: Sequence[Printed], page: int, number: int, block: Block) -> Iterator[Set]:
    for cells, members in zip(table.rows, table.lines, strict=True):
        row = _line(lines[members[0]], page, number, block)
        row.cells, row.text, row.place = cells, "\t".join(cells), "table"
        row.y = lines[members[-1]][0].y
        row.x1 = max(s.x1 for n in members for s in lines[n])
        yield row
