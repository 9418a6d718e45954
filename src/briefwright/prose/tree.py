"""The block tokens of a text: its paragraphs in order, and the tree of blocks that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefwright.prose.blocks import Block, Inline
from briefwright.prose.paragraphs import Read, read
from briefwright.prose.values import Container
from briefwright.span import Span

if TYPE_CHECKING:
    from markdown_it.token import Token


class Comment(NamedTuple):
    """A comment `<!-- … -->`, and its place in the text."""

    words: str
    span: Span


def read_all(tokens: Sequence[Token], text: str) -> tuple[list[Read], list[Comment]]:
    """The paragraphs that have something to print, their number noted at their token, and all comments."""
    reads: list[Read] = []
    comments: list[Comment] = []
    containers: list[Container] = []
    opened, citations, figures = 0, 0, 0
    heading = False
    for token in tokens:
        if token.type in ("list_item_open", "blockquote_open"):
            opened += 1
            containers.append(Container("item" if token.tag == "li" else "quotation", opened))
        elif token.type in ("list_item_close", "blockquote_close"):
            containers.pop()
        elif token.type in ("heading_open", "heading_close"):
            heading = token.nesting == 1
        elif token.type == "comment":
            span = Span(*token.meta["span"])
            comments.append(Comment(text[span.start : span.end], span))
        elif token.type == "inline":
            one = read(token, "heading" if heading else "paragraph", tuple(containers), (citations, figures))
            comments += _comments(one)
            if not one.empty:
                token.meta["number"] = len(reads)
                reads.append(one)
                citations += sum(f.kind == "citation" for f in one.found)
                figures += sum(f.kind == "figure" for f in one.found)
    return reads, comments


def _comments(one: Read) -> list[Comment]:
    content = one.paragraph.content
    return [Comment(f.words, content.span(*f.source)) for f in one.found if f.kind == "comment"]


def units(reads: Sequence[Read]) -> tuple[tuple[int, ...], ...]:
    """Runs of paragraphs that are one unit: those that stand in the same item or block quotation, and no deeper."""
    found: dict[object, list[int]] = {}
    for number, one in enumerate(reads):
        own = one.paragraph.kind == "heading" or not one.paragraph.containers
        found.setdefault(number if own else one.paragraph.containers[-1], []).append(number)
    return tuple(tuple(unit) for unit in found.values())


def blocks(tokens: Sequence[Token], contents: Sequence[tuple[Inline, ...]]) -> tuple[Block, ...]:
    """The tree of a text; `contents` are the nodes of its paragraphs, by their number."""
    builder = _Builder(contents)
    for token in tokens:
        builder.take(token)
    return tuple(builder.stack[0].blocks)


@dataclass(slots=True)
class _Open:
    """A list, item or block quotation that is not closed yet; the outermost one is the text."""

    kind: Literal["text", "list", "item", "quotation"]
    blocks: list[Block] = field(default_factory=list)
    items: list[tuple[Block, ...]] = field(default_factory=list)
    ordered: bool = False
    start: int = 1
    tight: bool = True


class _Builder:
    """The tree of a text while it grows."""

    def __init__(self, contents: Sequence[tuple[Inline, ...]]) -> None:
        self.contents = contents
        self.stack = [_Open("text")]
        self.level = 0

    def take(self, token: Token) -> None:
        """Read one token."""
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                start = token.attrs.get("start", 1)
                self.stack.append(_Open("list", ordered=token.tag == "ol", start=int(start)))
            case "list_item_open":
                self.stack.append(_Open("item"))
            case "blockquote_open":
                self.stack.append(_Open("quotation"))
            case "paragraph_open" if len(self.stack) > 1 and self.stack[-1].kind == "item" and not token.hidden:
                self.stack[-2].tight = False
            case "heading_open":
                self.level = int(token.tag[1])
            case "heading_close":
                self.level = 0
            case "inline" if "number" in token.meta:
                self._paragraph(token.meta["number"])
            case "fence":
                self._add(Block("code", text=token.content.removesuffix("\n")))
            case "hr":
                self._add(Block("rule"))
            case _:
                self._close(token)

    def _close(self, token: Token) -> None:
        if token.type in ("bullet_list_close", "ordered_list_close"):
            top = self.stack.pop()
            more = {"items": tuple(top.items), "ordered": top.ordered, "start": top.start, "tight": top.tight}
            self._add(Block("list", **more))  # type: ignore[arg-type]
        elif token.type == "list_item_close":
            top = self.stack.pop()
            self.stack[-1].items.append(tuple(top.blocks))
        elif token.type == "blockquote_close":
            self._add(Block("quotation", blocks=tuple(self.stack.pop().blocks)))

    def _add(self, block: Block) -> None:
        self.stack[-1].blocks.append(block)

    def _paragraph(self, number: int) -> None:
        kind: Literal["paragraph", "heading"] = "heading" if self.level else "paragraph"
        self._add(Block(kind, self.contents[number], number, self.level))
