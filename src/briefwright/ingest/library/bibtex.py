"""BibTeX and BibLaTeX, with LaTeX's way of writing letters undone."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from briefwright.ingest.library.entry import Entry, date_of, entry, is_date
from briefwright.unable import Unable

_TYPES = {
    "article": "article-journal", "book": "book", "booklet": "pamphlet", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference",
    "manual": "report", "mastersthesis": "thesis",
    "phdthesis": "thesis", "thesis": "thesis", "techreport": "report", "report": "report", "unpublished": "manuscript",
    "online": "webpage", "electronic": "webpage", "www": "webpage", "misc": "document", "collection": "collection",
    "proceedings": "book", "mvbook": "book", "patent": "patent", "dataset": "dataset", "software": "software",
    "legislation": "legislation", "jurisdiction": "legal_case",
    "newspaper": "article-newspaper", "standard": "standard",
}  # fmt: skip
_NAMES = {
    "title": "title", "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title",
    "publisher": "publisher", "institution": "publisher", "school": "publisher", "organization": "publisher",
    "address": "publisher-place", "location": "publisher-place",
    "volume": "volume", "number": "issue", "issue": "issue",
    "pages": "page", "edition": "edition", "series": "collection-title", "doi": "DOI", "url": "URL", "isbn": "ISBN",
    "issn": "ISSN", "langid": "language",
    "language": "language", "shorttitle": "title-short", "chapter": "chapter-number",
    "howpublished": "medium", "eventtitle": "event-title", "version": "version", "type": "genre",
}  # fmt: skip
_PERSONS = {"author": "author", "editor": "editor", "translator": "translator", "bookauthor": "container-author"}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_LITERAL = re.compile(r"\{(.*)\}\Z", re.DOTALL)
_ENDASH = re.compile(r"-{2,3}")


def read_bibtex(path: str, text: str) -> tuple[list[Entry], list[int]]:
    """The entries of a file, and the lines at which others begin that cannot be read.

    Raises Unable where it holds none that can be read, with the line of the first fault.
    """
    from bibtexparser.entrypoint import parse_string
    from pylatexenc.latex2text import LatexNodes2Text

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it warns of is said below
    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)
    decoder = LatexNodes2Text(keep_comments=False, math_mode="text").latex_to_text
    try:
        library = parse_string(text)
    except (RecursionError, ValueError, KeyError, IndexError, AttributeError) as error:
        raise Unable(f"{path}: this is no BibTeX that can be read", "export it anew") from error
    faults = [(block.start_line or 0) + 1 for block in library.failed_blocks]
    if not library.entries:
        raise Unable(
            f"{path}:{min(faults, default=1)}: there is no entry that can be read",
            "export it as CSL-JSON, BibTeX or RIS",
        )
    decoded = _Decoder(decoder)
    found = [
        entry(one.key, (one.start_line or 0) + 1, dict(_fields(one.entry_type.lower(), one.fields_dict, decoded)))
        for one in library.entries
    ]
    return found, faults


class _Decoder:
    """Text out of LaTeX; as it stands where it is too odd."""

    def __init__(self, decode: Callable[[str], str]) -> None:
        self._decode = decode

    def __call__(self, words: str) -> str:
        if not re.search(r"[\\{}$~]", words):
            return words
        try:
            return self._decode(words.replace("~", "\u00a0")).replace("\u00a0", " ")
        except Exception:  # noqa: BLE001 - whatever a decoder of LaTeX makes of an odd text
            return re.sub(r"[{}]", "", words)


def _fields(kind: str, found: Mapping[str, Any], decode: _Decoder) -> Iterator[tuple[str, Any]]:
    values = {name.lower(): str(field.value) for name, field in found.items()}
    yield "type", _type(kind, values)
    for name, value in values.items():
        if name in _PERSONS:
            yield _PERSONS[name], _persons(value, decode)
        elif name in _NAMES and name not in ("doi", "url", "pages"):
            yield _NAMES[name], decode(value)
    for name in ("doi", "url"):
        if name in values:
            yield _NAMES[name], values[name].replace("\\_", "_").replace("\\%", "%").replace("\\&", "&").strip("{} ")
    if "pages" in values:
        yield "page", _ENDASH.sub("-", decode(values["pages"]))
    if issued := _issued(values):
        yield "issued", issued
    if is_date(values.get("urldate", "")):
        yield "accessed", values["urldate"]


def _type(kind: str, values: Mapping[str, str]) -> str:
    if kind == "article" and values.get("entrysubtype", "").lower() in ("newspaper", "magazine"):
        return f"article-{values['entrysubtype'].lower()}"
    return "webpage" if kind == "misc" and "url" in values else _TYPES.get(kind, "document")


def _issued(values: Mapping[str, str]) -> str:
    """`date`, or `year` with `month` (a name, its first letters, or a number) and `day`."""
    date = values.get("date", "").strip("{} ").removesuffix("/")
    if is_date(date):
        return date
    month = values.get("month", "").strip("{} .").lower()
    number = month if month.isdecimal() else str(_MONTHS.index(month[:3]) + 1) if month[:3] in _MONTHS else ""
    return date_of([values.get("year", "").strip("{} "), number, values.get("day", "").strip("{} ")])


def _persons(value: str, decode: _Decoder) -> list[dict[str, str]]:
    """`Family, Given and Given Family and {Institution}`."""
    found = [_person(one.strip(), decode) for one in _split(value)]
    return [name for name in found if name]


def _split(value: str) -> list[str]:
    """Names at each `and` that stands in no braces."""
    parts, depth, begin = [], 0, 0
    cuts = {m.start(): m.end() for m in _AND.finditer(value)}
    for at, sign in enumerate(value):
        depth += (sign == "{") - (sign == "}")
        if at in cuts and depth == 0 and at >= begin:
            parts.append(value[begin:at])
            begin = cuts[at]
    return [*parts, value[begin:]]


def _person(words: str, decode: _Decoder) -> dict[str, str]:
    """One name; `others` is none. A particle of small letters before the family name belongs to it."""
    if words.lower() == "others" or not words:
        return {}
    if (m := _LITERAL.match(words)) and words.startswith("{") and "}" not in m[1].rstrip("}") + " ":
        return {"literal": decode(m[1])}
    family, comma, given = (part.strip() for part in decode(words).partition(","))
    suffix = ""
    if comma and "," in given:
        suffix, _, given = (part.strip() for part in given.partition(","))
    if not comma:
        parts = family.split()
        at = next((n for n, part in enumerate(parts[:-1]) if n and part[0].islower()), len(parts) - 1)
        family, given = " ".join(parts[at:]), " ".join(parts[:at])
    if not given and not comma:
        return {"literal": family} if len(family) > 1 else {}
    name = _with_particle(family) | {"given": given, "suffix": suffix}
    return {part: word for part, word in name.items() if word}


def _with_particle(family: str) -> dict[str, str]:
    parts = family.split()
    at = next((n for n, part in enumerate(parts) if not part[0].islower()), 0)
    return {"non-dropping-particle": " ".join(parts[:at]), "family": " ".join(parts[at:])}
