"""The values of a source file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from briefwright.shapes.reader import nearest
from briefwright.span import Problem, Runs, Span


class Anchor(NamedTuple):
    """A note's marker in a passage: the note's ID, the offset in the passage's text, the marker's place in the file."""

    note: str
    offset: int
    span: Span


class Passage(NamedTuple):
    """A passage, note, table or abstract.

    `text` carries no note markers and keeps its line breaks; `runs` maps it to the file. `values` are the names of its
    ID line in their order (`page`, `lines`, `marker`, `credibility`, `lang`, others). `heading` is the one above it.
    """

    id: str
    id_span: Span
    text: str
    runs: Runs
    values: Mapping[str, str]
    anchors: tuple[Anchor, ...]
    heading: str

    @property
    def kind(self) -> str:
        """`note`, `table`, `abstract` or `text`, by the first letter of the ID."""
        return {"n": "note", "t": "table", "a": "abstract"}.get(self.id[0], "text")

    @property
    def page(self) -> str:
        """The printed page or range, or ""."""
        return self.values.get("page", "")


class Heading(NamedTuple):
    """A heading line: its level from 1, its words, and the ID of the passage that follows ("" where none does)."""

    level: int
    text: str
    before: str


@dataclass(frozen=True, slots=True)
class Source:
    """A source file. `readable` is False where its bytes could not be read at all.

    `metadata` is the front matter: strings, lists and maps, under CSL's names and ours. `passages` holds all that can
    be cited by ID, notes included, in the order of the file.
    """

    key: str
    path: str
    text: str
    metadata: Mapping[str, Any]
    passages: Mapping[str, Passage]
    headings: tuple[Heading, ...]
    problems: tuple[Problem, ...]
    readable: bool = True
    ids: frozenset[str] = field(default=frozenset())

    @property
    def language(self) -> str:
        """The BCP 47 tag of the source, or ""."""
        return str(self.metadata.get("language", ""))

    @property
    def extent(self) -> str:
        """`full`, `excerpt` or `digest`."""
        return str(self.metadata.get("text", "full"))

    def passage(self, name: str) -> Passage | None:
        """The passage of an ID."""
        return self.passages.get(name)

    def nearest(self, name: str) -> str:
        """A hint at the ID that looks most like this one."""
        if best := nearest(name, self.passages):
            return best
        ids = [*self.passages]
        return f"it has {', '.join(ids[:6])}{' …' if len(ids) > 6 else ''}" if ids else "it has no passages"

    def note_of(self, note: str) -> Passage | None:
        """The passage in whose text a note's marker stands first."""
        return next((p for p in self.passages.values() if any(a.note == note for a in p.anchors)), None)
