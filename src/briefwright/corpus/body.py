"""The body of a source file, line by line: ID lines, heading lines, and the text of passages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefwright.corpus.csl import LANGUAGE_TAG
from briefwright.corpus.source import Anchor, Heading, Passage
from briefwright.span import Problem, Related, Runs, Span

NAME = r"[A-Za-z][A-Za-z0-9_-]*"
_MARKED_LINE = re.compile(r"\n([{#][^\r\n]*)")  # the sign first: it is what is searched for
_MARKED_LINE_CR = re.compile(r"[\r\n]([{#][^\r\n]*)")  # in the rare file with such line ends
_ID_LINE = re.compile(rf'\{{#({NAME})((?:[ \t]+[A-Za-z][\w-]*=(?:"[^"]*"|[^\s"]\S*?))*)[ \t]*\}}[ \t]*\Z')
_PAIR = re.compile(r'([A-Za-z][\w-]*)=(?:"([^"]*)"|([^\s"]\S*?))(?=[ \t]|\Z)')
_HEADING = re.compile(r"(#{1,6}) (.*\S.*)\Z", re.DOTALL)
# Each branch begins with a character of its own, which makes the search as fast as one for three characters.
_SPECIAL = re.compile(
    r"\\(?<![^\r\n]\\)(?=\\*(?:\{#|#{1,6} ))"  # the first backslash of an escaped ID or heading line
    rf"|\\(?<!\\\\)\\*\[\^(?:(?P<behind>{NAME})\])?"
    rf"|\[\^(?P<note>{NAME})\]"
    r"|\r\n?"
)
_LINE_END = re.compile(r"[\r\n]|\Z")
_VALUES = {
    "lines": (re.compile(r"[0-9]+(?:-[0-9]+)?(?:,[0-9]+(?:-[0-9]+)?)*\Z"), "lines of the original: 12-18 or 12-18,22"),
    "credibility": (re.compile(r"[1-6]\Z"), "a credibility from 1 to 6"),
    "lang": (LANGUAGE_TAG, "a language tag (BCP 47): en, zh-Hans"),
}


class _Open(NamedTuple):
    """A passage whose text is being gathered: its text begins at `start`, right behind its ID line."""

    name: str
    span: Span
    values: dict[str, str]
    headings: tuple[str, ...]
    start: int

    def passage(self, file: str, end: int) -> Passage:
        """The passage, whose stretch of the file ends at an offset."""
        text, runs, anchors = _read_text(file, *_trimmed(file, self.start, end))
        return Passage(self.name, self.span, text, runs, self.values, anchors, self.headings)


class Passages(Mapping[str, Passage]):
    """The passages of a file by their IDs, in its order. Each is read when it is first asked for: most never are."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._closed: dict[str, tuple[_Open, int]] = {}
        self._read: dict[str, Passage] = {}

    def add(self, opened: _Open, end: int) -> None:
        """Take up a passage that ends at an offset, unless there is one of its ID."""
        self._closed.setdefault(opened.name, (opened, end))

    def id_span(self, name: str) -> Span:
        """Where an ID stands; raises KeyError."""
        return self._closed[name][0].span

    def __getitem__(self, name: str) -> Passage:
        found = self._read.get(name)
        if found is None:
            opened, end = self._closed[name]
            found = self._read[name] = opened.passage(self._file, end)
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._closed

    def __iter__(self) -> Iterator[str]:
        return iter(self._closed)

    def __len__(self) -> int:
        return len(self._closed)


