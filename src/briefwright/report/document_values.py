"""A composed document as the plain values that `NAME.json` holds."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from briefwright.compose.document import Document, Inline, Note
from briefwright.languages import Language


def document_values(document: Document) -> dict[str, Any]:
    """The document as JSON has it: every field under its name, but for the language's fixed words.

    A note's passages stand under `citations`; a call names its note by number. In running text and blocks, fields
    that are empty are left out.
    """
    values = {field.name: getattr(document, field.name) for field in fields(document)}
    return {name: _value(value) for name, value in values.items() if not isinstance(value, Language)}


def _value(value: Any) -> Any:
    """A value of the document as JSON has it."""
    if isinstance(value, Note):
        return _note(value)
    if isinstance(value, Inline) and value.note is not None:
        return {"kind": value.kind, "note": value.note.number}
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if is_dataclass(value):
        named = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {name: _value(part) for name, part in named if part not in ((), "", None)}
    return value


def _note(note: Note) -> dict[str, Any]:
    """A note, with the passages that it cites."""
    passages = [_value(passage) for passage in note.passages]
    return {
        "number": note.number,
        "text": note.text,
        "before": note.before,
        "citations": passages,
        "circled": note.circled,
        "content": _value(note.content),
    }
