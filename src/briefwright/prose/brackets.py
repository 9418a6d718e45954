"""Which brackets of a paragraph's Markdown are meant as citations: one pass, whatever stands in it.

Offsets are those of the Markdown source given. Code spans, comments, links in `<…>`, URLs and what a backslash
escapes are passed over, as the inline parser does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

KEY = r"[A-Za-z0-9][A-Za-z0-9_-]*"
ID = r"[A-Za-z][A-Za-z0-9_-]*"
REF = re.compile(rf"[@＠](?P<key>{KEY})[:：](?P<ids>{ID}(?:\+{ID})*)")
"""`@KEY:ID+ID`: a source and passages of it."""

AT = re.compile(rf"(?<![A-Za-z0-9])[@＠](?=[A-Za-z0-9]|\s+{KEY}[:：]{ID})")
"""An `@` that makes its bracket a citation; behind a letter or digit it is part of an e-mail address or a name."""

_URL = (
    r"(?<![A-Za-z0-9.-])(?:[A-Za-z][A-Za-z0-9+.-]*+://|www\.|(?:[A-Za-z0-9-]++\.)+[A-Za-z]{2,}/)"
    rf"(?:[^\s\[\]［］;；<>]|\[(?![^\[\]]*@{KEY}[:：]{ID}[^\[\]]*\])[^\s\[\]]*\]?)*"
)
_PLAIN = (
    r"(?P<passed>\\.|<(?:[A-Za-z][A-Za-z0-9+.-]*:|[^<>\s@]+@)[^<>\s]*>)"
    r"|(?P<code>`+)|(?P<comment><!--)|(?P<mark>[\[\]［］@＠;；])"
)
_TOKEN = re.compile(_PLAIN, re.DOTALL)
_TOKEN_OR_URL = re.compile(rf"(?P<url>{_URL})|{_PLAIN}", re.DOTALL)
_RUN = re.compile("`+")


@dataclass(slots=True)
class Bracket:
    """A bracket: where it opens and closes (-1 where nothing does), its own `@`s and its own `;`s."""

    start: int
    close: int = -1
    ats: list[int] = field(default_factory=list)
    stops: list[int] = field(default_factory=list)


def brackets(source: str) -> dict[int, Bracket]:
    """The brackets that hold an `@` of their own, by their start; one followed by `(` is a link and left out."""
    if "@" not in source and "＠" not in source:
        return {}
    return _Scan(source).brackets()


class _Scan:
    """One pass over a source with a stack of open brackets."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.token = _TOKEN_OR_URL if "/" in source or "www." in source else _TOKEN
        self.stack: list[Bracket] = []
        self.found: list[Bracket] = []
        self.runs: dict[int, list[int]] | None = None
        self.last_comment_end = -2

    def brackets(self) -> dict[int, Bracket]:
        at = 0
        while match := self.token.search(self.source, at):
            at = match.end()
            if match.lastgroup == "mark":
                self._mark(match.start(), match[0])
            elif match.lastgroup == "code":
                at = self._past_code(at, len(match[0]))
            elif match.lastgroup == "comment":
                at = self._past_comment(at)
        meant = [b for b in (*self.found, *self.stack) if b.ats]
        return {b.start: b for b in meant if b.close < 0 or not self.source.startswith("(", b.close + 1)}

    def _mark(self, at: int, mark: str) -> None:
        if mark in "[［":
            self.stack.append(Bracket(at))
        elif not self.stack:
            return
        elif mark in "]］":
            self.stack[-1].close = at
            self.found.append(self.stack.pop())
        elif mark in ";；":
            self.stack[-1].stops.append(at)
        elif AT.match(self.source, at):
            self.stack[-1].ats.append(at)

    def _past_code(self, at: int, length: int) -> int:
        """Behind the code span that a run of backticks opens, or behind the run."""
        if self.runs is None:
            self.runs = {}
            for run in _RUN.finditer(self.source):
                self.runs.setdefault(len(run[0]), []).append(run.start())
        closing = self.runs.get(length, [])
        index = bisect_left(closing, at)
        return closing[index] + length if index < len(closing) else at

    def _past_comment(self, at: int) -> int:
        """Behind the comment that `<!--` opens, or behind these four characters."""
        if self.last_comment_end == -2:
            self.last_comment_end = self.source.rfind("-->")
        return self.source.find("-->", at) + 3 if self.last_comment_end >= at else at
