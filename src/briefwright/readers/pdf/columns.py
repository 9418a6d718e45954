"""The order in which a page is read: bands from the top down, within a band column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from briefwright.readers.pdf.segments import GUTTER, Segment, beside

_FEWEST = 4
"""Lines that stand side by side, at least, where a page has columns."""
_FILLED = 0.55
"""The share of a column that its lines fill, in the middle: those of a table fill less."""
_FULL = 0.38
"""The share of the lines that do, at least: a list of notes has many short ones."""
_FLUSH = 0.5
"""The share of its lines that begin at one edge, at least: others are indented."""
_FEWEST_OF_BAND = 3
_CLEAR = 0.6
"""The share of a page that must leave a gutter free which only other pages show."""
_NARROWEST = 7.0
"""The width of a column, in sizes of its letters, at least."""
_DEEPEST = 3
_NEAR_BY = 4.0
"""How near the columns stand to it, in sizes."""
_ROOM = 0.6
"""The room above and below a heading over both columns, in sizes, at least."""
_LEVEL = 0.1
"""By how much lines of two columns overlap in height, in sizes: their baselines may differ."""
_BASELINE = 0.1
_ROWS_APART = 3.2
_TRIED = 24
_NEAR = 1.7
"""The distance, in sizes, at which a line may go on with the paragraph above."""
_OTHER = 1.06


class Block(NamedTuple):
    """Segments that are read as one column, and its edges."""

    segments: tuple[Segment, ...]
    x0: float
    x1: float


class Gutter(NamedTuple):
    """The white strip between two columns: a place in it, and the edge at which the right one begins."""

    x: float
    edge: float


def blocks(segments: Sequence[Segment], known: Sequence[Gutter] = (), depth: int = 0) -> list[Block]:
    """The columns of a page or a part of it, in the order in which they are read; `known` are other pages' gutters."""
    if not segments:
        return []
    found = gutter_of(segments) if depth < _DEEPEST else None
    if found is None and not depth:
        found = _known_gutter(segments, known)
    gutter = found.x if found else None
    if gutter is None:
        return [_block(segments)]
    out: list[Block] = []
    for across, band in _bands(segments, gutter):
        if across or not _side_by_side(band, gutter):
            out.append(_block(band))
        else:
            out += blocks([s for s in band if s.x1 <= gutter], known, depth + 1)
            out += blocks([s for s in band if s.x1 > gutter], known, depth + 1)
    return out


def _side_by_side(band: Sequence[Segment], x: float) -> bool:
    """Whether a band is two columns: not a line or two with a gap at the gutter."""
    left, right = [s for s in band if s.x1 <= x], [s for s in band if s.x1 > x]
    return not (left and right) or len(lines_of(left)) > 1 or len(lines_of(right)) > 1


def _block(segments: Sequence[Segment]) -> Block:
    return Block(tuple(segments), min(s.x0 for s in segments), max(s.x1 for s in segments))


def gutter_of(segments: Sequence[Segment]) -> Gutter | None:
    """Where the white strip lies that parts two columns of text; None where there is none."""
    rows = sorted(segments, key=lambda s: (s.y, s.x0))
    best: Gutter | None = None
    most = 0
    for x in _candidates(rows):
        facing = _facing(rows, x)
        pairs = min(map(len, facing))
        if pairs >= _FEWEST and pairs > most and all(map(_fills, facing)) and _is_flush(facing[1]):
            best, most = Gutter(x, median(min(s.x0 for s in line) for line in facing[1])), pairs
    return best


def _known_gutter(segments: Sequence[Segment], known: Sequence[Gutter]) -> Gutter | None:
    """The gutter of other pages, where a page has too few lines in its last column to show one."""
    for gutter in known:
        right = [s for s in segments if s.x0 >= gutter.x]
        left = [s for s in segments if s.x1 <= gutter.x]
        edges = sum(abs(s.x0 - gutter.edge) < 0.3 * s.size for s in right)
        faced = any(beside(a, b) for a in left for b in right if abs(b.x0 - gutter.edge) < 0.3 * b.size)
        if edges and faced and len(left) + len(right) >= _CLEAR * len(segments):
            return gutter
    return None


