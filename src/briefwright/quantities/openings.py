"""With which characters the matches of a pattern may begin: a row need not be tried where none of them stands."""

from __future__ import annotations

import re
from functools import lru_cache

DEPTH = 4
"""How many characters of a beginning are looked at; digits in a row count as one."""
DIGIT = "0"
"""In a beginning: one digit or more."""
ANY = "\U0010ffff"
"""In a beginning: whatever may follow."""
OPEN = frozenset({ANY * DEPTH})
_DIGITS = frozenset({DIGIT})
_RUN = re.compile(r"\d+")
_WIDEST, _MOST = 200, 800
"""A class of more characters stands for any; what would make more beginnings than that may begin with anything."""
_SKIP = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+", re.DOTALL)
_BRACKET = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[()]", re.DOTALL)
_TIMES = re.compile(r"(?:(?P<sign>[?*+])|\{(?P<least>\d*)(?P<comma>,?)(?P<most>\d*)\})[?+]?")
_GROUP = re.compile(r"\((?:\?(?::|P<\w+>))?(?!\?)")
_LOOK = re.compile(r"\(\?<?[=!]")
_RANGE = re.compile(r"(\\?.)-(\\?[^\]])|(\\?.)", re.DOTALL)
_NEVER = "(?!)"
_NOWHERE = frozenset("bBAZ")
"""Escapes that match no character."""

Beginnings = frozenset[str]
"""Up to `DEPTH` characters each; one that is shorter is a whole match, whatever follows."""
_NOTHING: Beginnings = frozenset({""})
_UNKNOWN: Beginnings = OPEN | _NOTHING


def openings(pattern: str) -> Beginnings:
    """The beginnings of what a pattern may match; what is not understood may begin with anything."""
    found = _understood(pattern)
    return _UNKNOWN if found is None else found


@lru_cache(8192)
def _understood(pattern: str) -> Beginnings | None:
    """The same; None for what is not understood. Rows have the same groups again and again: all number words, say."""
    reader = _Reader(pattern)
    found = reader.alternatives()
    return found if reader.at == len(pattern) and not reader.lost else None


class Openings:
    """The beginnings of a pattern's matches, to be asked for."""

    __slots__ = ("_parts", "_whole", "found")

    def __init__(self, pattern: str) -> None:
        self.found = found = openings(pattern)
        self._whole = frozenset(one for one in found if len(one) < DEPTH)
        self._parts = found.union(one[:length] for one in found for length in range(1, DEPTH))

    def may(self, text: str) -> bool:
        """Whether a match may stand where a text of such a `shape` begins."""
        if "" in self._whole:
            return True
        told = [""]
        for char in text:
            told = [one + two for one in told for two in (char, ANY)]
            if not self._whole.isdisjoint(told):
                return True
        return not self._parts.isdisjoint(told)


def shape(text: str) -> str:
    """The first characters of a text, as beginnings have them; fewer where the text has no more."""
    return _RUN.sub(DIGIT, text)[:DEPTH]


