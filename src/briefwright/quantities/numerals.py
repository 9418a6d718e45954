"""Numbers in digits and in words: their exact value, and how exactly they are put."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from briefwright.quantities.rows import compiled
from briefwright.quantities.scanner import Scanner

EXACT = Context(prec=28)
"""Values must not hang on what precision the caller works with."""
HALF = Decimal("0.5")
ZERO, ONE, TEN = Decimal(0), Decimal(1), Decimal(10)


class Numeral(NamedTuple):
    """A number as written."""

    value: Decimal
    digits: int
    step: Decimal
    factor: Decimal
    """What its magnitudes multiply the digits by; 1 where it has none."""


def in_digits(text: str, decimal: str, *, scaled: bool = False) -> Decimal:
    """The value of digits with marks between thousands and a sign before decimals; `scaled` before a magnitude."""
    whole, point, rest = text.replace(" ", "").replace("'", "").rpartition(decimal)
    if not point:
        whole, rest = rest, ""
    other = "," if decimal == "." else "."
    pointed = not point and other == "." and whole.count(".") == 1
    if pointed and (scaled or whole.startswith("0") or len(whole) - whole.index(".") != 4):
        return Decimal(whole)  # a point before decimals, as foreign tables have it
    return Decimal(whole.replace(other, "") + (f".{rest}" if rest else ""))


def shown(value: Decimal, decimals: int) -> tuple[int, Decimal]:
    """How many significant digits are shown, and what one unit of the last is worth."""
    if decimals:
        digits = str(abs(value).scaleb(decimals).to_integral_value()).lstrip("0")
        return max(len(digits), 1), Decimal(1).scaleb(-decimals)
    text = str(abs(value).to_integral_value())
    short = text.rstrip("0")
    return max(len(short), 1), Decimal(1).scaleb(len(text) - len(short) if short else 0)


@lru_cache(4096)
def whole_number(digits: str) -> Numeral:
    """The value of digits alone."""
    value = Decimal(digits)
    return Numeral(value, *shown(value, 0), ONE)


@lru_cache(4096)
def _power(words: str, scanner: Scanner) -> int | None:
    """The power of what stands behind digits, if it is one magnitude and no more."""
    powers = [row.power for row in scanner.language.scales if compiled(row.pattern).fullmatch(words)]
    return powers[0] if len(powers) == 1 else None


@lru_cache(4096)
def plain_numeral(text: str, scanner: Scanner) -> Numeral | None:
    """The value of digits with at most one magnitude; None for what is more, or is not read so."""
    digits = scanner.digits.match(text)
    if digits is None:
        return None
    rest = text[digits.end() :].lstrip(" -")
    value = in_digits(digits[0], scanner.language.decimal, scaled=bool(rest))
    decimals = decimals_of(value, digits[0])
    if not rest:
        return Numeral(ZERO + value, *shown(value, decimals), ONE)
    power = _power(rest, scanner)
    if power is None:
        return None
    factor = ONE.scaleb(power)
    count, step = shown(value, decimals)
    return Numeral(ZERO + value * factor, count, step * factor, factor)


def numeral(text: str, scanner: Scanner, start: int = 0, end: int | None = None) -> Numeral | None:
    """The value of the number at `start` to `end` of a text, or None where its words make none (two three)."""
    end = len(text) if end is None else end
    parts = _Parts(scanner)
    for match in scanner.tokens.finditer(text, start):
        if match.start() >= end:
            break
        if not parts.take(match):
            return _positional(text[start:end], scanner)
    if not parts.stack:
        return None
    value = parts.total()
    if parts.tokens > 1 and parts.factor == ONE and value < TEN and value == value.to_integral_value():
        return _positional(text[start:end], scanner)
    return _numeral(value, parts.decimals, parts.factor)


@dataclass(slots=True)
class _Parts:
    """The parts of a number, as far as they have been read."""

    scanner: Scanner
    stack: list[Decimal] = field(default_factory=list)
    factor: Decimal = ONE
    decimals: int = 0
    tokens: int = 0
    before: str = ""
    """The kind of the part before this one: digits, word, half, point or scale."""
    pointed: bool = False
    tail: int = 0
    """The power of the magnitude right before the last word."""
    power: int = 0

    def take(self, match: re.Match[str]) -> bool:
        """Takes up the next part; False where it cannot follow those before it."""
        kind = match.lastgroup or "s"
        self.tokens += 1
        self.tail = self.power if kind == "w" and self.before == "s" else 0
        fits = True
        if kind == "w":
            fits = self._word(Decimal(self.scanner.language.words[match[0]]))
        elif kind == "d":
            self.stack.append(in_digits(match[0], self.scanner.language.decimal))
            self.decimals = decimals_of(self.stack[-1], match[0])
            self.factor = ONE
        elif kind == "h":
            self.stack.append(HALF)
            self.decimals = 1
        elif kind == "p":
            self.pointed, self.decimals = True, 0
        else:
            self._scale(match)
        self.before = kind
        return fits

    def _word(self, value: Decimal) -> bool:
        if self.pointed:
            self.decimals += 1
            value = value.scaleb(-self.decimals)
        elif _adds(self.stack, value):
            self.factor = ONE
        else:
            return False
        self.stack.append(value)
        return True

    def _scale(self, match: re.Match[str]) -> None:
        self.power = self.scanner.language.scales[(match.lastindex or 0) - _first_scale(self.scanner)].power
        _multiply(self.stack, self.power, self.before == "d")
        self.factor = self.factor.scaleb(self.power)
        self.pointed = False

    def total(self) -> Decimal:
        """Their sum; where a language has it so, a last digit is of the magnitude below the one before it."""
        if self.scanner.language.short_tail and self.tail > 1 and 0 < self.stack[-1] < TEN:
            self.factor = Decimal(1).scaleb(self.tail - 1)
            self.stack[-1] *= self.factor
        return sum(self.stack, ZERO)


def _numeral(value: Decimal, decimals: int, factor: Decimal) -> Numeral:
    unscaled = EXACT.divide(value, factor)
    if not decimals and unscaled != unscaled.to_integral_value():
        decimals = -int(unscaled.as_tuple().exponent)
    digits, step = shown(unscaled, decimals)
    return Numeral(value, digits, step * factor, factor)


def decimals_of(value: Decimal, text: str) -> int:
    """How many decimals are shown."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 and text else 0


def _first_scale(scanner: Scanner) -> int:
    return scanner.tokens.groups - len(scanner.language.scales) + 1


def _multiply(stack: list[Decimal], power: int, after_digits: bool) -> None:
    """A magnitude takes up the digits before it, and all words that are smaller than it: two hundred + thousand."""
    scale, part = Decimal(1).scaleb(power), stack.pop() if after_digits else ZERO
    while stack and stack[-1] < scale:
        part += stack.pop()
    if not part and stack and power >= 4:  # 万亿: a magnitude of a magnitude
        part = stack.pop()
    stack.append((part or ONE) * scale)


def _adds(stack: list[Decimal], value: Decimal) -> bool:
    """Whether a number word may follow what stands before it: twenty five, but not two five."""
    if not stack or not value:
        return True
    last = stack[-1] or ONE * 100
    return last % TEN ** len(str(int(value))) == 0


def _positional(text: str, scanner: Scanner) -> Numeral | None:
    """Digits as words one by one (二〇二四); None for words that only stand in a row."""
    words = scanner.language.words
    if scanner.language.word_edges or len(text) != 4 or not all(char in words for char in text):
        return None
    value = Decimal("".join(str(words[char]) for char in text))
    return Numeral(value, 4, ONE, ONE)
