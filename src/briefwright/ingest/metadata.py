"""The front matter of a source, from what its front, its small print and the document's running heads say."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from briefwright.corpus.csl import FIELDS
from briefwright.ingest.assemble.draft import Draft
from briefwright.ingest.signs import bare, script, squeezed
from briefwright.ingest.structure.front_matter import title_of
from briefwright.ingest.structure.names import csl_name, names_in
from briefwright.ingest.structure.small_print import IMPRINT

_ORDER = (
    "type", "title", "title-translation", "author", "translator", "editor", "container-title", "section", "issued",
    "volume", "issue", "page", "ISSN", "DOI", "URL", "accessed", "submitted", "language", "keyword", "note",
)  # fmt: skip
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?\Z")
_ANY_DATE = re.compile(r"((?:19|20)\d\d)\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2}))?")
_DATES = ("issued", "accessed", "submitted")
_LONGEST_TITLE = 40
_OURS = {"received": "submitted"}
"""Names of the small print that CSL has under another name."""


class Common(NamedTuple):
    """What holds for all sources of a document: its mastheads' data, the running heads, what is added to a page's count
    for its printed number (None: unknown), whether pages are known at all, the original's name, its own metadata, and
    the numbers that it lists for its pages.
    """

    mastheads: Mapping[str, Any]
    heads: Sequence[str]
    offset: int | None
    paged: bool
    name: str
    own: Mapping[str, Any]
    labels: Mapping[int, str] = {}

    def shift(self, draft: Draft, pages: set[int]) -> int | None:
        """What is added to a page's count for its printed number: by the page's own, else by the article's first."""
        if self.offset is not None:
            return self.offset
        first = draft.metadata.get("page-first")
        return int(first) - min(pages) if first and pages and self.paged else None

    def label_of(self, draft: Draft, pages: set[int]) -> Callable[[int], str]:
        """The printed number of a page, "" where unknown."""
        shift = self.shift(draft, pages)
        return lambda page: self.labels.get(page, "") if shift is None or page + shift < 1 else str(page + shift)


def pages_of(draft: Draft, drafts: Sequence[Draft]) -> set[int]:
    """The pages on which a source stands, a forum's contributions included."""
    pages = {row.page for row in draft.rows}
    if draft.container:
        for other in drafts:
            if other.parent is draft:
                pages |= {row.page for row in other.rows}
    return pages


def front_matter(draft: Draft, common: Common, pages: set[int], drafts: Sequence[Draft]) -> dict[str, Any]:
    """The metadata of a source under CSL's names; what has none there stands in `note`."""
    data = {_OURS.get(name, name): value for name, value in draft.metadata.items()}
    for name, value in (*common.mastheads.items(), *common.own.items()):
        data.setdefault(name, value)
    data["title"] = data.get("title") or _title(draft, common, drafts)
    data.setdefault("language", draft.language or script(data["title"]) or "en")
    data.setdefault("type", "article-journal" if data.get("container-title") else "article")
    if page := _page(draft, common, pages):
        data["page"] = page
    _authors(data)
    _dates(data)
    _latin_names(data)
    known = {name: data[name] for name in _ORDER if name in data and name in FIELDS}
    if note := _note(draft, known, data):
        known["note"] = note
    return {name: known[name] for name in _ORDER if name in known}


def told_front_matter(found: Mapping[str, Any], language: str, name: str) -> dict[str, Any]:
    """The metadata of a document from what it says of itself; fields that are unknown here go to `note`."""
    data = {"type": "webpage", **found, "language": language}
    data["title"] = data.get("title") or name
    if isinstance(data.get("accessed"), str):
        data["accessed"] = data["accessed"][:10]
    _authors(data)
    _dates(data)
    known = {key: data[key] for key in _ORDER if key in data and key in FIELDS}
    said = "".join(_strings(known))
    others = [f"{key}: {value}" for key, value in found.items() if key not in known and str(value) not in said]
    if others:
        known["note"] = "; ".join(others)
    return {key: known[key] for key in _ORDER if key in known}


def _title(draft: Draft, common: Common, drafts: Sequence[Draft]) -> str:
    """For a source whose title is lost: the running head of a document with one source, its first words, its name."""
    head = next((head for head in common.heads if not IMPRINT.search(head)), "")
    if head and len(drafts) == 1:
        return title_of(head)
    words = squeezed(draft.parts[0].text)[:_LONGEST_TITLE] if draft.parts else ""
    return title_of(words) or common.name


def _page(draft: Draft, common: Common, pages: set[int]) -> str:
    if not pages:
        return ""
    label = common.label_of(draft, pages)
    first, last = label(min(pages)), label(max(pages))
    return first if first == last or not last else f"{first}-{last}" if first else last


def _authors(data: dict[str, Any]) -> None:
    """The authors as CSL's names, however they are said; a name that was read already is itself."""
    if said := data.get("author"):
        people = [said] if isinstance(said, str) else said
        data["author"] = [
            name
            for one in people
            for name in ([one] if isinstance(one, dict) else [csl_name(words) for words in names_in(one) or (one,)])
        ]


def _dates(data: dict[str, Any]) -> None:
    """Dates as ISO 8601; what is none is left to the note."""
    for name in _DATES:
        value = data.get(name)
        if isinstance(value, str) and not _is_date(value):
            found = _ANY_DATE.search(value)
            del data[name]
            date = "-".join(part.zfill(2) for part in found.groups() if part) if found else ""
            if _is_date(date):
                data[name] = date


def _is_date(value: str) -> bool:
    """Whether a value is a date of the calendar, or a month or year."""
    if not _DATE.match(value):
        return False
    try:
        dt.date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return False
    return True


def _latin_names(data: dict[str, Any]) -> None:
    """The authors' names as the English front has them, where there are as many."""
    names, latin = data.get("author"), data.get("author-en")
    if isinstance(names, list) and isinstance(latin, list) and len(names) == len(latin):
        spelt = [name.get("literal") or f"{name.get('given', '')} {name['family']}".strip() for name in latin]
        if all(script(name) == "en" for name in spelt):
            data["author"] = [{**name, "latin": other} for name, other in zip(names, spelt, strict=True)]


def _note(draft: Draft, known: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    """Affiliations, and the small print that the other fields do not hold whole."""
    said = {bare(text) for text in _strings(known)}
    words = [where for name in data if name.startswith(("affiliation", "beside-title")) for where in data[name]]
    words += [line for line in draft.small_print if bare(line) not in said]
    extra = [name for key in data if key.startswith("author-") for name in _strings(data[key])]
    words += [name for name in extra if bare(name) not in "".join(said)]
    return "; ".join(dict.fromkeys([*([data["note"]] if data.get("note") else []), *words]))


def _strings(value: Any) -> list[str]:
    if isinstance(value, Mapping):
        return [text for item in value.values() for text in _strings(item)]
    return [text for item in value for text in _strings(item)] if isinstance(value, list) else [str(value)]
