"""The order of a list of sources, and the names of works in running text."""

from __future__ import annotations

from typing import Any

import pytest

from briefwright.citation_styles import STYLES, Style, Work
from briefwright.languages import LANGUAGES
from citation_styles.tables import shown


def named(family: str, given: str, latin: str = "", title: str = "题名") -> dict[str, Any]:
    language = "zh" if family >= "一" else "ru" if family >= "А" else "en"
    name = {"family": family, "given": given, **({"latin": latin} if latin else {})}
    return {"type": "article-journal", "title": title, "language": language, "author": [name], "issued": "2024"}


def untitled(title: str, language: str) -> dict[str, Any]:
    return {"type": "report", "title": title, "language": language, "issued": "2024"}


WORKS = {
    "zeng": named("曾", "向红", "Zeng Xianghong"),
    "chen": named("陈", "明辉"),
    "lin": named("蔺", "陆洲"),
    "li-yi": named("李", "一"),
    "li-si": named("李", "四"),
    "chongqing": untitled("《重庆口岸》", "zh"),
    "doe": named("Doe", "Jane", title="Ports"),
    "elan": named("Élan", "Roe", title="Ports"),
    "eve": named("Eve", "Roe", title="Ports"),
    "yolkin": named("Ёлкин", "И. И.", title="Порты"),
    "zhukov": named("Жуков", "И. И.", title="Порты"),
    "egorov": named("Егоров", "И. И.", title="Порты"),
}
HAN = ["chen", "chongqing", "li-si", "li-yi", "lin", "zeng"]
LATIN = ["doe", "elan", "eve"]
CYRILLIC = ["egorov", "yolkin", "zhukov"]


@pytest.mark.parametrize(
    ("style", "language", "order"),
    [
        ("zh-notes", "zh", [*HAN, *LATIN, *CYRILLIC]),
        ("zh-notes", "en", [*LATIN, *CYRILLIC, *HAN]),
        ("gb-t-7714-2025", "zh", [*HAN, *LATIN, *CYRILLIC]),
        ("gb-t-7714-2015", "zh", [*HAN, *LATIN, *CYRILLIC]),
        ("gost-r-7.0.5", "ru", [*CYRILLIC, *LATIN, *HAN]),
    ],
)
def test_scripts_in_their_order_and_words_as_readers_look_them_up(style: str, language: str, order: list[str]) -> None:
    works = [Work(key, variables) for key, variables in WORKS.items()]
    works.sort(key=lambda work: STYLES[style].sort_key(work, LANGUAGES[language]))
    if language != "zh":  # there romanised, and so among the Latin letters
        order = [key for key in order if key != "zeng"]
    assert [work.key for work in works if work.key in order] == order


def test_chicago_sorts_romanised_names_among_the_others() -> None:
    works = [Work(key, WORKS[key]) for key in ("zeng", "eve", "doe")]
    works.sort(key=lambda work: STYLES["chicago-notes"].sort_key(work, LANGUAGES["en"]))
    assert [work.key for work in works] == ["doe", "eve", "zeng"]


def test_a_surname_is_read_as_the_source_says() -> None:
    """曾 alone would be read céng, and stand before 陈 (chén)."""
    key = STYLES["zh-notes"].sort_key
    chinese = LANGUAGES["zh"]
    unread = Work("a", named("曾", "向红"))
    chen, read = Work("b", WORKS["chen"]), Work("c", WORKS["zeng"])
    assert key(unread, chinese) < key(chen, chinese) < key(read, chinese)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_in_running_text_tell_works_apart(style: Style, language: str) -> None:
    alike = [WORKS["doe"], {**WORKS["doe"], "title": "Towns"}, {**WORKS["doe"], "title": "Roads", "issued": "2023"}]
    works = [Work(f"k{i}", variables) for i, variables in enumerate(alike)]
    whole = [Work(work.key, work.variables, tuple(works)) for work in works]
    names = [shown(style.name(work, LANGUAGES[language])) for work in whole]
    assert len({*names}) == len(names)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("variables", [{}, {"title": ""}, {"author": [{}]}, {"author": "no list"}])
def test_no_entry_and_no_name_is_blank(style: Style, language: str, variables: dict[str, Any]) -> None:
    work = Work("thekey", {"type": "report", **variables})
    assert "thekey" in shown(style.entry(work, LANGUAGES[language]))
    assert "thekey" in shown(style.name(work, LANGUAGES[language]))
