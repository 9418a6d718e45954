# ruff: noqa: SLF001 - the inside of WeasyPrint is what is mended
"""Every note stands on the page of its call.

The fault: WeasyPrint 70 lays out a line and then its notes. Where these no longer fit, it moves notes to later pages
(one in five in briefs), loses some, and at times loses text of the body.

The mend replaces the layout of a page's body. At the first try, whenever a line has been made and before the test
whether it still fits, the height of its notes is taken off the page. The notes of the page are then those whose
calls really stand in the tree that came out. If they are the ones reserved for, and the lowest line ends above
them, that is the page. Else one height is reserved for the whole page, and the smallest one that holds is searched.
WeasyPrint's own way with notes is never used: it finds no note waiting.

What remains: notes of one line (`render.pdf` ends it sooner) or of one table row that together are higher than a page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf
from typing import Any
from weakref import WeakKeyDictionary

from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import LayoutContext, block, page

from briefwright.render.mends.headings_kept import loosened

Box = Any
"""WeasyPrint is untyped."""

_BLOCK_LAYOUT = page.block_level_layout
_FLOAT_LAYOUT = page.float_layout
_LINES = block.iter_line_boxes

_EXACT = 0.01
_NEARLY = 0.5
_TRIES = 25
"""Pixels within which two heights are the same, or a line counts as above the notes; rounds of the search."""


@dataclass
class _State:
    """What is known of the notes of one document while it is laid out. Notes go by their `id`."""

    order: dict[int, int]
    placed: dict[int, frozenset[int]] = field(default_factory=dict)
    heights: dict[tuple[int, float], float] = field(default_factory=dict)
    frame: float = 0
    bottom: float = 0
    earlier: frozenset[int] = frozenset()
    reserved: dict[int, Box] = field(default_factory=dict)
    by_line: bool = False
    floats: list[Box] = field(default_factory=list)


_STATES: WeakKeyDictionary[Any, _State] = WeakKeyDictionary()


def patches() -> list[tuple[Any, str, Callable[[Any], Any]]]:
    """What this mend replaces."""
    return [
        (page, "block_level_layout", lambda _: _block_level_layout),
        (page, "float_layout", lambda _: _float_layout),
        (block, "iter_line_boxes", lambda _: _iter_line_boxes),
        (LayoutContext, "unlayout_footnote", lambda _: _unlayout_footnote),
    ]


def _block_level_layout(context: Any, box: Box, *rest: Any, **named: Any) -> Any:
    """As before, but for the body of a page: the box of the root element, called with all arguments in order."""
    if box.is_for_root_element and len(rest) == 7:
        return _Body(context, box, rest).layout()
    return _BLOCK_LAYOUT(context, box, *rest, **named)


def _float_layout(context: Any, *rest: Any, **named: Any) -> Any:
    """As before; keeps what was left of a float of the page before, as its calls belong to this page."""
    result = _FLOAT_LAYOUT(context, *rest, **named)
    if state := _STATES.get(context):
        state.floats.append(result[0])
    return result


def _iter_line_boxes(context: Any, *rest: Any, **named: Any) -> Any:
    """As before; takes the height of a line's notes off the page before the line is tested for room."""
    for line, resume_at in _LINES(context, *rest, **named):
        state = _STATES.get(context)
        if state is not None and state.by_line and not context.in_column:
            new = [note for note in _called(line) if id(note) not in state.earlier and id(note) not in state.reserved]
            if new:
                state.reserved.update((id(note), note) for note in new)
                _reserve(context, state)
        yield line, resume_at


def _unlayout_footnote(context: Any, note: Box) -> None:
    """A line is taken back: so is the height of its note."""
    state = _STATES.get(context)
    if state is not None and state.by_line and state.reserved.pop(id(note), None) is not None:
        _reserve(context, state)


def _called(line: Box) -> list[Box]:
    return [box.footnote for box in line.descendants() if box.footnote is not None]


