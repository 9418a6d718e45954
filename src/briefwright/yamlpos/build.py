"""libyaml's events -> the tree, with the limits that keep a hostile file cheap."""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml import events

from briefwright.span import Problem, Span
from briefwright.yamlpos.decode import show_separators
from briefwright.yamlpos.tree import Kind, Node

MAX_LEVELS = 100
MAX_ALIASES = 10_000
_GIVE_UP = 1_000
"""Levels below the last one kept at which reading stops: libyaml's time is quadratic in depth."""

_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PROPERTIES = re.compile(r"(?:&[0-9A-Za-z_-]+|!<[^>]*>|![^\s,\[\]{}]*|\s+|(?<=\s)#[^\r\n]*)*")
_TAG = re.compile(r"!<[^>]*>|![^\s,\[\]{}]*")
_CORE_TAGS = {"!"} | {f"tag:yaml.org,2002:{t}" for t in ("str", "int", "float", "bool", "null", "map", "seq")}


class Builder:
    """Builds the tree of one file from its events; `problems` and `scalars` fill as it goes."""

    def __init__(self, text: str, source: str, bom: int, swapped: bool, code: str) -> None:
        self.text, self.source, self.bom, self.swapped, self.code = text, source, bom, swapped, code
        self.problems: list[Problem] = []
        self.scalars: list[Node] = []
        self._stack: list[Node] = []
        self._anchors: dict[str, Node] = {}
        self._root: Node | None = None
        self._documents = 0
        self._aliases = 0
        self._skipped = 0  # levels below the deepest one that is kept

    def run(self) -> Node | None:
        """The root of the first document, or None for an empty file. Raises yaml.YAMLError."""
        parser = _LOADER(self.source)
        try:
            while parser.check_event() and self._take(parser.get_event()):
                pass
        finally:
            parser.dispose()
        return self._root

    def _take(self, event: Any) -> bool:
        """Take one event; False where reading is to stop."""
        match event:
            case events.DocumentStartEvent():
                return self._document(event)
            case events.MappingEndEvent() | events.SequenceEndEvent():
                self._end(event)
            case events.MappingStartEvent() | events.SequenceStartEvent():
                return self._begin(event)
            case events.ScalarEvent() if not self._skipped:
                self._scalar(event)
            case events.AliasEvent() if not self._skipped:
                self._alias(event)
        return True

    def _problem(self, start: int, end: int, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.code, Span(start, end), message, hint))

    def _document(self, event: Any) -> bool:
        self._documents += 1
        if self._documents == 1:
            return True
        at = event.start_mark.index + self.bom
        self._problem(
            at, at + 3, "a second document begins here", "a file is one document: delete the --- and what follows"
        )
        return False

    def _begin(self, event: Any) -> bool:
        if self._skipped:
            self._skipped += 1
            return self._skipped < _GIVE_UP
        start = self._after_properties(event, len(self.source)) + self.bom
        if len(self._stack) >= MAX_LEVELS:
            self._problem(start, start + 1, f"more than {MAX_LEVELS} levels")
            self._skipped = 1
            self._place(Node("scalar", start, start + 1, self.text, faulty=True))
            return True
        kind: Kind = "map" if isinstance(event, events.MappingStartEvent) else "seq"
        style = "flow" if event.flow_style else None
        node = Node(kind, start, start, self.text, style=style, tag=event.tag, open=True)
        self._anchor(event, node)
        self._place(node)
        self._stack.append(node)
        return True

    def _end(self, event: Any) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        node = self._stack.pop()
        node.open = False
        if node.style == "flow":  # of a block collection libyaml's end is the next token: the last item's is kept
            node.end = event.end_mark.index + self.bom
        if node.kind == "map":
            node.pairs = list(zip(node.items[::2], node.items[1::2], strict=False))
            node.items = []
        if self._stack:
            above = self._stack[-1]
            above.end = max(above.end, node.end)
            above.aliases += node.aliases
            above.height = max(above.height, node.height + 1)

    def _scalar(self, event: Any) -> None:
        end = event.end_mark.index
        start = self._after_properties(event, end)
        value = show_separators(event.value) if self.swapped else event.value
        node = Node("scalar", start + self.bom, end + self.bom, self.text, value, event.style or None, event.tag)
        if "\0" in value:
            self._problem(node.start, node.end, "a NUL character may not stand in a text", "delete the \\0")
        self.scalars.append(node)
        self._anchor(event, node)
        self._place(node)

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index + self.bom, event.end_mark.index + self.bom
        target = self._anchors.get(event.anchor)
        if target is None or target.open:
            why = "names no anchor before it" if target is None else "lies within what it repeats"
            self._problem(
                start, end, f"*{event.anchor[:60]} {why}", "put a text that begins with * into quotation marks"
            )
            target = None
        elif self._beyond_limits(target, start, end):
            target = None
        if target is None:
            target = Node("scalar", start, end, self.text, faulty=True)
        elif self._stack:
            self._stack[-1].aliases += 1 + target.aliases
            self._stack[-1].height = max(self._stack[-1].height, target.height + 1)
        self._place(target, end)

    def _beyond_limits(self, target: Node, start: int, end: int) -> bool:
        """Count an alias as if it were written out; the one that passes a limit is reported."""
        before, self._aliases = self._aliases, self._aliases + 1 + target.aliases
        levels = len(self._stack) + (target.height if target.kind != "scalar" else 0)
        if self._aliases <= MAX_ALIASES and levels <= MAX_LEVELS:
            return False
        if before <= MAX_ALIASES:
            many = self._aliases > MAX_ALIASES
            self._problem(start, end, f"more than {MAX_ALIASES} aliases" if many else f"more than {MAX_LEVELS} levels")
        return True

    def _anchor(self, event: Any, node: Node) -> None:
        if event.anchor is not None:  # in YAML 1.2 a later anchor of the same name takes over
            self._anchors[event.anchor] = node
            node.anchored = True

    def _place(self, node: Node, end: int | None = None) -> None:
        """Put a node where it belongs."""
        if self._stack:
            self._stack[-1].items.append(node)
            self._stack[-1].end = max(self._stack[-1].end, node.end if end is None else end)
        elif self._documents == 1:
            self._root = node

    def _after_properties(self, event: Any, limit: int) -> int:
        """The offset in the source at which a node itself begins; its tag is looked at on the way."""
        start: int = event.start_mark.index
        if event.anchor is None and event.tag is None:
            return start
        inner = _PROPERTIES.match(self.source, start)
        if event.tag is not None and event.tag not in _CORE_TAGS:
            at = self.source.index("!", start)
            tag = _TAG.match(self.source, at)
            self._problem(
                at + self.bom,
                (tag.end() if tag else at + 1) + self.bom,
                f"the tag {event.tag[:60]} is not known",
                "put a text that begins with ! into quotation marks",
            )
        return min(inner.end() if inner else start, limit)