def _candidates(rows: Sequence[Segment]) -> list[float]:
    """The middles of the gaps between segments that stand side by side, the commonest first."""
    found: dict[int, list[float]] = {}
    for n, a in enumerate(rows):
        for b in rows[max(0, n - 6) : n + 7]:
            gap = b.x0 - a.x1
            level = min(a.bottom, b.bottom) - max(a.top, b.top) > _LEVEL * min(a.size, b.size)
            if level and gap >= GUTTER * 0.9 * min(a.size, b.size):
                found.setdefault(round(b.x0 / 2), []).append(b.x0 - 0.5 * min(gap, 1.2 * b.size))
    ranked = sorted(found.values(), key=len, reverse=True)
    return [min(xs) for xs in ranked[:_TRIED] if len(xs) > 1]


def _facing(rows: Sequence[Segment], x: float) -> tuple[list[list[Segment]], list[list[Segment]]]:
    """The lines on each side of a strip that face lines on the other, with nothing across for several lines."""
    faced: tuple[list[list[Segment]], list[list[Segment]]] = ([], [])
    for _, group in groupby(rows, key=lambda s: s.x0 < x < s.x1):
        band = [s for s in group if not s.x0 < x < s.x1]
        sides = [[s for s in band if s.x1 <= x], [s for s in band if s.x0 >= x]]
        if not all(sides):
            continue
        low = max(min(s.top for s in side) for side in sides)
        high = min(max(s.bottom for s in side) for side in sides)
        lines = [[line for line in lines_of(side) if low <= line[0].y <= high] for side in sides]
        if min(map(len, lines)) >= _FEWEST_OF_BAND:
            for side, part in zip(faced, lines, strict=True):
                side.extend(part)
    return faced


def lines_of(side: Sequence[Segment]) -> list[list[Segment]]:
    """Segments gathered to printed lines, from the top down."""
    lines: list[list[Segment]] = []
    for s in sorted(side, key=lambda s: (s.y, s.x0)):
        if lines and beside(max(lines[-1], key=lambda other: other.size), s):
            lines[-1].append(s)
        else:
            lines.append([s])
    return lines


def _fills(side: Sequence[Sequence[Segment]]) -> bool:
    """Whether a side is a column of text: its lines fill it, as those of a table do not."""
    left, right = min(s.x0 for line in side for s in line), max(s.x1 for line in side for s in line)
    room = right - left
    full = sum(sum(s.x1 - s.x0 for s in line) >= _FILLED * room for line in side)
    wide = room >= _NARROWEST * median(s.size for line in side for s in line)
    return wide and full >= _FULL * len(side)


def _is_flush(side: Sequence[Sequence[Segment]]) -> bool:
    """Whether many lines begin at one edge: those of a column do; what stands behind wide spaces does not."""
    begins = Counter(round(min(s.x0 for s in line) / 2) for line in side)
    return max(begins[x] + begins[x + 1] for x in begins) >= _FLUSH * len(side)


def _bands(segments: Sequence[Segment], x: float) -> list[tuple[bool, list[Segment]]]:
    """The segments from the top down, parted where such as lie across the gutter turn to such as do not."""
    rows = sorted(segments, key=lambda s: (s.y, s.x0))
    across = {n for n, s in enumerate(rows) if s.x0 < x < s.x1}
    across |= {n for n in range(len(rows)) if n not in across and _with_any(rows, n, across)}
    across |= _table_rows(rows, x, across)
    across |= _loose(rows, x, across)
    bands: list[tuple[bool, list[Segment]]] = []
    for n, s in enumerate(rows):
        if not bands or bands[-1][0] != (n in across):
            bands.append((n in across, []))
        bands[-1][1].append(s)
    return bands


def _with_any(rows: Sequence[Segment], n: int, among: set[int]) -> bool:
    """Whether a segment stands on one line with one of these."""
    return any(k in among and beside(rows[n], rows[k]) for k in range(max(0, n - 8), min(len(rows), n + 9)))


