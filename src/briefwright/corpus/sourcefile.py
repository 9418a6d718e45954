"""Reading a source file: front matter and body, all problems with their places."""

from __future__ import annotations

import re
from typing import Any

from briefwright.corpus.body import Body
from briefwright.corpus.csl import FRONT_MATTER, KEY, plain
from briefwright.corpus.source import Source
from briefwright.shapes import Got, Reader
from briefwright.span import Problem, Span
from briefwright.yamlpos import read as read_yaml
from briefwright.yamlpos.decode import FORBIDDEN, decode

CODE = "invalid-source"
_BOM = "\ufeff"
_FIRST = re.compile(r"\ufeff?---[ \t]*(?=[\r\n]|\Z)")
_FENCE = re.compile(r"(?<=[\r\n])---[ \t]*(?:\r\n|\r|\n|\Z)")
_LINE_END = re.compile(r"[\r\n]|\Z")


def read(path: str, data: bytes) -> Source:
    """Read `seeds/KEY.md`; whatever its bytes, there is a source, with what is wrong in its `problems`."""
    text, problems = decode(data, CODE)
    if problems and len(text.encode()) < len(data):  # read to the first byte that is no UTF-8, or not at all
        whole = data.decode("utf-8", "replace") if text else ""  # so that the faulty line can be shown
        return _without_values(path, whole, problems)
    clean = FORBIDDEN.sub("\ufffd", text) if problems else text  # of the same length: what is wrong was found
    start, wrong = _body_start(clean)
    if wrong is not None:
        return _without_values(path, text, (*problems, wrong))
    end = clean.rfind("---", 0, start)
    metadata, unfit = _front_matter(_key(path), clean[:end])
    body = Body(clean, start)
    found = sorted((*problems, *unfit, *body.problems), key=lambda problem: problem.span)
    return Source(_key(path), path, text, metadata, body.passages, tuple(body.headings), tuple(found))


def unreadable(path: str, reason: str) -> Source:
    """A source whose file cannot be read; `reason` goes on from "this file"."""
    return _without_values(
        path, "", (Problem(CODE, Span(0, 0), f"this file {reason}", "put a readable file in its place"),)
    )


def _key(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _without_values(path: str, text: str, problems: tuple[Problem, ...]) -> Source:
    return Source(_key(path), path, text, {}, {}, (), problems, readable=False)


def _body_start(text: str) -> tuple[int, Problem | None]:
    """The offset at which the body begins, or why there is none."""
    begin = int(text.startswith(_BOM))
    if not text.strip(_BOM + " \t\r\n"):
        return 0, Problem(CODE, Span(0, 0), "the file is empty", "begin with --- and the front matter")
    if not _FIRST.match(text):
        end = _LINE_END.search(text, begin)
        place = Span(begin, end.start() if end else len(text))
        return 0, Problem(CODE, place, "a source file begins with ---", "put the front matter between two lines ---")
    fence = _FENCE.search(text, begin + 3)
    if fence is None:
        return 0, Problem(CODE, Span(begin, begin + 3), "no line --- ends the front matter", "put --- below it")
    return fence.end(), None


def _front_matter(key: str, head: str) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The values of a file's head, and what is wrong with them; its first line is read too, so that places hold."""
    loaded = read_yaml(head, CODE)
    if loaded.root is None and loaded.problems:
        return {}, loaded.problems
    if loaded.root is None or loaded.root.kind != "map" or not loaded.root.pairs:
        hint = "write key, type, title and language, each with a colon: title: …"
        return {}, (*loaded.problems, Problem(CODE, Span(0, 0), "the front matter is no map of names", hint))
    reader = Reader({}, CODE)
    got = reader.read(FRONT_MATTER, loaded.root)
    if got is None:
        return {}, (*loaded.problems, *reader.problems)
    _check_key(reader, got, key)
    values = plain(got)
    return (values if isinstance(values, dict) else {}), (*loaded.problems, *reader.problems)


def _check_key(reader: Reader, got: Got, key: str) -> None:
    """The key is the file's name without its ending, and of a form that can be cited."""
    given = got.get("key")
    if given is None or (given.value == key and KEY.match(key)):
        return
    shown = given.value[:40]
    if not KEY.match(given.value):
        hint = "letters (a-z), digits, - and _ only, the first a letter or digit"
        reader.problem(given.node, f"{shown} is no key", hint)
    else:
        rename = f"rename the file to {given.value}.md"
        hint = f"write key: {key}, or {rename}" if KEY.match(key) else rename
        reader.problem(given.node, f"the key {shown} is not the file's name", hint)
