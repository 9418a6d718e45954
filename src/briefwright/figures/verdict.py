"""What is found of a figure: one of three outcomes, the passage's figure that decides, and why."""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefwright.quantities import Figure

Outcome = Literal["borne out", "not borne out", "could not be read"]
BORNE_OUT: Outcome = "borne out"
NOT_BORNE_OUT: Outcome = "not borne out"
UNREAD: Outcome = "could not be read"
Slip = Literal[
    "", "absent", "magnitude", "digits", "unit", "currency", "percent", "points", "multiple", "year", "undated", "date",
    "rank", "bound", "hedge", "rounding", "direction", "trend", "forecast", "rate", "ends", "total", "head", "balance",
    "flow", "subject", "swapped", "formula", "share",
]  # fmt: skip
"""What a figure that is not borne out looks like; see `words.py` for what each means."""


class Found(NamedTuple):
    """A figure of a passage: which of the passages, by number, and the figure."""

    passage: int
    figure: Figure


class Verdict(NamedTuple):
    """What is found of a claim's figure.

    `rule` says in words how it is borne out, or why it could not be read; of a derived figure it is the formula, and
    `matched` are the figures that the formula rests on. `nearest` is the passage's figure that comes closest, and
    `detail` what tells the two apart, in words. `minor` marks a slip that is worth a warning only.
    """

    figure: Figure
    outcome: Outcome
    rule: str = ""
    matched: tuple[Found, ...] = ()
    slip: Slip = ""
    detail: str = ""
    minor: bool = False
    nearest: Found | None = None

    @property
    def wrong(self) -> bool:
        """Whether the passages speak against the figure."""
        return self.outcome == NOT_BORNE_OUT


def borne(figure: Figure, rule: str, *matched: Found) -> Verdict:
    """A figure that the passages bear out."""
    return Verdict(figure, BORNE_OUT, rule, matched)


def unread(figure: Figure, why: str) -> Verdict:
    """A figure of which nothing can be said."""
    return Verdict(figure, UNREAD, why)


def wrong(
    figure: Figure, slip: Slip, nearest: Found | None = None, *, detail: str = "", minor: bool = False
) -> Verdict:
    """A figure that the passages do not bear out."""
    return Verdict(figure, NOT_BORNE_OUT, slip=slip, detail=detail, minor=minor, nearest=nearest)
