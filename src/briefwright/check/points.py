"""The points of a brief's data series, as claims: each has a value, a period, and what its series says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from briefwright.figures import Scene
from briefwright.memo import Memo
from briefwright.prose import Item
from briefwright.prose.resolve import Resolved
from briefwright.quantities import Figure, Reading, When, find
from briefwright.quantities.figure import Bound, Kind, Modality
from briefwright.quantities.fold import fold
from briefwright.span import Span
from briefwright.spec.brief import Point, Series

_POWERS = {
    "thousand": 3, "mn": 6, "bn": 9, "trn": 12, "万": 4, "亿": 8, "万亿": 12,
    "тыс.": 3, "млн": 6, "млрд": 9, "трлн": 12,
}  # fmt: skip
_KINDS: dict[str, Kind] = {"%": "percent", "pp": "points", "t": "measure", "m3": "measure", "km": "measure"}
_CURRENCY = re.compile(r"[A-Z]{3}")
_PERIOD = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d\d)|-Q(?P<q>[1-4])|-H(?P<h>[12])|/(?P<y2>\d{4}))?\Z")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_BOUNDS: dict[str, Bound] = {"<": "<", ">": ">"}
_MODALITIES: dict[str, Modality] = {"forecast": "forecast", "target": "target"}
_SCENES: Memo[tuple[object, ...], Scene] = Memo(2048)


class PointClaim(NamedTuple):
    """A point with what is cited for it, read as a claim of two figures: its period and its value."""

    series: Series
    point: Point
    items: tuple[Item, ...]
    scene: Scene


def points(resolved: Resolved) -> Iterator[PointClaim]:
    """The points of all series, in their order."""
    language = resolved.brief.languages[0] if resolved.brief.languages else "en"
    for series in resolved.brief.data.values():
        label = _label(resolved, series, language)
        for point in series.points:
            items = resolved.texts.cited_by(point.cite or series.cite)
            if point.values:
                yield PointClaim(series, point, items, _scene_once(series, point, label, language))


def date_scene(written: str, language: str) -> Scene | None:
    """The date of a timeline's item (as precise as known, or a range with `/`), read as a claim."""
    figures, at = [], 0
    for part in written.split("/"):
        m = _DATE.fullmatch(part)
        if m is None:
            return None
        year, month, day = (int(value) if value else None for value in m.groups())
        span = Span(at, at + len(part))
        unit = "date" if day else "month" if month else "year"
        value = Decimal(day or month or year or 0)
        figures.append(Figure("time", value, unit, span, part, span, when=When(year, month, day)))
        at += len(part) + 1
    return Scene(written, language, Reading(tuple(figures)), claim=True)


def _label(resolved: Resolved, series: Series, language: str) -> str:
    prose = resolved.texts.proses.get((id(series.label), language))
    return " ".join(paragraph.plain for paragraph in prose.paragraphs) if prose else series.name


def _scene_once(series: Series, point: Point, label: str, language: str) -> Scene:
    """The very scene of before, where a point was read before."""
    told = (series.unit, *point[:4], label, language)
    return _SCENES.get(told, lambda: _scene(series, point, label, language))


def _scene(series: Series, point: Point, label: str, language: str) -> Scene:
    """The point as it might be written: period, label, value, unit."""
    period = _period(point.period)
    words = f"{point.period} {label}: {'–'.join(point.values)} {series.unit}"
    start = len(point.period) + len(label) + 3
    value = _value(series, point, language, Span(start, len(words)), words)
    figures = (*((period,) if period else ()), value)
    beside = tuple((period, fold(words)) for _ in figures)
    return Scene(words, language, Reading(figures), claim=True, beside=beside, stated=True)


def _value(series: Series, point: Point, language: str, span: Span, words: str) -> Figure:
    numbers = [Decimal(value) for value in point.values]
    exponent = min((e for n in numbers if isinstance(e := n.as_tuple().exponent, int)), default=0)
    kind, unit, factor = _unit(series.unit, language)
    shown = str(max(map(abs, numbers))).replace(".", "").lstrip("0")
    figure = Figure(
        kind, numbers[0] * factor, unit, span, words[span.start : span.end], Span(span.start, span.end),
        digits=len(shown if exponent < 0 else shown.rstrip("0")) or 1,
        step=Decimal(1).scaleb(min(0, exponent)) * factor,
        high=numbers[1] * factor if len(numbers) > 1 else None, approx=point.approx == "~",
        bound=_BOUNDS.get(point.approx, ""), modality=_MODALITIES.get(point.status, "fact"),
    )  # fmt: skip
    if figure.value < 0 and figure.high is None:
        return replace(figure, value=-figure.value, direction="down")
    return figure


def _unit(unit: str, language: str) -> tuple[Kind, str, Decimal]:
    """The kind, unit and worth of one of a spec's unit; what no table knows is a count of things."""
    first, _, rest = unit.partition(" ")
    scaled = first in _POWERS and bool(rest)
    factor, base = (Decimal(10) ** _POWERS[first], rest) if scaled else (Decimal(1), unit)
    if not base:
        return "number", "", factor
    if base in _KINDS:
        return _KINDS[base], base, factor
    if _CURRENCY.fullmatch(base):
        return "money", base, factor
    read = find(f"5 {base}", language)
    if len(read) == 1 and read[0].kind not in ("time", "rank", "ordinal", "number"):
        return read[0].kind, read[0].unit, factor * read[0].value / 5
    return "number", "", factor


def _period(written: str) -> Figure | None:
    """A point's period as a figure of time."""
    m = _PERIOD.match(written)
    if m is None:
        return None
    year, span = int(m["y"]), Span(0, len(written))
    month, unit = (int(m["m"]), "month") if m["m"] else (None, "year")
    if m["q"]:
        month, unit = 3 * int(m["q"]) - 2, "quarter"
    elif m["h"]:
        month, unit = 6 * int(m["h"]) - 5, "half-year"
    until = When(int(m["y2"])) if m["y2"] else None
    return Figure("time", Decimal(month or year), unit, span, written, span, when=When(year, month), until=until)
