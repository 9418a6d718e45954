"""What the page adds to the text: running heads, page numbers, mastheads. Each is dropped with its reason."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from briefwright.ingest.notes.marks import begins, is_rule
from briefwright.ingest.pages import HEAD_WITH_NUMBER, PAGE_NUMBER, Pages, headlike, skeleton
from briefwright.ingest.signs import asks, bare, ends, stops
from briefwright.ingest.structure.labels import PLAIN_HEADING, label_of, numbering
from briefwright.ingest.structure.names import names_in
from briefwright.ingest.structure.small_print import IMPRINT, is_imprint, is_small_print
from briefwright.readers.original import Line

_SHORT = 90
_EDGE = 4
"""Lines at each end of a page that may be furniture."""
_NUMBER, _BESIDE = "page number", "running head (beside the page number)"
_DECORATED = re.compile(r"[-–—·]\s*\d+\s*[-–—·]\Z")
_FAR_NUMBER = re.compile(r"^\d+\s{3,}|\s{3,}\d+$")
_LARGE = 200
_WIDE = re.compile(r"\s{2,}")


class Furniture(NamedTuple):
    """`dropped`: the reason by line. `offset`: what is added to a page's count to get its printed number, None where
    too little shows it. `heads`: the words of the running heads.
    """

    dropped: dict[int, str]
    offset: int | None
    heads: tuple[str, ...]


def find_furniture(lines: Sequence[Line], pages: Pages) -> Furniture:
    """The furniture of all pages."""
    return _Finder(lines, pages).find()


class _Finder:
    """The edges of all pages, what repeats there, and the numbers that agree."""

    def __init__(self, lines: Sequence[Line], pages: Pages) -> None:
        self.lines, self.pages = lines, pages
        self.inked = [line for line in lines if line.text]
        self.place = {line.at: n for n, line in enumerate(self.inked)}
        self.by_page: dict[int, list[Line]] = defaultdict(list)
        for line in self.inked:
            self.by_page[pages.of[line.at]].append(line)
        sizes = sorted(line.cells for line in self.inked)
        self.column = sizes[int(0.75 * len(sizes))] if sizes else 0
        # Where the format shows margins, numbers outside them are no page's.
        self.margins = sum(line.spot is not None and line.spot.zone == "margin" for line in self.inked) > 1
        self.skeletons: Counter[str] = Counter()
        self.alone: Counter[int] = Counter()
        self.joined: Counter[int] = Counter()
        self._count()
        self.offset = self.alone.most_common(1)[0][0] if self.alone else None
        self.dropped: dict[int, str] = {}
        self.heads: list[str] = []
        self.titles: dict[str, int] = {}
        self.printed = False

    def _count(self) -> None:
        """What stands at the edges of pages, and by how much printed numbers differ from the count."""
        for page, content in self.by_page.items():
            for line in {x.at: x for x in (*content[:3], *content[-3:])}.values():
                if len(line.text) < _SHORT and not is_rule(line) and not begins(line.text, ("circled",)):
                    self.skeletons[skeleton(line.text)] += 1
                if line.spot and line.spot.zone == "margin":
                    self._count_margin(page, line)
                elif m := PAGE_NUMBER.match(line.text):
                    self.alone[int(m[1]) - page] += 1
                elif m := HEAD_WITH_NUMBER.match(line.text):
                    self.joined[int(m[1] or m[2]) - page] += 1

    def _count_margin(self, page: int, line: Line) -> None:
        """A margin may hold a head and a number side by side."""
        pieces = _WIDE.split(line.text)
        for piece in pieces:
            if m := PAGE_NUMBER.match(piece):
                (self.alone if len(pieces) == 1 else self.joined)[int(m[1]) - page] += 1

    def find(self) -> Furniture:
        """All pages from their edges inward, then what stands beside a number once."""
        for page, content in self.by_page.items():
            for edge in (content[:_EDGE], content[: -_EDGE - 1 : -1]):
                self._edge(page, edge)
        for line in [x for x in self.inked if self.dropped.get(x.at) == _NUMBER]:
            self._beside(line)
        sure = self.offset is not None and self.printed and max(self.alone[self.offset], self.joined[self.offset]) > 1
        return Furniture(self.dropped, self.offset if sure else None, tuple(self.heads))

    def _edge(self, page: int, edge: Sequence[Line]) -> None:
        """Drop from the outermost line inward, up to the first line of text."""
        for depth, line in enumerate(edge):
            reason = self._reason(page, line, depth)
            if reason:
                self.dropped[line.at] = reason
                if reason != _NUMBER:
                    self.heads.append(line.text)
            elif line.at not in self.dropped:
                return

    def _reason(self, page: int, line: Line, depth: int) -> str:
        """Why a line at the edge is furniture, or ""."""
        if line.at in self.dropped:
            return ""
        if line.spot and line.spot.zone == "margin":
            return self._in_margin(line)
        if not self.margins and self._is_number(page, line):
            self.printed = True
            return _NUMBER
        if not self.margins and self._holds_number(page, line):
            return "running head with page number"
        if self.pages.total > 1 and self._repeats(line) and not is_rule(line) and not self._is_title(line):
            return f"running head (on {self.skeletons[skeleton(line.text)]} pages)"
        return "masthead" if depth < 3 and is_imprint(line.text) else ""

    def _in_margin(self, line: Line) -> str:
        """What the page's own setting shows to be furniture."""
        number = PAGE_NUMBER.match(line.text)
        self.printed = self.printed or any(map(PAGE_NUMBER.match, _WIDE.split(line.text)))
        if self.offset is None and self.joined:
            self.offset = self.joined.most_common(1)[0][0]
        return _NUMBER if number else "in the page's margin"

    def _is_number(self, page: int, line: Line) -> bool:
        found = PAGE_NUMBER.match(line.text)
        if not found:
            return False
        if self.offset is not None and int(found[1]) - page == self.offset:
            return self.alone[self.offset] > 1 or line.text != found[1] or len(self.inked) > _LARGE
        return _DECORATED.match(line.text) is not None

    def _holds_number(self, page: int, line: Line) -> bool:
        """A head and a number on one line."""
        found = HEAD_WITH_NUMBER.match(line.text)
        if not found:
            return False
        offset = int(found[1] or found[2]) - page
        if self.joined[offset] < 2 and not _FAR_NUMBER.search(line.text):
            return False
        self.printed = True
        if self.offset is None:
            self.offset = offset
        return True

    def _repeats(self, line: Line) -> bool:
        text = line.text
        if len(text) >= _SHORT or self.skeletons[skeleton(text)] < 2 or not headlike(text) or begins(text):
            return False
        return not stops(asks(text)) and not PAGE_NUMBER.match(text) and not is_small_print(text)

    def _is_title(self, line: Line) -> bool:
        """The first time that a running head's words stand at a page's top they may be the title itself."""
        key = skeleton(line.text)
        if key in self.titles:
            return self.titles[key] == line.at
        if line not in self.by_page[self.pages.of[line.at]][:3] or IMPRINT.search(line.text):
            return False
        if not any(label_of(x.text) or (x.cells < 60 and names_in(x.text)) for x in self._until_text(line)):
            return False
        self.titles[key] = line.at
        return True

    def _until_text(self, line: Line) -> Iterator[Line]:
        """The lines that follow, up to the first full one: names and labels stand before it."""
        begin = self.place[line.at] + 1
        for after in self.inked[begin : begin + 8]:
            yield after
            if after.cells > 0.85 * self.column:
                return

    def _beside(self, number: Line) -> None:
        """A head printed once, beside a page number: its words stand elsewhere too, or white space parts it off."""
        at = self.place[number.at]
        for line in (*self.inked[max(0, at - 1) : at], *self.inked[at + 1 : at + 2]):
            if line.at not in self.dropped and self._may_be_head(line) and (self._again(line) or self._apart(line)):
                self.dropped[line.at] = _BESIDE
                self.heads.append(line.text)

    def _may_be_head(self, line: Line) -> bool:
        text = line.text
        if PLAIN_HEADING.match(text) or numbering(text) is not None:
            return False
        good = headlike(text) and line.cells < _SHORT and ends(asks(text)) == "open" and not begins(text)
        return good and not self._is_title(line)

    def _again(self, line: Line) -> bool:
        words = bare(line.text)
        return len(words) >= 6 and self._whole.count(words) > 1

    @cached_property
    def _whole(self) -> str:
        return bare("".join(line.text for line in self.inked))

    @cached_property
    def _usual_gap(self) -> int:
        gaps = sorted(b.at - a.at - 1 for a, b in pairwise(self.inked))
        return gaps[len(gaps) // 2] if gaps else 0

    def _apart(self, line: Line) -> bool:
        above = self.lines[line.at - 1] if line.at else None
        odd = above is not None and not above.text and bool(above.raw)
        if not odd and ends(self.inked[self.place[line.at] - 1].text) != "open":
            return False
        before = self.inked[self.place[line.at] - 1].at if self.place[line.at] else -1
        return line.at - before - 1 >= self._usual_gap + 2
