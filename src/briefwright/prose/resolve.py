"""Resolving: from what a brief cites to the passages that its sources hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefwright.corpus import Corpus
from briefwright.prose.citations import broken_suffix
from briefwright.prose.texts import Texts
from briefwright.prose.values import Figure, Prose, Ref
from briefwright.span import Problem, Span
from briefwright.spec import Brief
from briefwright.spec.brief import Text
from briefwright.spec.figures import evaluate


class Resolved(NamedTuple):
    """A brief whose citations were led to their passages; `problems` says which lead nowhere, and why."""

    texts: Texts
    corpus: Corpus
    problems: tuple[Problem, ...]

    @property
    def brief(self) -> Brief:
        """The brief itself."""
        return self.texts.brief

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all sources cited."""
        return self.texts.keys

    @property
    def passages(self) -> frozenset[tuple[str, str]]:
        """Key and ID of every passage cited that there is."""
        refs = [ref for item in self.texts.cited() for ref in item.refs]
        return frozenset((ref.key, ref.id) for ref in refs if self._holds(ref))

    @property
    def citation_count(self) -> int:
        """How many items are cited, in texts and by `cite:`."""
        return len({item.span for item in self.texts.cited()})

    def proses_of(self, text: Text) -> tuple[tuple[str, Prose], ...]:
        """A text's prose by language."""
        return self.texts.of(text)

    def covered_by_table(self, text: Text) -> bool:
        """Whether a text is a cell that the `cite:` of its row or table covers."""
        return id(text) in self.texts.cells_covered

    def _holds(self, ref: Ref) -> bool:
        source = self.corpus.source(ref.key)
        return source is not None and source.passage(ref.id) is not None


def resolve(texts: Texts, corpus: Corpus) -> Resolved:
    """Lead every citation and bound figure of a brief to what it names."""
    found: dict[tuple[str, Span, str], Problem] = {}
    for problem in (*texts.problems, *_lost(texts, corpus), *_figures(texts)):
        found.setdefault((problem.code, problem.span, problem.message), problem)
    return Resolved(texts, corpus, tuple(found.values()))


def _lost(texts: Texts, corpus: Corpus) -> Iterator[Problem]:
    """Items whose source or passage is not there, or whose suffix holds but further IDs."""
    for item in texts.cited():
        source = corpus.source(item.key)
        first = item.refs[0]
        if source is None:
            hint = corpus.nearest(item.key) or "a source is a file seeds/KEY.md"
            message = f"there is no source {item.key}"
            yield Problem("unknown-source", first.key_span, message, hint, source=item.key, passage=first.id)
        elif source.readable:
            for ref in item.refs:
                if source.passage(ref.id) is None:
                    message = f"{item.key} has no passage {ref.id}"
                    hint = source.nearest(ref.id)
                    yield Problem("unknown-passage", ref.id_span, message, hint, source=ref.key, passage=ref.id)
    for prose in texts.proses.values():
        yield from _suffixes(prose, corpus)


def _suffixes(prose: Prose, corpus: Corpus) -> Iterator[Problem]:
    for citation in prose.citations:
        for item in citation.items:
            source = corpus.source(item.key) if item.suffix else None
            meant = broken_suffix(item, source.ids) if source else ""
            if meant:
                only = len(citation.items) == 1 and citation.sound
                message = "passages of one source are joined by +"
                yield Problem("invalid-citation", citation.underlined(item), message, f"[{meant}]" if only else meant)


def _figures(texts: Texts) -> Iterator[Problem]:
    """Bound figures that name no series, period or formula."""
    for prose in texts.proses.values():
        for figure in prose.figures:
            _, _, wrongs = evaluate(figure.expression, texts.brief.data)
            for wrong in wrongs:
                yield Problem(wrong.code, _place(figure, wrong.start, wrong.end), wrong.message, wrong.hint)


def _place(figure: Figure, start: int, end: int) -> Span:
    """The place of a stretch of an expression; of an empty one, the whole figure."""
    return figure.runs.span(start, end) if start < end else figure.span
