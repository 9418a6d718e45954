"""Paragraphs whose lines begin with letters are read by a rule of our own, which makes what the library makes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.prose.markdown import _Markdown, tokens
from briefwright.prose.markdown_blocks import LEVELS, place

LINES = (
    "a word",
    "一句话",
    "  слово",
    "      deep",
    "",
    " ",
    "- item",
    "  more of it",
    "1. one",
    "> said",
    "# head",
    "***",
)


def by_the_library(text: str) -> list[dict[str, object]]:
    parser = _Markdown("commonmark", {"maxNesting": LEVELS + 4})
    parser.core.ruler.disable(["normalize", "text_join"])
    parser.core.ruler.before("inline", "places", place)
    parser.block.ruler.disable("words")
    return [{**token.as_dict(), "meta": None} for token in parser.parse(text)]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(LINES), max_size=7))
def test_paragraphs_are_those_of_the_library(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert [{**token.as_dict(), "meta": None} for token in tokens(text, inline=False)] == by_the_library(text)
