"""The bytes of a spec -> its brief and its problems."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from briefwright.languages import LANGUAGES
from briefwright.shapes import Map, Reader
from briefwright.shapes import json_schema as schema_of
from briefwright.span import Lines, Problem, Span
from briefwright.spec.brief import Brief
from briefwright.spec.make import Maker
from briefwright.spec.shapes import SHAPES
from briefwright.yamlpos import Comment, Loaded, Node
from briefwright.yamlpos import read as read_yaml

_BROKEN_BY_COMMENT = re.compile(r"[ \t]+(#[^\s][^\r\n]*)")


class Spec(NamedTuple):
    """A spec as read: `brief` is None where the file is no YAML map."""

    text: str
    brief: Brief | None
    problems: tuple[Problem, ...]
    root: Node | None
    comments: tuple[Comment, ...]

    @property
    def lines(self) -> Lines:
        """The text's lines."""
        return Lines(self.text)


def read(data: bytes, language: str | None = None) -> Spec:
    """Read a spec; all its problems come with their places, none is raised.

    `language` is the workspace's, for a spec that names none.
    """
    loaded = read_yaml(data, "invalid-spec")
    comments = tuple(loaded.comments()) if loaded.root else ()
    if loaded.root is None:
        return Spec(loaded.text, None, loaded.problems, None, comments)
    if loaded.root.kind != "map" or not loaded.root.pairs:
        wrong = Problem("invalid-spec", Span(0, 0), "a spec is a map of names", "begin with kind: country")
        return Spec(loaded.text, None, (*loaded.problems, wrong), None, comments)
    languages = _languages(loaded.root, language)
    reader = Reader(SHAPES if language is None else {**SHAPES, "spec": _without_language()}, "invalid-spec", languages)
    got = reader.read("spec", loaded.root)
    brief = Maker().brief(got, languages) if got else None
    cut = _cut_texts(loaded, brief) if brief else ()
    return Spec(loaded.text, brief, (*loaded.problems, *reader.problems, *cut), loaded.root, comments)


def _without_language() -> Map:
    """The shape of a spec in a workspace that has a language of its own."""
    spec = SHAPES["spec"]
    assert isinstance(spec, Map)
    return spec._replace(need=tuple("language?languages" if "language" in n else n for n in spec.need))


def _languages(root: Node, default: str | None) -> tuple[str, ...]:
    """The languages of a spec, as far as they can be told: texts are read by them."""
    given = root.get("language") or root.get("languages")
    nodes = [] if given is None else given.items if given.kind == "seq" else [given]
    known = dict.fromkeys(node.value for node in nodes if node.value in LANGUAGES)
    return tuple(known) or (default or "en",)


def _cut_texts(loaded: Loaded, brief: Brief) -> tuple[Problem, ...]:
    """Plain texts that a comment cuts short: `text: Rank #1 of 5` is read as `Rank`."""
    found: dict[Span, Problem] = {}
    for node in (node for text in brief.texts for node in text.nodes.values()):
        m = _BROKEN_BY_COMMENT.match(loaded.text, node.end) if node.style is None else None
        if m is not None:
            span = Span(*m.span(1))
            hint = "put the text into quotation marks, or a space after the # of a comment"
            found[span] = Problem(
                "cut-text", span, f"the text ends before this #: {node.value[-30:]!r} is all that is read", hint
            )
    return tuple(found.values())


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a spec, made from the same table that `read` goes by."""
    by_language = {code: {"type": ["string", "number", "boolean"]} for code in LANGUAGES}
    text = {
        "anyOf": [
            {"type": ["string", "number", "boolean"]},
            {"type": "object", "properties": by_language, "additionalProperties": False, "minProperties": 1},
        ]
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "briefwright spec",
        "$ref": "#/$defs/spec",
        "$defs": {**{name: schema_of(shape) for name, shape in SHAPES.items()}, "text": text},
    }
