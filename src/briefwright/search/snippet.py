"""What a hit shows: the stretch of a passage that holds most of what was wanted, with its places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefwright.search.figures import code_of, figures
from briefwright.search.fold import placed
from briefwright.search.stems import is_inflected, stem
from briefwright.search.terms import Term, Way
from briefwright.span import Span

_WINDOW = 160
"""Characters of a snippet."""


def snippet(text: str, wanted: Sequence[Term], tag: str) -> tuple[str, tuple[Span, ...]]:
    """The stretch of a passage that shows most of what was wanted, on one line, and where it stands there.

    `tag` is the language of the passage.
    """
    line = " ".join(text.split())
    places = found(line, wanted, tag)
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


def found(text: str, wanted: Sequence[Term], tag: str) -> tuple[Span, ...]:
    """The stretches of a text that are what was looked for, in order; those that touch are one."""
    spans = sorted([*_in_words(text, wanted), *_in_figures(text, wanted, tag)])
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _in_words(text: str, wanted: Sequence[Term]) -> Iterator[Span]:
    words, starts, ends = placed(text)
    ways = [way for term in wanted for way in (*term.ways, *term.parts) if way.column != "figure"]
    inflected = any(way.column == "stem" for way in ways)
    stems = [stem(word) if is_inflected(word) else word for word in words] if inflected else words
    for way in ways:
        for at in _places(stems if way.column == "stem" else words, way):
            yield Span(starts[at], ends[at + len(way.words) - 1])


def _places(column: Sequence[str], way: Way) -> Iterator[int]:
    """At which words what is wanted begins."""
    size, last = len(way.words), way.words[-1]
    for at, one in enumerate(column[: len(column) - size + 1]):
        if size > 1 and (one != way.words[0] or tuple(column[at : at + size - 1]) != way.words[:-1]):
            continue
        end = column[at + size - 1]
        if end == last or (way.open and end.startswith(last)):
            yield at


def _in_figures(text: str, wanted: Sequence[Term], tag: str) -> Iterator[Span]:
    known = {way.words[0] for term in wanted for way in term.ways if way.column == "figure"}
    if known:
        yield from (Span(one.start, one.end) for one in figures(text, code_of(tag)) if known & {*one.words})
