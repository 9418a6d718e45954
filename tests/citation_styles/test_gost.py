"""Footnotes after ГОСТ Р 7.0.5: the table in `cases-gost`, and where notes stand: again, later, at second hand."""

from pathlib import Path
from typing import Any

import pytest

from briefwright.citation_styles import Cited, Work
from briefwright.citation_styles.genitive import genitive
from briefwright.citation_styles.gost import GOST, Gost
from briefwright.languages import LANGUAGES
from briefwright.languages.language import words
from citation_styles.tables import Row, at, made, rows, shown

TABLE = list(rows(Path(__file__).parent / "cases-gost", "ru"))
RUSSIAN = LANGUAGES["ru"]
BOOK: dict[str, Any] = {
    "type": "book", "title": "О торговле на дальних границах и реках", "language": "ru", "publisher": "Образец",
    "publisher-place": "Москва", "author": [{"family": "Иванов", "given": "Иван Иванович"}], "issued": "2016",
}  # fmt: skip
ENGLISH: dict[str, Any] = {
    "type": "article-journal", "title": "Ports", "language": "en", "author": [{"family": "Doe", "given": "Jane"}],
    "container-title": "Sample Review", "issued": "2016", "issue": "2",
}  # fmt: skip


def note(*cited: Cited, style: Gost = GOST, language: str = "ru") -> str:
    return shown(style.note(cited, LANGUAGES[language]))


def later(variables: dict[str, Any], *others: dict[str, Any], style: Gost = GOST) -> str:
    works = tuple(Work(f"other{i}", other) for i, other in enumerate(others))
    return note(Cited(Work("k", variables, works), "later", at(("9",), ("p1",))), style=style)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.id)
def test_the_table(row: Row) -> None:
    assert made(GOST, row) == row.words


def test_the_table_holds_each_kind_in_each_language() -> None:
    kinds = words("article-journal article-newspaper webpage book chapter report interview dataset thesis")
    found = {(row.work["type"], row.work["language"]) for row in TABLE}
    assert found >= {(kind, language) for kind in kinds for language in ("zh", "ru", "en")}
    assert all(row.clause for row in TABLE)


def test_a_short_title_in_russian_brings_the_authors_in_latin_letters() -> None:
    chinese = {
        "type": "book", "title": "论口岸", "language": "zh", "title-short-translation": {"ru": "Порты"},
        "author": [{"family": "张", "given": "三", "latin": "Zhang San"}], "issued": "2016",
    }  # fmt: skip
    assert later(chinese) == "Zhang San. Порты. 第9页."
    assert later({**chinese, "title-short-translation": {"en": "Ports"}}) == "张三. 论口岸. 第9页."


def test_several_works_in_one_note() -> None:
    a, b = Work("a", BOOK), Work("b", ENGLISH)
    places = [at((str(i),), (f"p{i}",)) for i in (1, 2, 3)]
    cited = [Cited(a, "first", places[0]), Cited(b, "first", places[1]), Cited(a, "again", places[2])]
    assert note(*cited) == (
        "Иванов И. И. О торговле на дальних границах и реках. М. : Образец, 2016. С. 1 ; "
        "Doe J. Ports // Sample Review. 2016. No. 2. P. 2 ; Иванов И. И. О торговле на дальних границах … С. 3."
    )
    assert note() == ""


def test_second_hand_and_words_of_the_analyst() -> None:
    place = Cited(Work("k", ENGLISH), "later", at(("3",), ("n1",)), "см.", "пер. наш", "Roe R. Towns. 2003.")
    assert note(place) == "См. Roe R. Towns. 2003. Цит. по: Doe J. Ports. P. 3, пер. наш."
    assert note(Cited(Work("k", ENGLISH), "later", at((), ("n1",)))) == "Doe J. Ports. Примечание n1."
    two = [Cited(Work("k", ENGLISH), "again", at(("1",)), "см.:"), Cited(Work("b", BOOK), "again", at(("2",)), "ср.:")]
    assert note(*two) == "См.: Ibid. P. 1 ; ср.: Иванов И. И. О торговле на дальних границах … С. 2."


@pytest.mark.parametrize(
    ("pages", "passages", "words"),
    [
        (("14", "16"), ("p1", "p2"), "P. 14, 16"),
        (("14-15",), ("p1",), "P. 14–15"),
        (("14",), ("p1", "p2"), "P. 14. Фрагмент p2"),
        (("14", "14"), ("p1", "t2"), "P. 14. Table 2"),
        (("cover",), ("p1",), "Cover"),
    ],
)
def test_locators(pages: tuple[str, ...], passages: tuple[str, ...], words: str) -> None:
    assert note(Cited(Work("k", ENGLISH), "again", at(pages, passages))) == f"Ibid. {words}."
    assert note(Cited(Work("k", ENGLISH), "first", at(pages, passages))).endswith(f"2016. No. 2. {words}.")


SHORT = "Иванов И. И. О торговле на дальних границах …"
WHOLE = "Иванов И. И. О торговле на дальних границах и реках."


