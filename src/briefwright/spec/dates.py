"""Dates as precise as known, and periods (ISO 8601; quarters and half-years as `2024-Q1`, `2024-H2`)."""

from __future__ import annotations

import datetime as dt
import re

DATE = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
DATE_OR_RANGE = rf"{DATE}(?:/{DATE})?"
FULL_DATE = r"[0-9]{4}-[0-9][0-9]-[0-9][0-9]"
PERIOD = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12])|/[0-9]{4})?"


def wrong_date(value: str) -> str:
    """What is wrong with a date or range that has the right form, or ""."""
    parts = value.split("/")
    for part in parts:
        if len(part) == 10:
            try:
                dt.date.fromisoformat(part)
            except ValueError:
                return "there is no such day"
    if len(parts) == 2 and not _in_order(*parts):
        return "it ends before it begins"
    return ""


def _in_order(first: str, second: str) -> bool:
    """Whether a range does not end before it begins, as far as both are known."""
    shared = min(len(first), len(second))
    return first[:shared] <= second[:shared]


def begins_after(value: str, day: str) -> bool:
    """Whether a date or range lies wholly after a full date (`2027` after `2026-11-20`; `2026` is not)."""
    first = value.split("/", maxsplit=1)[0]
    return bool(re.match(r"[0-9]{4}", first)) and first > day[: len(first)]
