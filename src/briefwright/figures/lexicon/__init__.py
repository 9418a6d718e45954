"""What words around a figure say it is a figure of: a table of each language, `zh.py`, `en.py`, `ru.py`.

What it is: names of countries, flows, votes and so on, and the small words that tie a year or a name to a figure. What
it is not: needed. Where a language has no table, whatever asks for one abstains, and its figures are still held against
the passages by number, unit and year. A further language may have its table in its file of `quantities`. It may
import `quantities`.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pkgutil import iter_modules

from briefwright.quantities import languages
from briefwright.quantities.language import any_word

NEVER = r"(?!)"
_MOST, _LONGEST = 50_000, 24
"""So many words are remembered, and only such as are no longer: what has no spaces is hardly met again."""
Concepts = frozenset[int]
"""Concepts, by their numbers in all classes together."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The tables of a language: regular expressions over folded text (`quantities.fold`).

    Names of concepts are the same in all languages; a pattern that is missing says nothing.
    """

    code: str
    concepts: Mapping[str, Mapping[str, str]]
    """What a figure may be about, by class: country, flow, vote, aid, person, meeting, balance, topic, event, field."""
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
    attributive: str = NEVER
    """Behind a moment: it says which of several a thing is, not when anything happened."""
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
    comes_from: tuple[str, ...] = ()
    """Phrases in which a country (`@`) is that from which goods come."""
    goes_to: tuple[str, ...] = ()
    """Phrases in which a country (`@`) is that to which goods go."""
    holders: str = NEVER
    """Before a figure: those who are of an opinion."""
    proposes: str = NEVER
    """What follows in the sentence is a proposal."""
    settled: str = NEVER
    """Beside a proposal or plan: this is told as fact all the same."""
    exactly: str = NEVER
    goes_on: str = NEVER
    """At the start of a clause: what the clause before says goes on, its promise or forecast included."""
    together: str = NEVER
    """A sum is meant."""
    each: str = NEVER
    """A mean, or so much of each."""
    apart: str = NEVER
    """A difference: what lies between, more than the other, saved, later."""
    elapsed: str = NEVER
    """How long it was from one moment to another: since, later, until."""
    rest: str = NEVER
    """What is left of a whole."""
    worked_out: str = NEVER
    """What follows was worked out: that is, therefore, or."""
    modal: str = NEVER
    """In a claim: not told as fact."""
    accords: str = NEVER
    """Words of `modal` that are things: an agreement may have been reached."""
    comparatives: str = NEVER
    """Words that hedge a figure only right beside it: more, less."""
    earlier: str = NEVER
    """Between a figure and what it was before: against, three months ago."""
    more_than: str = NEVER
    """Right behind a figure: by so much it is more or less than another."""
    against: str = NEVER
    """Right before a figure: it is what another is compared with."""
    share_of: str = NEVER
    """What stands between a share and what it is of."""
    later: str = NEVER
    """In a comparison: with a later time."""
    growth: str = NEVER
    """A growth as a thing, which may rise or fall itself."""
    grown_to: str = NEVER
    """Between a growth and what it led to."""
    part_of: str = NEVER
    """Between a part and the whole behind it (seven of the 27)."""
    of_them: str = NEVER
    """Between a number and those of which it counts some: 13 of the 21 seats."""
    whole_first: str = NEVER
    """Between a whole and the part behind it."""
    told_as: str = NEVER
    """Between an amount and what it is as a share or multiple."""
    change_of: str = NEVER
    """Right before a figure: so much is the change."""
    done: str = NEVER
    """In a claim: told as something that has happened."""
    now: str = NEVER
    """Before a figure: as things stand, whatever is expected of them."""
    next_year: str = NEVER
    """A year after one that is named."""
    next_day: str = NEVER
    """The day after one that is named."""
    day_before: str = NEVER
    lapse: str = NEVER
    """A lapse of time, at whose end or start a figure is told: within a year, two years on."""
    level: str = NEVER
    """Behind a year: what is compared with."""
    second_to: str = NEVER
    """A rank told without a number: second only to."""
    share: str = NEVER
    """A share may be told."""
    a_share: str = NEVER
    """A share is told, by name."""
    of_rank: str = NEVER
    """Behind an ordinal: it is a rank."""
    superlative: str = NEVER
    """In a rank: of size."""
    unlimited: str = NEVER
    """Words that hold one for a bound and are none: NATO in Chinese has “about”."""
    limits: str = NEVER
    """A bound told elsewhere in the clause: within, beyond, the limit."""
    steps: tuple[tuple[str, ...], ...] = ()
    """Words that count what is told one by one: first, second, third."""
    list_and: str = NEVER
    """Before the last of a list."""
    small: Mapping[int, str] = field(default_factory=dict)
    """Words that hold a small number and are no figure: both, trilateral."""
    things: Mapping[str, str] = field(default_factory=dict)
    """What is counted, by a name that is the same in all languages: categories, tasks, projects."""
    magnitudes: Mapping[str, int] = field(default_factory=dict)
    """Words for a magnitude in a vague number (hundreds of), each with its power of ten."""
    negation: str = NEVER
    pronoun: str = NEVER
    """Somebody is told of who is named elsewhere."""
    beside: str = NEVER
    """Before a name: it is not who did it, but to or with whom it was done."""
    by_way_of: str = NEVER
    """Before a country through which something goes."""
    aside: str = NEVER
    """A clause that only says when or why: after the sanctions, while talks went on."""
    contrast: str = NEVER
    """Somebody is named only to be held against another, or as the one before or after."""
    publication: str = NEVER
    """What a source is, when a text dates it: a study of 2015."""

    @cached_property
    def patterns(self) -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
        """The concepts' patterns, compiled, by class."""
        return {
            kind: tuple((name, re.compile(pattern)) for name, pattern in table.items())
            for kind, table in self.concepts.items()
        }

    @cached_property
    def anchors(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """For each of the patterns letters of which a text must have some for it to match; none where it may anyhow."""
        return {kind: tuple(map(_letters, table.values())) for kind, table in self.concepts.items()}

    @cached_property
    def _compiled(self) -> dict[tuple[str, str, str], re.Pattern[str]]:
        return {}

    def pattern(self, name: str, before: str = "", after: str = "") -> re.Pattern[str]:
        """A table that is one pattern, by the name of its field, with what must stand before and after it."""
        found = self._compiled.get((name, before, after))
        if found is None:
            words = getattr(self, name)
            found = compiled(f"{before}(?:{words}){after}" if before or after else words)
            self._compiled[name, before, after] = found
        return found

    @cached_property
    def _anchored(self) -> tuple[re.Pattern[str], Mapping[str, Concepts]]:
        """A pattern for such letters wherever they stand, and the concepts that they are of."""
        by: dict[str, set[int]] = {"": set()}
        for number, letters in enumerate(letters for table in self.anchors.values() for letters in table):
            for run in letters or ("",):
                by.setdefault(run, set()).add(number)
        shorter = {run: {by_run for end in range(1, len(run)) for by_run in by.get(run[:end], ())} for run in by}
        found = {run: frozenset(own | shorter[run]) for run, own in by.items()}
        firsts = "".join(sorted({run[0] for run in by if run}))  # a search leaps from one of these to the next
        runs = any_word(run for run in by if run)
        return re.compile(rf"[{firsts}](?<=(?=({runs}))[\s\S])" if firsts else NEVER), found

    @cached_property
    def _by_word(self) -> _Words:
        return _Words(*self._anchored)

    def likely(self, whole: str) -> Mapping[str, list[tuple[str, str]]]:
        """The names and patterns, by class, of the concepts of which a text has the letters."""
        by_word = self._by_word
        concepts = self._anchored[1][""].union(*map(by_word.__getitem__, {*whole.split()}))
        found: dict[str, list[tuple[str, str]]] = {}
        for number in concepts:
            kind, concept = self._numbered[number]
            found.setdefault(kind, []).append(concept)
        return found

    @cached_property
    def _numbered(self) -> tuple[tuple[str, tuple[str, str]], ...]:
        """The concepts, each with its class."""
        return tuple((kind, concept) for kind, table in self.concepts.items() for concept in table.items())


class _Words(dict[str, Concepts]):
    """The concepts of which a word has the letters, for words that were met: texts have most of theirs again."""

    def __init__(self, anchors: re.Pattern[str], speak: Mapping[str, Concepts]) -> None:
        super().__init__()
        self._anchors = anchors
        self._speak = speak

    def __missing__(self, word: str) -> Concepts:
        found = Concepts().union(*(self._speak[run] for run in {*self._anchors.findall(word)}))
        if len(self) >= _MOST:
            self.clear()
        if len(word) <= _LONGEST:
            self[word] = found
        return found


_ASIDE = re.compile(r"\[(?:\\.|[^\]])*\]|\\.")
_GROUP = re.compile(r"\([^()]*\)")
_PERHAPS = re.compile(r".?(?:[?*]|\{\d*,?\d*\})")


def _letters(pattern: str) -> tuple[str, ...]:
    """The longest run of letters of each alternative of a pattern; empty where one of them has no letters."""
    bare = _ASIDE.sub("\0", pattern.replace("(?", "("))
    while (inner := _GROUP.sub("\0", bare)) != bare:
        bare = inner
    bare = _PERHAPS.sub("\0", bare)
    runs = [max(re.findall(r"[^\W_]+", one), key=len, default="") for one in bare.split("|")]
    return tuple(dict.fromkeys(runs)) if all(runs) else ()


@lru_cache
def lexicon(code: str) -> Lexicon | None:
    """The tables of a language, or None.

    They stand here, or, as a mapping `LEXICON` of the fields above, in the language's own file of `quantities`.
    """
    if code in (module.name for module in iter_modules(__path__)):
        found: Lexicon = importlib.import_module(f"{__name__}.{code}").LEXICON
        return found
    beside = getattr(importlib.import_module(f"{languages.__name__}.{code}"), "LEXICON", None)
    return Lexicon(code, **beside) if beside else None


@lru_cache(4096)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled once."""
    return re.compile(pattern)
