"""The names that a claim shares with each of its passages, found when a question asks for them."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.figures.naming.shared import LEAST, Told, shared
from briefwright.figures.naming.written import Name
from briefwright.figures.scene import Scene
from briefwright.memo import kept


class Named:
    """The shared names of a claim and its passages."""

    def __init__(self, claim: Scene, passages: Sequence[Scene]) -> None:
        self.claim = claim
        self.passages = tuple(passages)
        self._told: dict[int, tuple[Told, ...]] = {}

    @kept
    def _long(self) -> tuple[Name, ...]:
        """Its names that are long enough to be known again by their letters alone."""
        return tuple(name for name in self.claim.names if len(name.text) >= LEAST)

    def told(self, passage: Scene) -> tuple[Told, ...]:
        """The names of the claim that a passage has or may have."""
        found = self._told.get(id(passage))
        if found is None:
            names = self._long if passage.code == self.claim.code else self.claim.names
            found = self._told[id(passage)] = shared(names, passage.names) if names else ()
        return found

    def has(self, passage: Scene) -> bool:
        """Whether a passage has any of them for sure."""
        return any(one.at for one in self.told(passage))

    def elsewhere(self, passage: Scene, told: Sequence[Told]) -> bool:
        """Whether another of the passages has some of these names as well."""
        names = {one.name for one in told}
        return any(one.name in names for other in self.passages if other is not passage for one in self.told(other))
