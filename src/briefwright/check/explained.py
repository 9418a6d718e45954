"""Each figure of a brief with what was found of it: its outcome, the words that decide, and the rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefwright.check.figures import Cover, judged, named, of_points
from briefwright.figures import Found, Verdict, claimed
from briefwright.prose.resolve import Resolved
from briefwright.prose.values import Ref
from briefwright.span import Lines, Place, Span


class Words(NamedTuple):
    """Words of a passage: of which, which, at what offsets of its text, and at what place of the source's file."""

    source: str
    passage: str
    words: str
    span: Span
    file: str
    place: Place


class Explained(NamedTuple):
    """A figure of a brief with its verdict; `names` are the passages, `matched` the words that bear it out."""

    file: str
    start: Place
    end: Place
    verdict: Verdict
    names: str
    matched: tuple[Words, ...]
    nearest: Words | None

    @property
    def figure(self) -> str:
        """The figure as it was written."""
        return claimed(self.verdict.figure)


def explained(path: str, text: str, resolved: Resolved) -> Iterator[Explained]:
    """Every figure of a brief that passages cover, in the order of its texts, then the points of its series.

    `text` is the spec's file.
    """
    places = _Places(path, text)
    for one in judged(resolved):
        for verdict in one.verdicts:
            yield places.explained(verdict, one.claim.place(verdict.figure.span), one.passages)
    for point, passages, verdicts in of_points(resolved):
        for verdict in verdicts:
            yield places.explained(verdict, point.point.span, passages)


def marks(ref: Ref, resolved: Resolved) -> Iterator[tuple[Span, Verdict]]:
    """For a passage that is cited: the stretches of its text that figures of the brief rest on, or come nearest to."""
    for passages, verdict in _verdicts(resolved):
        found = (*verdict.matched, *((verdict.nearest,) if verdict.nearest else ()))
        for one in found:
            source, passage = passages[one.passage]
            if (source.key, passage.id) == (ref.key, ref.id):
                yield one.figure.span, verdict


def _verdicts(resolved: Resolved) -> Iterator[tuple[Cover, Verdict]]:
    for one in judged(resolved):
        yield from ((one.passages, verdict) for verdict in one.verdicts)
    for _, passages, verdicts in of_points(resolved):
        yield from ((passages, verdict) for verdict in verdicts)


class _Places:
    """Turns verdicts into places of files; the lines of a source are counted once."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._lines = Lines(text)
        self._sources: dict[str, Lines] = {}

    def explained(self, verdict: Verdict, span: Span, passages: Cover) -> Explained:
        """A verdict on a figure at a stretch of the spec."""
        nearest = self._words(verdict.nearest, passages) if verdict.nearest else None
        matched = tuple(self._words(found, passages) for found in verdict.matched)
        start, end = self._lines.place(span.start), self._lines.place(span.end)
        return Explained(self._path, start, end, verdict, named(passages), matched, nearest)

    def _words(self, found: Found, passages: Cover) -> Words:
        source, passage = passages[found.passage]
        lines = self._sources.get(source.key) or self._sources.setdefault(source.key, Lines(source.text))
        span = found.figure.span
        place = lines.place(passage.runs.span(*span).start)
        return Words(source.key, passage.id, claimed(found.figure), span, source.path, place)
