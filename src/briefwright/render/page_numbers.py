# ruff: noqa: SLF001 - WeasyPrint shows the boxes of a page nowhere else
"""Notes whose numbers begin anew on each page: ①②③ are put in place when the pages are known.

WeasyPrint cannot count notes by page. But all circled digits have one width: the page is laid out with ①, and
before painting the call and the mark of each note get the sign that belongs there.
"""

from __future__ import annotations

from typing import Any

from briefwright.citation_styles.places import circled

_PARTS = ("::footnote-call", "::footnote-marker")


def renumber(rendering: Any) -> None:
    """Number the notes of each page of a laid out document from ①."""
    for page in rendering.pages:
        signs = {number: circled(i) for i, number in enumerate(notes_of(page), 1)}
        for box in boxes_of(page):
            if _is_number(box):
                sign = signs.get(box.element.get("data-n"), "")
                text = box.text.replace("①", sign) if sign else box.text
                box.text = box.pango_layout.text = text


def first_notes(rendering: Any) -> frozenset[int]:
    """The numbers through the brief of the notes that are the first of a page."""
    firsts = (next(iter(notes_of(page)), None) for page in rendering.pages)
    return frozenset(int(first) for first in firsts if first is not None)


def notes_of(page: Any) -> list[str]:
    """The numbers (`data-n`) of the notes at the foot of a page, in order."""
    return [note.element.get("data-n") for note in note_boxes(page)]


def note_boxes(page: Any) -> list[Any]:
    """The boxes of the notes at the foot of a page, in order."""
    from weasyprint.formatting_structure.boxes import FootnoteAreaBox

    areas = (child for child in page._page_box.children if isinstance(child, FootnoteAreaBox))
    notes = (note for area in areas for note in area.children if note.element is not None)
    return [note for note in notes if note.element.get("data-n")]


def boxes_of(page: Any) -> Any:
    """All boxes of a page but those of its margins."""
    from weasyprint.formatting_structure.boxes import MarginBox

    for child in page._page_box.children:
        if not isinstance(child, MarginBox):
            yield from child.descendants()


def _is_number(box: Any) -> bool:
    return hasattr(box, "pango_layout") and box.element is not None and box.element_tag.endswith(_PARTS)
