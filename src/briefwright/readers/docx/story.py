"""A walk over one part of a Word file with text: its blocks in order, without recursion and in bounded memory."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from briefwright.readers import bounds
from briefwright.readers.block import HELD, MOST_NOTES, Block, Kind, without_marks
from briefwright.readers.docx.numbering import Numbering
from briefwright.readers.docx.package import Steps, W
from briefwright.readers.docx.styles import Styles, half, is_on
from briefwright.readers.element import Element
from briefwright.readers.grid import Grid
from briefwright.readers.wording import clean, lowered, raised

_EDGES = " \t\n\u3000\u00a0"
_SPACES = re.compile(r"[ \t]+")
_TYPED_NUMBER = re.compile(r"\s*(?:[（(\[]?\d{1,3}[.)）\]、．]|[•●▪–—])")
_SKIPPED = {
    f"{W}del": "deleted text (tracked change)", f"{W}moveFrom": "moved text where it stood (tracked change)",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback": "",
    f"{W}rPrChange": "", f"{W}pPrChange": "", f"{W}tblPrChange": "", f"{W}sectPrChange": "",
}  # fmt: skip
_SYMBOLS = dict(zip("abgdezhqiklmnxoprstufcyw", "αβγδεζηθικλμνξοπρστυφχψω", strict=True))
_SIGNS = {
    0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈",
}  # fmt: skip
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_NOTES = frozenset({f"{W}footnote", f"{W}endnote"})
_FORMAT_OF = {f"{W}footnotePr": "footnote", f"{W}endnotePr": "endnote"}
_FORMATS = {f"{W}numFmt": "format", f"{W}numRestart": "restart", f"{W}numStart": "start"}
_NOTE_DEPTH = 2
"""Elements from the top of a part down to a note; the settings name notes too, and hold none."""
NO_NOTE = 1 << 20
"""The number of what stands among the notes and is none."""
_LONG_CELL = 1500
"""Characters of a paragraph in a cell from which a table is there for the layout."""
_BREAKS = frozenset({"page", "column"})


@dataclass(slots=True)
class _Run:
    """What holds for the text of a run."""

    hidden: bool = False
    bold: bool | None = None
    size: float | None = None
    raised: str = ""
    mark: bool = False
    """Whether its text is the mark of a note, typed by hand."""


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read."""

    style: str = ""
    number: str | None = None
    depth: int = 0
    outline: int | None = None
    pieces: list[str] = field(default_factory=list)
    strong: int = 0
    weak: int = 0
    run: _Run = field(default_factory=_Run)
    merged: bool = False
    later: list[tuple[Block, int]] = field(default_factory=list)
    """Blocks of the text boxes that hang on it."""


@dataclass(slots=True)
class _Table:
    """A table that is being read, with its blocks as they stand, should it be a mere frame."""

    grid: Grid
    depth: int
    blocks: list[tuple[Block, int]] = field(default_factory=list)
    longest: int = 0


class Marks:
    """The notes in the order of their calls, by what kind they are and their ID in its part."""

    def __init__(self) -> None:
        self.of: dict[tuple[str, str], int] = {}
        self.typed: dict[int, str] = {}
        self.formats: dict[tuple[str, str], str] = {}

    def holder(self, kind: str, name: str) -> str:
        """The character that holds the place of a note's mark."""
        if (kind, name) not in self.of and len(self.of) >= MOST_NOTES:
            return ""
        return chr(HELD + self.of.setdefault((kind, name), len(self.of)))


