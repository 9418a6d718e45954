"""Marks of notes, at the head of the note and in running text, and the rules that stand above notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from briefwright.ingest.signs import CIRCLED, SUPERSCRIPTS
from briefwright.ingest.words import all_words, any_of
from briefwright.readers.original import Line

Family = Literal["circled", "bracket", "paren", "super", "plain", "lost", "star"]
COUNTED: tuple[Family, ...] = ("circled", "bracket", "super", "paren", "plain")
"""Families whose marks have numbers, the surest first."""
IN_TEXT: tuple[Family, ...] = ("circled", "bracket", "paren", "super")
"""Families that are found in running text."""

_CIRCLE = f"([{CIRCLED}])"
_RAISED = f"([{SUPERSCRIPTS}]+)"
_BRACKET = r"[\[［〔](\d{1,3})[\]］〕]"
_PAREN = r"[(（](\d{1,2})[)）]"
_BESIDE_PLAIN: tuple[Family, ...] = ("super", "bracket", "paren")
HEAD: dict[Family, re.Pattern[str]] = {
    "circled": re.compile(_CIRCLE),
    "bracket": re.compile(_BRACKET),
    "paren": re.compile(_PAREN),
    "super": re.compile(_RAISED),
    "plain": re.compile(r"(\d{1,3})(?:[.．)]\s*|\s+)(?=[^\s\d])"),
    "lost": re.compile("(\ufffd)"),
}
"""What a note begins with, by family; the first group is its number."""
INLINE: dict[Family, re.Pattern[str]] = {
    "circled": re.compile(_CIRCLE),
    "bracket": re.compile(_BRACKET),
    "paren": re.compile(_PAREN),
    "super": re.compile(_RAISED),
}
"""The same in running text."""
STAR = re.compile(r"(\*{1,6}|†|‡)\s*(?=[^\s*†‡])")
LIST_HEAD = re.compile(rf"(?:{any_of(all_words('note_lists'))})\s*[:：]?\Z", re.IGNORECASE)

_RULE = re.compile(r"[_\-—─━═*=]{5,}\Z")
_LONG_BLANK = 20
_FIRSTS = (("①", "⑳", 1), ("㉑", "㉟", 21), ("㊱", "㊿", 36))
_FIGURES = str.maketrans(SUPERSCRIPTS, "0123456789")


class Start(NamedTuple):
    """A line that begins as a note does: its place in the list searched, number, mark, and where its text begins."""

    place: int
    number: int
    mark: str
    end: int


def number_of(mark: str) -> int:
    """The number that a mark stands for; 0 where it is none."""
    for low, high, first in _FIRSTS:
        if low <= mark <= high:
            return ord(mark) - ord(low) + first
    figures = mark.translate(_FIGURES)
    return int(figures) if figures.isdecimal() else 0


def is_rule(line: Line) -> bool:
    """Whether a line is the rule above notes: drawn, or a long stretch of nothing but white space."""
    return bool(_RULE.match(line.text)) if line.text else len(line.raw) >= _LONG_BLANK


def begins(text: str, families: Iterable[Family] = COUNTED) -> bool:
    """Whether a text begins with a mark of one of these families."""
    return any(HEAD[family].match(text) for family in families)


def starts(content: list[Line], family: Family) -> list[Start]:
    """The lines that begin with a mark of a family."""
    rule = HEAD[family]
    found = ((n, rule.match(line.text)) for n, line in enumerate(content))
    return [Start(n, number_of(m[1]), m[0].strip(), m.end()) for n, m in found if m]


def chain(found: list[Start], first: int) -> list[Start]:
    """Those that count up from a number without a gap."""
    out: list[Start] = []
    for start in found:
        if start.number == first + len(out):
            out.append(start)
    return out


def called(content: Sequence[Line], family: Family) -> list[int]:
    """The numbers of the marks in running text, in order."""
    if family == "plain":  # a bare figure before the note; in the text it is raised, or in brackets
        return max((called(content, other) for other in _BESIDE_PLAIN), key=len)
    rule = INLINE[family]
    return [number_of(m[1]) for line in content for m in rule.finditer(line.text)]
