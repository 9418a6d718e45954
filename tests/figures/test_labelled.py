"""Figures of one sentence, each told of something else, and a claim that has the number of another."""

from __future__ import annotations

import pytest

from briefwright.figures import NOT_BORNE_OUT, Passage, judge, scene

GOODS = "在该国的出口商品中，汽车占31%，小麦占17.5%，木材和纸制品占6.5%，化肥占4.2%。"
POLL = "调查显示，12.3%的受访者认为邻国是战略伙伴，48.6%支持扩大贸易，25.9%认为应当修建铁路。"
SALES = "1月至2月，该国手机出口下降14%，至66万部，在邻国市场销量减少19%，至58万部。"
YEARS = "2016年石油产量为310万吨，2017年为420万吨。"
TRADE = "两国贸易总额约为9200万美元，其中甲国的出口贸易额约3100万美元，进口贸易额约6100万美元。"
SHARES = "蒙古国与哈萨克斯坦的贸易额占其总额的0.61%，乌兹别克斯坦占0.07%，塔吉克斯坦占0.02%。"
TWO = "2021年，乌克兰获准延期偿还债务（约8200万欧元）。2022年，政府提供了90亿欧元的贷款。"
MARK = "当年产值达到8812.4亿元，居民收入为63250元，首次突破6万元大关。"

FOUND = [
    (GOODS, "en", "Timber and paper products make up 17.5% of its exports.", "17.5%"),
    (GOODS, "ru", "На удобрения приходится 6,5 % её экспорта.", "6,5 %"),
    (GOODS, "zh", "出口商品里，小麦占到31%。", "31%"),
    (POLL, "ru", "Стратегическим партнёром соседа назвали 25,9 % опрошенных.", "25,9 %"),
    (SALES, "en", "Exports of smartphones dropped by 19%.", "19%"),
    (TRADE, "en", "Its exports come to about $61 million.", "about $61 million"),
    (SHARES, "ru", "Доля Узбекистана в торговле Монголии составила 0,61 %.", "0,61 %"),
]
SILENT = [
    (GOODS, "en", "Timber and paper products make up 6.5% of its exports, cars 31%."),
    (GOODS, "ru", "На пшеницу приходится 17,5 % её экспорта."),
    # another word for the thing, which no list has
    (GOODS, "en", "A share of 17.5% belongs to bread grains."),
    (POLL, "ru", "Стратегическим партнёром соседа назвали 12,3 % опрошенных."),
    (POLL, "en", "A railway was what 25.9% wanted."),
    # both are told of the same thing, in other years
    (YEARS, "en", "Oil production was 4.2 million tonnes in 2017."),
    (YEARS, "en", "Oil production came to 4.2 million tonnes."),
    # the other figure is told in the claim too
    (SALES, "en", "Exports of smartphones dropped by 14%, sales in the neighbouring market by 19%."),
    (TRADE, "en", "Its exports come to about $31 million, its imports to $61 million."),
    (SHARES, "ru", "Доля Казахстана в торговле Монголии составила 0,61 %."),
    # by so many more, and a mark that was passed
    (GOODS, "zh", "小麦比化肥多出13.3个百分点。"),
    (MARK, "ru", "На одного жителя вышло 63 250 юаней."),
    # a Chinese full stop ends a sentence even where a figure follows
    (TWO, "en", "The government let Ukraine put off repaying about €82 million."),
]


def wrong(passage: str, code: str, claim: str) -> list[str]:
    """The words of the figures that are found wrong."""
    found = judge(scene(claim, code, claim=True), [Passage(passage, "zh", issued=2024)])
    return [v.figure.text.strip(" .") for v in found if v.outcome == NOT_BORNE_OUT]


@pytest.mark.parametrize(("passage", "code", "claim", "figure"), FOUND)
def test_the_number_of_another(passage: str, code: str, claim: str, figure: str) -> None:
    assert wrong(passage, code, claim) == [figure]


@pytest.mark.parametrize(("passage", "code", "claim"), SILENT)
def test_silent(passage: str, code: str, claim: str) -> None:
    assert wrong(passage, code, claim) == []
