"""Notes listed at the end, under a heading that says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefwright.ingest.notes.marks import HEAD, LIST_HEAD, Family, number_of
from briefwright.ingest.notes.note import Draft, Piece
from briefwright.ingest.signs import script, stops
from briefwright.ingest.structure.labels import label_of
from briefwright.ingest.structure.small_print import is_small_print
from briefwright.readers.original import Line

_FAR = 16
"""Lines in which the next note of a list must begin."""


class NoteList(NamedTuple):
    """A list of notes: the line of its heading, and its notes."""

    head: Line
    notes: tuple[Draft, ...]


def find_lists(content: Sequence[Line], pages: Sequence[int]) -> list[NoteList]:
    """The lists among lines with text; `pages` says each line's page by its `at`."""
    found: list[NoteList] = []
    n = 0
    while n < len(content):
        end = n + 1
        if LIST_HEAD.match(content[n].text) and n + 1 < len(content):
            reader = _Reader(content, n, pages)
            if reader.family is not None:
                end = reader.read()
                if reader.notes:
                    found.append(NoteList(content[n], tuple(reader.notes)))
        n = end
    return found


class _Reader:
    """Reads one list from its heading on."""

    def __init__(self, content: Sequence[Line], head: int, pages: Sequence[int]) -> None:
        self.content, self.head, self.pages = content, head, pages
        families: list[Family] = [f for f in HEAD if HEAD[f].match(content[head + 1].text)]
        self.family: Family | None = families[0] if families else None
        self.notes: list[Draft] = []
        self.widest = 0

    def read(self) -> int:
        """Gather the notes; returns the place after the last line of the list."""
        k = self.head + 1
        while k < len(self.content) and self._take(k):
            self.widest = max(self.widest, self.content[k].cells)
            k += 1
        return k - self._give_back()

    def _take(self, k: int) -> bool:
        """Give a line to the list; False where the list is over."""
        assert self.family is not None
        line, start = self.content[k], HEAD[self.family].match(self.content[k].text)
        more = bool(self.notes) and self._goes_on(k)
        ends_here = label_of(line.text) or is_small_print(line.text) or LIST_HEAD.match(line.text)
        if ends_here and not more:
            return False
        if start and self._is_next(start[1]):
            mark, page = start[0].strip(), self.pages[line.at]
            piece = Piece(line, line.text[start.end() :].strip())
            self.notes.append(Draft(mark, len(self.notes) + 1, page, self.family, [piece], listed=True))
        elif more:
            self.notes[-1].pieces.append(Piece(line, line.text))
        elif self._is_over(k):
            return False
        elif self.notes:
            self.notes[-1].pieces.append(Piece(line, line.text))
        return True

    def _is_next(self, mark: str) -> bool:
        return self.family == "lost" or number_of(mark) == len(self.notes) + 1

    def _goes_on(self, k: int) -> bool:
        """Whether the next note of the list stands below: then what stands before it belongs to the list too."""
        assert self.family is not None
        rule = HEAD[self.family]
        return any((m := rule.match(line.text)) and self._is_next(m[1]) for line in self.content[k : k + _FAR])

    def _is_over(self, k: int) -> bool:
        """Whether a line that begins no note belongs to what comes after the list."""
        line, before = self.content[k], self.content[k - 1]
        other = script(line.text) != script(before.text)
        turned = self.pages[line.at] != self.pages[before.at]
        if turned and (stops(before.text) or before.cells < 0.85 * self.widest or other):
            return True
        if not self.notes or not stops(before.text):
            return False
        if line.at - before.at > 2:
            return True
        if other and script(line.text) and "://" not in line.text and not line.text[:1].islower():
            return True
        labels = (label_of(after.text) for after in self.content[k + 1 : k + 7])
        return any(label and label.kind == "abstract" for label in labels)  # the front of another article

    def _give_back(self) -> int:
        """Take from the last note what stands below its evident end; returns how many lines."""
        given = 0
        while self.notes and len(self.notes[-1].pieces) > 1:
            above = self.notes[-1].pieces[-2]
            if above.line.cells >= 0.6 * self.widest or not stops(above.text):
                break
            self.notes[-1].pieces.pop()
            given += 1
        return given
