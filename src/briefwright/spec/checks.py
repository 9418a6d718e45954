"""What one field of a spec cannot know: counts, series that exist, places that are ignored."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.shapes import Got, Reader
from briefwright.shapes.reader import nearest
from briefwright.yamlpos import Node

_SUBJECTS = {"country": (1, 1, "1 subject"), "relationship": (2, 0, "2 or more subjects")}


def spec(reader: Reader, got: Got) -> None:
    """Checks of the whole spec."""
    _subjects(reader, got)
    _languages(reader, got)
    _series(reader, got)
    for item in got.get("ignore").each() if got.get("ignore") else ():  # type: ignore[union-attr]
        at = item.get("at")
        if at is not None and find(got.node, at.value) is None:
            reader.problem(
                at.node, f"nothing stands at {at.value[:60]}", "write names and indexes from 0, as in sections.0.text"
            )


def _subjects(reader: Reader, got: Got) -> None:
    kind, subjects = got.word("kind"), got.get("subjects")
    if subjects is None or kind not in _SUBJECTS or subjects.node.kind != "seq" or not subjects.node.items:
        return
    least, most, words = _SUBJECTS[kind]
    count = len(subjects.node.items)
    if count < least or (most and count > most):
        reader.problem(subjects.node, f"a {kind} brief has {words}, not {count}")


def _languages(reader: Reader, got: Got) -> None:
    languages = got.get("languages")
    seen: set[str] = set()
    for language in languages.each() if languages else ():
        if language.value in seen:
            reader.problem(language.node, f"{language.value} stands here twice")
        seen.add(language.value)


def _series(reader: Reader, got: Got) -> None:
    """Series that tables and charts name, and the spec's data lack."""
    data = got.get("data")
    known = data.keys if data else {}
    for named in _named_series(got):
        if named.value not in known:
            hint = nearest(named.value, known) or "define it under data"
            reader.problem(named.node, f"there is no series {named.value}", hint, "unknown-data")


def _named_series(got: Got) -> Iterator[Got]:
    if isinstance(got.value, list):
        for item in got.value:
            yield from _named_series(item)
    elif isinstance(got.value, dict):
        for name, value in got.value.items():
            if name == "series" and isinstance(value, Got) and isinstance(value.value, list):
                yield from value.value
            elif isinstance(value, Got) and not isinstance(value.value, str):
                yield from _named_series(value)


def table(reader: Reader, got: Got) -> None:
    """A table has columns and rows, or series; each row as many cells as there are columns."""
    columns, rows = got.keys.get("columns"), got.keys.get("rows")
    if "series" in got.keys and (columns or rows):
        first = min((node for node in (columns, rows) if node), key=lambda node: node.start)
        reader.problem(first, "series stands for columns and rows", "delete one of them")
    elif "series" not in got.keys and not (columns and rows):
        at = next(iter(got.node.pairs), (got.node,))[0]
        reader.problem(at, "missing: " + ("rows" if columns else "columns" if rows else "columns and rows, or series"))
    _cells(reader, got)


def _cells(reader: Reader, got: Got) -> None:
    columns, rows = got.get("columns"), got.get("rows")
    if columns is None or rows is None:
        return
    wanted = len(columns.node.items)
    for row in rows.each():
        cells = row.get("cells") or row
        if cells.node.kind == "seq" and len(cells.node.items) != wanted:
            reader.problem(cells.node, f"{len(cells.node.items)} cells in a table of {wanted} columns")


def block(reader: Reader, got: Got) -> None:
    """An item of a section's text holds something."""
    if not got.node.pairs:
        reader.problem(got.node, "missing: table, chart or timeline")


def find(node: Node, path: str) -> tuple[Node, Node] | None:
    """The name (or item) and the value at a path of names and indexes from 0, or None."""
    key = node
    for step in path.split("."):
        if node.kind == "map":
            pair = next(((k, v) for k, v in node.pairs if k.value == step), None)
            if pair is None:
                return None
            key, node = pair
        elif node.kind == "seq" and step.isdecimal() and int(step) < len(node.items):
            key = node = node.items[int(step)]
        else:
            return None
    return key, node
