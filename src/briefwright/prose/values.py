"""The values that `parse` gives. All spans are of the file, but where a field says otherwise."""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefwright.prose.blocks import Block
from briefwright.span import Problem, Runs, Span

PieceKind = Literal["text", "code", "citation", "figure", "image", "comment", "break"]
FIGURE = "\ufffc"
"""What stands for a figure in a paragraph's plain text."""


class Where(NamedTuple):
    """A sentence: the number of its paragraph, and its own number there."""

    paragraph: int
    sentence: int


class Piece(NamedTuple):
    """A stretch of a paragraph's plain text that came from one stretch of its Markdown `source`.

    Citations, comments and images have no width in the plain text; a figure is one U+FFFC. `url` is the target of the
    link that the piece stands in, or "".
    """

    kind: PieceKind
    plain: Span
    source: Span
    url: str = ""


class Container(NamedTuple):
    """A list item or block quotation that a paragraph stands in; `number` is unique within the text."""

    kind: Literal["item", "quotation"]
    number: int


class Paragraph(NamedTuple):
    """A paragraph or heading: `plain` is what a reader reads, without marks and citations.

    `runs` maps plain text to the Markdown `source`, `content` maps that to the text's value. `containers` are those
    it stands in, the outermost first.
    """

    kind: Literal["paragraph", "heading"]
    plain: str
    source: str
    runs: Runs
    content: Runs
    pieces: tuple[Piece, ...]
    containers: tuple[Container, ...]


class CiteValue(NamedTuple):
    """One `KEY:ID[+ID…]` of a `cite:`: its value, its place, and the map from its characters to the file."""

    value: str
    span: Span
    runs: Runs


class Ref(NamedTuple):
    """A passage that is cited, with the places of KEY and ID."""

    key: str
    id: str
    key_span: Span
    id_span: Span


class Item(NamedTuple):
    """An item of a citation: one or several passages of one source, and the words before and after them."""

    span: Span
    refs: tuple[Ref, ...]
    prefix: str
    suffix: str

    @property
    def key(self) -> str:
        """The source's key."""
        return self.refs[0].key


class Citation(NamedTuple):
    """A citation, or what is meant as one.

    `items` holds those that can be read; `sound` where they are all, and a citation may stand here. `written` is the
    bracket as written ("" for a `cite:`). It stands in `paragraph` (-1: the text has none) at `offset` of the plain
    text. Citations of one `note` share a footnote. `covers` are the sentences that it covers.
    """

    span: Span
    written: str
    items: tuple[Item, ...]
    sound: bool
    paragraph: int
    offset: int
    note: int
    covers: frozenset[Where]

    def underlined(self, item: Item) -> Span:
        """What a finding underlines that concerns the form of an item: the bracket where it is the only one."""
        return self.span if len(self.items) == 1 and self.sound else item.span


class Quotation(NamedTuple):
    """A quotation: `words` without the marks, `covered` the numbers of the citations that cover it.

    `block` marks a block quotation; `short` one of so few words that it is a term or name.
    """

    span: Span
    words: str
    block: bool
    short: bool
    covered: tuple[int, ...]
    paragraph: int


class Figure(NamedTuple):
    """`{=expression}`: `inner` is the span of the expression, `runs` maps its characters to the file."""

    span: Span
    expression: str
    inner: Span
    runs: Runs
    paragraph: int
    offset: int


class Link(NamedTuple):
    """A link: its target as written (escapes undone), the place of the whole and of the target."""

    url: str
    span: Span
    url_span: Span


class Image(NamedTuple):
    """An image: its target as written (escapes undone), the words for it, the place of the whole and of the target."""

    url: str
    text: str
    span: Span
    url_span: Span


class Silencer(NamedTuple):
    """`<!-- briefwright: ignore[codes] reason -->` in a text; without a reason it is a problem too."""

    span: Span
    codes: tuple[str, ...]
    reason: str


class Prose(NamedTuple):
    """A text, read once.

    `value` is the text (line ends as LF) and `file` its map to the file. `units` are runs of paragraphs by number:
    a paragraph, or all of a list item's or block quotation's own. `sentences` holds for each paragraph the stretches
    of its plain text.
    """

    value: str
    file: Runs
    blocks: tuple[Block, ...]
    paragraphs: tuple[Paragraph, ...]
    units: tuple[tuple[int, ...], ...]
    sentences: tuple[tuple[Span, ...], ...]
    citations: tuple[Citation, ...]
    quotations: tuple[Quotation, ...]
    figures: tuple[Figure, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    silencers: tuple[Silencer, ...]
    problems: tuple[Problem, ...]

    def span(self, paragraph: int, start: int, end: int) -> Span:
        """The place in the file of `plain[start:end]` of a paragraph."""
        return self.source_span(paragraph, *self.paragraphs[paragraph].runs.span(start, end))

    def source_span(self, paragraph: int, start: int, end: int) -> Span:
        """The place in the file of `source[start:end]` of a paragraph."""
        return self.file.span(*self.paragraphs[paragraph].content.span(start, end))
