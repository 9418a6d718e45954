"""The words of notes by language: terms, marks and what joins the parts. A `%` stands for what is put in."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefwright.citation_styles.scripts import Script
from briefwright.languages import LANGUAGES
from briefwright.languages.language import Language


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of notes in one language; `names` joins two authors, `brackets` hold a translated title."""

    code: str
    comma: str
    stop: str
    brackets: str
    list_separator: str
    names: str
    others: str
    page: str
    pages: str
    sheet: str
    sheets: str
    volume: str
    issue: str
    number: str
    version: str
    edition: str
    editor: str
    translator: str
    interviewer: str
    undated: str
    passage: tuple[str, str]
    note: tuple[str, str]
    table: tuple[str, str]
    kinds: dict[str, str] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        """The language itself."""
        return LANGUAGES[self.code]


_ENGLISH = Wording(
    code="en",
    comma=", ",
    stop=".",
    brackets=" [%]",
    list_separator=", ",
    names=" and ",
    others=" et al.",
    page="p.\u00a0%",
    pages="pp.\u00a0%",
    sheet="p.\u00a0%",
    sheets="pp.\u00a0%",
    volume="vol.\u00a0%",
    issue="no.\u00a0%",
    number="no.\u00a0%",
    version="version\u00a0%",
    edition="%\u00a0ed.",
    editor="ed. %",
    translator="trans. %",
    interviewer="interview by %",
    undated="undated",
    passage=("passage\u00a0", "passages\u00a0"),
    note=("note\u00a0", "notes\u00a0"),
    table=("table\u00a0", "tables\u00a0"),
    kinds={"thesis": "thesis", "dataset": "data set", "interview": "interview"},
)
_CHINESE = Wording(
    code="zh",
    comma="，",
    stop="。",
    brackets="［%］",
    list_separator="、",
    names="、",
    others="等",
    page="第%页",
    pages="第%页",
    sheet="第%版",
    sheets="第%版",
    volume="第%卷",
    issue="第%期",
    number="第%号",
    version="%版",
    edition="第%版",
    editor="%编",
    translator="%译",
    interviewer="%采访",
    undated="日期不详",
    passage=("段", "段"),
    note=("注", "注"),
    table=("表", "表"),
    kinds={"thesis": "学位论文", "dataset": "数据集", "interview": "访谈"},
)
_RUSSIAN = Wording(
    code="ru",
    comma=", ",
    stop=".",
    brackets=" [%]",
    list_separator=", ",
    names=", ",
    others=" и др.",
    page="с.\u00a0%",
    pages="с.\u00a0%",
    sheet="с.\u00a0%",
    sheets="с.\u00a0%",
    volume="т.\u00a0%",
    issue="№\u00a0%",
    number="№\u00a0%",
    version="версия\u00a0%",
    edition="%-е\u00a0изд.",
    editor="ред. %",
    translator="пер. %",
    interviewer="интервьюер: %",
    undated="без даты",
    passage=("фрагмент\u00a0", "фрагменты\u00a0"),
    note=("примечание\u00a0", "примечания\u00a0"),
    table=("таблица\u00a0", "таблицы\u00a0"),
    kinds={"thesis": "диссертация", "dataset": "набор данных", "interview": "интервью"},
)
WORDINGS = {wording.code: wording for wording in (_ENGLISH, _CHINESE, _RUSSIAN)}
_BY_SCRIPT: dict[Script, str] = {"han": "zh", "cyrillic": "ru"}
_READ = {"en": {"en"}, "ru": {"ru", "en"}, "zh": {"zh", "ru", "en"}}
"""The languages that the readers of an edition are shown references in, marks and all."""


def by_language(code: str) -> Wording:
    """The words of a language; English ones for a language that has none of its own."""
    return WORDINGS.get(code, _ENGLISH)


def by_script(script: Script) -> Wording:
    """The words that go with names in a script."""
    return WORDINGS[_BY_SCRIPT.get(script, "en")]


def voice(source: str, edition: Language) -> Wording:
    """The words in which a reference reads: the source's own where the edition's readers know them."""
    own = by_language(source).code
    return WORDINGS[own if own in _READ.get(edition.code, ()) else by_language(edition.code).code]