class Story:
    """The text of a part. `blocks` come with the numbers of their paragraphs; `left` counts characters left out."""

    def __init__(self, name: str, styles: Styles, numbering: Numbering, marks: Marks) -> None:
        self.name, self.styles, self.numbering, self.marks = name, styles, numbering, marks
        self.blocks: list[tuple[Block, int]] = []
        self.count = 0
        self.note = -1
        self.left: Counter[str] = Counter()
        self._open: list[_Paragraph] = []
        self._grids: list[_Table] = []
        self._carried: list[str] = []
        self._gone: list[str] = []
        self._lost: list[str] = []
        self._path: list[str] = []
        self._ruby = ""
        self._ends: dict[str, Callable[[Element], None]] = {
            f"{W}t": self._text, _MATH_TEXT: self._text, f"{W}delText": self._text,
            f"{W}p": lambda _: self._paragraph_ends(),
            f"{W}tc": lambda _: self._cell_ends(), f"{W}tbl": lambda _: self._table_ends(),
            f"{W}tab": lambda _: self._put(" ") if self._in_run() else None, f"{W}cr": lambda _: self._put("\n"),
            f"{W}br": self._break, f"{W}noBreakHyphen": lambda _: self._put("‑"), f"{W}sym": self._symbol,
            f"{W}footnoteReference": lambda e: self._call("footnote", e),
            f"{W}endnoteReference": lambda e: self._call("endnote", e),
            f"{W}ruby": lambda _: self._ruby_ends(),
        }  # fmt: skip

    def read(self, steps: Steps) -> None:
        """All of a part."""
        for event, element in steps:
            if event == "start":
                self._start(element)
            else:
                self._end(element)

    def _start(self, element: Element) -> None:
        tag = element.tag
        self._path.append(tag)
        if tag in _SKIPPED:
            self._skip(tag)
        if tag == f"{W}p":
            self._open.append(_Paragraph(self.styles.default))
            self.count += 1
        elif not self._gone:
            self._begin(tag, element)

    def _skip(self, tag: str) -> None:
        """What is left out begins; where it is the sign at a paragraph's end, the paragraph goes on in the next."""
        self._gone.append(_SKIPPED[tag])
        if self._open and tag == f"{W}del" and self._path[-3:-1] == [f"{W}pPr", f"{W}rPr"]:
            self._open[-1].merged = True

    def _begin(self, tag: str, element: Element) -> None:
        if tag == f"{W}r" and self._open:
            self._open[-1].run = _Run()
        elif tag == f"{W}tbl":
            self._grids.append(_Table(Grid(self.name), len(self._open)))
        elif tag == f"{W}tr" and self._grids:
            self._grids[-1].grid.row()
        elif tag == f"{W}tc":
            if self._grids:
                self._grids[-1].grid.cell(1, 1)
        elif tag in _NOTES and len(self._path) == _NOTE_DEPTH:
            self._note_begins(element)

    def _end(self, element: Element) -> None:
        tag = element.tag
        self._path.pop()
        if tag in _SKIPPED or self._gone:
            self._pass_over(tag, element)
        elif action := self._ends.get(tag):
            action(element)
        elif self._open and f"{W}pPr" in self._path[-3:]:
            self._property_of_paragraph(element)
        elif self._open and f"{W}rPr" in self._path[-1:]:
            self._property_of_run(element)
        else:
            self._other(tag, element)

    def _pass_over(self, tag: str, element: Element) -> None:
        """Within what is left out: its text is gathered, to be told."""
        if tag in _SKIPPED:
            reason = self._gone.pop()
            if not self._gone and self._lost:
                self._leave_out(reason, "".join(self._lost))
                self._lost = []
        elif tag in (f"{W}t", f"{W}delText") and self._gone[0]:
            self._lost.append(element.text or "")
        elif tag == f"{W}p" and self._open:
            self._open.pop()

    def _other(self, tag: str, element: Element) -> None:
        """Spans of cells, ends of notes, and how notes are numbered."""
        if tag in (f"{W}gridSpan", f"{W}vMerge", f"{W}hMerge") and self._grids:
            self._span(element)
        elif tag in _NOTES:
            self.note = -1
        elif tag in _FORMATS and (kind := next((k for t, k in _FORMAT_OF.items() if t in self._path), "")):
            self.marks.formats[kind, _FORMATS[tag]] = element.get(f"{W}val") or ""

    def _in_run(self) -> bool:
        return self._path[-1:] == [f"{W}r"]

    def _leave_out(self, reason: str, text: str) -> None:
        """Text that is not kept becomes a block of its own behind the paragraph."""
        words = clean(text).strip()
        self.left[reason] += len(words)
        if not words:
            return
        there = self._open[-1].later if self._open else self.blocks
        if there and there[-1][0].reason == reason and there[-1][1] == self.count:
            words = there.pop()[0].text + words
        there.append((Block("paragraph", words, reason=reason), self.count))

    # Properties.

    def _property_of_paragraph(self, element: Element) -> None:
        paragraph, tag, value = self._open[-1], element.tag, element.get(f"{W}val") or ""
        if f"{W}rPr" in self._path[-2:]:
            return  # those of the sign at its end
        if tag == f"{W}pStyle":
            paragraph.style = value
        elif tag == f"{W}numId":
            paragraph.number = value
        elif tag == f"{W}ilvl" and value.isdecimal():
            paragraph.depth = int(value[:2])
        elif tag == f"{W}outlineLvl" and value.isdecimal():
            paragraph.outline = int(value[:2])

    def _property_of_run(self, element: Element) -> None:
        run, tag = self._open[-1].run, element.tag
        if tag in (f"{W}vanish", f"{W}webHidden"):
            run.hidden = run.hidden or (tag == f"{W}vanish" and is_on(element))
        elif tag == f"{W}b":
            run.bold = is_on(element)
        elif tag == f"{W}sz":
            run.size = half(element, 0.0) or None
        elif tag == f"{W}vertAlign":
            run.raised = element.get(f"{W}val") or ""
        elif tag == f"{W}rStyle":
            style = self.styles[element.get(f"{W}val") or ""]
            run.hidden = run.hidden or bool(style.hidden)
            run.bold = run.bold if run.bold is not None else style.bold

    # Text.

    def _text(self, element: Element) -> None:
        if not self._open:
            return
        text = clean((element.text or "").replace("\n", " ").replace("\r", " "))
        run = self._open[-1].run
        if run.mark:
            self._typed_mark(text)
        elif run.raised == "superscript":
            self._put(raised(text))
        else:
            self._put(lowered(text) if run.raised == "subscript" else text)

    def _put(self, text: str) -> None:
        if not self._open or not text:
            return
        paragraph = self._open[-1]
        run = paragraph.run
        style = self.styles[paragraph.style]
        if run.hidden or style.hidden:
            self._leave_out("hidden text", text)
            return
        if f"{W}rt" in self._path:
            self._ruby += text
            return
        size = run.size or style.size or self.styles.size
        bold = style.bold if run.bold is None else run.bold
        if bold or size > 1.15 * (self.styles[self.styles.default].size or self.styles.size):
            paragraph.strong += len(text.strip())
        else:
            paragraph.weak += len(text.strip())
        paragraph.pieces.append(text)

    def _break(self, element: Element) -> None:
        self._put(" " if element.get(f"{W}type") in _BREAKS else "\n")

    def _symbol(self, element: Element) -> None:
        """A sign of a font that numbers its signs in its own way."""
        try:
            code = int(element.get(f"{W}char") or "", 16) & 0xFF
        except ValueError:
            return
        font = (element.get(f"{W}font") or "").lower()
        letter = chr(code)
        greek = _SYMBOLS.get(letter.lower(), "") if font == "symbol" else ""
        self._put(_SIGNS.get(code) or (greek.upper() if letter.isupper() else greek) or "\ufffd")

    def _ruby_ends(self) -> None:
        reading, self._ruby = self._ruby, ""
        self._put(f"（{reading}）" if reading else "")

    def _call(self, kind: str, element: Element) -> None:
        if self._open and self.note < 0:
            paragraph = self._open[-1]
            paragraph.pieces.append(self.marks.holder(kind, element.get(f"{W}id") or ""))
            paragraph.run.mark = (element.get(f"{W}customMarkFollows") or "0").lower() in ("1", "true", "on")

    def _typed_mark(self, text: str) -> None:
        paragraph = self._open[-1]
        last = next((p[-1] for p in reversed(paragraph.pieces) if p), "")
        if last and ord(last) >= HELD:
            self.marks.typed[ord(last) - HELD] = self.marks.typed.get(ord(last) - HELD, "") + text

    # Paragraphs and tables.

    def _paragraph_ends(self) -> None:
        paragraph = self._open.pop()
        if paragraph.merged and not self._open:  # its end was deleted: it goes on in the next one
            self._carried += paragraph.pieces
            self.blocks += paragraph.later
            return
        if not self._open:
            paragraph.pieces[:0], self._carried = self._carried, []
        held = _SPACES.sub(" ", "".join(paragraph.pieces)).strip(_EDGES)
        style = self.styles[paragraph.style]
        lead = self._lead(paragraph, style.number, style.depth) if held else ""
        if held:
            self._add(self._block(paragraph, held, lead))
        for block, number in paragraph.later:
            self._add(block, number)

    def _lead(self, paragraph: _Paragraph, number: str | None, depth: int | None) -> str:
        """The number that Word prints before a paragraph."""
        number = number if paragraph.number is None else paragraph.number
        if number is None or self.note >= 0:
            return ""
        return self.numbering.next(number, paragraph.depth or depth or 0) or ""

    def _block(self, paragraph: _Paragraph, held: str, lead: str) -> Block:
        text = f"{lead} {held}" if lead and not (lead == "•" and _TYPED_NUMBER.match(held)) else held
        if self.note >= 0:
            return Block("paragraph", without_marks(text), note=self.note)
        level = self.styles.heading(paragraph.style)
        if paragraph.outline is not None:
            level = min(6, paragraph.outline + 1) if paragraph.outline < 9 else None
        kind: Kind = "paragraph"
        reason = ""
        named = self.styles.kind(paragraph.style)
        if level is not None:
            kind = "heading"
        elif named in ("quotation", "caption"):
            kind = "quotation" if named == "quotation" else "caption"
        elif named == "contents":
            reason = "table of contents"
        elif lead:
            kind = "item"
        strong = bool(paragraph.strong) and not paragraph.weak
        return Block(kind, text, level or 0, reason, strong=strong)

    def _add(self, block: Block, number: int = 0) -> None:
        """A block takes its place: in the open cell, behind the paragraph whose text box holds it, or in the text."""
        if self._open:
            self._open[-1].later.append((block, number or self.count))
        elif self._grids:
            table = self._grids[-1]
            if table.grid.open and not block.reason:
                table.grid.add(block.text if not block.rows else "; ".join(" ".join(row) for row in block.rows))
                table.longest = max(table.longest, len(block.text))
            table.blocks.append((block, number or self.count))
        else:
            self.blocks.append((block, number or self.count))
            bounds.at_most(bounds.BLOCKS, len(self.blocks), self.name, "has more than {1} paragraphs", "part it")

    def _span(self, element: Element) -> None:
        """A cell over several columns or rows; Word names the rows below it cell by cell."""
        grid, value = self._grids[-1].grid, element.get(f"{W}val") or ""
        if element.tag == f"{W}gridSpan" and value.isdecimal():
            grid.widen(int(value[:4]))
        elif element.tag == f"{W}vMerge" and value != "restart":
            grid.goes_on()

    def _cell_ends(self) -> None:
        if self._grids:
            self._grids[-1].grid.end()

    def _table_ends(self) -> None:
        if not self._grids:
            return
        table = self._grids.pop()
        rows = table.grid.rows()
        framed = len(rows) < 2 or len(rows[0]) < 2 or table.longest > _LONG_CELL
        for block, number in table.blocks:
            if framed or block.reason:
                self._add(block, number)
        if not framed:
            self._add(Block("table", "", note=self.note, rows=rows))

    def _note_begins(self, element: Element) -> None:
        """A note's text; the lines that part notes from the text are kept as notes of their own kind, and are none."""
        kind = "footnote" if element.tag == f"{W}footnote" else "endnote"
        if (element.get(f"{W}type") or "normal") != "normal":
            self.note = NO_NOTE
            return
        holder = self.marks.holder(kind, element.get(f"{W}id") or "")
        self.note = ord(holder) - HELD if holder else NO_NOTE
