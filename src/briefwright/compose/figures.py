"""Figures in words: `244.8` with the unit `bn USD` is US$244.8 billion, 2448亿美元, 244,8 млрд долл. США."""

from __future__ import annotations

import re
from decimal import Decimal

from briefwright.languages import Language
from briefwright.spec.figures import Figure

_SCALES = {
    "thousand": 3, "mn": 6, "bn": 9, "trn": 12, "万": 4, "亿": 8, "万亿": 12,
    "тыс.": 3, "млн": 6, "млрд": 9, "трлн": 12,
}  # fmt: skip
_CURRENCY = re.compile(r"[A-Z]{3}\Z")


class Unit:
    """A spec's unit in a language.

    `shift` is the power of ten that turns its figures into those printed, `scale` the word for what is left of it.
    """

    def __init__(self, unit: str, language: Language) -> None:
        self._language = language
        first, _, rest = unit.partition(" ")
        self._base = rest if first in _SCALES and rest else unit
        exponent = _SCALES[first] if self._base != unit else 0
        used = self._printed_scale(exponent)
        self.shift = exponent - used
        self.scale = language.units.scales.get(used, "")

    def _printed_scale(self, exponent: int) -> int:
        """The power of ten whose word this language has."""
        units = self._language.units
        return exponent if exponent in units.scales or not exponent else units.convert.get(exponent, 0)

    @property
    def _currency(self) -> str:
        if not _CURRENCY.match(self._base):
            return ""
        known = self._language.units.currencies
        return known.get(self._base) or (self._base + "\u00a0" if self._language.units.currency_first else self._base)

    def of(self, number: str) -> str:
        """A number, as printed already, with the unit."""
        units = self._language.units
        scaled = number + (units.space + self.scale if self.scale else "")
        if self._base == "%":
            return number + units.percent
        if self._currency:
            return self._currency + scaled if units.currency_first else scaled + units.space + self._currency
        return scaled + (self._space + units.measures.get(self._base, self._base) if self._base else "")

    @property
    def _space(self) -> str:
        return "" if self._language.code == "zh" and not self._base.isascii() else self._language.units.space

    @property
    def label(self) -> str:
        """The unit alone, as a table's caption names it: `US$ billion`, `亿美元`, `млрд долл. США`."""
        units = self._language.units
        base = self._currency.strip() or units.measures.get(self._base, self._base)
        parts = [base, self.scale] if self._currency and units.currency_first else [self.scale, base]
        return (" " if self._language.code != "zh" else "").join(part for part in parts if part)


def number(value: Decimal, language: Language) -> str:
    """A number with the digits that it has, grouped and pointed as the language does."""
    from babel.numbers import format_decimal  # 30 ms, paid only where figures are printed

    places = max(0, -int(value.as_tuple().exponent)) if isinstance(value.as_tuple().exponent, int) else 0
    grouped = language.code != "zh" and abs(value) >= (10_000 if language.code == "ru" else 1_000)
    pattern = ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")
    return str(format_decimal(value, format=pattern, locale=language.code)).replace("\u202f", "\u00a0")


def values(figure: Figure, unit: Unit, language: Language) -> str:
    """The number or range of a figure, without its unit; a minus is a true one."""
    printed = [number(_plain(value.scaleb(unit.shift)), language).replace("-", "\u2212") for value in figure.values]
    return "\u2013".join(printed)


def _plain(value: Decimal) -> Decimal:
    """A decimal without an exponent above 0."""
    places = value.as_tuple().exponent
    return value.quantize(Decimal(1)) if isinstance(places, int) and places > 0 else value


def approximately(words: str, approx: str, language: Language) -> str:
    """The words of a figure with what its sign means."""
    phrase = language.units.approx.get(approx, "%")
    return phrase.replace("%", words, 1) if approx else words


def in_words(figure: Figure, language: Language) -> str:
    """A bound figure as it stands in running text, with its unit."""
    unit = Unit(figure.unit, language)
    return approximately(unit.of(values(figure, unit, language)), figure.approx, language)


def in_cell(figure: Figure, unit: Unit, language: Language) -> str:
    """A figure as it stands in a table whose caption names the unit."""
    return figure.approx + values(figure, unit, language)
