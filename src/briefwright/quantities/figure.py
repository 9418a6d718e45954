"""The values that a reading is made of: figures, what was masked, what was left unread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from briefwright.memo import kept
from briefwright.span import Span

Kind = Literal[
    "money", "measure", "duration", "percent", "points", "multiple", "rank", "ordinal", "count", "time", "number"
]
Bound = Literal["", "<", ">", "<=", ">="]
Direction = Literal["", "up", "down"]
Modality = Literal["fact", "forecast", "plan", "target"]
Role = Literal["", "from", "to"]
Why = Literal["name", "reference", "vague", "word"]
QUARTER, HALF = 3, 6
ONE = Decimal(1)


class When(NamedTuple):
    """A day, month or year as far as the text names it; None where it does not.

    A quarter or a half-year is named by its first month. `offset` counts years from the text's own (0 for "this
    year", -1 for "last year") where it gives no year but says so beside the period.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    offset: int | None = None

    def label(self, unit: str) -> str:
        """The moment in the manner of ISO 8601: `2024`, `2024-03-15`, `2025-Q1`, `2025-H2`, `1990s`, `--03-15`."""
        year = f"{self.year:04}" if self.year is not None else "" if self.offset is None else f"now{self.offset:+}"
        if unit == "decade":
            return f"{year}s"
        if unit in {"quarter", "half-year"} and self.month:
            width, sign = (QUARTER, "Q") if unit == "quarter" else (HALF, "H")
            return f"{year}-{sign}{(self.month - 1) // width + 1}"
        rest = "".join(f"-{part:02}" for part in (self.month, self.day) if part is not None)
        return (year or ("-" if self.month else "--")) + rest


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a text.

    `value` is exact and in base units (2.7 billion dollars: 2700000000 USD); of a range it is the lower end and
    `high` the upper. `unit`: ISO 4217 for money (`rial`, `peso` and so on where the text does not say of which
    country); `t`, `m3`, `km`, `ha`, `kWh`, `bbl` and so on for measures; `year`, `month`, `day` and so on for durations
    and for moments in time; `%`, `pp`, `times`, `rank`, `ordinal`; for counts the class of what is counted (`person`,
    `state`, `firm`), or `item`. A share told as a fraction is a percentage with its `ratio`. Of a moment in time `when`
    (and of a stretch, `until`) says which, and `value` is the number of its smallest part: the year of a year, the day
    of a date, 2 for a second quarter.
    """

    kind: Kind
    value: Decimal
    unit: str
    span: Span
    """All of its words, hedges and unit included; `text` is them."""
    text: str
    number: Span
    """The digits or number words alone, with their magnitude."""
    digits: int = 0
    """How many significant digits are shown; trailing zeros count only where decimals show them."""
    step: Decimal = ONE
    """What one unit of the last digit shown is worth: 100000000 in 2.7 billion."""
    high: Decimal | None = None
    approx: bool = False
    bound: Bound = ""
    direction: Direction = ""
    modality: Modality = "fact"
    role: Role = ""
    """Which end of a change: `from` 7 `to` 66 percent."""
    per: str = ""
    """What it is reckoned by: `year`, `month`, `day`, `person`."""
    noun: str = ""
    """What is counted, in the text's words."""
    worded: bool = False
    """Written in words, not digits."""
    ratio: tuple[int, int] | None = None
    when: When | None = None
    until: When | None = None

    @property
    def label(self) -> str:
        """The figure in one line that is the same for all languages: `~ 2700000000 USD /year up forecast`."""
        marks = ["~"] * self.approx + [self.bound] * bool(self.bound)
        if self.when is not None:
            ends = [self.when.label(self.unit)] + ([self.until.label(self.unit)] if self.until else [])
            return " ".join([*marks, "..".join(ends)])
        amount = plain(self.value) + (f"..{plain(self.high)}" if self.high is not None else "")
        said = [f"/{self.per}" if self.per else "", self.direction, "" if self.modality == "fact" else self.modality]
        return " ".join(part for part in (*marks, amount, self.unit, *said) if part)


@dataclass(frozen=True, slots=True)
class Masked:
    """Words that hold a number and are no figure: a name, a reference, something vague, a part of a word."""

    span: Span
    text: str
    why: Why
    years: tuple[int, ...] = ()
    """The years that a name holds (2030 Agenda); a text may be asked for them."""


@dataclass(frozen=True, slots=True)
class Unread:
    """What the tables do not know: a number left over, or a word in the place of a hedge."""

    span: Span
    text: str
    why: Literal["number", "hedge"]
    figure: int | None = None
    """Of a hedge: which of the figures it stands beside."""


class Reading:
    """All that a text's numbers come to, each in the order of the text.

    `left` works out what was left unread when it is first asked for: few texts are.
    """

    def __init__(
        self,
        figures: tuple[Figure, ...],
        masked: tuple[Masked, ...] = (),
        left: Callable[[], tuple[Unread, ...]] = tuple,
    ) -> None:
        self.figures = figures
        self.masked = masked
        self._left = left

    def __repr__(self) -> str:
        return f"Reading(figures={self.figures!r}, masked={self.masked!r}, unread={self.unread!r})"

    @kept
    def unread(self) -> tuple[Unread, ...]:
        """Numbers left over, and words in the place of a hedge."""
        return self._left()

    def with_figures(self, figures: tuple[Figure, ...]) -> Reading:
        """The same with other figures."""
        return Reading(figures, self.masked, lambda: self.unread)


def plain(value: Decimal) -> str:
    """A decimal without exponent and without zeros that say nothing; long fractions are cut."""
    if value != value.to_integral_value() and -value.as_tuple().exponent > 20:  # type: ignore[operator]
        value = value.quantize(Decimal("0.0001"))
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
