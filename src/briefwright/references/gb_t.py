"""References by GB/T 7714, whose mark says what a work is: `[J]`, `[M]`, `[EB/OL]`."""

from __future__ import annotations

import re
from typing import Any

from briefwright.references.citation import Citation
from briefwright.references.dates import date_at
from briefwright.references.facts import clean_title, language
from briefwright.references.marks import Marked
from briefwright.references.names import Name, certain, eastern, western
from briefwright.span import Span

_TYPES = {
    "J": "article-journal", "M": "book", "N": "article-newspaper", "C": "paper-conference", "D": "thesis",
    "R": "report", "S": "standard", "P": "patent", "EB": "webpage", "DB": "dataset", "G": "collection", "Z": "document",
    "A": "document", "DS": "dataset", "CM": "map", "CP": "software",
}  # fmt: skip
_MARK = re.compile(r"\s*[\[［](?P<type>EB|DB|DS|CM|CP|[JMNCDRSPGZA])(?P<carrier>/(?:OL|CD|MT|DK))?[\]］]")
_NUMBER = re.compile(r"\s*[\[［]\d{1,3}[\]］]\s*")
_ARTICLE = re.compile(
    r"\s*(?:(?P<translator>[^.,，\d]+?)(?:[,，]\s*等)?[,，]\s*译\.\s*|[^.,，\d]+[,，]\s*[^.,，\d\s]{2,4}\.\s*)?(?P<host>[^,，.]+?)\s*[,，]\s*(?P<year>(?:1[89]|20)\d\d)"
    r"(?:\s*[,，]\s*(?P<volume>\d+))?(?:\s*[(（](?P<issue>\d+(?:[-/–]\d+)?)[)）])?(?:\s*[:：]\s*(?P<page>[A-Z]?\d+(?:\s*[-–—]\s*\d+)?))?"
)
_PAPER = re.compile(
    r"\s*(?P<host>[^,，.]+?)\s*[,，]\s*(?P<date>(?:1[89]|20)\d\d-\d\d-\d\d)(?:\s*[(（](?P<page>[A-Z]?\d+)[)）])?"
)
_BOOK = re.compile(
    r"(?:\s*(?P<edition>\d+)\s*(?:版|th ed|nd ed|rd ed)\.)?\s*"
    r"(?:(?P<translator>[\u3400-\u9fff、，, ]+?)(?:等)?[,，]?\s*译\.)?"
    r"\s*(?P<place>[^:：.\[]+?)\s*[:：]\s*(?P<publisher>[^,，]+?)\s*[,，]\s*(?P<year>(?:1[5-9]|20)\d\d)(?:\s*[:：]\s*(?P<page>\d+(?:\s*[-–—]\s*\d+)?))?"
)
_YEAR = re.compile(r"(?:\A|[\s,，])((?:1[5-9]|20)\d\d)(?=[\s(（:：.,，]|\Z)")
_DATES = re.compile(r"[(（](?P<issued>[\d-]{4,10})[)）]")
_ACCESSED = re.compile(r"[\[［](?P<accessed>\d{4}-\d\d-\d\d)[\]］]")
_DOI = re.compile(r"DOI\s*[:：]\s*(10\.\S+?)[.。]?(?:\s|\Z)", re.IGNORECASE)


def gb_t(marked: Marked, start: int, end: int) -> Citation | None:
    """The citation that a stretch makes, or None where it bears no mark of a type."""
    mark = _MARK.search(marked.text, start, end)
    if mark is None:
        return None
    if m := _NUMBER.match(marked.text, start, mark.start()):
        start = m.end()
    names, title = _head(marked.text[start : mark.start()])
    if not title:
        return None
    fields: dict[str, Any] = {"title": title}
    if names:
        fields["author"] = names
    said, locator = _tail(marked, mark, end)
    fields |= said
    if tongue := language(title, marked.text[start:end]):
        fields["language"] = tongue
    kind = (
        "chapter" if mark["type"] in "MC" and "//" in marked.mask[mark.end() : mark.end() + 4] else _TYPES[mark["type"]]
    )
    return Citation(Span(start, end), {"type": kind, **fields}, locator)


def _head(words: str) -> tuple[list[Name], str]:
    """Authors and title: what stands before the first full stop is the authors if it is made of names alone."""
    for m in re.finditer(r"[.．。]\s*", words):
        names = _names(words[: m.start() + 1])
        if names and words[m.end() :].strip():
            return names, clean_title(words[m.end() :])
    return [], clean_title(words)


def _names(words: str) -> list[Name]:
    bare = re.sub(r"[,，]\s*(?:等|et al|и др|他|ほか)\.?\s*$", "", words.strip().rstrip(".．。"))
    if re.search("[\u3400-\u9fff]", bare):
        found = eastern(bare)
        return found[1] if found and found[0] == "author" else []
    parts = [certain(_spelt(part)) for part in re.split(r"[,，]\s*", bare)]
    if parts and all(parts):
        return [name for name in parts if name is not None]
    whole = western(bare)
    return [] if whole is None or not re.search(r"\b[A-ZА-ЯЁ]\b", bare) else whole[1]


def _spelt(part: str) -> str:
    """A name set in capitals (`SMITH J A`) with small letters."""
    return re.sub(
        r"[A-ZÀ-ÖА-ЯЁ]{2,}(?![a-z])",
        lambda m: m[0].capitalize() if len(m[0]) > 2 or " " in part else m[0],
        part,
    )


def _tail(marked: Marked, mark: re.Match[str], end: int) -> tuple[dict[str, Any], str]:
    """What stands behind the mark, and the page, which is the one cited; only the year where the form is not known."""
    at = mark.end()
    text = marked.text[at:end]
    m = re.match(r"\s*(?://|[.．。])?\s*", text)
    rest = text[m.end() :] if m else text
    fields: dict[str, Any] = {}
    locator = ""
    found = {"J": _ARTICLE, "N": _PAPER}.get(mark["type"], _BOOK).match(rest)
    if found:
        said = {name: value for name, value in found.groupdict().items() if value}
        locator = re.sub(r"\s*[-–—]\s*", "-", said.pop("page", ""))
        fields |= _named(said)
    elif m := _YEAR.search(rest):
        fields["issued"] = m[1]
    if m := _DATES.search(text):
        fields.setdefault("issued", m["issued"])
    for form, name in ((_ACCESSED, "accessed"), (_DOI, "DOI")):
        if m := form.search(text):
            fields[name] = m[1]
    url = next((one for one in marked.within(at, end) if one.kind == "url"), None)
    if url is not None:
        fields["URL"] = marked.text[slice(*url.span)]
    return {
        name: value for name, value in fields.items() if name not in ("issued", "accessed") or _is_date(value)
    }, locator


def _named(said: dict[str, str]) -> dict[str, Any]:
    """The groups of a form under CSL's names."""
    names = {"host": "container-title", "year": "issued", "date": "issued", "place": "publisher-place"}
    fields: dict[str, Any] = {
        names.get(name, name): value.strip() for name, value in said.items() if name != "translator"
    }
    if "translator" in said and (found := eastern(said["translator"])):
        fields["translator"] = found[1]
    return fields


def _is_date(value: str) -> bool:
    return bool(re.fullmatch(r"\d{4}(?:-\d\d)?", value)) or date_at(value, 0, len(value)) is not None
