"""The plain form: places, the analyst's words, later notes, the order of a list of sources."""

from typing import Any

import pytest

from briefwright.citation_styles import Cited, Piece, Work
from briefwright.citation_styles.interface import Position
from briefwright.citation_styles.plain import PLAIN
from briefwright.languages import LANGUAGES

STYLE = PLAIN
ENGLISH: dict[str, Any] = {
    "type": "article-journal", "title": "The Geographical Pivot of History", "language": "en",
    "author": [{"family": "Mackinder", "given": "Halford J."}], "container-title": "The Geographical Journal",
    "volume": "23", "issue": "4", "issued": "1904-04", "page": "421-437",
}  # fmt: skip
CHINESE: dict[str, Any] = {
    "type": "article-journal", "title": "示例文章", "language": "zh", "title-translation": {"en": "A sample article"},
    "author": [{"family": "张", "given": "三", "latin": "Zhang San"}], "container-title": "示例学刊", "issued": "2024",
}  # fmt: skip


def note(*cited: Cited, language: str = "en") -> str:
    pieces = STYLE.note(cited, LANGUAGES[language])
    return "".join(piece.text for piece in pieces).replace("\u00a0", " ")


def again(variables: dict[str, Any], *others: dict[str, Any], language: str = "en") -> str:
    """The later note of a work that is cited beside others."""
    works = tuple(Work(f"other{i}", other) for i, other in enumerate(others))
    return note(Cited(Work("k", variables, works), "later", ("14",), ("p1",)), language=language)


def name(variables: dict[str, Any], *others: dict[str, Any]) -> str:
    works = tuple(Work(f"other{i}", other) for i, other in enumerate(others))
    return "".join(piece.text for piece in STYLE.name(Work("k", variables, works), LANGUAGES["en"]))


@pytest.mark.parametrize(
    ("pages", "source", "words"),
    [
        (("14",), ENGLISH, "p. 14"),
        (("14-15",), ENGLISH, "pp. 14–15"),
        (("14", "16", "14"), ENGLISH, "pp. 14, 16"),
        (("iv",), ENGLISH, "p. iv"),
        (("iv—ix",), ENGLISH, "pp. iv–ix"),
        (("A5",), {**ENGLISH, "type": "article-newspaper"}, "p. A5"),
        (("cover",), ENGLISH, "cover"),
        ((" ",), ENGLISH, None),
        ((), ENGLISH, None),
        (("14",), CHINESE, "第14页"),
        (("14-15", "17"), CHINESE, "第14–15、17页"),
        (("封二",), CHINESE, "封二"),
        (("16",), {**CHINESE, "type": "article-newspaper"}, "第16版"),
        (("14-15",), {**ENGLISH, "language": "ru"}, "с. 14–15"),
        (("14",), {**ENGLISH, "language": "de"}, "p. 14"),
    ],
)
def test_pages_in_the_terms_of_the_source(pages: tuple[str, ...], source: dict[str, Any], words: str | None) -> None:
    head = note(Cited(Work("k", source), "later")).removesuffix(".”")
    between = f"{words}, " if words else ""
    assert note(Cited(Work("k", source), "later", pages, ("p1",))) == f"{head},” {between}passage p1."


@pytest.mark.parametrize(
    ("ids", "english", "chinese", "russian"),
    [
        (("p1",), "passage p1.", "段p1。", "фрагмент p1."),
        (("p1", "p2", "p1"), "passages p1, p2.", "段p1、p2。", "фрагменты p1, p2."),
        (("p1", "t2", "n3", "n4"), "passage p1, table t2, notes n3, n4.", "段p1、表t2、注n3、n4。",
         "фрагмент p1, таблица t2, примечания n3, n4."),
    ],
)  # fmt: skip
def test_passages_in_the_words_of_the_edition(ids: tuple[str, ...], english: str, chinese: str, russian: str) -> None:
    for language, words in (("en", english), ("zh", chinese), ("ru", russian)):
        made = note(Cited(Work("k", CHINESE), "later", ("3",), ids), language=language)
        assert made.endswith(("，" if language == "zh" else ", ") + words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "see A, “B”, 2003, cited in Zhang San, “A sample article,” 第3页, note n1, own translation."),
        ("zh", "参见A, “B”, 2003，转引自张三，“示例文章”，第3页，注n1，自译。"),
        ("ru", "см. A, “B”, 2003, цит. по: Zhang San, “示例文章”, 第3页, примечание n1, пер. наш."),
    ],
)
def test_second_hand_and_words_of_the_analyst(language: str, words: str) -> None:
    prefix = {"en": "see", "zh": "参见", "ru": "см."}[language]
    place = Cited(
        Work("k", CHINESE), "later", ("3",), ("n1",), prefix, LANGUAGES[language].own_translation, "A, “B”, 2003."
    )
    assert note(place, language=language) == words


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("《某书》，第3页。", "《某书》，第3页, cited in"),
        ("A. B. Doe et al.", "A. B. Doe et al., cited in"),
        ("A. B. Doe, p. 5.", "A. B. Doe, p. 5, cited in"),
        ("And so on...", "And so on..., cited in"),
        ("Is it?", "Is it?, cited in"),
    ],
)
def test_the_stop_of_a_note_cited_at_second_hand(text: str, begins: str) -> None:
    assert note(Cited(Work("k", CHINESE), "first", (), ("n1",), second_hand=text)).startswith(begins)


