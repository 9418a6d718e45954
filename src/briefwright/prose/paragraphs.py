"""A paragraph's inline tokens, read once: plain text with its map, pieces, the tree to print, and what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefwright.prose.blocks import Inline
from briefwright.prose.citations import Written
from briefwright.prose.values import FIGURE, Container, Paragraph, Piece, PieceKind
from briefwright.span import Runs, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_NOWHERE = Span(0, 0)
_FOLLOWED = re.compile(r"(?:https?|mailto):|(?![^/?#]*:)", re.IGNORECASE)
"""Targets that a reader may follow: the web, mail, and what names no scheme."""


class Found(NamedTuple):
    """What a paragraph holds beside words; `source` is its stretch of the Markdown source.

    `offset` is its place in the plain text. `words` are an expression, a target, or a comment as written; `inner` is
    their stretch of the source, `alt` the words for an image and `citations` what is meant as such in these (their
    offsets are those in the words). `joined` says of a citation that nothing stands between it and the one before.
    """

    kind: Literal["citation", "figure", "unclosed", "link", "image", "comment"]
    source: Span
    offset: int
    written: Written | None = None
    words: str = ""
    inner: Span = _NOWHERE
    alt: str = ""
    citations: tuple[Written, ...] = ()
    joined: bool = False


class Read(NamedTuple):
    """A paragraph with its tree and what was found in it.

    `empty` where there is nothing to print, `cited` where nothing is printed after its last citation.
    """

    paragraph: Paragraph
    nodes: tuple[Inline, ...]
    found: tuple[Found, ...]
    cited: bool

    @property
    def empty(self) -> bool:
        """Whether neither words nor anything else are printed."""
        return not self.paragraph.plain.strip() and all(f.kind == "comment" for f in self.found)


def read(
    token: Token, kind: Literal["paragraph", "heading"], containers: tuple[Container, ...], counts: tuple[int, int]
) -> Read:
    """The paragraph of an `inline` token; `counts` are the citations and figures of the text before it."""
    reader = _Reader(token.content, *counts)
    for child in token.children or ():
        reader.take(child)
    paragraph = Paragraph(
        kind, "".join(reader.plain), token.content, reader.runs, token.meta["runs"], tuple(reader.pieces), containers
    )
    return Read(paragraph, reader.tree.closed(), tuple(reader.found), not reader.apart)


class _Reader:
    """The state of reading one paragraph."""

    def __init__(self, source: str, citations: int, figures: int) -> None:
        self.source = source
        self.citations = citations
        self.figures = figures
        self.plain: list[str] = []
        self.length = 0
        self.runs = Runs()
        self.pieces: list[Piece] = []
        self.found: list[Found] = []
        self.tree = _Tree()
        self.link: Found | None = None
        self.apart = True  # whether anything is printed since the last citation

    def take(self, token: Token) -> None:
        """Read one token."""
        assert token.map is not None
        if read := _TOKENS.get(token.type):
            read(self, token, Span(*token.map))

    def _put(self, kind: PieceKind, text: str, span: Span, origin: int | None = None) -> None:
        """Append to the plain text; `origin` is where its characters stand one for one, None if all stand for all."""
        if origin is None:
            self.runs.add(span.start, len(text), span.end - span.start)
        else:
            self.runs.add(origin, len(text))
        end = self.length + len(text)
        self.pieces.append(Piece(kind, Span(self.length, end), span, self.link.words if self.link else ""))
        self.plain.append(text)
        self.length = end
        self.apart = self.apart or bool(text.strip()) or kind == "image"

    def text(self, token: Token, span: Span) -> None:
        text = token.content
        if not text:
            return
        if token.type == "unclosed_figure":
            self.found.append(Found("unclosed", span, self.length, words=text))
        origin = span.start if len(text) == span.end - span.start else None
        if origin is None and self.link is not None and self.source[span.start] == "<":  # <https://…>
            origin = span.start + 1
        self._put("text", text, span, origin)
        self.tree.words(text)

    def line_break(self, token: Token, span: Span) -> None:
        hard = token.type == "hardbreak"
        self._put("break", "\n" if hard else " ", span)
        self.tree.add(Inline("break", hard=hard))

    def emphasis(self, token: Token, _span: Span) -> None:
        if token.nesting > 0:
            self.tree.open("emphasis" if token.tag == "em" else "strong")
        else:
            self.tree.close()

    def code(self, token: Token, span: Span) -> None:
        mark = len(token.markup)
        stripped = span.end - span.start - 2 * mark - len(token.content)  # 2 where a space was cut at both ends
        self._put("code", token.content, span, span.start + mark + stripped // 2)
        self.tree.add(Inline("code", token.content))

    def anchor(self, token: Token, span: Span) -> None:
        if token.nesting < 0:
            self.link = None
            self.tree.close()
            return
        url = str(token.attrs["href"])
        if token.markup == "autolink":
            inner = Span(span.start + 1, span.end - 1)
        else:
            inner = _target(self.source, token.meta["label_end"] + 2, span.end)
        self.link = Found("link", span, self.length, words=url, inner=inner)
        self.found.append(self.link)
        self.tree.open("link" if _FOLLOWED.match(url) else "", url)

    def image(self, token: Token, span: Span) -> None:
        url, alt = str(token.attrs["src"]), "".join(_words(token.children or []))
        inner = _target(self.source, span.start + 2 + len(token.content) + 2, span.end)
        citations = tuple(child.meta["written"] for child in token.children or () if child.type == "citation")
        self.found.append(Found("image", span, self.length, words=url, inner=inner, alt=alt, citations=citations))
        self._put("image", "", span)
        self.tree.add(Inline("image", alt, url=url))

    def figure(self, token: Token, span: Span) -> None:
        inner = Span(span.start + 2, span.end - 1)
        self.found.append(Found("figure", span, self.length, words=token.content, inner=inner))
        self._put("figure", FIGURE, span)
        self.tree.add(Inline("figure", index=self.figures))
        self.figures += 1

    def comment(self, _token: Token, span: Span) -> None:
        self.found.append(Found("comment", span, self.length, words=self.source[span.start : span.end]))
        self._put("comment", "", span)

    def citation(self, token: Token, span: Span) -> None:
        joined = not self.apart
        self.found.append(Found("citation", span, self.length, written=token.meta["written"], joined=joined))
        self._put("citation", "", span)
        self.apart = False
        self.tree.add_outside_links(Inline("citation", index=self.citations))
        self.citations += 1


_TOKENS: dict[str, Callable[[_Reader, Token, Span], None]] = {
    "text": _Reader.text,
    "text_special": _Reader.text,
    "unclosed_figure": _Reader.text,
    "code_inline": _Reader.code,
    "softbreak": _Reader.line_break,
    "hardbreak": _Reader.line_break,
    "em_open": _Reader.emphasis,
    "em_close": _Reader.emphasis,
    "strong_open": _Reader.emphasis,
    "strong_close": _Reader.emphasis,
    "link_open": _Reader.anchor,
    "link_close": _Reader.anchor,
    "citation": _Reader.citation,
    "figure": _Reader.figure,
    "image": _Reader.image,
    "comment": _Reader.comment,
}


def _target(source: str, start: int, end: int) -> Span:
    """The stretch of a link's target, which begins at an offset after white space."""
    from markdown_it.helpers import parseLinkDestination  # loaded only where a text is read

    while start < end and source[start].isspace():
        start += 1
    target = parseLinkDestination(source, start, end)
    return Span(start, target.pos if target.ok else start)


