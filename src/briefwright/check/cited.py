"""What the citations that cover some words lead to: the passages, as texts to hold the words against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefwright.corpus import Corpus, Passage, Source
from briefwright.corpus.source import kind_of
from briefwright.prose import Item
from briefwright.span import Span
from briefwright.text.marks import pairs, quoted

_SENTENCE_ENDS = '.。!！?？…:：;；”»」』"’)）'


class Held(NamedTuple):
    """A text to hold words against: all of a passage, or what it has in quotation marks, or two that follow.

    `parts` are the passages with the offset at which each begins in `text` and the offset of that in the passage.
    """

    source: Source
    parts: tuple[tuple[int, Passage, int], ...]
    text: str

    @property
    def passage(self) -> Passage:
        """The passage, or the first of them."""
        return self.parts[0][1]

    @property
    def name(self) -> str:
        """`KEY:ID`."""
        return f"{self.source.key}:{self.passage.id}"

    def place(self, span: Span) -> Span:
        """The place in the source's file of a stretch of the text, up to the end of the passage in which it begins."""
        start, passage, offset = next(part for part in reversed(self.parts) if part[0] <= span.start)
        first = span.start - start + offset
        return passage.runs.span(first, max(first, min(span.end - start + offset, len(passage.text))))


def cited_passages(items: Iterable[Item], corpus: Corpus) -> tuple[tuple[Source, Passage], ...] | None:
    """The passages that some items cite, each once; None where one of them leads nowhere."""
    found: dict[tuple[str, str], tuple[Source, Passage]] = {}
    for item in items:
        source = corpus.source(item.key)
        for ref in item.refs:
            passage = source.passage(ref.id) if source is not None else None
            if source is None or passage is None:
                return None
            found[ref.key, ref.id] = (source, passage)
    return tuple(found.values())


def held(passages: Sequence[tuple[Source, Passage]]) -> Iterator[Held]:
    """The texts to hold a quotation against: each passage, then those that follow one another as one text."""
    for source, passage in passages:
        if source.extent == "digest":
            yield from _in_marks(source, passage)
        else:
            yield whole(source, passage)
    by_source: dict[str, tuple[Source, set[str]]] = {}
    for source, passage in passages:
        if source.extent != "digest":
            by_source.setdefault(source.key, (source, set()))[1].add(passage.id)
    for source, ids in by_source.values():
        if len(ids) > 1:
            yield from _runs(source, ids)


def whole(source: Source, passage: Passage) -> Held:
    """All of a passage."""
    return Held(source, ((0, passage, 0),), passage.text)


def _in_marks(source: Source, passage: Passage) -> Iterator[Held]:
    """What a passage has in quotation marks, without them."""
    for span in _quoted(passage.text):
        words = passage.text[span.start + 1 : span.end - 1]
        yield Held(source, ((0, passage, span.start + 1),), words)


@lru_cache(4096)
def _quoted(text: str) -> tuple[Span, ...]:
    return quoted(text, pairs(text))


def _runs(source: Source, ids: set[str]) -> Iterator[Held]:
    """Passages that follow one another in the source, notes aside, as one text each."""
    run: list[Passage] = []
    for name in source.passages:
        if kind_of(name) == "note":
            continue
        if name in ids:
            run.append(source.passages[name])
        else:
            if len(run) > 1:
                yield _joined(source, run)
            run = []
    if len(run) > 1:
        yield _joined(source, run)


def _joined(source: Source, passages: Sequence[Passage]) -> Held:
    """Passages as one text; one that breaks off within a sentence goes on in the next."""
    text, parts = "", []
    for passage in passages:
        if text:
            text += "\n\n" if text.rstrip()[-1:] in tuple(_SENTENCE_ENDS) else "\n"
        parts.append((len(text), passage, 0))
        text += passage.text
    return Held(source, tuple(parts), text)
