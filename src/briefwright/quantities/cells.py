"""Cells of tables: a bare number takes its unit from the heading, the row or the caption, and a period likewise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefwright.quantities.figure import Figure
from briefwright.quantities.language import Language
from briefwright.quantities.reading import find

BRACKETS = re.compile(r"[(（\[［]([^()（）\[\]［］]*)[)）\]］]")
LEADS = re.compile(r"(?:单位|計量單位|计量单位|unit|in|единиц[аы] измерения|ед\. ?изм\.?|в)\s*[:：]?\s*", re.IGNORECASE)
CURRENCY = re.compile(r"\s*(us\$|hk\$|[$€£¥₽])\s*", re.IGNORECASE)
NEGATIVE = re.compile(r"\s*[(（]\s*([\d.,\s]+%?)\s*[)）]\s*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of a cell, and the moment or stretch of time that it is for."""

    figure: Figure
    period: Figure | None = None


def cell(
    text: str, language: str | Language, *, heading: str = "", row: str = "", caption: str = ""
) -> tuple[Cell, ...]:
    """The figures of a cell.

    `heading` is its column's, `row` the label of its row, `caption` the table's; each may name the unit (in brackets,
    after a comma or alone: "Exports, $ bn", "进口（万吨）", "млн долл.") or the period, and the nearest that does is
    taken. An amount in brackets alone is negative, as accountants write it.
    """
    places = [place for place in (heading, row, caption) if place]
    accounting = NEGATIVE.fullmatch(text)
    figures = find(accounting[1] if accounting else text, language)
    if accounting and len(figures) == 1:
        figures = (replace(figures[0], value=-figures[0].value),)
    unit = _nearest([unit for place in places if (unit := unit_of(place, language))])
    period = next((period for place in places if (period := _period(place, language))), None)
    return tuple(Cell(_with(figure, unit), None if figure.kind == "time" else period) for figure in figures)


def _nearest(units: list[Figure]) -> Figure | None:
    """The nearest unit; where it has no magnitude, that of a farther one which names the same, or nothing more."""
    if not units:
        return None
    first = units[0]
    if first.value == 1 and first.kind != "number":
        for other in units[1:]:
            if other.value != 1 and (other.kind == "number" or other.unit == first.unit):
                return replace(first, value=other.value)
    return first


def unit_of(heading: str, language: str | Language) -> Figure | None:
    """One of what a heading counts in (`亿美元`: 100000000 USD), or None where it names no unit."""
    for words in _candidates(heading):
        for written in _ones(words):
            found = find(written, language)
            one = found[0] if len(found) == 1 else None
            if one and one.text.strip() == written.strip() and one.kind not in {"time", "rank", "ordinal"}:
                if one.kind == "number" and one.value == 1:
                    continue
                if one.kind == "count" and one.unit == "item":
                    continue
                return one
    return None


def _candidates(heading: str) -> Iterator[str]:
    yield from BRACKETS.findall(heading)
    bare = BRACKETS.sub("", heading).strip()
    parts = re.split(r"[,，;；:：]", bare)
    yield from reversed(parts[1:])
    yield bare


def _ones(words: str) -> Iterator[str]:
    """The words as they would stand behind a one."""
    words = LEADS.sub("", words.strip(), count=1) if LEADS.match(words.strip()) else words.strip()
    if not words or any(char.isdigit() for char in words):
        return
    if sign := CURRENCY.match(words):
        yield f"{sign[1]}1 {words[sign.end() :]}".strip()
    yield f"1 {words}"
    yield f"1{words}"
    yield f"1 {words[:-1]}" if words.endswith(".") else f"1 {words}."


def _with(figure: Figure, unit: Figure | None) -> Figure:
    """A bare number in the unit of its heading."""
    if unit is None or figure.kind != "number":
        return figure
    high = None if figure.high is None else figure.high * unit.value
    value, step = figure.value * unit.value, figure.step * unit.value
    return replace(
        figure, kind=unit.kind, unit=unit.unit, value=value, step=step, high=high, per=unit.per, noun=unit.noun
    )


def _period(place: str, language: str | Language) -> Figure | None:
    return next((figure for figure in find(place, language) if figure.kind == "time"), None)
