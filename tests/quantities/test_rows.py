"""Every row of every table carries a sample; each reads as it says, and reads otherwise without its row."""

from dataclasses import replace
from typing import Any

import pytest

from briefwright.quantities import CODES, Language, language, read
from briefwright.quantities.common import CODES as LETTERED
from briefwright.quantities.common import MARKS, MASKS, MOMENTS
from briefwright.quantities.latin import SIGNS, UNITS

TABLES = ("scales", "units", "nouns", "signs", "fixed", "moments", "masks", "before", "after", "moves", "modal")
TABLES = (*TABLES, "modal_after", "rates")
ROWS = [
    pytest.param(code, table, number, id=f"{code}-{table}-{number}")
    for code in CODES
    for table in TABLES
    for number in range(len(getattr(language(code), table)))
]
COMMON = [
    pytest.param(code, row, id=f"{code}-{row.sample}")
    for code in CODES
    for row in (*MARKS, *MASKS, *LETTERED, *MOMENTS, *SIGNS, *UNITS)
]


def labels(text: str, tables: Language) -> list[str]:
    return [figure.label for figure in read(text, tables).figures]


def sample(row: Any) -> tuple[str, list[str]]:
    text, arrow, label = row.sample.partition(" →")
    assert arrow
    return text, [label.strip()] if label.strip() else []


@pytest.mark.parametrize(("code", "table", "number"), ROWS)
def test_each_row_reads_as_its_sample_says(code: str, table: str, number: int) -> None:
    tables = language(code)
    rows = getattr(tables, table)
    text, expected = sample(rows[number])
    found = labels(text, tables)
    assert found == expected
    without = replace(tables, **{table: (*rows[:number], *rows[number + 1 :])})
    said, unsaid = read(text, tables), read(text, without)
    assert (said.figures, said.masked) != (unsaid.figures, unsaid.masked), "the row does nothing"


@pytest.mark.parametrize(("code", "row"), COMMON)
def test_common_rows_hold_in_each_language(code: str, row: Any) -> None:
    text, expected = sample(row)
    reading = read(text, code)
    assert [figure.label for figure in reading.figures] == expected
    assert reading.unread == ()
