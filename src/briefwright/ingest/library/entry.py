"""An entry of a bibliography: its ID there, and front matter as far as it is of the right form."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from briefwright.corpus.csl import FIELDS, LANGUAGE_TAG, TYPES

NAMES = frozenset(
    [
        "author",
        "editor",
        "translator",
        "container-author",
        "collection-editor",
        "composer",
        "director",
        "interviewer",
        "recipient",
        "reviewed-author",
        "original-author",
        "editorial-director",
        "illustrator",
        "compiler",
        "contributor",
    ]
)
DATES = frozenset(("issued", "accessed", "submitted", "event-date", "original-date", "available-date"))
_PRIVATE = frozenset(
    [
        "key",
        "origin",
        "text",
        "reliability",
        "title-translation",
        "title-short-translation",
        "keyword",
        "abstract",
        "note",
        "annote",
        "source",
        "call-number",
        "archive",
        "archive_collection",
        "archive_location",
        "citation-key",
        "citation-label",
        "citation-number",
        "first-reference-note-number",
        "year-suffix",
        "license",
        "references",
    ]
)
"""Names that a bibliography does not fill: ours, and those that are about its owner's library."""
_PARTS = ("family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
_TAGS = re.compile(r"</?(?:i|b|sub|sup|span|sc)(?:\s[^<>]{0,80})?>", re.IGNORECASE)
_LONGEST = 2000
_LANGUAGES = {
    "english": "en", "american": "en-US", "british": "en-GB", "usenglish": "en-US", "ukenglish": "en-GB", "eng": "en",
    "russian": "ru", "русский": "ru", "rus": "ru", "chinese": "zh", "中文": "zh", "汉语": "zh", "chi": "zh",
    "zho": "zh", "chinese (simplified)": "zh-Hans", "chinese (traditional)": "zh-Hant", "简体中文": "zh-Hans",
    "german": "de", "ngerman": "de", "deutsch": "de", "ger": "de", "deu": "de", "french": "fr", "français": "fr",
    "fre": "fr", "fra": "fr", "japanese": "ja", "日本語": "ja", "jpn": "ja", "korean": "ko", "kor": "ko",
    "mongolian": "mn", "монгол": "mn", "mon": "mn", "spanish": "es", "español": "es", "spa": "es", "italian": "it",
    "italiano": "it", "ita": "it", "portuguese": "pt", "por": "pt", "turkish": "tr", "türkçe": "tr", "tur": "tr",
    "kazakh": "kk", "kaz": "kk", "ukrainian": "uk", "українська": "uk", "ukr": "uk", "polish": "pl", "polski": "pl",
    "pol": "pl", "arabic": "ar", "ara": "ar", "persian": "fa", "vietnamese": "vi", "dutch": "nl", "swedish": "sv",
}  # fmt: skip


class Entry(NamedTuple):
    """One work: the ID and the line that it has in its file (0: unknown), and its front matter."""

    id: str
    line: int
    fields: Mapping[str, Any]


def entry(name: str, line: int, found: Mapping[str, Any]) -> Entry:
    """An entry of CSL variables, from which whatever is of a wrong form is left out."""
    fields: dict[str, Any] = {}
    for key, value in found.items():
        if key in FIELDS and key not in _PRIVATE and (fit := _fit(key, value)):
            fields[key] = fit
    return Entry(name, line, fields)


def _fit(key: str, value: Any) -> Any:
    if key in NAMES:
        return names(value)
    if key in DATES:
        return value if isinstance(value, str) and is_date(value) else None
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    word = clean(str(value))
    if key == "type":
        return word if word in TYPES else None
    if key == "language":
        return language(word)
    if key in ("page", "issue", "volume", "number", "page-first"):
        return re.sub(r"\s*[-‐‑–—]+\s*", "-", word)
    return word.removeprefix("https://doi.org/").removeprefix("http://dx.doi.org/") if key == "DOI" else word


def clean(word: str) -> str:
    """A word on one line, without control characters and the tags that managers put into titles."""
    return " ".join(_TAGS.sub("", _CONTROL.sub(" ", word[:_LONGEST])).split())


def names(value: Any) -> list[dict[str, str]]:
    """The names that can be read."""
    found: list[dict[str, str]] = []
    for one in value if isinstance(value, list) else ():
        if isinstance(one, Mapping):
            name = {
                part: clean(str(one[part])) for part in _PARTS if isinstance(one.get(part), str) and one[part].strip()
            }
            if {"family", "literal", "given"} & name.keys():
                found.append(name)
    return found


def language(word: str) -> str | None:
    """A BCP 47 tag, or the one of a language's name; None for what is neither."""
    small = word.strip().casefold()
    if small in _LANGUAGES:
        return _LANGUAGES[small]
    tag = word.strip().replace("_", "-")
    return tag if LANGUAGE_TAG.match(tag) and (len(tag) < 4 or "-" in tag) else None


def is_date(value: str) -> bool:
    """Whether a value is a date, or a range, as front matter has it."""
    parts = value.split("/")
    return len(parts) < 3 and all(map(_is_day, parts)) and (len(parts) == 1 or parts[0] < parts[1])


def _is_day(value: str) -> bool:
    if not re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", value):
        return False
    try:
        dt.date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return False
    return True


def date_of(parts: list[Any]) -> str:
    """A date of year, month and day, as far as they are numbers; "" where there is none."""
    numbers: list[str] = []
    for width, part in zip((4, 2, 2), parts, strict=False):
        if not str(part).isdecimal():
            break
        numbers.append(str(int(part)).zfill(width))
    while numbers and not _is_day("-".join(numbers)):
        numbers.pop()
    return "-".join(numbers)
