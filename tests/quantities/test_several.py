"""Several tables looked up at once, and patterns with the edge of a word put before their alternatives once."""

from __future__ import annotations

import re

import pytest

from briefwright.quantities import CODES, language
from briefwright.quantities.rows import Part, Rows, factored
from briefwright.quantities.scanner import GAP, scanner
from briefwright.quantities.several import Several, first, last

TEXTS = {
    "en": "In 2019, the first of two mills sold 4.5 million tons, up by a third; by May the A12 road had cost $7m.",
    "ru": "В 2019 году первый из двух заводов продал 4,5 млн тонн, на треть больше; к маю трасса М-12 стоила 7 млн.",
    "zh": "2019年,两座磨坊中的第一座售出450万吨,增长三分之一;到5月,A12公路耗资700万美元。",
}
PATTERNS = (r"\bone\b|\btwo\b", r"\b(?:a|b)c|\bd(?=e|f)|\b[|)]x", r"\ba|b", r"(?:\ba|\bb)", "a")


@pytest.mark.parametrize("code", CODES)
def test_places_have_the_rows_of_each_table(code: str) -> None:
    made, text = scanner(language(code)), TEXTS[code].lower()
    tables = (made.masks_and_codes, made.moments, made.fixed)
    found = Several(tables, made.language.run).places(text)
    assert all(found)
    starts = {start for places in found for start, _ in places}
    for table, places in zip(tables, found, strict=True):
        assert places == [(start, rows) for start in sorted(starts) if (rows := table.at(text, start))]


@pytest.mark.parametrize("code", CODES)
def test_places_hold_for_a_text_with_parts_blanked_out(code: str) -> None:
    made, text = scanner(language(code)), TEXTS[code].lower()
    tables = (made.masks_and_codes, made.moments, made.fixed)
    found = [dict(places) for places in Several(tables, made.language.run).places(text)]
    for start in {start for places in found for start in places}:
        for end in range(start + 1, min(len(text), start + 9)):
            blanked = text[:end] + GAP * 4 + text[end + 4 :]
            for table, places in zip(tables, found, strict=True):
                matching = {row for pattern, row in table.at(blanked, start) if pattern.match(blanked, start)}
                assert matching <= {row for _, row in places.get(start, ())}


@pytest.mark.parametrize("code", CODES)
def test_what_is_behind_digits_tells_their_rows_apart(code: str) -> None:
    made = scanner(language(code))
    several = Several((made.moments, made.fixed), made.language.run)
    for text in ("2019年", "3,5", "3/4", "2019年", "1990s", "7"):
        told = [dict(places).get(0, ()) for places in several.places(text)]
        assert told == [rows.at(text, 0) for rows in (made.moments, made.fixed)]


def test_first_and_last_are_of_the_table_asked_for() -> None:
    one, two = (Rows((Part(words),)) for words in ("rose|grew", "fell"))
    text = "rose, then fell, then grew"
    rises, falls = Several((one, two)).places(text)
    assert [start for start, _ in rises] == [0, 22]
    assert [start for start, _ in falls] == [11]
    assert first(text, falls) == last(text, falls) == Part("fell")
    assert first(text, rises) == last(text, rises) == Part("rose|grew")
    assert last(text, rises[:0]) is None
    assert first(text[:12], falls) is None


@pytest.mark.parametrize("pattern", PATTERNS)
def test_an_edge_put_first_changes_nothing(pattern: str) -> None:
    for text in ("one two", "none atwo two", "ac bc de df dg", "ax |x )x", "ba ab a b", ""):
        found = [match.span() for match in re.finditer(factored(pattern), text)]
        assert found == [match.span() for match in re.finditer(pattern, text)]


def test_an_edge_is_put_first_where_all_have_it() -> None:
    assert factored(r"\bone\b|\btwo\b") == r"\b(?:one\b|two\b)"
    assert factored(r"\bone|two") == r"\bone|two"
    assert factored(r"\b(?:one|two)") == r"\b(?:one|two)"


@pytest.mark.parametrize("code", CODES)
def test_rows_with_the_edge_first_match_their_samples_alike(code: str) -> None:
    tables = language(code)
    for row in (*tables.masks, *tables.moments, *tables.fixed, *tables.units, *tables.before, *tables.modal):
        sample = row.sample.split(" → ", maxsplit=1)[0].lower()
        found = [match.span() for match in re.finditer(factored(row.pattern), sample)]
        assert found == [match.span() for match in re.finditer(row.pattern, sample)]
