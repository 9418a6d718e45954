"""The plain form of notes and entries, over the types of works."""

from __future__ import annotations

from typing import Any

import pytest

from briefwright.citation_styles import STYLES, Cited, Work
from briefwright.languages import LANGUAGES

STYLE = STYLES["chicago-notes"]
ARTICLE: dict[str, Any] = {
    "type": "article-journal", "title": "Rail and coal", "language": "en", "container-title": "Asia Review",
    "author": [{"family": "Smith", "given": "Ann"}], "volume": "9", "issue": "1", "issued": "2024-06", "page": "3-18",
}  # fmt: skip


def note(variables: dict[str, Any], language: str = "en", **place: Any) -> str:
    cited = Cited(Work("k", variables), place.pop("position", "first"), **place)
    pieces = STYLE.note([cited], LANGUAGES[language])
    return "".join(piece.text for piece in pieces).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "Ann Smith, “Rail and coal,” Asia Review vol. 9 no. 1, June 2024."),
        ({"type": "book", "publisher": "Press", "publisher-place": "York", "container-title": "", "volume": "",
          "issue": "", "issued": "2011"}, "Ann Smith, Rail and coal, York: Press, 2011."),
        ({"author": [{"literal": "World Bank"}]}, "World Bank, “Rail and coal,” Asia Review vol. 9 no. 1, June 2024."),
        ({"author": []}, "“Rail and coal,” Asia Review vol. 9 no. 1, June 2024."),
        ({"author": [{"family": f"A{i}", "given": "B"} for i in range(4)]},
         "B A0 et al., “Rail and coal,” Asia Review vol. 9 no. 1, June 2024."),
        ({"author": [{"family": "A", "given": "B"}, {"family": "C", "given": "D"}]},
         "B A and D C, “Rail and coal,” Asia Review vol. 9 no. 1, June 2024."),
        ({"issued": "2024-06-17", "type": "article-newspaper", "volume": "", "issue": ""},
         "Ann Smith, “Rail and coal,” Asia Review, 17 June 2024."),
        ({"issued": "", "URL": "https://e.org/a", "accessed": "2025-01-31", "volume": "", "issue": ""},
         "Ann Smith, “Rail and coal,” Asia Review, https://e.org/a, accessed 31 January 2025."),
        ({"title": "Why?", "volume": "", "issue": "", "container-title": "", "issued": ""}, "Ann Smith, “Why?”"),
        ({"title": "煤炭", "language": "zh", "title-translation": {"en": "Coal"}, "author": [
            {"family": "李", "given": "明", "latin": "Li Ming"}], "container-title": "学刊", "volume": ""},
         "Li Ming, “煤炭” [Coal], 《学刊》 no. 1, June 2024."),
    ],
)  # fmt: skip
def test_first_notes(change: dict[str, Any], words: str) -> None:
    assert note({**ARTICLE, **change}) == words


def test_places_and_words_of_the_analyst() -> None:
    words = note(ARTICLE, pages=("14", "15"), passages=("p1", "p2"), prefix="see", suffix="on steel", position="later")
    assert words == "see Smith, “Rail and coal,” pp. 14, 15, passages p1, p2, on steel."


def test_a_later_note_is_never_blank() -> None:
    bare = {"title": "A title that is much too long to be said again", "language": "en", "type": "report"}
    for language in LANGUAGES:
        assert "A title that is much" in note(bare, language, position="later")


def test_languages_of_the_edition() -> None:
    assert note(ARTICLE, "ru", pages=("3",)).endswith("июнь 2024 г., с. 3.")
    chinese = note({**ARTICLE, "title": "煤炭", "language": "zh", "container-title": "学刊"}, "zh", pages=("3",))
    assert chinese.startswith("Ann Smith，“煤炭”，《学刊》")
    assert chinese.endswith("第 3 页。")


def test_the_list_is_sorted_by_script_and_word() -> None:
    titles = ["уголь", "煤炭", "Zinc", "Coal"]
    works = [Work(t, {"title": t, "language": "en", "type": "webpage"}) for t in titles]
    english = LANGUAGES["en"]
    assert [w.key for w in sorted(works, key=lambda w: STYLE.sort_key(w, english))] == ["Coal", "Zinc", "уголь", "煤炭"]