class Body:
    """Reads the body of a file from an offset on; the results stand in the attributes.

    `passages` holds the first passage of each ID; `headings` and `problems` are in no need of more words.
    """

    def __init__(self, text: str, start: int) -> None:
        self.passages = Passages(text)
        self.headings: list[Heading] = []
        self.problems: list[Problem] = []
        self._text = text
        self._open: _Open | None = None
        self._above: list[tuple[int, str]] = []  # the headings that a passage stands under, with their levels
        self._path: tuple[str, ...] = ()  # the same without them
        self._waiting: list[tuple[int, str]] = []  # headings that wait for the ID which follows them
        self._marked = _has_special(text) and _SPECIAL.search(text, start) is not None  # else there are no markers
        self._anchors: list[tuple[Passage, Anchor]] = []  # of passages that bear an ID in use too
        self._stretch = start  # where text that belongs to no passage may begin; -1 where it was reported already
        lines = _MARKED_LINE_CR if "\r" in text else _MARKED_LINE
        for m in lines.finditer(text, start - 1):
            self._line(*m.span(1))
        self._close(len(text))
        self._pass_headings("")
        self._check_notes()

    def _problem(self, span: Span, message: str, hint: str = "") -> None:
        self.problems.append(Problem("invalid-source", span, message, hint))

    def _line(self, at: int, end: int) -> None:
        """A line that begins with `{` or `#`."""
        line = self._text[at:end]
        if line.startswith("{#"):
            self._close(at)
            if found := _ID_LINE.match(line):
                self._begin(found, at, end)
            else:
                hint = "write {#ID name=value}; a text that begins with {# is written \\{#"
                self._problem(Span(at, end), "this is no ID line", hint)
                self._stretch = -1  # the text below is meant for this ID: one mistake, one finding
        elif heading := _HEADING.match(line):
            self._close(at)
            self._stretch = end
            level, words = len(heading[1]), heading[2].strip()
            self._above = [(n, above) for n, above in self._above if n < level] + [(level, words)]
            self._path = tuple(above for _, above in self._above)
            self._waiting.append((level, words))

    def _begin(self, m: re.Match[str], at: int, end: int) -> None:
        """Open the passage of an ID line."""
        name, pairs = m.groups()
        span = Span(at + 2, at + 2 + len(name))
        if name in self.passages:
            first = self.passages.id_span(name)
            related = (Related(first, "the first one stands here"),)
            hint = "give it an ID of its own"
            self.problems.append(Problem("duplicate-id", span, f"{name} is used twice", hint, related))
        values = self._values(pairs, at + m.start(2)) if pairs else {}
        if self._waiting:
            self._pass_headings(name)
        self._open = _Open(name, span, values, self._path, end)

    def _values(self, pairs: str, at: int) -> dict[str, str]:
        """The values of an ID line, whose names and values begin at an offset. Unknown names are kept."""
        values: dict[str, str] = {}
        for pair in _PAIR.finditer(pairs):
            name, quoted, bare = pair.groups()
            value = bare if quoted is None else quoted
            if name in values:
                place = Span(at + pair.start(1), at + pair.end(1))
                self._problem(place, f"{name[:40]} stands here twice", "keep one of the two")
                continue
            values[name] = value
            if name in _VALUES and not _VALUES[name][0].match(value):
                begin = at + pair.start(2 if bare is None else 3)
                place = Span(begin, begin + len(value))
                self._problem(place, f"{value[:40]} is no value of {name}", _VALUES[name][1])
        return values

    def _pass_headings(self, before: str) -> None:
        """The headings that waited now know the ID that follows them ("" at the end)."""
        self.headings += [Heading(level, words, before) for level, words in self._waiting]
        self._waiting = []

    def _close(self, end: int) -> None:
        """End the stretch of text before an offset: a passage's, or one that belongs to none."""
        opened, self._open = self._open, None
        if opened is None:
            self._check_stretch(end)
            return
        if not self._text[opened.start : end].strip():
            self._problem(opened.span, f"{opened.name} has no text", "write its text below the ID line, or delete it")
        if self._marked:
            passage = opened.passage(self._text, end)
            self._anchors += [(passage, anchor) for anchor in passage.anchors]
        self.passages.add(opened, end)

    def _check_stretch(self, end: int) -> None:
        """Report the first line of a text under no ID line."""
        if self._stretch >= 0:
            first, last = _trimmed(self._text, self._stretch, end)
            if first < last:
                place = Span(first, _line_end(self._text, first))
                self._problem(place, "this text belongs to no passage", "put an ID line above it: {#p1}")
        self._stretch = -1

    def _check_notes(self) -> None:
        """Markers name notes of the same source; a note holds none."""
        for passage, anchor in self._anchors:
            place = Span(anchor.span.start + 2, anchor.span.end - 1)
            target = self.passages.get(anchor.note)
            if target is None or target.kind != "note":
                define = f"define it: {{#{anchor.note}}}, or write " if anchor.note.startswith("n") else "write "
                self._problem(place, f"there is no note {anchor.note}", f"{define}\\[^ where it is text")
            elif passage.kind == "note":
                self._problem(place, "a note holds no marker", "write \\[^ where it is text")


def _has_special(text: str) -> bool:
    """Whether a text has any of the signs that `_SPECIAL` may match: a search for these takes less."""
    return "\\" in text or "[^" in text or "\r" in text


def _line_end(text: str, at: int) -> int:
    found = _LINE_END.search(text, at)
    return found.start() if found else len(text)


def _trimmed(text: str, start: int, end: int) -> Span:
    """A stretch of whole lines without the blank ones at its two ends."""
    words = text[start:end]
    bare = words.strip()
    if not bare:
        return Span(end, end)
    first = start + len(words) - len(words.lstrip())
    last = _line_end(text, first + len(bare))
    return Span(max(text.rfind("\n", start, first), text.rfind("\r", start, first), start - 1) + 1, last)


def _read_text(file: str, start: int, end: int) -> tuple[str, Runs, tuple[Anchor, ...]]:
    """A stretch of the file as a passage's text, with the map to the file and its note markers."""
    runs, out, anchors = Runs(), list[str](), list[Anchor]()
    words = file[start:end]
    if not _has_special(words) or _SPECIAL.search(file, start, end) is None:
        runs.add(start, end - start)
        return words, runs, ()
    for at, words, width, note in _pieces(file, start, end):
        if note:
            anchors.append(Anchor(note, runs.length, Span(at, at + width)))
        else:
            runs.add(at, len(words), width)
            out.append(words)
    return "".join(out), runs, tuple(anchors)


def _pieces(file: str, start: int, end: int) -> Iterator[tuple[int, str, int, str]]:
    """Offset, words, width in the file (0 = one for one) and note of each piece; escapes are undone."""
    at = start
    for m in _SPECIAL.finditer(file, start, end):
        here, slashes = m.start(), len(m[0]) - len(m[0].lstrip("\\"))
        note = m["note"] or m["behind"]
        if m[0][0] == "\r":
            yield at, file[at:here], 0, ""
            yield here, "\n", 2 if len(m[0]) == 2 else 0, ""
            at = m.end()
        elif m[0] == "\\" or slashes % 2:  # one backslash in each pair is gone, and the last one
            yield at, file[at : here + slashes // 2], 0, ""
            at = here + slashes
        elif note:
            yield at, file[at : here + slashes // 2], 0, ""
            yield here + slashes, "", m.end() - here - slashes, note
            at = m.end()
    yield at, file[at:end], 0, ""
