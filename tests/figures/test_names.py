"""Names across scripts: the same are found, different ones are not, and whose figure is whose."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from briefwright.figures import Passage, judge, scene
from briefwright.figures.naming.characters import SOUNDS, spoken
from briefwright.figures.naming.letters import sounded, spellings
from briefwright.figures.naming.likeness import SAME, likeness
from briefwright.figures.naming.shared import shared
from briefwright.figures.naming.sounds import Sounds
from briefwright.figures.naming.written import names_of

NAMES = [tuple(line.split("\t")) for line in Path(__file__).with_name("names.tsv").read_text("utf-8").splitlines()]
"""Cities, statesmen and firms in English, Russian and Chinese."""
TRANSCRIBED = [names for names in NAMES if all(char in SOUNDS for char in names[2])]
PAIRS = [(0, 2, TRANSCRIBED), (1, 2, TRANSCRIBED), (0, 1, NAMES)]


def pairs(names: list[tuple[str, ...]]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Every name with each 11th other one."""
    steps = range(1, len(names), 11)
    return [(names[n], names[(n + step) % len(names)]) for n, step in product(range(len(names)), steps)]


def sounds(name: str) -> list[Sounds]:
    """What a name sounds like, in each of its spellings."""
    return [spoken(name)] if name[0] in SOUNDS else [sounded(one) for one in spellings(name)]


def same(a: str, b: str) -> bool:
    """Whether two spellings are taken for one name."""
    return min(likeness(x, y) for x in sounds(a) for y in sounds(b)) <= SAME


@pytest.mark.parametrize(("one", "other", "names"), PAIRS)
def test_the_same_name_is_mostly_found_and_another_hardly_ever(
    one: int, other: int, names: list[tuple[str, ...]]
) -> None:
    found = sum(same(row[one], row[other]) for row in names)
    assert found / len(names) > 0.82
    others = [(a[one], b[other]) for a, b in pairs(names)]
    wrong = [pair for pair in others if same(*pair)]
    assert len(wrong) / len(others) < 0.0005, wrong


def test_most_of_the_names_are_written_in_characters_that_are_known() -> None:
    assert len(TRANSCRIBED) / len(NAMES) > 0.8


CASES = ("Каримов", "Каримова", "Каримову", "Каримовым", "Каримове")


@pytest.mark.parametrize("form", CASES)
def test_a_russian_name_in_any_case(form: str) -> None:
    assert same(form, "卡里莫夫")
    assert same(form, "Karimov")


def both(claim: str, passage: str) -> list[tuple[str, list[str]]]:
    """The names that a claim shares with a passage, as each of the two has them."""
    here, there = names_of(claim, ()), names_of(passage, ())
    told = shared(here, there)
    return [
        (claim[one.name.start : one.name.end].strip(), [passage[there[n].start : there[n].end] for n in sorted(one.at)])
        for one in told
        if one.at
    ]


@pytest.mark.parametrize(
    ("claim", "passage", "found"),
    [
        (
            "When Gorbachev met Mitterrand",
            "密特朗与戈尔巴乔夫会晤",
            [("Gorbachev", ["戈尔巴乔夫"]), ("Mitterrand", ["密特朗"])],
        ),
        ("Mikhail Gorbachev", "米哈伊尔·戈尔巴乔夫", [("Mikhail Gorbachev", ["米哈伊尔·戈尔巴乔夫"])]),
        ("Raisa Gorbachev", "米哈伊尔·戈尔巴乔夫", []),
        ("the town of Pripyat", "普里皮亚季市（Pripyat）", [("Pripyat", ["普里皮亚季市（Pripyat）"])]),
        (
            "Горбачёва Рейган принял",
            "Reagan received Gorbachev",
            [("Горбачёва", ["Gorbachev"]), ("Рейган", ["Reagan"])],
        ),
        ("у Горбачёва", "Gorbachev said", [("Горбачёва", ["Gorbachev"])]),
        ("戈尔巴乔夫说", "总书记戈尔巴乔夫说", [("戈尔巴乔夫", ["戈尔巴乔夫"])]),
        ("戈尔巴乔夫说", "总书记勃列日涅夫提出", []),
        ("The Bank rose", "板块", []),
    ],
)
def test_names_of_two_texts(claim: str, passage: str, found: list[tuple[str, list[str]]]) -> None:
    assert both(claim, passage) == found


