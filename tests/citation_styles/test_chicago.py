"""Chicago's notes: the table in `cases-chicago`, and where notes stand: again, later, several, at second hand."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefwright.citation_styles import Cited, Work
from briefwright.citation_styles.chicago import CHICAGO_NOTES, ChicagoNotes
from briefwright.citation_styles.chicago_reference import title_case
from briefwright.languages import LANGUAGES
from briefwright.languages.language import words
from citation_styles.tables import Row, at, made, rows, shown

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
    return note(Cited(Work("k", variables, works), "later", at(("9",), ("p1",))))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.id)
def test_the_table(row: Row) -> None:
    assert made(CHICAGO_NOTES, row) == row.words


def test_the_table_holds_each_kind_in_each_language() -> None:
    kinds = words("article-journal article-newspaper webpage book chapter report interview dataset thesis")
    found = {(row.work["type"], row.work["language"]) for row in TABLE}
    assert found >= {(kind, language) for kind in kinds for language in ("zh", "ru", "en")}
    assert all(row.clause for row in TABLE)


def test_ibid_where_it_is_wanted() -> None:
    again = Cited(Work("k", BOOK), "again", at(("10",), ("p2",)))
    assert note(again) == "Doe, 10."
    assert note(again, style=ChicagoNotes(ibid=True)) == "Ibid., 10."
    assert note(Cited(Work("k", BOOK), "again"), style=ChicagoNotes(ibid=True)) == "Ibid."


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [("en", "Zhang, “Posts,” 9.", "Zhang (2024)"), ("ru", "Zhang, “论口岸,” 9.", "Zhang (2024)")],
)
def test_a_short_title_in_the_language_of_the_edition(language: str, words: str, name: str) -> None:
    work = Work("k", {**ARTICLE, "title-short-translation": {"en": "Posts"}})
    assert note(Cited(work, "later", at(("9",))), language=language) == words
    assert shown(CHICAGO_NOTES.name(work, LANGUAGES[language])) == name
    unsigned = Work("k", {name: value for name, value in work.variables.items() if name != "author"})
    assert shown(CHICAGO_NOTES.name(unsigned, ENGLISH)) == "“Posts” (2024)"


def test_two_works_with_one_short_title_are_told_apart() -> None:
    one, other = (
        {**ARTICLE, "title": title, "title-short-translation": {"en": "Posts"}} for title in ("论口岸", "论边疆")
    )
    assert later(one, other) == "Zhang, “论口岸,” 9."


def test_several_works_in_one_note() -> None:
    a, b = Work("a", BOOK), Work("b", ARTICLE)
    places = [at((str(i),), (f"p{i}",)) for i in (1, 2, 3)]
    cited = [Cited(a, "first", places[0]), Cited(b, "first", places[1]), Cited(a, "again", places[2])]
    assert note(*cited) == (
        "Jane Doe, _The Long River and Its Ports_ (Sample Press, 2016), 1; "
        "Zhang San, “论口岸” [On border posts], _示例学刊_, 2024, 2; Doe, _Long River_, 3."
    )
    assert note() == ""


def test_second_hand_and_words_of_the_analyst() -> None:
    place = Cited(Work("k", ARTICLE), "later", at(("3",), ("n1",)), "see", "own translation", "A, “B”, 2003.")
    assert note(place) == "See A, “B”, 2003, cited in Zhang, “论口岸,” 3, own translation."
    assert note(Cited(Work("k", ARTICLE), "later", at((), ("n1",)))) == "Zhang, “论口岸,” note n1."


def test_a_note_begins_with_a_capital() -> None:
    """The analyst's words and a particle at its start; neither words behind a semicolon nor what a source says."""
    article = Work("a", ARTICLE)
    book = Work("k", {**BOOK, "author": [{"family": "Haas", "given": "Marcel", "non-dropping-particle": "de"}]})
    again = Cited(book, "again", at(("9",)))
    assert note(again) == "De Haas, 9."
    assert note(replace(again, prefix="see")) == "See de Haas, 9."
    two = [Cited(article, "later", at(("1",)), "cf."), Cited(book, "later", at(("9",)), "see", "on ports")]
    assert note(*two) == "Cf. Zhang, “论口岸,” 1; see de Haas, _Long River_, 9, on ports."
    assert note(replace(again, second_hand="de Gaulle, 1954.")).startswith("de Gaulle, 1954, cited in de Haas")


