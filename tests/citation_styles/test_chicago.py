"""Chicago's notes: the table in `cases-chicago`, and where notes stand: again, later, several, at second hand."""

from pathlib import Path
from typing import Any

import pytest

from briefwright.citation_styles import Cited, Work
from briefwright.citation_styles.chicago import CHICAGO_NOTES, ChicagoNotes
from briefwright.citation_styles.chicago_reference import title_case
from briefwright.languages import LANGUAGES
from briefwright.languages.language import words
from citation_styles.tables import Row, made, rows, shown

TABLE = list(rows(Path(__file__).parent / "cases-chicago", "en"))
ENGLISH = LANGUAGES["en"]
BOOK: dict[str, Any] = {
    "type": "book", "title": "The Long River and Its Ports", "language": "en", "publisher": "Sample Press",
    "author": [{"family": "Doe", "given": "Jane"}], "issued": "2016",
}  # fmt: skip
ARTICLE: dict[str, Any] = {
    "type": "article-journal", "title": "论口岸", "language": "zh", "title-translation": {"en": "On border posts"},
    "author": [{"family": "张", "given": "三", "latin": "Zhang San"}], "container-title": "示例学刊", "issued": "2024",
}  # fmt: skip


def note(*cited: Cited, style: ChicagoNotes = CHICAGO_NOTES, language: str = "en") -> str:
    return shown(style.note(cited, LANGUAGES[language]))


def later(variables: dict[str, Any], *others: dict[str, Any]) -> str:
    works = tuple(Work(f"other{i}", other) for i, other in enumerate(others))
    return note(Cited(Work("k", variables, works), "later", ("9",), ("p1",)))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.id)
def test_the_table(row: Row) -> None:
    assert made(CHICAGO_NOTES, row) == row.words


def test_the_table_holds_each_kind_in_each_language() -> None:
    kinds = words("article-journal article-newspaper webpage book chapter report interview dataset thesis")
    found = {(row.work["type"], row.work["language"]) for row in TABLE}
    assert found >= {(kind, language) for kind in kinds for language in ("zh", "ru", "en")}
    assert all(row.clause for row in TABLE)


def test_ibid_where_it_is_wanted() -> None:
    again = Cited(Work("k", BOOK), "again", ("10",), ("p2",))
    assert note(again) == "Doe, 10."
    assert note(again, style=ChicagoNotes(ibid=True)) == "Ibid., 10."
    assert note(Cited(Work("k", BOOK), "again"), style=ChicagoNotes(ibid=True)) == "Ibid."


def test_several_works_in_one_note() -> None:
    a, b = Work("a", BOOK), Work("b", ARTICLE)
    cited = [Cited(a, "first", ("1",), ("p1",)), Cited(b, "first", ("2",), ("p2",)), Cited(a, "again", ("3",), ("p3",))]
    assert note(*cited) == (
        "Jane Doe, _The Long River and Its Ports_ (Sample Press, 2016), 1; "
        "Zhang San, “论口岸” [On border posts], _示例学刊_, 2024, 2; Doe, _Long River_, 3."
    )
    assert note() == ""


def test_second_hand_and_words_of_the_analyst() -> None:
    place = Cited(Work("k", ARTICLE), "later", ("3",), ("n1",), "see", "own translation", "A, “B”, 2003.")
    assert note(place) == "see A, “B”, 2003, cited in Zhang, “On Border Posts,” 3, own translation."
    assert note(Cited(Work("k", ARTICLE), "later", (), ("n1",))) == "Zhang, “On Border Posts,” note n1."


@pytest.mark.parametrize(
    ("pages", "passages", "words"),
    [
        (("14", "16"), ("p1", "p2"), "14, 16"),
        (("14", "14"), ("p1", "p2"), "14"),
        (("14-15",), ("p1",), "14–15"),
        (("14",), ("p1", "p2"), "14, passages p1, p2"),
        (("14", "14"), ("p1", "t2"), "14, table t2"),
        ((), ("p1", "n3"), "passage p1, note n3"),
        (("cover",), ("p1",), "cover"),
    ],
)
def test_locators(pages: tuple[str, ...], passages: tuple[str, ...], words: str) -> None:
    assert note(Cited(Work("k", BOOK), "later", pages, passages)) == f"Doe, _Long River_, {words}."
    assert note(Cited(Work("k", BOOK), "first", pages, passages)).endswith(f"(Sample Press, 2016), {words}.")


