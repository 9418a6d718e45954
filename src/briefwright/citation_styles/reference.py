"""What the references of all styles are made of."""

from __future__ import annotations

from briefwright.citation_styles.interface import Piece, Work

Part = list[Piece]
"""What stands between two marks."""

_DATES = ("issued", "available-date", "event-date", "original-date", "submitted")


def date_of(work: Work) -> str:
    """The date that says how old the work is, or ""."""
    return next((found for found in map(work.word, _DATES) if found), "")
