"""No heading is left alone on its page because what follows it must not be broken.

The fault: a block with `break-inside: avoid` that does not fit below a heading goes to the next page whole, and where
the heading begins its page, WeasyPrint 70 leaves it there with nothing below. CSS would have a wish give way where all
cannot hold (CSS Fragmentation 3, 4.4): here the block is to be broken.

The mend: when a page ends with a box that wants no break after it, the block that waits for the next page may be
broken, if need be after one line or one item, and the page is laid out once more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

Box = Any
"""WeasyPrint is untyped."""

_AVOID = ("avoid", "avoid-page")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption"})


def loosened(body: Box, laid: Box | None, resume_at: Any) -> bool:
    """Whether the layout of a body ended with a heading, and what follows it may now be broken.

    `laid` is what came out of `body`, `resume_at` WeasyPrint's place where the next page begins.
    """
    if laid is None or resume_at is None or not _ends_with_heading(laid):
        return False
    changed = [_loosen(box) for box in _waiting(body, resume_at)]
    return any(changed)


def _loosen(box: Box) -> bool:
    """Take from a box, and from its first children, what keeps it whole; whether there was anything."""
    changed = False
    flow = [child for child in box.children if child.is_in_normal_flow()]
    wishes = [(box, "break_inside")] if not isinstance(box, boxes.TableRowBox) else []
    if len(flow) > 1 and flow[0].element_tag not in _HEADINGS:
        wishes += [(flow[0], "break_after"), (flow[1], "break_before")]
    for wanting, name in wishes:
        if wanting.style[name] in _AVOID:
            wanting.style[name] = "auto"
            changed = True
    for name in ("orphans", "widows"):
        if box.style[name] > 1:
            box.style[name] = 1
            changed = True
    return changed


def _ends_with_heading(laid: Box) -> bool:
    """Whether the last box of the flow, or one that ends with it, wants no break after it."""
    box = laid
    while isinstance(box, boxes.BlockLevelBox | boxes.BlockContainerBox) and not isinstance(box, boxes.LineBox):
        if box.style["break_after"] in _AVOID:
            return True
        flow = [child for child in getattr(box, "children", ()) if child.is_in_normal_flow()]
        if not flow:
            return False
        box = flow[-1]
    return False


def _waiting(body: Box, resume_at: Any) -> Iterator[Box]:
    """The box that begins the next page, and those that begin with it."""
    box = body
    while resume_at:
        ((index, resume_at),) = resume_at.items()
        if index >= len(box.children):
            return
        box = box.children[index]
    while isinstance(box, boxes.ParentBox):
        yield box
        flow = [child for child in box.children if child.is_in_normal_flow()]
        if not flow:
            return
        box = flow[0]