def _table_rows(rows: Sequence[Segment], x: float, across: set[int]) -> set[int]:
    """The rows of a table over both columns, whose cells leave the gutter free: two and more, one below the other."""
    sides = ([s for s in rows if s.x1 <= x], [s for s in rows if s.x0 >= x])
    rooms = [max(s.x1 for s in side) - min(s.x0 for s in side) if side else 0.0 for side in sides]
    found: list[list[int]] = []
    seen: set[int] = set()
    for n, s in enumerate(rows):
        if n in across or n in seen:
            continue
        group = [k for k in range(max(0, n - 8), min(len(rows), n + 9)) if k not in across and beside(s, rows[k])]
        parts = ([rows[k] for k in group if rows[k].x1 <= x], [rows[k] for k in group if rows[k].x0 >= x])
        if (
            len(group) > 2
            and _even([rows[k] for k in group])
            and all(_cells(part, room) for part, room in zip(parts, rooms, strict=True))
        ):
            found.append(group)
            seen |= set(group)
    near = [_follow(rows, a, b) for a, b in pairwise(found)]
    kept = [g for n, g in enumerate(found) if (n and near[n - 1]) or (n < len(near) and near[n])]
    return {k for group in kept for k in group}


def _even(group: Sequence[Segment]) -> bool:
    """Whether segments are set alike on one baseline, as the cells of a row are."""
    sizes, lines = [s.size for s in group], [s.y for s in group]
    return max(sizes) < _OTHER * min(sizes) and max(lines) - min(lines) < _BASELINE * min(sizes)


def _follow(rows: Sequence[Segment], a: Sequence[int], b: Sequence[int]) -> bool:
    return rows[b[0]].y - rows[a[0]].y < _ROWS_APART * rows[a[0]].size


def _cells(side: Sequence[Segment], room: float) -> bool:
    """Whether one side of a row is cells of a table: with more room between than words have, or short by itself."""
    if not side:
        return False
    if len(side) == 1:
        return side[0].x1 - side[0].x0 < _FILLED * room
    ordered = sorted(side, key=lambda s: s.x0)
    widest = max(b.x0 - a.x1 for a, b in pairwise(ordered))
    return widest > 1.5 * side[0].size and sum(s.x1 - s.x0 for s in side) < 0.75 * room


def _loose(rows: Sequence[Segment], x: float, across: set[int]) -> set[int]:
    """Lines on one side alone that belong to what lies across: the last line of a paragraph, a short heading."""
    found: set[int] = set()
    size = median(s.size for s in rows)
    for n, s in enumerate(rows):
        if n in across or _faced(rows, n, x):
            continue
        above = next((rows[k] for k in range(n - 1, -1, -1) if k in across or k in found), None)
        nearest = rows[n - 1] if n else None
        goes_on = above is not None and nearest is above and s.y - above.y < _NEAR * s.size
        same = above is not None and abs(s.size - above.size) < 0.3
        if (goes_on and same) or (s.size > size * _OTHER and s.x0 < x and _clear(rows, n, x)):
            found.add(n)
    return found


def _faced(rows: Sequence[Segment], n: int, x: float) -> bool:
    """Whether something stands on the other side of the gutter at about the same height."""
    s = rows[n]
    reach = 0.3 * s.size
    for k in range(max(0, n - 8), min(len(rows), n + 9)):
        other = rows[k]
        opposite = (other.x0 >= x) != (s.x0 >= x)
        if k != n and opposite and other.top < s.bottom + reach and other.bottom > s.top - reach:
            return True
    return False


def _clear(rows: Sequence[Segment], n: int, x: float) -> bool:
    """Whether columns stand on both sides below a heading that has nothing beside it, for some way up and down."""
    s = rows[n]
    reach = _ROOM * s.size
    if any(o.x0 >= x and o.top < s.bottom + reach and o.bottom > s.top - reach for o in rows):
        return False
    right = [o for o in rows if o.x0 >= x]
    above = any(0 < s.y - o.y < _NEAR_BY * s.size for o in right) or all(o.y > s.y for o in right)
    below = any(0 < o.y - s.y < _NEAR_BY * s.size for o in right)
    return above and below and any(o.x1 <= x for o in rows[n + 1 :])
