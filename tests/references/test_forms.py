"""Each manner of citing, on invented works: what is certain is read, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from briefwright.references import citations

ZH = {"title": "河港", "author": [{"family": "李", "given": "四"}], "language": "zh"}
SMITH = {"author": [{"family": "Smith", "given": "Jane"}]}

FORMS: list[tuple[str, dict[str, Any], str]] = [
    (
        "强一云：“河港的冬天”，《交通学刊》，2019 年第 6 期，第19—21 页。",
        {"type": "article-journal", "title": "河港的冬天", "author": [{"family": "强", "given": "一云"}],
         "container-title": "交通学刊", "issued": "2019", "issue": "6", "language": "zh"},
        "19-21",
    ),
    (
        "参见李四：《河港》，载《交通日报》2013年4月5日，第3版。",
        {"type": "article-newspaper", **ZH, "container-title": "交通日报", "issued": "2013-04-05"},
        "3",
    ),
    (
        "李四：《河港》，上海人民出版社2012年版，第33页。",
        {"type": "book", **ZH, "publisher": "上海人民出版社", "issued": "2012"},
        "33",
    ),
    (
        "[美]乔·史密斯著：《河港》，王五译，北京：商务印书馆，2012年，第33页。",
        {"type": "book", "title": "河港", "author": [{"literal": "乔·史密斯"}], "language": "zh", "issued": "2012",
         "translator": [{"family": "王", "given": "五"}], "publisher": "商务印书馆", "publisher-place": "北京"},
        "33",
    ),
    (
        "李四：《冰封期》，载王五主编：《港口论集》，北京：中华书局，2001年，第3页。",
        {"type": "chapter", **ZH, "title": "冰封期", "container-title": "港口论集", "publisher-place": "北京",
         "editor": [{"family": "王", "given": "五"}], "publisher": "中华书局", "issued": "2001"},
        "3",
    ),
    (
        "“口岸回暖”，边境网，2023年3月4日，http://example.org/a?b=1；",
        {"type": "webpage", "title": "口岸回暖", "container-title": "边境网", "issued": "2023-03-04",
         "URL": "http://example.org/a?b=1", "language": "zh"},
        "",
    ),
    (
        "[1] 张三, 李四. 内陆港口研究[J]. 交通经济, 2023, 12(4): 18-25.",
        {"type": "article-journal", "title": "内陆港口研究", "container-title": "交通经济", "issued": "2023",
         "author": [{"family": "张", "given": "三"}, {"family": "李", "given": "四"}], "volume": "12", "issue": "4",
         "language": "zh"},
        "18-25",
    ),
    (
        "海关. 贸易统计[EB/OL]. (2024-01-12)[2024-02-03]. https://example.org/a.",
        {"type": "webpage", "title": "贸易统计", "author": [{"family": "海", "given": "关"}], "issued": "2024-01-12",
         "accessed": "2024-02-03", "URL": "https://example.org/a", "language": "zh"},
        "",
    ),
    (
        "外務省「河川港の統計」、2022 年 10 月 12 日、https://www.example.jp/a.html",
        {"type": "webpage", "title": "河川港の統計", "author": [{"literal": "外務省"}], "issued": "2022-10-12",
         "URL": "https://www.example.jp/a.html", "language": "ja"},
        "",
    ),
    (
        "Петров П. П. Грузы и порты // Вопросы перевозок. 2015. Т. 7. № 3. С. 45–60.",
        {"type": "article-journal", "title": "Грузы и порты", "author": [{"family": "Петров", "given": "П. П."}],
         "container-title": "Вопросы перевозок", "issued": "2015", "volume": "7", "issue": "3", "language": "ru"},
        "45-60",
    ),
    (
        "Иванов И. И. Порты Севера. М.: Весна, 2010. С. 15.",
        {"type": "book", "title": "Порты Севера", "author": [{"family": "Иванов", "given": "И. И."}],
         "publisher": "Весна", "publisher-place": "М.", "issued": "2010", "language": "ru"},
        "15",
    ),
    (
        "Сидорова А. А. Дорога [Электронный ресурс]. URL: https://example.org/b (дата обращения: 12.03.2024).",
        {"type": "webpage", "title": "Дорога", "author": [{"family": "Сидорова", "given": "А. А."}],
         "URL": "https://example.org/b", "accessed": "2024-03-12", "language": "ru"},
        "",
    ),
    (
        "См. Порты открылись раньше срока. 31 мая 2021 г. https://example.org/c",
        {"type": "webpage", "title": "Порты открылись раньше срока", "issued": "2021-05-31",
         "URL": "https://example.org/c", "language": "ru"},
        "",
    ),
    (
        "Jane Smith, “Winter in Ports,” Journal of Transport 12, no. 3 (2014): 45–50, https://doi.org/10.1000/abc.",
        {"type": "article-journal", "title": "Winter in Ports", **SMITH, "container-title": "Journal of Transport",
         "volume": "12", "issue": "3", "issued": "2014", "DOI": "10.1000/abc", "language": "en"},
        "45-50",
    ),
    (
        "Jane Smith, Rivers of Ice (London: Harbour Press, 2011), 45.",
        {"type": "book", "title": "Rivers of Ice", **SMITH, "publisher": "Harbour Press", "publisher-place": "London",
         "issued": "2011", "language": "en"},
        "45",
    ),
    (
        "See J. Smith, K. Doe, The Rivers of Ice, London: Harbour Press, 2011, pp. 3–4",
        {"type": "book", "title": "The Rivers of Ice", "publisher": "Harbour Press", "publisher-place": "London",
         "author": [{"family": "Smith", "given": "J."}, {"family": "Doe", "given": "K."}], "issued": "2011",
         "language": "en"},
        "3-4",
    ),
    (
        "“Port Statistics of the North,” Harbour Authority, accessed March 1, 2024, https://example.org/c.",
        {"type": "webpage", "title": "Port Statistics of the North", "container-title": "Harbour Authority",
         "accessed": "2024-03-01", "URL": "https://example.org/c", "language": "en"},
        "",
    ),
    (
        "J. Smith, “What Is a Port?” Bank of the North, April 2023, p.5.",
        {"type": "report", "title": "What Is a Port?", "author": [{"family": "Smith", "given": "J."}],
         "publisher": "Bank of the North", "issued": "2023-04", "language": "en"},
        "5",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fields", "locator"), FORMS, ids=[text[:24] for text, *_ in FORMS])
def test_a_citation_is_read(text: str, fields: dict[str, Any], locator: str) -> None:
    found = citations(text)
    assert [(one.fields, one.locator) for one in found] == [(fields, locator)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "—",
        "李四，河港大学教授。感谢匿名审稿人的意见！",
        "河港办公室成立于 2022 年 6 月 15 日，负责“冬季通航”。",
        "在《交通学刊》2003 年第 3 期中，李四教授指出“河港的冬天可以概括为等待”。",
        "李四指出：“河港在冬天封冻。”",
        "This was first argued by Smith in 2010 and is now widely accepted.",
        "“Harbour” here means any place where ships are loaded.",
        "本文系重大项目“河港的冬天”（批准号：22ABC001）的阶段性成果。",
    ],
)
def test_commentary_is_no_citation(text: str) -> None:
    assert citations(text) == ()


def test_a_note_may_hold_several() -> None:
    text = (
        "河港冬天封冻。参见李四：《河港》，《学刊》，2019年第1期，第2页；"
        "Smith J., Doe K.; Roe L., “The Ice”, Ports, 2001, Vol.2, p.3."
    )
    found = citations(text)
    assert [one.fields["title"] for one in found] == ["河港", "The Ice"]
    assert [len(one.fields["author"]) for one in found] == [1, 3]
    assert text[slice(*found[0].span)].startswith("李四：《河港》")
    assert found[1].span.end == len(text) or text[found[1].span.end :] == "."


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("J. Smith, “The Ice, Ports, 2001, Vol.2, p.3.", "title"),  # a mark without its partner
        ("J. Smith, “The Ice”, War by Other Means, 2001, p.3.", "publisher"),  # a journal or a publisher
        ("J. Smith, “The Ice”, War by Other Means, 2001, p.3.", "container-title"),
        ("J. Smith, “The Ice”, Ports of Old: A History of Them, 2001, p.3.", "publisher"),
    ],
)
def test_what_is_not_certain_is_left_out(text: str, absent: str) -> None:
    assert all(absent not in one.fields for one in citations(text))


def test_an_address_alone_is_a_citation_of_it() -> None:
    (found,) = citations("数据来自港口数据库（https://example.org/db）。")
    assert found.fields == {"type": "webpage", "URL": "https://example.org/db"}


@pytest.mark.parametrize("sign", ["“", "《", "(", "（", "[", "；", "http://", "，", "1", "№", "第", "a ", "А. "])
def test_odd_notes_are_read_in_time(sign: str) -> None:
    import time

    began = time.process_time()
    citations(sign * 3000)
    assert time.process_time() - began < 5
