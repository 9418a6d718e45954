"""A language's tables as compiled patterns, made when first asked for and kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Generic, NamedTuple, Protocol, TypeVar

from briefwright.quantities.common import MARKS, MASKS, MOMENTS, SIGNS
from briefwright.quantities.draft import Draft
from briefwright.quantities.language import NEVER, Fixed, Hedge, Language, Mask, Moment, Sign


class Row(Protocol):
    """What every row of a table has."""

    @property
    def pattern(self) -> str:
        """A regular expression over folded text."""


R = TypeVar("R", bound=Row)
END = r"(?!\d|[.,]\d|[¼-¾⅐-⅞]|/\d| \d/\d)"
"""What does not follow a number in digits: more of it, or a fraction that no table reads."""
CODED = "|".join(f"(?<={code})" for code in ("rmb", "cny", "usd", "eur", "jpy", "gbp", "rub", "hk[$]", "us[$]"))
"""A number may be joined to the code of its currency."""
GAP = "\0"
"""What stands in the text in the place of what has been read."""
NAMED = re.compile(r"\(\?P<\w+>")


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


class Forms(NamedTuple, Generic[R]):
    """Rows with groups of their own: `any` tells which comes first at a place, `each` reads it."""

    any: re.Pattern[str]
    each: tuple[tuple[re.Pattern[str], R], ...]


@lru_cache(64)
def forms(rows: tuple[R, ...]) -> Forms[R]:
    """Rows compiled one by one, and together without their groups."""
    plain = "|".join(f"({NAMED.sub('(?:', row.pattern)})" for row in rows) or NEVER
    return Forms(re.compile(plain), tuple((compiled(row.pattern), row) for row in rows))


@lru_cache(2048)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled once."""
    return re.compile(pattern)


class Scanner:
    """The compiled patterns of one language; each is compiled when a pass first asks for it."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._patterns: dict[tuple[str, str, str], re.Pattern[str]] = {}

    @cached_property
    def edge(self) -> str:
        """Between a number word and what is around it."""
        return r"\b" if self.language.word_edges else ""

    @cached_property
    def word(self) -> str:
        """Any number word, the longest first."""
        return "|".join(re.escape(word) for word in sorted(self.language.words, key=len, reverse=True)) or NEVER

    @cached_property
    def number(self) -> re.Pattern[str]:
        """A number in digits or in words, with its magnitudes; its group tells which."""
        lang, edge, word = self.language, self.edge, self.word
        gap = lang.scale_gap
        scale = rf"{gap}(?:(?:{lang.more}){gap})?(?:{any_of(row.pattern for row in lang.scales)})"
        words = f"(?:{word}){edge}"
        rest = rf"(?:(?:{lang.scale_and}){words})?" if lang.scale_and else ""
        digits = (
            rf"(?=[\d.])(?:{lang.guard}|{CODED})(?<!\d/)(?P<d>(?:{lang.digits})(?!\d|[.,]\d)"
            rf"(?:{lang.a_half})?(?:(?:{scale})+(?:{gap}(?:{lang.digits})(?:{scale})+)*(?:{lang.scale_rest})?)?){END}"
        )
        worded = (
            rf"{edge}(?P<w>(?:{words}|(?:{lang.lone}){rest})"
            rf"(?:(?:{lang.word_gap}){words}|{lang.a_half}|(?:{lang.point})(?:(?:{lang.word_gap})?{words})+|"
            rf"(?:{scale}){rest})*)"
        )
        return re.compile(f"{digits}|{worded}")

    @cached_property
    def tokens(self) -> re.Pattern[str]:
        """The parts of a number; the last group is the magnitude's row."""
        lang, edge = self.language, self.edge
        scales = "|".join(f"({row.pattern})" for row in lang.scales)
        return re.compile(
            rf"(?P<d>{lang.digits})|(?P<h>{lang.a_half})|(?P<p>{lang.point})|(?P<w>{edge}(?:{self.word}){edge})|"
            f"{scales or NEVER}"
        )

    @cached_property
    def units(self) -> re.Pattern[str]:
        """A unit right after a number."""
        return table(self.language.units, f"{self.language.unit_gap}").pattern

    @cached_property
    def nouns(self) -> re.Pattern[str]:
        """A noun of the table after a number."""
        lang = self.language
        return table(lang.nouns, f"{lang.unit_gap}{lang.adjectives}", self.edge).pattern

    @cached_property
    def noun(self) -> re.Pattern[str]:
        """Any noun after a number."""
        return re.compile(f"{self.language.unit_gap}(?P<noun>{self.language.noun})")

    @cached_property
    def more(self) -> re.Pattern[str]:
        """And some more, between a number and its unit."""
        return re.compile(f"{self.language.unit_gap}(?:{self.language.more})")

    @cached_property
    def signs(self) -> Table[Sign]:
        """A currency right before a number."""
        return table((*self.language.signs, *SIGNS), after=r" ?\Z")

    @cached_property
    def beginnings(self) -> re.Pattern[str]:
        """Where the rows of the three tables below may begin."""
        return re.compile(self.language.beginnings)

    @cached_property
    def masks(self) -> Table[Mask]:
        """What is no figure."""
        return table((*self.language.masks, *MASKS))

    @cached_property
    def moments(self) -> Forms[Moment]:
        """Dates and periods."""
        return forms((*MOMENTS, *self.language.moments))

    @cached_property
    def fixed(self) -> Forms[Fixed]:
        """Figures with a form of their own."""
        return forms(self.language.fixed)

    def starts(self, text: str) -> list[int]:
        """Where rows of the three tables may begin in a text."""
        return [match.start() for match in self.beginnings.finditer(text)]

    def at_starts(
        self, pattern: re.Pattern[str], text: str, starts: list[int], stands: Callable[[re.Match[str]], bool]
    ) -> Iterator[re.Match[str]]:
        """The matches of a pattern that stand, one after another, tried only where rows may begin."""
        at = 0
        for start in starts:
            if start >= at and (match := pattern.match(text, start)) and stands(match):
                yield match
                at = match.end()

    def read_forms(
        self,
        table: Forms[R],
        text: str,
        starts: list[int],
        reader: Callable[[re.Match[str], R, Scanner], Draft | None],
    ) -> list[Draft]:
        """What the rows of a table make of a text; where one makes nothing, those after it are tried."""
        found: list[Draft] = []
        at = 0
        for start in starts:
            if start < at or text[start] == GAP or not (hit := table.any.match(text, start)):
                continue
            for pattern, row in table.each[(hit.lastindex or 1) - 1 :]:
                match = pattern.match(text, start)
                draft = reader(match, row, self) if match else None
                if draft:
                    found.append(draft)
                    at = draft.end
                    break
        return found

    @cached_property
    def before(self) -> re.Pattern[str]:
        """A hedge that ends where a figure begins."""
        return table(self.language.before, self.edge, rf"(?:{self.language.fillers})? ?\Z").pattern

    @cached_property
    def marks(self) -> Table[Hedge]:
        """A sign right before a figure: < 5."""
        return table(MARKS, after=r" ?\Z")

    @cached_property
    def after(self) -> re.Pattern[str]:
        """A hedge that begins where a figure ends."""
        return table(self.language.after, " ?").pattern

    @cached_property
    def clause(self) -> re.Pattern[str]:
        """Where clauses end."""
        return re.compile(self.language.clause)

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
