"""What an analyst half remembers of the sources in `seeds/`, and the passage that it should lead to."""

from __future__ import annotations

from typing import NamedTuple

from briefwright.search.finder import Finder
from briefwright.search.query import Query, parse


class Asked(NamedTuple):
    """A query, the language that it is put in, and the passages of which any answers it best (`source:passage`)."""

    language: str
    query: str
    answers: tuple[str, ...]


def _asked(language: str, rows: str) -> list[Asked]:
    """A line each: the query, `→`, the answers."""
    parted = (row.split("→") for row in rows.strip().splitlines())
    return [Asked(language, query.strip(), tuple(answers.split())) for query, answers in parted]


ASKED: tuple[Asked, ...] = (
    *_asked(
        "zh",
        """
        焦煤 → rumn2024:p7
        钚 → jprus2024:p40
        核弹 → jprus2024:p40
        农药 → agri2025:p3
        橙色 → forum2024-biryukov:p4
        额尔齐斯河 → casia2024:p69
        瓦里汗诺夫 → casia2024:p13
        索列达尔 → pmc2024:p41
        日俄贸易额 低迷 → jprus2024:p72
        签证 团队游 → forum2024-bi:p19
        草原之路 → tumen2015:p34
        水果蔬菜 二连浩特 → tumen2015:p20
        鄂霍次克海 → nesea2025:p2 nesea2025:p4
        卡尔森采访普京 → forum2024-savkovich:p13
        “战争经济” → pmc2024:p69
        西伯利亚力量 → crfive2024:p42 crfive2024:p43
        粮食 7000万吨 → crfive2024:p27
        原油 1.07亿吨 → crcoop2025:p14
        武器 40% → ruafrica2024:p60
        25730亿日元 → jprus2024:p72
        2411亿美元 → forum2024-yang:p18
        $2.7 billion → rumn2024:p5
        author:毕洪业 自贸区 → forum2024-bi:p27
        year:2014 电力监督 → mnsco2014:p73
        """,
    ),
    *_asked(
        "ru",
        """
        торговля с Африкой → ruafrica2024:n47
        мятеж Вагнера → pmc2024:n26
        публичная дипломатия → pmc2024:n64
        цифровая валюта → crfive2024:n39
        восточной дружбы → crfive2024:n17
        половинка пазла → crfive2024:n27
        неоколониализм → forum2024-yang:n7
        «Крокус Сити» → forum2024-zheng:n7
        контртеррористический фронт → forum2024-zheng:n11
        окопы в Европе → gsec2024:n12
        сетецентрические войны → gsec2024:n24
        стратегия национальной безопасности → gsec2024:n15
        Африканский корпус → ruafrica2024:n74
        концепция внешней политики → ruafrica2024:n15
        экспорта нефти КТК → kazcore2024:n32
        должность госсекретарь Токаев → kazcore2024:n20
        министр обороны увольняет → kazcore2024:n25
        Елисейский дворец → pmc2024:n56
        дружба с Казахстаном Монголии → mnsco2014:n45 mnsco2014:n49 mnsco2014:n57
        расширение БРИКС lang:ru → forum2024:a-ru
        инструмент ООН lang:ru → gsec2024:n28
        244,8 млрд долларов → crcoop2025:p1 crcoop2025:p4
        70 млн тонн → crfive2024:p27
        19,6 процента → crcoop2025:p14
        """,
    ),
    *_asked(
        "en",
        """
        Wagner mutinies → pmc2024:n60
        utility of private military companies → pmc2024:n13
        peace treaty talks → jprus2024:n11
        Russian budget balances → jprus2024:n67
        seizing reserves → jprus2024:n59
        ruble buckling → jprus2024:n60
        automobile exports → crfive2024:n28
        northern sea routes → crfive2024:n36
        "order of St Andrew" → crfive2024:n13
        power elites → kazcore2024:n8
        court suspended pipeline → kazcore2024:n33
        soft colonialism → mnsco2014:n4
        military diplomacy Africa → ruafrica2024:n16
        mapping security export → ruafrica2024:n61
        resurgent power → ruafrica2024:n32
        global divergence → ruafrica2024:n69
        transitioning to a market economy → mnsco2014:n37
        conceptualised security governance → gsec2024:n3
        nuclear weapon war → gsec2024:n52
        "great game" → casia2024:p47
        threats to Afghanistan → forum2024-zheng:n5
        $244.8 billion → crcoop2025:p1 crcoop2025:p4
        16.64 billion US dollars → jprus2024:p72
        47 tonnes → jprus2024:p40
        26 per cent → ruafrica2024:p60 ruafrica2024:p62
        author:Babaev year:2024 automobiles → crfive2024:n28
        """,
    ),
)


def placed(finder: Finder, asked: Asked) -> int:
    """The place, from 1, at which a passage that answers is found; 0 where it is not."""
    query = parse(asked.query)
    assert isinstance(query, Query)
    hits = [f"{hit.source}:{hit.passage}" for hit in finder.find(query)]
    return next((at for at, hit in enumerate(hits, 1) if hit in asked.answers), 0)
