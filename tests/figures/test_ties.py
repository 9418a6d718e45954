"""Which moment, which way, whose and of what: figures that stand in the passage, but tied to something else."""

from __future__ import annotations

import pytest

from briefwright.figures import NOT_BORNE_OUT, Passage, judge, scene

LOAN = "2011年甲国设立了6亿美元的信贷资金，2013年成立了银行联合体。"
COSTS = "甲国1996年的任务花费了7亿美元，乙国2018年的行动花费超过9亿美元。"
PLEDGE = "当时总统承诺五年内将贸易额翻倍，达到700亿美元。"
GAS = "2021年输气量120亿立方米，预计2024年将达150亿立方米。"
ADVICE = "专家建议创新合作机制：扩大本币结算，把直接兑换比例提升到70%。"
FLOWS = "中俄贸易额531亿美元。其中，自俄进口304亿美元，对俄出口227亿美元。"
RANKS = "俄罗斯是中国的第六大贸易伙伴，而中国是俄罗斯的第二大贸易伙伴。"
JOINED = "2008年，蒙古国加入该计划。2012年，蒙古国与哈萨克斯坦讨论了共同基金。"
TREATIES = "1993年，蒙古国同俄罗斯签订条约；1996年，同中国签署条约。"
FORCE = "亚美尼亚的条约于2015年1月2日生效。吉尔吉斯斯坦的条约于2015年8月6日生效。"
LATER = "2025年10月，下一届峰会将在俄罗斯举办。"
MOVED = "2021年2月1日，他出任办公厅主任。2023年4月3日，总统任命他为副总理兼外交部长。"
INDEX = "其中，外交影响力失分4.7分，国家韧性失分3.2分，经济能力失分2.3分。"
PORT = "口岸的吞吐能力为1000万吨。2014年口岸货运量1074.4万吨。"
POLL = "民调显示，有36%的民众反对增加防卫预算，31%的民众反对拥有打击对方基地的能力。"
SECTORS = "运输仓储业的比例达76.9%，制造业达62.3%。"
REGIONS = "东亚和太平洋占70.3%。东北亚占公务活动的74.2%。"
PARTS = "机械占近25%，矿产品占20%，金属制品占8.5%。"
DECADE = "1998年首次提出发展关系，在90年代末开展培训。"
SPEED = "出口增长56.2%，增幅列全国第二位。"
MINERALS = "非洲刚果出产的4种矿产。"
UPKEEP = "该部队一个月仅需1000万美元。"
YEARS = "首相2022年6月、2023年7月连续两年出席北约峰会。"

