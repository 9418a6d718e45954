"""The values of a source file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from briefwright.shapes.reader import nearest
from briefwright.span import Problem, Runs, Span

Kind = Literal["note", "table", "abstract", "text"]
_KINDS: dict[str, Kind] = {"n": "note", "t": "table", "a": "abstract"}
_SOME = 6
"""IDs named in a hint where none looks like the one written."""


def kind_of(name: str) -> Kind:
    """What an ID is that of, by its first letter."""
    return _KINDS.get(name[0], "text")


class Anchor(NamedTuple):
    """A note's marker in a passage: the note's ID, the offset in the passage's text, the marker's place in the file."""

    note: str
    offset: int
    span: Span


class Passage(NamedTuple):
    """A passage, note, table or abstract.

    `text` carries no note markers and keeps its line breaks; `runs` maps it to the file. `values` are the names of its
    ID line in their order, known or not. `headings` are those it stands under, from the outermost in.
    """

    id: str
    id_span: Span
    text: str
    runs: Runs
    values: Mapping[str, str]
    anchors: tuple[Anchor, ...]
    headings: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        """What it is, by the first letter of the ID."""
        return kind_of(self.id)

    @property
    def heading(self) -> str:
        """The heading directly above it, or ""."""
        return self.headings[-1] if self.headings else ""

    @property
    def page(self) -> str:
        """The printed page or range, or ""."""
        return self.values.get("page", "")

    @property
    def lines(self) -> str:
        """Its lines in the original (`12-18,22`), or ""."""
        return self.values.get("lines", "")

    @property
    def marker(self) -> str:
        """The sign that calls a note in the original (`①`), or ""."""
        return self.values.get("marker", "")

    @property
    def credibility(self) -> str:
        """The credibility of what it says, from `1` to `6`, or ""."""
        return self.values.get("credibility", "")

    @property
    def notes(self) -> tuple[str, ...]:
        """The IDs of the notes that it calls, each once."""
        return tuple(dict.fromkeys(anchor.note for anchor in self.anchors))

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """Its paragraphs as stretches of `text`: what blank lines part."""
        found: list[Span] = []
        at, begin, end = 0, -1, -1
        for line in self.text.split("\n"):
            if line.strip():
                begin, end = (at if begin < 0 else begin), at + len(line)
            elif begin >= 0:
                found.append(Span(begin, end))
                begin = -1
            at += len(line) + 1
        return (*found, Span(begin, end)) if begin >= 0 else tuple(found)

    @property
    def fingerprint(self) -> str:
        """SHA-256 (hex) of its words."""
        from briefwright.corpus.fingerprint import fingerprint  # its patterns take 5 ms to compile

        return fingerprint(self.text)


class Heading(NamedTuple):
    """A heading line: its level from 1, its words, and the ID of the passage that follows ("" where none does)."""

    level: int
    text: str
    before: str


class Source(NamedTuple):
    """A source file. `readable` is False where neither front matter nor passages could be read.

    `text` is the file as decoded, a BOM included: what spans count in. `metadata` is the front matter: strings, lists
    and maps, under CSL's names and ours. `passages` holds all that can be cited by ID, notes included, in the order of
    the file; of two passages with one ID it holds the first.
    """

    key: str
    path: str
    text: str
    metadata: Mapping[str, Any]
    passages: Mapping[str, Passage]
    headings: tuple[Heading, ...]
    problems: tuple[Problem, ...]
    readable: bool = True

    @property
    def ids(self) -> frozenset[str]:
        """The IDs of all passages."""
        return frozenset(self.passages)

    @property
    def notes(self) -> tuple[Passage, ...]:
        """Its own notes, in the order of the file."""
        return tuple(passage for passage in self.passages.values() if passage.kind == "note")

    @property
    def language(self) -> str:
        """The BCP 47 tag of the source, or ""."""
        return str(self.metadata.get("language", ""))

    @property
    def extent(self) -> str:
        """`full`, `excerpt` or `digest`."""
        return str(self.metadata.get("text", "full"))

    def language_of(self, passage: Passage) -> str:
        """The BCP 47 tag of one of its passages: its own, or the source's."""
        return passage.values.get("lang") or self.language

    def passage(self, name: str) -> Passage | None:
        """The passage of an ID."""
        return self.passages.get(name)

    def nearest(self, name: str) -> str:
        """A hint at the ID that looks most like this one."""
        if best := nearest(name, self.passages):
            return best
        ids = [*self.passages]
        return f"it has {', '.join(ids[:_SOME])}{' …' if len(ids) > _SOME else ''}" if ids else "it has no passages"
