"""A text read: its figures, where its sentences and clauses end, and what it names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from briefwright.figures.lexicon import Lexicon, compiled, lexicon
from briefwright.quantities import Figure, Reading, When, language, read
from briefwright.quantities.fold import fold
from briefwright.span import Span

_SENTENCE = re.compile(r"[。！？!?；;](?!\d)|\.(?=\s|$)|\n\s*\n")
_DECADE = 10
_FAR = 1 << 60
Day = tuple[int, int]


class Mark(NamedTuple):
    """A year, or years, that a text names."""

    span: Span
    years: frozenset[int]


class Mention(NamedTuple):
    """A concept that a text names."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, eq=False)
class Scene:
    """A text with its reading. `issued` is the year that "this year" means, if known; `claim` marks a brief's text.

    `stated` marks one that says itself whether it is fact or forecast. `beside` gives for a figure of a table's cell
    what stands beside it: its period, and the words of its heads.
    """

    text: str
    code: str
    reading: Reading
    issued: int | None = None
    claim: bool = False
    beside: tuple[tuple[Figure | None, str], ...] = ()
    stated: bool = False

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures in their order."""
        return self.reading.figures

    @cached_property
    def whole(self) -> str:
        """The text folded, character for character."""
        return fold(self.text)

    @cached_property
    def lexicon(self) -> Lexicon | None:
        """The words of its language."""
        return lexicon(self.code)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences."""
        return _stretches(self.whole, _SENTENCE)

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        """Its clauses."""
        return _stretches(self.whole, compiled(language(self.code).clause))

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The years that it names, in their order."""
        found = [Mark(f.span, years) for f in self.figures if f.kind == "time" and (years := self.years_of(f))]
        return tuple(sorted({*found, *self._told_off()}))

    def _told_off(self) -> Iterator[Mark]:
        """Last year, next year: where it is known which year the text is of."""
        if self.issued is None:
            return
        for words, offset in (language(self.code).years_off or {}).items():
            for match in compiled(" ?".join(words)).finditer(self.whole):
                yield Mark(Span(*match.span()), frozenset({self.issued + offset}))

    @cached_property
    def all_years(self) -> frozenset[int]:
        """Every year that it names, those inside names and stretches included."""
        named = {year for masked in self.reading.masked for year in masked.years}
        return frozenset(named.union(*(mark.years for mark in self.marks)))

    def sentence(self, figure: Figure) -> Span:
        """The sentence in which a figure stands."""
        return _around(self.sentences, figure.span.start)

    def clause(self, figure: Figure) -> Span:
        """The clause in which a figure stands."""
        return _around(self.clauses, figure.number.start)

    def years_of(self, figure: Figure) -> frozenset[int]:
        """The years of a figure of time; of a stretch its two ends, of a decade all ten."""
        ends = [year for when in (figure.when, figure.until) if when and (year := self.year(when)) is not None]
        if figure.unit == "decade":
            return frozenset(year + n for year in ends for n in range(_DECADE))
        return frozenset(ends)

    def year(self, when: When) -> int | None:
        """The year of a moment, as far as it is known."""
        if when.year is not None:
            return when.year
        if when.offset is not None and self.issued is not None:
            return self.issued + when.offset
        return None

    def mentions(self, kind: str) -> tuple[Mention, ...]:
        """Where the text names concepts of a class, in order."""
        found = self._mentions.get(kind)
        if found is None:
            patterns = self.lexicon.patterns.get(kind, ()) if self.lexicon else ()
            whole = self.whole
            found = tuple(
                sorted(Mention(m.start(), m.end(), name) for name, pattern in patterns for m in pattern.finditer(whole))
            )
            self._mentions[kind] = found
        return found

    @cached_property
    def _mentions(self) -> dict[str, tuple[Mention, ...]]:
        return {}

    def says(self, field: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a stretch has words of a table of the lexicon; never where there is no lexicon."""
        if self.lexicon is None:
            return False
        pattern = compiled(getattr(self.lexicon, field))
        return pattern.search(self.whole, max(0, start), len(self.whole) if end is None else end) is not None


def scene(text: str, code: str, *, issued: int | None = None, claim: bool = False) -> Scene:
    """A text read in a language that `quantities` knows."""
    reading = read(text, code)
    return Scene(text, code, unsigned(reading, text), issued, claim)


def unsigned(reading: Reading, text: str) -> Reading:
    """A reading whose signs are told as directions: -5.7 is down by 5.7."""
    if not any(f.value < 0 for f in reading.figures) and "+" not in text and "＋" not in text:
        return reading
    return Reading(tuple(_unsigned(f, text) for f in reading.figures), reading.masked, reading.unread)


def _unsigned(figure: Figure, text: str) -> Figure:
    if figure.kind == "time" or figure.high is not None:
        return figure
    if figure.value < 0:
        return replace(figure, value=-figure.value, direction=figure.direction or "down")
    plus = text[max(0, figure.span.start - 1) : figure.span.start + 1].strip()[:1] in ("+", "＋")
    return replace(figure, direction="up") if plus and not figure.direction else figure


def _stretches(whole: str, ends: re.Pattern[str]) -> tuple[Span, ...]:
    out, at = [], 0
    for match in ends.finditer(whole):
        out.append(Span(at, match.end()))
        at = match.end()
    return (*out, Span(at, len(whole) + 1))


def _around(spans: Sequence[Span], at: int) -> Span:
    return spans[max(0, bisect_right(spans, (at, _FAR)) - 1)]
