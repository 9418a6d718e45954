"""How a document is set: what most of it is printed in, and what stands in the margins of its pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from briefwright.readers.original import width
from briefwright.readers.pdf.printed import Set
from briefwright.readers.pdf.segments import UP

Pages = Sequence[list[Set]]

WATERMARK = "watermark"
_EVEN = 2.5
"""Points by which lines at one height may differ."""
_APART = 1.2
"""How many times the usual distance of lines the margin keeps from the text."""
_ROWS = 3
"""Rows at each edge of a page that may stand in its margin."""
_SHARE = 0.2
"""The share of the notes' characters that the text above them has, at least."""
_MOSTLY = 0.7
_RAISED = 0.75
_MARK_ALONE = re.compile(r"\d{1,3}\Z")
_LARGER = 1.15
_FULL = 12
_WATERMARK = 1.4
_DIGITS = re.compile(r"[0-9⁰¹²³⁴-⁹]+|\b[ivxlc]+\b")
_NUMBER = re.compile(
    r"\W*(?:第|Page|Стр\.?|С\.|p\.)?\s*(?:\d{1,4}|[ivxlc]+)\s*(?:页)?(?:\s*(?:/|of|из)\s*\d+)?\W*\Z", re.IGNORECASE
)
_BESIDE_NUMBER = re.compile(r"(?:\d{1,4}\s{2,}\S.*|\S.*\s{2,}\d{1,4})\Z")
_STOPS = re.compile(r"[。.!?！？]\Z")


class Setting(NamedTuple):
    """The size of the running text, the usual distance of its lines, and the width of a half-width cell, in points."""

    size: float
    leading: float
    cell: float


def setting(pages: Pages) -> Setting:
    """What most of a document is printed in."""
    weights: Counter[float] = Counter()
    for page in pages:
        for line in page:
            weights[line.size] += 0 if line.reason else len(line.text)
    size = _of_text(weights, pages)
    body = [[line for line in page if not line.reason and abs(line.size - size) < 0.3] for page in pages]
    steps = [b.y - a.y for page in body for a, b in pairwise(page) if a.block == b.block and 0 < b.y - a.y < 3 * size]
    cells = [(x.x1 - x.x0) / width(x.text) for page in body for x in page if width(x.text) > _FULL and not x.cells]
    common = Counter(round(step * 2) / 2 for step in steps).most_common(1)
    return Setting(size, common[0][0] if common else 1.3 * size, median(cells) if cells else size / 2)


def _of_text(weights: Mapping[float, int], pages: Pages) -> float:
    """The size of the running text: that of most characters, unless it is that of notes below a larger one."""
    if not any(weights.values()):
        return 10.0
    most = max(weights, key=lambda s: (weights[s], s))
    for size in sorted((s for s in weights if s > most and weights[s] >= _SHARE * weights[most]), reverse=True):
        both = [page for page in pages if {size, most} <= {line.size for line in page if not line.reason}]
        below = sum(_height(page, size) < _height(page, most) for page in both)
        if both and below >= _MOSTLY * len(both):
            return size
    return most


def _height(page: Sequence[Set], size: float) -> float:
    return median(line.y for line in page if line.size == size and not line.reason)


def raise_marks(pages: Pages, of: Setting) -> None:
    """Figures far smaller than the text that stand alone on a line are the mark of a note that found no room above."""
    for page in pages:
        live = [line for line in page if not line.reason and line.place != "margin"]
        for above, line in pairwise([None, *live]):
            assert line is not None
            if line.size > _RAISED * of.size or not _MARK_ALONE.match(line.text):
                continue
            if above is None or above.block != line.block or 0 < line.y - above.y < 2 * of.leading:
                line.text, line.size = line.text.translate(UP), of.size


class _Row(NamedTuple):
    """The lines at one height at a page's edge, and the distance to the next one inward."""

    lines: tuple[Set, ...]
    gap: float

    @property
    def text(self) -> str:
        return "    ".join(line.text for line in self.lines)


def mark_margins(pages: Pages, of: Setting) -> None:
    """Say of running heads and page numbers that they stand in the margin: outermost, apart, as high as on others."""
    for top in (True, False):
        for _ in range(_ROWS):
            rows = [row for page in pages if (row := _outermost(page, top)) is not None]
            found = [row for group in _level(rows) if _is_margin(group, of) for row in group if _may_be_head(row, of)]
            for row in found:
                for line in row.lines:
                    line.place = "margin"
            if not found:
                break


def _outermost(page: Sequence[Set], top: bool) -> _Row | None:
    """The outermost row of a page that is not in the margin."""
    live = sorted((x for x in page if not x.reason and x.place != "margin"), key=lambda x: x.y if top else -x.y)
    if not live:
        return None
    row = [x for x in live if abs(x.y - live[0].y) <= _EVEN]
    inward = next((abs(x.y - live[0].y) for x in live if abs(x.y - live[0].y) > _EVEN), 1e6)
    return _Row(tuple(sorted(row, key=lambda x: x.x0)), inward)


def _level(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Rows of all pages by their height."""
    group: list[_Row] = []
    for row in sorted(rows, key=lambda r: r.lines[0].y):
        if group and row.lines[0].y - group[-1].lines[0].y > _EVEN:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _is_margin(group: Sequence[_Row], of: Setting) -> bool:
    """Whether rows at one height are heads or numbers: apart from the text, and of the kind that comes back."""
    if len(group) < 2 or median(row.gap for row in group) < _APART * of.leading:
        return False
    words = Counter(_skeleton(row.text) for row in group)
    good = sum(words[_skeleton(row.text)] > 1 or bool(_NUMBER.match(row.text)) or _numbered(row) for row in group)
    return good >= 0.5 * len(group)


def _numbered(row: _Row) -> bool:
    return _BESIDE_NUMBER.match(row.text) is not None


def _may_be_head(row: _Row, of: Setting) -> bool:
    if any(line.size > _LARGER * of.size or line.cells for line in row.lines):
        return False
    return not (len(row.text) > 60 and _STOPS.search(row.text) and not _numbered(row))


def _skeleton(text: str) -> str:
    return _DIGITS.sub("#", "".join(text.split()).casefold())


def mark_watermarks(pages: Pages, of: Setting) -> None:
    """Leave out large words that stand at one place on most pages, over or under the text."""
    places: dict[tuple[str, int, int], list[Set]] = defaultdict(list)
    for page in pages:
        for line in page:
            if not line.reason and line.place != "margin" and line.size > _WATERMARK * of.size:
                places[line.text, round(line.x0 / 4), round(line.y / 4)].append(line)
    for lines in places.values():
        if len(lines) >= max(3, 0.5 * len(pages)):
            for line in lines:
                line.reason = WATERMARK
