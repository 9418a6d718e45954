"""The body of a source file, line by line: ID lines, heading lines, and the text of passages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from briefwright.corpus.csl import LANGUAGE_TAG
from briefwright.corpus.source import Anchor, Heading, Passage
from briefwright.span import Problem, Related, Runs, Span

NAME = r"[A-Za-z][A-Za-z0-9_-]*"
_ID_LINE = re.compile(rf'\{{#({NAME})((?:[ \t]+[A-Za-z][\w-]*=(?:"[^"]*"|[^\s"]\S*?))*)[ \t]*\}}[ \t]*\Z')
_PAIR = re.compile(r'([A-Za-z][\w-]*)=(?:"([^"]*)"|([^\s"]\S*?))(?=[ \t]|\Z)')
_HEADING = re.compile(r"(#{1,6}) +(?=\S)(.*)\Z")
_ESCAPED = re.compile(r"\\+(?=\{#|#{1,6} )")
_CARET = re.compile(rf"\[\^(?:({NAME})\])?")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_VALUES = {
    "lines": (re.compile(r"\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*\Z"), "lines of the original: 12-18 or 12-18,22"),
    "credibility": (re.compile(r"[1-6]\Z"), "a credibility from 1 to 6"),
    "lang": (LANGUAGE_TAG, "a language tag (BCP 47)"),
}


class _Line(NamedTuple):
    """A line of the file: its offset, its words, and how long its end is."""

    at: int
    words: str
    end: int


@dataclass(slots=True)
class _Open:
    """A passage whose text is being gathered."""

    name: str
    span: Span
    values: dict[str, str]
    heading: str
    lines: list[_Line] = field(default_factory=list)


class Body:
    """Reads the body of one file from an offset on; the results stand in the attributes."""

    def __init__(self, text: str, start: int) -> None:
        self.passages: dict[str, Passage] = {}
        self.problems: list[Problem] = []
        self._headings: list[tuple[int, str, str]] = []
        self._open: _Open | None = None
        self._orphan_seen = False  # text that belongs to no passage is reported once a stretch
        for m in _LINE.finditer(text, start):
            if m[0]:
                self._line(_Line(m.start(), m[1], len(m[2])))
        self._close()
        self._check_notes()

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, in order."""
        return tuple(Heading(*heading) for heading in self._headings)

    def _problem(self, span: Span, message: str, hint: str = "") -> None:
        self.problems.append(Problem("invalid-source", span, message, hint))

    def _line(self, line: _Line) -> None:
        if m := _ID_LINE.match(line.words):
            self._begin(line, m)
        elif line.words.startswith("{#"):
            hint = "write {#ID name=value}; a text that begins with {# is written \\{#"
            self._problem(Span(line.at, line.at + len(line.words)), "this is no ID line", hint)
            self._close()
            self._orphan_seen = True
        elif m := _HEADING.match(line.words):
            self._close()
            self._orphan_seen = False
            self._headings.append((len(m[1]), m[2].rstrip(), ""))
        elif self._open is not None:
            self._open.lines.append(line)
        elif line.words.strip() and not self._orphan_seen:
            self._orphan_seen = True
            hint = "put an ID line above it: {#p1}"
            self._problem(Span(line.at, line.at + len(line.words)), "this text belongs to no passage", hint)

    def _begin(self, line: _Line, m: re.Match[str]) -> None:
        self._close()
        self._orphan_seen = False
        span = Span(line.at + m.start(1), line.at + m.end(1))
        if m[1] in self.passages:
            first = self.passages[m[1]].id_span
            related = (Related(first, "the first one stands here"),)
            self.problems.append(
                Problem("duplicate-id", span, f"{m[1]} is used twice", "give it an ID of its own", related)
            )
        values: dict[str, str] = {}
        for pair in _PAIR.finditer(m[2]):
            value = pair[2] if pair[2] is not None else pair[3]
            values[pair[1]] = value
            form, wanted = _VALUES.get(pair[1], (None, ""))
            if form is not None and not form.match(value):
                group = 2 if pair[2] is not None else 3
                at = line.at + m.start(2)
                self._problem(
                    Span(at + pair.start(group), at + pair.end(group)), f"{value[:40]} is no value of {pair[1]}", wanted
                )
        self._headings = [(level, words, before or m[1]) for level, words, before in self._headings]
        self._open = _Open(m[1], span, values, self._headings[-1][1] if self._headings else "")

    def _close(self) -> None:
        """End the open passage: its text without the blank lines at its ends."""
        opened, self._open = self._open, None
        if opened is None:
            return
        lines = opened.lines
        while lines and not lines[0].words.strip():
            lines = lines[1:]
        while lines and not lines[-1].words.strip():
            lines = lines[:-1]
        if not lines:
            self._problem(opened.span, f"{opened.name} has no text", "write its text below the ID line, or delete it")
        text, runs, anchors = _text(lines)
        passage = Passage(opened.name, opened.span, text, runs, opened.values, anchors, opened.heading)
        self.passages.setdefault(opened.name, passage)

    def _check_notes(self) -> None:
        """Markers name notes of the same source; a note holds none."""
        for passage in self.passages.values():
            for anchor in passage.anchors:
                span = Span(anchor.span.start + 2, anchor.span.end - 1)
                target = self.passages.get(anchor.note)
                if target is None or target.kind != "note":
                    hint = "define it: {#" + anchor.note + "}, or write \\[^ for a text" if target is None else ""
                    self._problem(span, f"there is no note {anchor.note}", hint)
                elif passage.kind == "note":
                    self._problem(span, "a note holds no marker", "write \\[^ for a text")


def _text(lines: list[_Line]) -> tuple[str, Runs, tuple[Anchor, ...]]:
    """Lines as a passage's text, with the map to the file and its note markers."""
    runs, out, anchors = Runs(), list[str](), list[Anchor]()

    def add(at: int, words: str) -> None:
        runs.add(at, len(words))
        out.append(words)

    before: _Line | None = None
    for line in lines:
        if before is not None:
            runs.add(before.at + len(before.words), 1, 0 if before.end == 1 else before.end)
            out.append("\n")
        before = line
        at = 1 if _ESCAPED.match(line.words) else 0
        for m in _CARET.finditer(line.words):
            slashes = slashes_before(line.words, m.start(), at)
            begin = m.start() - slashes
            add(line.at + at, line.words[at:begin])
            if slashes % 2:
                add(line.at + begin, "\\" * (slashes // 2))
                add(line.at + m.start(), "[^")
                at = m.start() + 2
            elif m[1]:
                add(line.at + begin, "\\" * (slashes // 2))
                anchors.append(Anchor(m[1], runs.length, Span(line.at + m.start(), line.at + m.end())))
                at = m.end()
            else:  # no marker: all of it is text
                at = begin
        add(line.at + at, line.words[at:])
    return "".join(out), runs, tuple(anchors)


def slashes_before(words: str, at: int, first: int) -> int:
    """How many backslashes stand directly before an offset, none of them before `first`."""
    return at - first - len(words[first:at].rstrip("\\"))
