"""Cells of tables take their unit and period from what stands around them."""

from decimal import Decimal

import pytest

from briefwright.quantities import cell

CELLS = [
    ("en", "240.1", "Trade ($ bn)", "2023", "", "240100000000 USD", "2023"),
    ("en", "240.1", "2023", "Trade, billion dollars", "", "240100000000 USD", "2023"),
    ("en", "26.3", "Growth, %", "2023", "", "26.3 %", "2023"),
    ("en", "26.3%", "Trade ($ bn)", "2023", "", "26.3 %", "2023"),
    ("en", "1,234", "Soldiers", "", "Forces in 2022 (thousand people)", "1234000 person", "2022"),
    ("en", "70", "Soldiers", "2022", "Forces, thousands", "70000 person", "2022"),
    ("en", "38", "", "2024", "Gas, bcm", "38000000000 m3", "2024"),
    ("en", "(2.1)", "GDP growth (%)", "2022", "", "-2.1 %", "2022"),
    ("en", "5.4", "Q1 2025", "Exports (US$ million)", "", "5400000 USD", "2025-Q1"),
    ("en", "2021", "Year", "", "Trade ($ bn)", "2021", None),
    ("en", "17", "Rank", "", "", "17", None),
    ("zh", "2401", "贸易额（亿美元）", "2023年", "", "240100000000 USD", "2023"),
    ("zh", "1070", "2024年", "原油（万吨）", "", "10700000 t", "2024"),
    ("zh", "5.2", "2024年", "", "表1 增速（单位：%）", "5.2 %", "2024"),
    ("zh", "24", "", "2022年3月", "单位：票", "24 vote", "2022-03"),
    ("ru", "240,1", "Товарооборот, млрд долл.", "2023 г.", "", "240100000000 USD", "2023"),
    ("ru", "1 234,5", "2023", "Добыча (тыс. т)", "", "1234500 t", "2023"),
    ("ru", "12,5", "", "I квартал 2025 г.", "Доля, %", "12.5 %", "2025-Q1"),
]


@pytest.mark.parametrize("case", CELLS, ids=str)
def test_cells(case: tuple[str, str, str, str, str, str, str | None]) -> None:
    code, text, heading, row, caption, label, period = case
    found = cell(text, code, heading=heading, row=row, caption=caption)
    assert [one.figure.label for one in found] == [label]
    assert [one.period.label if one.period else None for one in found] == [period]


def test_what_a_last_digit_is_worth_goes_with_the_unit() -> None:
    (one,) = cell("240.1", "en", heading="$ bn")
    assert one.figure.step == Decimal(10**8)
    assert one.figure.digits == 4


def test_a_cell_without_a_number() -> None:
    assert cell("n.a.", "en", heading="$ bn") == ()
    assert cell("—", "zh", heading="亿美元") == ()
