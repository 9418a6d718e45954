"""The third outcome: what was not read is neither right nor wrong."""

from __future__ import annotations

import pytest

from briefwright.figures import UNREAD, Passage, judge, scene

UNREADABLE = [
    # claim, its language, the passage, its language, the figure
    ("The delegation stayed for twelve days.", "en", "Делегация пробыла там пару недель.", "xx", "twelve days"),
    ("The two sides signed.", "en", "双方签署了文件。", "zh", ""),
    ("Three reasons are given.", "en", "一方面价格过高。另一方面路途太远。此外没有仓库。", "zh", "Three reasons"),
    ("В прошлом году план выполнен.", "ru", "计划已经完成。", "zh", ""),
    ("It was built in about 1975.", "en", "该厂建于1973年。", "zh", "about 1975"),
    ("The study of 2015 counts five plants.", "en", "共有五座工厂，其中一座建于2012年。", "zh", "2015"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "language", "passage", "code", "figure"), UNREADABLE)
def test_what_was_not_read_is_not_wrong(claim: str, language: str, passage: str, code: str, figure: str) -> None:
    found = judge(scene(claim, language, claim=True), [Passage(passage, code)])
    assert [v.figure.text for v in found if v.wrong] == []
    if figure:
        assert [v.outcome for v in found if v.figure.text.strip() == figure] == [UNREAD]
        assert all(v.rule for v in found if v.outcome == UNREAD)


def test_an_unknown_hedge_explains_what_is_near_and_not_what_is_far() -> None:
    passage = Passage("全年运量为48万吨。", "zh")
    near = judge(scene("Freight flirted with 500,000,000 kg.", "en", claim=True), [passage])
    far = judge(scene("Freight flirted with 900 million tonnes.", "en", claim=True), [passage])
    assert [v.wrong for v in near] == [False]
    assert [v.wrong for v in far] == [True]


def test_a_number_left_over_in_the_passage_may_be_the_figure() -> None:
    passage = Passage("会议共有 12:34:56:78 人次参加。", "zh")
    for verdict in judge(scene("7,800 people took part.", "en", claim=True), [passage]):
        assert verdict.figure.value == 7800


def test_years_by_context() -> None:
    claim = scene("In 2019 the plant was closed.", "en", claim=True)
    plain = Passage("该厂被关闭。", "zh")
    (alone,) = judge(claim, [plain])
    assert (alone.wrong, alone.slip, alone.minor) == (True, "undated", True)
    for passage in (
        Passage("该厂被关闭。", "zh", issued=2019),
        Passage("该厂被关闭。", "zh", around=("2019年大事记",)),
        Passage("今年该厂被关闭。", "zh", issued=2019),
        Passage("去年该厂被关闭。", "zh", issued=2020),
    ):
        (verdict,) = judge(claim, [passage])
        assert not verdict.wrong
    (other,) = judge(claim, [Passage("2018年该厂被关闭。", "zh", around=("2019年大事记",))])
    assert (other.wrong, other.slip) == (True, "year")


def test_every_passage_may_bear_a_figure_out() -> None:
    claim = scene("It rose from 120 to 150 million tonnes, that is by 25%.", "en", claim=True)
    found = judge(claim, [Passage("2019年为1.2亿吨。", "zh"), Passage("В 2023 году — 150 млн тонн.", "ru")])
    assert [v.outcome for v in found] == ["borne out"] * 3
    assert [[one.passage for one in v.matched] for v in found] == [[0], [1], [1, 0]]
    assert found[2].rule.endswith("- 1")