SLIPS = [
    (UPKEEP, "en", "It costs $10 million a year.", "$10 million", "rate"),
    (LOAN, "ru", "В 2013 году страна открыла кредит на 600 млн долларов.", "600 млн долларов", "year"),
    (COSTS, "zh", "1996年甲国的账单9亿美元。", "9亿美元", "year"),
    (PLEDGE, "ru", "Подписаны соглашения; впоследствии оборот достиг 70 млрд.", "70 млрд", "forecast"),
    (GAS, "en", "Gas, 12 billion cubic metres in 2021, went up to 15 billion in 2024.", "up to 15 billion", "forecast"),
    (ADVICE, "en", "Wider settlement had raised the direct exchange to 70%.", "70%", "forecast"),
    (FLOWS, "en", "Chinese deliveries to the Russian market made up $30.4 billion.", "$30.4 billion", "flow"),
    (FLOWS, "ru", "Поставки в Россию составили 30,4 млрд долларов.", "30,4 млрд долларов", "flow"),
    (RANKS, "en", "China ranks sixth among Russia's partners.", "ranks sixth", "subject"),
    (JOINED, "en", "Mongolia joined the programme in 2012.", "2012", "year"),
    (JOINED, "ru", "Монголия присоединилась к программе в 2012 году.", "2012 году", "year"),
    (TREATIES, "ru", "В договоре 1996 года Россия заявила об уважении границ.", "1996 года", "subject"),
    (FORCE, "en", "Kyrgyzstan's treaty entered into force on 2 January 2015.", "2 January 2015", "subject"),
    (LATER, "ru", "В октябре 2025 года Россия приняла у себя саммит.", "октябре 2025 года", "forecast"),
    (MOVED, "zh", "2021年2月1日转任副总理兼外长。", "2021年2月1日", "subject"),
    (INDEX, "ru", "Дипломатия — минус 4,7; экономика — минус 3,2.", "минус 3,2", "subject"),
    (PORT, "en", "Its handling capacity has reached 10.744 million tonnes.", "10.744 million tonnes", "subject"),
    (POLL, "zh", "民调表明，36%的受访者不赞成拥有打击对方基地的能力。", "36%", "subject"),
    (REGIONS, "en", "East Asia and the Pacific supplied 74.2% of arrivals.", "74.2%", "subject"),
    (PARTS, "en", "It buys machinery (nearly 35%), minerals (20%) and metals (8.5%).", "nearly 35%", "absent"),
    (DECADE, "zh", "早在1996年便首度谈到发展关系。", "1996年", "year"),
    (SPEED, "en", "Exports rose by 56.2%, the third-fastest pace.", "third", "rank"),
    (MINERALS, "zh", "产自刚果的三种矿产。", "三种", "absent"),
    (YEARS, "zh", "首相连续三年现身北约峰会。", "三年", "absent"),
]  # fmt: skip
RIGHT = [
    (LOAN, "ru", "В 2011 году страна открыла кредит на 600 млн долларов."),
    (COSTS, "zh", "2018年乙国的账单超过9亿美元。"),
    (PLEDGE, "ru", "Президент обещал довести оборот до 70 млрд."),
    (GAS, "en", "Gas flows were to go up to 15 billion cubic metres in 2024."),
    (ADVICE, "en", "He proposes to raise the direct exchange to 70%."),
    (FLOWS, "en", "Chinese imports from Russia made up $30.4 billion."),
    (FLOWS, "ru", "Поставки из России составили 30,4 млрд долларов."),
    (RANKS, "en", "Russia ranks sixth among China's partners."),
    (JOINED, "en", "Mongolia joined the programme in 2008 and talked about a fund in 2012."),
    (TREATIES, "ru", "В договоре 1993 года Россия заявила об уважении границ."),
    (FORCE, "en", "Kyrgyzstan's treaty entered into force on 6 August 2015."),
    (LATER, "ru", "В октябре 2025 года Россия примет у себя саммит, которого ждут."),
    (MOVED, "zh", "2023年4月3日转任副总理兼外长。"),
    (INDEX, "ru", "Дипломатия — минус 4,7; экономика — минус 2,3."),
    (PORT, "en", "Its freight has reached 10.744 million tonnes."),
    (POLL, "zh", "民调表明，31%的受访者不赞成拥有打击对方基地的能力。"),
    (SECTORS, "en", "62.3% of manufacturers reported harm, against 76.9% in transport."),
    (DECADE, "zh", "1998年便首度谈到发展关系。"),
]  # fmt: skip


def wrong(passage: str, language: str, claim: str) -> dict[str, str]:
    found = judge(scene(claim, language, claim=True), [Passage(passage, "zh", issued=2024)])
    return {v.figure.text.strip(" ."): v.slip for v in found if v.outcome == NOT_BORNE_OUT}


@pytest.mark.parametrize(("passage", "language", "claim", "figure", "slip"), SLIPS)
def test_what_is_tied_to_something_else_is_found(
    passage: str, language: str, claim: str, figure: str, slip: str
) -> None:
    found = wrong(passage, language, claim)
    assert found.get(figure) == slip, found


@pytest.mark.parametrize(("passage", "language", "claim"), RIGHT)
def test_what_is_tied_as_in_the_passage_is_not(passage: str, language: str, claim: str) -> None:
    assert wrong(passage, language, claim) == {}


def test_values_of_two_sectors_change_places() -> None:
    claim = "76.9% of manufacturers reported harm, against 62.3% in transport."
    assert wrong(SECTORS, "en", claim) == {"76.9%": "swapped", "62.3%": "swapped"}
