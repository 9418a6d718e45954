"""So many of so many: seven of the 27, 27国中有7国."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from briefwright.figures.counted import is_small
from briefwright.figures.questions import Seen
from briefwright.figures.scene import Scene
from briefwright.quantities import Figure

_COUNTS = frozenset({"count", "number"})


def another_part(mine: Seen, others: Sequence[Seen]) -> Seen | None:
    """A small part that the passages tell of the whole of which the claim tells another one; None for none.

    What parts leave of the whole, and two of them together, may be told as well.
    """
    f = mine.figure
    whole = _whole(mine.scene, f) if is_small(f) else None
    told = [o for o in others if is_small(o.figure) and _whole(o.scene, o.figure) == whole] if whole else []
    if not told or whole is None:
        return None
    parts = {o.figure.value for o in told}
    parts |= {whole - value for value in parts} | {a + b for a, b in combinations(parts, 2)}
    return None if f.value in parts else told[0]


def _whole(scene: Scene, f: Figure) -> Decimal | None:
    """Of how many a text says that a count is a part."""
    if scene.lexicon is None:
        return None
    for g in scene.figures:
        if g is f or g.kind not in _COUNTS or g.value <= f.value:
            continue
        behind = scene.lexicon.pattern("part_of").fullmatch(scene.whole, f.number.end, g.number.start)
        before = scene.lexicon.pattern("whole_first").fullmatch(scene.whole, g.number.end, f.number.start)
        if behind or before:
            return g.value
    return None