SPACE = "1961年4月12日，加加林绕地球飞行一周。1963年6月16日，捷列什科娃成为首位升空的女性。"
TOWNS = "比什凯克海拔800米，卡拉科尔海拔1690米，阿拉木图海拔785米。"
LISTED = "塔什干 41撒马尔罕（Samarkand） 38布哈拉（Bukhara） 27费尔干纳（Fergana） 24"
ROWS = "| 城市 | 海拔（米） |\n|---|---|\n| 比什凯克 | 800 |\n| 卡拉科尔 | 1690 |\n| 阿拉木图 | 785 |\n"
DAYS = "5月2日加加林、季托夫、列昂诺夫受训5月9日波波维奇、尼古拉耶夫、贝科夫斯基受训5月16日捷列什科娃受训"
SHARED = "加加林和季托夫于1961年升空。1963年6月，捷列什科娃升空。"
GOES_ON = "加加林生于1934年。1955年在奥伦堡入学，后结识季托夫。1961年，季托夫入选，加加林首飞。"
HE = "1961年，加加林首次飞行。1968年，他与谢廖金一同遇难。"

THEN_HE = "1957年，科罗廖夫接待赫鲁晓夫。季托夫毕业于一所航校。1960年，他进入培训中心。"
FLIGHTS = "In 1963 Valentina Tereshkova flew. In 1961 Yuri Gagarin had been the first to orbit the Earth."
PANELS = "In 1963 the Panel of Designers met in Moscow. In 1961 Yuri Gagarin had been the first to orbit the Earth."

SLIPS = [
    (THEN_HE, "en", "Korolyov entered the centre in 1960."),
    (FLIGHTS, "ru", "Гагарин совершил полёт в 1963 году."),
    (SPACE, "en", "Gagarin flew into space on 16 June 1963."),
    (SPACE, "ru", "Гагарин полетел в космос 16 июня 1963 года."),
    (SPACE, "zh", "加加林于1963年6月16日升空。"),
    (TOWNS, "en", "Bishkek lies 1,690 metres above the sea."),
    (TOWNS, "ru", "Каракол лежит на высоте 785 метров."),
    (LISTED, "en", "Bukhara has 38 of them."),
    (LISTED, "ru", "В Фергане их 27."),
    (LISTED, "ru", "По числу школ вторая – Фергана – 38, на 14 больше, чем в Самарканде."),
    (DAYS, "en", "The training on 9 May was that of Titov, among others."),
]
RIGHT = [
    (THEN_HE, "en", "Titov entered the centre in 1960."),
    (FLIGHTS, "ru", "Терешкова совершила полёт в 1963 году, Гагарин – в 1961-м."),
    (PANELS, "ru", "В 1963 году собрались конструкторы, отправившие в космос Гагарина."),
    (SPACE, "en", "Gagarin flew into space on 12 April 1961, Tereshkova on 16 June 1963."),
    (SPACE, "en", "On 16 June 1963 the first woman followed Gagarin into space."),
    (SPACE, "en", "The first woman flew on 16 June 1963, unlike Gagarin long after the start of the race."),
    (SPACE, "ru", "Терешкова полетела в космос 16 июня 1963 года, после Гагарина."),
    (TOWNS, "en", "Karakol lies 1,690 metres above the sea, higher than Bishkek."),
    (TOWNS, "en", "One town lies 1,690 metres above the sea, higher than Bishkek."),
    (TOWNS, "ru", "В отличие от Бишкека, горный город лежит на высоте 1690 метров."),
    (LISTED, "en", "Samarkand has 38 of them, Bukhara 27."),
    (LISTED, "ru", "В Бухаре их 27."),
    (DAYS, "en", "The training on 9 May was that of Popovich, among others, that on 2 May of Leonov."),
    (DAYS, "ru", "Николаев тренировался 9 мая, Леонов – 2 мая."),
    (SHARED, "en", "Titov flew in 1961."),
    (SHARED, "en", "Gagarin and Titov flew in 1961."),
    (GOES_ON, "en", "Gagarin entered the school of Orenburg in 1955."),
    (HE, "en", "Gagarin was killed in 1968."),
]


def flagged(passage: str, language: str, claim: str, *, table: bool = False) -> list[tuple[str, str]]:
    """The figures of a claim that are found wrong."""
    code = "en" if passage.isascii() else "zh"
    verdicts = judge(scene(claim, language, claim=True), [Passage(passage, code, issued=2020, table=table)])
    return [(v.figure.text, v.slip) for v in verdicts if v.wrong]


@pytest.mark.parametrize(("passage", "language", "claim"), SLIPS)
def test_what_is_told_of_another(passage: str, language: str, claim: str) -> None:
    assert flagged(passage, language, claim)


@pytest.mark.parametrize(("passage", "language", "claim"), RIGHT)
def test_what_is_told_of_the_right_one(passage: str, language: str, claim: str) -> None:
    assert flagged(passage, language, claim) == []


def test_the_rows_of_a_table() -> None:
    assert flagged(ROWS, "en", "Bishkek lies 1,690 metres above the sea.", table=True)
    assert flagged(ROWS, "ru", "Каракол лежит на высоте 785 метров.", table=True)
    assert not flagged(ROWS, "en", "Karakol lies 1,690 metres above the sea, Bishkek 800 metres.", table=True)
    assert not flagged(ROWS, "en", "One town lies 1,690 metres above the sea, higher than Bishkek.", table=True)
