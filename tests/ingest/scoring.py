"""How much of a typeset article is found again, word for word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from briefwright.ingest.made import Made, MadeHeading
from briefwright.ingest.signs import CJK
from ingest.typeset import Article

_SPACES = re.compile(f"(?<=[{CJK}]) | (?=[{CJK}])")


def canon(text: str) -> str:
    return _SPACES.sub("", re.sub(r"\s+", " ", text)).strip()


def score(article: Article, sources: list[Made]) -> tuple[Counter[str], Counter[str], list[str]]:
    """Of each kind what was found and what there is, and what is missing in words. `extra` counts what is too much."""
    found, wanted, misses = Counter[str](), Counter[str](), list[str]()

    def count(kind: str, good: bool, what: str) -> None:
        found[kind] += good
        wanted[kind] += 1
        if not good:
            misses.append(f"{kind}: {what[:60]}")

    passages = Counter(canon(p.text) for made in sources for p in made.passages if p.id[0] == "p")
    notes = _notes(sources)
    heads = {canon(part.text) for made in sources for part in made.parts if isinstance(part, MadeHeading)}
    source = next((m for m in sources if canon(str(m.metadata["title"])) == canon(article.title)), None)
    data: Mapping[str, Any] = source.metadata if source else {}
    count("titles", source is not None, article.title)
    names = ["".join(n.get("literal") or n["family"] + n["given"] for n in [name]) for name in data.get("author", ())]
    count("authors", sorted(map(_letters, names)) == sorted(map(_letters, article.authors)), str(names))
    count("keywords", data.get("keyword", {}).get(article.language) == [*article.keywords], str(data.get("keyword")))
    count("abstracts", any(p.id == f"a-{article.language}" for m in sources for p in m.passages), article.abstract)
    for heading, paragraphs in article.sections:
        count("headings", canon(heading) in heads, heading)
        for paragraph in paragraphs:
            count("paragraphs", canon(paragraph.plain) in passages, paragraph.plain)
            for note, anchor in zip(paragraph.notes, paragraph.anchors, strict=True):
                count("notes", canon(note) in notes, note)
                count("anchors", any(b.endswith(canon(anchor)) for b in notes.get(canon(note), ())), anchor)
    return found, wanted, misses


def _letters(name: str) -> str:
    """A name's letters in a fixed order: which part stands first is a matter of language."""
    return "".join(sorted(re.sub(r"[\W_]", "", name)))


def _notes(sources: list[Made]) -> dict[str, list[str]]:
    """The text before each call of a note, by its words."""
    notes: dict[str, list[str]] = {}
    for made in sources:
        texts = {note.id: canon(note.text) for note in made.notes}
        for text in texts.values():
            notes.setdefault(text, [])
        for passage in made.passages:
            for name, at in passage.anchors:
                notes[texts[name]].append(canon(passage.text[:at]))
    return notes
