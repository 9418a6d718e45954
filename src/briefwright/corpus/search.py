"""Search over all passages by words, in any of their languages; behind an interface that other searches may fill."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from briefwright.corpus.source import Passage, Source
from briefwright.corpus.words import Term, found, terms, words
from briefwright.memo import Memo
from briefwright.span import Span

LIMIT = 20
_SATURATION, _LENGTH = 1.2, 0.75
"""BM25: how soon more of the same word says no more, and how much longer passages are held against themselves."""
_BEGUN = 0.6
"""What a word that only begins like the one wanted counts."""
_WINDOW = 160
"""Characters of a snippet."""


class Hit(NamedTuple):
    """A passage found: `marks` are stretches of the `snippet`, `page` is "" where it is not known."""

    source: str
    passage: str
    score: float
    snippet: str
    marks: tuple[Span, ...]
    title: str
    page: str

    @property
    def cite(self) -> str:
        """The citation of the passage, ready to paste."""
        return f"[@{self.source}:{self.passage}]"


class Search(Protocol):
    """A way to find passages."""

    def find(self, query: str, limit: int = LIMIT) -> tuple[Hit, ...]:
        """The passages that answer a query best, best first."""
        ...


class _Index(NamedTuple):
    """The words of a source: how often each stands in which passage (by number), in the order of the words."""

    passages: tuple[Passage, ...]
    lengths: tuple[int, ...]
    words: tuple[str, ...]
    places: tuple[dict[int, int], ...]

    def weights(self, term: Term) -> dict[int, float]:
        """How much of a term each passage holds."""
        weights: dict[int, float] = {}
        at = bisect_left(self.words, term.stem)
        while at < len(self.words) and self.words[at].startswith(term.stem):
            worth = 1.0 if self.words[at] == term.word else _BEGUN
            if worth == 1.0 or term.open:
                for passage, count in self.places[at].items():
                    weights[passage] = weights.get(passage, 0.0) + worth * count
            at += 1
        return weights


_INDEXED: Memo[tuple[str, str], _Index] = Memo(4096)


def _indexed(source: Source) -> _Index:
    return _INDEXED.get((source.path, source.text), lambda: _index(source))


def _index(source: Source) -> _Index:
    places: dict[str, dict[int, int]] = {}
    lengths = []
    passages = tuple(source.passages.values())
    for number, passage in enumerate(passages):
        length = 0
        for word in words(passage.text):
            counts = places.setdefault(word, {})
            counts[number] = counts.get(number, 0) + 1
            length += 1
        lengths.append(length)
    order = sorted(places)
    return _Index(passages, tuple(lengths), tuple(order), tuple(places[word] for word in order))


class _Candidate(NamedTuple):
    """A passage that holds some of the terms, by source and number, with the weight of each."""

    source: Source
    entries: _Index
    number: int
    weights: dict[Term, float]


class WordSearch:
    """Search by words: Latin and Cyrillic ones by how they begin, whatever their case and accents; Chinese by pairs of
    characters. Those that hold most of a query's words are found, all of them where there is such a passage.
    """

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = [(source, _indexed(source)) for source in sources]
        lengths = [length for _, index in self._sources for length in index.lengths]
        self._count = len(lengths)
        self._mean = sum(lengths) / len(lengths) if lengths else 1.0

    def find(self, query: str, limit: int = LIMIT) -> tuple[Hit, ...]:
        """The passages that answer a query best, best first."""
        wanted = terms(query)
        candidates = [*self._candidates(wanted)]
        counts = Counter(term for one in candidates for term in one.weights)
        rarity = {term: self._rarity(counts[term]) for term in wanted}
        most = max((len(one.weights) for one in candidates), default=0)
        scored = [(self._score(one, rarity), one) for one in candidates if len(one.weights) == most]
        scored.sort(key=lambda pair: (-pair[0], pair[1].source.key, pair[1].number))
        return tuple(_hit(score, one, wanted) for score, one in scored[: max(limit, 0)])

    def _candidates(self, wanted: tuple[Term, ...]) -> Iterator[_Candidate]:
        for source, index in self._sources:
            weights: dict[int, dict[Term, float]] = {}
            for term in wanted:
                for number, weight in index.weights(term).items():
                    weights.setdefault(number, {})[term] = weight
            for number, held in weights.items():
                yield _Candidate(source, index, number, held)

    def _rarity(self, count: int) -> float:
        return math.log(1 + (self._count - count + 0.5) / (count + 0.5))

    def _score(self, one: _Candidate, rarity: dict[Term, float]) -> float:
        """BM25."""
        length = one.entries.lengths[one.number] / self._mean
        damping = _SATURATION * (1 - _LENGTH + _LENGTH * length)
        return sum(rarity[term] * w * (_SATURATION + 1) / (w + damping) for term, w in one.weights.items())


def _hit(score: float, one: _Candidate, wanted: tuple[Term, ...]) -> Hit:
    passage = one.entries.passages[one.number]
    snippet, marks = _snippet(passage.text, wanted)
    title = str(one.source.metadata.get("title", "")) or one.source.key
    return Hit(one.source.key, passage.id, round(score, 4), snippet, marks, title, passage.page)


def _snippet(text: str, wanted: tuple[Term, ...]) -> tuple[str, tuple[Span, ...]]:
    """The stretch of a passage that shows most of what was wanted, on one line, and where it stands there."""
    line = " ".join(text.split())
    places = found(line, wanted)
    if len(line) <= _WINDOW:
        return line, places
    best = max(places, key=lambda place: _shown(places, place.start), default=Span(0, 0))
    start = max(0, best.start - _WINDOW // 4)
    while 0 < start < best.start and line[start - 1] != " ":
        start += 1
    if start == best.start and line[start - 1 : start] != " ":
        start = max(0, best.start - _WINDOW // 4)  # no space before it, as in Chinese: anywhere will do
    end = min(len(line), start + _WINDOW)
    space = line.rfind(" ", max(best.end, end - 20), end)
    end = space if space > 0 and end < len(line) else end
    before, after = ("…" if start else ""), ("…" if end < len(line) else "")
    shift = len(before) - start
    marks = tuple(Span(a + shift, b + shift) for a, b in places if start <= a and b <= end)
    return f"{before}{line[start:end]}{after}", marks


def _shown(places: Iterable[Span], start: int) -> int:
    """How many places a snippet shows that has its first one at an offset."""
    return sum(start <= place.start and place.end <= start + _WINDOW * 3 // 4 for place in places)