def test_after_a_note_with_two_works_the_title_stands_again() -> None:
    """`settled` makes `later` of what is `again` only within one note; the note after is given as `later`."""
    cited = [Cited(Work("a", ARTICLE), "again", at(("1",))), Cited(Work("k", BOOK), "again", at(("2",)))]
    assert note(*cited) == "Zhang, 1; Doe, _Long River_, 2."


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("Max", "Jane Doe, _Long River_, 9."),
        ("J. K.", "Doe, _Long River_, 9."),
        ("Jane Mary", "Doe, _Long River_, 9."),
        ("", "Doe, _Long River_, 9."),
    ],
)
def test_namesakes_are_told_apart(given: str, words: str) -> None:
    """13, short forms of names: in full where a namesake is cited; the same initial is no namesake."""
    other = {**BOOK, "title": "Other", "author": [{"family": "Doe", "given": given}]}
    assert later(BOOK, other) == words
    zhang = {**BOOK, "title": "Other", "author": [{"family": "张", "given": "健", "latin": "Zhang Jian"}]}
    assert later(ARTICLE, zhang) == "Zhang San, “论口岸,” 9."


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("The impact of the Global War on trade", "_Impact of the Global_"),
        ("The rise of China", "_Rise of China_"),
        ("The Prince", "_The Prince_"),
        ("A Curious Mind: The Secret to a Bigger Life", "_Curious Mind_"),
        ("Global Economic Prospects, June 2023", "_Global Economic Prospects_"),
    ],
)
def test_short_titles(title: str, words: str) -> None:
    assert later({**BOOK, "title": title}) == f"Doe, {words}, 9."


@pytest.mark.parametrize(
    ("pages", "passages", "words"),
    [
        (("14", "16"), ("p1", "p2"), "14, 16"),
        (("14", "14"), ("p1", "p2"), "14"),
        (("14-15",), ("p1",), "14–15"),
        (("14",), ("p1", "p2"), "14, passage p2"),
        (("14", "14"), ("p1", "t2"), "14, table 2"),
        ((), ("p1", "n3"), "passage p1, note n3"),
        (("cover",), ("p1",), "cover"),
    ],
)
def test_locators(pages: tuple[str, ...], passages: tuple[str, ...], words: str) -> None:
    assert note(Cited(Work("k", BOOK), "later", at(pages, passages))) == f"Doe, _Long River_, {words}."
    assert note(Cited(Work("k", BOOK), "first", at(pages, passages))).endswith(f"(Sample Press, 2016), {words}.")


@pytest.mark.parametrize(
    ("variables", "others", "words"),
    [
        (BOOK, [], "Doe, _Long River_, 9."),
        (BOOK, [{**BOOK, "author": [{"literal": "Another"}]}], "Doe, _Long River_, 9."),
        (BOOK, [{**BOOK, "title": "The Long River and Its Towns"}], "Doe, _The Long River and Its Ports_, 9."),
        (BOOK, [{**BOOK, "issued": "2017"}], "Doe, _The Long River and Its Ports_ (2016), 9."),
        (BOOK, [{**BOOK, "publisher": "Other"}], "Jane Doe, _The Long River and Its Ports_ (Sample Press, 2016), 9."),
        ({**BOOK, "title-short": "Ports"}, [], "Doe, _Ports_, 9."),
        ({**ARTICLE, "title-short": "口岸"}, [], "Zhang, “口岸,” 9."),
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


@pytest.mark.parametrize(
    ("issued", "words"),
    [
        ("2019-05/2019-06", "May–June 2019"),
        ("2019-05-01/2019-05-03", "May 1–3, 2019"),
        ("2019-05-30/2019-06-02", "May 30–June 2, 2019"),
        ("2019-12-30/2020-01-02", "December 30, 2019–January 2, 2020"),
        ("2019/2020", "2019–2020"),
    ],
)
def test_spans_of_dates(issued: str, words: str) -> None:
    work = {**ARTICLE, "type": "article-newspaper", "issued": issued, "title-translation": {}}
    assert note(Cited(Work("k", work), "first")) == f"Zhang San, “论口岸,” _示例学刊_, {words}."


def test_names_in_running_text_tell_works_apart() -> None:
    def name(*others: dict[str, Any]) -> str:
        works = tuple(Work(str(i), other) for i, other in enumerate(others))
        return shown(CHICAGO_NOTES.name(Work("k", BOOK, works), ENGLISH))

    assert name(ARTICLE) == "Doe (2016)"
    assert name({**BOOK, "title": "Other"}) == "_Long River_ (2016)"
    assert name({**BOOK, "publisher": "Other"}) == "Doe, _The Long River and Its Ports_ (2016)"
    bare = Work("k", {**ARTICLE, "author": []})
    assert shown(CHICAGO_NOTES.name(bare, ENGLISH)) == "“On Border Posts” (2024)"
    assert shown(CHICAGO_NOTES.name(bare, LANGUAGES["zh"])) == "“论口岸” (2024)"


def test_words_in_another_language_say_so() -> None:
    pieces = CHICAGO_NOTES.note([Cited(Work("k", ARTICLE), "first", at(("9",), ("p1",)))], ENGLISH)
    assert {piece.text for piece in pieces if piece.language == "zh"} == {"“论口岸”", "示例学刊"}


def test_the_list_of_sources_is_sorted_by_surname() -> None:
    works = [
        Work(str(i), work) for i, work in enumerate((ARTICLE, BOOK, {**BOOK, "author": [], "title": "An Eastern"}))
    ]
    order = sorted(works, key=lambda work: CHICAGO_NOTES.sort_key(work, ENGLISH))
    assert [work.key for work in order] == ["2", "1", "0"]
