"""Dates in words, as precise as they are written."""

from __future__ import annotations

import datetime as dt

from briefwright.languages import Language


def date(value: str, language: Language) -> str:
    """`2004-06-17`, `2004-06`, `2004` or a range of them with `/`, in words."""
    parts = [_one(part, language) for part in value.split("/")]
    return language.dates[2].replace("%", parts[0], 1).replace("%", parts[1], 1) if _is_range(parts) else parts[0]


def _is_range(parts: list[str]) -> bool:
    return len(parts) == 2


def period(value: str, language: Language) -> str:
    """A period of a series: a date, a quarter, a half-year, or years with `/`."""
    year, _, rest = value.partition("-")
    if rest[:1] in ("Q", "H"):
        return _part_of_year(year, rest, language)
    return value.replace("/", "\u2013") if "/" in value else _one(value, language)


def _part_of_year(year: str, part: str, language: Language) -> str:
    quarter, number = part[0] == "Q", part[1]
    if language.code == "zh":
        return f"{year}年" + (
            f"第{'一二三四'[int(number) - 1]}季度" if quarter else ("上半年", "下半年")[int(number) - 1]
        )
    if language.code == "ru":
        return f"{('I', 'II', 'III', 'IV')[int(number) - 1]} {'кв.' if quarter else 'полугодие'} {year}"
    return f"{part} {year}"


def _one(value: str, language: Language) -> str:
    if not value[:4].isdecimal() or len(value) == 4:
        return value + "年" if language.code == "zh" and len(value) == 4 else value
    from babel.dates import format_date  # 30 ms, paid only where dates are printed

    numbers = [int(part) for part in value.split("-")]
    day = dt.date(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else 1)
    return format_date(day, language.dates[0 if len(numbers) > 2 else 1], locale=language.code)
