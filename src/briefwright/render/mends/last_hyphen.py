"""No page ends within a word.

The fault: WeasyPrint 70 ignores `hyphenate-limit-last`; where it hyphenates, one page in three of a Russian brief ends
with half a word.

The mend lays the last line of a page out once more without hyphenation. Its word then begins the next page; the line
keeps its notes, as a call stands behind a word and not in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import block, inline
from weasyprint.text import line_break

Box = Any
"""WeasyPrint is untyped."""


def patches() -> list[tuple[Any, str, Callable[[Any], Any]]]:
    """What this mend replaces."""
    return [(block, "_linebox_layout", _whole_words_last)]


def _whole_words_last(layout: Callable[..., Any]) -> Callable[..., Any]:
    """`_linebox_layout`, which breaks the lines of a block into pages."""

    def whole(context: Any, box: Box, index: int, child: Box, new_children: list[Box], *rest: Any) -> Any:
        before = len(new_children)
        result = layout(context, box, index, child, new_children, *rest)
        abort, _, resume_at, *after = result
        if abort or not resume_at or context.in_column or len(new_children) < before + 2:
            return result
        last = _without_hyphen(context, box, child, new_children[-2:], rest)
        if last is None:
            return result
        new_children[-1] = last
        return (abort, result[1], {index: last.resume_at}, *after)

    return whole


def _without_hyphen(context: Any, box: Box, child: Box, lines: list[Box], rest: tuple[Any, ...]) -> Box | None:
    """The second line anew, if it ends within a word and holds the same notes whole; else None."""
    line = lines[1]
    text = _last_text(line)
    if text is None or text.style["hyphens"] != "auto" or not text.text.endswith(text.style["hyphenate_character"]):
        return None
    absolute: list[Box] = []
    fixed: list[Box] = []
    bottom_space, first_letter = rest[4], rest[7]
    with _unhyphenated():
        again, resume_at = inline.get_next_linebox(
            context, child, line.position_y, bottom_space, lines[0].resume_at, box, absolute, fixed, first_letter, None
        )
    if again is None or resume_at is None or absolute or fixed or _notes(again) != _notes(line):
        return None
    again.resume_at = resume_at
    return again


def _last_text(box: Box) -> Box | None:
    for child in reversed(getattr(box, "children", ())):
        if isinstance(child, boxes.TextBox):
            return child if child.text else None
        if (found := _last_text(child)) is not None:
            return found
    return None


def _notes(line: Box) -> list[int]:
    return [id(box.footnote) for box in line.descendants() if box.footnote is not None]


@contextmanager
def _unhyphenated() -> Iterator[None]:
    """WeasyPrint asks for a dictionary of each language before it hyphenates: there is none now."""
    find = line_break.pyphen.language_fallback
    line_break.pyphen.language_fallback = lambda _: None
    try:
        yield
    finally:
        line_break.pyphen.language_fallback = find
