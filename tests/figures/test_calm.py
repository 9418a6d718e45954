"""What is right in an unusual form, and is left alone: brackets, bases, flattened tables, other scripts, addresses."""

from __future__ import annotations

import pytest

from briefwright.figures import BORNE_OUT, NOT_BORNE_OUT, Passage, judge, scene

SHIPS = "2018年过境27船次，2019年增至37船次，2020年升至62船次。"
CARS = "原油出口2431万吨，同比减少14.7%。对俄汽车出口下降16%，至7.14万辆，销量减少17%，至9.1万辆。"
BASE = "2024年，两国贸易额达2448亿美元，同比增长1.9%。"
VOTES = "时间 弃权 赞同 反对 缺席 总计 2022年11月 要求赔偿 27 15 5 7 54 2023年2月 要求停火 15 30 2 7 54"
RATIO = "五个国家之比是 6.6∶1.3∶1.0∶0.9∶4.6，总量差别最多的达6.6倍。"
NOTE = "参见 Some Author, “A Long Title of Some Article,” Policy Brief, No. 25, July 2012, p. 3。"
RUSSIAN_NOTE = "目的是防止扩张。Обращение Президента Российской Федерации. 24 февраля 2022 г."
ADDRESS = "“开幕”，2024年3月7日，https://example.org/2024-03/03/content.htm"
BARE = "他于2001年毕业，于 2012 开始从事这项工作。"
STEPS = "决策流程是“小型会议→单独会见→大规模会议→总统决策”，共有两种模式。"
FIRST = "1949年10月2日，苏联宣布承认该国。1991年12月24日政府承认俄罗斯联邦为苏联的继承国。"
SECOND = "第二，该国对组织的立场与本国政策相背离。第三个国家另有看法，它承认苏联。"
LEVEL = "联合演习的规模几乎为2021年联合演习的两倍，2021年为86次，2023年为100次。"
STAGES = "治理形成了陷入困境、困境突破三个阶段。"
PORTS = "经铁路进口785.6万吨，出口58.8万吨，增幅各为4.5%、13.3%；经公路出口225.2万吨。"
PERIOD = "增长率起初高4.6%，而2015年起五年间只有2.3%，一路下降。"
LOANS = "2022年2月15日承诺至少1亿美元贷款，4月19日由1亿美元增到3亿美元，5月20日再增到6亿美元。"
ROADS = "该路全长4262公里，其中北段3211公里，南段1051公里。"
PERMITS = "该区现有16个获批的口岸。"
PLAN = "2023年双边贸易额达2411亿美元，提前完成了2019年定下的到2024年达到2000亿美元的目标。"
BY_ROAD = "公路口岸进口4.8万吨，出口225.2万吨。"
HARBOURS = "该国有两个港口。"
FACT = "双方讨论建设管道，预计每年输送500亿立方米。"
RATE = "2023年10月，汇率一度突破了100比1，此前冻结约3000亿美元。"
OPINIONS = "认为没有必要的从15.4%升到18.8%；主张保持地位的从32.3%升到34.4%。"
BAR = "2023年超出了原定的2000亿美元目标，达到2411亿美元。"

RIGHT = [
    (SHIPS, "ru", "В 2020 году выполнено 62 рейса – больше, чем в 2018-м (27), и на 25 больше, чем годом ранее (37)."),
    (CARS, "zh", "前两个月我国输俄汽车7.14万辆，同比减少16%。"),
    (BASE, "en", "The haul of 2024: $244.8 billion [a 1.9% gain, which puts the 2023 base at around $240 billion]."),
    (BASE, "ru", "Газовый итог-2024: торговля на 244,8 млрд долларов."),
    (VOTES, "zh", "2023年2月呼吁和平的表决：30国赞成，弃权加缺席共22国。"),
    (RATIO, "zh", "比值为6.6、1.3和4.6。"),
    (NOTE, "en", "The brief is of July 2012."),
    (RUSSIAN_NOTE, "zh", "文中引了2022年2月24日的讲话。"),
    (ADDRESS, "zh", "网址所示为2024年3月3日。"),
    (BARE, "zh", "他2012年起从事这项工作。"),
    (STEPS, "zh", "决策走四步。"),
    (FIRST, "zh", "苏联在1949年10月2日宣布承认该国。"),
    (SECOND, "zh", "第二重顾虑是立场同政策相背离。"),
    (LEVEL, "zh", "2023年演习的规模几乎是2021年联合演习的两倍。"),
    (STAGES, "zh", "作者归纳出三个阶段。"),
    (LOANS, "zh", "贷款一加再加：起初至少1亿美元，2022年4月提到3亿美元，5月20日又加到6亿美元。"),
    (ROADS, "en", "Of the road's 4,262 km the northern part (3,211 km) makes up roughly 75%."),
    (PERMITS, "en", "The region has so far cleared 16 ports of entry."),
    (PLAN, "ru", "Оборот 2023 года – 241,1 млрд долларов: план выйти к 2024 году на 200 млрд выполнен досрочно."),
    (BY_ROAD, "zh", "公路口岸进口4.8万吨、出口225.2万吨，合计230万吨。"),
    (PORTS, "zh", "铁路出口58.8万吨，公路出口225.2万吨。"),
    (PERIOD, "zh", "2015年以后五年间降到2.3%。"),
    (RATE, "zh", "2023年10月跌破100卢布兑1美元。"),
    (OPINIONS, "ru", "За сохранение статуса высказались 34,4 %."),
    (BAR, "en", "With $241.1 billion in 2023 they cleared the $200 billion bar."),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "language", "claim"), RIGHT)
def test_nothing_is_found(passage: str, language: str, claim: str) -> None:
    found = judge(scene(claim, language, issued=2025, claim=True), [Passage(passage, "zh", issued=2024)])
    assert found
    assert [(v.figure.text, v.slip, v.detail) for v in found if v.outcome == NOT_BORNE_OUT] == []


def test_two_of_the_same_are_borne_out() -> None:
    found = judge(scene("It has two ports.", "en", claim=True), [Passage(HARBOURS, "zh")])
    assert [v.outcome for v in found] == [BORNE_OUT]


def test_a_fact_says_of_all_its_parts_what_is_only_talked_of() -> None:
    from briefwright.figures import Heads, cell_scene

    words = "50 billion cubic metres a year; under discussion in 2024"
    found = judge(cell_scene(words, "en", Heads(row="Pipeline")), [Passage(FACT, "zh", issued=2024)])
    assert not any(v.wrong and v.slip == "forecast" for v in found)
