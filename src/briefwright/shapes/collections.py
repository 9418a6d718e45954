"""The shapes of lists and maps."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from briefwright.shapes.reader import Got, Reader, Shape, json_schema
from briefwright.shapes.words import Word
from briefwright.yamlpos import Node


class List(NamedTuple):
    """A list of one shape, with at least `least` items and at most `most` (0 = any number)."""

    of: Shape | str
    least: int = 0
    most: int = 0
    what: str = "a list"

    def read(self, reader: Reader, node: Node) -> Got | None:
        """The items that could be read."""
        if node.kind != "seq":
            reader.wanted(node, self.what)
            return None
        count = len(node.items)
        if count < self.least or (self.most and count > self.most):
            wanted = str(self.least) if self.most == self.least else f"{self.least} or more"
            reader.problem(node, f"{count} items stand here; wanted are {wanted}")
        items = [reader.read(self.of, item, str(i)) for i, item in enumerate(node.items)]
        return Got(node, [got for got in items if got is not None])

    def schema(self) -> dict[str, Any]:
        """An array."""
        bounds = {"minItems": self.least, "maxItems": self.most}
        return {"type": "array", "items": json_schema(self.of), **{k: v for k, v in bounds.items() if v}}


class Map(NamedTuple):
    """A map of known names.

    `need` says what must be there: `a` that name, `a|b` exactly one of two, `a?b` one of two at most, `a,b,c` one at
    least. `check` looks at
    what one field cannot know.
    """

    fields: dict[str, Shape | str]
    need: tuple[str, ...] = ()
    check: Callable[[Reader, Got], None] | None = None

    def read(self, reader: Reader, node: Node) -> Got | None:
        """The values by name, as far as they could be read."""
        if node.kind != "map":
            reader.wanted(node, "a map")
            return None
        known = self._known(reader, node)
        values: dict[str, Got] = {}
        for name, (_, value) in known.items():
            got = reader.read(self.fields[name], value, name)
            if got is not None:
                values[name] = got
        keys = {name: key for name, (key, _) in known.items()}
        self._needed(reader, node, keys)
        out = Got(node, values, reader.path, keys)
        if self.check:
            self.check(reader, out)
        return out

    def _known(self, reader: Reader, node: Node) -> dict[str, tuple[Node, Node]]:
        """Names that are known, once each, with their values; the others are reported."""
        known: dict[str, tuple[Node, Node]] = {}
        seen: set[str] = set()
        for key, value in node.pairs:
            name = key.value if key.kind == "scalar" else "this name"
            if name in seen:
                reader.problem(key, f"{name[:40]} stands here twice", "keep one of the two")
            elif key.kind != "scalar" or name not in self.fields:
                reader.problem(
                    key,
                    f"{name[:40]} is not known here",
                    reader.hint(name, self.fields),
                )
            else:
                known[name] = key, value
            seen.add(name)
        return known

    def _needed(self, reader: Reader, node: Node, keys: dict[str, Node]) -> None:
        first = node.pairs[0][0] if node.pairs else node
        for group in self.need:
            names = re.split(r"[|?,]", group)
            there = [name for name in names if name in keys]
            if not there and "?" not in group:
                reader.problem(first, "missing: " + " or ".join(names))
            elif "," not in group and len(there) > 1:
                second = max((keys[name] for name in there), key=lambda key: key.start)
                reader.problem(second, f"{' and '.join(names)}: only one of the two", "delete one")

    def schema(self) -> dict[str, Any]:
        """An object without further names."""
        groups = [(group, re.split(r"[|,]", group)) for group in self.need if "?" not in group]
        required = [group for group, names in groups if len(names) == 1]
        choices = [
            {("oneOf" if "|" in group else "anyOf"): [{"required": [name]} for name in names]}
            for group, names in groups
            if len(names) > 1
        ]
        return {
            "type": "object",
            "properties": {name: json_schema(shape) for name, shape in self.fields.items()},
            "additionalProperties": False,
            **({"required": required} if required else {}),
            **({"allOf": choices} if choices else {}),
        }


class Keyed(NamedTuple):
    """A map whose names are the user's own: `name` says of what form they are."""

    name: Word
    of: Shape | str

    def read(self, reader: Reader, node: Node) -> Got | None:
        """The values by name."""
        if node.kind != "map":
            reader.wanted(node, "a map")
            return None
        values: dict[str, Got] = {}
        keys: dict[str, Node] = {}
        for key, value in node.pairs:
            if key.kind == "scalar" and key.value in keys:
                reader.problem(key, f"{key.value[:40]} stands here twice", "keep one of the two")
                continue
            if reader.read(self.name, key) is None:
                continue
            keys[key.value] = key
            got = reader.read(self.of, value, key.value)
            if got is not None:
                values[key.value] = got
        return Got(node, values, reader.path, keys)

    def schema(self) -> dict[str, Any]:
        """An object whose names follow a pattern."""
        pattern = self.name.schema().get("pattern", "")
        return {"type": "object", "patternProperties": {pattern: json_schema(self.of)}, "additionalProperties": False}


class OneOf(NamedTuple):
    """One of several shapes, told apart by the kind of node; of several maps, the first that knows a name of it."""

    what: str
    scalar: Shape | str | None = None
    seq: Shape | str | None = None
    maps: tuple[Shape | str, ...] = ()

    def read(self, reader: Reader, node: Node) -> Got | None:
        """The value in the shape that fits."""
        of = {"scalar": self.scalar, "seq": self.seq, "map": self._map(reader, node)}[node.kind]
        if of is None or (node.kind == "scalar" and node.core == "null" and not isinstance(of, Word)):
            reader.wanted(node, self.what)
            return None
        shape = reader.shapes[of] if isinstance(of, str) else of
        return shape.read(reader, node)

    def _map(self, reader: Reader, node: Node) -> Shape | str | None:
        names = {key.value for key, _ in node.pairs}
        for candidate in self.maps:
            shape = reader.shapes[candidate] if isinstance(candidate, str) else candidate
            if names & (shape.fields.keys() if isinstance(shape, Map) else {*reader.languages}):
                return candidate
        return self.maps[0] if self.maps else None

    def schema(self) -> dict[str, Any]:
        """Any of the shapes."""
        return {"anyOf": [json_schema(shape) for shape in (self.scalar, self.seq, *self.maps) if shape]}
