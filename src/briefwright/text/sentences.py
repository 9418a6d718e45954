"""Where sentences end in plain text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from briefwright.languages import LANGUAGES
from briefwright.span import Span
from briefwright.text.marks import outermost

_END = re.compile(r"[。！？!?….]+")
_CLOSING = frozenset("”»」』’\")）]】〕》〉'")
_HAN = r"\u3400-\u9fff"
_SINGLE_LETTER = re.compile(rf"(?<![^\W\d_{_HAN}])[A-Za-zА-Яа-яЁё]\Z")
_SPACE = re.compile(r"\s*")
_LONGEST = 16  # characters before a full stop that are looked at for an abbreviation


def sentences(text: str, marks: Sequence[Span], language: str, dead: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The sentences of one paragraph, without the white space around them.

    `marks` are its `pairs`. In `dead` stretches (code, URLs; sorted, apart from each other) nothing ends. Marks that
    close what is open belong to the sentence that ends before them. A language that is unknown has no abbreviations.
    """
    scan = _Scan(text, marks, language, dead)
    found: list[Span] = []
    start = _past_space(text, 0)
    for match in _END.finditer(text):
        if match.start() >= start and (end := scan.end_of(match)):
            found.append(Span(start, end))
            start = _past_space(text, end)
    if start < len(text):
        found.append(Span(start, len(text.rstrip())))
    return tuple(found)


class _Scan:
    """A paragraph with its pairs of marks: says for each run of end marks whether a sentence ends there."""

    __slots__ = ("closers", "dead", "language", "open", "openers", "text")

    def __init__(self, text: str, marks: Sequence[Span], language: str, dead: Sequence[Span]) -> None:
        self.text = text
        self.language = language
        self.dead = dead
        self.open = outermost(marks)
        self.openers = {span.start for span in marks}
        self.closers = {span.end - 1 for span in marks}

    def end_of(self, match: re.Match[str]) -> int:
        """Where the sentence that a run of end marks closes ends, closing marks included; 0 if it closes none."""
        if self.dead and _around(self.dead, match.start()):
            return 0
        end = self._past_closing(match.end())
        spaced = end == len(self.text) or self.text[end].isspace()
        around = _around(self.open, match.start()) if self.open else None
        if around and not (around.end <= end and spaced):
            return 0
        return end if self._ends(match, end, spaced) else 0

    def _past_closing(self, at: int) -> int:
        while at < len(self.text) and self._closes(at):
            at += 1
        return at

    def _closes(self, at: int) -> bool:
        if at in self.closers:
            return True
        return self.text[at] in _CLOSING and at not in self.openers

    def _ends(self, match: re.Match[str], end: int, spaced: bool) -> bool:
        """Whether the run itself may end a sentence; `end` lies behind the closing marks."""
        run, start = match[0], match.start()
        if run == ".":
            return spaced and not self._abbreviated(start)
        if end == match.end() and self.text[start - 1 : start].isdigit() and self.text[end : end + 1].isdigit():
            return False
        if run[-1] in ".…" and _starts_small(self.text, end):
            return False
        return spaced or run.strip(".") != ""

    def _abbreviated(self, stop: int) -> bool:
        before = self.text[max(0, stop - _LONGEST) : stop]
        if _SINGLE_LETTER.search(before):
            return True
        abbreviation = _abbreviations(self.language)
        return abbreviation is not None and abbreviation.search(before) is not None


@cache
def _abbreviations(language: str) -> re.Pattern[str] | None:
    known = LANGUAGES.get(language)
    if known is None or not known.abbreviations:
        return None
    words = "|".join(re.escape(word.rstrip(".")) for word in known.abbreviations)
    return re.compile(rf"(?<![^\W{_HAN}])(?<!\.)(?:{words})\Z")


def _around(spans: Sequence[Span], at: int) -> Span | None:
    """The one of some sorted, separate stretches in which an offset lies."""
    index = bisect_right(spans, at, key=itemgetter(0)) - 1
    return spans[index] if index >= 0 and spans[index].end > at else None


def _past_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _starts_small(text: str, at: int) -> bool:
    start = _past_space(text, at)
    return text[start : start + 1].islower()
