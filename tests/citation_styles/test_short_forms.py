"""What styles share: names in their parts, short titles."""

import pytest

from briefwright.citation_styles.persons import person
from briefwright.citation_styles.short_titles import cut, main

ROMANISED = frozenset(("han", "cyrillic"))


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ({"family": "张", "given": "三", "latin": "Zhang San"}, "Zhang", "San"),
        ({"family": "巴巴耶夫", "given": "基里尔", "latin": "Kirill Babaev"}, "Babaev", "Kirill"),
        ({"family": "Иванов", "given": "Иван", "latin": "Ivan Ivanov"}, "Ivanov", "Ivan"),
        ({"family": "Иванов", "given": "Иван", "latin": "Ivanov I. I."}, "Ivanov", "I. I."),
        ({"family": "Иванов", "given": "Иван", "latin": "Ivanov, Ivan"}, "Ivanov", "Ivan"),
        ({"family": "图门其其格", "latin": "Tumenqiqige"}, "Tumenqiqige", ""),
        ({"family": "张", "given": "三"}, "张三", ""),
        ({"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"}, "van den Berg", "Jan"),
        ({"family": "Doe", "given": "J.K."}, "Doe", "J. K."),
        ({"literal": "海关总署", "latin": "Customs"}, "Customs", ""),
        ({}, "", ""),
    ],
)
def test_the_parts_of_a_name(name: dict[str, str], family: str, given: str) -> None:
    found = person(name, ROMANISED)
    assert (found.family, found.given) == (family, given)


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Five achievements and five prospects of relations", "Five achievements"),
        ("Why Mongolia has not joined the organisation", "Why Mongolia"),
        ("Inner Mongolia in the cooperation of the region", "Inner Mongolia"),
        ("Central Bank Digital Currency Adoption", "Central Bank Digital Currency"),
        ("Four words are kept", "Four words are kept"),
        ("On “The Art of Peace” and war", "On “The Art”"),
        ("论" * 30, "论" * 30),
    ],
)
def test_titles_of_four_words(title: str, short: str) -> None:
    assert cut(title, 4, phrases=True)[0] == short


@pytest.mark.parametrize(
    ("title", "short", "shortened"),
    [
        ("Пять достижений и пять перспектив отношений", "Пять достижений и пять перспектив", True),
        ("Образец статьи о границах и торговле", "Образец статьи о границах", True),
        ("О «третьем соседе и его политике» сегодня", "О «третьем соседе»", True),
        ("论" * 30, "论" * 20, True),
        ("Коротко", "Коротко", False),
    ],
)
def test_titles_of_five_words(title: str, short: str, *, shortened: bool) -> None:
    assert cut(title, 5, phrases=False) == (short, shortened)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Small States: A Study", "Small States"),
        ("论边疆口岸——以某地为例", "论边疆口岸"),
        ("小国为何没有加入？一个解释", "小国为何没有加入？"),
        ("小国为何没有加入？", "小国为何没有加入？"),
        ("War: A History", "War: A History"),
        ("The “Third: Neighbour” Policy", "The “Third: Neighbour” Policy"),
        ("Russian–Mongolian ties", "Russian–Mongolian ties"),
    ],
)
def test_titles_without_their_subtitles(title: str, words: str) -> None:
    assert main(title) == words
