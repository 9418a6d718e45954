"""What a question looks at, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from briefwright.figures import about, times
from briefwright.figures.named import Named
from briefwright.figures.scene import Day, Scene
from briefwright.figures.unsure import hedged_away
from briefwright.figures.verdict import Found, Slip
from briefwright.memo import kept
from briefwright.quantities import Figure

_NONE: frozenset[str] = frozenset()


class Seen:
    """A figure in its text; what surrounds it is worked out when a question asks.

    `named` has, for a figure of a claim, the names that the claim shares with its passages.
    """

    def __init__(self, scene: Scene, figure: Figure, passage: int = -1, named: Named | None = None) -> None:
        self.scene = scene
        self.figure = figure
        self.passage = passage
        self.named = named
        self._names: dict[str, frozenset[str]] = {}

    @kept
    def years(self) -> frozenset[int]:
        """The years that the text ties to it."""
        return times.years_of(self.scene, self.figure)

    @kept
    def day(self) -> Day | None:
        """The month and day that the text ties to it."""
        return times.day_of(self.scene, self.figure)

    @kept
    def subject(self) -> str:
        """The country that its clause begins with."""
        return about.subject_of(self.scene, self.figure)

    @kept
    def way(self) -> tuple[str, str]:
        """The countries from which and to which it went; "" where the text does not say."""
        return about.way_of(self.scene, self.figure)

    def names(self, kind: str) -> frozenset[str]:
        """The concepts of a class that the text ties to it."""
        if kind not in self.scene.likely and not self.scene.beside:  # as of most classes
            return _NONE
        known = self._names.get(kind)
        if known is None:
            known = self._names[kind] = about.names_of(self.scene, self.figure, kind)
        return known

    def label(self, kind: str) -> frozenset[str]:
        """The concepts of a class right at it."""
        return about.label_of(self.scene, self.figure, kind)

    @kept
    def hedged_away(self) -> bool:
        """Whether its clause has words for a bound that stand away from it: fewer than in Korea by a third."""
        return hedged_away(self.scene, self.figure)

    @kept
    def is_base(self) -> bool:
        """Whether it is what a share right before it is of: 58 % of the 360 billion."""
        return about.is_base(self.scene, self.figure)

    @property
    def found(self) -> Found:
        """The figure with its passage."""
        return Found(self.passage, self.figure)


class Pair(NamedTuple):
    """The claim's figure and one of the passages with the same number.

    `others` are all figures of all passages cited; `rivals` those of the same passage, kind and unit with another
    value: only they make it likely that one was taken for another.
    """

    mine: Seen
    its: Seen
    others: tuple[Seen, ...]
    rivals: tuple[Seen, ...]


class Answer(NamedTuple):
    """What speaks against a pair: the slip, what tells the two apart, and whether it is worth a warning only."""

    slip: Slip
    detail: str = ""
    minor: bool = False


Question = Callable[[Pair], Answer | None]
