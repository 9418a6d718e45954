"""How much of our documents is found again in the sources that came of them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import NamedTuple

from briefwright.ingest.made import Made, MadeHeading
from ingest.documents import Document, Words
from ingest.scoring import canon


class Found(NamedTuple):
    """Of each kind what was found and what there is; what is missing, and what is there that is in no document."""

    found: Counter[str]
    wanted: Counter[str]
    misses: list[str]
    invented: list[str]


def compare(document: Document, made: Made) -> Found:
    """Passages, notes with the places of their calls, headings with levels, tables and the title."""
    out = Found(Counter(), Counter(), [], [])

    def count(kind: str, good: bool, what: str) -> None:
        out.found[kind] += good
        out.wanted[kind] += 1
        if not good:
            out.misses.append(f"{kind}: {what[:80]}")

    passages = {canon(p.text): p for p in made.parts if not isinstance(p, MadeHeading)}
    notes = {note.id: canon(note.text) for note in made.notes}
    count("title", canon(str(made.metadata["title"])) == canon(document.title), str(made.metadata["title"]))
    for words in document.texts:
        passage = passages.get(canon(words.text))
        count("passages", passage is not None, words.text)
        wanted = _called(words)
        for note in wanted:
            count("notes", note[1] in notes.values(), note[1])
        got = [(_letters(passage.text[:at]), notes[name]) for name, at in passage.anchors] if passage else []
        for call in wanted:
            count("calls", call in got, f"{call} in {got}")
    heads = [(part.level, canon(part.text)) for part in made.parts if isinstance(part, MadeHeading)]
    for heading in document.headings:
        count("headings", (heading.level, canon(heading.words.text)) in heads, f"{heading.words.text} in {heads}")
    for table in document.tables:
        cells = [[*table.head], *map(list, table.rows)]
        wanted_lines = [f"| {' | '.join(row)} |" for row in cells]
        lines = [line for p in passages.values() if p.id[0] == "t" for line in p.text.split("\n")]
        count("tables", all(line in lines for line in wanted_lines), str(lines))
        count("captions", table.caption in lines and table.credit in lines, str(lines[:1]))
    whole = _all_letters(document)
    out.invented.extend(text[:80] for text in (*passages, *notes.values()) if _letters(text).lower() not in whole)
    return out


def _all_letters(document: Document) -> str:
    """All that may be in a source, labels of keywords and the like apart."""
    tables = ["".join((t.caption, *t.head, *map("".join, t.rows), t.credit)) for t in document.tables]
    texts = [*(words.text for words in document.texts), document.abstract, *document.notes, document.title, *tables]
    return _letters("".join(texts)).lower()


def _called(words: Words) -> list[tuple[str, str]]:
    return [(_letters(words.text[:at]), canon(note)) for at, note in words.notes]


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum())
