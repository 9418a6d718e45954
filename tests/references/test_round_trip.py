"""What our own styles print of invented works is read back without a wrong word."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Any

import pytest

from briefwright.citation_styles import STYLES, Cited, Place, Work
from briefwright.languages import LANGUAGES
from briefwright.references import citations

WORKS: dict[str, list[dict[str, Any]]] = {
    "zh": [
        {"type": "article-journal", "title": "河港的冬天", "author": [{"family": "李", "given": "四"}],
         "container-title": "交通学刊", "issued": "2019", "issue": "3", "language": "zh"},
        {"type": "article-journal", "title": "铁路与口岸", "author": [{"family": "欧阳", "given": "明"}],
         "container-title": "铁路学报", "issued": "2021", "volume": "12", "issue": "4", "language": "zh"},
        {"type": "book", "title": "河港史", "author": [{"family": "王", "given": "五"}], "publisher": "冬青出版社",
         "publisher-place": "北京", "issued": "2010", "language": "zh"},
        {"type": "article-newspaper", "title": "口岸回暖", "container-title": "交通日报", "issued": "2023-03-04",
         "author": [{"family": "赵", "given": "六一"}], "language": "zh"},
        {"type": "webpage", "title": "货运统计", "container-title": "海关网", "issued": "2022-01-05",
         "accessed": "2023-02-01", "URL": "https://example.org/a/b_1.html", "language": "zh"},
        {"type": "thesis", "title": "论内陆港", "author": [{"family": "张", "given": "三"}], "genre": "博士论文",
         "publisher": "河港大学", "issued": "2015", "language": "zh"},
    ],
    "en": [
        {"type": "article-journal", "title": "Winter in the Ports", "author": [{"family": "Smith", "given": "Jane"}],
         "container-title": "Journal of Transport", "issued": "2014", "volume": "12", "issue": "3", "language": "en"},
        {"type": "book", "title": "Rivers of Ice", "author": [{"family": "Doe", "given": "John"}],
         "publisher": "Harbour Press", "publisher-place": "London", "issued": "2011", "language": "en"},
        {"type": "webpage", "title": "Statistics of the Harbour", "container-title": "Harbour News",
         "issued": "2022-05-06", "accessed": "2023-02-01", "URL": "https://example.org/c", "language": "en"},
    ],
    "ru": [
        {"type": "article-journal", "title": "Грузы и порты", "author": [{"family": "Петров", "given": "Пётр Ильич"}],
         "container-title": "Вопросы перевозок", "issued": "2015", "volume": "7", "issue": "3", "language": "ru"},
        {"type": "book", "title": "Порты Севера", "author": [{"family": "Иванов", "given": "И. И."}],
         "publisher": "Весна", "publisher-place": "Москва", "issued": "2010", "language": "ru"},
        {"type": "webpage", "title": "Грузы за год", "container-title": "Вести порта", "issued": "2022-05-06",
         "accessed": "2023-02-01", "URL": "https://example.org/d", "language": "ru"},
    ],
}  # fmt: skip
STYLE_OF = {
    "zh-notes": "zh", "gb-t-7714-2025": "zh", "gb-t-7714-2015": "zh", "chicago-notes": "en", "gost-r-7.0.5": "ru",
}  # fmt: skip
READ = ("title", "container-title", "issued", "volume", "issue", "URL", "publisher", "accessed", "author")


def bare(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(bare(name.get("family") or name["literal"]) for name in value)
    return "".join(c for c in unicodedata.normalize("NFKC", str(value)).casefold() if c.isalnum())


@pytest.mark.parametrize("style", STYLES)
def test_what_a_style_prints_is_read_back(style: str) -> None:
    found, wanted = Counter[str](), Counter[str]()
    for number, variables in enumerate(WORKS[STYLE_OF[style]]):
        cited = Cited(Work(f"w{number}", variables), "first", (Place("7", "p1"),))
        text = "".join(piece.text for piece in STYLES[style].note([cited], LANGUAGES[STYLE_OF[style]]))
        fields = next((one.fields for one in citations(text)), {})
        for name in READ:
            wanted[name] += name in variables
            if name in fields:
                assert bare(fields[name]) in bare(variables.get(name, "")), f"{name} of {text}: {fields[name]}"
                found[name] += 1
    assert found["title"] == wanted["title"]
    assert sum(found.values()) >= 0.8 * sum(wanted.values()), f"{found} of {wanted}"
