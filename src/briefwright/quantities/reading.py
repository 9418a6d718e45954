"""The passes over a text, in their order."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TypeVar

from briefwright.quantities import language as languages
from briefwright.quantities.amounts import amounts
from briefwright.quantities.clauses import clauses
from briefwright.quantities.figure import Figure, Masked, Reading, Unread
from briefwright.quantities.fold import Tidy, tidy
from briefwright.quantities.hedges import hedges, unknown_hedges
from briefwright.quantities.joins import join, lend
from briefwright.quantities.language import Language
from briefwright.quantities.leftovers import leftovers
from briefwright.quantities.masks import mask
from briefwright.quantities.moments import moments
from briefwright.quantities.patterns import patterns
from briefwright.quantities.scanner import scanner

Aside = TypeVar("Aside", Masked, Unread)
_START = attrgetter("start")


def read(text: str, language: str | Language) -> Reading:
    """The figures of a text, what was masked, and what could not be read.

    `language` is a code of `CODES` or tables of one's own. Raises KeyError for a code that is not known.
    """
    known = languages.language(language) if isinstance(language, str) else language
    made = scanner(known)
    tidied = tidy(text, made.idle)
    whole = tidied.whole
    places = made.places(whole)
    masked, free = mask(tidied.text, whole, places)
    times, free = moments(free, places, made)
    fixed, free = patterns(free, places, made)
    numbers = amounts(tidied.text, free, places, made)
    drafts = join(sorted([*times, *fixed, *numbers], key=_START), whole, made)
    drafts = [draft for draft in drafts if draft.kind != "number" or not draft.weak]
    lend(drafts, whole, made)
    hedges(drafts, tidied, made)
    clauses(drafts, whole, made, tidied.text)

    def left() -> tuple[Unread, ...]:
        unknown_hedges(drafts, whole, made)
        return tuple(_placed(one, text, tidied) for one in leftovers(tidied.text, whole, drafts, masked, known))

    figures = tuple([draft.frozen(text, tidied) for draft in drafts])
    return Reading(figures, tuple([_placed(one, text, tidied) for one in masked]), left)


def _placed(one: Aside, text: str, tidied: Tidy) -> Aside:
    """The same with its place and words in the text that was given."""
    if tidied.places is None:
        return one
    span = tidied.span(one.span.start, one.span.end)
    return replace(one, span=span, text=text[span.start : span.end])


def find(text: str, language: str | Language) -> tuple[Figure, ...]:
    """The figures of a text, in its order; see `read` for what was left aside."""
    return read(text, language).figures
