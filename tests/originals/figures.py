"""Figures of a digest held against the lines of the original that its passages name.

Deliberately plain, and apart from the code of the product: a figure is a run of Arabic digits, or a Chinese numeral
from eleven up (a smaller one only before 成, 倍, 分之 and the like), compared by value. White space, width and the
marks between thousands do not count. Whether a figure stands for the same thing it cannot tell; people read for that.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

ARABIC = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
HAN = re.compile(r"[〇零一二两三四五六七八九十百千万亿]+")
TELLING = re.compile(r"[成倍]|分之|折|%")
DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
SMALL = 10
"""Up to here a Chinese numeral is counted as a word (两国, 三方面), not as a figure."""


def lines_of(text: str, ranges: str) -> str:
    """The lines that `lines=` names (`12-18,22`; they count from 1), as they stand.

    Raises ValueError where a range is malformed or lies outside the text.
    """
    lines = text.split("\n")
    chosen: list[str] = []
    for part in ranges.split(","):
        first, _, last = part.partition("-")
        begin, end = int(first), int(last or first)
        if not 1 <= begin <= end <= len(lines):
            msg = f"{part} lies outside the original, which has {len(lines)} lines"
            raise ValueError(msg)
        chosen += lines[begin - 1 : end]
    return "\n".join(chosen)


def flat(text: str) -> str:
    """Text with one width, without white space and without the circled digits that call notes."""
    plain = re.sub("[\u2460-\u2473\ufffd]", " ", text)
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", plain))


def missing(digest: str, original: str) -> list[str]:
    """The figures of a digest that stand nowhere in the original lines (both as they are), as they are written.

    A figure may be cut by the end of a line in the original, or two be parted by a space alone: both readings count.
    """
    known: set[Decimal] = set()
    for theirs in (flat(original), unicodedata.normalize("NFKC", original)):
        known |= {value for _, value, _ in _figures(theirs)} | {*_parts(theirs)}
    return [written for written, value, counted in _figures(flat(digest)) if counted and value not in known]


def count(digest: str) -> int:
    """How many figures of a digest are counted."""
    return sum(counted for _, _, counted in _figures(flat(digest)))


def _figures(text: str) -> Iterator[tuple[str, Decimal, bool]]:
    """Each figure as written, its value, and whether a digest is held to it."""
    for found in ARABIC.finditer(text):
        yield found[0], Decimal(found[0].replace(",", "")), True
    for found in HAN.finditer(text):
        value = _han(found[0])
        if value is not None:
            tenths = re.compile("成(半?)").match(text, found.end())
            if tenths:
                value = value * 10 + (5 if tenths[1] else 0)
            telling = TELLING.match(text, found.end()) or text[: found.start()].endswith("分之")
            yield found[0], value, value > SMALL or bool(telling)


def _parts(text: str) -> Iterator[Decimal]:
    """The figures on either side of a thousands mark too: `2013,2014` may be two years."""
    for found in re.finditer(r"\d+", text):
        yield Decimal(found[0])


def _han(numeral: str) -> Decimal | None:
    """The value of a Chinese numeral; None where it has no digit (万 behind 1500)."""
    if not any(sign in DIGITS or sign == "十" for sign in numeral):
        return None
    if all(sign in DIGITS for sign in numeral):
        return Decimal("".join(str(DIGITS[sign]) for sign in numeral))
    total, section, digit = 0, 0, 0
    for sign in numeral:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in TENS:
            section, digit = section + (digit or 1) * TENS[sign], 0
        else:
            total, section, digit = (total + section + digit) * MYRIADS[sign], 0, 0
    return Decimal(total + section + digit)
