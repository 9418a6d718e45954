"""Each note tied to its mark in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from briefwright.ingest.notes.marks import INLINE, Family, number_of
from briefwright.ingest.notes.note import Note
from briefwright.readers.original import Line


class Mark(NamedTuple):
    """A mark in the text of a line, from `start` to before `end`, and the place of its note among the notes."""

    start: int
    end: int
    note: int


class Anchors(NamedTuple):
    """The marks by line, in order; and the marks of notes whose own was lost, read back from the text."""

    marks: dict[int, list[Mark]]
    found: dict[int, str]


class _Spot(NamedTuple):
    line: Line
    start: int
    end: int
    number: int


_ENUMERATES = frozenset(" :：;；，,")


def anchor(notes: Sequence[Note], body: Sequence[Line], pages: Sequence[int]) -> Anchors:
    """Tie notes to marks: those of a page to the marks on it, else on its neighbours; those of a list to any."""
    tie = _Tie(notes)
    lines: dict[int, list[Line]] = defaultdict(list)
    for line in body:
        lines[pages[line.at]].append(line)
    members: dict[int, list[int]] = defaultdict(list)
    for n, note in enumerate(notes):
        if not note.listed:
            members[note.page].append(n)
    for page, group in members.items():
        tie.match(group, lines[page])
        loose = [n for n in group if n not in tie.tied and notes[n].family != "star"]
        if loose:
            tie.match(loose, [*lines.get(page - 1, ()), *lines.get(page + 1, ())])
    tie.match([n for n, note in enumerate(notes) if note.listed], body)
    return Anchors({at: sorted(marks) for at, marks in tie.marks.items()}, tie.found)


class _Tie:
    """Gathers the marks of lines, and which notes are tied."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self.notes = notes
        self.marks: dict[int, list[Mark]] = defaultdict(list)
        self.tied: set[int] = set()
        self.found: dict[int, str] = {}

    def match(self, members: Sequence[int], body: Sequence[Line]) -> None:
        """Tie some notes to marks in some lines."""
        groups: dict[Family, list[int]] = defaultdict(list)
        for n in members:
            groups[self.notes[n].family].append(n)
        for family, group in groups.items():
            if family == "star":
                for n in group:
                    self._star(n, body)
            else:
                self._counted(family, group, body)

    def _star(self, n: int, body: Sequence[Line]) -> None:
        """The first stars of their number that are no product or footnote of their own."""
        mark, sign = re.escape(self.notes[n].marker), re.escape(self.notes[n].marker[0])
        rule = re.compile(rf"(?<!{sign}){mark}(?!{sign})(?!\s*\d*[×=])")
        for line in body:
            m = rule.search(line.text)
            if m and not any(mark.start <= m.start() < mark.end for mark in self.marks.get(line.at, ())):
                self._tie(n, _Spot(line, m.start(), m.end(), 0))
                return

    def _counted(self, family: Family, group: list[int], body: Sequence[Line]) -> None:
        """The family of marks, of those that may call these notes, that calls most of them."""
        kinds: list[Family] = [family] if family in INLINE else ["super", "bracket", "circled", "paren"]
        spots = {kind: self._spots(kind, body) for kind in kinds}
        if family == "lost":  # the glyph lost in the list is one whose marks are as many as the notes
            kinds.sort(key=lambda kind: len(spots[kind]) != len(group))
        best = max((self._sequence(kind, group, spots[kind]) for kind in kinds), key=len)
        for spot, n in best:
            self._tie(n, spot)
            if family == "lost":
                self.found[n] = spot.line.text[spot.start : spot.end]

    def _tie(self, n: int, spot: _Spot) -> None:
        self.marks[spot.line.at].append(Mark(spot.start, spot.end, n))
        self.tied.add(n)

    def _spots(self, family: Family, body: Sequence[Line]) -> list[_Spot]:
        """The marks of a family that are not taken."""
        rule = INLINE[family]
        spots = [_Spot(line, m.start(), m.end(), number_of(m[1])) for line in body for m in rule.finditer(line.text)]
        return [spot for spot in spots if all(mark.start != spot.start for mark in self.marks.get(spot.line.at, ()))]

    def _sequence(self, family: Family, group: Sequence[int], spots: list[_Spot]) -> list[tuple[_Spot, int]]:
        """Marks in order, each given to the next note of its number."""
        if family != "paren":
            return self._in_order(group, spots)
        strict = self._in_order(group, [spot for spot in spots if not self._enumerates(spot)])
        return strict if len(strict) == len(group) else self._in_order(group, spots)

    def _in_order(self, group: Sequence[int], spots: Sequence[_Spot]) -> list[tuple[_Spot, int]]:
        out: list[tuple[_Spot, int]] = []
        k = 0
        for n in group:
            number = self.notes[n].number
            j = next((j for j in range(k, len(spots)) if spots[j].number == number), -1)
            if j >= 0:
                out.append((spots[j], n))
                k = j + 1
        return out

    def _enumerates(self, spot: _Spot) -> bool:
        """Whether a figure in brackets stands where those of an enumeration do."""
        return spot.start == 0 or spot.line.text[spot.start - 1] in _ENUMERATES


def held(line: Line, marks: Mapping[int, Collection[Mark]], holder: int) -> str:
    """A line's text with each tied mark as one character: `holder` and the note's place added."""
    text, at = "", 0
    for mark in marks.get(line.at, ()):
        text += line.text[at : mark.start] + chr(holder + mark.note)
        at = mark.end
    return text + line.text[at:]
