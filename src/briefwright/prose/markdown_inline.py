"""The running text of a paragraph: markdown-it's inline parser, which here gives each token its place.

The rules for what a text has beside CommonMark stand here too: citations, figures and comments.
"""

from __future__ import annotations

import re
from typing import Literal

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

from briefwright.prose.citations import Citations
from briefwright.text.scripts import is_cjk

TERMINATOR = re.compile(r"[\n!&*<\[\\\]_`{［【〔]")
"""The characters at which a rule can match; the rest is text."""

_FIGURE = re.compile(r"\{=([^{}]*)\}")
_UNCLOSED_FIGURE = re.compile(r"\{=[^\s{}\[\]]*")


class InlineState(StateInline):
    """The state of the inline parser, with the citations of its source."""

    def __init__(self, src: str, md: object, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)  # type: ignore[arg-type]
        self.citations = Citations(src)
        self.begun = 0  # where the pending text began; it is always one stretch of the source
        self.last_close = src.rfind("]")
        self.last_comment_end: int | None = None

    def pushPending(self) -> Token:  # noqa: N802 - the library's name
        """A token of the pending text, with its place."""
        token = super().pushPending()
        token.map = [self.begun, self.begun + len(token.content)]
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """A new token; of a link, with the place at which its label ends."""
        token = super().push(ttype, tag, nesting)
        if ttype == "link_open":
            token.meta["label_end"] = self.posMax  # narrowed to the label while a link is read
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803
        """Whether a run of `*` or `_` may open or close emphasis.

        CommonMark takes Chinese marks for those of a script with spaces between words, so that `**注意。**然后` would
        keep its asterisks: here they are like letters.
        """
        scanned = super().scanDelims(start, canSplitWord)
        end = start + scanned.length
        before = self.src[start - 1] if start else " "
        after = self.src[end] if end < self.posMax else " "
        if not canSplitWord or not (is_cjk(before) or is_cjk(after)):
            return scanned
        opens = not isWhiteSpace(ord(after)) and (not _parts(after) or _may_stand_beside(before))
        closes = not isWhiteSpace(ord(before)) and (not _parts(before) or _may_stand_beside(after))
        return Scanned(opens, closes, scanned.length)


def _parts(character: str) -> bool:
    """A punctuation mark of a script with spaces between words."""
    return (isMdAsciiPunct(ord(character)) or isPunctChar(character)) and not is_cjk(character)


def _may_stand_beside(character: str) -> bool:
    return isWhiteSpace(ord(character)) or _parts(character) or is_cjk(character)


class InlineParser(ParserInline):
    """The inline parser: its loop once more, with places."""

    def tokenize(self, state: StateInline) -> None:
        """Read the source of a state from where it stands to its end."""
        assert isinstance(state, InlineState)
        rules, end = self.ruler.getRules(""), state.posMax
        while state.pos < end:
            start, before = state.pos, len(state.tokens)
            if not state._pending and not state._pending_buffer:  # noqa: SLF001 - `pending` would join the buffer
                state.begun = start
            for rule in rules:
                if rule(state, False):
                    break
            else:
                state.append_pending(state.src[start])
                state.pos += 1
                continue
            if len(state.tokens) > before:
                _place(state.tokens[before:], start, state.pos)
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: object, env: EnvType, tokens: list[Token]) -> list[Token]:
        """The tokens of a source; of the words for an image too, but not of an image in these."""
        depth = env.get("depth", 0)
        if depth > 1:
            return tokens
        env["depth"] = depth + 1
        state = InlineState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        env["depth"] = depth
        return state.tokens


def _place(tokens: list[Token], start: int, end: int) -> None:
    """Give the tokens that a rule has made the stretch that it has read; of a run of `*` or `_`, each its own."""
    new = [token for token in tokens if token.map is None]
    if len(new) == end - start and all(token.type == "text" for token in new):
        for at, token in enumerate(new, start):
            token.map = [at, at + 1]
    else:
        for token in new:
            token.map = [start, end]


def citation(state: StateInline, silent: bool) -> bool:
    """An inline rule: a bracket that is meant as a citation."""
    assert isinstance(state, InlineState)
    if state.src[state.pos] not in "[［【〔":
        return False
    written = state.citations.at(state.pos)
    if written is None or written.end > state.posMax:
        return False
    if not silent:
        state.push("citation", "", 0).meta["written"] = written
    state.pos = written.end
    return True


def figure(state: StateInline, silent: bool) -> bool:
    """An inline rule: `{=expression}`; without its `}` it is text, and a fault."""
    closed = _FIGURE.match(state.src, state.pos, state.posMax)
    match = closed or _UNCLOSED_FIGURE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("figure" if closed else "unclosed_figure", "", 0).content = closed[1] if closed else match[0]
    state.pos = match.end()
    return True


def comment(state: StateInline, silent: bool) -> bool:
    """An inline rule: `<!-- … -->`; any other HTML is text."""
    assert isinstance(state, InlineState)
    if not state.src.startswith("<!--", state.pos):
        return False
    if state.last_comment_end is None:
        state.last_comment_end = state.src.rfind("-->")
    if state.last_comment_end < state.pos + 4:
        return False
    end = state.src.find("-->", state.pos + 4) + 3
    if end > state.posMax:
        return False
    if not silent:
        state.push("comment", "", 0)
    state.pos = end
    return True


def label_end(state: InlineState, start: int, disableNested: bool = False) -> int:  # noqa: N803
    """Where the label of a link ends that begins with the `[` at an offset; -1 if it is none.

    As in markdown-it, but that a citation may stand in a label, where another link (`disableNested`) may not.
    """
    if start > state.last_close:
        return -1
    before, state.pos, depth, end = state.pos, start + 1, 1, -1
    while state.pos < state.posMax:
        at, mark = state.pos, state.src[state.pos]
        if mark == "]":
            depth -= 1
            if depth == 0:
                end = at
                break
        state.md.inline.skipToken(state)
        if mark == "[" and state.pos == at + 1:
            depth += 1
        elif mark == "[" and disableNested and state.citations.at(at) is None:
            break
    state.pos = before
    return end
