"""The stretches of a note that nothing may cut: addresses, and what stands between quotation marks or title marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Literal, NamedTuple

from briefwright.span import Span

HELD_URL, HELD_WORDS, HELD_ASIDE = "\ue000", "\ue001", "\ue002"
"""What stands in the mask for each character of an address, of quoted words, of words in brackets."""
_URL = re.compile(
    r"(?:https?|ftp)://[^\s，。；、：（）《》〈〉「」『』“”<>\"«»]+|(?<![\w@/.])www\.[^\s，。；、：（）《》“”<>\"«»]+"
)
_PAIRS = {"“": "”", "«": "»", "「": "」", "『": "』", "《": "》", "〈": "〉", '"': '"'}
_BRACKETS = {"(": ")", "（": "）", "[": "]", "［": "］"}
_LATER = {*_PAIRS.values(), *_BRACKETS.values()}


class Held(NamedTuple):
    """A stretch: an address, or words between marks, of which `inner` leaves the marks out."""

    kind: Literal["url", "words"]
    span: Span
    inner: Span
    mark: str = ""


class Marked(NamedTuple):
    """A note, its held stretches, and its mask: of the same length, so that places found in it are places of the note.

    `starts` are the places at which the held stretches begin, `open` those of quotation marks without their partner.
    """

    text: str
    mask: str
    held: tuple[Held, ...]
    starts: tuple[int, ...]
    open: tuple[int, ...]

    def within(self, start: int, end: int) -> tuple[Held, ...]:
        """The stretches that lie between two places."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return tuple(one for one in self.held[first:last] if one.span.end <= end)

    def at(self, place: int) -> Held | None:
        """The stretch that begins at a place."""
        n = bisect_left(self.starts, place)
        return self.held[n] if n < len(self.starts) and self.starts[n] == place else None

    def is_open(self, start: int, end: int) -> bool:
        """Whether a quotation mark between two places has no partner."""
        return bisect_left(self.open, start) < bisect_left(self.open, end)


def marked(text: str) -> Marked:
    """Find the held stretches of a note."""
    held = [Held("url", span, span) for m in _URL.finditer(text) if (span := _address(m))]
    skip = {one.span.start: one.span.end for one in held}
    partners = _partners(text, {at for one in held for at in range(*one.span)})
    unpaired: list[int] = []
    at = 0
    while at < len(text):
        end = skip.get(at, -1)
        if end < 0 and text[at] in _PAIRS:
            last = partners.get(at)
            if last is None:
                unpaired.append(at)
            else:
                held.append(Held("words", Span(at, last + 1), Span(at + 1, last), text[at]))
                end = last + 1
        at = max(end, at + 1)
    held.sort(key=lambda one: one.span)
    return Marked(text, _mask(text, held), tuple(held), tuple(one.span.start for one in held), tuple(unpaired))


def _address(m: re.Match[str]) -> Span | None:
    """An address without the signs of the sentence that follow it."""
    words = m[0]
    while words and (words[-1] in ".,;:!?'’]" or (words[-1] == ")" and words.count("(") < words.count(")"))):
        words = words[:-1]
    return Span(m.start(), m.start() + len(words)) if len(words) > len("http://") else None


def _partners(text: str, covered: set[int]) -> dict[int, int]:
    """The place of the mark that closes each one that opens; marks of one kind may stand in each other."""
    opened: dict[str, list[int]] = {closing: [] for closing in _PAIRS.values()}
    found: dict[int, int] = {}
    for at, sign in enumerate(text):
        if at in covered:
            continue
        if opened.get(sign):
            found[opened[sign].pop()] = at
        elif sign in _PAIRS:  # a straight mark opens where none is open
            opened[_PAIRS[sign]].append(at)
    return found


def _mask(text: str, held: list[Held]) -> str:
    mask = [*text]
    for one in held:
        mask[slice(*one.span)] = (HELD_URL if one.kind == "url" else HELD_WORDS) * (one.span.end - one.span.start)
    return "".join(mask)


def without_asides(mask: str) -> str:
    """A mask in which what stands in brackets is held too; brackets without a partner stay as they are."""
    out = [*mask]
    opened: list[int] = []
    for at, sign in enumerate(mask):
        if sign in _BRACKETS:
            opened.append(at)
        elif opened and sign in _LATER and sign == _BRACKETS[mask[opened[-1]]]:
            begin = opened.pop()
            if not opened:
                out[begin : at + 1] = HELD_ASIDE * (at + 1 - begin)
    return "".join(out)
