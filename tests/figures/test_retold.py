"""What the passage tells of another moment, found across languages by all that the words name."""

from __future__ import annotations

import re

import pytest

from briefwright.figures import NOT_BORNE_OUT, Passage, judge, scene
from briefwright.figures.senses import senses, words_of

CHARTER = "2003年，两国外长在华盛顿签署了海运协定。2006年10月，总统视察了遭地震破坏的水电站，并承诺提供无偿援助。"
FLEET = "2014年5月12日，海军在黑海举行演习。同年7月3日，议会通过了关于渔业和木材出口的法律。"
SERIES = "两国贸易额从2017年的30亿美元增至2019年的45亿美元，铁路货运量同期也在上升。"
HEAD = "在核电领域，公司2011年签署了建设合同，2016年交付了设备。"
OF_2024 = "2019年，报纸停刊。2024年的白皮书介绍了航天、卫星和雷达技术的发展。"

AGAINST = "2013年形势大变，日本对该国的汽车出口额比2012年减少41%，轮胎进口额也减少22%。"
PLATEAU = "2005年前后，煤炭进口达到顶点，停留在3000万吨左右。此后再攀新高，2015年为5200万吨，2016年为5300万吨。"

RETOLD = [
    (
        CHARTER,
        "en",
        "In 2003 the president inspected a hydropower dam damaged by an earthquake and promised aid.",
        "2003",
    ),
    (
        CHARTER,
        "ru",
        "Соглашение о морских перевозках главы МИД подписали в Вашингтоне в октябре 2006 года.",
        "октябре 2006 года",
    ),
    (FLEET, "en", "On 12 May 2014 parliament passed the law on fisheries and timber exports.", "12 May 2014"),
    (FLEET, "ru", "Учения на Чёрном море флот провёл 3 июля.", "3 июля"),
    (CHARTER, "zh", "2003年，总统视察了地震中受损的水电站。", "2003年"),
]
SILENT = [
    # told of its own moment
    (
        CHARTER,
        "en",
        "In October 2006 the president inspected a hydropower dam damaged by an earthquake and promised aid.",
    ),
    (FLEET, "ru", "Учения на Чёрном море флот провёл 12 мая."),
    # what stands before the first moment of a sentence is told of each
    (SERIES, "en", "Trade between the two countries had reached $4.5 billion in 2019, and rail freight grew too."),
    (HEAD, "en", "The company delivered equipment for the nuclear power project in 2016."),
    # another moment is told as well, how long it took, or how things stood by then
    (
        CHARTER,
        "en",
        "In 2003, before the earthquake of 2006 that damaged a hydropower dam, the president promised aid.",
    ),
    (CHARTER, "en", "Three years after 2003 the president inspected a hydropower dam damaged by an earthquake."),
    (
        CHARTER,
        "en",
        "By 2003 the president had inspected no hydropower dam damaged by an earthquake and promised no aid.",
    ),
    # the year of the source itself
    (OF_2024, "en", "According to a newspaper report of 2024, space, satellite and radar technology moved on."),
    # a moment that is only compared with
    (AGAINST, "ru", "Экспорт японских автомобилей в 2013 году сократился на 41 %, импорт шин — на 22 %."),
    # an amount of the claim is told of its own moment
    (
        PLATEAU,
        "en",
        "Having stayed at 30 million tonnes, coal imports reached 52 million in 2015 and 53 million in 2016.",
    ),
    # the sentence goes on to another time without a date
    (
        FLEET,
        "en",
        "On 12 May 2014 the navy was out, and weeks later parliament passed the law on timber and fisheries.",
    ),
    # two words are not enough, nor are words that go with anything
    (CHARTER, "en", "In 2003 the president met the ambassadors of the countries of the region."),
]


def wrong(passage: str, code: str, claim: str, issued: int = 2024) -> list[str]:
    """The words of the figures that are found wrong."""
    found = judge(scene(claim, code, issued=2025, claim=True), [Passage(passage, "zh", issued)])
    return [claim[slice(*v.figure.span)].strip(" .") for v in found if v.outcome == NOT_BORNE_OUT]


@pytest.mark.parametrize(("passage", "code", "claim", "figure"), RETOLD)
def test_told_of_another_moment(passage: str, code: str, claim: str, figure: str) -> None:
    assert wrong(passage, code, claim) == [figure]


@pytest.mark.parametrize(("passage", "code", "claim"), SILENT)
def test_silent(passage: str, code: str, claim: str) -> None:
    assert wrong(passage, code, claim) == []


def test_every_sense_has_words_in_each_language() -> None:
    names = [frozenset[str]().union(*words_of(code).values()) for code in ("zh", "en", "ru")]
    assert names[0] == names[1] == names[2]
    assert len(names[0]) > 500


@pytest.mark.parametrize("code", ["zh", "en", "ru"])
def test_the_words_of_a_list_are_found(code: str) -> None:
    shape = re.compile(r"[\u4e00-\u9fff\w][\u4e00-\u9fff\w '-]*\.?")
    for word, names in words_of(code).items():
        assert shape.fullmatch(word), word
        found = [s for s in senses(word.removesuffix("."), code) if s.start == 0]
        assert any(s.names >= names for s in found), word


def test_a_language_without_a_list_speaks_of_nothing() -> None:
    assert words_of("xx") == {}