@pytest.mark.parametrize(
    ("variables", "others", "words"),
    [
        (BOOK, [], f"{SHORT} С. 9."),
        (BOOK, [{**BOOK, "title": "О торговле на дальних границах и морях"}], f"{WHOLE} С. 9."),
        (BOOK, [{**BOOK, "issued": "2017"}], f"{WHOLE} 2016. С. 9."),
        (BOOK, [{**BOOK, "publisher": "Другой"}], f"{WHOLE} М. : Образец, 2016. С. 9."),
        ({**BOOK, "title-short": "О торговле"}, [], "Иванов И. И. О торговле. С. 9."),
        ({**BOOK, "author": []}, [], "О торговле на дальних границах … С. 9."),
    ],
)
def test_no_later_note_could_mean_another_work(
    variables: dict[str, Any], others: list[dict[str, Any]], words: str
) -> None:
    assert later(variables, *others) == words


@pytest.mark.parametrize(
    ("issued", "words"),
    [
        ("2019-05/2019-06", "2019. Май – июнь"),
        ("2019-05-01/2019-06-02", "2019. 1 мая – 2 июня"),
        ("2019-12-30/2020-01-02", "2019–2020. 30 дек. – 2 янв."),
        ("2019/2020", "2019–2020"),
    ],
)
def test_spans_of_dates(issued: str, words: str) -> None:
    work = {"type": "article-newspaper", "title": "О портах", "language": "ru", "container-title": "Ведомости"}
    shown = f"О портах // Ведомости. {words}".removesuffix(".")
    assert note(Cited(Work("k", {**work, "issued": issued}), "first")) == f"{shown}."


def test_terms_where_a_language_has_none_here() -> None:
    work = {"type": "article-journal", "title": "日本の戦略", "language": "ja", "issued": "2014", "issue": "2"}
    assert note(Cited(Work("k", work), "first", at(("5",)))) == "日本の戦略. 2014. № 2. С. 5."
    assert note(Cited(Work("k", {**work, "language": "fr", "title": "La Stratégie"}), "first", at(("5",)))) == (
        "La Stratégie. 2014. No. 2. P. 5."
    )


def test_op_cit_where_it_is_wanted_and_one_work_of_the_author_is_cited() -> None:
    style = Gost(op_cit=True)
    assert later(BOOK, ENGLISH, style=style) == "Иванов И. И. Указ. соч. С. 9."
    assert later(ENGLISH, BOOK, style=style) == "Doe J. Op. cit. P. 9."
    assert later(BOOK, {**BOOK, "title": "Другая"}, style=style) == f"{SHORT} С. 9."
    assert later({**BOOK, "author": []}, style=style) == "О торговле на дальних границах … С. 9."


@pytest.mark.parametrize("position", ["first", "later"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("variables", [{}, {"title": ""}, {"author": []}, {"author": [{}]}, {"author": "no list"}])
def test_no_note_is_blank(variables: dict[str, Any], language: str, position: Any) -> None:
    assert note(Cited(Work("thekey", variables), position), language=language).startswith("thekey.")
    assert note(Cited(Work("thekey", variables), "again"), language=language) == "Ibid."
    assert shown(GOST.entry(Work("thekey", variables), LANGUAGES[language])).startswith("thekey.")
    assert GOST.name(Work("thekey", variables), LANGUAGES[language])


@pytest.mark.parametrize(
    ("family", "given", "words"),
    [
        ("Петров", "П. С.", "Петрова"),
        ("Петрова", "А.", "Петровой"),
        ("Ильин", "Пётр", "Ильина"),
        ("Достоевский", "Ф. М.", "Достоевского"),
        ("Луцкая", "Е.", "Луцкой"),
        ("Толстой", "Лев", "Толстого"),
        ("Шевченко", "И.", "Шевченко"),
        ("Черных", "И.", "Черных"),
        ("Кучма", "Л.", "Кучмы"),
        ("Сковорода", "Григорий", "Сковороды"),
        ("Ким", "Пётр", "Кима"),
        ("Ким", "Анна", "Ким"),
        ("Ким", "К.", ""),
        ("Гай", "Илья", "Гая"),
        ("Заяц", "Пётр", ""),
        ("Палец", "Пётр", ""),
        ("Римский-Корсаков", "Н. А.", "Римского-Корсакова"),
        ("Doe", "J.", ""),
    ],
)
def test_surnames_in_the_genitive(family: str, given: str, words: str) -> None:
    assert genitive(family, given) == words


def test_editors_whose_genitive_is_in_doubt() -> None:
    work = {**BOOK, "author": [], "editor": [{"family": "Ким", "given": "К."}, {"family": "Петров", "given": "П."}]}
    assert note(Cited(Work("k", work), "first")) == (
        "О торговле на дальних границах и реках / ред. К. Ким, П. Петров. М. : Образец, 2016."
    )


def test_names_in_running_text_tell_works_apart() -> None:
    def name(*others: dict[str, Any]) -> str:
        works = tuple(Work(str(i), other) for i, other in enumerate(others))
        return shown(GOST.name(Work("k", BOOK, works), RUSSIAN))

    assert name(ENGLISH) == "Иванов (2016)"
    bare = {"type": "article", "title": "论口岸", "title-translation": {"ru": "О портах"}, "language": "zh"}
    assert shown(GOST.name(Work("k", bare), RUSSIAN)) == "О портах"
    assert name({**BOOK, "title": "Другая"}) == "О торговле на дальних границах … (2016)"


def test_the_list_of_sources_puts_cyrillic_first() -> None:
    works = [Work("en", ENGLISH), Work("zh", {"type": "book", "title": "论口岸", "language": "zh"}), Work("ru", BOOK)]
    assert [work.key for work in sorted(works, key=lambda work: GOST.sort_key(work, RUSSIAN))] == ["ru", "en", "zh"]
