"""Bound figures (`{=growth(trade.2022, trade.2023)}`) in the notes: what they rest on, and how they were worked out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefwright.compose import dates, figures
from briefwright.languages import Language
from briefwright.prose import Item, Prose
from briefwright.prose.resolve import Resolved
from briefwright.prose.texts import Texts
from briefwright.prose.values import Citation, Figure, Where
from briefwright.spec.brief import Series
from briefwright.spec.figures import Figure as Value
from briefwright.spec.figures import Term, evaluate, formula


class Said(NamedTuple):
    """What a note says for bound figures: the items that its citations do not name, and the workings."""

    items: tuple[Item, ...] = ()
    workings: tuple[str, ...] = ()

    def also(self, other: Said) -> Said:
        """Both, each thing once."""
        items, workings = dict.fromkeys((*self.items, *other.items)), dict.fromkeys((*self.workings, *other.workings))
        return Said(tuple(items), tuple(workings))


class Plan(NamedTuple):
    """Where a text's bound figures speak: `beside` says in which note, by its number.

    Some need a note of their own: the `prose` has a citation more for each, and `calls` leads from figure to citation.
    """

    prose: Prose
    beside: Mapping[int, Said]
    calls: Mapping[int, int]


def plans(resolved: Resolved, language: Language) -> dict[int, Plan]:
    """The plan of each text with bound figures, by the identity of its prose."""
    out: dict[int, Plan] = {}
    for text in resolved.brief.texts:
        prose = resolved.texts.proses.get((id(text), language.code))
        if prose and prose.figures and text.citable and not resolved.covered_by_table(text):
            plan = _plan(prose, resolved.texts, language)
            out[id(prose)] = out[id(plan.prose)] = plan
    return out


def _plan(prose: Prose, texts: Texts, language: Language) -> Plan:
    beside: dict[int, Said] = {}
    alone: list[tuple[int, Where, Said]] = []
    for number, figure in enumerate(prose.figures):
        where = _where(prose, figure)
        covering = [citation for citation in prose.citations if citation.items and where in citation.covers]
        said = _said(figure, covering, texts, language)
        if said == Said():
            continue
        if covering:
            note = _nearest(covering, figure).note
            beside[note] = beside.get(note, Said()).also(said)
        elif said.items:
            if alone and alone[-1][1] == where and alone[-1][2].items == said.items:  # one note behind the last of them
                said = alone.pop()[2].also(said)
            alone.append((number, where, said))
    citations, calls = list(prose.citations), dict[int, int]()
    note = max((citation.note for citation in citations), default=0)
    for number, _, said in alone:
        note += 1
        calls[number] = len(citations)
        beside[note] = Said(workings=said.workings)
        citations.append(_own(prose.figures[number], said.items, note))
    return Plan(prose._replace(citations=tuple(citations)), beside, calls)


def _said(figure: Figure, covering: list[Citation], texts: Texts, language: Language) -> Said:
    """What a note has to say for a figure, beside what the citations that cover it name."""
    value, terms, _ = evaluate(figure.expression, texts.brief.data)
    if value is None:
        return Said()
    named = {(ref.key, ref.id) for citation in covering for item in citation.items for ref in item.refs}
    rests = dict.fromkeys(item for term in terms for item in texts.cited_by(term.point.cite or term.series.cite))
    missing = tuple(item for item in rests if not named.issuperset((ref.key, ref.id) for ref in item.refs))
    name = formula(figure.expression)
    return Said(missing, (_worked_out(name, terms, value, texts, language),) if name else ())


def _own(figure: Figure, items: tuple[Item, ...], note: int) -> Citation:
    """A citation right behind a figure, for what it rests on."""
    return Citation(figure.span, "", items, True, figure.paragraph, figure.offset, note, frozenset())


def _where(prose: Prose, figure: Figure) -> Where:
    """The sentence in which a figure stands."""
    spans = prose.sentences[figure.paragraph]
    found = (i for i, span in enumerate(spans) if span.start <= figure.offset < span.end)
    return Where(figure.paragraph, next(found, -1))


def _nearest(covering: list[Citation], figure: Figure) -> Citation:
    """The first of some citations behind a figure, or else the last."""
    at = (figure.paragraph, figure.offset)
    return next((c for c in covering if (c.paragraph, c.offset) >= at), covering[-1])


_MINUS = "\u2212"


def _worked_out(name: str, terms: tuple[Term, ...], value: Value, texts: Texts, language: Language) -> str:
    """How a formula was worked out, as a sentence: its figures with their periods, the sum itself, the result."""
    words = language.workings
    units = {term.series.name: figures.Unit(term.series.unit, language) for term in terms}
    bare = [figures.values(term.figure, units[term.series.name], language) for term in terms]
    result = figures.in_words(value._replace(approx=""), language)
    sign = "=" if name in ("sum", "difference") else "≈"
    given = list(_given(terms, texts, language))
    listed = words.both.join(given) if len(given) == 2 else language.labels.list_separator.join(given)
    worked = _sum(name, bare, terms, words.divided)
    said = words.calculated.replace("{figures}", listed).replace("{sum}", f"{worked} {sign} {result}")
    return said.replace("..", ".")  # the stop of an abbreviation ends the sentence too


def _given(terms: tuple[Term, ...], texts: Texts, language: Language) -> Iterator[str]:
    """The figures with their periods, and with the names of their series where there are several."""
    several = len({term.series.name for term in terms}) > 1
    for term in terms:
        period = dates.period(term.period, language)
        label = _label(term.series, texts, language) if several else ""
        what = language.labels.list_separator.join(part for part in (label, period) if part)
        yield language.workings.figure.replace("{figure}", figures.in_words(term.figure, language)).replace(
            "{of}", what
        )


def _label(series: Series, texts: Texts, language: Language) -> str:
    prose = texts.proses.get((id(series.label), language.code))
    return " ".join(paragraph.plain for paragraph in prose.paragraphs) if prose else series.name


def _sum(name: str, bare: list[str], terms: tuple[Term, ...], divided: str) -> str:
    match name:
        case "sum":
            return " + ".join(bare)
        case "difference":
            return f"{bare[0]} {_MINUS} {bare[1]}"
        case "growth":
            return f"({bare[1]} {_MINUS} {bare[0]}) {divided} {bare[0]}"
        case "cagr":
            years = int(terms[1].period[:4]) - int(terms[0].period[:4])
            return f"({bare[1]} {divided} {bare[0]})^(1/{years}) {_MINUS} 1"
        case _:
            return f"{bare[0]} {divided} {bare[1]}"
