"""A date as people write it at the head of a text, in three languages."""

from __future__ import annotations

import datetime as dt
import re

_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2})(?!\d))?")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?!\d)")
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12, "янв": 1, "фев": 2, "мар": 3, "апр": 4, "мая": 5, "май": 5, "июн": 6, "июл": 7, "авг": 8, "сен": 9,
    "окт": 10, "ноя": 11, "дек": 12,
}  # fmt: skip
_NAMES = "|".join(_MONTHS)
_NAMED_DAY = re.compile(rf"(?<!\d)(\d{{1,2}})\s+({_NAMES})[^\W\d]*\.?,?\s+((?:19|20)\d\d)", re.IGNORECASE)
_NAMED_MONTH = re.compile(rf"\b({_NAMES})[^\W\d]*\.?\s+(\d{{1,2}}),?\s+((?:19|20)\d\d)", re.IGNORECASE)


def date_in(text: str) -> str:
    """The first date of a text as ISO 8601, "" where it has none. 07.03 is the seventh of March."""
    if found := _YEAR_FIRST.search(text):
        return _date(found[1], found[2], found[3])
    if found := _DAY_FIRST.search(text):
        return _date(found[3], found[2], found[1])
    if found := _NAMED_DAY.search(text):
        return _date(found[3], str(_MONTHS[found[2].lower()]), found[1])
    if found := _NAMED_MONTH.search(text):
        return _date(found[3], str(_MONTHS[found[1].lower()]), found[2])
    return ""


def _date(year: str, month: str, day: str | None) -> str:
    try:
        date = dt.date(int(year), int(month), int(day or 1))
    except ValueError:
        return ""
    return date.isoformat() if day else date.isoformat()[:7]
