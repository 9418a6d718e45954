# ruff: noqa: SLF001 - WeasyPrint shows the boxes of a page nowhere else
"""Reads a laid out brief like a proof-reader: counts on its pages what must not be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefwright.compose.document import Document
from briefwright.render.page_numbers import boxes_of, note_boxes, notes_of
from briefwright.span import Problem

_SLACK = 1.5
"""Pixels (a third of a millimetre) by which a box may reach over a margin: optical, or a space at a line's end."""
_HINT = "a note must fit a page, and so must those of one row of a table: shorten them, or spread the citations"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption"})


@dataclass(frozen=True, slots=True)
class Proof:
    """What was counted. Notes go by their numbers; places are pages, from 1, with the first words there.

    `lost`: notes whose call is on no page or that stand nowhere. `misplaced`: notes on another page than their call.
    `repeated`: notes that stand twice. `disordered`: notes behind one with a higher number.
    `outside`: boxes that reach over a margin. `headings_last`: headings with nothing below them on their page.
    `overlaps`: pages whose text runs into the notes. `cut`: notes that are not printed whole, since words are missing
    or they reach over the page's margins.
    """

    pages: int
    notes: int
    lost: tuple[str, ...]
    misplaced: tuple[str, ...]
    outside: tuple[tuple[int, str], ...]
    headings_last: tuple[tuple[int, str], ...]
    overlaps: tuple[int, ...]
    cut: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    disordered: tuple[str, ...] = ()

    @property
    def astray(self) -> bool:
        """Whether a note is not where it belongs, once and whole."""
        return bool(self.lost or self.misplaced or self.cut or self.repeated or self.disordered)

    @property
    def clean(self) -> bool:
        """Whether nothing was found."""
        return not (self.astray or self.outside or self.headings_last or self.overlaps)


def read(rendering: Any, notes: Sequence[str]) -> Proof:
    """Count on the pages of WeasyPrint's document, in which notes of these words should stand, from number 1 on."""
    called: dict[str, int] = {}
    placed: dict[str, int] = {}
    repeated: list[str] = []
    disordered: list[str] = []
    texts = {str(i): _letters(text) for i, text in enumerate(notes, 1)}
    outside: list[tuple[int, str]] = []
    last: list[tuple[int, str]] = []
    overlaps: list[int] = []
    cut: list[str] = []
    for number, page in enumerate(rendering.pages, 1):
        for call in _calls(page):
            called.setdefault(call, number)
        for note in notes_of(page):
            if note in placed:
                repeated.append(note)
            elif placed and int(note) < int(next(reversed(placed))):
                disordered.append(note)
            placed.setdefault(note, number)
        cut += _cut(page, texts)
        outside += [(number, words) for words in _outside(page)]
        bottom, lowest = _end_of_text(page)
        if lowest is not None:
            if lowest.position_y + lowest.height > bottom + _SLACK:
                overlaps.append(number)
            if _is_heading(page, lowest):
                last.append((number, _words(lowest)))
    return Proof(
        pages=len(rendering.pages),
        notes=len(placed),
        lost=tuple(n for n in texts if n not in placed or n not in called),
        misplaced=tuple(n for n, page in placed.items() if called.get(n, page) != page),
        outside=tuple(outside),
        headings_last=tuple(last),
        overlaps=tuple(overlaps),
        cut=tuple(dict.fromkeys(cut)),
        repeated=tuple(dict.fromkeys(repeated)),
        disordered=tuple(disordered),
    )


def crowded(rendering: Any) -> frozenset[int]:
    """The notes of lines that no page holds with all their notes: of each such line all but the last."""
    from weasyprint.formatting_structure.boxes import LineBox

    found: set[int] = set()
    for page in rendering.pages:
        bottom, lowest = _end_of_text(page)
        if lowest is None or lowest.position_y + lowest.height <= bottom + _SLACK:
            continue
        lines = (box for box in boxes_of(page) if isinstance(box, LineBox))
        for line in lines:
            *before, _ = [int(call) for call in _called(line.descendants())] or [0]
            found.update(before)
    return frozenset(found)


