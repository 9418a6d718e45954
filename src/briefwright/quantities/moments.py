"""Second pass: dates, years, months, quarters, half-years, decades and stretches of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from briefwright.quantities.draft import Draft
from briefwright.quantities.figure import When
from briefwright.quantities.language import Moment
from briefwright.quantities.masks import blank
from briefwright.quantities.numerals import numeral
from briefwright.quantities.rows import compiled
from briefwright.quantities.scanner import MOMENT, Scanner
from briefwright.quantities.several import May

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
ENDS = re.compile(r"\s*(?:[,;:.)—–]|$| and\b| и\b)")
"""What may follow a year that stands alone."""
FIRST_YEAR, LAST_YEAR = 1000, 2200
SHORT, THIS_CENTURY = 100, 2000
LIKELY = (1800, 2060)
"""Four digits outside of these are no year where any noun follows them."""


class Told(NamedTuple):
    """A moment or stretch: the numbers of its smallest part, and what it names."""

    value: Decimal
    high: Decimal | None
    when: When
    until: When | None


def moments(free: str, places: Sequence[Iterable[May]], scanner: Scanner) -> tuple[list[Draft], str]:
    """The moments of a text, and the text without them."""
    found = scanner.read_forms(free, places[MOMENT], _moment)
    _days_alone(found)
    return found, blank(free, [(draft.start, draft.end) for draft in found])


def _days_alone(found: list[Draft]) -> None:
    """Gives a day without a month (on the 5th of July …, on the 6th) the month that was named last, and its year."""
    if len(found) < 2:
        return
    last: When | None = None
    for draft in sorted(found, key=lambda one: one.start):
        when = draft.when
        if when is None:
            continue
        if when.month is None and when.day and last is not None and draft.until is None:
            draft.when = last._replace(day=when.day)
        elif when.month is not None and draft.unit in ("date", "month"):
            last = draft.until or when


def _moment(match: re.Match[str], row: Moment, scanner: Scanner) -> Draft | None:
    """A moment, or None where its numbers make none (month 13, years that run backwards)."""
    if "bare" in match.re.groupindex and match["bare"] is not None and _is_count(match, scanner):
        return None
    told = _told(row, match.groups(), scanner)
    if told is None:
        return None
    value, high, when, until = told
    return Draft("time", value, row.unit, *match.span(), *match.span(), high=high, when=when, until=until)


@lru_cache(4096)
def _told(row: Moment, groups: tuple[str | None, ...], scanner: Scanner) -> Told | None:
    """What the groups of a row say, or None where they make no moment; texts name the same years again and again."""
    names = compiled(row.pattern).groupindex
    said = {name.rstrip("1"): words for name, words in zip(names, groups, strict=True) if words is not None}
    year, until_year = _year(said.get("y"), scanner), _year(said.get("y2"), scanner)
    if row.unit == "decade":
        return _decade(said, scanner)
    if year is not None and year < SHORT:
        year += THIS_CENTURY
    if year is not None and until_year is not None and until_year < 100:
        until_year += year - year % 100
    months = _months(said, row, scanner)
    days = [_count(said[name], scanner) or 0 for name in ("d", "d2") if name in said]
    offset = (scanner.language.years_off or {}).get(said["o"].replace(" ", "")) if "o" in said else None
    if months is None or not _possible(year, until_year, months, days):
        return None
    when = When(year, months[0], days[0] if days else None, offset)
    until = None
    if len(days) > 1 or until_year is not None or months[1] is not None:
        until = When(until_year or year, months[1] or months[0], days[-1] if days else None, offset)
    return Told(_value(when, row.unit), _value(until, row.unit) if until else None, when, until)


def _value(when: When, unit: str) -> Decimal:
    """The number of the smallest part that is named."""
    month = when.month or 1
    parts = {"date": when.day, "month": month, "quarter": (month + 2) // 3, "half-year": (month + 5) // 6}
    return Decimal(parts.get(unit) or when.year or 0)


def _months(said: Mapping[str, str], row: Moment, scanner: Scanner) -> tuple[int | None, int | None] | None:
    """First and last month; None where a word for one is not known."""
    width = {"quarter": 3, "half-year": 6}.get(row.unit)
    if "n" in said:
        count = _count(said["n"], scanner)
        return (1, (count - 1) * (width or 1) + 1) if count and 1 < count <= 12 // (width or 1) else None
    names = ("q", "q2") if width else ("m", "m2")
    found: list[int | None] = []
    for name in names:
        if name not in said:
            found.append(None)
            continue
        number = _count(said[name], scanner) if width else _month(said[name], scanner)
        if not number or number > 12 // (width or 1):
            return None
        found.append((number - 1) * (width or 1) + 1)
    return found[0], found[1]


def _possible(year: int | None, until: int | None, months: tuple[int | None, int | None], days: list[int]) -> bool:
    if any(one is not None and not FIRST_YEAR <= one <= LAST_YEAR for one in (year, until)):
        return False
    if year is not None and until is not None and until <= year and not months[1]:
        return False
    month = months[1] or months[0]
    return all(0 < day <= DAYS[(month or 1) - 1] or (0 < day <= 31 and months[1] is not None) for day in days)


def _decade(said: Mapping[str, str], scanner: Scanner) -> Told | None:
    """1990s, 20世纪90年代, девяностые годы: a decade by its first year."""
    year = _year(said.get("y"), scanner)
    if year is None or year % 10:
        return None
    if year < 100:
        century = _count(said["c"], scanner) if "c" in said else 20
        year += ((century or 20) - 1) * 100
    until = _year(said.get("y2"), scanner)
    if until is not None and until < 100:
        until += year - year % 100
    if until is None or until <= year:
        return Told(Decimal(year), None, When(year), None)
    return Told(Decimal(year), Decimal(until), When(year), When(until))


def _year(words: str | None, scanner: Scanner) -> int | None:
    if not words:
        return None
    if words.isdigit():
        return int(words)
    number = numeral(words, scanner)
    return int(number.value) if number else (scanner.language.ordinals or {}).get(words)


def _count(words: str, scanner: Scanner) -> int | None:
    """A small number: digits, Roman ones, an ordinal or a number word."""
    if (digits := words.replace(" ", "")).isdigit():
        return int(digits)
    known = ROMAN.get(words) or (scanner.language.ordinals or {}).get(words)
    if known:
        return known
    number = numeral(words, scanner)
    return int(number.value) if number else None


def _month(words: str, scanner: Scanner) -> int | None:
    if words.isdigit():
        return int(words)
    named = next((number for stem, number in scanner.language.months.items() if words.startswith(stem)), None)
    return named or _count(words, scanner)


def _is_count(match: re.Match[str], scanner: Scanner) -> bool:
    """Whether four digits without a word for the year are a number of something: 2000 soldiers, but in 2000."""
    text, start, end = match.string, match.start(), match.end()
    if scanner.pattern("temporal", after=r" ?\Z").search(text[max(0, start - 24) : start]):
        return False
    left = text[max(0, start - 30) : start]
    if scanner.signs.search(left[-12:]) or scanner.units.match(text, end) or scanner.nouns.match(text, end):
        return True
    if not LIKELY[0] <= int(match["y"]) <= LIKELY[1] and scanner.noun.match(text, end):
        return True
    hedge = scanner.before.search(left)
    if hedge is None:
        return False
    return hedge[1].mark != "~" or not ENDS.match(text, end)  # around 2012, and no more
