"""Sources and passages as the plain values that `show --format json` prints."""

from __future__ import annotations

from typing import Any

from briefwright.corpus.source import Passage, Source


def source_values(source: Source) -> dict[str, Any]:
    """A whole source: metadata, headings, passages (all but notes) and notes."""
    notes = [passage for passage in source.passages.values() if passage.kind == "note"]
    return {
        "key": source.key,
        "metadata": dict(source.metadata),
        "headings": [{"level": h.level, "text": h.text, "before": h.before or None} for h in source.headings],
        "passages": [passage_values(p) for p in source.passages.values() if p.kind != "note"],
        "notes": [_note(source, note) for note in notes],
    }


def passage_values(passage: Passage) -> dict[str, Any]:
    """One passage."""
    return {
        "id": passage.id,
        "page": passage.page or None,
        "heading": passage.heading or None,
        "text": passage.text,
        "notes": list(dict.fromkeys(anchor.note for anchor in passage.anchors)),
    }


def _note(source: Source, note: Passage) -> dict[str, Any]:
    anchors = [(p.id, a.offset) for p in source.passages.values() for a in p.anchors if a.note == note.id]
    return {
        "id": note.id,
        "marker": note.values.get("marker"),
        "page": note.page or None,
        "text": note.text,
        "anchors": [{"passage": name, "offset": offset} for name, offset in anchors],
    }


def passage_in_context(source: Source, name: str) -> dict[str, Any] | None:
    """One passage with the IDs before and after it among its like (notes among notes), or None."""
    passage = source.passage(name)
    if passage is None:
        return None
    alike = [p.id for p in source.passages.values() if (p.kind == "note") == (passage.kind == "note")]
    at = alike.index(name)
    return {
        "source": source.key,
        "passage": _note(source, passage) if passage.kind == "note" else passage_values(passage),
        "previous": alike[at - 1] if at else None,
        "next": alike[at + 1] if at + 1 < len(alike) else None,
    }
