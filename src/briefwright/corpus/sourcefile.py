"""Reading a source file: front matter and body, all problems with their places."""

from __future__ import annotations

import re
from typing import Any

from briefwright.corpus.body import Body
from briefwright.corpus.csl import FIELDS, FRONT_MATTER, KEY, plain
from briefwright.corpus.source import Source
from briefwright.shapes import Reader
from briefwright.span import Problem, Span
from briefwright.yamlpos import read as read_yaml
from briefwright.yamlpos.decode import FORBIDDEN, decode

CODE = "invalid-source"
_FIRST = re.compile(r"\ufeff?---[ \t]*(?=[\r\n]|\Z)")
_FENCE = re.compile(r"(?:(?<=\n)|(?<=\r))---[ \t]*(?:\r\n|\r|\n|\Z)")


def read(path: str, data: bytes) -> Source:
    """Read `seeds/KEY.md`; whatever its bytes, there is a source, with what is wrong in its `problems`."""
    key = path.rpartition("/")[2].removesuffix(".md")
    text, problems = decode(data, CODE)
    if problems and len(text.encode()) < len(data.removeprefix(b"\xef\xbb\xbf")):
        return Source(key, path, text, {}, {}, (), problems, readable=False)
    clean = FORBIDDEN.sub("\ufffd", text)  # of the same length: what is wrong in it was found
    start, metadata, wrong = _front_matter(key, clean)
    if start < 0:
        return Source(key, path, text, {}, {}, (), (*problems, *wrong), readable=False)
    body = Body(clean, start)
    return Source(
        key=key,
        path=path,
        text=text,
        metadata=metadata,
        passages=body.passages,
        headings=body.headings,
        problems=tuple(sorted((*problems, *wrong, *body.problems), key=lambda p: p.span.start)),
        ids=frozenset(body.passages),
    )


def unreadable(path: str, reason: str) -> Source:
    """A source whose file cannot be read."""
    key = path.rpartition("/")[2].removesuffix(".md")
    problem = Problem(CODE, Span(0, 0), f"this file {reason}", "put a readable file in its place")
    return Source(key, path, "", {}, {}, (), (problem,), readable=False)


def _front_matter(key: str, text: str) -> tuple[int, dict[str, Any], tuple[Problem, ...]]:
    """Where the body begins (-1: nowhere), the front matter's values, and what is wrong with it."""
    if not text.strip("\ufeff \t\r\n"):
        return -1, {}, (Problem(CODE, Span(0, 0), "the file is empty", "begin with --- and the front matter"),)
    if not _FIRST.match(text):
        end = len(text.split("\n", 1)[0].rstrip("\r"))
        begin = int(text.startswith("\ufeff"))
        wrong = Problem(
            CODE, Span(begin, end), "a source file begins with ---", "put the front matter between two lines ---"
        )
        return -1, {}, (wrong,)
    fence = _FENCE.search(text, 3)
    if fence is None:
        begin = int(text.startswith("\ufeff"))
        wrong = Problem(CODE, Span(begin, begin + 3), "no line --- ends the front matter", "put --- below it")
        return -1, {}, (wrong,)
    values, problems = _values(key, text[: fence.start()])
    return fence.end(), values, problems


def _values(key: str, head: str) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The front matter of a file, read with its first line so that places are the file's."""
    loaded = read_yaml(head, CODE)
    if loaded.root is None or loaded.root.kind != "map" or not loaded.root.pairs:
        if loaded.problems and loaded.problems[0].message != "the file is empty":
            return {}, loaded.problems
        hint = "write key, type, title and language"
        return {}, (Problem(CODE, Span(0, 0), "the front matter is no map of names", hint),)
    reader = Reader({"front matter": FRONT_MATTER, **{f: s for f, s in FIELDS.items() if not isinstance(s, str)}}, CODE)
    got = reader.read("front matter", loaded.root)
    given = got.get("key") if got else None
    if given is not None and not KEY.match(given.value):
        hint = "letters, digits, - and _ only, the first a letter or digit"
        reader.problem(given.node, f"{given.value[:40]} is no key", hint)
    elif given is not None and given.value != key:
        reader.problem(
            given.node, f"the key {given.value[:40]} is not the file's name", f"write key: {key}, or rename the file"
        )
    values = plain(got) if got else {}
    return (values if isinstance(values, dict) else {}), (*loaded.problems, *reader.problems)
