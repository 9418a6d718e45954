"""A walk over the elements of a page, without recursion: blocks in their order, marks of notes held in their text."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from briefwright.languages.language import words
from briefwright.readers import bounds
from briefwright.readers.block import HELD, OUTSIDE, Block, Kind, without_marks
from briefwright.readers.element import Element, line_of, text_of
from briefwright.readers.grid import Grid
from briefwright.readers.html.notes import Notes
from briefwright.readers.html.regions import SILENT, Regions
from briefwright.readers.lists import printed_number
from briefwright.readers.wording import clean, collapsed, lowered, raised

_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_STANDS_ALONE = frozenset(
    words(
        """
        p div section article main header footer aside nav form fieldset figure figcaption address center body
        blockquote ul ol dl dt dd li menu pre table caption thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 hr details
        summary legend button select option textarea dialog iframe hgroup search
        """
    )
)
_KINDS: dict[str, Kind] = {"blockquote": "quotation", "li": "item", "caption": "caption", "figcaption": "caption"}
_STRONG = frozenset({"b", "strong"})
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\s*(?:[（(\[]?(?:\d{1,3}|[a-zа-я]|[ivxlc]{1,5})[.)）\]、．]|[•●▪■◦·–—*①-⑳]|[一二三四五六七八九十]{1,3}[、．.])",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=[\u3000\u00a0]{2})|\n(?=[ \u00a0]*\u3000)")
_ENDS = re.compile(r"[ \t]*\n[ \t]*")
_EDGES = " \t\n\u3000\u00a0"
_LONG_CELL = 1500
"""Characters of a cell from which a table is there for the layout."""
_RUBY = {"rp"}


class Place(NamedTuple):
    """What holds within an element: why it is left out, if it is, the note it is part of, the kind of its blocks."""

    reason: str
    note: int
    kind: Kind
    level: int
    strong: bool
    verbatim: bool


class Walked(NamedTuple):
    """The blocks of a page, and the line of the file where each begins."""

    blocks: list[Block]
    numbers: list[int]


def walk(name: str, body: Element, notes: Notes, regions: Regions) -> Walked:
    """The blocks of a page. Raises Unable where it has more of them than is read."""
    return _Walk(name, body, notes, regions).walked()


class _Walk:
    """The state of a walk: the text that is being gathered, and what surrounds it."""

    def __init__(self, name: str, body: Element, notes: Notes, regions: Regions) -> None:
        self.name, self.body, self.notes, self.regions = name, body, notes, regions
        self.out = Walked([], [])
        self.text: list[str] = []
        self.strong = self.weak = 0
        self.line = 0
        self.places: list[Place] = [Place("" if regions.article is body else OUTSIDE, -1, "paragraph", 0, False, False)]
        self.lists: list[tuple[Element, list[int]]] = []
        self.lead = ""
        self.grids: list[Grid | None] = []
        self.lifted: list[int] = []
        self.path: list[Element] = [body]
        self.aside: list[tuple[list[str], int, int]] = []

    def walked(self) -> Walked:
        """Walk over all elements."""
        steps = etree.iterwalk(self.body, events=("start", "end", "comment"))
        skipped: Element | None = None
        for event, element in steps:
            if event == "comment":
                self._add(element.tail)
            elif event == "start":
                if self._is_skipped(element):
                    skipped = element
                    steps.skip_subtree()
                else:
                    self._enter(element)
            else:
                if element is not skipped:
                    self._leave(element)
                skipped = None
                if element is not self.body:
                    self._add(element.tail)
        self._flush()
        return self.out

    def _is_skipped(self, element: Element) -> bool:
        """What has no text of its own: scripts, and the marks of notes, for which a holder is put."""
        if element.tag in SILENT or not isinstance(element.tag, str):
            return True
        note = self.notes.calls.get(element)
        if note is not None and self.places[-1].note < 0:
            self.text.append(chr(HELD + note))
            return True
        return element in self.notes.labels or element.tag in _RUBY

    def _enter(self, element: Element) -> None:
        tag, place = element.tag, self.places[-1]
        alone = tag in _STANDS_ALONE
        begins = element in self.notes.begins
        if alone or begins or element is self.regions.article:
            self._flush()
        elif element in self.regions.dropped:
            self._set_aside()
        if element is self.regions.article and place.reason == OUTSIDE:
            place = place._replace(reason="")
        if begins:
            place = self._note_begins(element, place)
        if (reason := self.regions.dropped.get(element)) and place.note < 0:
            place = place._replace(reason=place.reason if place.reason not in ("", OUTSIDE) else reason)
        place = _changed(element, place)
        self.places.append(place)
        self.path.append(element)
        if alone and not self.text:
            self.line = line_of(element) or self.line
        self._begins(element, place)
        self._add(element.text)

    def _begins(self, element: Element, place: Place) -> None:
        """What an element puts before its text, or notes for its end."""
        tag = element.tag
        if tag in ("ul", "ol", "menu", "dir", "li"):
            self._list(element)
        elif tag in ("table", "tr", "td", "th", "caption"):
            self._table(element)
        elif tag == "br":
            self.text.append("\n" if place.verbatim else "\x0b")
        elif tag in ("sup", "sub"):
            self.lifted.append(len(self.text))
        elif tag == "rt":
            self.text.append("（")

    def _note_begins(self, element: Element, place: Place) -> Place:
        """From here on the text is a note's; where several share an element, up to the next."""
        note = self.notes.begins[element]
        place = place._replace(reason="", note=note, kind="paragraph", level=0)
        if element in self.notes.shared:
            holder = self.notes.shared[element]
            first = self.path.index(holder) if holder in self.path else len(self.path)
            for n in range(first, len(self.path)):
                self.places[n] = self.places[n]._replace(reason="", note=note, kind="paragraph", level=0)
        return place

    def _leave(self, element: Element) -> None:
        tag = element.tag
        if tag in _STANDS_ALONE or element is self.regions.article:
            self._flush()
        elif element in self.notes.begins:
            if element not in self.notes.shared:
                self._flush()
        elif element in self.regions.dropped:
            self._flush()
            self.text, self.strong, self.weak = self.aside.pop()
        if tag in ("sup", "sub") and self.lifted:
            begin = self.lifted.pop()
            raw = "".join(self.text[begin:])
            self.text[begin:] = [raised(raw) if tag == "sup" else lowered(raw)]
        elif tag == "rt":
            self.text.append("）")
        elif tag in ("ul", "ol", "menu", "dir") and self.lists:
            self.lists.pop()
        elif tag == "li":
            self.lead = ""
        elif tag in ("table", "tr", "td", "th", "caption"):
            self._table_ends(element)
        self.places.pop()
        self.path.pop()

    def _list(self, element: Element) -> None:
        """A list begins, or an item of one: its number as it is printed stands before it."""
        if element.tag != "li":
            self.lists.append((element, [_whole(element.get("start"), 1) - 1]))
            return
        if not self.lists:
            self.lead = "• "
            return
        parent, count = self.lists[-1]
        count[0] = number = _whole(element.get("value"), count[0] + 1)
        if parent.tag == "ol":
            self.lead = printed_number(number, parent.get("type") or "1") + ". "
        else:
            self.lead = "• "

    def _table(self, element: Element) -> None:
        tag = element.tag
        if tag == "table":
            self.grids.append(Grid(self.name) if _is_data(element, self.notes) else None)
        grid = self.grids[-1] if self.grids else None
        if grid is None:
            return
        if tag == "tr":
            grid.row()
        elif tag in ("td", "th"):
            head = tag == "th" and (element.get("scope") or "col") != "row"
            grid.cell(_whole(element.get("colspan"), 1), _whole(element.get("rowspan"), 1), head)

    def _table_ends(self, element: Element) -> None:
        grid = self.grids[-1] if self.grids else None
        if element.tag in ("td", "th") and grid is not None:
            grid.end()
        elif element.tag == "table" and self.grids:
            self.grids.pop()
            if grid is not None and (rows := grid.rows()):
                self._put(Block("table", "", rows=rows), line_of(element))

    def _add(self, text: str | None) -> None:
        """Text within the present element."""
        if not text:
            return
        place = self.places[-1]
        kept = clean(text.replace("\x0b", " "))
        if not place.verbatim:
            kept = collapsed(kept)
        if place.strong:
            self.strong += len(kept.strip())
        else:
            self.weak += len(kept.strip())
        self.text.append(kept)

    def _set_aside(self) -> None:
        """What is left out within a line does not part it."""
        self.aside.append((self.text, self.strong, self.weak))
        self.text, self.strong, self.weak = [], 0, 0

    def _flush(self) -> None:
        """What was gathered becomes a block, or several where two line ends part it."""
        if not self.text:
            return
        place, held = self.places[-1], "".join(self.text)
        self.text = []
        strong = bool(self.strong) and not self.weak
        self.strong = self.weak = 0
        if not place.verbatim:
            held = _ENDS.sub("\n", re.sub(r" {2,}", " ", held).replace("\x0b", "\n"))
        grid = self.grids[-1] if self.grids else None
        if grid is not None and grid.open and place.kind != "caption":
            grid.add(held)
            return
        for part in _PARAGRAPH.split(held):
            if text := part.strip(_EDGES):
                self._put(Block(place.kind, text, place.level, place.reason, place.note, strong), 0)

    def _put(self, block: Block, line: int) -> None:
        place = self.places[-1]
        if block.kind == "table":
            block = block._replace(reason=place.reason, note=place.note)
        if self.lead and block.note < 0 and block.kind == "item":
            lead = "" if _NUMBERED.match(without_marks(block.text)) else self.lead
            block = block._replace(text=lead + block.text)
        elif block.kind == "item" and not self.lead:
            block = block._replace(kind="paragraph")
        self.lead = ""
        if block.note >= 0 and block.kind != "table":
            block = block._replace(kind="paragraph", text=without_marks(block.text))
        if not block.words.strip():
            return
        self.out.blocks.append(block)
        self.out.numbers.append(line or self.line)
        bounds.at_most(bounds.BLOCKS, len(self.out.blocks), self.name, "has more than {1} paragraphs", "split it")