def _plain(char: str) -> str:
    """A character as beginnings have it."""
    return DIGIT if char.isdecimal() else char


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0
        self.lost = False
        """Whether it came upon something that it does not know."""

    def alternatives(self) -> Beginnings:
        """Up to the end, or the bracket that closes the group."""
        found = set(self._sequence())
        while self.pattern[self.at : self.at + 1] == "|":
            self.at += 1
            found |= self._sequence()
        return frozenset(found)

    def _sequence(self) -> Beginnings:
        found = _NOTHING
        while (char := self.pattern[self.at : self.at + 1]) and char not in "|)":
            if not any(len(one) < DEPTH for one in found):
                self._skip()
                break
            part = self._part(char)
            part = self._repeated(_NOTHING if part is None else part)
            found = _after(found, part)
        return found

    def _part(self, char: str) -> Beginnings | None:
        """The next part of a sequence; None for one that matches no character."""
        if char == "(":
            return self._group()
        if char == "[":
            return self._class()
        self.at += 1
        if char == "\\":
            char = self.pattern[self.at]
            self.at += 1
            if char in _NOWHERE:
                return None
            self.lost |= char.isdigit()
            return _DIGITS if char == "d" else OPEN if char.isalnum() else frozenset({_plain(char)})
        if char in "^$":
            return None
        return OPEN if char == "." else frozenset({_plain(char)})

    def _group(self) -> Beginnings | None:
        if match := _GROUP.match(self.pattern, self.at):
            end = self._closing(match.end())
            found = _understood(self.pattern[match.end() : end])
            self.lost |= found is None
            self.at = end + 1
            return found or frozenset()
        if self.pattern.startswith(_NEVER, self.at):
            self.at += len(_NEVER)
            return frozenset()
        self.lost |= not _LOOK.match(self.pattern, self.at)
        self.at += 1
        while self.pattern[self.at : self.at + 1] not in {"", ")"}:  # what is looked at, ahead or behind
            self._skip()
            self.at += self.pattern[self.at : self.at + 1] == "|"
        self.at += 1
        return None

    def _closing(self, start: int) -> int:
        """Where the group ends whose inside begins at an offset."""
        depth = 1
        for match in _BRACKET.finditer(self.pattern, start):
            depth += (match[0] == "(") - (match[0] == ")")
            if not depth:
                return match.start()
        return len(self.pattern)

    def _class(self) -> Beginnings:
        start = self.at
        match = _SKIP.match(self.pattern, start)
        assert match is not None
        self.at = match.end()
        inside = match[0][1:-1]
        if inside.startswith("^"):
            return OPEN
        chars: set[str] = set()
        for low, high, one in _RANGE.findall(inside):
            if one:
                escaped = len(one) > 1 and one[1].isalnum()
                chars |= (_DIGITS if one[1] == "d" else OPEN) if escaped else {_plain(one[-1])}
            else:
                span = range(ord(low[-1]), ord(high[-1]) + 1)
                chars |= {_plain(chr(code)) for code in span} if len(span) <= _WIDEST else OPEN
        return OPEN if not OPEN.isdisjoint(chars) or len(chars) > _WIDEST else frozenset(chars)

    def _skip(self) -> None:
        """To the end of the alternative."""
        depth = 0
        while match := _SKIP.match(self.pattern, self.at):
            if depth == 0 and match[0] in "|)":
                return
            depth += (match[0] == "(") - (match[0] == ")")
            self.at = match.end()

    def _repeated(self, part: Beginnings) -> Beginnings:
        match = _TIMES.match(self.pattern, self.at)
        if match is None:
            return part
        self.at = match.end()
        if match["sign"]:
            least, most = int(match["sign"] == "+"), 1 if match["sign"] == "?" else DEPTH
        else:
            least = int(match["least"] or 0)
            most = DEPTH if match["comma"] and not match["most"] else int(match["most"] or least)
        found, out = _NOTHING, set[str]()
        for times in range(min(most, DEPTH) + 1):
            if times >= min(least, DEPTH):
                out |= found
            found = _after(found, part)
        return frozenset(out)


def _after(found: Beginnings, part: Beginnings) -> Beginnings:
    """Beginnings with what follows them."""
    if part is _NOTHING:
        return found
    if found is _NOTHING and len(part) <= _MOST:
        return part
    short = [one for one in found if len(one) < DEPTH]
    if len(short) * len(part) > _MOST:
        part = frozenset(one[:1] + ANY * (DEPTH - 1) if one else one for one in part)
    if len(short) * len(part) > _MOST:
        part = OPEN
    out = set(found.difference(short))
    for one in short:
        room = DEPTH - len(one)
        if one.endswith(DIGIT):  # digits in a row are one
            out.update([one + more.removeprefix(DIGIT)[:room] for more in part])
        else:
            out.update([one + more[:room] for more in part])
    return frozenset(out)
