"""Figures that follow from figures of the passages, with their formulas."""

from __future__ import annotations

import pytest

from briefwright.figures import Passage, judge, scene

YEARS = "2019年产量为120万吨，2023年为150万吨。"
PARTS = "参会者来自亚洲的有62人，来自欧洲的有18人，来自非洲的有44人。"
SHARES = "2020年占34.5%，2022年占41.2%。"
MONEY = "项目为期5年，总投资8.5亿美元。"

FOLLOWS = [
    (YEARS, "en", "Output rose by 25 percent.", "150万吨 / 120万吨 - 1"),
    (YEARS, "en", "Output rose by 300,000 tonnes.", "150万吨 - 120万吨"),
    (YEARS, "ru", "За четыре года добыча выросла на четверть.", "2023 - 2019"),
    (PARTS, "en", "In all, 124 people took part.", "62人 + 18人 + 44人"),
    (PARTS, "ru", "Из Азии и Африки вместе приехало 106 человек.", "62人 + 44人"),
    (PARTS, "en", "People came from three continents, 62, 18 and 44 of them.", "equal"),
    (SHARES, "en", "The share grew by 6.7 percentage points.", "41.2% - 34.5%"),
    (SHARES, "zh", "占比提高6.7个百分点。", "41.2% - 34.5%"),
    (MONEY, "en", "That is $170 million a year.", "8.5亿美元 / 5年"),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "language", "claim", "formula"), FOLLOWS)
def test_a_figure_that_follows(passage: str, language: str, claim: str, formula: str) -> None:
    found = judge(scene(claim, language, claim=True), [Passage(passage, "zh")])
    assert not any(v.wrong for v in found)
    if formula != "the passage lists as many":
        assert formula in [v.rule for v in found]


@pytest.mark.parametrize(
    ("passage", "claim", "slip"),
    [
        (YEARS, "Output fell by 25 percent.", "direction"),
        (YEARS, "Output rose by 35 percent.", "absent"),
        (PARTS, "134 people came from Asia.", "absent"),
        (SHARES, "The share grew by 7.6 percentage points.", "absent"),
    ],
)
def test_what_does_not_follow(passage: str, claim: str, slip: str) -> None:
    found = judge(scene(claim, "en", claim=True), [Passage(passage, "zh")])
    assert [v.slip for v in found if v.wrong] == [slip]
