"""Words that do not stand where a brief cites them: which passage of the workspace holds them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from briefwright.check.cited import Held, held
from briefwright.corpus import Corpus, Source, load
from briefwright.files import Files
from briefwright.quoting import Match, compare, folded
from briefwright.quoting.elements import readings
from briefwright.quoting.folding import key_of
from briefwright.span import Span

_MOST = 100
"""Quotations of a brief that are looked for elsewhere."""


class Elsewhere:
    """Looks through the sources cited, then through all others; what it loads is loaded once."""

    def __init__(self, corpus: Corpus, files: Files) -> None:
        self._corpus = corpus
        self._files = files
        self._whole: Corpus | None = None
        self._asked = 0

    def find(self, words: str, near: Collection[str]) -> tuple[Held, Span] | None:
        """The first text that holds the words, with their place in it; sources of the keys `near` come first."""
        self._asked += 1
        parts = [segment.words.key for segment in next(readings(words)).segments]
        if self._asked > _MOST or not parts:
            return None
        probe = max(parts, key=len).strip(".,;。、")
        return next(self._matches(words, probe, near), None)

    def _matches(self, words: str, probe: str, near: Collection[str]) -> Iterator[tuple[Held, Span]]:
        for source in self._sources(near):
            if probe not in _key(tuple(p.text for p in source.passages.values())):
                continue
            for passage in source.passages.values():
                if probe in folded(passage.text).key:
                    for one in held([(source, passage)]):
                        match = compare(words, one.text)
                        if isinstance(match, Match) and match.places:
                            yield one, Span(match.places[0].start, match.places[-1].end)

    def _sources(self, near: Collection[str]) -> Iterator[Source]:
        yield from (source for source in self._corpus.sources if source.key in near)
        yield from (source for source in self._corpus.sources if source.key not in near)
        if len(self._corpus.keys) > len(self._corpus.loaded):
            self._whole = self._whole or load(self._files)
            yield from (source for source in self._whole.sources if source.key not in self._corpus.loaded)


@lru_cache(4096)
def _key(texts: tuple[str, ...]) -> str:
    return "\n".join(key_of(text) for text in texts)
