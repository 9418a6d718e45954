"""Rows gathered to blocks, and the text of a block."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from briefwright.ingest.flow.boundary import boundary
from briefwright.ingest.flow.learning import NOTHING, Weights, learn
from briefwright.ingest.joining import Habits, Part, join_all
from briefwright.ingest.rows import Row, column

_FULL = 0.8


class Cut(NamedTuple):
    """Blocks of rows that belong together, and what was learnt."""

    blocks: tuple[tuple[Row, ...], ...]
    weights: Weights


def paragraphs(rows: Sequence[Row], forced: Mapping[int, bool], parted: Collection[int]) -> Cut:
    """Cut rows into blocks. `forced` says, by a row's `at`, that a block must begin with it (or must not); `parted`
    holds the rows before which something else lies.
    """
    if not rows:
        return Cut((), NOTHING)
    base = Counter(row.indent for row in rows).most_common(1)[0][0]
    wide = column(rows)
    seen = [boundary(rows, n, base, parted, wide) for n in range(len(rows) - 1)]
    weights = learn([b for b, row in zip(seen, rows[1:], strict=True) if row.at not in forced])
    blocks: list[list[Row]] = [[rows[0]]]
    for b, row in zip(seen, rows[1:], strict=True):
        if forced[row.at] if row.at in forced else weights.score(b) > 0:
            blocks.append([row])
        else:
            blocks[-1].append(row)
    return Cut(tuple(map(tuple, blocks)), weights)


def joined(block: Sequence[Row], known: Habits) -> str:
    """The text of a block, holders of marks in their places."""
    widest = max(row.cells for row in block)
    return join_all((Part(row.shown, row.trail, row.cells > _FULL * widest) for row in block), known)
