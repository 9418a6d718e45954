"""A source while it is gathered, and the items that it is gathered from."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Literal, NamedTuple

from briefwright.ingest.rows import Row
from briefwright.ingest.signs import Script, script

PartKind = Literal["heading", "text", "table", "abstract"]
ItemKind = Literal["front", "small print", "table", "block"]
_SAMPLE = 400
_MOST = 200
"""Parts among which the text is looked for that shows the language."""


class Item(NamedTuple):
    """Rows that belong together: what they are, their text, and for a front the language of its abstract's label.

    `order` is where they stand; a front may have no rows.
    """

    kind: ItemKind
    order: float
    rows: tuple[Row, ...]
    text: str = ""
    language: str | None = None
    ends_list: bool = False
    """Whether it is the heading of a list of notes."""


class Part(NamedTuple):
    """A piece of a source in its order, with its text; holders of marks stand in it. `language` is an abstract's."""

    kind: PartKind
    rows: tuple[Row, ...]
    text: str
    language: str = ""


@dataclass(eq=False, slots=True)
class Draft:
    """A source that is being gathered."""

    metadata: dict[str, Any] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    small_print: list[str] = field(default_factory=list)
    parent: Draft | None = None
    container: bool = False
    """Whether it is a forum: an abstract, and contributions that are sources of their own."""

    def has(self, kind: PartKind) -> bool:
        """Whether it has a part of this kind."""
        return any(part.kind == kind for part in self.parts)

    @property
    def language(self) -> Script | None:
        """The language of its text, by the letters; of what else it has where there is no text."""
        first = islice((part for part in self.parts[:_MOST] if part.kind == "text"), 10)
        text = "".join(part.text[:_SAMPLE] for part in first)
        if not text and self.parts:
            text = self.parts[0].text
        return script(text or str(self.metadata.get("title", "")))
