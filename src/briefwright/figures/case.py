"""A claim and the passages that are cited for it, read."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.figures.lists import lengths, numbered
from briefwright.figures.named import Named
from briefwright.figures.passage import Passage
from briefwright.figures.questions import Seen
from briefwright.figures.scene import Scene
from briefwright.memo import kept


class Case:
    """A claim and its passages, read."""

    def __init__(self, claim: Scene, passages: Sequence[Passage]) -> None:
        self.claim = claim
        self.passages = tuple(passages)
        read = [(n, scene) for n, p in enumerate(self.passages) if (scene := p.scene) is not None]
        self.scenes = tuple([scene for _, scene in read])
        """The passages that can be read."""
        named = Named(claim, self.scenes)
        self.mine = tuple([Seen(claim, figure, named=named) for figure in claim.figures])
        """Every figure of the claim."""
        self.others = tuple([Seen(scene, figure, n) for n, scene in read for figure in scene.figures])
        """Every figure of the passages."""

    def says(self, field: str) -> bool:
        """Whether the claim has words of a table of the lexicon; where there is none, it may have."""
        told_in_cells = bool(self.claim.beside) and field == "together"
        return self.claim.lexicon is None or told_in_cells or self.claim.says(field)

    @kept
    def lists(self) -> frozenset[int]:
        """The lengths of the passages' lists."""
        counted = numbered(o.figure for o in self.others)
        return frozenset({counted}).union(*(lengths(scene) for scene in self.scenes))
