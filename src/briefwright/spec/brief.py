"""The values of a spec: what was written, with places; nothing is resolved yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from briefwright.span import Span
from briefwright.yamlpos import Node

Role = Literal[
    "title", "subtitle", "subject", "author", "series", "number", "handling", "summary", "judgement", "basis",
    "label", "value", "heading", "text", "caption", "column", "cell", "unit", "note", "alt", "event", "outlook",
    "gap", "sourcing", "conflict",
]  # fmt: skip


class Text(NamedTuple):
    """A text of the spec in its languages.

    `nodes` maps a language to the scalar ("" = one for all). `cite` holds the scalars of the `cite:` beside it, which
    stands for a citation at its end. Its prose is found by its identity.
    """

    role: Role
    path: str
    nodes: Mapping[str, Node]
    citable: bool
    cite: tuple[Node, ...] = ()

    def node(self, language: str) -> Node | None:
        """The scalar of a language."""
        return self.nodes.get(language) or self.nodes.get("")


class Subject(NamedTuple):
    """A country by its ISO 3166-1 alpha-3 code, or a region or organization by name."""

    code: str
    name: Text | None


class Judgement(NamedTuple):
    """A key judgement; `likelihood` and `confidence` are the spec's words or ""."""

    text: Text
    likelihood: str
    confidence: str
    basis: Text | None


class Fact(NamedTuple):
    """A row of the fact box."""

    label: Text
    value: Text


class Point(NamedTuple):
    """A figure of a series: its digits as written, one or a low and a high one."""

    period: str
    values: tuple[str, ...]
    approx: str
    status: str
    cite: tuple[Node, ...]
    span: Span


class Series(NamedTuple):
    """A data series; `points` in the order of the spec."""

    name: str
    label: Text | None
    unit: str
    cite: tuple[Node, ...]
    points: tuple[Point, ...]

    def point(self, period: str) -> Point | None:
        """The point of a period."""
        return next((point for point in self.points if point.period == period), None)


class Row(NamedTuple):
    """A table's row."""

    cells: tuple[Text, ...]
    cite: tuple[Node, ...]


class Table(NamedTuple):
    """A table of cells, or of the series named."""

    path: str
    caption: Text | None
    columns: tuple[Text, ...]
    rows: tuple[Row, ...]
    series: tuple[str, ...]
    unit: Text | None
    note: Text | None
    cite: tuple[Node, ...]


class Chart(NamedTuple):
    """A chart of the series named."""

    path: str
    type: str
    series: tuple[str, ...]
    caption: Text | None
    alt: Text | None
    note: Text | None


class Event(NamedTuple):
    """An item of a timeline; `date` as written."""

    date: str
    text: Text


class Timeline(NamedTuple):
    """Dated events."""

    path: str
    events: tuple[Event, ...]


Block = Text | Table | Chart | Timeline


class Section(NamedTuple):
    """A section; the short forms (`table:` beside `text:`) are blocks like the others."""

    path: str
    heading: Text | None
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]


class Conflict(NamedTuple):
    """Two places in sources that differ, and the analyst's note."""

    between: tuple[tuple[Node, ...], ...]
    note: Text | None


class Ignored(NamedTuple):
    """An item of the spec's `ignore`: the code, the stretch that it covers (None = all), where it stands."""

    code: str
    covers: Span | None
    span: Span


class Brief(NamedTuple):
    """A spec as written."""

    kind: str
    subjects: tuple[Subject, ...]
    title: Text | None
    as_of: str
    languages: tuple[str, ...]
    subtitle: Text | None
    authors: tuple[Text, ...]
    series: Text | None
    number: Text | None
    handling: Text | None
    style: str
    numbering: str
    theme: str
    paper: str
    summary: Text | None
    judgements: tuple[Judgement, ...]
    facts: tuple[Fact, ...]
    data: Mapping[str, Series]
    sections: tuple[Section, ...]
    outlook: Text | None
    gaps: tuple[Text, ...]
    sourcing: Text | None
    conflicts: tuple[Conflict, ...]
    ignored: tuple[Ignored, ...]
    texts: tuple[Text, ...]
    """Every text of the spec, in the order of the file."""
    cites: tuple[Node, ...]
    """Every scalar of a `cite:` or `between:`, whether or not it stands beside a text, in the order of the file."""

    def blocks(self) -> Iterator[Block]:
        """The blocks of all sections, in the order of print."""
        yield from _blocks(self.sections)


def _blocks(sections: tuple[Section, ...]) -> Iterator[Block]:
    for section in sections:
        yield from section.blocks
        yield from _blocks(section.sections)
