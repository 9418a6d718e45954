"""`zh-notes`: the table of works, and what it takes several works or places to show."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefwright.citation_styles import Cited
from briefwright.citation_styles.zh_notes import ZH_NOTES
from briefwright.languages import LANGUAGES
from citation_styles.chinese_cases import (
    CASES,
    Row,
    check,
    noted,
    place,
    rows,
    shown,
    told,
    without_spaces_and_dashes,
    work_of,
)
from citation_styles.tables import at

CHINESE: dict[str, Any] = {
    "type": "article-journal", "title": "示例文章", "language": "zh", "author": [{"family": "张", "given": "三"}],
    "container-title": "示例学刊", "issued": "2024", "issue": "2",
}  # fmt: skip
ENGLISH: dict[str, Any] = {
    "type": "book", "title": "The Long River", "language": "en", "author": [{"family": "Doe", "given": "Jane"}],
    "publisher": "Sample Press", "publisher-place": "London", "issued": "2016",
}  # fmt: skip
RUSSIAN: dict[str, Any] = {
    "type": "article-journal", "title": "Образец", "language": "ru", "author": [{"family": "Иванов", "given": "Иван"}],
    "container-title": "Журнал", "issued": "2018", "issue": "6",
}  # fmt: skip


def worded(variables: dict[str, Any]) -> Iterator[str]:
    pages, passages = variables.pop("pages", ()), variables.pop("passages", ("p1",))
    cited = {
        "first": place(variables, "first", pages, passages if not pages else ()),
        "again": place(variables, "again"),
        "again elsewhere": place(variables, "again", ["65"]),
        "later": place(variables, "later", ["65"]),
    }
    for name, one in cited.items():
        yield f"{name}: {noted(ZH_NOTES, one)}"
    yield f"entry: {shown(ZH_NOTES.entry(work_of(variables), LANGUAGES['zh']))}"
    for code in ("en", "ru"):
        made = noted(ZH_NOTES, cited["first"], edition=code)
        if made != noted(ZH_NOTES, cited["first"]):
            yield f"first, {code} edition: {made}"


@pytest.mark.parametrize(
    ("style", "row"),
    [(style, row) for style in ("zh-notes",) for row in rows(style)],
    ids=lambda it: getattr(it, "what", it),
)
def test_notes_of_published_works(style: str, row: Row) -> None:
    assert without_spaces_and_dashes(told(style, row)) == without_spaces_and_dashes(row.words), row.clause


def test_the_table_of_notes_is_large_and_each_row_names_its_rule() -> None:
    for style in ("zh-notes",):
        table = rows(style)
        assert len({(row.what, row.words) for row in table}) >= 60
        assert all(row.clause for row in table)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_works(path: Path, request: pytest.FixtureRequest) -> None:
    check(path, 1, worded, request.config.getoption("force_regen"))


def test_each_kind_of_work_is_there_and_each_language() -> None:
    works = [yaml.safe_load(path.read_text(encoding="utf-8").partition("===\n")[0]) for path in CASES]
    assert {work["type"] for work in works} >= {
        *("article-journal", "article-newspaper", "webpage", "book", "chapter", "report", "treaty", "document"),
        *("interview", "dataset", "thesis"),
    }
    assert {work["language"] for work in works} == {"zh", "en", "ru"}


@pytest.mark.parametrize(
    ("work", "again", "elsewhere", "in_a_passage", "in_a_table"),
    [
        (CHINESE, "同上。", "同上，第 65 页。", "同上，段 p3。", "同上，第 65 页，表 1。"),
        (ENGLISH, "Ibid.", "Ibid., p.65.", "Ibid., para. p3.", "Ibid., p.65, table 1."),
        (RUSSIAN, "Там же.", "Там же. С. 65.", "Там же. Фрагмент p3.", "Там же. С. 65. Таблица 1."),
    ],
)
def test_directly_again(work: dict[str, Any], again: str, elsewhere: str, in_a_passage: str, in_a_table: str) -> None:
    assert noted(ZH_NOTES, place(work, "again")) == again
    assert noted(ZH_NOTES, place(work, "again", ["65"], ["p3"])) == elsewhere  # a passage is printed as its page
    assert noted(ZH_NOTES, place(work, "again", [], ["p3"])) == in_a_passage
    assert noted(ZH_NOTES, place(work, "again", ["65"], ["t1"])) == in_a_table


def test_a_passage_without_a_page_is_named_beside_the_pages_of_others() -> None:
    assert noted(ZH_NOTES, place(CHINESE, "again", ["65"], ["p1", "p2"])) == "同上，第 65 页，段 p2。"


def test_again_behind_another_work_in_the_same_note_is_no_ibid() -> None:
    river = Cited(work_of(ENGLISH), "later", at(("9",)))
    article = Cited(replace(work_of(CHINESE), key="article"), "again", at(("65",)))
    assert noted(ZH_NOTES, river, article) == "Jane Doe, _The Long River_, p.9; 张三：“示例文章”，第 65 页。"
    assert noted(ZH_NOTES, article, river) == "同上，第 65 页；Jane Doe, _The Long River_, p.9."


def test_again_behind_the_same_work_in_the_same_note_is_ibid() -> None:
    both = (place(CHINESE, "first", ["14"]), place(CHINESE, "again", ["65"]))
    assert noted(ZH_NOTES, *both) == "张三：“示例文章”，《示例学刊》，2024 年第 2 期，第 14 页；同上，第 65 页。"


@pytest.mark.parametrize(
    ("work", "edition", "expected"),
    [
        (CHINESE, "zh", "李四：《某书》，第 5 页，转引自张三：“示例文章”，第 14 页。"),
        (ENGLISH, "zh", "李四：《某书》，第 5 页，转引自Jane Doe, _The Long River_, p.14."),
        (ENGLISH, "en", "李四：《某书》，第 5 页, cited in Jane Doe, _The Long River_, p.14."),
        (RUSSIAN, "ru", "李四：《某书》，第 5 页. Цит. по: Иванов И. Образец. С. 14."),
    ],
)
def test_at_second_hand_the_work_is_named_also_directly_again(
    work: dict[str, Any], edition: str, expected: str
) -> None:
    cited = replace(place(work, "again", ["14"], ["n1"]), second_hand="李四：《某书》，第 5 页。")
    assert noted(ZH_NOTES, cited, edition=edition) == expected


def test_behind_a_reference_at_second_hand_no_ibid() -> None:
    second = replace(place(CHINESE, "later", ["14"], ["n1"]), second_hand="李四：《某书》。")
    made = noted(ZH_NOTES, second, place(CHINESE, "again", ["15"]))
    assert made == "李四：《某书》，转引自张三：“示例文章”，第 14 页；张三：“示例文章”，第 15 页。"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({"author": [{"family": "李", "given": "四"}]}, "张三：“示例文章”，第 65 页。"),
        ({"issued": "2020"}, "张三：“示例文章”，2024 年，第 65 页。"),
        ({"issue": "3"}, "张三：“示例文章”，《示例学刊》，2024 年第 2 期，第 65 页。"),
    ],
)
def test_a_later_note_is_never_ambiguous(other: dict[str, Any], expected: str) -> None:
    work = work_of(CHINESE, {**CHINESE, **other})
    assert noted(ZH_NOTES, Cited(work, "later", at(("65",)))) == expected


@pytest.mark.parametrize("position", ["first", "again", "later"])
@pytest.mark.parametrize("language", ["zh", "en", "ru", "", "de", "ja"])
def test_a_note_is_never_blank(position: Any, language: str) -> None:
    bare = Cited(work_of({"type": "document", "language": language}), position)
    assert noted(ZH_NOTES, bare).strip("。. ")


def test_the_form_is_that_of_the_title_where_the_language_has_none_of_its_own() -> None:
    korean = {**CHINESE, "language": "ko", "title": "東北亞"}
    assert noted(ZH_NOTES, place(korean, "later", ["6"])) == "张三：“東北亞”，第 6 页。"
    kazakh = {**RUSSIAN, "language": "kk", "title": "Қазақстан"}
    assert noted(ZH_NOTES, place(kazakh, "later", ["6"])) == "Иванов И. Қазақстан. С. 6."


def test_the_analysts_words_stand_round_a_place() -> None:
    cited = replace(place(CHINESE, "later", ["65"]), prefix="参见", suffix="另一说")
    assert noted(ZH_NOTES, cited) == "参见张三：“示例文章”，第 65 页，另一说。"
    cited = replace(place(ENGLISH, "later", ["9"]), prefix="See", suffix="and elsewhere")
    assert noted(ZH_NOTES, cited, edition="en") == "See Jane Doe, _The Long River_, p.9, and elsewhere."


def test_the_list_is_sorted_by_script_the_editions_own_first() -> None:
    works = [work_of(work) for work in (RUSSIAN, ENGLISH, CHINESE)]
    ordered = sorted(works, key=lambda work: ZH_NOTES.sort_key(work, LANGUAGES["zh"]))
    assert [work.language for work in ordered] == ["zh", "en", "ru"]


def test_in_running_text_author_and_year() -> None:
    assert shown(ZH_NOTES.name(work_of(CHINESE), LANGUAGES["zh"])) == "张三（2024）"
