"""A source file begun from what a note says of the document that it leads to."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, NamedTuple

from briefwright.corpus import writing
from briefwright.corpus.csl import FIELDS
from briefwright.corpus.source import Passage, Source
from briefwright.ingest.emit import key_of
from briefwright.references import Citation

_ORDER = (
    "type", "title", "author", "translator", "editor", "container-title", "publisher", "publisher-place", "genre",
    "issued", "volume", "issue", "edition", "DOI", "URL", "accessed", "language",
)  # fmt: skip
_WANTED = ("author", "title", "issued", "language", "page", "reliability")
_WORDS = 3


class Promoted(NamedTuple):
    """A source file to be: its text, and the names of front matter that still want a value."""

    key: str
    text: str
    missing: tuple[str, ...]


def promoted(source: Source, note: Passage, citation: Citation, key: str) -> Promoted:
    """The file for the document of a citation. What the note does not say is left to be filled in.

    A title that is not known stands in by the address; a language by that of the note.
    """
    said = {name: citation.fields[name] for name in _ORDER if name in citation.fields and name in FIELDS}
    missing = tuple(name for name in _WANTED if name not in said)
    fields: dict[str, Any] = {
        **said,
        "title": said.get("title") or said.get("URL") or key,
        "language": said.get("language") or source.language_of(note) or "en",
    }
    place = f", {citation.label} {citation.locator}" if citation.locator else ""
    metadata = {
        "key": key,
        **{name: fields[name] for name in _ORDER if name in fields},
        "text": "excerpt",
        "note": f"cited in {source.key}:{note.id}{place}",
    }
    return Promoted(key, writing.source(metadata, []), missing)


def key_for(citation: Citation, taken: Collection[str]) -> str:
    """A key that none has: the first author's family name, or the title's first words, and the year."""
    year = str(citation.fields.get("issued", ""))[:4]
    stem = _stem(citation)
    plain = f"{stem}{year}" if year else stem
    letters = ("", *"bcdefghijklmnopqrstuvwxyz")
    return next(f"{plain}{letter}" for letter in letters if f"{plain}{letter}" not in taken)


def _stem(citation: Citation) -> str:
    names = citation.fields.get("author") or citation.fields.get("editor") or ()
    for name in names[:1]:
        whole = name.get("family") or re.split("[·•・‧]", name.get("literal", ""))[-1]
        return key_of(f"{whole}.md").replace("-", "").lower()
    title = str(citation.fields.get("title", "")) or re.sub(
        r"^\w+://(?:www\.)?|/.*", "", citation.fields.get("URL", "")
    )
    words = re.findall(r"[\u3400-\u9fff]{1,2}|[^\W_\u3400-\u9fff]+", title)
    return key_of("-".join(words[:_WORDS]) + ".md").lower()


def same_document(citation: Citation, source: Source) -> bool:
    """Whether a source is the document of a citation: by DOI, address, or title and year."""
    for name in ("DOI", "URL"):
        if (value := citation.fields.get(name)) and value == source.metadata.get(name):
            return True
    title = citation.fields.get("title")
    years = {str(fields.get("issued", ""))[:4] for fields in (citation.fields, source.metadata)} - {""}
    return bool(title) and _bare(str(title)) == _bare(str(source.metadata.get("title", ""))) and len(years) < 2


def _bare(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()
