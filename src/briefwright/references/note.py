"""The citations in a note: where each begins and ends, and which manner it is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.references.back import back
from briefwright.references.citation import Back, Citation
from briefwright.references.gb_t import gb_t
from briefwright.references.marks import Marked, marked, without_asides
from briefwright.references.names import western
from briefwright.references.plain import in_part, plain
from briefwright.references.quoted import quoted
from briefwright.span import Span

_PARTS = re.compile(r"[;；]|。(?!\s*\Z)|\n")
_CUES = re.compile(
    r"(?:(?:可|详细)?参[见閲阅看考照]|详见|另见|又见|转引自|轉引自|转引|引自|出自|(?<=[，,。；;（(])见(?=[《“「\[［])|\A见)\s*[:：]?\s*"
    r"|(?:(?<=[.;,，。；(（])\s*|\A\s*)(?:[Ss]ee(?:\s+also)?|[Cc]f\.)(?:,\s*e\.g\.,?)?\s+"
    r"|,?\s*\b(?:as\s+)?(?:quoted|cited)\s+(?:in|from|by)\s+"
    r"|(?:(?<=[.;,。；(])\s*|\A\s*)(?:[Сс]м\.|[Сс]р\.|[Цц]ит\.)(?:\s*(?:также|подробнее|например))?:?(?:\s*по(?:\s+кн\.)?:)?\s*"
)
_LEAD = re.compile(r"\s*(?:[\[［(（]\d{1,3}[\]］)）]\s*|[①-⑳㉑-㉟㊱-㊿]\s*|[,，。.;；:：、]\s*)*")
_SPACES = dict.fromkeys((0xA0, 0x202F, 0x2009, 0x3000), " ")


def citations(text: str) -> tuple[Citation, ...]:
    """The citations in a note, in their order. None of them is a short form, which only `readings` can read."""
    return tuple(one for one in found_in(text) if isinstance(one, Citation))


def found_in(text: str) -> tuple[Citation | Back, ...]:
    """Citations and words that stand for earlier ones, in order. An address that is part of none is one itself."""
    text = text.translate(_SPACES)  # one for one: places stay
    held = marked(text)
    found: list[Citation | Back] = []
    for part in _parts(held):
        one = (
            back(held, *part) or gb_t(held, *part) or in_part(held, *part) or quoted(held, *part) or plain(held, *part)
        )
        if one is not None:
            found.append(one)
    taken = [one.span for one in found]
    for address in held.held:
        if address.kind == "url" and not any(a <= address.span.start < b for a, b in taken):
            url = text[slice(*address.span)]
            found.append(Citation(address.span, {"type": "webpage", "URL": url}))
    return tuple(sorted(found, key=lambda one: one.span))


def _parts(held: Marked) -> Iterator[Span]:
    """Stretches that may each be a citation."""
    mask = without_asides(held.mask)
    begin = 0
    waiting = -1
    for stop in [*(m.start() for m in _PARTS.finditer(mask)), len(mask)]:
        if waiting >= 0:
            begin, waiting = waiting, -1
        if _names_alone(held.text[begin:stop]) and stop < len(mask):
            waiting = begin  # `Smith J.; Jones K., “…”`
            continue
        yield from _at_cues(held, Span(begin, stop))
        begin = stop + 1


def _names_alone(words: str) -> bool:
    bare = _LEAD.sub("", words, count=1)
    bare = _CUES.sub("", bare, count=1)
    return (
        len(bare.split()) > 1 and len(bare) < 120 and bool(re.search(r"\b[A-Z]\b", bare)) and western(bare) is not None
    )


def _at_cues(held: Marked, part: Span) -> Iterator[Span]:
    """A part cut where it leads to a citation: 参见, see, quoted in."""
    begin = part.start
    for m in _CUES.finditer(held.mask, part.start, part.end):
        if m.start() > begin:
            yield _trim(held.text, Span(begin, m.start()))
        begin = m.end()
    yield _trim(held.text, Span(begin, part.end))


def _trim(text: str, part: Span) -> Span:
    start = _LEAD.match(text, part.start, part.end).end()  # type: ignore[union-attr]
    end = part.end
    while end > start and (text[end - 1].isspace()):
        end -= 1
    return Span(start, end)
