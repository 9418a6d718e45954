"""CommonMark with places: markdown-it-py, taught to say where each token stands.

Its block tokens know lines only and its inline tokens no place at all. Here each `inline` token bears
`meta["runs"]`, a map from its content to the text, and each of its children `map = [start, end]` in that content.
A text has no HTML, link definitions, indented code, underlined headings and tables; it has citations, figures
`{=…}` and comments. Nothing vanishes: what is nested too deep is a paragraph.

This leans on inner parts of markdown-it-py: the property tests guard its upgrades.
"""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace
from typing import Any

from markdown_it import MarkdownIt, helpers
from markdown_it.token import Token

from briefwright.prose import markdown_blocks, markdown_inline


def tokens(text: str, *, inline: bool) -> list[Token]:
    """The block tokens of a text whose lines end at LF; with `inline` it is the content of one paragraph."""
    return _parser().parseInline(text) if inline else _parser().parse(text)


@cache
def _parser() -> MarkdownIt:
    # Blocks never come that deep; it bounds the recursion for brackets in one another, which may be links.
    parser = _Markdown("commonmark", {"maxNesting": markdown_blocks.LEVELS + 4})
    parser.core.ruler.disable(["normalize", "text_join"])  # the second joins tokens and loses places
    parser.core.ruler.before("inline", "places", markdown_blocks.place)
    return parser


class _Markdown(MarkdownIt):
    """The parser with our rules. A link keeps its target as written; whether it may be followed is not asked here."""

    def configure(self, presets: Any, options_update: Any = None) -> _Markdown:
        self.block, self.inline = markdown_blocks.BlockParser(), markdown_inline.InlineParser()
        super().configure(presets, options_update)
        self.block.ruler.disable(["reference", "code", "html_block", "lheading"])
        self.block.ruler.before("paragraph", "comment", markdown_blocks.comment)
        self.block.ruler.before("paragraph", "words", markdown_blocks.words)
        self.inline.ruler.disable("html_inline")
        self.inline.ruler.before("link", "citation", markdown_inline.citation)
        self.inline.ruler.before("link", "figure", markdown_inline.figure)
        self.inline.ruler.before("autolink", "comment", markdown_inline.comment)
        self.inline.ruler2.disable("fragments_join")  # joins tokens and loses places
        self.inline.terminator_re = markdown_inline.TERMINATOR
        self.helpers = SimpleNamespace(  # type: ignore[assignment]
            parseLinkLabel=markdown_inline.label_end,
            parseLinkDestination=helpers.parseLinkDestination,
            parseLinkTitle=helpers.parseLinkTitle,
        )
        return self

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's names
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link
