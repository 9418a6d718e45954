"""Reading nodes by shapes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Protocol

from briefwright.span import Problem, Span
from briefwright.yamlpos import Node


@dataclass(slots=True, eq=False)
class Got:
    """A value as read, with the node that it came from.

    `value` is a str, a list or a dict of Got; of a text, a dict of nodes by language ("" = for all). `keys` holds the
    nodes of a map's names; `path` is where it stands (`sections.0.text`).
    """

    node: Node
    value: Any
    path: str = ""
    keys: dict[str, Node] = field(default_factory=dict)

    def get(self, name: str) -> Got | None:
        """A map's value of this name."""
        found = self.value.get(name) if isinstance(self.value, dict) else None
        return found if isinstance(found, Got) else None

    def each(self) -> list[Got]:
        """A list's items."""
        return self.value if isinstance(self.value, list) else []

    def word(self, name: str) -> str:
        """The word of this name in a map, or ""."""
        found = self.get(name)
        return found.value if found is not None and isinstance(found.value, str) else ""


class Shape(Protocol):
    """One shape of the table."""

    def read(self, reader: Reader, node: Node) -> Got | None:
        """The value, or None where it is not of this shape (which was reported)."""
        ...

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of it."""
        ...


class Reader:
    """Reads one file by a table of named shapes; `problems` fills as it goes.

    `languages` are the codes that a text by language must have.
    """

    def __init__(self, shapes: Mapping[str, Shape], code: str, languages: tuple[str, ...] = ()) -> None:
        self.shapes, self.code, self.languages = shapes, code, languages
        self._problems: dict[tuple[str, Span, str], Problem] = {}
        self._done: dict[tuple[int, int], Got | None] = {}
        self._path: list[str] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found wrong so far; what an alias repeats is found once, at its anchor."""
        return tuple(self._problems.values())

    def problem(self, at: Node | Span, message: str, hint: str = "", code: str = "") -> None:
        """Report a problem at a node or stretch."""
        span = at.span if isinstance(at, Node) else at
        if not (isinstance(at, Node) and at.faulty):
            code = code or self.code
            self._problems.setdefault((code, span, message), Problem(code, span, message, hint))

    def wanted(self, node: Node, what: str, hint: str = "") -> None:
        """Report that something else is wanted at a node."""
        self.problem(node, f"{what} is wanted here, not {_name(node)}", hint)

    def hint(self, word: str, known: Iterable[str]) -> str:
        """The nearest known word, or all of them where they are few."""
        names = [*known]
        near = nearest(word, names) if len(self._problems) < MANY else ""
        return near or (f"known: {', '.join(names)}" if len(names) <= FEW else "")

    @property
    def path(self) -> str:
        """Where the reader stands, as names and indexes from 0 joined by full stops."""
        return ".".join(self._path)

    def read(self, shape: Shape | str, node: Node, step: str = "") -> Got | None:
        """Read a node in a shape; `step` is its name or index in what it stands in.

        A collection that aliases repeat is read once per shape: ten thousand aliases of a large map cost no more.
        """
        of = self.shapes[shape] if isinstance(shape, str) else shape
        if node.faulty:
            return None
        known = (id(node), id(of))
        again = node.anchored and node.kind != "scalar"
        if again and known in self._done:
            return self._done[known]
        self._path += [step] if step else []
        got = of.read(self, node)
        if got is not None:
            got.path = self.path
        if step:
            self._path.pop()
        if again:
            self._done[known] = got
        return got


def _name(node: Node) -> str:
    """What a node is, in words."""
    if node.kind == "scalar":
        return node.value[:40] if node.core != "null" else "nothing"
    return "a list" if node.kind == "seq" else "a map"


FEW = 24
"""Known words that a hint lists all."""
MANY = 100
"""Problems of a file beyond which no nearest names are looked for: each look takes a millisecond."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The hint `did you mean …?` for the known word that looks most like this one, or ""."""
    return _nearest(word, tuple(known))


@lru_cache(maxsize=256)
def _nearest(word: str, names: tuple[str, ...]) -> str:
    import difflib  # 10 ms, paid only where something is wrong

    lower = {name.lower(): name for name in names}
    best = lower.get(word.lower()) or next(iter(difflib.get_close_matches(word, names, 1, 0.6)), "")
    return f"did you mean {best}?" if best else ""


def json_schema(shape: Shape | str) -> dict[str, Any]:
    """The JSON Schema of a shape; a named one is a reference to `$defs`."""
    return {"$ref": f"#/$defs/{shape}"} if isinstance(shape, str) else shape.schema()
