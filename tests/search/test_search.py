"""Words are found whatever their case, accents, width and endings, and shown where they stand."""

from __future__ import annotations

import itertools
import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.files import Overlay
from briefwright.search.finder import Finder
from briefwright.search.fold import _FOLDING as FOLDING
from briefwright.search.fold import POINT, fold, placed, tokens
from briefwright.search.hit import LIMIT, Hit
from briefwright.search.query import MOST, Query, parse
from briefwright.search.snippet import found


def source(*passages: str, key: str = "x", language: str = "en", more: str = "") -> dict[str, bytes]:
    head = f"---\nkey: {key}\ntype: report\ntitle: Roads\nlanguage: {language}\n{more}---\n"
    body = "".join(f"\n{{#p{number} page={number}}}\n{text}\n" for number, text in enumerate(passages, 1))
    return {f"seeds/{key}.md": (head + body).encode()}


def asked(words: str, *, typing: bool = False) -> Query:
    query = parse(words, typing=typing)
    assert isinstance(query, Query), query
    return query


def find(files: dict[str, bytes], words: str, limit: int = LIMIT, *, typing: bool = False) -> tuple[Hit, ...]:
    with Finder(Overlay(files), None) as finder:
        return finder.find(asked(words, typing=typing), limit)


def ids(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.passage for hit in hits]


def marked(hit: Hit) -> list[str]:
    return [hit.snippet[mark.start : mark.end] for mark in hit.marks]


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("The Railway is long.", "railway", ["Railway"]),
        ("Railways are long.", "railway", ["Railways"]),
        ("The railway is long.", "railways", ["railway"]),
        ("They traded coal", "trading", ["traded"]),
        ("A café in Zürich", "cafe zurich", ["café", "Zürich"]),
        ("A cafe\u0301 there", "café", ["cafe\u0301"]),
        ("ＦＵＬＬ width", "full", ["ＦＵＬＬ"]),
        ("Straße", "strasse", ["Straße"]),
        ("Торговля с Россией выросла", "торговли россия", ["Торговля", "Россией"]),
        ("железных дорог", "железная дорога", ["железных", "дорог"]),
        ("российско-монгольского", "российско-монгольские", ["российско-монгольского"]),
        ("Ещё ёлка", "елка", ["ёлка"]),
        ("Еще елка", "ёлка", ["елка"]),
        ("Мой край", "мой", ["Мой"]),
        ("中俄贸易额增长", "贸易", ["贸易"]),
        ("中俄贸易额增长", "贸易额", ["贸易额"]),
        ("中俄贸易额增长", "额", ["额"]),
        ("中俄两国的贸易", "中俄贸易", ["中俄", "贸易"]),
        ("蒙古国的铁路与公路", "铁路 公路", ["铁路", "公路"]),
        ("日本の鉄道とロシア", "鉄道", ["鉄道"]),
        ("In 2023 it was 8.4 mn t", "8.4", ["8.4"]),
        ("In 2023 it was 8,4", "8.4", ["8,4"]),
        ("GDP增长5%", "gdp 增长", ["GDP增长"]),
        ("It’s <b>bold</b>", "bold", ["bold"]),
        ("Zamyn-Uud port", "zamyn-uud", ["Zamyn-Uud"]),
        ("Kazakhstan", "kazakh", ["Kazakhstan"]),
        ("economy and economics", "econom*", ["economy", "economics"]),
    ],
)
def test_what_is_found(text: str, query: str, shown: list[str]) -> None:
    (hit,) = find(source(text), query)
    assert marked(hit) == shown
    assert (hit.cite, hit.title, hit.page) == ("[@x:p1]", "Roads", "1")


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Railway", "way"),
        ("8.45", "8.4"),
        ("2023", "202"),
        ("口岸", "岸口"),
        ("口。岸", "口岸"),
        ("a great new game", '"great game"'),
        ("great games", '"great game"'),
        ("Railway", '"rail"'),
        ("Railway", "ra"),
    ],
)
def test_what_is_not_found(text: str, query: str) -> None:
    hits = find(source(text), query)
    assert hits == () or (text == "口。岸" and marked(hits[0]) == ["口。岸"])


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("贸易额为2448亿美元。", "244.8 billion", "2448亿美元"),
        ("It was $244.8 billion.", "2448亿", "$244.8 billion"),
        ("Торговля: 244,8 млрд долларов.", "2448亿美元", "244,8 млрд долларов"),
        ("a share of 45 per cent", "45%", "45 per cent"),
        ("占45%。", "45 percent", "45%"),
        ("占百分之四十五。", "45%", "百分之四十五"),
        ("35 000 тонн зерна", "3.5万吨", "35 000 тонн"),
        ("17,000 people", "17000", "17,000"),
        ("17000 people", "17,000", "17000"),
        ("between 40 and 45–50% of it", "50%", "50%"),
    ],
)
def test_figures_are_found_in_any_language(text: str, query: str, shown: str) -> None:
    language = "ru" if "о" in text else "en" if text.isascii() or "–" in text else "zh"
    (hit,) = find(source(text, "nothing of the kind", language=language), query)
    assert marked(hit) == [shown]


