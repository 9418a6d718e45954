"""Quotations of a text, and which citations cover them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from briefwright.prose.coverage import Stand, ends_with
from briefwright.prose.values import Container, Paragraph, Quotation, Where
from briefwright.span import Span
from briefwright.text.marks import is_short, quoted

Place = Callable[[int, int, int], Span]
"""The place in the file of a stretch of a paragraph's plain text."""


class Cited(NamedTuple):
    """What is known of the citations of a text: where they stand, and what they cover."""

    stands: tuple[Stand, ...]
    covers: tuple[frozenset[Where], ...]


class BlockQuotation(NamedTuple):
    """The paragraphs of an outermost block quotation, by number, and the citations that cover it."""

    paragraphs: tuple[int, ...]
    covered: tuple[int, ...]


def block_quotations(
    paragraphs: Sequence[Paragraph], sentences: Sequence[Sequence[Span]], cited: Cited
) -> tuple[BlockQuotation, ...]:
    """The block quotations of a text.

    They are covered by what stands in them or covers a sentence of theirs, else by what ends the paragraph before.
    """
    groups: dict[Container, list[int]] = {}
    for number, paragraph in enumerate(paragraphs):
        outermost = next((c for c in paragraph.containers if c.kind == "quotation"), None)
        if outermost is not None:
            groups.setdefault(outermost, []).append(number)
    if not groups:
        return ()
    index = _Index(cited)
    found = []
    for group in groups.values():
        own = {number for paragraph in group for number, _ in index.standing(paragraph)}
        inside = tuple(Where(paragraph, n) for paragraph in group for n in range(len(sentences[paragraph])))
        covered = tuple(sorted(own.union(index.over(inside))))
        before = group[0] - 1
        if not covered and before >= 0:
            covered = tuple(ends_with(paragraphs[before].plain, index.standing(before)))
        found.append(BlockQuotation(tuple(group), covered))
    return tuple(found)


def extended(
    cited: Cited, quotations: Iterable[BlockQuotation], sentences: Sequence[Sequence[Span]]
) -> tuple[frozenset[Where], ...]:
    """What the citations cover once they cover the block quotations behind them too."""
    covers = list(cited.covers)
    for quotation in quotations:
        inner = frozenset(Where(p, n) for p in quotation.paragraphs for n in range(len(sentences[p])))
        wider: dict[frozenset[Where], frozenset[Where]] = {}  # citations of one note share what they cover
        for number in quotation.covered:
            if cited.stands[number].paragraph < quotation.paragraphs[0]:
                covers[number] = wider.setdefault(covers[number], covers[number] | inner)
    return tuple(covers)


def quotations(
    paragraphs: Sequence[Paragraph],
    marks: Sequence[Sequence[Span]],
    sentences: Sequence[Sequence[Span]],
    blocks: Sequence[BlockQuotation],
    cited: Cited,
    place: Place,
) -> tuple[Quotation, ...]:
    """The quotations of a text in its order; one in a block quotation is part of that.

    `marks` are the pairs of marks of each paragraph, `sentences` its sentences.
    """
    index: _Index | None = None
    by_first = {block.paragraphs[0]: block for block in blocks}
    in_block = {number for block in blocks for number in block.paragraphs}
    found: list[Quotation] = []
    for number, paragraph in enumerate(paragraphs):
        if number in by_first:
            found += _block(by_first[number], paragraphs, place)
        elif number not in in_block:
            for span in quoted(paragraph.plain, marks[number]):
                index = index or _Index(cited)
                found.append(_marked(number, paragraph.plain, span, sentences[number], index, place))
    return tuple(found)


def _block(block: BlockQuotation, paragraphs: Sequence[Paragraph], place: Place) -> Iterator[Quotation]:
    """The quotation from its first to its last word, if it has any."""
    worded = [number for number in block.paragraphs if paragraphs[number].plain.strip()]
    if not worded:
        return
    first, last = paragraphs[worded[0]].plain, paragraphs[worded[-1]].plain
    lead, end = len(first) - len(first.lstrip()), len(last.rstrip())
    span = Span(place(worded[0], lead, lead + 1).start, place(worded[-1], end - 1, end).end)
    words = "\n\n".join(paragraphs[number].plain.strip() for number in worded)
    yield Quotation(span, words, True, is_short(words), block.covered, block.paragraphs[0])


def _marked(number: int, plain: str, span: Span, sentences: Sequence[Span], index: _Index, place: Place) -> Quotation:
    """A quotation between marks."""
    first = max(0, bisect_left(sentences, span.start + 1, key=itemgetter(0)) - 1)
    last = bisect_left(sentences, span.end, key=itemgetter(0))
    covered = index.over(tuple(Where(number, n) for n in range(first, last)))
    words = plain[span.start + 1 : span.end - 1]
    return Quotation(place(number, *span), words, False, is_short(words), covered, number)


class _Index:
    """Citations by the paragraph in which they stand and the sentences that they cover."""

    def __init__(self, cited: Cited) -> None:
        self._standing: dict[int, list[tuple[int, Stand]]] = {}
        for number, stand in enumerate(cited.stands):
            self._standing.setdefault(stand.paragraph, []).append((number, stand))
        alike: dict[frozenset[Where], list[int]] = {}  # what many citations cover alike is looked at once
        for number, covers in enumerate(cited.covers):
            alike.setdefault(covers, []).append(number)
        self._groups = list(alike.values())
        self._covering: dict[Where, list[int]] = {}
        for group, covers in enumerate(alike):
            for where in covers:
                self._covering.setdefault(where, []).append(group)
        self._known: dict[tuple[int, ...], tuple[int, ...]] = {}

    def standing(self, paragraph: int) -> list[tuple[int, Stand]]:
        """The citations of a paragraph, by number, in their order."""
        return self._standing.get(paragraph, [])

    def over(self, sentences: tuple[Where, ...]) -> tuple[int, ...]:
        """The citations, by number, that cover one of some sentences."""
        groups = tuple(sorted({group for where in sentences for group in self._covering.get(where, ())}))
        if groups not in self._known:
            self._known[groups] = tuple(sorted(number for group in groups for number in self._groups[group]))
        return self._known[groups]
