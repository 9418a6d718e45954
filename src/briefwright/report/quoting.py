"""Lines of a file quoted for a terminal, with a stretch underlined: how wide each character is, and which are safe."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from briefwright.span import Place

WIDEST = 100
"""Columns of a quoted line; a longer one is cut to the part round its stretch."""

_TAB = "    "
_ORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff")


def visible(text: str) -> str:
    """A text of one line that cannot steer a terminal: control characters, and those that turn the direction of
    writing, are written as escapes; a tab is four spaces.
    """
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character == "\t":
        return _TAB
    if character in _ORDERING or unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
        code = ord(character)
        return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
    return character


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: wide characters (Han, kana, full-width signs) take two, marks
    that stand on another character none.
    """
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def quoted(lines: Sequence[str], start: Place, end: Place) -> list[tuple[int, str, str]]:
    """Number, words and underline of each line from `start` to `end` (one past the last character).

    Of more than three lines only the first and the last are quoted.
    """
    shown = range(len(lines)) if len(lines) <= 3 else (0, len(lines) - 1)
    return [(start.line + i, *_underlined(lines[i], _stretch(lines[i], i, start, end))) for i in shown]


def _stretch(line: str, index: int, start: Place, end: Place) -> tuple[int, int]:
    """The part of the line `start.line + index` that belongs to the stretch, as offsets."""
    indent = len(line) - len(line.lstrip())
    first = start.column - 1 if index == 0 else indent
    last = end.column - 1 if start.line + index == end.line else len(line.rstrip())
    return first, last


def _underlined(line: str, stretch: tuple[int, int]) -> tuple[str, str]:
    """A line and the carets below it, both cut to the part that matters where the line is long."""
    first, last = min(stretch[0], len(line)), max(stretch[1], stretch[0])
    before, inside, after = (visible(part) for part in (line[:first], line[first:last], line[last:]))
    if columns(before + inside + after) > WIDEST:
        before, inside, after = _cut(before, inside, after)
    return (before + inside + after).rstrip(), " " * columns(before) + "^" * max(columns(inside), 1)


def _cut(before: str, inside: str, after: str) -> tuple[str, str, str]:
    """The three parts of a long line, each cut at its far end so that all together are short enough."""
    inside = _head(inside, WIDEST // 2)
    side = (WIDEST - columns(inside)) // 2
    kept = _head(before[::-1], max(side, WIDEST - columns(inside) - columns(after)))[::-1]
    return kept, inside, _head(after, WIDEST - columns(inside) - columns(kept))


def _head(text: str, width: int) -> str:
    """As much of a text as fits in these columns; where it is cut it ends with an ellipsis."""
    if columns(text) <= width:
        return text
    end, used = 0, 1
    while used + _columns(text[end]) <= width:
        used += _columns(text[end])
        end += 1
    return text[:end] + "…"
