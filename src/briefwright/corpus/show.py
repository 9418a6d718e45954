"""Sources and passages as the plain values that `show --format json` prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from briefwright.corpus.source import Passage, Source

Anchors = Mapping[str, list[dict[str, Any]]]


def source_values(source: Source) -> dict[str, Any]:
    """A whole source: metadata, headings, passages (all but notes) and notes."""
    anchors = _anchors(source.passages.values())
    return {
        "key": source.key,
        "metadata": dict(source.metadata),
        "headings": [{"level": h.level, "text": h.text, "before": h.before or None} for h in source.headings],
        "passages": [passage_values(p) for p in source.passages.values() if p.kind != "note"],
        "notes": [_note_values(note, anchors) for note in source.notes],
    }


def passage_values(passage: Passage) -> dict[str, Any]:
    """One passage that is no note."""
    return {
        "id": passage.id,
        "page": passage.page or None,
        "heading": passage.heading or None,
        "text": passage.text,
        "notes": [*passage.notes],
    }


def passage_in_context(source: Source, name: str) -> dict[str, Any] | None:
    """One passage with the IDs before and after it among its like (notes among notes), or None."""
    passage = source.passage(name)
    if passage is None:
        return None
    is_note = passage.kind == "note"
    alike = [p.id for p in source.passages.values() if (p.kind == "note") == is_note]
    at = alike.index(name)
    values = _note_values(passage, _anchors(source.passages.values())) if is_note else passage_values(passage)
    return {
        "source": source.key,
        "passage": values,
        "previous": alike[at - 1] if at else None,
        "next": alike[at + 1] if at + 1 < len(alike) else None,
    }


def _anchors(passages: Iterable[Passage]) -> Anchors:
    """Where each note is called, by the note's ID."""
    found: dict[str, list[dict[str, Any]]] = {}
    for passage in passages:
        for anchor in passage.anchors:
            found.setdefault(anchor.note, []).append({"passage": passage.id, "offset": anchor.offset})
    return found


def _note_values(note: Passage, anchors: Anchors) -> dict[str, Any]:
    return {
        "id": note.id,
        "marker": note.marker or None,
        "page": note.page or None,
        "text": note.text,
        "anchors": anchors.get(note.id, []),
    }
