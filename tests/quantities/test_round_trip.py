"""What is read, written out in each language and read again, is the same figure."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.quantities import Figure, When, find, read
from briefwright.span import Span
from quantities.writers import DURATIONS, HEDGES, MOVES, RATES, WORDS, write

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
TEXTS = sorted(CORPUS.glob("*.txt")) if CORPUS.is_dir() else []
LANGUAGES = ("zh", "en", "ru")
SAME = ("kind", "value", "unit", "high", "approx", "bound", "direction", "modality", "per", "ratio", "when", "until")
MONEY = [unit for unit in WORDS if len(unit) == 3 and unit.isupper() and unit != "TEU"]
MEASURES = ["t", "m3", "km", "km2", "m2", "ha", "m", "kg", "bbl", "kWh", "nmi", "l", "°", "TEU"]
COUNTS = ["person", "state", "firm", "time", "vote", "vehicle", "train", "household", "item"]


def core(figure: Figure) -> dict[str, object]:
    return {name: getattr(figure, name) for name in SAME}


def check(figure: Figure, code: str) -> None:
    text = write(figure, code)
    found = find(text, code)
    assert [core(one) for one in found] == [core(figure)], text
    assert found[0].text == text[found[0].span.start : found[0].span.end]


@pytest.mark.corpus
@pytest.mark.skipif(not TEXTS, reason="the original documents are not at hand")
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name[:3])
def test_every_figure_of_the_originals_comes_back(path: Path, code: str) -> None:
    figures = find(path.read_text("utf-8"), "zh")
    assert figures
    wrong = []
    for figure in figures:
        if not writable(figure):
            continue
        text = write(figure, code)
        if [core(one) for one in find(text, code)] != [core(as_written(figure))]:
            wrong.append((figure.text, text, [one.label for one in find(text, code)], figure.label))
    assert wrong == []


def writable(figure: Figure) -> bool:
    """Days of no month are written in some languages alone."""
    return not (figure.unit == "date" and figure.when and not figure.when.month)


def as_written(figure: Figure) -> Figure:
    """What each language can say of it: only quarters and half-years are told by "this year" everywhere."""
    if figure.when and figure.when.offset is not None and figure.unit not in {"quarter", "half-year"}:
        until = figure.until._replace(offset=None) if figure.until else None
        return replace(figure, when=figure.when._replace(offset=None), until=until)
    return figure


def values(whole: int = 10**13, places: int = 2) -> st.SearchStrategy[Decimal]:
    return st.decimals(Decimal("0.01"), whole, places=places).map(lambda value: value.normalize() + 0)


@st.composite
def amounts(draw: st.DrawFn) -> Figure:
    kind = draw(st.sampled_from(["money", "measure", "duration", "percent", "points", "count", "multiple", "number"]))
    units = {"money": MONEY, "measure": MEASURES, "duration": [*DURATIONS], "count": COUNTS, "number": [""]}
    unit = draw(st.sampled_from(units.get(kind, [{"percent": "%", "points": "pp", "multiple": "times"}.get(kind, "")])))
    value = draw(st.integers(2, 10**9).map(Decimal) if kind == "count" else values())
    ranged = kind not in {"count", "number", "multiple"} and draw(st.booleans())
    high = value * draw(st.sampled_from([Decimal("1.5"), Decimal(2), Decimal(40)])) if ranged else None
    return Figure(
        kind, value, unit, Span(0, 0), "", Span(0, 0), high=high, approx=draw(st.booleans()),
        bound=draw(st.sampled_from(["", *(mark for mark in HEDGES if mark != "~")])),  # type: ignore[arg-type]
        direction=draw(st.sampled_from(["", *MOVES])),  # type: ignore[arg-type]
        modality=draw(st.sampled_from(["fact", "forecast", "plan", "target"])),  # type: ignore[arg-type]
        per=draw(st.sampled_from(["", *RATES])) if kind in {"money", "measure"} and not ranged else "",
    )  # fmt: skip


@st.composite
def moments(draw: st.DrawFn) -> Figure:
    year = draw(st.integers(1900, 2050))
    unit = draw(st.sampled_from(["year", "years", "month", "months", "date", "days", "quarter", "half-year", "decade"]))
    named = None if unit in {"month", "date", "days"} and draw(st.booleans()) else year
    month, day = draw(st.integers(1, 11)), draw(st.integers(1, 27))
    when, until, value = When(year), None, year
    if unit == "years":
        until = When(year + draw(st.integers(1, 49)))
    elif unit in {"month", "months"}:
        when, value = When(named, month), month
        until = When(named, draw(st.integers(month + 1, 12))) if unit == "months" else None
    elif unit in {"date", "days"}:
        when, value = When(named, month, day), day
        until = When(named, month, draw(st.integers(day + 1, 28))) if unit == "days" else None
        if until and month < 11 and draw(st.booleans()):
            until = When(named, month + 1, day)
    elif unit == "quarter":
        value = draw(st.integers(1, 4))
        when = When(year, 3 * value - 2)
    elif unit == "half-year":
        value = draw(st.integers(1, 2))
        when = When(year, 6 * value - 5)
    elif unit == "decade":
        when, value = When(year - year % 10), year - year % 10
    high = {"months": "month", "days": "day", "years": "year"}.get(unit)
    last = Decimal(getattr(until, high)) if high and until else None
    name = {"years": "year", "months": "month", "days": "date"}.get(unit, unit)
    return Figure("time", Decimal(value), name, Span(0, 0), "", Span(0, 0), high=last, when=when, until=until)


@st.composite
def placed(draw: st.DrawFn) -> Figure:
    kind = draw(st.sampled_from(["rank", "ordinal", "percent"]))
    if kind == "percent":
        under = draw(st.integers(2, 99))
        over = draw(st.integers(1, under).filter(lambda number: (number, under) != (9, 11)))  # a date, and a name
        value = Decimal(over) * 100 / Decimal(under)
        return Figure("percent", value, "%", Span(0, 0), "", Span(0, 0), ratio=(over, under))
    value = Decimal(draw(st.integers(4, 20).filter(lambda number: number % 10 > 3 or number < 20)))
    return Figure(kind, value, kind, Span(0, 0), "", Span(0, 0))  # type: ignore[arg-type]


@settings(max_examples=300, deadline=None)
@given(figure=amounts() | moments() | placed(), code=st.sampled_from(LANGUAGES))
def test_a_figure_written_and_read_again_is_the_same(figure: Figure, code: str) -> None:
    check(figure, code)


@settings(max_examples=300, deadline=None)
@given(
    text=st.text(st.sampled_from("0123456789,.%-—~ ()一二三十百万亿年月日第多余约近个元$в на двадцать million of th")),
    code=st.sampled_from(LANGUAGES),
)
def test_any_text_is_read_and_nothing_of_it_is_lost(text: str, code: str) -> None:
    reading = read(text, code)
    seen = [one.span for one in (*reading.figures, *reading.masked, *reading.unread)]
    assert all(0 <= span.start < span.end <= len(text) for span in seen)
    assert all(figure.text == text[figure.span.start : figure.span.end] for figure in reading.figures)
    covered = {place for span in seen for place in range(span.start, span.end)}
    assert {place for place, char in enumerate(text) if char in "0123456789"} <= covered
    ends = [(figure.span.start, figure.span.end) for figure in reading.figures]
    assert ends == sorted(ends)
