"""Blocks of notes in a text that shows no pages: lines that use up, in order, the marks read since the last block."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from briefwright.ingest.notes.ending import end_of_block, setting
from briefwright.ingest.notes.marks import HEAD, IN_TEXT, INLINE, STAR, Family, Start, begins, number_of
from briefwright.readers.original import Line

_FAR, _FAR_UNDER_RULE = 12, 40
"""Lines in which the next note must begin; more where a rule shows that the lines are notes."""
_RULED_FROM = 3
"""Rules with a note below from which a document has one above all its notes."""


class Block(NamedTuple):
    """Notes among the lines of a text, from `first` to before `end`; `run` are the counted ones."""

    first: int
    end: int
    run: tuple[Start, ...]
    family: Family


def find_blocks(content: Sequence[Line], ruled: Collection[int]) -> list[Block]:
    """The blocks among lines with text; `ruled` are the places (`at`) of lines under a rule."""
    return _Search(content, ruled).blocks()


class _Search:
    """Reads on from line to line: the marks that wait for their notes, and the last number of each family."""

    def __init__(self, content: Sequence[Line], ruled: Collection[int]) -> None:
        self.content, self.ruled = content, ruled
        self.of = setting(content)
        self.rules = [n for n, line in enumerate(content) if line.at in ruled]
        self.under_rules = sum(begins(content[n].text) for n in self.rules) >= _RULED_FROM
        self.waiting: dict[Family, list[int]] = defaultdict(list)
        self.seen: Counter[Family] = Counter()

    def blocks(self) -> list[Block]:
        """All blocks, in order."""
        found: list[Block] = []
        n = 0
        while n < len(self.content):
            block = self._starred(n) or self._counted(n)
            if block is None:
                self._read_marks(self.content[n])
                n += 1
                continue
            found.append(block)
            if block.run:
                self.waiting.clear()
                self.seen[block.family] = block.run[-1].number
            n = block.end
        return found

    def _read_marks(self, line: Line) -> None:
        for family in IN_TEXT:
            for m in INLINE[family].finditer(line.text):
                number = number_of(m[1])
                next_ones = (self.seen[family] + 1, (self.waiting[family] or [0])[-1] + 1)
                if family != "paren" or number in next_ones:  # else it is one of an enumeration
                    self.waiting[family].append(number)
                    self.seen[family] = number

    def _starred(self, n: int) -> Block | None:
        """A rule, then a star: there is nothing to count, the rule is the evidence."""
        line = self.content[n]
        if line.at not in self.ruled or not STAR.match(line.text):
            return None
        last = n
        for k in range(n, min(n + _FAR, self._limit(n))):
            if STAR.match(self.content[k].text):
                last = k
        return Block(n, end_of_block(self.content, n, last, self._limit(n), self.of), (), "star")

    def _limit(self, n: int) -> int:
        """Where the next rule stands below line n: no block goes beyond."""
        at = bisect_right(self.rules, n)
        return self.rules[at] if at < len(self.rules) else len(self.content)

    def _counted(self, n: int) -> Block | None:
        """The notes that begin at a line, where they are those that wait."""
        under_rule = self.content[n].at in self.ruled
        if self.under_rules and not under_rule:
            return None
        for family in IN_TEXT:
            m = HEAD[family].match(self.content[n].text)
            if not m:
                continue
            number = number_of(m[1])
            wanted = _from(self.waiting[family], number)
            if self.under_rules:
                wanted = [*range(number, max([number, *wanted]) + 1)]
            run = self._run(n, wanted, family) if wanted else []
            alone = family == "paren" and len(wanted) < 2 and not under_rule
            if run and not alone and (self.under_rules or len(run) == len(wanted)):
                end = end_of_block(self.content, n, run[-1].place, self._limit(n), self.of)
                return Block(n, end, tuple(run), family)
        return None

    def _run(self, n: int, wanted: Sequence[int], family: Family) -> list[Start]:
        """The lines that begin with the wanted numbers, none far below the one before it."""
        run: list[Start] = []
        last, far = n, _FAR_UNDER_RULE if self.under_rules else _FAR
        for number in wanted:
            for k in range(run[-1].place + 1 if run else n, min(self._limit(n), last + far)):
                m = HEAD[family].match(self.content[k].text)
                if m and number_of(m[1]) == number:
                    run.append(Start(k, number, m[0].strip(), m.end()))
                    last = k
                    break
            else:
                break
        return run


def _from(waiting: Sequence[int], number: int) -> list[int]:
    """The marks that wait, from a number on; where it is not the first, something went wrong above."""
    if number not in waiting:
        return []
    if waiting[0] == number:
        return [*waiting]
    return [*waiting][len(waiting) - 1 - [*reversed(waiting)].index(number) :]
