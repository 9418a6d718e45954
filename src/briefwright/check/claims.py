"""The sentences and cells of a brief with the passages that its citations name for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefwright.corpus import Passage, Source
from briefwright.corpus.source import kind_of
from briefwright.figures import Heads
from briefwright.memo import Memo
from briefwright.prose import Item, Prose
from briefwright.prose.resolve import Resolved
from briefwright.prose.values import Where
from briefwright.span import Span
from briefwright.spec.brief import Brief, Chart, Table, Text
from briefwright.spec.figures import Term, evaluate

_HAN = r"[\u2e80-\u9fff\uf900-\ufaff]"
_BROKEN = re.compile(rf"[ \n](?<={_HAN}[ \n])[ \n]*(?={_HAN})")  # begins with what must stand there: a search leaps
UNCHECKED = frozenset({"gap", "sourcing"})
"""Texts in which figures are not checked."""


class Claim(NamedTuple):
    """A sentence, or a cell: its words, what is cited for it and the bound figures in it.

    `behind` is what is cited for what it belongs to: for a basis its judgement, for a note its table or series, for a
    note on a conflict its two sides. It covers nothing, but where it bears a figure out, no other citation is wanted.
    `start` is where the sentence begins in the plain text of its `paragraph`. White space between Chinese characters,
    where a line of the spec ends, is left out of `words`; `gaps` has their offsets, each as often as it was long.
    `quoted` are the places in the file of quotations in it that are held against the passages word for word, or want a
    citation themselves.
    """

    text: Text
    language: str
    prose: Prose
    paragraph: int
    start: int
    words: str
    gaps: tuple[int, ...]
    items: tuple[Item, ...]
    behind: tuple[Item, ...]
    terms: tuple[Term, ...]
    quoted: tuple[Span, ...]
    heads: Heads | None

    def place(self, span: Span) -> Span:
        """The place in the file of a stretch of the words."""
        first, last = self._at(span.start), self._at(max(span.start, span.end - 1)) + 1
        return self.prose.span(self.paragraph, self.start + first, self.start + last)

    def _at(self, offset: int) -> int:
        """Where a character of the words stands in the sentence."""
        return offset + sum(1 for gap in self.gaps if gap <= offset)


_LAST: list[tuple[Resolved, tuple[Claim, ...]]] = []
"""The claims of the brief asked for last: several rules ask for the same."""


def claims(resolved: Resolved) -> tuple[Claim, ...]:
    """Every sentence and cell of the texts that may be cited for, in their order."""
    for one, known in _LAST:
        if one is resolved:
            return known
    found = tuple(_claims(resolved))
    _LAST[:] = [(resolved, found)]
    return found


def _claims(resolved: Resolved) -> Iterator[Claim]:
    beside, heads = _cells(resolved)
    behind = _behind(resolved)
    for text in resolved.brief.texts:
        if not text.citable or text.role in UNCHECKED:
            continue
        for language, prose in resolved.proses_of(text):
            told = _heads(heads.get(id(text)), language, resolved)
            cited, quoted = _covering(prose), _quoted(prose)
            for where, span in _sentences(prose):
                number = where.paragraph
                words, gaps = _tight(prose.paragraphs[number].plain[span.start : span.end])
                terms = _terms(resolved.brief, prose, number, span)
                named = cited.get(where) or beside.get(id(text), ())
                items = tuple(dict.fromkeys((*named, *_cited_by(resolved, terms))))
                over = _overlapping(quoted[number], prose.span(number, *span)) if number in quoted else ()
                above = behind.get(id(text), ())
                yield Claim(text, language, prose, number, span.start, words, gaps, items, above, terms, over, told)


def _sentences(prose: Prose) -> Iterator[tuple[Where, Span]]:
    """The sentences of a text, headings aside, with their places in the plain text of their paragraphs."""
    for number, paragraph in enumerate(prose.paragraphs):
        if paragraph.kind != "heading":
            yield from ((Where(number, n), span) for n, span in enumerate(prose.sentences[number]))


def _covering(prose: Prose) -> dict[Where, list[Item]]:
    """What the citations of a text name for each of its sentences."""
    found: dict[Where, list[Item]] = {}
    for citation in prose.citations:
        for where in citation.covers:
            found.setdefault(where, []).extend(citation.items)
    return found


def _quoted(prose: Prose) -> dict[int, list[Span]]:
    """The places of the quotations that are looked at as such, by their paragraphs."""
    found: dict[int, list[Span]] = {}
    for quotation in prose.quotations:
        if not quotation.short:
            found.setdefault(quotation.paragraph, []).append(quotation.span)
    return found


def _overlapping(spans: Iterable[Span], here: Span) -> tuple[Span, ...]:
    """Those stretches that share something with this one."""
    return tuple(span for span in spans if span.start < here.end and here.start < span.end)


def _tight(words: str) -> tuple[str, tuple[int, ...]]:
    """Words without the white space between Chinese characters, and the offsets where it was."""
    out, gaps, at = "", [], 0
    for match in _BROKEN.finditer(words):
        out += words[at : match.start()]
        gaps += [len(out)] * len(match[0])
        at = match.end()
    return out + words[at:], tuple(gaps)


def _cited_by(resolved: Resolved, terms: Iterable[Term]) -> Iterator[Item]:
    """What is cited for the points of some terms."""
    for term in terms:
        yield from resolved.texts.cited_by(term.point.cite or term.series.cite)


def _behind(resolved: Resolved) -> dict[int, tuple[Item, ...]]:
    """By the identity of a text: what is cited for what it belongs to."""
    found: dict[int, tuple[Item, ...]] = {}
    brief = resolved.brief
    for judgement in brief.judgements:
        if judgement.basis is not None:
            found[id(judgement.basis)] = tuple(_of_text(resolved, judgement.text))
    for conflict in brief.conflicts:
        if conflict.note is not None:
            found[id(conflict.note)] = tuple(i for nodes in conflict.between for i in resolved.texts.cited_by(nodes))
    for block in brief.blocks():
        if isinstance(block, Chart | Table):
            series = [brief.data[name] for name in block.series if name in brief.data]
            terms = (Term(one, point.period, point) for one in series for point in one.points)
            items = (*_cited_by(resolved, terms), *_of_rows(resolved, block))
            found.update((id(text), tuple(dict.fromkeys(items))) for text in (block.caption, block.note) if text)
    return found


def _of_rows(resolved: Resolved, block: Chart | Table) -> Iterator[Item]:
    if isinstance(block, Table):
        for nodes in (block.cite, *(row.cite for row in block.rows)):
            yield from resolved.texts.cited_by(nodes)


def _of_text(resolved: Resolved, text: Text) -> Iterator[Item]:
    """All that the citations of a text name, in all its languages."""
    for _, prose in resolved.proses_of(text):
        yield from (item for citation in prose.citations for item in citation.items)


def _terms(brief: Brief, prose: Prose, number: int, span: Span) -> tuple[Term, ...]:
    """The points that the bound figures of a sentence rest on."""
    inside = [f for f in prose.figures if f.paragraph == number and span.start <= f.offset < span.end]
    return tuple(term for figure in inside for term in evaluate(figure.expression, brief.data)[1])


def _cells(resolved: Resolved) -> tuple[Mapping[int, tuple[Item, ...]], Mapping[int, tuple[Text | None, ...]]]:
    """By the identity of a cell: what the `cite:` of its row or table names, and the texts that stand beside it."""
    cited: dict[int, tuple[Item, ...]] = {}
    heads: dict[int, tuple[Text | None, ...]] = {}
    for fact in resolved.brief.facts:
        heads[id(fact.value)] = (None, fact.label, None, None, None)
    for table in resolved.brief.blocks():
        if not isinstance(table, Table):
            continue
        for row in table.rows:
            items = resolved.texts.cited_by(row.cite or table.cite)
            for position, cell in enumerate(row.cells):
                column = table.columns[position] if position < len(table.columns) else None
                corner = table.columns[0] if position and table.columns else None  # may give the unit of all cells
                heads[id(cell)] = (column, row.cells[0] if position else None, table.caption, table.unit, corner)
                if items:
                    cited[id(cell)] = items
    return cited, heads


def _heads(texts: Sequence[Text | None] | None, language: str, resolved: Resolved) -> Heads | None:
    if texts is None:
        return None
    column, row, caption, unit, corner = (_plain(text, language, resolved) for text in texts)
    return Heads(column, row, ", ".join(part for part in (caption, unit) if part), corner)


def _plain(text: Text | None, language: str, resolved: Resolved) -> str:
    prose = resolved.texts.proses.get((id(text), language)) if text is not None else None
    return " ".join(paragraph.plain for paragraph in prose.paragraphs) if prose else ""


_ORDERS: Memo[int, tuple[Source, dict[str, int], tuple[str, ...]]] = Memo(1024)


class Above:
    """What stands above a passage: its headings, then the texts of the passages before it, at most so many.

    They are looked for each time that it is gone through, which few passages are.
    """

    def __init__(self, source: Source, passage: Passage, most: int = 2) -> None:
        self._source, self._passage, self._most = source, passage, most

    def __iter__(self) -> Iterator[str]:
        source, passage = self._source, self._passage
        yield from passage.headings

        def make() -> tuple[Source, dict[str, int], tuple[str, ...]]:
            order = tuple(name for name in source.passages if kind_of(name) != "note")
            return source, {name: n for n, name in enumerate(order)}, order

        _, places, order = _ORDERS.get(id(source), make)
        at = places.get(passage.id, 0)
        yield from (source.passages[name].text for name in order[max(0, at - self._most) : at])


def issued(source: Source) -> int | None:
    """The year in which a source was issued, if it says."""
    written = str(source.metadata.get("issued", ""))[:4]
    return int(written) if len(written) == 4 and written.isdigit() else None
