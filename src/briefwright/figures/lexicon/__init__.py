"""What words around a figure say it is a figure of: a table of each language, `zh.py`, `en.py`, `ru.py`.

What it is: names of countries, flows, votes and so on, and the small words that tie a year or a name to a figure. What
it is not: needed. Where a language has no table here, whatever asks for one abstains, and its figures are still held
against the passages by number, unit and year. It may import the standard library alone.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pkgutil import iter_modules

NEVER = r"(?!)"


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The tables of a language: regular expressions over folded text (`quantities.fold`).

    Names of concepts are the same in all languages; a pattern that is missing says nothing.
    """

    code: str
    concepts: Mapping[str, Mapping[str, str]]
    """What a figure may be about, by class: country, flow, vote, aid, person, meeting, balance, topic."""
    compared: str = NEVER
    """Before a year: what is compared with, not the figure's own."""
    elsewhen: str = NEVER
    """Words for a time that is no date: now, later, the year before."""
    year_before: str = NEVER
    """Words that compare with the year before."""
    by_context: str = NEVER
    """Words for a year that another sentence gives: that year, the following year."""
    oblique: str = NEVER
    """Before a name: it is not the subject of its clause."""
    owns: str = NEVER
    """After a name: it is not the subject but its owner."""
    so_far: str = NEVER
    """Before a year: as things stood then."""
    in_turn: str = NEVER
    """The order of names is the order of values."""
    year_of: str = ""
    """Between a year and what it is the year of, right behind it."""
    year_after: str = NEVER
    """Between a figure and the year that follows as its own."""
    year_first: bool = False
    """A year stands before what it is the year of."""
    counted_behind: bool = False
    """What a figure is of stands before it, but what is counted behind."""
    year_joins: str = ""
    """Between two years that belong together."""
    to: str = NEVER
    """Between two values of a change."""
    further: str = NEVER
    """On top of what was named: another, other."""
    including: str = NEVER
    """What follows is part of the figure."""
    exactly: str = NEVER
    together: str = NEVER
    """A sum is meant."""
    modal: str = NEVER
    """In a claim: not told as fact."""
    second_to: str = NEVER
    """A rank told without a number: second only to."""
    share: str = NEVER
    """A share is told."""
    superlative: str = NEVER
    """In a rank: of size."""
    limits: str = NEVER
    """A bound told elsewhere in the clause: within, beyond, the limit."""
    steps: tuple[tuple[str, ...], ...] = ()
    """Words that count what is told one by one: first, second, third."""
    list_and: str = NEVER
    """Before the last of a list."""
    small: Mapping[int, str] = field(default_factory=dict)
    """Words that hold a small number and are no figure: both, trilateral."""
    negation: str = NEVER
    publication: str = NEVER
    """What a source is, when a text dates it: a study of 2015."""

    @cached_property
    def patterns(self) -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
        """The concepts' patterns, compiled, by class."""
        return {
            kind: tuple((name, re.compile(pattern)) for name, pattern in table.items())
            for kind, table in self.concepts.items()
        }


@lru_cache
def lexicon(code: str) -> Lexicon | None:
    """The tables of a language, or None."""
    if code not in (module.name for module in iter_modules(__path__)):
        return None
    found: Lexicon = importlib.import_module(f"{__name__}.{code}").LEXICON
    return found


@lru_cache(512)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled once."""
    return re.compile(pattern)
