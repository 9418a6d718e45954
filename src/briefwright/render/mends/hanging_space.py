"""A text that fits but for the space at its end is not broken at its first word.

The fault: WeasyPrint 70 lets Pango hang the last space of a text over the margin, but then counts it. Where a text that
another inline box follows is too long by no more than this space, its first word is left alone on the line.

The mend takes such a text whole: the space is at the line's end, where it is not seen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasyprint.layout import inline
from weasyprint.text import line_break

Split = Callable[..., tuple[Any, ...]]
"""Gives the layout of the first line, its length, where the text goes on, width, height, baseline."""

_COLLAPSING = ("normal", "pre-line")
"""Values of `white-space` with which lines are broken, and a space at their end is not seen."""


def patches() -> list[tuple[Any, str, Callable[[Any], Any]]]:
    """What this mend replaces."""
    return [(inline, "split_first_line", _hanging)]


def _hanging(split: Split) -> Split:
    """`split_first_line`, which breaks a text into lines."""

    def hanging(
        text: str, style: Any, context: Any, max_width: float, justification_spacing: float, **options: Any
    ) -> tuple[Any, ...]:
        def first_line(words: str, width: float | None) -> tuple[Any, ...]:
            return split(words, style, context, width, justification_spacing, **options)

        found = first_line(text, max_width)
        layout, _, resume_at, *_ = found
        if resume_at is None or not text.endswith(" ") or " " in layout.text.rstrip(" "):
            return found
        if style["white_space"] not in _COLLAPSING or first_line(text[:-1], max_width)[2] is not None:
            return found
        whole = line_break.create_layout(text, style, context, None, justification_spacing)
        line, at = whole.get_first_line()
        return line_break.first_line_metrics(line, text, whole, at, True, style)  # type: ignore[no-any-return]

    return hanging