def misprints(proof: Proof, document: Document) -> tuple[Problem, ...]:
    """Notes that are not printed once, whole and on the page of their call, each at its citation."""
    spans = {str(note.number): note.span for note in document.notes}
    cut = [number for number in proof.cut if number not in proof.lost]
    kinds: tuple[tuple[str, Iterable[str], str], ...] = (
        ("note-lost", proof.lost, "is printed on no page"),
        ("note-lost", cut, "is higher than its page, and not printed whole"),
        ("note-misplaced", proof.misplaced, "stands on another page than its call"),
        ("note-misplaced", proof.repeated, "is printed twice"),
        ("note-misplaced", proof.disordered, "stands behind a later one"),
    )
    return tuple(
        Problem(code, spans[number], f"note {number} {what}", _HINT)
        for code, numbers, what in kinds
        for number in numbers
        if number in spans
    )


def _calls(page: Any) -> Iterator[str]:
    """The numbers of the calls on a page."""
    return _called(boxes_of(page))


def _called(found: Iterable[Any]) -> Iterator[str]:
    for box in found:
        if box.element is not None and box.element_tag.endswith("::footnote-call"):
            yield box.element.get("data-n")


def _cut(page: Any, texts: Mapping[str, str]) -> Iterator[str]:
    """The numbers of notes that reach over the page's margins or lack some of their words."""
    body = page._page_box
    top, bottom = body.content_box_y() - _SLACK, body.content_box_y() + body.height + _SLACK
    for note in note_boxes(page):
        number = note.element.get("data-n")
        over = note.position_y < top or note.position_y + note.margin_height() > bottom
        if over or texts.get(number, "") not in _letters(_words(note)):
            yield number


def _outside(page: Any) -> Iterator[str]:
    """The words of texts, or the kind of drawings, that reach over the page's margins."""
    from weasyprint.formatting_structure.boxes import ReplacedBox, TextBox

    body = page._page_box
    left, top = body.content_box_x() - _SLACK, body.content_box_y() - _SLACK
    right, bottom = left + body.width + 2 * _SLACK, top + body.height + 2 * _SLACK
    for box in boxes_of(page):
        if isinstance(box, TextBox):
            if not box.text.strip("\u2060\u200b \u00a0"):
                continue
        elif not isinstance(box, ReplacedBox):
            continue
        x, y = box.content_box_x(), box.content_box_y()
        high = y < top and not box.element_tag.endswith("::footnote-call")  # a call stands above its line
        if x < left or high or x + box.width > right or y + box.height > bottom:
            yield box.text[:30] if isinstance(box, TextBox) else box.element_tag


def _end_of_text(page: Any) -> tuple[float, Any]:
    """Where the room for text ends (the margin, or the notes), and the lowest line of text."""
    from weasyprint.formatting_structure.boxes import FootnoteAreaBox, LineBox, MarginBox

    body = page._page_box
    bottom, lowest = body.content_box_y() + body.height, None
    for child in body.children:
        if isinstance(child, FootnoteAreaBox):
            bottom = child.position_y + child.margin_top
        elif not isinstance(child, MarginBox):
            lines = [box for box in child.descendants() if isinstance(box, LineBox) and _words(box)]
            lowest = max(lines, key=lambda line: line.position_y + line.height, default=lowest)
    return bottom, lowest


def _is_heading(page: Any, line: Any) -> bool:
    """Whether a line belongs to a heading or a caption."""
    headings = (box for box in boxes_of(page) if box.element is not None and box.element_tag in _HEADINGS)
    return any(line is box for heading in headings for box in heading.descendants())


def _letters(words: str) -> str:
    """Letters and figures alone: lines are broken with hyphens and spaces, and marks set otherwise."""
    return "".join(filter(str.isalnum, words))


def _words(line: Any) -> str:
    from weasyprint.formatting_structure.boxes import TextBox

    return "".join(box.text for box in line.descendants() if isinstance(box, TextBox)).strip()
