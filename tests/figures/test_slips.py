"""Each kind of slip in each of the three languages, and beside it the claim that is right."""

from __future__ import annotations

import pytest

from briefwright.figures import BORNE_OUT, NOT_BORNE_OUT, Passage, Verdict, judge, scene

TRADE = (
    "2023年，甲国对乙国出口1250亿元，进口840亿元，分别增长6.9%和下降3.4%。两国贸易额由2021年的1800亿元升至2090亿元。"
)
SURVEY = "调查显示，42.6%的受访者表示支持，比上年提高3.5个百分点；超过60%的企业计划扩大投资，约1.3万家企业参与。"
PLAN = "2024年完成投资350亿美元，预计2025年将达到410亿美元。"
RANKS = "甲国是乙国第三大贸易伙伴，乙国是甲国第七大贸易伙伴。"
AID = "2022年，甲国向乙国提供军事援助9亿美元，丙国提供经济援助4亿美元。"
PER = "该管道每月输气38亿立方米。"
RUSSIAN = "В 2020 году перевезено 14,6 млн тонн грузов, в 2022 году — 21,3 млн тонн."
ENGLISH = "Output rose from 12.4 million tonnes in 2019 to 15.1 million tonnes in 2023."

SLIPS = [
    # passage, its language, the claim's language, the claim, the figure, the slip
    (TRADE, "zh", "en", "Exports came to 152 billion yuan in 2023.", "152 billion yuan", "digits"),
    (TRADE, "zh", "en", "Exports came to 12.5 billion yuan in 2023.", "12.5 billion yuan", "magnitude"),
    (TRADE, "zh", "ru", "Экспорт составил 12,5 млрд юаней.", "12,5 млрд юаней", "magnitude"),
    (TRADE, "zh", "zh", "2023年甲国对乙国出口1250万元。", "1250万元", "magnitude"),
    (TRADE, "zh", "en", "Exports came to 125 billion dollars.", "125 billion dollars", "currency"),
    (TRADE, "zh", "ru", "Импорт составил 84 млрд долларов.", "84 млрд долларов", "currency"),
    (TRADE, "zh", "zh", "甲国自乙国进口840亿美元。", "840亿美元", "currency"),
    (TRADE, "zh", "en", "Exports fell by 6.9 percent.", "6.9 percent", "direction"),
    (TRADE, "zh", "ru", "Экспорт снизился на 6,9 %.", "6,9 %", "direction"),
    (TRADE, "zh", "zh", "出口下降6.9%。", "6.9%", "direction"),
    (TRADE, "zh", "en", "In 2022 exports came to 125 billion yuan.", "2022", "year"),
    (TRADE, "zh", "ru", "В 2022 году вывезено на 125 млрд юаней.", "2022 году", "year"),
    (TRADE, "zh", "zh", "2022年甲国对乙国出口1250亿元。", "2022年", "year"),
    (TRADE, "zh", "en", "Country A imported 131 billion yuan worth of goods.", "131 billion yuan", "absent"),
    (TRADE, "zh", "ru", "Ввезено товаров на 131 млрд юаней.", "131 млрд юаней", "absent"),
    (TRADE, "zh", "zh", "进口为1310亿元。", "1310亿元", "absent"),
    (SURVEY, "zh", "en", "Support grew by 3.5 percent.", "3.5 percent", "points"),
    (SURVEY, "zh", "ru", "Поддержка выросла на 3,5 %.", "3,5 %", "points"),
    (SURVEY, "zh", "zh", "支持率提高3.5%。", "3.5%", "points"),
    (SURVEY, "zh", "en", "60% of the companies plan to invest more.", "60%", "hedge"),
    (SURVEY, "zh", "ru", "Вложить больше намерены 60 % компаний.", "60 %", "hedge"),
    (SURVEY, "zh", "zh", "60%的企业计划扩大投资。", "60%", "hedge"),
    (SURVEY, "zh", "en", "Fewer than 60% of the companies plan to invest more.", "Fewer than 60%", "bound"),
    (SURVEY, "zh", "ru", "Вложить больше намерены менее 60 % компаний.", "менее 60 %", "bound"),
    (SURVEY, "zh", "zh", "不到60%的企业计划扩大投资。", "不到60%", "bound"),
    (SURVEY, "zh", "en", "43% of those asked are in favour.", "43%", "rounding"),
    (PLAN, "zh", "en", "Investment reached $41 billion in 2025.", "$41 billion", "forecast"),
    (PLAN, "zh", "ru", "В 2025 году инвестиции достигли 41 млрд долларов.", "41 млрд долларов", "forecast"),
    (PLAN, "zh", "zh", "2025年投资达到410亿美元。", "达到410亿美元", "forecast"),
    (PLAN, "zh", "en", "In 2025 investment is expected to reach $35 billion.", "$35 billion", "year"),
    (RANKS, "zh", "en", "A is B's fourth-largest trading partner.", "fourth-largest", "rank"),
    (RANKS, "zh", "ru", "Страна А — четвёртый по величине торговый партнёр.", "четвёртый по величине", "rank"),
    (RANKS, "zh", "zh", "甲国是乙国第四大贸易伙伴。", "第四大", "rank"),
    (PER, "zh", "en", "The pipeline carries 3.8 billion cubic metres a year.", "3.8 billion cubic metres", "rate"),
    (PER, "zh", "ru", "По трубопроводу идёт 3,8 млрд куб. м в год.", "3,8 млрд куб. м", "rate"),
    (PER, "zh", "zh", "该管道每年输气38亿立方米。", "38亿立方米", "rate"),
    (RUSSIAN, "ru", "en", "In 2020, 21.3 million tonnes were carried.", "21.3 million tonnes", "year"),
    (RUSSIAN, "ru", "zh", "2022年运送货物1460万吨。", "1460万吨", "year"),
    (RUSSIAN, "ru", "ru", "В 2022 году перевезено 14,6 млн тонн.", "14,6 млн тонн", "year"),
    (ENGLISH, "en", "en", "Output rose from 15.1 to 12.4 million tonnes.", "15.1", "direction"),
    (ENGLISH, "en", "ru", "Добыча выросла с 12,4 до 51,1 млн тонн.", "51,1 млн тонн", "digits"),
    (ENGLISH, "en", "zh", "2019年产量为1510万吨。", "1510万吨", "year"),
    (ENGLISH, "en", "en", "Output fell from 2019 to 2023.", "2019 to 2023", "trend"),
    (AID, "zh", "en", "C gave 900 million dollars in economic aid.", "900 million dollars", "subject"),
]  # fmt: skip
RIGHT = [
    (TRADE, "zh", "en", "Exports came to 125 billion yuan and imports to 84 billion in 2023."),
    (TRADE, "zh", "en", "Exports rose by 6.9 percent while imports fell by 3.4 percent."),
    (TRADE, "zh", "ru", "Экспорт вырос на 6,9 %, импорт сократился на 3,4 %."),
    (TRADE, "zh", "zh", "出口增长6.9%，进口下降3.4%。"),
    (TRADE, "zh", "en", "Imports were about two thirds of exports."),
    (TRADE, "zh", "en", "Trade with B was 209 billion yuan, up from 180 billion in 2021."),
    (TRADE, "zh", "ru", "Вместе это 209 млрд юаней."),
    (SURVEY, "zh", "en", "More than 60% of the companies, of some 13,000, plan to invest more."),
    (SURVEY, "zh", "ru", "За высказались 42,6 % опрошенных, на 3,5 процентного пункта больше."),
    (SURVEY, "zh", "zh", "六成以上的企业打算扩大投资。"),
    (PLAN, "zh", "en", "Investment is forecast to rise from $35 billion to $41 billion in 2025."),
    (PLAN, "zh", "ru", "В 2025 году инвестиции должны достичь 41 млрд долларов."),
    (RANKS, "zh", "en", "A is B's third-largest trading partner, B is A's seventh."),
    (RUSSIAN, "ru", "en", "Freight grew by 46% from 2020 to 2022."),
    (RUSSIAN, "ru", "zh", "2020年至2022年货运量增加670万吨。"),
    (ENGLISH, "en", "ru", "Добыча выросла с 12,4 до 15,1 млн тонн."),
    (ENGLISH, "en", "zh", "产量由1240万吨增至1510万吨，增加270万吨。"),
    (ENGLISH, "en", "en", "Output rose from 2019 to 2023."),
    (PER, "zh", "en", "It carries 3.8 bcm a month."),
]  # fmt: skip


