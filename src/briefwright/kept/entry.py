"""What is kept of a brief, a source or the templates, and its form in JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from briefwright.finding import SEVERITIES, Finding, RelatedPlace, Severity
from briefwright.kept.watched import Row
from briefwright.span import Place

One = TypeVar("One")


class Entry(NamedTuple):
    """What was found, and the rows on which it rests.

    Of a brief also: the keys that it cites, the images that it shows, how many citations it has, and the passages
    (`KEY:ID`) that they lead to.
    """

    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    keys: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    citations: int = 0
    passages: tuple[str, ...] = ()


class Faulty(ValueError):
    """A value is not of the form that `packed` gives."""


def packed(entries: Mapping[str, Entry]) -> dict[str, Any]:
    """Entries as a value for JSON; rows stand once, and entries name them by their number."""
    rows = {row: at for at, row in enumerate(sorted({row for entry in entries.values() for row in entry.rows}))}
    return {
        "rows": [list(row) for row in rows],
        "entries": {
            name: [sorted(rows[row] for row in entry.rows), [_listed(f) for f in entry.findings], *entry[2:]]
            for name, entry in entries.items()
        },
    }


def unpacked(value: Any) -> dict[str, Entry]:
    """The entries of such a value. Raises Faulty for anything else."""
    rows = [_row(row) for row in _list(_in(value, "rows"))]
    entries = _in(value, "entries")
    if not isinstance(entries, dict):
        raise Faulty
    return {name: _entry(entry, rows) for name, entry in entries.items()}


def _listed(finding: Finding) -> list[Any]:
    """A finding as a list, in the order of its fields."""
    return [*finding._replace(severity=finding.severity.value)]  # type: ignore[arg-type]


def _entry(value: Any, rows: Sequence[Row]) -> Entry:
    at, findings, keys, images, citations, passages = _list(value, 6)
    if not all(type(number) is int and 0 <= number < len(rows) for number in _list(at)):
        raise Faulty
    return Entry(
        tuple(rows[number] for number in at),
        tuple(map(_finding, _list(findings))),
        _all(_word, keys),
        _all(_word, images),
        _number(citations),
        _all(_word, passages),
    )


def _row(value: Any) -> Row:
    question, of, answer = map(_word, _list(value, 3))
    return question, of, answer


def _finding(value: Any) -> Finding:
    file, start, end, code, severity, message, hint, source, passage, related, excerpt = _list(value, 11)
    if _word(code) not in SEVERITIES or _number(severity) not in {grade.value for grade in Severity}:
        raise Faulty
    return Finding(
        _word(file),
        _place(start),
        _place(end),
        code,
        Severity(severity),
        _word(message),
        _word(hint),
        None if source is None else _word(source),
        None if passage is None else _word(passage),
        _all(_related, related),
        _all(_word, excerpt),
    )


def _related(value: Any) -> RelatedPlace:
    file, line, column, message = _list(value, 4)
    return RelatedPlace(_word(file), _number(line), _number(column), _word(message))


def _place(value: Any) -> Place:
    line, column = map(_number, _list(value, 2))
    return Place(line, column)


def _in(value: Any, name: str) -> Any:
    if not isinstance(value, dict) or name not in value:
        raise Faulty
    return value[name]


def _list(value: Any, length: int | None = None) -> list[Any]:
    if not isinstance(value, list) or (length is not None and len(value) != length):
        raise Faulty
    return value


def _all(read: Callable[[Any], One], value: Any) -> tuple[One, ...]:
    return tuple(map(read, _list(value)))


def _word(value: Any) -> str:
    if type(value) is not str:
        raise Faulty
    return value


def _number(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise Faulty
    return value
