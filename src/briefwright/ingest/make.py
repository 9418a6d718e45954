"""Sources made of drafts: IDs given, marks turned into anchors, notes handed to the source that calls them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from briefwright.ingest.assemble.draft import Draft, Part
from briefwright.ingest.joining import Habits
from briefwright.ingest.made import Anchor, Made, MadeHeading, MadePassage, spans
from briefwright.ingest.metadata import Common, front_matter, pages_of
from briefwright.ingest.notes.note import Note
from briefwright.ingest.rows import Row
from briefwright.ingest.signs import HOLDERS, closed_up, squeezed
from briefwright.ingest.structure.headings import Levels
from briefwright.ingest.structure.labels import CAPTION, CREDIT
from briefwright.readers.block import HELD
from briefwright.readers.original import Line

_LETTERS = {"text": "p", "table": "t", "abstract": "a"}
_CLOSES = " ,.;:!?)»”"
_CELLS = re.compile(r"\s{2,}|\t")
_BETWEEN_MARKS = re.compile(f"(?<={HOLDERS.pattern}) (?={HOLDERS.pattern})")
_SOFT_HYPHEN = "\u00ad"


class Given(NamedTuple):
    """What all sources of a document share: its lines, notes (their marks as found), habits, and what its heads say."""

    lines: Sequence[Line]
    notes: Sequence[Note]
    markers: Mapping[int, str]
    known: Habits
    common: Common


def make(drafts: Sequence[Draft], given: Given) -> list[Made]:
    """The sources of a document. Each note goes to one of them."""
    pages = {id(draft): pages_of(draft, drafts) for draft in drafts}
    owners = _owners(drafts, given.notes, pages)
    return [_make(draft, given, pages[id(draft)], owners[n], drafts) for n, draft in enumerate(drafts)]


def _owners(drafts: Sequence[Draft], notes: Sequence[Note], pages: Mapping[int, set[int]]) -> list[list[int]]:
    """The notes of each source: those whose mark stands in it, else by page, else by place."""
    called: dict[int, int] = {}
    for n, draft in enumerate(drafts):
        for row in draft.rows:
            for holder in HOLDERS.findall(row.shown):
                called.setdefault(ord(holder) - HELD, n)
    owned: list[list[int]] = [[] for _ in drafts]
    for k, note in enumerate(notes):
        owner = called.get(k)
        if owner is None:
            owner = next((n for n, draft in enumerate(drafts) if note.page in pages[id(draft)]), None)
        if owner is None:
            at = note.pieces[0].line.at
            before = [n for n, draft in enumerate(drafts) if draft.rows and draft.rows[0].at <= at]
            owner = before[-1] if before else 0
        owned[owner].append(k)
    return owned


def _make(draft: Draft, given: Given, pages: set[int], owned: Sequence[int], drafts: Sequence[Draft]) -> Made:
    label = given.common.label_of(draft, pages)
    names = {note: f"n{k}" for k, note in enumerate(owned, 1)}
    parts: list[MadeHeading | MadePassage] = []
    levels, taken = Levels(), Counter[str]()
    above = min((level for part in draft.parts if (level := _listed(part))), default=1) - 1  # that of the title
    for part in draft.parts:
        if part.kind == "heading":
            words = squeezed(HOLDERS.sub("", part.text))
            listed = _listed(part)
            parts.append(MadeHeading(levels.level(words, listed - above if listed else 0), words))
        elif passage := _passage(part, given.lines, names, _name(part, taken), label):
            parts.append(passage)
    notes = tuple(_note(given, note, name, label) for note, name in names.items())
    return Made(front_matter(draft, given.common, pages, drafts), tuple(parts), notes)


def _listed(part: Part) -> int:
    """The level of a heading that the format lists; 0 for any other."""
    spot = part.rows[0].spot if part.kind == "heading" else None
    return spot.level if spot else 0


def _name(part: Part, taken: Counter[str]) -> str:
    """The next ID of its kind; `a-zh` for an abstract, `a-zh-2` where there is one."""
    if part.kind == "abstract":
        stem = f"a-{part.language}"
        taken[stem] += 1
        return stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"
    letter = _LETTERS[part.kind]
    taken[letter] += 1
    return f"{letter}{taken[letter]}"


def _passage(
    part: Part, lines: Sequence[Line], names: Mapping[int, str], name: str, label: Callable[[int], str]
) -> MadePassage | None:
    held = _table(part.rows) if part.kind == "table" else closed_up(part.text)
    text, anchors = lifted(held.replace(_SOFT_HYPHEN, ""), names)
    if not text.strip():
        return None
    first, last = label(part.rows[0].page), label(part.rows[-1].page)
    values = {"page": first if first == last else f"{first}-{last}", "lines": _lines(part.rows, lines)}
    if part.kind == "abstract":
        values["lang"] = part.language
    return MadePassage(name, text, {key: value for key, value in values.items() if value}, anchors)


def _lines(rows: Sequence[Row], lines: Sequence[Line]) -> str:
    return spans([lines[at].number for row in rows for at in row.ats])


def lifted(held: str, names: Mapping[int, str]) -> tuple[str, tuple[Anchor, ...]]:
    """A text without the holders of marks, and where each stood. A space that only parted a mark goes with it."""
    held = _BETWEEN_MARKS.sub("", held.strip())
    text, anchors, at = "", list[Anchor](), 0
    for m in HOLDERS.finditer(held):
        text += held[at : m.start()]
        at = m.end()
        following = held[at : at + 1]
        if text.endswith(" ") and (not following or following in _CLOSES or HOLDERS.match(following)):
            text = text.rstrip(" ")
        name = names.get(ord(m[0]) - HELD)
        if name:
            anchors.append((name, len(text)))
    text += held[at:]
    kept = text.rstrip()
    lead = len(kept) - len(kept.lstrip())
    return kept[lead:], tuple((name, min(max(0, place - lead), len(kept) - lead)) for name, place in anchors)


def _table(rows: Sequence[Row]) -> str:
    """A table as the source file holds it: caption, a table with pipes, credit. A caption alone stays a line."""
    shown = [row.shown.strip(" ") for row in rows]
    first = next((n for n, row in enumerate(rows) if not CAPTION.match(row.text)), len(rows))
    last = next((n for n, row in enumerate(rows) if n >= first and CREDIT.match(row.text)), len(rows))
    within = zip(rows[first:last], shown[first:last], strict=True)
    cells = [_split(row, text.replace("|", "\\|")) for row, text in within]
    if not cells:
        return "\n".join(shown)
    count = max(map(len, cells))
    table = [f"| {' | '.join([*row, *[''] * (count - len(row))])} |" for row in cells]
    table.insert(1, f"|{' --- |' * count}")
    parts = ("\n".join(shown[:first]), "\n".join(table), "\n".join(shown[last:]))
    return "\n\n".join(part for part in parts if part)


def _split(row: Row, text: str) -> list[str]:
    """The cells of a row: as the format parts them, else where white space does."""
    if row.spot is not None and row.spot.zone == "table":
        return text.split("\t")
    return _CELLS.split(text.strip())


def _note(given: Given, note: int, name: str, label: Callable[[int], str]) -> MadePassage:
    found = given.notes[note]
    text = found.text(given.known).replace(_SOFT_HYPHEN, "") or "—"
    values = {
        "marker": given.markers.get(note, found.marker),
        "page": label(found.page),
        "lines": spans([piece.line.number for piece in found.pieces]),
    }
    return MadePassage(name, text, {key: value for key, value in values.items() if value})
