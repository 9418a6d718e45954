"""All notes of a document: lists at the end, zones at the foot of pages, blocks where no page shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefwright.ingest.notes.blocks import Block, find_blocks
from briefwright.ingest.notes.gather import carried, gather, stray_links, trim
from briefwright.ingest.notes.lists import NoteList, find_lists
from briefwright.ingest.notes.marks import STAR, Family, is_rule
from briefwright.ingest.notes.note import Draft, Note, Piece
from briefwright.ingest.notes.zones import are_ruled, zone_of
from briefwright.ingest.pages import Pages
from briefwright.readers.original import Line

_RULE = "rule above notes"


class Notes(NamedTuple):
    """The notes in order; the lines dropped beside them with the reason; the heads of lists; each line's page.

    Where the text shows no pages, a block of notes ends one: `pages` counts these.
    """

    notes: tuple[Note, ...]
    dropped: dict[int, str]
    heads: frozenset[int]
    pages: tuple[int, ...]
    told: tuple[str, ...]


def find_notes(lines: Sequence[Line], pages: Pages, dropped: Collection[int]) -> Notes:
    """The notes of a document without its furniture."""
    return _Finder(lines, pages, dropped).find()


class _Finder:
    """Gathers notes, dropped lines and decisions."""

    def __init__(self, lines: Sequence[Line], pages: Pages, dropped: Collection[int]) -> None:
        self.live = [line for line in lines if line.at not in dropped and (line.text or is_rule(line))]
        self.count = pages.total
        self.pages = [*pages.of]
        self.drafts: list[Draft] = []
        self.dropped: dict[int, str] = {}
        self.told: list[str] = []

    def find(self) -> Notes:
        """Lists first, for their notes are not those of the page that they stand on."""
        lists = find_lists([line for line in self.live if line.text], self.pages)
        listed = [note for found in lists for note in found.notes]
        taken = {piece.line.at for note in listed for piece in note.pieces} | {found.head.at for found in lists}
        self.live = [line for line in self.live if line.at not in taken]
        ruled = {b.at for a, b in pairwise(self.live) if is_rule(a)}
        if self.count > 1 or not self._without_pages(ruled):
            self._by_pages(ruled)
        self._tell_lists(lists)
        notes = tuple(draft.done() for draft in (*self.drafts, *listed))
        heads = frozenset(found.head.at for found in lists)
        return Notes(notes, self.dropped, heads, tuple(self.pages), tuple(self.told))

    def _tell_lists(self, lists: Sequence[NoteList]) -> None:
        for found in lists:
            family = found.notes[0].family
            self.told.append(f"notes: a list of {len(found.notes)} under “{found.head.text}” ({family})")

    def _drop_rules(self, content: Sequence[Line], reason: str) -> None:
        self.dropped.update({line.at: reason for line in content if is_rule(line)})

    def _without_pages(self, ruled: Collection[int]) -> bool:
        """Notes by their sequence alone; whether there are any. Each block ends a page."""
        content = [line for line in self.live if line.text and not is_rule(line)]
        blocks = find_blocks(content, ruled)
        if not blocks:
            return False
        self.told.append(f"notes: {len(blocks)} blocks, found by their sequence alone")
        begin = 0
        for page, block in enumerate(blocks, 1):
            self._take_block(content, block, page)
            for line in content[begin : block.end]:
                self.pages[line.at] = page
            begin = block.end
        for line in content[begin:]:
            self.pages[line.at] = len(blocks) + 1
        self._drop_rules(self.live, _RULE)
        return True

    def _take_block(self, content: Sequence[Line], block: Block, page: int) -> None:
        first = block.first
        while first and STAR.match(content[first - 1].text) and len(content[first - 1].text) > 8:
            first -= 1
        run = {content[start.place].at: start for start in block.run}
        previous = self.drafts[-1] if self.drafts else None
        self.drafts += gather(content[first : block.end], run, block.family, page, previous)

    def _by_pages(self, ruled: Collection[int]) -> None:
        """The notes at the foot of each page."""
        by_page: dict[int, list[Line]] = defaultdict(list)
        for line in self.live:
            by_page[self.pages[line.at]].append(line)
        under_rules = are_ruled([*by_page.values()])
        last: dict[Family, int] = {}
        kinds: Counter[str] = Counter()
        for page, content in sorted(by_page.items()):
            self._page(page, content, last, kinds, (under_rules, ruled))
            self._drop_rules(content, _RULE if under_rules else "rule")
            self.dropped.update(stray_links([line for line in content if line.text], self._taken() | self.dropped))
        if kinds:
            found = ", ".join(f"{count} pages {kind}" for kind, count in kinds.items())
            self.told.append(f"notes: {found}; {'under rules' if under_rules else 'without rules'}")

    def _taken(self) -> dict[int, str]:
        """The lines of the latest notes."""
        return {piece.line.at: "" for draft in self.drafts[-40:] for piece in draft.pieces}

    def _page(
        self,
        page: int,
        content: list[Line],
        last: dict[Family, int],
        kinds: Counter[str],
        rules: tuple[bool, Collection[int]],
    ) -> None:
        """The notes of one page, or of several printed pages that the document shows as one."""
        under_rules, ruled = rules
        zone = zone_of(content, last, under_rules)
        if zone is None or (not zone.run and zone.family != "star"):
            text = [line for line in content if line.text and not is_rule(line)]
            blocks = find_blocks(text, ruled)
            if blocks and (zone is None or any(block.run for block in blocks)):
                for block in blocks:
                    self._take_block(text, block, page)
                    if block.run:
                        _set_last(last, block.family, block.run[-1].number)
                return
        if zone is None:
            return
        before = len(self.drafts)
        self._carry(content, zone.top, page)
        run = {content[start.place].at: start for start in zone.run}
        previous = self.drafts[-1] if self.drafts else None
        self.drafts += gather(content[zone.top :], run, zone.family, page, previous)
        if zone.run:
            _set_last(last, zone.family, zone.run[-1].number)
            kinds[f"{zone.family} {'restarting' if zone.run[0].number == 1 else 'running on'}"] += 1
        if len(self.drafts) > before:
            self.dropped.update(trim(self.drafts[before:]))

    def _carry(self, content: Sequence[Line], top: int, page: int) -> None:
        if self.drafts:
            for line in carried(content, top, self.drafts[-1], page):
                self.drafts[-1].pieces.append(Piece(line, line.text))


def _set_last(last: dict[Family, int], family: Family, number: int) -> None:
    """Another family's numbers are forgotten."""
    last.clear()
    last[family] = number