def _words(tokens: list[Token]) -> Iterator[str]:
    """The words of an image's description."""
    for token in tokens:
        if token.type in ("text", "text_special", "code_inline", "image"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "


_NESTED = 20  # emphasis and links in one another that are printed as such


@dataclass(slots=True)
class _Open:
    """A node that is not closed yet.

    The outermost one, a link that leads nowhere and what is nested too deep are no nodes (kind ""): their children
    are those of the node around them.
    """

    kind: Literal["", "emphasis", "strong", "link"]
    url: str = ""
    children: list[Inline] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def add(self, node: Inline) -> None:
        """Append a node."""
        self.flush()
        self.children.append(node)

    def flush(self) -> None:
        """Make a node of the words that wait."""
        if self.words:
            self.children.append(Inline("text", "".join(self.words)))
            self.words = []


class _Tree:
    """The tree of a paragraph while it grows."""

    def __init__(self) -> None:
        self.stack = [_Open("")]

    def add(self, node: Inline) -> None:
        """Append a node to the innermost open one."""
        self.stack[-1].add(node)

    def words(self, text: str) -> None:
        """Append words; those that follow words make one node with them."""
        self.stack[-1].words.append(text)

    def open(self, kind: Literal["", "emphasis", "strong", "link"], url: str = "") -> None:
        """Begin a node with children."""
        self.stack.append(_Open(kind if len(self.stack) <= _NESTED else "", url))

    def close(self) -> None:
        """End the innermost node; without children it is none."""
        top = self.stack.pop()
        top.flush()
        if top.kind and top.children:
            self.add(Inline(top.kind, children=tuple(top.children), url=top.url))
        else:
            for child in top.children:
                if child.kind == "text":
                    self.words(child.text)
                else:
                    self.add(child)

    def add_outside_links(self, node: Inline) -> None:
        """Append a node that will be a link itself: a link around it ends before it and begins again after it."""
        level = next((n for n, open_ in enumerate(self.stack[: _NESTED + 2]) if open_.kind == "link"), len(self.stack))
        again = [_Open(open_.kind, open_.url) for open_ in self.stack[level:]]
        while len(self.stack) > level:
            self.close()
        self.add(node)
        self.stack += again

    def closed(self) -> tuple[Inline, ...]:
        """The nodes of the paragraph."""
        while len(self.stack) > 1:
            self.close()
        self.stack[0].flush()
        return tuple(self.stack[0].children)
