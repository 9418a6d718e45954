"""GB/T 7714 of both years: the table of works, and what it takes several works or places to show."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefwright.citation_styles import Cited
from briefwright.citation_styles.gb_t_7714 import GB_T_7714_2015, GB_T_7714_2025, GbT7714
from briefwright.citation_styles.places import circled
from briefwright.citation_styles.sentence_case import sentence_case
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

RESTARTING = GbT7714(2025, restarting=True)
CHINESE: dict[str, Any] = {
    "type": "article-journal", "title": "示例文章", "language": "zh", "author": [{"family": "张", "given": "三"}],
    "container-title": "示例学刊", "issued": "2024", "issue": "2",
}  # fmt: skip
ENGLISH: dict[str, Any] = {**CHINESE, "title": "On rivers", "language": "en", "author": [{"family": "Doe"}]}
RUSSIAN: dict[str, Any] = {**CHINESE, "title": "О реках", "language": "ru", "author": [{"family": "Иванов"}]}


def worded(variables: dict[str, Any]) -> Iterator[str]:
    pages, passages = variables.pop("pages", ()), variables.pop("passages", ("p1",))
    first = place(variables, "first", pages, passages if not pages else ())
    yield f"first: {noted(GB_T_7714_2025, first)}"
    yield f"first, 2015: {noted(GB_T_7714_2015, first)}"
    yield f"again: {noted(GB_T_7714_2025, place(variables, 'again'))}"
    yield f"later: {noted(GB_T_7714_2025, place(variables, 'later', ['65']))}"
    yield f"later, restarting: {noted(RESTARTING, place(variables, 'later', ['65']))}"
    yield f"entry: {shown(GB_T_7714_2025.entry(work_of(variables), LANGUAGES['zh']))}"
    for code in ("en", "ru"):
        made = noted(GB_T_7714_2025, first, edition=code)
        if made != noted(GB_T_7714_2025, first):
            yield f"first, {code} edition: {made}"


@pytest.mark.parametrize(
    ("style", "row"),
    [(style, row) for style in ("gb-t-7714-2025", "gb-t-7714-2015") for row in rows(style)],
    ids=lambda it: getattr(it, "what", it),
)
def test_notes_of_published_works(style: str, row: Row) -> None:
    assert without_spaces_and_dashes(told(style, row)) == without_spaces_and_dashes(row.words), row.clause


def test_the_table_of_notes_is_large_and_each_row_names_its_rule() -> None:
    for style in ("gb-t-7714-2025", "gb-t-7714-2015"):
        table = rows(style)
        assert len({(row.what, row.words) for row in table}) >= 60
        assert all(row.clause for row in table)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_works(path: Path, request: pytest.FixtureRequest) -> None:
    check(path, 2, worded, request.config.getoption("force_regen"))


@pytest.mark.parametrize("position", ["again", "later"])
@pytest.mark.parametrize(
    ("pages", "passages", "expected"),
    [
        ([], [], "同②."),
        (["65"], ["p1"], "同②65."),
        (["29—30", "35"], ["p1", "p2"], "同②29-30, 35."),
        ([], ["p3"], "同②段 p3."),
        (["65"], ["t1"], "同②65, 表 1."),
    ],
)
def test_again_is_the_number_of_the_first_note_and_the_pages(
    position: Any, pages: list[str], passages: list[str], expected: str
) -> None:
    assert noted(GB_T_7714_2025, place(CHINESE, position, pages, passages)) == expected


def test_beyond_the_circles_the_figure_is_parted_from_the_pages() -> None:
    assert [circled(number) for number in (0, 1, 20, 21, 35, 36, 50, 51)] == ["0", *"①⑳㉑㉟㊱㊿", "51"]
    assert noted(GB_T_7714_2025, replace(place(CHINESE, "later", ["65"]), note=50)) == "同㊿65."
    assert noted(GB_T_7714_2025, replace(place(CHINESE, "later", ["65"]), note=51)) == "同注51: 65."


@pytest.mark.parametrize(
    ("work", "again", "later"),
    [
        (CHINESE, "同上: 65.", "张三. 示例文章: 65."),
        (ENGLISH, "Ibid: 65.", "Doe. On rivers: 65."),
        (RUSSIAN, "Там же: 65.", "Иванов. О реках: 65."),
    ],
)
def test_where_numbers_restart_no_number_is_named(work: dict[str, Any], again: str, later: str) -> None:
    for style, note in ((RESTARTING, 2), (GB_T_7714_2025, 0)):  # 0: there is no note to point to
        assert noted(style, replace(place(work, "again", ["65"]), note=note)) == again
        assert noted(style, replace(place(work, "later", ["65"]), note=note)) == later


def test_a_note_does_not_point_to_itself() -> None:
    both = (place(CHINESE, "first", ["14"]), place(CHINESE, "later", ["65"]))
    assert noted(GB_T_7714_2025, *both) == "张三. 示例文章[J]. 示例学刊, 2024 (2): 14; 张三. 示例文章: 65."


def test_again_behind_another_work_in_the_same_note() -> None:
    river = replace(place(ENGLISH, "later", ["9"]), note=3)
    article = replace(place(CHINESE, "again", ["65"]), work=replace(work_of(CHINESE), key="article"))
    assert noted(GB_T_7714_2025, river, article) == "同③9; 同②65."
    assert noted(RESTARTING, river, article) == "Doe. On rivers: 9; 张三. 示例文章: 65."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({"title": "另一篇"}, "张三. 示例文章: 65."),
        ({"issued": "2020"}, "张三. 示例文章. 2024: 65."),
        ({"issue": "3"}, "张三. 示例文章[J]. 示例学刊, 2024 (2): 65."),
    ],
)
def test_a_later_note_is_never_ambiguous(other: dict[str, Any], expected: str) -> None:
    cited = Cited(work_of(CHINESE, {**CHINESE, **other}), "later", at(("65",)))
    assert noted(RESTARTING, cited) == expected


def test_at_second_hand() -> None:
    cited = replace(place(CHINESE, "later", ["14"], ["n1"]), second_hand="李四：《某书》。")
    assert noted(GB_T_7714_2025, cited) == "李四：《某书》. 转引自: 同②14."


@pytest.mark.parametrize("position", ["first", "again", "later"])
@pytest.mark.parametrize("style", [GB_T_7714_2025, GB_T_7714_2015, RESTARTING])
def test_a_note_is_never_blank(position: Any, style: GbT7714) -> None:
    assert noted(style, Cited(work_of({"type": "document"}), position)).strip(". ")


def test_the_list_is_sorted_by_script() -> None:
    works = [
        {**CHINESE, "title": "Ελλάδα", "language": "el", "author": []},
        RUSSIAN,
        ENGLISH,
        {**CHINESE, "language": "ja"},
        CHINESE,
    ]
    ordered = sorted(map(work_of, works), key=lambda work: GB_T_7714_2025.sort_key(work, LANGUAGES["en"]))
    assert [work.language for work in ordered] == ["zh", "ja", "en", "ru", "el"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Geographical Pivot of History", "The geographical pivot of history"),
        ("Making nature whole: a history of Religious Ideas", "Making nature whole: a history of Religious Ideas"),
        ("China and Russia in Central Asia: The Energy", "China and Russia in Central Asia: the energy"),
        ("Sino-Russian Relations after the Cold War", "Sino-Russian relations after the Cold War"),
        ("NATO's Eastern Flank and the G20", "NATO's eastern flank and the G20"),
        ("Doe's Paradox and the Kazakh Steppe", "Doe's paradox and the Kazakh steppe"),
        ("The United States of America", "The United States of America"),
        ("Reading Poe", "Reading Poe"),
        ("中文题名", "中文题名"),
    ],
)
def test_of_an_english_title_only_the_first_letter_is_capital_but_for_names(title: str, expected: str) -> None:
    assert sentence_case(title, ("Poe",)) == expected
