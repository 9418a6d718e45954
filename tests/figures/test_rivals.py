"""The number stands in the passage, but for something else; and the same words where it is right."""

from __future__ import annotations

import pytest

from briefwright.figures import NOT_BORNE_OUT, Passage, judge, scene

FRONTIER = "甲地与蒙古国的边界长3211公里，与俄罗斯的边界长1051公里。"
FLOWS = "2023年，日本对俄出口额下降了34.5%，日本自俄罗斯的进口额也下降了47.4%。"
JOINS = "伊朗已获接纳，白俄罗斯可能将在2024年跟进。"
SEA = "从大连到鹿特丹的北方航道需要33天，而通过印度洋需要48天。"
GROWTH = "2014年进口增加4.5%，出口增加13.3%。"
HEDGED = "联合演习的规模几乎为2021年演习的两倍。"
FIRMS = "168家企业中有80家（占47.6%）退出。"
STATES = "2009年赞成铁路改造的占14.5%，2010年赞成公路扩建的占18.8%。"
PLAN = "双方就设立规模超过100亿美元的航空基金进行积极磋商。"

SLIPS = [
    (FRONTIER, "en", "The border with Russia is 3,211 km, with Mongolia 1,051 km.", {"swapped", "subject"}),
    (FLOWS, "zh", "日本对俄出口下降47.4%，自俄进口下降34.5%。", {"flow", "swapped"}),
    (JOINS, "en", "Belarus joined in 2024.", {"forecast"}),
    (JOINS, "ru", "Белоруссия вступила в 2024 году.", {"forecast"}),
    (SEA, "zh", "从大连到鹿特丹需要48天，通过印度洋需要33天。", {"swapped"}),
    (GROWTH, "en", "Both flows shrank in 2014, exports by 13.3%.", {"direction"}),
    (STATES, "zh", "赞成铁路改造的占18.8%。", {"subject"}),
    (PLAN, "ru", "Стороны создали фонд объёмом более 10 млрд долларов.", {"forecast"}),
]  # fmt: skip
RIGHT = [
    (FRONTIER, "en", "The border with Russia is 1,051 km long and that with Mongolia 3,211 km."),
    (FLOWS, "zh", "日本自俄进口下降47.4%，对俄出口下降34.5%。"),
    (JOINS, "en", "Belarus may join in 2024."),
    (JOINS, "ru", "Белоруссия, возможно, вступит в 2024 году."),
    (SEA, "zh", "通过印度洋需要48天，从大连到鹿特丹需要33天。"),
    (GROWTH, "en", "Both flows grew in 2014, exports by 13.3%."),
    (HEDGED, "en", "The exercise was close to twice the size of the one of 2021."),
    (FIRMS, "en", "Of the 168 companies eighty, or 47.6%, have left."),
    (FIRMS, "ru", "Из 168 компаний 88 остались."),
    (STATES, "zh", "赞成铁路改造的占14.5%，公路扩建的占18.8%。"),
    (PLAN, "ru", "Обсуждается фонд объёмом более 10 млрд долларов."),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "language", "claim", "slips"), SLIPS)
def test_the_right_number_of_something_else(passage: str, language: str, claim: str, slips: set[str]) -> None:
    found = judge(scene(claim, language, claim=True), [Passage(passage, "zh", issued=2024)])
    said = {v.slip for v in found if v.outcome == NOT_BORNE_OUT}
    assert said
    assert said <= slips


@pytest.mark.parametrize(("passage", "language", "claim"), RIGHT)
def test_the_right_number_of_the_right_thing(passage: str, language: str, claim: str) -> None:
    found = judge(scene(claim, language, claim=True), [Passage(passage, "zh", issued=2024)])
    assert [(v.figure.text, v.slip) for v in found if v.outcome == NOT_BORNE_OUT] == []


def test_a_forecast_of_a_year_that_was_past_is_none() -> None:
    claim = scene("Belarus joined in 2024.", "en", claim=True)
    assert [v.wrong for v in judge(claim, [Passage(JOINS, "zh", issued=2025)])] == [False]


def test_a_year_with_which_the_passage_compares() -> None:
    passage = Passage("2022年贸易额达702亿美元，同比增长约40%。", "zh")
    (year, _) = judge(scene("In 2021 trade was about 50 billion dollars.", "en", claim=True), [passage])
    assert year.outcome != NOT_BORNE_OUT
    told = judge(scene("In 2021 trade was $70.2 billion.", "en", claim=True), [passage])
    assert told[0].outcome == NOT_BORNE_OUT