def _reserve(context: Any, state: _State) -> None:
    """Set the page's bottom above the notes reserved."""
    height = sum(_height(context, state, note) for note in state.reserved.values())
    context.page_bottom = state.bottom - (height + state.frame if state.reserved else 0)


def _height(context: Any, state: _State, note: Box) -> float:
    """The height of one note at the width of this page; measured once."""
    key = (id(note), round(context.current_footnote_area.page.width, 2))
    if key not in state.heights:
        state.frame, heights = _measure(context, state, [note])
        state.heights[key] = heights[-1]
    return state.heights[key]


def _measure(context: Any, state: _State, notes: list[Box]) -> tuple[float, list[float]]:
    """Lay out an area with these notes: the height of its frame, and that of its content after each note from 0."""
    if not notes:
        return 0, [0]
    area = context.current_footnote_area
    kept = (area.children, area.height, state.by_line)
    area.children, area.height, state.by_line = list(notes), "auto", False
    laid = _BLOCK_LAYOUT(context, build.create_anonymous_boxes(area.deepcopy()), -inf, None, area.page)[0]
    area.children, area.height, state.by_line = kept
    top = laid.content_box_y()
    return laid.margin_height() - laid.height, [
        0,
        *(child.position_y + child.margin_height() - top for child in laid.children),
    ]


def _total(frame: float, heights: list[float], count: int = -1) -> float:
    """The height of an area with so many of its notes; none needs no frame."""
    return frame + heights[count] if heights[count] else 0


@dataclass(frozen=True, slots=True)
class _Try:
    """What one layout of a body gave: WeasyPrint's result, the notes called in it, where its lowest line ends."""

    result: Any
    notes: list[Box]
    lowest: float

    @property
    def ids(self) -> frozenset[int]:
        return frozenset(map(id, self.notes))


