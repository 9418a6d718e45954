"""Justified Chinese: both margins flush.

The fault: WeasyPrint 70 spreads a justified line by its spaces alone; Chinese has none, and stays ragged.

The mend counts ideographs and full-width marks as places to spread as well, and lets Pango put the space after each
of them (its letter spacing, over the runs of such characters only: calls and Latin runs keep theirs). That is so in
Chinese lines, and there in texts that are Chinese: a title in an English line is not spread, nor are the quotation
marks of an English one in a Chinese line.

The air that the style sheet puts round a Latin run is for ideographs beside it: at a line's edge, where none stands,
it would leave a dent in the margin, and is taken off.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text import line_break
from weasyprint.text.ffi import TO_UNITS, ffi, pango

_WIDE = "[\u2018-\u201d\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_ONE = re.compile(_WIDE)
_RUN = re.compile(_WIDE + "+")

_MOST = {True: 0.3, False: 0.75}
"""The most that a place is widened in Chinese lines and in others, of the size of the type. A line that needs more (an
address follows it, which could not be parted) stays as it is: holes are worse than a ragged end.
"""


def patches() -> list[tuple[Any, str, Callable[[Any], Any]]]:
    """What this mend replaces."""
    return [
        (inline, "count_expandable_spaces", lambda _: _places),
        (inline, "justify_line", lambda _: _justify_line),
        (inline, "text_align", _without_air_at_the_edges),
        (line_break.Layout, "set_text", _spread_ideographs),
    ]


def _places(box: Any) -> int:
    """How many places of a line can take more space."""
    if isinstance(box, boxes.TextBox):
        spaces: int = box.text.count(" ") + box.text.count("\u00a0")
        return spaces + (len(_ONE.findall(box.text)) if getattr(box, "spread", False) else 0)
    if isinstance(box, boxes.LineBox | boxes.InlineBox):
        return sum(_places(child) for child in box.children)
    return 0


def _justify_line(context: Any, line: Any, extra_width: float) -> None:
    """Spread a line over its places; the last ideograph of a line takes none, so that it stands at the margin."""
    texts = [box for box in line.descendants() if isinstance(box, boxes.TextBox)]
    for box in texts:
        box.spread = _is_chinese(line) and _is_chinese(box)
    places, path = _places(line), _edge(line, -1)
    last = path[-1]
    last_is_wide = getattr(last, "spread", False) and _ONE.match(last.text[-1:]) is not None
    places -= last_is_wide
    if places <= 0 or extra_width / places > _MOST[_is_chinese(line)] * line.style["font_size"]:
        return
    inline.add_word_spacing(context, line, extra_width / places, 0)
    for box in texts:
        box.pango_layout.spread = box.spread
    if last_is_wide:
        for box in path:  # the space behind the last one is drawn outside, and nobody sees it
            box.width -= extra_width / places


def _is_chinese(box: Any) -> bool:
    return str(box.style["lang"] or "zh").startswith(("zh", "ja"))


def _edge(box: Any, end: int) -> list[Any]:
    """The boxes from a line down to the text at its start (0) or its end (-1)."""
    path = [box]
    while isinstance(path[-1], boxes.LineBox | boxes.InlineBox):
        inside = [child for child in path[-1].children if child.is_in_normal_flow() and _filled(child)]
        if not inside:
            break
        path.append(inside[end])
    return path


def _filled(box: Any) -> bool:
    if isinstance(box, boxes.TextBox):
        return bool(box.text)
    return not isinstance(box, boxes.InlineBox) or any(_filled(child) for child in box.children)


def _without_air_at_the_edges(text_align: Callable[..., float]) -> Callable[..., float]:
    """`text_align`, which first takes the margins of inline boxes off the ends of a justified Chinese line."""

    def aligned(context: Any, line: Any, available_width: float, last: bool) -> float:
        if line.style["text_align_all"] == "justify" and _is_chinese(line):
            _take_off(_edge(line, 0), "margin_left")
            _take_off(_edge(line, -1), "margin_right")
        return text_align(context, line, available_width, last)

    return aligned


def _take_off(path: list[Any], side: str) -> None:
    """Set a margin of the inline boxes along an edge to nothing, and close up what stood behind it."""
    for depth, box in enumerate(path[1:], 1):
        air = getattr(box, side) if isinstance(box, boxes.InlineBox) else 0
        if not air:
            continue
        setattr(box, side, 0)
        for outer in path[:depth]:
            outer.width -= air
        if side == "margin_left":
            behind = (
                child for outer, inner in pairwise(path[: depth + 1]) for child in outer.children if child is not inner
            )
            for child in [*box.children, *behind]:
                child.translate(-air, 0)


def _spread_ideographs(set_text: Callable[..., None]) -> Callable[..., None]:
    """`Layout.set_text`, which when a line is drawn puts space after each ideograph too."""

    def spread(layout: Any, text: str, justify: bool = False) -> None:
        set_text(layout, text, justify)
        if justify and layout.justification_spacing and getattr(layout, "spread", False):
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
