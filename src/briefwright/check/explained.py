"""Each figure of a brief with what was found of it: its outcome, the words that decide, and the rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefwright.check.figures import Cover, judged, named, of_points
from briefwright.figures import BORNE_OUT, Found, Outcome, Verdict, claimed, why
from briefwright.prose.resolve import Resolved
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


class Mark(NamedTuple):
    """A figure of a brief at a passage that covers it: the stretch of the passage's text that bears it out or comes
    nearest to it, None where there is none; and in words the rule, or what it looks like.
    """

    span: Span | None
    figure: str
    outcome: Outcome
    why: str


def marks(resolved: Resolved, language: str) -> Mapping[tuple[str, str], tuple[Mark, ...]]:
    """For each passage, by its source's key and its ID, the figures of an edition that it bears out, that it does not,
    or that could not be read; each once, in the order of the passage's text. What another passage bears out is no
    matter of this one.
    """
    found: dict[tuple[str, str], dict[Mark, None]] = {}
    for passages, verdict in _verdicts(resolved, language):
        for number, span in _deciding(verdict, len(passages)):
            source, passage = passages[number]
            mark = Mark(span, claimed(verdict.figure), verdict.outcome, why(verdict))
            found.setdefault((source.key, passage.id), {})[mark] = None
    return {ref: tuple(sorted(some, key=lambda mark: mark.span or _BEHIND)) for ref, some in found.items()}


_BEHIND = Span(1 << 60, 1 << 60)


def _deciding(verdict: Verdict, passages: int) -> Iterator[tuple[int, Span | None]]:
    """The passages that a verdict rests on, by number, with the stretches of their texts."""
    found = (*verdict.matched, *((verdict.nearest,) if verdict.nearest else ()))
    if found:
        yield from ((one.passage, one.figure.span) for one in found)
    elif verdict.outcome != BORNE_OUT:
        yield from ((number, None) for number in range(passages))


def _verdicts(resolved: Resolved, language: str) -> Iterator[tuple[Cover, Verdict]]:
    for one in judged(resolved):
        if one.claim.language == language:
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
