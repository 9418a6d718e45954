"""Passages that hold a pipe table: each cell takes its unit and period from its heads and the caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from briefwright.figures.lexicon import compiled
from briefwright.figures.scene import Scene, unsigned
from briefwright.quantities import Cell, Figure, cell, language, read
from briefwright.quantities.fold import fold
from briefwright.span import Span

_RULE = re.compile(r"\s*\|?[\s:|-]+\|?\s*")
_PARTED = re.compile(r"(?<!\\)\|")


class Heads(NamedTuple):
    """What stands beside a cell or a fact: the heads of its column and the first, its row's label, the caption."""

    column: str = ""
    row: str = ""
    caption: str = ""
    corner: str = ""


class _Place(NamedTuple):
    text: str
    start: int


def table_scene(text: str, code: str, *, issued: int | None = None) -> Scene:
    """A table read: the figures of its cells in order, with what stands beside each, then those around the table."""
    rows = list(_rows(text))
    outside = _outside(text)
    reading = read(outside, code)
    around = [(figure, None, "") for figure in reading.figures]
    found = sorted([*around, *_figures(rows, outside, code)], key=lambda one: one[0].span)
    whole = unsigned(reading.with_figures(tuple(one[0] for one in found)), text)
    return Scene(text, code, whole, issued, False, tuple((period, heads) for _, period, heads in found))


def cell_scene(text: str, code: str, beside: Heads, *, issued: int | None = None) -> Scene:
    """A cell of a brief's table, or the value of a fact, read as a claim, with what stands beside it."""
    cells = _read_cell(text, code, beside)
    heads = fold(f"{beside.row} | {beside.column} | {beside.caption} | {text}")
    reading = read(text, code)
    whole = unsigned(reading.with_figures(tuple(one.figure for one in cells)), text)
    several = len({f.label for f in read(heads, code).figures if f.kind == "time"}) > 1
    around = tuple((None if several else one.period, heads) for one in cells)
    return Scene(text, code, whole, issued, True, around, stated=not beside.column)


def _read_cell(text: str, code: str, beside: Heads) -> tuple[Cell, ...]:
    """The figures of a cell, in the unit of its heads or, where they give none, of the corner."""
    column, row, caption = (_unrated(words, code) for words in (beside.column, beside.row, beside.caption))
    cells = cell(text, code, heading=column, row=row, caption=caption)
    if beside.corner and any(one.figure.kind == "number" for one in cells):
        again = cell(text, code, heading=beside.corner)
        if all(one.figure.kind != "duration" for one in again):  # “Year” heads the years
            return tuple(Cell(two.figure, one.period) for one, two in zip(cells, again, strict=True))
    return cells


def _unrated(words: str, code: str) -> str:
    """A head without what its figures are reckoned by at its end: billion cubic metres a year."""
    rates = "|".join(cue.pattern for cue in language(code).rates)
    match = compiled(rf"[ ,]*(?:{rates})\s*$").search(fold(words)) if words else None
    return words[: match.start()] if match else words


def _rows(text: str) -> Iterator[tuple[_Place, ...]]:
    """The rows of the table with the places of their cells, the rule under the heads left out."""
    at = 0
    for line in text.split("\n"):
        if line.lstrip().startswith("|") and not _RULE.fullmatch(line):
            yield tuple(_cells(line, at))
        at += len(line) + 1


def _cells(line: str, at: int) -> Iterator[_Place]:
    ends = [m.start() for m in _PARTED.finditer(line)]
    for left, right in zip(ends, [*ends[1:], len(line)], strict=True):
        words = line[left + 1 : right]
        if right < len(line) or words.strip():
            yield _Place(words.strip(), at + left + 1 + len(words) - len(words.lstrip()))


def _outside(text: str) -> str:
    """The text with its table blanked: caption and source line stay where they stand."""
    lines = text.split("\n")
    return "\n".join(" " * len(line) if line.lstrip().startswith("|") else line for line in lines)


def _figures(rows: list[tuple[_Place, ...]], outside: str, code: str) -> Iterator[tuple[Figure, Figure | None, str]]:
    """The figures of heads and cells, with their period and the words of their heads."""
    if not rows:
        return
    heads = rows[0]
    corner = heads[0].text if heads else ""
    caption = ", ".join(filter(None, map(str.strip, outside.split("\n"))))
    for head in heads:
        yield from ((_moved(one.figure, head.start), None, "") for one in cell(head.text, code))
    for row in rows[1:]:
        label = row[0] if row else _Place("", 0)
        yield from ((_moved(one.figure, label.start), None, "") for one in cell(label.text, code))
        for number, place in enumerate(row[1:], 1):
            column = heads[number].text if number < len(heads) else ""
            for one in _read_cell(place.text, code, Heads(column, label.text, caption, corner)):
                yield _moved(one.figure, place.start), one.period, fold(f"{label.text} | {column} | {caption}")


def _moved(figure: Figure, by: int) -> Figure:
    span, number = figure.span, figure.number
    return replace(figure, span=Span(span.start + by, span.end + by), number=Span(number.start + by, number.end + by))
