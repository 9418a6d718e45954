"""What the passes must know of a language: a frozen value of tables. One file of them makes a language known.

Patterns are regular expressions over folded text (see `fold`): lower case, one width, one dash (`-`), one space,
no ё. They hold no capturing groups, but for the named ones that a row's class mentions. Each row carries a sample,
`words → label`, which says what a text with the row in use reads as (see `Figure.label`); the tests run it, and see
that it reads otherwise without the row.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pkgutil import iter_modules
from typing import NamedTuple

from briefwright.quantities import languages
from briefwright.quantities.figure import Kind, Why

CODES = tuple(sorted(module.name for module in iter_modules(languages.__path__)))
"""The languages that are known by their code alone: those with a file or folder in `languages/`."""
NEVER = r"(?!)"


class Scale(NamedTuple):
    """A magnitude after (or among) number words: it multiplies by ten to the `power`."""

    pattern: str
    power: int
    sample: str


class Unit(NamedTuple):
    """What stands right after a number and makes it an amount, a share or a count; where `cased`, in those letters."""

    pattern: str
    kind: Kind
    unit: str
    sample: str
    factor: Decimal | int = 1
    cased: str = ""


class Noun(NamedTuple):
    """What is counted, after a number and perhaps some words between them; `unit` is its class."""

    pattern: str
    unit: str
    sample: str
    kind: Kind = "count"


class Sign(NamedTuple):
    """A currency before its number."""

    pattern: str
    unit: str
    sample: str


class Hedge(NamedTuple):
    """A word beside a figure: `~` about, `<` below, `>` above, `<=` at most, `>=` at least, `=` exactly.

    A `loose` one may also tell how long something took ("over twelve years"): beside a duration it counts as unread.
    One of a `share` stands before what it is a share of (less than all sales' 5 %): it hedges only a percentage.
    One that `moves` takes in the verb behind it (nearly grew fivefold), whose direction still counts.
    """

    pattern: str
    mark: str
    sample: str
    loose: bool = False
    moves: bool = False
    share: bool = False


class Moment(NamedTuple):
    """A date or period. Groups: y y2 years, m m2 months, d d2 days, q q2 quarters, h half-year, c century,
    n how many months from the first, o a word for this or last year.
    """

    pattern: str
    unit: str
    sample: str


class Fixed(NamedTuple):
    """A figure with a form of its own.

    Groups: n a number (times `value`), n2 the upper end, x (and x tenths), half (and a half), a over b, or b alone
    for 1/b; of a multiple, a to b; over words for more than that.
    """

    pattern: str
    kind: Kind
    unit: str
    sample: str
    value: Decimal | int | None = None
    bound: str = ""


class Mask(NamedTuple):
    """Words with a number in them that are no figure; a `capital` one begins with a capital letter."""

    pattern: str
    why: Why
    sample: str
    capital: bool = False


class Cue(NamedTuple):
    """A word in a figure's clause and what it `says` of it (a direction, a modality, what it is reckoned by)."""

    pattern: str
    says: str
    sample: str


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The tables of a language."""

    code: str
    digits: str
    """A number in digits, with its marks between thousands and its decimals."""
    decimal: str
    """The sign before decimals; the other marks in `digits` part thousands."""
    words: Mapping[str, Decimal | int]
    """Number words that add up, folded, in all their forms."""
    scales: tuple[Scale, ...]
    units: tuple[Unit, ...]
    moments: tuple[Moment, ...]
    before: tuple[Hedge, ...]
    after: tuple[Hedge, ...]
    months: Mapping[str, int]
    """Beginnings of the names of months."""
    signs: tuple[Sign, ...] = ()
    nouns: tuple[Noun, ...] = ()
    fixed: tuple[Fixed, ...] = ()
    masks: tuple[Mask, ...] = ()
    moves: tuple[Cue, ...] = ()
    """Words for up and down."""
    modal: tuple[Cue, ...] = ()
    """Words that make what follows them in the clause a forecast, a plan or a target."""
    modal_after: tuple[Cue, ...] = ()
    """The same for what stands before them."""
    rates: tuple[Cue, ...] = ()
    """What a figure is reckoned by, right before or after it or at the head of its clause."""
    rate_reach: int = 14
    """How far behind a figure its rate may end."""
    ordinals: Mapping[str, int] | None = None
    """Ordinal words and figures that number quarters and half-years."""
    parts: Mapping[str, int] | None = None
    """Names of the parts of a whole: a third, a quarter."""
    years_off: Mapping[str, int] | None = None
    """Words for this year and its neighbours."""
    run: str = r"\w"
    """A class of characters that make words: names, moments, fixed forms and number words begin with the first of a
    run of them, or with another character."""
    idle: str = r" (?<=  ) *"
    """White space that says nothing and is left out before all else."""
    guard: str = r"(?<![\w.,])"
    """What must not stand before a number in digits."""
    word_gap: str = "[ -]"
    """Between two number words."""
    scale_gap: str = "[ -]?"
    """Between a number and its magnitude."""
    scale_rest: str = NEVER
    """Digits after a magnitude that have none of their own (5 тыс. 200)."""
    scale_and: str = ""
    """What may stand after a magnitude before smaller number words (two hundred and five)."""
    unit_gap: str = "[ -]?"
    """Between a number and its unit."""
    short_tail: bool = False
    """A last digit right after a magnitude is of the next lower one (三百二 is 320)."""
    more: str = NEVER
    """And some more, between a number and its magnitude or unit (twenty-odd, 多)."""
    lone: str = NEVER
    """Magnitudes that begin a number by themselves (million meaning one million)."""
    a_half: str = NEVER
    """And a half, after a number or after its unit."""
    minus: str = NEVER
    point: str = NEVER
    """Before decimals in words (three point five)."""
    word_edges: bool = True
    """Words are parted by spaces."""
    broken_times: bool = True
    """What is counted by times and is no whole number is a multiple (2.3 times)."""
    bare_words: bool = True
    """A number word alone, without unit or noun, is a figure."""
    adjectives: str = ""
    """Words that may stand between a number and its noun."""
    noun: str = NEVER
    """Any noun: what may be counted and is in no table (after `unit_gap`); its words are the noun."""
    many: str = NEVER
    """Any noun after a magnitude, where its form tells it from other words; else `noun` is for these as well."""
    counted: str = NEVER
    """What is counted, behind a counting word (个, 名) of the units."""
    counted_before: str = NEVER
    """What is counted, before a number that has only a counting word behind it."""
    counts: str = NEVER
    """Before a magnitude alone: words that say that things are counted (arrivals, population)."""
    begins: str = NEVER
    """Behind the stop of a magnitude: what begins a sentence, in the letters of the text."""
    temporal: str = NEVER
    """Before a bare year: what makes it one although a noun follows."""
    fillers: str = ""
    """What may stand between a hedge and its figure."""
    join: str = " ?- ?"
    """Between the ends of a range."""
    listing: str = NEVER
    """Between figures that are listed and share the last one's unit."""
    starts: str = NEVER
    """Before a figure: the start of a change or range (from)."""
    ends: str = NEVER
    """Between the start of a change and its end (to, rose to)."""
    by: str = NEVER
    """Before a figure: how much something changed follows (by), and perhaps to what."""
    ranges: str = NEVER
    """Before a figure: the start of a range, where no word for up or down stands before it (ranging from)."""
    between: str = NEVER
    """Before a figure: the lower end of a range follows (between)."""
    between_closed: str = ""
    """What stands behind the upper end where the word before the lower one has other senses as well."""
    between_and: str = NEVER
    """Between the ends of such a range (and)."""
    clause: str = r"[;!?]"
    """Where a clause ends."""
    hedgelike: str = NEVER
    """Before a figure: looks like a hedge, should no table know it."""
    hedgelike_after: str = NEVER
    """The same after it."""
    number_words: str = NEVER
    """What counts as a number word when it is left over, beside `words`."""


def any_word(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest that fits first; words that begin alike are tried once."""
    return _branches(sorted({*words})) or NEVER


def _branches(words: Sequence[str]) -> str:
    """A pattern for words in alphabetical order."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[:1], []).append(word[1:])
    optional = "?" if by_first.pop("", None) else ""
    parts = []
    for first, rests in by_first.items():
        alike = (len({*chars}) == 1 for chars in zip(*rests, strict=False))
        shared = next((n for n, same in enumerate(alike) if not same), min(map(len, rests)))
        parts.append(re.escape(first + rests[0][:shared]) + _branches([rest[shared:] for rest in rests]))
    inner = "|".join(parts)
    return f"(?:{inner}){optional}" if len(parts) > 1 or (optional and parts) else inner


@lru_cache
def language(code: str) -> Language:
    """The language of a code; raises KeyError where there is none."""
    if code not in (module.name for module in iter_modules(languages.__path__)):
        raise KeyError(code)
    found: Language = importlib.import_module(f"{languages.__name__}.{code}").LANGUAGE
    return found
