"""The parts of a Document that the spec lists: judgements, facts, sections, conflicts, gaps."""

from __future__ import annotations

import briefwright.spec.brief as b
from briefwright.citation_styles.dates import worded
from briefwright.compose.document import (
    Block,
    Chart,
    Conflict,
    ConflictSide,
    Event,
    Fact,
    Inline,
    Judgement,
    Scale,
    Section,
    Timeline,
)
from briefwright.compose.inline import Writer
from briefwright.compose.tables import Frame, Tables
from briefwright.compose.typed import real_marks
from briefwright.compose.typography import pieces
from briefwright.languages import Language
from briefwright.prose import Prose
from briefwright.prose.resolve import Resolved
from briefwright.spec.dates import begins_after
from briefwright.yamlpos import Node

BOUNDS = ((1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99))
"""The ranges of ICD 203 (2015), in per cent, from the least likely."""
CONFIDENCES = ("low", "moderate", "high")
_CHINESE = "一二三四五六七八九十"


class Sections:
    """Makes these parts in the order of print, so that notes are numbered as they are read."""

    def __init__(self, writer: Writer, resolved: Resolved, language: Language) -> None:
        self._writer, self._resolved, self._language = writer, resolved, language
        self._tables = Tables(writer, resolved, language)
        self._timelines = 0

    def prose(self, text: b.Text | None) -> Prose | None:
        """A text's prose in this edition's language."""
        return self._resolved.texts.proses.get((id(text), self._language.code)) if text else None

    def line(self, text: b.Text | None) -> tuple[Inline, ...]:
        """A text as running text."""
        return self._writer.line(self.prose(text)) if text else ()

    def flow(self, text: b.Text | None) -> tuple[Block, ...]:
        """A text as blocks."""
        return self._writer.blocks(self.prose(text)) if text else ()

    def judgements(self) -> tuple[Judgement, ...]:
        """The key judgements."""
        return tuple(self._judgement(i, j) for i, j in enumerate(self._resolved.brief.judgements, 1))

    def _judgement(self, number: int, judgement: b.Judgement) -> Judgement:
        field = [*self._language.likelihood].index(judgement.likelihood) if judgement.likelihood else -1
        level = CONFIDENCES.index(judgement.confidence) + 1 if judgement.confidence else 0
        low, high = BOUNDS[field]
        return Judgement(
            number=number,
            content=self.line(judgement.text),
            likelihood=judgement.likelihood,
            term=self._language.likelihood.get(judgement.likelihood, ""),
            range=self._range(low, high) if judgement.likelihood else "",
            field=field,
            confidence=judgement.confidence,
            confidence_term=self._language.confidence.get(judgement.confidence, ""),
            confidence_level=level,
            basis=self.line(judgement.basis),
        )

    def _range(self, low: int, high: int) -> str:
        return real_marks(f"{low}–{high}{self._language.units.percent}", self._language)

    def scale(self) -> tuple[Scale, ...]:
        """The likelihood scale, where the brief uses it."""
        if not any(j.likelihood or j.confidence for j in self._resolved.brief.judgements):
            return ()
        terms = self._language.likelihood.items()
        return tuple(Scale(word, term, *bounds) for (word, term), bounds in zip(terms, BOUNDS, strict=True))

    def facts(self) -> tuple[Fact, ...]:
        """The fact box."""
        return tuple(Fact(self.line(fact.label), self.line(fact.value)) for fact in self._resolved.brief.facts)

    def sections(self) -> tuple[Section, ...]:
        """The sections with all below them."""
        return tuple(self._section(s, (i,)) for i, s in enumerate(self._resolved.brief.sections, 1))

    def _section(self, section: b.Section, place: tuple[int, ...]) -> Section:
        return Section(
            id="s" + "-".join(str(i) for i in place),
            number=self.number(place),
            level=len(place),
            heading=self.line(section.heading),
            blocks=tuple(block for part in section.blocks for block in self._part(part)),
            sections=tuple(self._section(s, (*place, i)) for i, s in enumerate(section.sections, 1)),
        )

    def number(self, place: tuple[int, ...]) -> str:
        """A section's number by the language's practice; the style sheet sets the mark behind it."""
        if self._language.section_numbers != "chinese":
            return ".".join(str(i) for i in place)
        last = _chinese(place[-1])
        return (last, f"（{last}）", f"{place[-1]}.")[len(place) - 1]

    def _part(self, part: b.Block) -> tuple[Block, ...]:
        match part:
            case b.Text():
                return self.flow(part)
            case b.Table():
                return (Block("table", table=self._tables.table(part)),)
            case b.Chart():
                return (Block("chart", chart=self._chart(part)),)
            case b.Timeline():
                return (Block("timeline", timeline=self._timeline(part)),)

    def _chart(self, chart: b.Chart) -> Chart:
        label, name = self._tables.figure_label()
        table = self._tables.of_series(chart.series, Frame(label, name, chart.caption, chart.note))
        alt = self._prose_words(chart.alt)
        return Chart(name, chart.type, chart.series, alt, table, printed_as="table")

    def _prose_words(self, text: b.Text | None) -> str:
        prose = self.prose(text)
        return " ".join(paragraph.plain for paragraph in prose.paragraphs) if prose else ""

    def _timeline(self, timeline: b.Timeline) -> Timeline:
        self._timelines += 1
        as_of = self._resolved.brief.as_of
        events = tuple(
            Event(
                date=real_marks(worded(event.date, self._language), self._language),
                iso=event.date,
                content=self.line(event.text),
                planned=bool(as_of) and begins_after(event.date, as_of),
            )
            for event in timeline.events
        )
        return Timeline(f"timeline-{self._timelines}", events)

    def conflicts(self) -> tuple[Conflict, ...]:
        """The conflicts between sources. What the analyst notes says wherein they differ; where there is no such note,
        each side stands in its passage's words, if the edition's reader can read them.
        """
        return tuple(self._conflict(conflict) for conflict in self._resolved.brief.conflicts)

    def _conflict(self, conflict: b.Conflict) -> Conflict:
        sides = tuple(side for nodes in conflict.between for side in self._side(nodes, quoted=conflict.note is None))
        quoted = any(piece.kind != "call" for side in sides for piece in side.text)
        return Conflict(sides, quoted, self.line(conflict.note))

    def _side(self, nodes: tuple[Node, ...], *, quoted: bool) -> tuple[ConflictSide, ...]:
        items = self._resolved.texts.cited_by(nodes)
        if not items:
            return ()
        self._writer.unit.clear()
        call = self._writer.call(items, " ".join(node.value for node in nodes))
        corpus = self._resolved.corpus
        sources = {item.key: source for item in items if (source := corpus.source(item.key))}
        passages = [
            (source, passage)
            for item in items
            for ref in item.refs
            if (source := sources.get(item.key)) and (passage := source.passage(ref.id))
        ]
        readable = quoted and all((p.values.get("lang") or s.language)[:2] == self._language.code for s, p in passages)
        words = " ".join(passage.text for _, passage in passages) if readable else ""
        names = [self._writer.notes.name(key) for key in sources]
        between = Inline("text", self._language.labels.list_separator)
        who = tuple(piece for i, name in enumerate(names) for piece in ((between, *name) if i else name))
        return (ConflictSide(who, (*pieces(" ".join(words.split()), self._language), *call)),)

    def gaps(self) -> tuple[tuple[Inline, ...], ...]:
        """What is not known."""
        return tuple(self.line(gap) for gap in self._resolved.brief.gaps)


def _chinese(number: int) -> str:
    """A number to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _CHINESE[tens - 1]) + "十" if tens else ""
    return head + (_CHINESE[ones - 1] if ones else "")
