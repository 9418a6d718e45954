"""The blocks of a text: markdown-it's block parser, which here also notes where the lines of a paragraph begin."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal, NamedTuple

from markdown_it.common.utils import mdTrim
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock, paragraph
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType

from briefwright.span import Runs

LEVELS = 60
"""Blocks in one another, where a list counts two; what lies deeper is a paragraph."""


class _Lines(NamedTuple):
    """Lines cut from the text: for each, where its words begin and how many spaces stand before them."""

    text: str
    starts: list[tuple[int, int]]


class _BlockState(StateBlock):
    """The state of the block parser, with the lines cut last: those of the paragraph that is pushed next."""

    lines: _Lines | None = None

    def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:  # noqa: N802, N803
        text = super().getLines(begin, end, indent, keepLastLF)
        starts = []
        for number, line in enumerate(text.split("\n")[: end - begin], begin):
            words = len(line.lstrip(" "))  # only indentation is cut away: the ends of the lines are where they were
            starts.append((self.eMarks[number] - words, len(line) - words))
        self.lines = _Lines(text, starts)
        return text

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        if ttype == "heading_open":
            self.lines = self._heading(self.line - 1)
        elif ttype == "inline":
            token.meta["lines"] = self.lines
        return token

    def _heading(self, line: int) -> _Lines:
        start = self.skipCharsStr(self.bMarks[line] + self.tShift[line], "#")
        return _Lines(self.src[start : self.eMarks[line]], [(start, 0)])


class BlockParser(ParserBlock):
    """The block parser: below a depth it makes paragraphs of what it would otherwise drop."""

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Read the blocks of some lines."""
        if state.level < LEVELS:
            super().tokenize(state, startLine, endLine)
            return
        line = startLine
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            paragraph(state, line, endLine, False)
            line = state.line

    def parse(self, src: str, md: object, env: EnvType, outTokens: list[Token]) -> list[Token] | None:  # noqa: N803
        """The block tokens of a text."""
        state = _BlockState(src, md, env, outTokens)  # type: ignore[arg-type]
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens


def comment(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: ARG001, N803
    """A block rule: comments that fill whole lines; they may hold empty lines and what looks like blocks.

    A comment with words beside it is left to the inline rule of the same name.
    """
    start = state.bMarks[startLine] + state.tShift[startLine]
    if not state.src.startswith("<!--", start) or startLine < state.env.get("comment_stopped", 0):
        return False
    end = start
    spans = []
    while state.src.startswith("<!--", end):
        start, close = end, state.src.find("-->", end + 4)
        if close < 0:
            state.env["comment_stopped"] = state.lineMax
            return False
        spans.append((start, close + 3))
        end = state.skipSpaces(close + 3)
    last = bisect_left(state.eMarks, spans[-1][1])
    outside = (n for n in range(startLine + 1, last + 1) if n >= endLine or state.sCount[n] < state.blkIndent)
    stopped = next((n for n in outside if n >= endLine or not state.isEmpty(n)), None)
    if stopped is not None or end < state.eMarks[last]:
        state.env["comment_stopped"] = last if stopped is None else stopped
        return False
    for span in spans:
        state.push("comment", "", 0).meta["span"] = span
    state.line = last + 1
    return True


def words(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: ARG001, N803
    """A block rule: a paragraph of which no line but the first may be anything else, as each begins with a letter.

    The library's rule asks of every line each rule that may end a paragraph; all of them look for a sign. It is left
    to that rule where a line begins with anything but a letter.
    """
    source, line = state.src, startLine + 1
    while line < state.lineMax and not state.isEmpty(line):
        if state.sCount[line] < state.blkIndent or not source[state.bMarks[line] + state.tShift[line]].isalpha():
            return False
        line += 1
    content = mdTrim(state.getLines(startLine, line, state.blkIndent, False))
    state.line = line
    state.push("paragraph_open", "p", 1).map = [startLine, line]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = content, [startLine, line], []
    state.push("paragraph_close", "p", -1)
    return True


def place(state: StateCore) -> None:
    """A core rule between blocks and inline: gives each `inline` token the map of its content to the text.

    The content loses the white space at its ends (the indent of Chinese paragraphs too).
    """
    for token in state.tokens:
        if token.type == "inline":
            text, starts = token.meta.get("lines") or _Lines(token.content, [(0, 0)])
            token.content = token.content.strip()
            lead = len(text) - len(text.lstrip())
            token.meta["runs"] = _runs(state.src, text, starts).cut(lead, lead + len(token.content))


def _runs(source: str, text: str, starts: list[tuple[int, int]]) -> Runs:
    """The map of lines cut from the source, with their line ends."""
    runs = Runs()
    if len(starts) == 1:
        runs.add(starts[0][0] - starts[0][1], len(text))
        return runs
    for line, (start, indent) in zip(text.split("\n"), starts, strict=False):
        spaces = _spaces(source, start, indent)
        runs.add(start - spaces - 1, indent - spaces, 1)  # the rest stands for parts of a tab
        runs.add(start - spaces, spaces + len(line) - indent + 1)
    return runs


def _spaces(source: str, start: int, most: int) -> int:
    """How many spaces stand directly before an offset, up to a number."""
    before = source[start - most : start]
    return len(before) - len(before.rstrip(" "))
