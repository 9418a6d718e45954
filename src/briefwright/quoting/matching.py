"""Do the words of a quotation stand in a passage, and where?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from briefwright.quoting.edges import cut
from briefwright.quoting.elements import Reading, Segment, readings
from briefwright.quoting.folding import APOSTROPHE, DASH, SOFT, Folded, folded
from briefwright.quoting.gaps import Fault, gap_fault, inserted_fault
from briefwright.span import Span

__all__ = ["Fault", "Match", "compare"]

_ENDS = ".,;。、"
_STARTS = ",;、"
_ASKS = "?!"
_OCCURRENCES = 64
"""Places of one segment that are looked at; the words of a quotation seldom stand twice in a passage."""
_GRAVEST: tuple[str, ...] = (
    "negation", "speakers", "far", "number", "word", "order", "case", "sign", "words",
)  # fmt: skip
Kind = Literal["case", "sign", "word", "number", ""]


class Match(NamedTuple):
    """The quotation stands in the passage: where each of its segments does."""

    places: tuple[Span, ...]


class _Hit(NamedTuple):
    """A segment's stretch of the key; `why` says what else than the words speaks against it."""

    start: int
    end: int
    why: Kind


def compare(quotation: str, passage: str) -> Match | Fault:
    """Where the words of a quotation (without its marks) stand in a passage, or why they do not.

    A quotation without a word of its own (an ellipsis alone) matches nowhere in particular.
    """
    body = folded(passage)
    faults: list[Fault] = []
    for reading in readings(quotation):
        found = _placed(reading, body)
        if isinstance(found, Match):
            return found
        faults.append(found)
    return next((fault for fault in faults if fault.kind != "words"), Fault("words"))


def _placed(reading: Reading, body: Folded) -> Match | Fault:
    if fault := inserted_fault(reading.inserted):
        return fault
    hits = [list(_hits(segment, body)) for segment in reading.segments]
    sound = [[hit for hit in found if not hit.why] for found in hits]
    if all(sound):
        return _in_order(sound, body)
    for found, good in zip(hits, sound, strict=True):
        if found and not good:
            hit = found[0]
            return Fault(hit.why or "words", body.place(hit.start, hit.end)) if all(hits) else Fault("words")
    return Fault("words")


def _hits(segment: Segment, body: Folded) -> Iterator[_Hit]:
    """The places of a segment; a point or comma at its end may be the editor's if the words stand nowhere with it."""
    found = False
    for start, end in _tries(segment):
        for hit in _occurrences(segment, start, end, body):
            found = True
            yield hit
        if found:
            return


def _tries(segment: Segment) -> Iterator[tuple[int, int]]:
    """The stretches of a segment's key to look for: all of it, then without a mark at its ends."""
    key = segment.words.key
    end = len(key)
    yield 0, end
    bare_end = end - (end > 1 and key[-1] in _ENDS)
    bare_start = int(segment.open_start and key[0] in _STARTS)
    if bare_end < end:
        yield 0, bare_end
    if bare_start:
        yield bare_start, end
    if bare_start and bare_end < end:
        yield bare_start, bare_end


def _occurrences(segment: Segment, first: int, last: int, body: Folded) -> Iterator[_Hit]:
    words = segment.words
    key = words.key[first:last]
    at = body.key.find(key)
    for _ in range(_OCCURRENCES):
        if at < 0:
            return
        end = at + len(key)
        if last == len(words.key) or body.key[end : end + 1] not in tuple(_ASKS):
            yield _Hit(at, end, _against(segment, first, body, at, end))
        at = body.key.find(key, at + 1)


def _against(segment: Segment, first: int, body: Folded, start: int, end: int) -> Kind:
    """What speaks against an occurrence whose words are right."""
    if found := cut(body, start, end, segment.words, first):
        return found
    if not _same_joints(segment.words, first, body, start, end):
        return "sign"
    mine, theirs = segment.words.cased[first : first + end - start], body.cased[start:end]
    if mine != theirs:
        wrong = (n for n, (a, b) in enumerate(zip(mine, theirs, strict=True), first) if a != b)
        if any(n not in segment.loose for n in wrong):
            return "case"
    return ""


def _same_joints(words: Folded, first: int, body: Folded, start: int, end: int) -> bool:
    """Whether dashes and apostrophes stand at the same places within the words."""
    mine, theirs = words.joints, body.joints
    if not mine and not theirs:
        return True
    shift = start - first
    inner = {n + shift for n in mine if start < n + shift < end} | {n for n in theirs if start < n < end}
    return all(_agree(mine.get(n - shift, 0), theirs.get(n, 0)) for n in inner)


def _agree(a: int, b: int) -> bool:
    same_dash = (a & DASH) == (b & DASH) or bool((a | b) & SOFT)
    return same_dash and (a & APOSTROPHE) == (b & APOSTROPHE)


def _in_order(hits: Sequence[Sequence[_Hit]], body: Folded) -> Match | Fault:
    """The segments one after another with gaps that may be.

    Each place follows the nearest before it that can be reached: a shorter gap is never worse than a longer one.
    """
    if not hits:
        return Match(())
    worst: Fault | None = None
    reached: list[tuple[_Hit, tuple[_Hit, ...]]] = [(hit, (hit,)) for hit in hits[0]]
    for found in hits[1:]:
        after: list[tuple[_Hit, tuple[_Hit, ...]]] = []
        for hit in found:
            before = max((r for r in reached if r[0].end <= hit.start), key=lambda r: r[0].end, default=None)
            if before is None:
                continue
            fault = _gap(before[0], hit, body)
            if fault is None:
                after.append((hit, (*before[1], hit)))
            elif worst is None or _GRAVEST.index(fault.kind) < _GRAVEST.index(worst.kind):
                worst = fault
        reached = after
        if not reached:
            return worst or Fault("order")
    return Match(tuple(body.place(hit.start, hit.end) for hit in reached[0][1]))


def _gap(before: _Hit, after: _Hit, body: Folded) -> Fault | None:
    left = body.place(before.start, before.end)
    right = body.place(after.start, after.end)
    return gap_fault(body.text, left, right)
