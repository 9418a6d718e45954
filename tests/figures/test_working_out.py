"""What an author works out from a passage, told in any words; and what does not come out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefwright.figures import BORNE_OUT, NOT_BORNE_OUT, UNREAD, Passage, judge, scene
from briefwright.figures.between import stretches
from briefwright.figures.chance import LIKELY, UNLIKELY, accident
from briefwright.quantities import find

SEA = "经北线需33天，经南线则需48天。"
PORT = "2014年进口790.4万吨，增长4.4%；出口284万吨，下降5.7%。"
FUND = "该计划为期12年，共供货7000万吨，2023年价值32亿美元，比上年增长25%。"
BORDER = "共有口岸16个，其中铁路口岸2个，公路口岸11个，航空口岸3个。"
SIGNED = "甲国2014年10月9日签署条约，乙国12月23日签署；两国分别于2015年1月2日和8月6日加入。"
POINTS = "影响力下降4.7分，韧性下降3.2分，军力上升0.9分。"
SHARES = "赞成者占42.6%，反对者占31.1%，其余弃权。"
PARTY = "论坛有来自55国的396名代表。"

FOLLOWS = [
    (SEA, "en", "The northern route saves around 15.", "around 15"),
    (SEA, "ru", "Северный маршрут короче на 15 дней.", "15 дней"),
    (PORT, "en", "Both ways, 10.744 million tonnes crossed.", "10.744 million tonnes"),
    (PORT, "zh", "进出合起来1074.4万吨。", "1074.4万吨"),
    (PORT, "ru", "Ввезли на 5,064 млн тонн больше, чем вывезли.", "5,064 млн тонн"),
    (PORT, "en", "The year before imports were about 7.57 million tonnes.", "about 7.57 million tonnes"),
    (FUND, "en", "Spread evenly, that is 5.8 million tonnes a year.", "5.8 million tonnes"),
    (FUND, "ru", "В среднем это 5,83 млн тонн в год.", "5,83 млн тонн"),
    (FUND, "zh", "每年平均约583万吨。", "583万吨"),
    (FUND, "en", "In 2022 it had been worth $2.56 billion.", "$2.56 billion"),
    (BORDER, "en", "Road crossings make up over two thirds.", "over two thirds"),
    (BORDER, "zh", "陆路口岸合计13个。", "13个"),
    (SIGNED, "ru", "Между подписями прошло 75 дней.", "75 дней"),
    (POINTS, "en", "Influence shed more than five times what the army gained.", "more than five times"),
    (SHARES, "en", "The remaining 26.3% abstained.", "26.3%"),
    (SHARES, "zh", "两者合计73.7%。", "73.7%"),
    (PARTY, "en", "On average each country sent seven delegates.", "seven delegates"),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "language", "claim", "figure"), FOLLOWS)
def test_what_follows_is_not_found(passage: str, language: str, claim: str, figure: str) -> None:
    found = judge(scene(claim, language, claim=True), [Passage(passage, "zh")])
    assert [v.figure.text for v in found if v.outcome == NOT_BORNE_OUT] == []
    (verdict,) = [v for v in found if figure in v.figure.text]
    assert verdict.outcome == BORNE_OUT
    assert any(f" {sign} " in verdict.rule for sign in "+-/x")


@pytest.mark.parametrize(
    ("passage", "language", "claim", "figure"),
    [
        (SIGNED, "en", "The second treaty took effect seven months later.", "seven months"),
    ],
)
def test_what_is_told_too_roughly_is_left(passage: str, language: str, claim: str, figure: str) -> None:
    (verdict,) = [
        v for v in judge(scene(claim, language, claim=True), [Passage(passage, "zh")]) if v.figure.text == figure
    ]
    assert verdict.outcome == UNREAD
    assert "may be" in verdict.rule


@pytest.mark.parametrize(
    ("passage", "language", "claim"),
    [
        (SEA, "en", "The northern route saves around 25 days."),
        (PORT, "en", "Both ways, 11.744 million tonnes crossed."),
        (PORT, "zh", "进出合起来1174.4万吨。"),
        (FUND, "en", "Spread evenly, that is 6.8 million tonnes a year."),
        (FUND, "ru", "В среднем это 7,83 млн тонн в год."),
        (BORDER, "en", "Road crossings make up 56 percent."),
        (SHARES, "en", "The remaining 28.3% abstained."),
        (SHARES, "zh", "两者合计75.7%。"),
    ],
)
def test_what_does_not_come_out_is_found(passage: str, language: str, claim: str) -> None:
    found = judge(scene(claim, language, claim=True), [Passage(passage, "zh")])
    assert [v.outcome for v in found if v.figure.kind != "time"] == [NOT_BORNE_OUT]


def test_a_factor_of_ten_is_no_working() -> None:
    passage = Passage("10年间贸易额达106.7亿美元。", "zh")
    (verdict,) = judge(scene("Trade reached 106.7 billion dollars.", "en", claim=True), [passage])
    assert (verdict.outcome, verdict.slip) == (NOT_BORNE_OUT, "magnitude")


def test_what_is_left_of_more_than_a_third_is_not_more_than_two_thirds() -> None:
    passage = Passage("超过1/3的人希望维持现状。", "zh")
    (wrong,) = judge(scene("More than two-thirds want the rest.", "en", claim=True), [passage])
    assert wrong.outcome != BORNE_OUT


def test_a_working_by_chance_says_nothing() -> None:
    (figure,) = find("94.3%", "en")
    (rough,) = find("about 15", "en")
    near = [Decimal(n) for n in range(60, 140, 4)]
    assert accident(figure, Decimal("94.3"), None, near[:2]) < UNLIKELY
    assert accident(rough, Decimal(15), None, [Decimal(n) for n in range(8, 30)]) > LIKELY
    few, many = near[:3], near
    assert accident(figure, Decimal("94.3"), None, few) < accident(figure, Decimal("94.3"), None, many)


def test_the_nearer_the_less_accidental() -> None:
    (bound,) = find("more than 45 km", "en")
    results = [Decimal(46), Decimal(55)]
    assert accident(bound, Decimal(46), None, results) < accident(bound, Decimal(55), None, results)


def test_from_one_moment_to_another() -> None:
    times = find("2014年5月29日签署，2015年1月1日生效，2015年8月6日扩大。", "zh")
    months = {length for length, _, _ in stretches(times, frozenset(), "month")}
    assert months == {8, 7, 14, 15}  # by the calendar, or by days
    assert {length for length, _, _ in stretches(times, frozenset(), "day")} == {217, 434}
    assert {length for length, _, _ in stretches(times, frozenset({2004}), "year")} == {10, 1, 11}
    assert list(stretches(times, frozenset(), "hour")) == []


def test_small_counts_are_the_authors_own() -> None:
    listed = Passage("先后写入《甲规划》（2004年）《乙纲要》（2009年）《丙意见》（2011年）等文件。", "zh")
    (three,) = judge(scene("Three documents mention it.", "en", claim=True), [listed])
    assert three.outcome == UNREAD
    counted = Passage("共有五个国家参加。", "zh")
    (four,) = judge(scene("Four countries took part.", "en", claim=True), [counted])
    assert four.outcome == NOT_BORNE_OUT
    apart = Passage("五个国家中除甲国外均参加。", "zh")
    (four,) = judge(scene("Four countries took part.", "en", claim=True), [apart])
    assert four.outcome != NOT_BORNE_OUT
