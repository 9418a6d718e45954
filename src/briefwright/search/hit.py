"""A passage that was found."""

from __future__ import annotations

from typing import NamedTuple

from briefwright.span import Span

LIMIT = 20
"""Hits that are given where nothing else is asked for."""


class Hit(NamedTuple):
    """A passage found: `marks` are stretches of the `snippet`, `page` is "" where it is not known."""

    source: str
    passage: str
    score: float
    snippet: str
    marks: tuple[Span, ...]
    title: str
    page: str

    @property
    def cite(self) -> str:
        """The citation of the passage, ready to paste."""
        return f"[@{self.source}:{self.passage}]"
