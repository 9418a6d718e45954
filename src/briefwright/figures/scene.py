"""A text read: its figures, where its sentences and clauses end, and what it names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from briefwright.figures.lexicon import NEVER, compiled, lexicon
from briefwright.figures.naming.written import Name, names_of
from briefwright.figures.senses import Sense, merged, senses
from briefwright.memo import kept
from briefwright.quantities import Figure, Masked, Reading, When, language, read
from briefwright.quantities.clauses import stops
from briefwright.quantities.fold import fold
from briefwright.quantities.scanner import scanner
from briefwright.span import Span

_SENTENCE = re.compile(
    r"[。！？!?；;.\n](?:(?<=[。！？])|(?<=[!?；;])(?!\d)|(?<=\.)(?=\s+[^\s\da-zа-яё–—(\[-]|\s*$)|(?<=\n)\s*\n)"
)
"""A full stop before a dash, a bracket, a digit or a small letter ends an abbreviation."""
_ROW = re.compile(r"\d(?<![\d.,]\d)[\d.,]*(?:(?: *[:\u2236] *| +)\d[\d.,]*){2,}(?![\d.,])")
"""Three numbers or more with nothing between: a table that lost its lines, a ratio of many.

Both begin with one character that must stand there, then look back: so a search leaps from one such to the next.
"""
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_DECADE = 10
_FEW = 2
Day = tuple[int, int]


class Mark(NamedTuple):
    """A year, or years, that a text names; `number` is where the year itself begins."""

    span: Span
    years: frozenset[int]
    number: int


class Mention(NamedTuple):
    """A concept that a text names."""

    start: int
    end: int
    name: str


@dataclass(eq=False)  # not frozen: that makes the making of one dearer, and there are as many as texts
class Scene:
    """A text with its reading, never changed.

    `issued` is the year that "this year" means, if known; `claim` marks a brief's text. `stated` marks one that says
    itself whether it is fact or forecast. `beside` gives for a figure of a table's cell what stands beside it: its
    period, and the words of its heads.
    """

    text: str
    code: str
    reading: Reading
    issued: int | None = None
    claim: bool = False
    beside: tuple[tuple[Figure | None, str], ...] = ()
    stated: bool = False

    def __post_init__(self) -> None:
        self.figures = self.reading.figures
        """Its figures in their order."""
        self.lexicon = lexicon(self.code)
        """The words of its language."""
        self._mentions: dict[str, tuple[Mention, ...]] = {}

    @kept
    def vague(self) -> tuple[Masked, ...]:
        """Its numbers of which only the magnitude is told (dozens of)."""
        return tuple(masked for masked in self.reading.masked if masked.why == "vague")

    @kept
    def whole(self) -> str:
        """The text folded, character for character."""
        return fold(self.text)

    @kept
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences."""
        return _stretches(self._sentence_ends, len(self.text))

    @kept
    def clauses(self) -> tuple[Span, ...]:
        """Its clauses."""
        return _stretches(self._clause_ends, len(self.text))

    @kept
    def rows(self) -> tuple[Span, ...]:
        """Where numbers stand one by one with neither words nor units: the rules for words do not hold there."""
        return tuple(Span(*match.span()) for match in _ROW.finditer(self.whole))

    def in_row(self, figure: Figure) -> bool:
        """Whether a figure stands in such a row."""
        rows = self.rows
        return bool(rows) and any(row.start <= figure.number.start < row.end for row in rows)

    @kept
    def row_values(self) -> frozenset[Decimal]:
        """The numbers of its rows, as they are written."""
        runs = (self.whole[row.start : row.end] for row in self.rows)
        return frozenset(
            Decimal(number.replace(",", ""))
            for run in runs
            for number in _NUMBER.findall(run)
            if number.count(".") <= 1
        )

    @kept
    def marks(self) -> tuple[Mark, ...]:
        """The years that it names, in their order."""
        found = [
            Mark(f.span, years, f.number.start)
            for f in self.figures
            if f.kind == "time" and (years := self.years_of(f))
        ]
        found += (Mark(span, frozenset({year}), span.start) for span, year in self._told_off)
        return tuple(sorted({*found}) if len(found) > 1 else found)

    @kept
    def _told_off(self) -> Sequence[tuple[Span, int]]:
        """Last year, next year: where it is known which year the text is of."""
        if self.issued is None or self.claim:  # of a claim it is the year before the one that it speaks of
            return ()
        any_of_them, each = _offsets(self.code)
        if not any_of_them.search(self.whole):
            return ()
        return [
            (Span(*match.span()), self.issued + offset)
            for pattern, offset in each
            for match in pattern.finditer(self.whole)
        ]

    @kept
    def all_years(self) -> frozenset[int]:
        """Every year that it names, those inside names and stretches included."""
        named = {year for masked in self.reading.masked for year in masked.years}
        return frozenset(named.union(*(mark.years for mark in self.marks)))

    @kept
    def only_year(self) -> int | None:
        """The year that it names, if there is no other that any of its figures may be told of."""
        if self.beside or "(" in self.whole:
            return None
        named = {year for f in self.figures if f.kind == "time" for year in self.years_of(f)}
        named.update(year for _, year in self._told_off)
        return next(iter(named)) if len(named) == 1 else None

    @kept
    def exact_years(self) -> frozenset[int]:
        """Every year that it names by itself, not as one of a decade."""
        named = {year for masked in self.reading.masked for year in masked.years}
        decades = {f.span for f in self.figures if f.unit == "decade"}
        return frozenset(named.union(*(mark.years for mark in self.marks if mark.span not in decades)))

    def sentence(self, figure: Figure) -> Span:
        """The sentence in which a figure stands."""
        return _stretch(self._sentence_ends, figure.span.start, len(self.text))

    def clause(self, figure: Figure) -> Span:
        """The clause in which a figure stands."""
        return _stretch(self._clause_ends, figure.number.start, len(self.text))

    @kept
    def _sentence_ends(self) -> Sequence[int]:
        """Where sentences end, but for the last."""
        return [match.end() for match in _SENTENCE.finditer(self.text)]

    @kept
    def _clause_ends(self) -> Sequence[int]:
        """Where clauses end, but for the last."""
        return [end for _, end in stops(self.whole, scanner(language(self.code)), self.text)]

    def introduces(self, figure: Figure) -> bool:
        """Whether a date or an ordinal stands alone before a comma: it goes with the clause behind."""
        if figure.kind not in ("time", "ordinal"):
            return False
        clause = self.clause(figure)
        rest, at = "", clause.start
        for other in (g for g in self.figures if clause.start <= g.span.start < clause.end and g.kind == figure.kind):
            rest, at = rest + self.whole[at : other.span.start], other.span.end
        joins = self.lexicon.list_and if self.lexicon else "(?!)"
        return not _LETTER.search(compiled(joins).sub("", rest + self.whole[at : clause.end]))

    def clauses_from(self, at: int) -> Span:
        """The clause that begins at, or holds, a place."""
        return _stretch(self._clause_ends, at, len(self.text))

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

    @kept
    def names(self) -> tuple[Name, ...]:
        """Its names of persons, firms and places that no lexicon has."""
        dates = [f.span for f in self.figures if f.kind == "time"]
        return names_of(self.text, [*dates, *(Span(m.start, m.end) for m in self.mentions("country"))])

    def mentions(self, kind: str) -> tuple[Mention, ...]:
        """Where the text names concepts of a class, in order."""
        patterns = self.likely.get(kind)
        if patterns is None:  # as for most classes
            return ()
        found = self._mentions.get(kind)
        if found is None:
            whole = self.whole
            named = [Mention(*m.span(), name) for name, words in patterns for m in compiled(words).finditer(whole)]
            found = tuple(sorted(named))
            self._mentions[kind] = found
        return found

    @kept
    def senses(self) -> tuple[Sense, ...]:
        """What it speaks of, in order: by the words of its language, the lexicon's concepts, and its other figures."""
        found = [*senses(self.whole, self.code)]
        found += (
            Sense(m.start, m.end, frozenset({f"{kind}:{m.name}" if kind == "country" else m.name}))
            for kind in self.likely
            for m in self.mentions(kind)
        )
        found += (
            Sense(f.span.start, f.span.end, frozenset({f"= {f.value.normalize()}"}))
            for f in self.figures
            if f.kind != "time" and f.value > _FEW
        )
        return merged(found)

    @kept
    def likely(self) -> Mapping[str, list[tuple[str, str]]]:
        """The names and patterns of concepts, by class, of which the text has the letters."""
        return self.lexicon.likely(self.whole) if self.lexicon else {}

    def modality(self, figure: Figure) -> str:
        """A figure's modality; where its clause goes on with the one before (…, reaching 5), that one's."""
        start = self.clause(figure).start
        if figure.modality != "fact":
            held = figure.kind in ("percent", "count") and self.says("holders", start, figure.number.start)
            return "fact" if held else figure.modality  # how many are of an opinion is a fact, whatever they want
        if self.lexicon is None or not start:
            return "fact"
        if self._proposes and self._proposed(figure):
            return "plan"
        if not self.lexicon.pattern("goes_on", " ?").match(self.whole, start):
            return "fact"
        before = self.clauses_from(start - 1)
        if before.start < self.sentence(figure).start or self.says("settled", *before):
            return "fact"
        return self._foretold(before.start, before.end, before.end) or "fact"

    @kept
    def _proposes(self) -> bool:
        """Whether any of its sentences proposes what it tells."""
        return self.says("proposes")

    def _proposed(self, figure: Figure) -> bool:
        """Whether a sentence proposes all that it tells: since the proposal no word is of fact and no figure told."""
        begin, end = self.sentence(figure).start, self.clause(figure).start
        said = [*self.lexicon.pattern("proposes").finditer(self.whole, begin, end)] if self.lexicon else []
        if not said or self.says("settled", said[-1].end(), self.clause(figure).end):
            return False
        return not any(said[-1].end() <= g.span.start < figure.span.start for g in self.figures)

    def foretells(self, figure: Figure) -> str:
        """What the clause of a figure of time makes of what it tells: a forecast, plan or target; "" for none."""
        start, end = self.clause(figure)
        if self.introduces(figure):
            end = min(self.sentence(figure).end, self.clauses_from(end).end)
        return self._foretold(start, end, figure.span.end, signed=True)

    def _foretold(self, start: int, end: int, behind: int, *, signed: bool = False) -> str:
        """What the cues of a stretch say, those that stand behind a figure from `behind` on; "" for fact.

        With `signed` the name of an accord is none: on that day it was signed.
        """
        accord = compiled(self.lexicon.accords if signed and self.lexicon else NEVER)
        for (any_of_them, each), low in zip(_not_of_fact(self.code), (start, behind), strict=True):
            if any(not accord.fullmatch(m[0]) for m in any_of_them.finditer(self.whole, low, end)):
                return next(says for pattern, says in each if compiled(pattern).search(self.whole, low, end))
        return ""

    def says(self, field: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a stretch has words of a table of the lexicon; never where there is no lexicon."""
        if self.lexicon is None:
            return False
        whole = self.whole
        return self.lexicon.pattern(field).search(whole, max(0, start), len(whole) if end is None else end) is not None


def scene(text: str, code: str, *, issued: int | None = None, claim: bool = False) -> Scene:
    """A text read in a language that `quantities` knows."""
    reading = read(text, code)
    return Scene(text, code, unsigned(reading, text), issued, claim)


def unsigned(reading: Reading, text: str) -> Reading:
    """A reading whose signs are told as directions: -5.7 is down by 5.7."""
    for figure in reading.figures:
        if figure.value.is_signed():
            break
    else:
        if "+" not in text and "＋" not in text:
            return reading
    return reading.with_figures(tuple(_unsigned(f, text) for f in reading.figures))


def _unsigned(figure: Figure, text: str) -> Figure:
    if figure.kind == "time" or figure.high is not None:
        return figure
    if figure.value < 0:
        return replace(figure, value=-figure.value, direction=figure.direction or "down")
    plus = text[max(0, figure.span.start - 1) : figure.span.start + 1].strip()[:1] in ("+", "＋")
    return replace(figure, direction="up") if plus and not figure.direction else figure


@lru_cache
def _offsets(code: str) -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], int], ...]]:
    """Words for this year and its neighbours: any of them, and each with how far off that is."""
    tables = language(code)
    edge = r"\b" if tables.word_edges else ""
    words = {" ?".join(map(re.escape, word)): offset for word, offset in (tables.years_off or {}).items()}
    # without the edges a search leaps from one first letter to the next
    return re.compile("|".join(words) or r"(?!)"), tuple((re.compile(edge + word), n) for word, n in words.items())


@lru_cache
def _not_of_fact(code: str) -> tuple[tuple[re.Pattern[str], tuple[tuple[str, str], ...]], ...]:
    """The cues before a figure and those behind it, but for those of fact: any of them, and each with what it says."""
    tables = language(code)
    edge = r"\b" if tables.word_edges else ""
    found = []
    for rows in (tables.modal, tables.modal_after):
        each = tuple((f"{edge}(?:{cue.pattern}){edge}", cue.says) for cue in rows if cue.says != "fact")
        found.append((re.compile("|".join(pattern for pattern, _ in each) or r"(?!)"), each))
    return tuple(found)


def _stretch(ends: Sequence[int], at: int, length: int) -> Span:
    """Of the stretches that end so that which holds a place."""
    number = bisect_right(ends, at)
    return Span(ends[number - 1] if number else 0, ends[number] if number < len(ends) else length + 1)


def _stretches(ends: Sequence[int], length: int) -> tuple[Span, ...]:
    """The stretches of a text that end so, and the rest of it."""
    return tuple(map(Span, [0, *ends], [*ends, length + 1]))