def test_several_works_in_one_note() -> None:
    cited = [Cited(Work("a", ENGLISH), "later", ("1",), ("p1",)), Cited(Work("b", CHINESE), "first", ("2",), ("p2",))]
    assert note(*cited) == (
        "Mackinder, “The Geographical Pivot of History,” p. 1, passage p1; "
        "Zhang San, “示例文章” [A sample article], 《示例学刊》, 2024, 第2页, passage p2."
    )
    assert note(*cited, language="zh") == (
        "Mackinder, “The Geographical Pivot of History,” p. 1，段p1；"
        "张三，“示例文章”，《示例学刊》，2024年，第2页，段p2。"
    )
    assert note() == ""


@pytest.mark.parametrize("position", ["again", "later"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "variables",
    [{}, {"title": ""}, {"type": "report", "title": "A"}, {"author": []}, {"author": [{}]}, {"author": "no list"}],
)
def test_no_note_is_blank(variables: dict[str, Any], language: str, position: Position) -> None:
    words = note(Cited(Work("thekey", variables), position), language=language)
    assert variables.get("title") or "thekey" in words
    assert len(words) > 1
    assert note(Cited(Work("thekey", variables), "first"), language=language) != ""
    assert STYLE.entry(Work("thekey", variables), LANGUAGES[language])
    assert STYLE.name(Work("thekey", variables), LANGUAGES[language])


FULL = (
    "Halford J. Mackinder, “On the trade of the eastern ports before the railway,” The Geographical Journal, "
    "vol. 23, no. 4, April 1904"
)
LONG = {**ENGLISH, "title": "On the trade of the eastern ports before the railway"}


@pytest.mark.parametrize(
    ("variables", "others", "words"),
    [
        (LONG, [], "Mackinder, “On the trade…,” p. 14, passage p1."),
        (LONG, [ENGLISH], "Mackinder, “On the trade…,” p. 14, passage p1."),
        (LONG, [{**LONG, "author": [{"literal": "Another"}]}], "Mackinder, “On the trade…,” p. 14, passage p1."),
        (LONG, [{**LONG, "title": "On the trade of the eastern ports after the railway"}],
         "Mackinder, “On the trade of the eastern ports before the railway,” p. 14, passage p1."),
        (LONG, [{**LONG, "issued": "1905"}],
         "Mackinder, “On the trade of the eastern ports before the railway” (1904), p. 14, passage p1."),
        (LONG, [{**LONG, "volume": "24"}], f"{FULL}, p. 14, passage p1."),
        ({**ENGLISH, "title": "Customs yearbook: 2023", "author": []},
         [{**ENGLISH, "title": "Customs yearbook: 2024", "author": []}],
         "“Customs yearbook: 2023,” p. 14, passage p1."),
        ({**ENGLISH, "title-short": "Pivot"}, [], "Mackinder, “Pivot,” p. 14, passage p1."),
        ({**ENGLISH, "title-short": "Pivot"}, [{**ENGLISH, "title-short": "Pivot", "title": "Another Pivot"}],
         "Mackinder, “The Geographical Pivot of History,” p. 14, passage p1."),
    ],
)  # fmt: skip
def test_no_later_note_could_mean_another_work(
    variables: dict[str, Any], others: list[dict[str, Any]], words: str
) -> None:
    assert again(variables, *others) == words


def test_names_in_running_text_tell_works_apart() -> None:
    assert name(ENGLISH, CHINESE) == "Mackinder (1904)"
    assert name(ENGLISH, LONG) == "“The Geographical Pivot of History” (1904)"
    assert name(ENGLISH, {**ENGLISH, "volume": "24"}) == "Mackinder, “The Geographical Pivot of History” (1904)"


def test_long_titles_are_cut() -> None:
    chinese = {**CHINESE, "title-translation": {}, "title": "论" * 30}
    assert again(chinese, language="zh") == f"张三，“{'论' * 20}…”，第14页，段p1。"
    assert again({**chinese, "title": "论边疆口岸——以某地为例"}, language="zh") == "张三，“论边疆口岸”，第14页，段p1。"
    assert again({**ENGLISH, "title": "Go to it as if it were"}).startswith("Mackinder, “Go to…,”")
    assert again({**ENGLISH, "title": "Coal: a history of the eastern ports"}).startswith(
        "Mackinder, “Coal: a history…,”"
    )


def test_pieces_know_their_language() -> None:
    first = STYLE.note([Cited(Work("k", CHINESE), "first", ("3",), ("p1",))], LANGUAGES["en"])
    assert {piece.text: piece.language for piece in first if piece.language} == {
        "“示例文章”": "zh",
        "《示例学刊》": "zh",
    }
    foreign = STYLE.note([Cited(Work("k", ENGLISH), "first", ("3",), ("p1",))], LANGUAGES["zh"])
    assert [piece.text for piece in foreign if not piece.language] == ["，", "段p1", "。"]
    assert {piece.language for piece in foreign} == {"", "en"}
    assert Piece("The Geographical Journal", italic=True, language="en") in foreign
    assert {piece.language for piece in STYLE.entry(Work("k", CHINESE), LANGUAGES["zh"])} == {""}


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("en", ["Coal", "“Étude”", "Zinc", "Ёлка", "Уголь", "煤炭"]),
        ("ru", ["Ёлка", "Уголь", "Coal", "“Étude”", "Zinc", "煤炭"]),
        ("zh", ["煤炭", "Coal", "“Étude”", "Zinc", "Ёлка", "Уголь"]),
    ],
)
def test_the_list_of_sources_is_sorted_by_script_and_word(language: str, order: list[str]) -> None:
    works = [Work(title, {"title": title.strip("“”"), "type": "webpage"}) for title in sorted(order)]
    found = sorted(works, key=lambda work: STYLE.sort_key(work, LANGUAGES[language]))
    assert [work.key for work in found] == order
