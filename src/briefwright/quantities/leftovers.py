"""Last pass: the digits and number words that are in no figure and under no mask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefwright.quantities.draft import Draft
from briefwright.quantities.figure import Masked, Unread
from briefwright.quantities.language import Language
from briefwright.quantities.masks import blank
from briefwright.quantities.rows import compiled
from briefwright.span import Span

DIGITS = re.compile(r"[\d¼-¾⅐-⅞](?:(?<=\d)[\w.,:/-]*\w)?")
MOST = 100_000
"""So many words are remembered."""
LETTERS = re.compile(r"[^\W\d_]{2,}")


@lru_cache
def unparted(language: Language) -> re.Pattern[str]:
    """Number words of a language whose words are not parted."""
    return re.compile(f"(?:{'|'.join(language.words)})+|{language.number_words}")


OTHERS: dict[Language, set[str]] = {}
"""Words that are none for a number, as far as they have been looked at."""


def is_number(word: str, language: Language) -> bool:
    """Whether a word is one for a number."""
    return word in language.words or bool(compiled(f"(?:{language.number_words})\\Z").match(word))


def numbers(free: str, language: Language) -> Iterator[tuple[int, int]]:
    """Where digits and number words stand."""
    yield from (match.span() for match in DIGITS.finditer(free))
    if not language.word_edges:
        yield from (match.span() for match in unparted(language).finditer(free))
        return
    words, others = {*LETTERS.findall(free)}, OTHERS.setdefault(language, set())
    if not words <= others:
        found = {word for word in words - others if is_number(word, language)}
        if len(others) > MOST:
            others.clear()
        others |= words - found
        if found:
            yield from (match.span() for match in LETTERS.finditer(free) if match[0] in found)


def leftovers(text: str, whole: str, drafts: list[Draft], masked: list[Masked], language: Language) -> list[Unread]:
    """What was not read, and the words beside figures that may hedge them."""
    taken = [(draft.start, draft.end) for draft in drafts] + [(one.span.start, one.span.end) for one in masked]
    free = blank(whole, _merged(sorted(taken)))
    found = [Unread(Span(start, end), text[start:end], "number") for start, end in numbers(free, language)]
    for position, draft in enumerate(drafts):
        if draft.hedge:
            start, end = draft.hedge
            found.append(Unread(Span(start, end), text[start:end], "hedge", position))
    return sorted(found, key=lambda one: one.span) if found else found


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap made one."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
