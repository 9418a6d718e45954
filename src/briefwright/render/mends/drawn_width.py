"""A justified line is drawn as wide as it was measured.

The fault: WeasyPrint 70 measures a text whole and draws a justified one in pieces, cut at its spaces. The kerning
between a space and its neighbour (of a dash in PT Serif: a twentieth of an em) gets lost, and the text runs into the
note's call that follows it, or over the margin.

The mend measures what is about to be drawn, and takes the difference off the spaces.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasyprint.text import line_break

_SEEN = 0.05
"""Pixels of difference that are not worth a second try."""


def patches() -> list[tuple[Any, str, Callable[[Any], Any]]]:
    """What this mend replaces."""
    return [(line_break.Layout, "set_text", _as_measured)]


def _as_measured(set_text: Callable[..., None]) -> Callable[..., None]:
    """`Layout.set_text`, whose justified text is as wide as the same text in one piece and its spacing."""

    def as_measured(layout: Any, text: str, justify: bool = False) -> None:
        spacing = layout.justification_spacing
        spaces = text.count(" ") + text.count("\u00a0")
        if not justify or not spacing or not spaces or len(text) == 1:
            set_text(layout, text, justify)
            return
        set_text(layout, text)
        wanted = _width(layout) + spacing * spaces
        set_text(layout, text, justify)
        excess = _width(layout) - wanted
        if abs(excess) > _SEEN:
            layout.justification_spacing = spacing - excess / spaces
            set_text(layout, text, justify)
            layout.justification_spacing = spacing

    return as_measured


def _width(layout: Any) -> float:
    line, _ = layout.get_first_line()
    width, _ = line_break.line_size(line, layout.style)
    return float(width)
