"""Justified Chinese: both margins flush.

The fault: WeasyPrint 70 spreads a justified line by its spaces alone; Chinese has none, and stays ragged.

The mend counts ideographs and full-width marks as places to spread as well, and lets Pango put the space after each
of them (its letter spacing, over the runs of such characters only: calls and Latin runs keep theirs).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text import line_break
from weasyprint.text.ffi import TO_UNITS, ffi, pango

_WIDE = "[\u2018-\u201d\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_ONE = re.compile(_WIDE)
_RUN = re.compile(_WIDE + "+")


def patches() -> list[tuple[Any, str, Callable[[Any], Any]]]:
    """What this mend replaces."""
    return [
        (inline, "count_expandable_spaces", lambda _: _places),
        (inline, "justify_line", lambda _: _justify_line),
        (line_break.Layout, "set_text", _spread_ideographs),
    ]


def _places(box: Any) -> int:
    """How many places of a line can take more space."""
    if isinstance(box, boxes.TextBox):
        text: str = box.text
        return text.count(" ") + text.count("\u00a0") + len(_ONE.findall(text))
    if isinstance(box, boxes.LineBox | boxes.InlineBox):
        return sum(_places(child) for child in box.children)
    return 0


def _justify_line(context: Any, line: Any, extra_width: float) -> None:
    """Spread a line over its places; the last ideograph of a line takes none, so that it stands at the margin."""
    places = _places(line)
    if _ONE.match(_last_character(line)):
        places -= 1
    if places > 0:
        inline.add_word_spacing(context, line, extra_width / places, 0)


def _last_character(box: Any) -> str:
    for child in reversed(getattr(box, "children", ())):
        last = child.text[-1:] if isinstance(child, boxes.TextBox) else _last_character(child)
        if last:
            return str(last)
    return ""


def _spread_ideographs(set_text: Callable[..., None]) -> Callable[..., None]:
    """`Layout.set_text`, which when a line is drawn puts space after each ideograph too."""

    def spread(layout: Any, text: str, justify: bool = False) -> None:
        set_text(layout, text, justify)
        if justify and layout.justification_spacing:
            _space_out(layout)

    return spread


def _space_out(layout: Any) -> None:
    attributes = pango.pango_layout_get_attributes(layout.layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    spacing = int(layout.justification_spacing * TO_UNITS)
    for run in _RUN.finditer(layout.text):
        attribute = pango.pango_attr_letter_spacing_new(spacing)
        attribute.start_index = len(layout.text[: run.start()].encode())
        attribute.end_index = len(layout.text[: run.end()].encode())
        pango.pango_attr_list_change(attributes, attribute)
    pango.pango_layout_set_attributes(layout.layout, attributes)