class _Body:
    """The body of one page, to be laid out again until its notes fit."""

    def __init__(self, context: Any, box: Box, rest: tuple[Any, ...]) -> None:
        self.context, self.box = context, box
        self.before, self.absolute, self.fixed, self.margins = rest[:4], rest[4], rest[5], list(rest[6])
        self.state = self._begin()
        self.start = _Snapshot(context, box, self.absolute)

    def _begin(self) -> _State:
        """The document's state, as of the beginning of this page."""
        context = self.context
        state = _STATES.get(context)
        if state is None or any(id(note) not in state.order for note in context.footnotes):
            state = _STATES[context] = _State({id(note): i for i, note in enumerate(context.footnotes)})
        number = context.current_page
        state.placed = {page: ids for page, ids in state.placed.items() if page < number}
        state.earlier = frozenset().union(*state.placed.values())
        state.bottom = context.page_bottom
        return state

    def layout(self) -> Any:
        """Lay out the body, and hand its notes to the page."""
        context, state = self.context, self.state
        found = self._by_line() or self._search()
        if loosened(self.box, *found.result[:2]):
            found = self._by_line() or self._search()
        state.placed[context.current_page] = found.ids
        context.current_page_footnotes = list(found.notes)
        context.current_footnote_area.children = list(found.notes)
        context.current_footnote_area.height = "auto"
        context.reported_footnotes = []
        context.footnotes = []
        state.floats = []
        return found.result

    def _by_line(self) -> _Try | None:
        """Reserve for each line as it comes; None where what came out is not what was reserved for."""
        found = self._attempt(0, by_line=True)
        self.guess = _total(*_measure(self.context, self.state, found.notes))
        fits = found.lowest <= self.state.bottom - self.guess + _NEARLY
        return found if fits and found.ids == frozenset(self.state.reserved) else None

    def _search(self) -> _Try:
        """The layout with the smallest height reserved for the whole page that holds the notes called in it."""
        height, too_low, steps = self.guess, -1.0, (0.0, [0.0])
        best: tuple[float, _Try] | None = None
        for _ in range(_TRIES):
            found = self._attempt(height)
            measured = _measure(self.context, self.state, found.notes)
            needed = _total(*measured)
            steps = max(steps, measured, key=lambda pair: len(pair[1]))
            if needed > height + _EXACT:
                too_low = max(too_low, height)
                following = None if best else needed
            else:
                best = best if best and best[0] <= height else (height, found)
                if needed >= height - _EXACT:
                    break
                following = needed if needed > too_low + _EXACT else None
            if following is None and best:
                following = _between(steps, too_low, best[0])
            if following is None:
                break
            height = following
        # A layout leaves its traces: the best one is made once more where another came after it.
        return found if best is None or best[1] is found else self._attempt(best[0])

    def _attempt(self, height: float, *, by_line: bool = False) -> _Try:
        """Lay out the body above a reserved height."""
        context, state = self.context, self.state
        self.start.restore()
        state.reserved = {}
        context.current_page_footnotes, context.reported_footnotes, context.footnotes = [], [], []
        context.current_footnote_area.height = "auto"
        context.current_footnote_area.children = []
        context.page_bottom = state.bottom - height
        state.by_line = by_line
        rest = (*self.before, self.absolute, self.fixed, list(self.margins))
        result = _BLOCK_LAYOUT(context, self.box, *rest)
        state.by_line = False
        context.page_bottom = state.bottom
        return _Try(result, *self._found(result[0]))

    def _found(self, root: Box | None) -> tuple[list[Box], float]:
        """The notes called in what was laid out, in the order of the document, and where its lowest line ends."""
        notes: dict[int, Box] = {}
        lowest = 0.0
        waiting = [*self.state.floats, *([root] if root is not None else [])]
        while waiting:
            box = waiting.pop()
            if type(box).__name__ == "AbsolutePlaceholder":
                continue
            if isinstance(box, boxes.LineBox):
                lowest = max(lowest, box.position_y + box.height)
            if box.footnote is not None and id(box.footnote) not in self.state.earlier:
                notes[id(box.footnote)] = box.footnote
            waiting.extend(box.children)
        return sorted(notes.values(), key=lambda note: self.state.order.get(id(note), 0)), lowest


def _between(steps: tuple[float, list[float]], low: float, high: float) -> float | None:
    """The middle one of the heights that some number of notes takes, between two bounds."""
    totals = (_total(*steps, count) for count in range(len(steps[1])))
    inside = sorted(total for total in totals if low + _EXACT < total < high - _EXACT)
    return inside[len(inside) // 2] if inside else None


class _Snapshot:
    """What a layout of the body changes outside of its result, to be put back before the next try."""

    def __init__(self, context: Any, box: Box, absolute: list[Box]) -> None:
        self.context, self.box, self.absolute_boxes = context, box, absolute
        self.broken = dict(context.broken_out_of_flow)
        self.shapes = {root: list(shapes) for root, shapes in context._excluded_shapes.items()}
        self.roots = list(context._excluded_shapes_root_boxes)
        self.absolute = list(absolute)
        self.position = (box.position_x, box.position_y)
        self.used = False

    def restore(self) -> None:
        """Put everything back; the first time there is nothing to put back yet."""
        if not self.used:
            self.used = True
            return
        context = self.context
        context.broken_out_of_flow.clear()
        context.broken_out_of_flow.update(self.broken)
        for root in [root for root in context._excluded_shapes if root not in self.shapes]:
            del context._excluded_shapes[root]
        for root, shapes in self.shapes.items():
            if root in context._excluded_shapes:
                context._excluded_shapes[root][:] = shapes
        context._excluded_shapes_root_boxes[:] = self.roots
        self.absolute_boxes[:] = self.absolute
        self.box.position_x, self.box.position_y = self.position
        for running in context.running_elements.values():
            running.pop(context.current_page, None)
        context.in_column = False
