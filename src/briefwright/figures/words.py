"""A verdict in words: what was claimed, what the passage has that is nearest, what kind of slip it looks like."""

from __future__ import annotations

from briefwright.figures.verdict import Slip, Verdict
from briefwright.quantities import Figure

_LOOKS: dict[Slip, str] = {
    "absent": "no such figure",
    "magnitude": "another magnitude",
    "digits": "digits transposed",
    "unit": "another unit",
    "currency": "another currency",
    "points": "percent and percentage points mixed up",
    "multiple": "percent and times mixed up",
    "year": "another year",
    "undated": "no year",
    "date": "another date",
    "rank": "another rank",
    "bound": "the bound does not hold",
    "hedge": "a hedge is lost",
    "rounding": "rounded loosely",
    "direction": "the other direction",
    "trend": "the other direction",
    "forecast": "a forecast told as fact",
    "rate": "reckoned by another period",
    "ends": "start and end changed places",
    "total": "a total told as a part",
    "head": "per head for in all",
    "balance": "deficit and surplus mixed up",
    "flow": "imports and exports mixed up",
    "subject": "the figure of something else",
    "swapped": "two values changed places",
}
_HINTS: dict[Slip, str] = {
    "absent": "cite the passage that has it, or give the figure of this one",
    "magnitude": "万 is ten thousand, 亿 a hundred million (0.1 billion), 万亿 and 兆 a trillion",
    "digits": "copy the digits from the passage",
    "unit": "give the passage's unit",
    "currency": "give the amount in the passage's currency, or cite the passage that gives the other",
    "points": "what lies between two percentages are percentage points",
    "multiple": "N times is not N percent",
    "year": "give the passage's year, or cite the passage that has this one",
    "undated": "cite the passage that gives the year as well",
    "date": "give the passage's date, or cite the passage that has this one",
    "bound": "give the figure as the passage hedges it",
    "hedge": "keep the hedge: more than, nearly, up to",
    "rounding": "write “about”, or give more digits",
    "direction": "see whether it rose or fell",
    "trend": "see whether it rose or fell",
    "forecast": "say whose forecast, plan or promise it is",
    "rate": "say by what period it is reckoned, as the passage does",
    "swapped": "see which value belongs to which",
}
_OTHERWISE = "see what the passage has this figure for, or cite the passage that has it for yours"


def claimed(figure: Figure) -> str:
    """A figure as it was written."""
    return " ".join(figure.text.split())


def why(verdict: Verdict) -> str:
    """In a few words the rule by which a figure is borne out, what it looks like, or why it could not be read."""
    said = _LOOKS.get(verdict.slip, "another figure") if verdict.wrong else verdict.rule
    return ": ".join(part for part in (said, verdict.detail) if part)


def message(verdict: Verdict, names: str) -> str:
    """What is wrong, in a line; `names` names the passages."""
    look = _LOOKS.get(verdict.slip, "another figure")
    said = f": {verdict.detail}" if verdict.detail else ""
    nearest = f"; nearest in the passage: {claimed(verdict.nearest.figure)}" if verdict.nearest else ""
    return f"{claimed(verdict.figure)} is not borne out by {names} ({look}{said}){nearest}"


def hint(verdict: Verdict) -> str:
    """What to do about it."""
    return _HINTS.get(verdict.slip, _OTHERWISE)
