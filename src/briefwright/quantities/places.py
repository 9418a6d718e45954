"""Where in a text the matches of a table may begin, told by their beginnings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefwright.quantities.openings import ANY, DIGIT

WORD = r"\w"


class Places:
    """Where some beginnings stand in a text.

    Those with a character of the class `run` count only at the first of a run of such characters. Without one, they
    count everywhere. A run with which the text begins counts whatever it is.
    """

    __slots__ = ("_behind", "_first", "_others")

    def __init__(self, found: Iterable[str], run: str = "") -> None:
        inside, others = set[str](), set[str]()
        for one in found:
            (inside if run and (one[:1] in {"", ANY} or re.match(f"[{run}]", one[:1])) else others).add(one)
        self._first = re.compile(f"[{run}]") if inside else None
        """At the very beginning of a text; behind what is no character of a run."""
        self._behind = re.compile(f"[^{run}](?={_tree(inside)})") if inside else None
        self._others = re.compile(_set(others)) if others else None

    def starts(self, text: str) -> list[int]:
        """The places, in order."""
        found = [match.start() for match in self._others.finditer(text)] if self._others else []
        if self._first is None or self._behind is None:
            return found
        runs = [match.end() for match in self._behind.finditer(text)]
        if self._first.match(text):
            runs.insert(0, 0)
        return sorted(found + runs) if found else runs


def leap(found: Iterable[str]) -> str:
    """A pattern for one character: any with which some beginnings begin."""
    if any(one[:1] in {"", ANY} for one in found):
        return r"[\s\S]"
    return f"[{''.join(sorted(_rests({*found})))}]"


def _rests(found: set[str]) -> dict[str, set[str]]:
    rests: dict[str, set[str]] = {}
    for one in found:
        rests.setdefault(r"\d" if one[0] == DIGIT else re.escape(one[0]), set()).add(one[1:])
    return rests


def _tree(found: set[str]) -> str:
    """A pattern for any of some beginnings; what follows a digit is not looked at."""
    if any(one[:1] in {"", ANY} for one in found):
        return ""
    trees = {first: "" if first == r"\d" else _tree(rest) for first, rest in _rests(found).items()}
    last = "".join(sorted(first for first, tree in trees.items() if not tree))
    parts = [f"[{last}]"] * bool(last) + [first + tree for first, tree in sorted(trees.items()) if tree]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _set(found: set[str]) -> str:
    """The same, of which only the first character is matched: all that may come first are one set."""
    firsts, tree = leap(found), _tree(found)
    return rf"{firsts}(?<=(?={tree})[\s\S])" if tree and tree != firsts else firsts