def _changed(element: Element, place: Place) -> Place:
    """The place that an element makes of the one it lies in."""
    tag = element.tag
    if tag in _HEADINGS:
        return place._replace(kind="heading", level=_HEADINGS[tag])
    if element.get("role") == "heading":
        return place._replace(kind="heading", level=min(6, max(1, _whole(element.get("aria-level"), 2))))
    if kind := _KINDS.get(tag):
        return place._replace(kind=kind, level=0)
    if tag in _STRONG or _BOLD.search(element.get("style") or ""):
        return place._replace(strong=True)
    if tag in ("pre", "listing", "xmp"):
        return place._replace(verbatim=True, kind="paragraph")
    return place._replace(kind="paragraph") if tag in ("dd", "dt", "td", "th") and place.kind == "item" else place


def _whole(value: str | None, other: int) -> int:
    """A number of an attribute, within reason."""
    value = (value or "").strip()
    return int(value) if re.fullmatch(r"-?\d{1,6}", value) else other


def _is_data(table: Element, notes: Notes) -> bool:
    """Whether a table is one, and not there for the layout: rows and columns of short cells, no table or note in it."""
    if table.get("role") in ("presentation", "none") or next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [*table.iter("tr")]
    if len(rows) < 2 or max(len([c for c in row if c.tag in ("td", "th")]) for row in rows) < 2:
        return False
    if any(element in notes.begins for element in table.iter()):
        return False
    if any(True for _ in table.iter("h1", "h2", "h3", "article", "section", "nav")):
        return False
    return all(len(text_of(cell)) <= _LONG_CELL for cell in table.iter("td"))
