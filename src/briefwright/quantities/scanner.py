"""A language's tables as compiled patterns, made when first asked for and kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Generic, NamedTuple

from briefwright.memo import kept
from briefwright.quantities.common import CODES, LETTERED, MARKS, MASKS, MOMENTS
from briefwright.quantities.draft import Draft
from briefwright.quantities.language import NEVER, Cue, Fixed, Hedge, Language, Mask, Moment, Sign, Unit, any_word
from briefwright.quantities.latin import GLUED, signs_of, units_of
from briefwright.quantities.places import WORD, leap
from briefwright.quantities.rows import Part, R, Rows, compiled
from briefwright.quantities.several import May, Several
from briefwright.quantities.several import match as match_of

MOVES, MODAL, MODAL_AFTER, RATES = range(4)
"""The tables of `Scanner.cues`."""
END = r"(?!\d|[.,]\d|[¼-¾⅐-⅞]|/\d| \d/\d)"
"""What does not follow a number in digits: more of it, or a fraction that no table reads."""
CODED = f"(?<={GLUED})|(?<=hk[$])|(?<=us[$])|(?<=ksh)|(?<=rs)|(?<=rm)|(?<=rp)"
"""A number may be joined to the code of its currency."""
DIGIT = re.compile(r"[\d.](?:(?<=\d)|(?=\d))")
"""Where a number in digits may begin."""
MASKED, MOMENT, FIXED, WORDED = range(4)
"""The tables of `Scanner.forms`."""
GAP = "\0"
"""What stands in the text in the place of what has been read."""


class Table(NamedTuple, Generic[R]):
    """Rows as one alternation; the first row that matches is found by its group."""

    pattern: re.Pattern[str]
    rows: tuple[R, ...]

    def row(self, match: re.Match[str]) -> R:
        """The row that matched."""
        return self.rows[(match.lastindex or 1) - 1]


def any_of(patterns: Iterable[str]) -> str:
    """One pattern for several."""
    return "|".join(f"(?:{pattern})" for pattern in patterns) or NEVER


@lru_cache(512)
def table(rows: tuple[R, ...], before: str = "", after: str = "") -> Table[R]:
    """Rows compiled as one pattern, with what must stand before and after them."""
    inner = "|".join(f"({row.pattern})" for row in rows) or NEVER
    return Table(re.compile(f"{before}(?:{inner}){after}"), rows)


class Scanner:
    """The compiled patterns of one language; each is compiled when a pass first asks for it."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._patterns: dict[tuple[str, str, str], re.Pattern[str]] = {}

    @kept
    def edge(self) -> str:
        """Between a number word and what is around it."""
        return r"\b" if self.language.word_edges else ""

    @kept
    def word(self) -> str:
        """Any number word, the longest first."""
        return any_word(self.language.words)

    @kept
    def digits(self) -> re.Pattern[str]:
        """Digits alone."""
        return compiled(self.language.digits)

    @kept
    def scale(self) -> str:
        """A magnitude after a number."""
        lang = self.language
        gap = lang.scale_gap
        return rf"{gap}(?:(?:{lang.more}){gap})?(?:{any_of(row.pattern for row in lang.scales)})"

    @kept
    def in_digits(self) -> re.Pattern[str]:
        """A number in digits, with its magnitudes."""
        lang, gap, scale = self.language, self.language.scale_gap, self.scale
        return compiled(
            rf"(?:{lang.guard}|{CODED})(?<!\d/)(?:(?:{lang.digits})(?!\d|[.,]\d)"
            rf"(?:{lang.a_half})?(?:(?:{scale})+(?:{gap}(?:{lang.digits})(?:{scale})+)*(?:{lang.scale_rest})?)?){END}"
        )

    @kept
    def in_words(self) -> Rows[Part]:
        """A number in words, with its magnitudes."""
        lang, words, scale = self.language, f"(?:{self.word}){self.edge}", self.scale
        rest = rf"(?:(?:{lang.scale_and}){words})?" if lang.scale_and else ""
        worded = (
            rf"(?:{words}|(?:{lang.lone}){rest})"
            rf"(?:(?:{lang.word_gap}){words}|{lang.a_half}|(?:{lang.point})(?:(?:{lang.word_gap})?{words})+|"
            rf"(?:{scale}){rest})*"
        )
        return Rows((Part(worded),), edge=self.edge)

    def numbers(self, text: str, worded: Iterable[May]) -> Iterator[tuple[re.Match[str], bool]]:
        """The numbers of a text, and whether each is in words; these may begin at the places `worded`."""
        words, end = dict(worded), 0
        digits = [match.start() for match in DIGIT.finditer(text)]
        for start in sorted([*digits, *words]) if words else digits:
            if start < end:
                continue
            if rows := words.get(start):
                hit = match_of(rows, text, start)
                found = hit[0] if hit else None
            else:
                found = self.in_digits.match(text, start)
            if found:
                yield found, bool(rows)
                end = found.end()

    @kept
    def tokens(self) -> re.Pattern[str]:
        """The parts of a number; the last group is the magnitude's row."""
        lang, edge = self.language, self.edge
        scales = "|".join(f"({row.pattern})" for row in lang.scales)
        return re.compile(
            rf"(?P<d>{lang.digits})|(?P<h>{lang.a_half})|(?P<p>{lang.point})|(?P<w>{edge}(?:{self.word}){edge})|"
            f"{scales or NEVER}"
        )

    @kept
    def idle(self) -> re.Pattern[str]:
        """White space that says nothing."""
        return self.pattern("idle")

    @kept
    def half(self) -> re.Pattern[str]:
        """And a half, after a unit."""
        return self.pattern("a_half")

    @kept
    def minus(self) -> re.Pattern[str]:
        """A word for a minus right before a number."""
        return self.pattern("minus", after=r" ?\Z")

    @kept
    def units(self) -> Rows[Unit]:
        """A unit right after a number."""
        return Rows(units_of(self.language), before=self.language.unit_gap)

    @kept
    def nouns(self) -> re.Pattern[str]:
        """A noun of the table after a number."""
        lang = self.language
        return table(lang.nouns, f"{lang.unit_gap}{lang.adjectives}", self.edge).pattern

    @kept
    def noun(self) -> re.Pattern[str]:
        """Any noun after a number."""
        return re.compile(f"{self.language.unit_gap}(?P<noun>{self.language.noun})")

    @kept
    def many(self) -> re.Pattern[str]:
        """Any noun after a magnitude."""
        lang = self.language
        return self.noun if lang.many == NEVER else re.compile(f"{lang.unit_gap}(?P<noun>{lang.many})")

    @kept
    def more(self) -> re.Pattern[str]:
        """And some more, between a number and its unit."""
        return re.compile(f"{self.language.unit_gap}(?:{self.language.more})")

    @kept
    def signs(self) -> Rows[Sign]:
        """A currency right before a number."""
        return Rows(signs_of(self.language), after=r" ?\Z")

    @kept
    def masks(self) -> Rows[Mask]:
        """What is no figure."""
        return Rows((*self.language.masks, *MASKS))

    @kept
    def masks_and_codes(self) -> Rows[Mask]:
        """The same with what is of letters and digits, which few texts have."""
        return Rows((*self.language.masks, *MASKS, *CODES))

    @kept
    def moments(self) -> Rows[Moment]:
        """Dates and periods."""
        return Rows((*MOMENTS, *self.language.moments))

    @kept
    def fixed(self) -> Rows[Fixed]:
        """Figures with a form of their own."""
        return Rows(self.language.fixed)

    @kept
    def forms(self) -> Several:
        """The tables above and the numbers in words, in the order of `MASKED`, `MOMENT`, `FIXED` and `WORDED`."""
        return Several((self.masks, self.moments, self.fixed, self.in_words), self.language.run)

    @kept
    def lettered_forms(self) -> Several:
        """The same for texts with letters and digits in one word."""
        return Several((self.masks_and_codes, self.moments, self.fixed, self.in_words), self.language.run)

    def places(self, text: str) -> list[list[May]]:
        """Where rows of each of these tables may begin in a text."""
        lettered = compiled(LETTERED).search(text)
        return (self.lettered_forms if lettered else self.forms).places(text)

    def read_forms(
        self, text: str, places: Iterable[May], reader: Callable[[re.Match[str], Any, Scanner], Draft | None]
    ) -> list[Draft]:
        """What the rows of a table make of a text; where one makes nothing, those after it are tried."""
        found: list[Draft] = []
        at = 0
        for start, rows in places:
            if start < at or text[start] == GAP:
                continue
            for pattern, row in rows:
                match = pattern.match(text, start)
                if match and (draft := reader(match, row, self)):
                    found.append(draft)
                    at = draft.end
                    break
        return found

    @kept
    def before(self) -> Rows[Hedge]:
        """A hedge that ends where a figure begins."""
        lang = self.language
        return Rows(lang.before, edge=self.edge, after=rf"(?:{lang.fillers})? ?\Z")

    @kept
    def marks(self) -> Table[Hedge]:
        """A sign right before a figure: < 5."""
        return table(MARKS, after=r" ?\Z")

    @kept
    def after(self) -> Rows[Hedge]:
        """A hedge that begins where a figure ends."""
        return Rows(self.language.after, before=" ?")

    @kept
    def moves(self) -> Rows[Cue]:
        """Words for up and down."""
        return Rows(self.language.moves, edge=self.edge, after=self.edge)

    @kept
    def cues(self) -> Several:
        """The tables of words of a clause, in the order of `MOVES`, `MODAL`, `MODAL_AFTER` and `RATES`."""
        lang = self.language
        others = (Rows(rows, edge=self.edge, after=self.edge) for rows in (lang.modal, lang.modal_after, lang.rates))
        return Several((self.moves, *others), WORD if self.edge else "")

    @kept
    def hedgelike(self) -> re.Pattern[str]:
        """A word in the place of a hedge that ends where a figure begins."""
        lang = self.language
        return compiled(rf"{self.edge}(?:{lang.hedgelike})(?:{lang.fillers})? ?\Z")

    @kept
    def clause(self) -> re.Pattern[str]:
        """Where clauses may end, overlaps included: its group. A search leaps to what it may begin with."""
        found, words = Rows((Part(self.language.clause),)).found, self.language.clause
        return re.compile(f"{leap(found)}(?<=(?=({words}))[\\s\\S])")

    def pattern(self, name: str, before: str = "", after: str = "") -> re.Pattern[str]:
        """A pattern of the language that stands in no table, by the name of its field."""
        found = self._patterns.get((name, before, after))
        if found is None:
            found = compiled(f"{before}(?:{getattr(self.language, name)}){after}")
            self._patterns[name, before, after] = found
        return found


@lru_cache
def scanner(language: Language) -> Scanner:
    """The compiled patterns of a language."""
    return Scanner(language)
