"""What must not be parted at a line's end gets a no-break space: short Russian words, figures and units, initials."""

from __future__ import annotations

import re

from briefwright.languages import Language

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ENGLISH_UNITS = "per ?cent|percentage|thousand|million|billion|trillion|bn|mn|km|kg|GW|MW|ha|tonnes?|tons?|barrels"
_ENGLISH_PARTS = (
    "Appendix|Articles?|[Aa]rts?|Chapters?|[Cc]haps?|cols?|[Ff]igs?|Figures?|[Nn]otes?|nn?|[Nn]os?|Part|pp?|paras?|"
    "Sections?|[Ss]ecs?|Tables?|[Vv]ols?|[Vv]olumes?"
)
_ENGLISH_TITLES = "Mrs?|Ms|Dr|Prof|Gen|Col|St|Sir|President"

_SHORT = "а|в|и|к|о|с|у|я|во|да|до|за|из|ко|на|не|ни|но|об|от|по|со"
_RUSSIAN_UNITS = r"[а-яё]{3}|%|гг?\.|вв?\.|п\. ?п\.|ГВт|МВт|[тм]\b|к[гм]\b|га\b"
_RUSSIAN_PARTS = (
    r"№+|§+|[Сс]тр?\.|[Сс]тать[а-я]+|[Тт]абл\.|[Пп]рим\.|[Рр]ис\.|[Вв]ып\.|[Гг]л\.|[Пп]п?\.|[СсТтКкЧч]\.|[Кк]н\."
)
_SCALES = r"тыс\.|млн|млрд|трлн|куб\.|кв\.|долл\."
_SCALED = r"долл|руб|евро|юан|иен|тонн|чел|США|[тм]\b|км\b"

Rule = tuple[re.Pattern[str], str]

_KEPT: dict[str, tuple[Rule, ...]] = {
    "en": (
        (re.compile(rf"\b({_ENGLISH_PARTS})(\.?) (?=[\dIVX])"), "\\1\\2\u00a0"),
        (re.compile(rf"(\d) (?=(?:{_ENGLISH_UNITS}|{_MONTHS})\b)"), "\\1\u00a0"),
        (re.compile(rf"\b({_MONTHS}) (?=\d)"), "\\1\u00a0"),
        (re.compile(rf"\b((?:{_ENGLISH_TITLES})\.?) (?=[A-Z])"), "\\1\u00a0"),
        (re.compile(r"\b((?:[A-Z]\.)+) (?=[A-Z])"), "\\1\u00a0"),
        (re.compile(r" (?=[–—] )|(?<=\w,) (?=%)"), "\u00a0"),
    ),
    "ru": (
        (re.compile(rf"(?<![\w-])({_SHORT}) (?=\S|\Z)", re.IGNORECASE), "\\1\u00a0"),
        (re.compile(r"(?<=\w) (?=(?:ли|ль|же|ж|бы|б)(?!\w))"), "\u00a0"),
        (re.compile(r" (?=—)|(?<=\w,) (?=%)"), "\u00a0"),
        (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), "\u00a0"),
        (re.compile(rf"(?<=\d) (?={_RUSSIAN_UNITS})|(?<=[IVX]) (?=вв?\.|век|квартал|полугод)"), "\u00a0"),
        (re.compile(rf"(?<!\w)({_SCALES}) (?=(?:{_SCALED}))"), "\\1\u00a0"),
        (re.compile(rf"(?<!\w)({_RUSSIAN_PARTS}) (?=[\dIVX])"), "\\1\u00a0"),
        (re.compile(r"(?<!\w)([А-ЯЁA-Z]\.) (?=[А-ЯЁA-Z])"), "\\1\u00a0"),
        (re.compile(r"(?<=[а-яё]) (?=[А-ЯЁ]\.(?:[ \u00a0]?[А-ЯЁ]\.)?(?!\w))"), "\u00a0"),
        (re.compile(r"(?<=\b[тн]\.) (?=[а-яё]\.)"), "\u00a0"),
        (re.compile(r"(?<!\w)(г|ул|им|о|оз|р|акад|проф|ред)\. (?=[А-ЯЁ])"), "\\1.\u00a0"),
        (re.compile(r"(?<!\w)([ПН]?АО|ООО|ФГУП|АНО|ОАО|ЗАО) (?=[«„А-ЯЁ])"), "\\1\u00a0"),
    ),
    "zh": (),
}  # fmt: skip


def unbroken(words: str, language: Language) -> str:
    """The words with the language's no-break spaces. Chinese has none.

    A no-break space at the end, before another piece, gets a word joiner behind it: Pango breaks a text that ends with
    such a space at its first word, where it is but a little too long for the line.
    """
    for pattern, replacement in _KEPT[language.code]:
        words = pattern.sub(replacement, words)
    return words + "\u2060" if words.endswith("\u00a0") else words


_TIES = re.compile(rf"(?<![\w-])(?:{_SHORT}|№|[А-ЯЁ]\.)\Z", re.IGNORECASE)


def ties(words: str, language: Language) -> bool:
    """Whether what ends with these words must not be parted by a line's end from what follows."""
    return language.code == "ru" and _TIES.search(words) is not None
