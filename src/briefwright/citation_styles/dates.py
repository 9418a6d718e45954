"""Dates in words, as precise as they are known."""

from __future__ import annotations

import datetime as dt

from briefwright.languages.language import Language


def worded(value: str, language: Language) -> str:
    """An ISO date (`2024`, `2024-04`, `2024-04-30`) or a range of two with `/`; what is none stays as it is."""
    first, slash, last = value.partition("/")
    if slash:
        both = language.dates[2].replace("%", "{}")
        short = len(first) == len(last) == 4
        return (
            f"{first}–{_year(last, language)}"
            if short
            else both.format(worded(first, language), worded(last, language))
        )
    if len(first) == 4:
        return _year(first, language)
    try:
        day = dt.date.fromisoformat(f"{first}-01"[:10])
    except ValueError:
        return value
    from babel.dates import format_date  # 30 ms, paid only where a date is printed

    return str(format_date(day, language.dates[0 if len(first) == 10 else 1], locale=language.code))


def _year(year: str, language: Language) -> str:
    return f"{year}年" if language.code == "zh" else year
