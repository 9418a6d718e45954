"""What all styles can use: names and dates."""

import pytest

from briefwright.citation_styles import Cited, Place, Work
from briefwright.citation_styles.dates import worded
from briefwright.citation_styles.names import full, short
from briefwright.citation_styles.scripts import script
from briefwright.languages import LANGUAGES

ZHANG = {"family": "张", "given": "三", "latin": "Zhang San"}
PETROV = {"family": "彼得罗夫", "given": "彼得", "latin": "Pyotr Petrov"}
IVANOV = {"family": "Иванов", "given": "Иван Иванович", "latin": "Ivan Ivanov"}


@pytest.mark.parametrize(
    ("name", "english", "chinese", "russian"),
    [
        (ZHANG, "Zhang San", "张三", "Zhang San"),
        ({"family": "张", "given": "三"}, "张三", "张三", "张三"),
        ({"family": "欧阳", "given": "三三"}, "欧阳三三", "欧阳三三", "欧阳三三"),
        (PETROV, "Pyotr Petrov", "彼得·彼得罗夫", "Pyotr Petrov"),
        ({"family": "彼得娃", "given": "安"}, *["安·彼得娃"] * 3),
        ({"family": "长谷川", "given": "三", "static-ordering": "true"}, *["长谷川三"] * 3),
        ({"family": "图门其其格"}, "图门其其格", "图门其其格", "图门其其格"),
        (IVANOV, "Ivan Ivanov", "Иванов И. И.", "Иванов И. И."),
        ({"family": "Иванов", "given": "И.И."}, "Иванов И. И.", "Иванов И. И.", "Иванов И. И."),
        ({"family": "Иванова", "given": "Анна-Мария"}, "Иванова А.-М.", "Иванова А.-М.", "Иванова А.-М."),
        ({"family": "Иванов"}, "Иванов", "Иванов", "Иванов"),
        ({"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"}, *["Jan van den Berg"] * 3),
        ({"family": "Dante", "given": "A.", "dropping-particle": "di"}, *["A. di Dante"] * 3),
        ({"family": "Doe", "given": "John", "suffix": "Jr."}, *["John Doe Jr."] * 3),
        ({"family": "Zhang", "given": "San", "static-ordering": "true"}, *["Zhang San"] * 3),
        ({"literal": "海关总署", "latin": "Customs"}, "Customs", "海关总署", "Customs"),
        ({"literal": "Минфин", "latin": "Minfin"}, "Minfin", "Минфин", "Минфин"),
        ({"given": "Plato"}, *["Plato"] * 3),
        ({}, "", "", ""),
    ],
)
def test_a_name(name: dict[str, str], english: str, chinese: str, russian: str) -> None:
    assert (full(name, "en"), full(name, "zh"), full(name, "ru")) == (english, chinese, russian)


@pytest.mark.parametrize(
    ("names", "language", "cut"),
    [
        ([], "en", ""),
        ([{}], "en", ""),
        ([ZHANG, PETROV], "en", "Zhang San and Pyotr Petrov"),
        ([ZHANG, PETROV], "zh", "张三、彼得罗夫"),
        ([IVANOV, IVANOV], "ru", "Иванов, Иванов"),
        ([ZHANG] * 3, "en", "Zhang San et al."),
        ([ZHANG] * 3, "zh", "张三等"),
        ([ZHANG] * 4, "en", "Zhang San et al."),
        ([ZHANG] * 4, "zh", "张三等"),
        ([IVANOV] * 4, "ru", "Иванов и др."),
        ([{"family": "Doe", "given": "Jane"}] * 4, "zh", "Doe et al."),
    ],
)
def test_names_together(names: list[dict[str, str]], language: str, cut: str) -> None:
    assert short(names, language) == cut


@pytest.mark.parametrize(
    ("date", "english", "chinese", "russian"),
    [
        ("2024", "2024", "2024年", "2024"),
        ("2024-04", "April 2024", "2024年4月", "апрель 2024 г."),
        ("2024-04-30", "30 April 2024", "2024年4月30日", "30 апреля 2024 г."),
        ("2024/2025", "2024–2025", "2024–2025年", "2024–2025"),
        ("2024-04/2024-05-06", "April 2024 to 6 May 2024", "2024年4月至2024年5月6日", "апрель 2024 г. – 6 мая 2024 г."),
        ("spring 2024", "spring 2024", "spring 2024", "spring 2024"),
        ("2024-13", "2024-13", "2024-13", "2024-13"),
    ],
)
def test_dates(date: str, english: str, chinese: str, russian: str) -> None:
    found = tuple(worded(date, LANGUAGES[code]).replace("\u00a0", " ") for code in ("en", "zh", "ru"))
    assert found == (english, chinese, russian)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        *(("A", "latin"), ("“é”", "latin"), ("2024 г.", "cyrillic"), ("《书》 A", "han"), ("ア", "han")),
        *(("한국", "other"), ("123", "latin"), ("", "latin")),
    ],
)
def test_scripts(words: str, found: str) -> None:
    assert script(words) == found


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (["9-10", "10"], ("9-10",)),
        (["14", "14–15"], ("14–15",)),
        (["42", "42-43", "43", "50"], ("42-43", "50")),
        (["3", "3", "cover"], ("3", "cover")),
        (["9-10", "10-11"], ("9-10", "10-11")),
    ],
)
def test_a_page_within_a_range_is_not_said_again(labels: list[str], said: tuple[str, ...]) -> None:
    places = tuple(Place(label, f"p{i}") for i, label in enumerate(labels))
    assert Cited(Work("k", {}), "first", places).pages == said