def verdicts(passage: str, code: str, language: str, claim: str) -> tuple[Verdict, ...]:
    return judge(scene(claim, language, claim=True), [Passage(passage, code)])


@pytest.mark.parametrize(("passage", "code", "language", "claim", "figure", "slip"), SLIPS)
def test_a_slip_is_found_at_its_figure(
    passage: str, code: str, language: str, claim: str, figure: str, slip: str
) -> None:
    found = {v.figure.text.strip(" ."): v for v in verdicts(passage, code, language, claim) if v.wrong}
    assert {words: v.slip for words, v in found.items()} == {figure: slip}


@pytest.mark.parametrize(("passage", "code", "language", "claim"), RIGHT)
def test_what_is_right_is_not_found(passage: str, code: str, language: str, claim: str) -> None:
    found = verdicts(passage, code, language, claim)
    assert [v for v in found if v.outcome == NOT_BORNE_OUT] == []
    assert any(v.outcome == BORNE_OUT for v in found)


def test_hedges_and_rounding_are_minor() -> None:
    minor = {slip: v.minor for *row, _, slip in SLIPS for v in verdicts(*row) if v.slip == slip}
    assert {slip for slip, mild in minor.items() if mild} >= {"hedge", "rounding"}
    assert not any(minor[slip] for slip in ("magnitude", "digits", "currency", "absent", "points", "bound"))


def test_what_two_questions_speak_against_is_grave() -> None:
    passage = "2021年出口下降6.9%，2023年出口增长3.1%。"
    (verdict,) = [v for v in verdicts(passage, "zh", "zh", "2023年出口增长6.9%。") if v.wrong]
    assert not verdict.minor