@pytest.mark.parametrize(
    ("variables", "others", "words"),
    [
        (BOOK, [], "Doe, _Long River_, 9."),
        (BOOK, [{**BOOK, "author": [{"literal": "Another"}]}], "Doe, _Long River_, 9."),
        (BOOK, [{**BOOK, "title": "The Long River and Its Towns"}], "Doe, _The Long River and Its Ports_, 9."),
        (BOOK, [{**BOOK, "issued": "2017"}], "Doe, _The Long River and Its Ports_ (2016), 9."),
        (BOOK, [{**BOOK, "publisher": "Other"}], "Jane Doe, _The Long River and Its Ports_ (Sample Press, 2016), 9."),
        ({**BOOK, "title-short": "Ports"}, [], "Doe, _Ports_, 9."),
        ({**ARTICLE, "title-short": "口岸"}, [], "Zhang, “On Border Posts,” 9."),
        ({**ARTICLE, "title-short": "Posts"}, [], "Zhang, “Posts,” 9."),
        ({**ARTICLE, "title-translation": {}}, [], "Zhang, “论口岸,” 9."),
    ],
)
def test_no_later_note_could_mean_another_work(
    variables: dict[str, Any], others: list[dict[str, Any]], words: str
) -> None:
    assert later(variables, *others) == words


@pytest.mark.parametrize("position", ["first", "again", "later"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("variables", [{}, {"title": ""}, {"author": []}, {"author": [{}]}, {"author": "no list"}])
def test_no_note_is_blank(variables: dict[str, Any], language: str, position: Any) -> None:
    assert "thekey" in note(Cited(Work("thekey", variables), position), language=language)
    assert shown(CHICAGO_NOTES.entry(Work("thekey", variables), LANGUAGES[language])).startswith("“thekey.”")
    assert CHICAGO_NOTES.name(Work("thekey", variables), LANGUAGES[language])


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("The Long River", "The Long River"),
        ("Treaty between the Republic and the Federation", "Treaty between the Republic and the Federation"),
        ("Share of currencies in Russian trade reaches 90%", "Share of Currencies in Russian Trade Reaches 90%"),
        ("Why it went: a study of ports", "Why It Went: A Study of Ports"),
        ("On eBay and the trade", "On eBay and the Trade"),
        ("A high-quality, up-to-date study", "A High-Quality, Up-to-Date Study"),
    ],
)
def test_title_case(title: str, words: str) -> None:
    assert title_case(title) == words


def test_names_in_running_text_tell_works_apart() -> None:
    def name(*others: dict[str, Any]) -> str:
        works = tuple(Work(str(i), other) for i, other in enumerate(others))
        return shown(CHICAGO_NOTES.name(Work("k", BOOK, works), ENGLISH))

    assert name(ARTICLE) == "Doe (2016)"
    assert name({**BOOK, "title": "Other"}) == "_Long River_ (2016)"
    assert name({**BOOK, "publisher": "Other"}) == "Doe, _The Long River and Its Ports_ (2016)"


def test_words_in_another_language_say_so() -> None:
    pieces = CHICAGO_NOTES.note([Cited(Work("k", ARTICLE), "first", ("9",), ("p1",))], ENGLISH)
    assert {piece.text for piece in pieces if piece.language == "zh"} == {"“论口岸”", "示例学刊"}


def test_the_list_of_sources_is_sorted_by_surname() -> None:
    works = [
        Work(str(i), work) for i, work in enumerate((ARTICLE, BOOK, {**BOOK, "author": [], "title": "An Eastern"}))
    ]
    order = sorted(works, key=lambda work: CHICAGO_NOTES.sort_key(work, ENGLISH))
    assert [work.key for work in order] == ["2", "1", "0"]
