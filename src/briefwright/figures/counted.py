"""Small counts: what a text lists or names one by one without saying how many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefwright.figures.questions import Seen
from briefwright.figures.scene import Scene
from briefwright.quantities import Figure

MOST = 9
"""So many things an author may count without the passage's doing so."""
_TWO = 2
_TITLES = re.compile(r"《[^《》]+》|«[^«»]+»|“[^“”]+”|\"[^\"]+\"")
_CLASSES = frozenset({"country", "topic", "flow", "meeting", "person"})


def is_small(f: Figure) -> bool:
    """Whether a figure is a count that its author may have made."""
    whole = f.value == f.value.to_integral_value()
    return f.kind in ("count", "number") and whole and 0 < f.value <= MOST and f.high is None and not f.role


def miscounted(claim: Scene, f: Figure) -> bool:
    """Whether a text says that a small count follows from its two others (thirteen, nine of them here, so six …).

    That it does not, neither as their sum nor as their difference, the caller knows.
    """
    counts = [g for g in claim.figures if g.kind in ("count", "number") and g.span.start < f.span.start]
    return len(counts) == _TWO and claim.says("worked_out", claim.clause(f).start, f.span.start)


def rival(f: Figure, others: Sequence[Seen]) -> Seen | None:
    """A figure of the passages that counts the same class of things and comes to something else."""
    for other in others:
        g = other.figure
        if g.kind == "count" and g.unit == f.unit and g.value != f.value and 1 < g.value <= 10 * MOST:
            return other
    return None


def counted(f: Figure, scenes: Sequence[Scene]) -> str:
    """What a text names as often as a figure says, or ""; a hint, no proof."""
    value = int(f.value)
    for scene in scenes:
        if len(set(_TITLES.findall(scene.whole))) == value:
            return "as many titles"
        for kind in sorted(_CLASSES):
            if len({mention.name for mention in scene.mentions(kind)}) == value:
                return f"as many names ({kind})"
        if value in Counter(figure.kind for figure in scene.figures).values():
            return "as many figures of a kind"
    return ""
