"""Dates as notes write them, as ISO 8601."""

from __future__ import annotations

import datetime as dt
import re

_ENGLISH = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_RUSSIAN = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
_KAZAKH = (
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MESYATS = (
    r"(?:[Яя]нвар[ья]|[Фф]еврал[ья]|[Мм]арта?|[Аа]прел[ья]|[Мм]а[йя]|[Ии]юн[ья]|[Ии]юл[ья]|[Аа]вгуста?|[Сс]ентябр[ья]|"
    r"[Оо]ктябр[ья]|[Нн]оябр[ья]|[Дд]екабр[ья])"
)
_AI = "(?:" + "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in _KAZAKH) + ")"
_YEAR = r"(?:1[5-9]|20)\d\d"
_G = r"(?:\s*(?:гг?|ж)\b\.?|\s+года\b)?"
_FORMS = (
    re.compile(rf"(?P<y>{_YEAR})\s*年\s*(?P<m>\d{{1,2}})\s*月(?:\s*(?P<d>\d{{1,2}})\s*日)?"),
    re.compile(rf"(?P<y>{_YEAR})[-./](?P<m>\d{{1,2}})[-./](?P<d>\d{{1,2}})(?!\d)(?:\s+\d{{1,2}}:\d\d(?::\d\d)?)?"),
    re.compile(rf"(?P<d>\d{{1,2}})\.(?P<m>\d{{2}})\.(?P<y>{_YEAR})(?!\d){_G}"),
    re.compile(
        rf"(?P<n>{_MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*[-–]\s*(?P<e>\d{{1,2}}))?,?\s+(?P<y>{_YEAR})(?!\d)"
    ),
    re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<n>{_MONTH}),?\s+(?P<y>{_YEAR})(?!\d)"),
    re.compile(rf"(?P<n>{_MONTH}),?\s+(?P<y>{_YEAR})(?!\d)"),
    re.compile(rf"(?P<d>\d{{1,2}})\s+(?P<n>{_MESYATS}|{_AI}),?\s+(?P<y>{_YEAR})(?!\d){_G}"),
    re.compile(rf"(?P<n>{_MESYATS}|{_AI}),?\s+(?P<y>{_YEAR})(?!\d){_G}"),
    re.compile(rf"(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])(?![\d-])"),
)
_ALONE = re.compile(
    rf"(?P<y>{_YEAR})(?![\d\w])(?:\s*(?:г\.|年版?|年)|{_G})|(?P<z>{_YEAR})\s*年版?|(?P<g>{_YEAR})\s*г\.?(?!\w)"
)


def date_at(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The date that begins at a place, and where it ends; a year alone is none."""
    for form in _FORMS:
        if m := form.match(text, at, end):
            value = _iso(m)
            if value:
                return value, m.end()
    return None


def year_at(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The year that stands alone at a place, and where it ends."""
    m = _ALONE.match(text, at, end)
    return (m["y"] or m["z"] or m["g"], m.end()) if m else None


def _iso(m: re.Match[str]) -> str:
    """The date of a match, "" where the calendar has no such day."""
    found = m.groupdict()
    month = int(found["m"]) if found.get("m") else _number(found["n"])
    value = f"{found['y']}-{month:02}"
    if not found.get("d"):
        return value if 1 <= month <= 12 else ""
    try:
        first = dt.date(int(found["y"]), month, int(found["d"])).isoformat()
        last = dt.date(int(found["y"]), month, int(found["e"])).isoformat() if found.get("e") else ""
    except ValueError:
        return ""
    return f"{first}/{last}" if last > first else first


def _number(name: str) -> int:
    """The number of a month's name."""
    small = name.lower().rstrip(".")
    for names in (_KAZAKH, _ENGLISH):
        for number, known in enumerate(names, 1):
            if known.startswith(small) and len(small) > 2:
                return number
    return next(number for number, stem in _russian() if small.startswith(stem))


def _russian() -> list[tuple[int, str]]:
    """Stems with their numbers; that of May, which begins that of March, last."""
    return sorted(enumerate(_RUSSIAN, 1), key=lambda pair: -len(pair[1]))
