"""A figure in the making: the passes fill it in, `frozen` makes a `Figure` of it."""

from __future__ import annotations

from dataclasses import dataclass, fields, make_dataclass
from decimal import Decimal
from typing import Any

from briefwright.quantities.figure import Bound, Direction, Figure, Kind, Modality, Role, When
from briefwright.quantities.fold import Tidy
from briefwright.span import Span


@dataclass(slots=True)
class Draft:
    """What is known of a figure so far; see `Figure` for its fields."""

    kind: Kind
    value: Decimal
    unit: str
    start: int
    end: int
    first: int
    """Where its digits or number words begin, and `last` where they end."""
    last: int
    digits: int = 0
    step: Decimal = Decimal(1)
    factor: Decimal = Decimal(1)
    """What its magnitudes multiply the digits by."""
    unit_factor: Decimal = Decimal(1)
    """What its unit multiplies them by."""
    high: Decimal | None = None
    approx: bool = False
    bound: Bound = ""
    direction: Direction = ""
    modality: Modality = "fact"
    role: Role = ""
    per: str = ""
    noun: str = ""
    worded: bool = False
    ratio: tuple[int, int] | None = None
    when: When | None = None
    until: When | None = None
    bare: bool = False
    """Counted by a counting word alone, with no noun behind it."""
    weak: bool = False
    """A number word alone, in a language where such are no figures: it stands only as the end of a range."""
    signed: bool = False
    """Its unit is a sign before the number."""
    listed: bool = False
    """It stands in a list before another figure."""
    hedge: tuple[int, int] | None = None
    """A word beside it that may or may not be a hedge."""

    def frozen(self, text: str, tidied: Tidy) -> Figure:
        """The figure, with its words as the text has them."""
        span, number = Span(self.start, self.end), Span(self.first, self.last)
        if tidied.places is not None:
            span, number = tidied.span(*span), tidied.span(*number)
        figure = _OPEN(
            self.kind, self.value, self.unit, span, text[span.start : span.end], number,
            self.digits, self.step, self.high, self.approx, self.bound, self.direction, self.modality, self.role,
            self.per, self.noun, self.worded, self.ratio, self.when, self.until,
        )  # fmt: skip
        figure.__class__ = Figure
        return figure  # type: ignore[no-any-return]


_OPEN: Any = make_dataclass("_OPEN", [(field.name, field.type) for field in fields(Figure)], slots=True)
"""A figure whose fields may still be set, of the same shape: so it is made in a fifth of the time."""