def test_a_figure_with_few_digits_needs_its_unit() -> None:
    files = source("It grew by 45%.", "They sent 45 million tonnes.", "It cost 45 dollars.")
    assert ids(find(files, "45 per cent")) == ["p1"]
    assert ids(find(files, "$45")) == ["p3"]


def test_more_of_the_words_come_alone() -> None:
    files = source("coal alone", "coal and rail", "rail alone", "nothing")
    assert ids(find(files, "coal rail")) == ["p2"]
    assert ids(find(files, "coal copper")) == ["p1", "p2"]
    assert ids(find(files, "the coal of rail")) == ["p2"]
    assert find(files, "copper zinc") == ()


def test_rare_exact_and_short_come_first() -> None:
    files = source("trademarks of all kinds", "trade", "trade and very many other words of no use here", "x", "y", "z")
    assert ids(find(files, "trade")) == ["p2", "p3", "p1"]
    assert ids(find(files, "trad*")) == ["p2", "p1", "p3"]


def test_the_word_that_is_being_typed_may_be_short() -> None:
    files = source("Railway", "a rare raven")
    assert find(files, "ra") == ()
    assert {*ids(find(files, "ra", typing=True))} == {"p1", "p2"}
    assert find(files, "ra ", typing=True) == ()
    assert ids(find(files, '"rare rav', typing=True)) == []
    assert ids(find(files, '"rare raven', typing=True)) == ["p2"]


def test_the_limit_is_kept() -> None:
    files = source(*["coal"] * 30)
    assert ids(find(files, "coal")) == [f"p{number}" for number in range(1, 21)]
    assert len(find(files, "coal", 5)) == 5
    assert find(files, "coal", 0) == ()


def test_notes_and_tables_are_found_too() -> None:
    head = "---\nkey: x\ntype: report\ntitle: T\nlanguage: en\n---\n"
    text = head + "{#p1}\nA[^n1].\n{#n1}\nYearbook.\n{#t1}\nC\n\n| Yearbook |\n| --- |\n"
    assert {*ids(find({"seeds/x.md": text.encode()}, "yearbook"))} == {"n1", "t1"}


def test_a_source_that_cannot_be_read_hinders_nothing() -> None:
    files = {**source("coal"), "seeds/bad.md": b"\xff\xfe\x00---\n{#p1}\ncoal", "seeds/none.md": b""}
    assert [hit.source for hit in find(files, "coal")] == ["x"]


OLD = "author: [{family: 杨, given: 恕, latin: Yang Shu}]\nissued: 2014-05\n"
NEW = "author:\n- {family: Иванов, given: Пётр}\nissued: 2019/2020\n"
NEWER = "editor: [{literal: World Bank}]\nissued: 2024\n"
LIBRARY = {
    **source("coal and rail", "coal", key="old", more=OLD),
    **source("уголь coal", key="new", language="ru", more=NEW),
    **source("煤 coal", key="newer", language="zh-Hans", more=NEWER),
}


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("coal", {"old", "new", "newer"}),
        ("coal year:2014", {"old"}),
        ("coal year:2020", {"new"}),
        ("coal year:2015..2020", {"new"}),
        ("coal year:2014-2019", {"old", "new"}),
        ("coal year:2020..", {"new", "newer"}),
        ("coal year:..2014", {"old"}),
        ("coal -year:2014", {"new", "newer"}),
        ("coal lang:zh", {"newer"}),
        ("coal lang:zh lang:ru", {"newer", "new"}),
        ("coal -lang:en", {"newer", "new"}),
        ("lang:ru", {"new"}),
        ("coal author:yang", {"old"}),
        ("coal author:杨恕", {"old"}),
        ("coal author:恕杨", set()),
        ("coal author:Иван", {"new"}),
        ('coal author:"петр иванов"', {"new"}),
        ("author:bank", {"newer"}),
        ("source:new", {"new", "newer"}),
        ("source:newer", {"newer"}),
        ("source:roads year:2014", {"old"}),
        ("Source：old", {"old"}),
        ("coal -rail -уголь", {"old", "newer"}),
        ('coal -"and rail" source:old', {"old"}),
        ("source:old -rails", {"old"}),
        ("煤 -coal", set()),
    ],
)
def test_filters(query: str, keys: set[str]) -> None:
    assert {hit.source for hit in find(LIBRARY, query)} == keys


