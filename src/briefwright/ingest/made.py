"""A source as it was made of an original: what its file will hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

Anchor = tuple[str, int]
"""A note's ID, and the offset of its mark in the passage's text."""


class MadeHeading(NamedTuple):
    """A heading: its level from 1, and its words."""

    level: int
    text: str


class MadePassage(NamedTuple):
    """A passage, table, abstract or note: `values` are those of its ID line, `anchors` the notes that it calls."""

    id: str
    text: str
    values: Mapping[str, str]
    anchors: tuple[Anchor, ...] = ()


class Made(NamedTuple):
    """A source: its metadata, its headings and passages in their order, and its notes."""

    metadata: dict[str, Any]
    parts: tuple[MadeHeading | MadePassage, ...]
    notes: tuple[MadePassage, ...]

    @property
    def passages(self) -> tuple[MadePassage, ...]:
        """All that can be cited, notes last."""
        return (*(part for part in self.parts if isinstance(part, MadePassage)), *self.notes)


def spans(places: Sequence[int]) -> str:
    """Line numbers as `12-18,22`; blank lines between two do not part them."""
    runs: list[list[int]] = []
    for number in places:
        if runs and number - runs[-1][1] <= 2:
            runs[-1][1] = max(number, runs[-1][1])
        else:
            runs.append([number, number])
    return ",".join(f"{a}-{b}" if a != b else str(a) for a, b in runs)
