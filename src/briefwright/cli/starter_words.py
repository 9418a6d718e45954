"""The words of a spec to start from, in each language of briefs: its comments, and what stands in for texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """`subjects` are names by kind where no subject was said; `sections` headings by kind, with what belongs there."""

    head: str
    as_of: str
    summary_comment: str
    judgements_comment: str
    facts_comment: str
    sections_comment: str
    gaps_comment: str
    summary: str
    judgement: str
    basis: str
    fact: tuple[str, str]
    outlook: str
    gap: str
    subjects: Mapping[str, tuple[str, ...]]
    sections: Mapping[str, tuple[tuple[str, str], ...]]


_ENGLISH = Words(
    head="A brief. `briefwright preview {name}` shows it in a browser while you write.",
    as_of="The day up to which the brief knows things; what lies after it is printed as planned.",
    summary_comment="Cite passages like [@KEY:p1]; `briefwright search WORDS` finds them.",
    judgements_comment="What you conclude, with a passage for each. Take away `# ` and write your own:",
    facts_comment="Figures at a glance:",
    sections_comment="A section may hold tables, charts, timelines and sections of its own.",
    gaps_comment="What the sources do not say; this needs no citation.",
    summary="To be written: what a reader with one minute has to know.",
    judgement="Freight through the border crossings is likely to grow.",
    basis="Two sources agree; neither has figures after 2023.",
    fact=("Border crossings", "13"),
    outlook="To be written: what comes next, and what would change it.",
    gap="To be written: what is not known.",
    subjects={
        "country": ("Name of the country",),
        "relationship": ("First country", "Second country"),
        "organization": ("Name of the organization",),
    },
    sections={
        "country": (
            ("Politics", "To be written: who governs, and who decides."),
            ("Economy", "To be written: what the country lives on, and what holds it back."),
            ("Foreign relations", "To be written: neighbours, partners, and quarrels."),
        ),
        "relationship": (
            ("Political relations", "To be written: treaties, visits, and what each side wants."),
            ("Trade and investment", "To be written: what is traded, and who depends on whom."),
            ("Points of difference", "To be written: where the two sides disagree."),
        ),
        "organization": (
            ("Purpose and members", "To be written: what it is for, and who belongs to it."),
            ("How it decides", "To be written: its bodies, its budget, and who leads it."),
            ("What it does", "To be written: its work so far, and its results."),
        ),
    },
)
_CHINESE = Words(
    head="简报。写作时运行 `briefwright preview {name}`，在浏览器中随时看到草稿。",
    as_of="资料截止日期；此后的事件按计划事项排印。",
    summary_comment="引用写作 [@KEY:p1]；`briefwright search 词语` 可查找段落。",
    judgements_comment="主要判断，每条都须引用段落。去掉 `# ` 后改写：",
    facts_comment="基本数据：",
    sections_comment="每节可含表格、图表、大事年表和下级小节。",
    gaps_comment="资料没有说明的问题；此处无须引用。",
    summary="待写：只有一分钟的读者必须知道的内容。",
    judgement="经口岸的货运量可能继续增长。",
    basis="两种资料说法一致，但都没有2023年以后的数据。",
    fact=("口岸数量", "13个"),
    outlook="待写：今后的走向，以及哪些因素会改变它。",
    gap="待写：尚不清楚的问题。",
    subjects={"country": ("国家名称",), "relationship": ("甲国", "乙国"), "organization": ("组织名称",)},
    sections={
        "country": (
            ("政治", "待写：由谁执政，由谁决策。"),
            ("经济", "待写：靠什么发展，受什么制约。"),
            ("对外关系", "待写：邻国、伙伴与分歧。"),
        ),
        "relationship": (
            ("政治关系", "待写：条约、访问，以及双方各自的诉求。"),
            ("贸易与投资", "待写：贸易内容，以及谁依赖谁。"),
            ("分歧", "待写：双方在哪些问题上看法不同。"),
        ),
        "organization": (
            ("宗旨与成员", "待写：为何成立，有哪些成员。"),
            ("决策机制", "待写：机构、预算与领导人。"),
            ("活动与成效", "待写：已做的工作及其结果。"),
        ),
    },
)
_RUSSIAN = Words(
    head="Справка. `briefwright preview {name}` показывает её в браузере, пока вы пишете.",
    as_of="День, до которого доведены сведения; всё, что позже, печатается как запланированное.",
    summary_comment="Ссылка на отрывок: [@KEY:p1]; `briefwright search СЛОВА` находит отрывки.",
    judgements_comment="Выводы, каждый со ссылкой на отрывок. Уберите `# ` и напишите свои:",
    facts_comment="Главные цифры:",
    sections_comment="В разделе могут стоять таблицы, диаграммы, хронология и подразделы.",
    gaps_comment="О чём источники молчат; ссылки здесь не нужны.",
    summary="Написать: что должен знать читатель, у которого есть одна минута.",
    judgement="Перевозки через пограничные переходы, вероятно, вырастут.",
    basis="Два источника сходятся; данных после 2023 года нет ни в одном.",
    fact=("Пограничные переходы", "13"),
    outlook="Написать: чего ждать дальше и что может это изменить.",
    gap="Написать: что неизвестно.",
    subjects={
        "country": ("Название страны",),
        "relationship": ("Первая страна", "Вторая страна"),
        "organization": ("Название организации",),
    },
    sections={
        "country": (
            ("Политика", "Написать: кто правит и кто принимает решения."),
            ("Экономика", "Написать: чем живёт страна и что её сдерживает."),
            ("Внешние связи", "Написать: соседи, партнёры и разногласия."),
        ),
        "relationship": (
            ("Политические отношения", "Написать: договоры, визиты и чего хочет каждая сторона."),
            ("Торговля и инвестиции", "Написать: чем торгуют и кто от кого зависит."),
            ("Разногласия", "Написать: в чём стороны расходятся."),
        ),
        "organization": (
            ("Цели и участники", "Написать: зачем она создана и кто в неё входит."),
            ("Как принимаются решения", "Написать: органы, бюджет и руководство."),
            ("Деятельность", "Написать: что сделано и с каким итогом."),
        ),
    },
)
WORDS: Mapping[str, Words] = {"en": _ENGLISH, "zh": _CHINESE, "ru": _RUSSIAN}
