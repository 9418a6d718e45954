"""RIS: a tag and a value on each line."""

from __future__ import annotations

import re
from typing import Any

from briefwright.ingest.library.entry import Entry, date_of, entry
from briefwright.unable import Unable

_LINE = re.compile(r"([A-Z][A-Z0-9])\s{1,2}-\s?(.*)")
_TYPES = {
    "JOUR": "article-journal", "BOOK": "book",
    "CHAP": "chapter", "CONF": "paper-conference", "CPAPER": "paper-conference",
    "NEWS": "article-newspaper", "MGZN": "article-magazine", "RPRT": "report", "THES": "thesis", "ELEC": "webpage",
    "WEB": "webpage", "BLOG": "post-weblog", "STAT": "legislation",
    "PAT": "patent", "DATA": "dataset", "GOVDOC": "report",
}  # fmt: skip
_NAMES = {
    "TI": "title", "T1": "title", "T2": "container-title", "JO": "container-title", "JF": "container-title",
    "BT": "container-title", "PB": "publisher", "CY": "publisher-place", "VL": "volume", "IS": "issue", "DO": "DOI",
    "UR": "URL", "LA": "language", "ET": "edition", "T3": "collection-title",
}  # fmt: skip
_PERSONS = {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor", "A4": "translator"}


def read_ris(path: str, text: str) -> list[Entry]:
    """The entries of a file. Raises Unable where it holds none."""
    found: list[Entry] = []
    opened: dict[str, Any] | None = None
    line, name = 0, ""
    for number, words in enumerate(text.splitlines(), 1):
        m = _LINE.match(words.strip("\ufeff"))
        if m is None:
            continue
        tag, value = m[1], m[2].strip()
        if tag == "TY":
            opened, line, name = {"type": _TYPES.get(value, "document")}, number, ""
        elif opened is None:
            continue
        elif tag == "ER":
            found.append(entry(name, line, _finished(opened)))
            opened = None
        elif tag == "ID":
            name = value
        else:
            _set(opened, tag, value)
    if not found:
        raise Unable(f"{path}: there is no entry that can be read", "export it as CSL-JSON, BibTeX or RIS")
    return found


def _set(fields: dict[str, Any], tag: str, value: str) -> None:
    if tag in _PERSONS:
        family, comma, given = (part.strip() for part in value.partition(","))
        name = {"family": family, "given": given} if comma and given else {"literal": family}
        fields.setdefault(_PERSONS[tag], []).append(name)
    elif tag in _NAMES:
        fields.setdefault(_NAMES[tag], value)
    elif tag in ("PY", "Y1", "DA", "Y2"):
        date = date_of(re.split(r"[/-]", value)[:3])
        key = "accessed" if tag == "Y2" else "issued"
        if len(date) > len(fields.get(key, "")):
            fields[key] = date
    elif tag in ("SP", "EP"):
        fields[tag] = value


def _finished(fields: dict[str, Any]) -> dict[str, Any]:
    first, last = fields.pop("SP", ""), fields.pop("EP", "")
    if first:
        fields["page"] = f"{first}-{last}" if last and last != first and "-" not in first else first
    return fields
