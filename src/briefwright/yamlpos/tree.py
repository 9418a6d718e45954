"""The tree of a YAML file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from briefwright.span import Problem, Runs, Span
from briefwright.yamlpos.scalars import scalar_runs

Kind = Literal["scalar", "seq", "map"]

_CORE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("null", re.compile(r"(?:~|null|Null|NULL|)\Z")),
    ("bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z")),
    ("int", re.compile(r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\Z")),
    (
        "float",
        re.compile(
            r"[-+]?(?:(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))\Z"
            r"|\.(?:nan|NaN|NAN)\Z"
        ),
    ),
)


@dataclass(slots=True, eq=False)
class Node:
    """A scalar, list or map, with the places of its first and last character in `text`.

    `start` lies after anchor and tag: at the quotation mark, the `|`, the `[`, the first key. `style` of a scalar is
    None (plain), `'`, `"`, `|` or `>`; of a collection "flow" or None. `aliases` counts the aliases that lie in it
    once resolved, `height` its levels. A node that is repeated by an alias is one object in several places.
    """

    kind: Kind
    start: int
    end: int
    text: str
    value: str = ""
    style: str | None = None
    tag: str | None = None
    items: list[Node] = field(default_factory=list)
    pairs: list[tuple[Node, Node]] = field(default_factory=list)
    aliases: int = 0
    height: int = 1
    open: bool = False
    anchored: bool = False
    faulty: bool = False
    """Whether it stands for what could not be read, and was reported."""
    _runs: Runs | None = None

    @property
    def core(self) -> str:
        """The type that YAML 1.2's core schema gives a scalar: null, bool, int, float or str."""
        if self.tag not in (None, "!"):
            return str(self.tag).rpartition(":")[2]
        if self.style is None and self.tag is None:
            return next((name for name, pattern in _CORE if pattern.match(self.value)), "str")
        return "str"

    def runs(self) -> Runs:
        """The map from the characters of a scalar's value to the file."""
        if self._runs is None:
            self._runs = scalar_runs(self.text, self.start, self.end, self.style, self.value)
        return self._runs

    @property
    def span(self) -> Span:
        """What a finding underlines: all of it; of a block scalar, its words from the first to the last."""
        if self.kind == "scalar" and self.style in ("|", ">") and (body := self.value.rstrip()):
            return self.runs().span(len(body) - len(body.lstrip()), len(body))
        return Span(self.start, self.end)

    def get(self, name: str) -> Node | None:
        """The value of a map's first key of this name."""
        return next((value for key, value in self.pairs if key.value == name), None)


class Comment(NamedTuple):
    """A comment: its span from the `#` to the end of its line, and whether it stands alone on the line."""

    span: Span
    words: str
    alone: bool


class Loaded(NamedTuple):
    """A file as read: its text, its tree (None where it is no YAML) and what is wrong with it."""

    text: str
    root: Node | None
    problems: tuple[Problem, ...]
    scalars: tuple[Node, ...]
    """All scalars in the order of the file."""

    def comments(self) -> Iterator[Comment]:
        """The comments of the file, in order."""
        inside = iter([*self.scalars, None])
        scalar = next(inside)
        for m in _COMMENT.finditer(self.text):
            while scalar is not None and scalar.end <= m.start():
                scalar = next(inside)
            if scalar is None or not _lies_in(scalar, m.start()):
                begin = max(self.text.rfind("\n", 0, m.start()), self.text.rfind("\r", 0, m.start())) + 1
                alone = not self.text[begin : m.start()].strip("\ufeff \t")
                yield Comment(Span(*m.span()), m[0], alone)


_COMMENT = re.compile(r"#(?<![^ \t\r\n\ufeff]#)[^\r\n]*")


def _lies_in(scalar: Node, at: int) -> bool:
    """Whether an offset before the scalar's end belongs to its words (a block scalar's header can bear a comment)."""
    if scalar.start > at:
        return False
    return scalar.style not in ("|", ">") or bool(re.search(r"[\r\n]", scalar.text[scalar.start : at]))