def test_filters_alone_list_in_order() -> None:
    assert [(hit.source, hit.passage, hit.marks) for hit in find(LIBRARY, "year:2014")] == [
        ("old", "p1", ()), ("old", "p2", ()),
    ]  # fmt: skip
    assert ids(find(LIBRARY, "source:old -rail")) == ["p2"]


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("", "no words"),
        ("— …", "no words"),
        ("-coal", "only what to leave out"),
        ("-year:2014", "only what to leave out"),
        ("yaer:2014", "did you mean year?"),
        ("title:x", "author:, lang:, source:, year:"),
        ('coal "rail', "not closed"),
        ("year:soon", "no year"),
        ("year:2020..2014", "no year"),
        ("lang:中文", "no code"),
        ("author:", "has no value"),
        ("author:… coal", "has no words"),
    ],
)
def test_what_is_no_query(query: str, says: str) -> None:
    fault = parse(query)
    assert not isinstance(fault, Query)
    assert says in f"{fault.what}: {fault.do}"


@pytest.mark.parametrize(
    "query", ["https://x.org/a", "10:30", "结论：贸易", "5-10", "a AND b OR NOT c NEAR(d)", "x^2 {y} 'z'", "-"]
)
def test_what_only_looks_like_a_command_is_words(query: str) -> None:
    parsed = parse(query)
    assert not getattr(parsed, "filters", ())
    assert not getattr(parsed, "without", ())


@given(st.text(max_size=60), st.booleans())
def test_whatever_is_typed_is_safe(words: str, typing: bool) -> None:
    query = parse(words, typing=typing)
    if isinstance(query, Query):
        for hit in FINDER.find(query):
            assert hit.source == "x"


PIECES = st.sampled_from(
    [*"\"'*():^-+{}«”;%_·\\\0\ud800", "AND", "OR", "NOT", "NEAR(", "body", "stem :", "coal", "铁路", "2448亿", "year:",
     "source:x", "-coal", "--", "/*", "ƒ1e0"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=9), st.sampled_from(["", " "]), st.booleans())
def test_syntax_of_the_index_is_nothing_but_words(pieces: list[str], between: str, typing: bool) -> None:
    query = parse(between.join(pieces), typing=typing)
    if isinstance(query, Query):
        FINDER.find(query)


FINDER = Finder(Overlay(source("coal and rail", "铁路2448亿元", "body stem figure and or not near")), None)


def test_a_snippet_shows_where_most_stands_together() -> None:
    far = f"rail {'word ' * 200}then coal and rail together {'end ' * 100}"
    (hit,) = find(source(far), "coal rail")
    assert marked(hit) == ["coal", "rail"]
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) <= 162
    chinese = "铁路" + "很长的话" * 100 + "煤炭和铁路" + "结尾" * 100
    (hit,) = find(source(chinese, language="zh"), "煤炭 铁路")
    assert marked(hit) == ["煤炭", "铁路"]


def test_a_passage_of_several_lines_is_shown_on_one() -> None:
    (hit,) = find(source("One\nline  and\tcoal\n\nthere"), "coal")
    assert hit.snippet == "One line and coal there"


WORDS = st.text(st.sampled_from("aбк口岸貿é́ßＡ1.8 \n-’ﬁ%亿"), max_size=40)


@given(WORDS, WORDS)
def test_marks_lie_in_the_text_and_are_there_where_it_is_found(text: str, words: str) -> None:
    query = parse(words)
    if not isinstance(query, Query):
        return
    spans = found(text, query.terms, "en")
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one.end < other.start for one, other in itertools.pairwise(spans))
    files = source(" ".join(text.split()) or "-")
    for hit in find(files, words):
        assert hit.marks or not query.terms


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text).replace(POINT, ".")).split() == fold(text).split()
    assert placed(text).words == tokens(text)


@given(st.lists(WORDS | st.sampled_from(["中国", "。", "，", " 2448", "8.4", "1.", ".5", "々", "が", "か\u3099"])))
def test_signs_and_what_is_none_are_folded_alike_together_and_apart(parts: list[str]) -> None:
    text = "".join(parts)
    apart = "".join(FOLDING[one] for one in text)
    assert tokens(text) == re.findall(r"[^\s.,]+", re.sub(r"(?<=\d)[.,](?=\d)", POINT, apart))


def test_a_longer_list_begins_with_the_shorter_one() -> None:
    files = source(*[f"coal {'and rail ' * (number * 7 % 30)}" for number in range(60)])
    everything = find(files, "coal", 60)
    assert [hit.score for hit in everything] == sorted((hit.score for hit in everything), reverse=True)
    assert [find(files, "coal", limit) for limit in (1, 5, 20)] == [everything[:limit] for limit in (1, 5, 20)]


def test_long_queries_and_a_thousand_passages_take_little_time() -> None:
    chance = random.Random(3)
    passages = [" ".join("".join(chance.choices("abcdefghij", k=5)) for _ in range(60)) for _ in range(1000)]
    assert find(source(*passages), " ".join(passages[500].split()[:8]))[0].passage == "p501"
    assert len(asked(" ".join(passages[:5])).terms) == MOST
