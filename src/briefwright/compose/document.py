"""The Document: all that a template sees. Templates only print it; nothing is looked up or computed any more.

Every text is a tuple of `Inline` pieces (or of `Block`s that hold them) in the reader's language, with its notes
numbered and their words ready. Labels come from `Document.words`, the edition's language as a value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefwright.languages.language import Language
from briefwright.span import Span

InlineKind = Literal[
    "text", "emphasis", "strong", "code", "link", "image", "break", "foreign", "latin", "halved", "kept", "call",
    "unresolved",
]  # fmt: skip
BlockKind = Literal["paragraph", "heading", "list", "quotation", "code", "rule", "table", "chart", "timeline"]

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A passage that a note cites, to be shown beside it on screen.

    `source` and `passage` are the IDs as written; `page` is the printed page or ""; `language` a BCP 47 tag;
    `extent` is the source's `text` (full, excerpt, digest); `label` names source and passage for a reader.
    """

    source: str
    passage: str
    label: str
    text: str
    page: str
    language: str
    extent: str


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote: its number in the brief (from 1), its words, and the passages that it cites.

    `circled` is the number as a circled digit where there is one (① … ㊿), else the plain figure; `text` is the note
    as plain words without its number; `before` the last 24 characters printed before its call in the same unit,
    white space and other calls left out. `span` is where its first citation stands in the spec.
    """

    number: int
    circled: str
    content: tuple[Inline, ...]
    text: str
    before: str
    passages: tuple[CitedPassage, ...]
    span: Span = _NOWHERE


@dataclass(frozen=True, slots=True)
class Inline:
    """A piece of running text.

    `text`: words. `emphasis`, `strong`, `link` (to `url`), `foreign` (a run in another language, `language`),
    `latin` (a Latin, Cyrillic or figure run in Chinese text; `air` says on which sides an ideograph stands, from which
    it is set off), `halved` (a full-width mark to be set half as wide), `kept` (the end of a text, of which no less may
    stand on the last line): `children`. Those of a link whose words are its address are the parts between which a line
    may end.
    `code`: words. `image`: `url` is a path in the workspace, `text` its description. `break`: a line break.
    `call`: the call of `note`. `unresolved`: in a draft, a citation that leads nowhere, as written in `text`.
    """

    kind: InlineKind
    text: str = ""
    children: tuple[Inline, ...] = ()
    url: str = ""
    language: str = ""
    note: Note | None = None
    air: Literal["", "before", "after", "both"] = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a text; which fields are filled depends on `kind`.

    `paragraph` and `heading` (with `level` from 1, below the heading of its section): `content`.
    `list`: `items`, each a tuple of blocks; `ordered` and `start`. `quotation`: `blocks`. `code`: `text`. `rule`: a
    line across.
    `table`, `chart`, `timeline`: the field of that name.
    """

    kind: BlockKind
    content: tuple[Inline, ...] = ()
    blocks: tuple[Block, ...] = ()
    items: tuple[tuple[Block, ...], ...] = ()
    ordered: bool = False
    start: int = 1
    level: int = 0
    text: str = ""
    table: Table | None = None
    chart: Chart | None = None
    timeline: Timeline | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its heading, and whether it holds figures (set to the right)."""

    heading: tuple[Inline, ...]
    numeric: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell. `header` marks the row's name; `repeated` a name printed again for a row of the same name;
    `status` is `actual`, `forecast` or `target` for a figure of a series, else "".
    """

    content: tuple[Inline, ...]
    numeric: bool
    header: bool = False
    repeated: bool = False
    status: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row. `last` marks the last row, which must not stand alone on a page."""

    cells: tuple[Cell, ...]
    last: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its label (`Table 1`), caption, unit, columns and rows, and the note below it."""

    id: str
    label: str
    caption: tuple[Inline, ...]
    unit: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: tuple[Inline, ...]
    from_series: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its `type` and `series` by name, the words that stand for it (`alt`), and the `table` of its points.

    `printed_as` says what a template shall print: `table` for now, until charts are drawn.
    """

    id: str
    type: str
    series: tuple[str, ...]
    alt: str
    table: Table
    printed_as: Literal["table", "drawing"]


@dataclass(frozen=True, slots=True)
class Event:
    """An item of a timeline: its date in words and in ISO 8601, its text, and whether it lies after `as_of`."""

    date: str
    iso: str
    content: tuple[Inline, ...]
    planned: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated events in the order of the spec."""

    id: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A key judgement. `likelihood` and `confidence` are the spec's words or ""; `term` and `confidence_term` those
    of the reader's language; `field` is the likelihood's place on the scale, from 0, or -1.
    """

    number: int
    content: tuple[Inline, ...]
    likelihood: str
    term: str
    range: str
    field: int
    confidence: str
    confidence_term: str
    confidence_level: int
    basis: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the fact box."""

    label: tuple[Inline, ...]
    value: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section: `number` as printed ("1", "1.2", "一"), heading, blocks in the order of print, its own sections."""

    id: str
    number: str
    level: int
    heading: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class ConflictSide:
    """One side of a conflict between sources: who says it, and the call, behind the passage's words if it is quoted."""

    who: tuple[Inline, ...]
    text: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two passages that differ, and the analyst's word on it; `quoted` if a side has the passage's words."""

    sides: tuple[ConflictSide, ...]
    quoted: bool
    note: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source in the list of sources.

    `content` is the reference; `text` the same as plain words; `reliability` a letter A-F or ""; `description` says
    kind, language, whether it was read whole or in digest, and how many passages are cited.
    """

    key: str
    content: tuple[Inline, ...]
    text: str
    reliability: str
    reliability_words: str
    description: str
    passages: int


@dataclass(frozen=True, slots=True)
class Scale:
    """A term of the likelihood scale: the spec's word, the reader's term, its bounds in per cent."""

    word: str
    term: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """An entry of the contents: the id that it leads to, its number or "", and its words."""

    id: str
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A composed brief in one language.

    `kind` is country, relationship or organization; `language` the edition's (en, zh, ru); `language_tag` as for
    HTML; `as_of` ISO 8601 and `as_of_text` in words; `made` the moment that its files bear (ISO 8601); `theme`,
    `paper` and `numbering` as in the spec; `running` the running title and `running_left` the series with its number;
    `draft` marks a draft; `unresolved` counts what a draft could not resolve; `scale` and `confidence_terms` say how
    the terms are to be read.
    """

    kind: str
    language: str
    language_tag: str
    words: Language
    theme: str
    paper: str
    numbering: str
    draft: bool
    unresolved: int
    title: str
    title_content: tuple[Inline, ...]
    subtitle: tuple[Inline, ...]
    series: str
    number: str
    handling: str
    authors: tuple[str, ...]
    authors_text: str
    subjects: tuple[str, ...]
    subjects_text: str
    as_of: str
    as_of_text: str
    made: str
    running: str
    running_left: str
    summary: tuple[Block, ...]
    judgements: tuple[Judgement, ...]
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    outlook: tuple[Block, ...]
    outlook_number: str
    conflicts: tuple[Conflict, ...]
    gaps: tuple[tuple[Inline, ...], ...]
    sourcing_statement: str
    sourcing: tuple[Inline, ...]
    sources: tuple[SourceEntry, ...]
    scale: tuple[Scale, ...]
    confidence_terms: tuple[str, ...]
    notes: tuple[Note, ...]
    contents: tuple[ContentsEntry, ...]
