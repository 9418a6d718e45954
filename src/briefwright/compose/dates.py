"""Periods of a series in words."""

from __future__ import annotations

from briefwright.citation_styles.dates import worded
from briefwright.languages import Language


def period(value: str, language: Language) -> str:
    """A date or range, a quarter (`2024-Q1`), a half-year (`2024-H2`)."""
    year, _, rest = value.partition("-")
    return _part_of_year(year, rest, language) if rest[:1] in ("Q", "H") else worded(value, language)


def _part_of_year(year: str, part: str, language: Language) -> str:
    quarter, number = part[0] == "Q", int(part[1]) - 1
    if language.code == "zh":
        return f"{year}年" + (f"第{'一二三四'[number]}季度" if quarter else ("上半年", "下半年")[number])
    if language.code == "ru":
        return f"{('I', 'II', 'III', 'IV')[number]} {'кв.' if quarter else 'полугодие'} {year}"
    return f"{part} {year}"
