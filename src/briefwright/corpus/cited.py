"""What the notes of a source cite, worked out anew whenever it is asked for: a file keeps a note's words alone."""

from __future__ import annotations

from typing import Any

from briefwright.corpus.source import Passage, Source
from briefwright.references import Citation, Reading, readings
from briefwright.references.standing import NoteText


def note_readings(source: Source) -> dict[str, Reading]:
    """The notes of a source by ID, each with its citations and the note that it stands for."""
    return readings([NoteText(note.id, note.marker, note.text) for note in source.notes])


def cited_values(source: Source, note: Passage) -> dict[str, Any]:
    """The citations of a note, and the ID of the note that its words stand for, as `show` prints them."""
    reading = note_readings(source)[note.id]
    return {
        "citations": [citation_values(one) for one in reading.citations],
        "stands_for": reading.stands_for or None,
    }


def citation_values(one: Citation) -> dict[str, Any]:
    """A citation: CSL variables, the place cited, and where in the note it stands (code points, the end left out)."""
    place = {"locator": one.locator, "label": one.label} if one.locator else {}
    return {**one.fields, **place, "span": [*one.span]}
