"""A claim's figures against the passages that are cited for it: borne out, not borne out, or could not be read.

What it is: `judge` gives a verdict for each figure of a text: the number by unit, rounding, hedge and bound; figures
that follow from others; then small questions (`questions/`) whether the right number is the number of the right year,
thing and direction. What it is not: it knows no specs and no sources, converts no currency and never guesses: what was
not read is neither right nor wrong. It may import `quantities`, `memo` and `span`.
"""

from __future__ import annotations

from briefwright.figures.judge import judge
from briefwright.figures.passage import Passage
from briefwright.figures.scene import Scene, scene
from briefwright.figures.tables import Heads, cell_scene
from briefwright.figures.verdict import BORNE_OUT, NOT_BORNE_OUT, UNREAD, Found, Outcome, Slip, Verdict, unread
from briefwright.figures.words import claimed, hint, message, why

__all__ = [
    "BORNE_OUT",
    "NOT_BORNE_OUT",
    "UNREAD",
    "Found",
    "Heads",
    "Outcome",
    "Passage",
    "Scene",
    "Slip",
    "Verdict",
    "cell_scene",
    "claimed",
    "hint",
    "judge",
    "message",
    "scene",
    "unread",
    "why",
]
