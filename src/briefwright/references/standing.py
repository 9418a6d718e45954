"""All notes of a source together: what the words stand for that name no work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefwright.references.citation import Back, Citation, Reading
from briefwright.references.note import found_in

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"


class NoteText(NamedTuple):
    """A note: its ID, the mark that calls it, and its words."""

    id: str
    marker: str
    text: str


def readings(notes: Sequence[NoteText]) -> dict[str, Reading]:
    """Each note by its ID, in the order of the source: its citations, with those that it takes from an earlier note."""
    done: dict[str, Reading] = {}
    order: list[NoteText] = []
    for note in notes:
        done[note.id] = _read(note, order, done)
        order.append(note)
    return done


def _read(note: NoteText, before: Sequence[NoteText], done: dict[str, Reading]) -> Reading:
    cited: list[Citation] = []
    stands_for = ""
    for one in found_in(note.text):
        if isinstance(one, Citation):
            cited.append(one)
            continue
        meant = _meant(one, before, done)
        if meant is None:
            if one.title:
                cited.append(_as_written(one))
            continue
        name, work = meant
        stands_for = stands_for or done[name].stands_for or name
        if work is not None:
            cited.append(Citation(one.span, work.fields, one.locator or _same_page(one, work), work.label))
    return Reading(tuple(cited), stands_for)


def _as_written(one: Back) -> Citation:
    """A short form whose full form stands in no note: what it says itself."""
    return Citation(
        one.span, {"type": "document", "title": one.title, "author": [{"literal": one.family}]}, one.locator
    )


def _same_page(one: Back, work: Citation) -> str:
    """Words that stand for the note before stand for its page too."""
    return "" if one.family or one.marker else work.locator


def _meant(one: Back, before: Sequence[NoteText], done: dict[str, Reading]) -> tuple[str, Citation | None] | None:
    """The note that words stand for, and its work where it has one alone or the words say which."""
    if one.family:
        return _by_author(one, before, done)
    if one.marker:
        wanted = _number(one.marker)
        note = next((other for other in reversed(before) if _number(other.marker) == wanted), None)
    else:
        note = next((other for other in reversed(before) if not re.match(r"[*＊†]", other.marker)), None)
    if note is None:
        return None
    works = done[note.id].citations
    return note.id, works[-1] if len(works) == 1 else None


def _by_author(one: Back, before: Sequence[NoteText], done: dict[str, Reading]) -> tuple[str, Citation] | None:
    """The last work of this author whose title begins so, as the first note gives it that gives it whole."""
    found = [
        (note.id, work)
        for note in before
        if not done[note.id].stands_for
        for work in done[note.id].citations
        if _is_by(work, one.family) and _title(work).startswith(_folded(one.title))
    ]
    titles = {_title(work) for _, work in found}
    if not found or (len(titles) > 1 and one.title):
        return None
    last = _title(found[-1][1])
    return next(pair for pair in found if _title(pair[1]) == last)


def _title(work: Citation) -> str:
    return _folded(str(work.fields.get("title", "")))


def _is_by(work: Citation, family: str) -> bool:
    wanted = family.casefold()
    for name in (*work.fields.get("author", ()), *work.fields.get("editor", ())):
        whole = name.get("literal") or name.get("family", "") + name.get("given", "")
        if wanted in (name.get("family", "").casefold(), whole.casefold()) or wanted in whole.casefold().split():
            return True
    return False


def _folded(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.casefold())


def _number(marker: str) -> str:
    """A mark as a number: ③ and [3] are 3."""
    bare = marker.strip("[]［］()（） ")
    return str(_CIRCLED.index(bare) + 1) if len(bare) == 1 and bare in _CIRCLED else bare


__all__ = ["NoteText", "readings"]
