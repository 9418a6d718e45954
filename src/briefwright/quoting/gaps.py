"""What an ellipsis may leave out, and what brackets may put in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefwright.span import Span
from briefwright.text.marks import pairs, quoted

FarReason = Literal["negation", "speakers", "far", "number", "word", "order", "case", "sign", "words"]
_PUNCTUATION = frozenset("，。；：！？、,.;:!?)）]】—–…”’»」』")
_STOPS = frozenset("。！？!?….；;：:")
_CLOSING = " \t\r\n\u00a0\u3000”»」』’\"')）]】〕》〉"
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_TURN = re.compile(r"(?:\A|\n)[ \t]*[^\W\d_][^\n:：。.!?！？，,]{0,30}[:：]")
_FARTHEST = 2000
"""Characters that one ellipsis may leave out."""
_PARAGRAPHS = 2
"""Ends of paragraphs that it may pass."""
_BACK = 12
"""Characters beside a gap that may belong to a word which only looks like a negation."""


class Fault(NamedTuple):
    """Why a quotation does not stand in a passage; `span` is the stretch of the passage that shows it, if any does.

    `words`: it has no such words; `order`: the parts stand in another order; `negation`: an ellipsis leaves one out,
    or brackets put one in (then without a span); `speakers`, `far`: an ellipsis joins the words of two speakers, or
    places too far apart; `word`, `number`: one is cut; `case`: capitals differ; `sign`: dashes or apostrophes do.
    """

    kind: FarReason
    span: Span | None = None


def gap_fault(text: str, left: Span, right: Span) -> Fault | None:
    """What is wrong with leaving out all between two stretches of a passage, or None."""
    gap = Span(left.end, right.start)
    if negation := _denies(text, gap):
        return Fault("negation", negation)
    if _too_far(text, gap):
        return Fault("far", gap)
    if _joins_speakers(text, left, right):
        return Fault("speakers", gap)
    return None


def inserted_fault(inserted: Sequence[str]) -> Fault | None:
    """A negation that stands in brackets is none of the passage's words and turns their sense."""
    if not inserted:
        return None
    from briefwright.quoting.wording import inserted_negations  # the tables are large, and most quotations need none

    pattern = inserted_negations()
    return Fault("negation") if any(pattern.fullmatch(words.strip()) for words in inserted) else None


def _denies(text: str, gap: Span) -> Span | None:
    """The negation that a gap leaves out although what it denies is quoted.

    A gap that ends with its clause takes the denied words along; not so where the clause ends with the negation
    itself, so that it denies what comes after (`does not, as some say, …`).
    """
    from briefwright.quoting.wording import negations

    around = negations().finditer(text, max(0, gap.start - _BACK), gap.end + _BACK)
    spans = (Span(*match.span("negation")) for match in around if match["negation"])
    found = [span for span in spans if gap.start <= span.start and span.end <= gap.end]
    if not found:
        return None
    left_out = text[gap.start : gap.end].rstrip()
    closes = left_out[-1:] in _PUNCTUATION or text[gap.end : gap.end + 1] in _PUNCTUATION
    if not closes:
        return found[0]
    return next((span for span in found if text[span.end : span.end + 1] in tuple(",，—–")), None)


def _too_far(text: str, gap: Span) -> bool:
    """Whether a gap is long, or joins a sentence of one paragraph with the rest of one in another."""
    if gap.end - gap.start > _FARTHEST:
        return True
    passed = len(_PARAGRAPH.findall(text, gap.start, gap.end))
    return passed > _PARAGRAPHS or (passed > 0 and not _begins_sentence(text, gap.end))


def _begins_sentence(text: str, at: int) -> bool:
    before = text[:at]
    if "\n" in before[len(before.rstrip(' \t\r\n\u3000“«「『‘"(（')) :]:
        return True
    return before.rstrip(_CLOSING + "“«「『‘(（")[-1:] in _STOPS


def _joins_speakers(text: str, left: Span, right: Span) -> bool:
    """Whether a gap passes from one person's words to another's: turns of a talk, or two quotations of the passage."""
    if any(left.end <= match.start() < right.start and match.end() <= right.start for match in _TURN.finditer(text)):
        return True
    marks = quoted(text, pairs(text))
    first = next((span for span in marks if span.start < left.start and left.end < span.end), None)
    second = next((span for span in marks if span.start < right.start and right.end < span.end), None)
    if first is None or second is None or first == second:
        return False
    from briefwright.quoting.speakers import speaker_of

    one, other = speaker_of(text, first), speaker_of(text, second)
    return one is not None and other is not None and not one.same_as(other)
