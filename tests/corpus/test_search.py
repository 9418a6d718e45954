"""Words are found whatever their case, accents, width and endings, and shown where they stand."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.corpus.search import Hit, Search, WordSearch
from briefwright.corpus.sourcefile import read
from briefwright.corpus.words import fold, found, terms, words


def search(*passages: str, language: str = "en") -> Search:
    head = f"---\nkey: x\ntype: report\ntitle: Roads\nlanguage: {language}\n---\n"
    body = "".join(f"\n{{#p{number} page={number}}}\n{text}\n" for number, text in enumerate(passages, 1))
    return WordSearch([read("seeds/x.md", (head + body).encode())])


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
        ("A café in Zürich", "cafe zurich", ["café", "Zürich"]),
        ("A cafe\u0301 there", "café", ["cafe\u0301"]),
        ("ＦＵＬＬ width", "full", ["ＦＵＬＬ"]),
        ("Straße", "strasse", ["Straße"]),
        ("Торговля с Россией выросла", "торговли россия", ["Торговля", "Россией"]),
        ("Ещё ёлка", "елка", ["ёлка"]),
        ("Мой край", "мой", ["Мой"]),
        ("中俄贸易额增长", "贸易", ["贸易"]),
        ("中俄贸易额增长", "贸易额", ["贸易额"]),
        ("中俄贸易额增长", "额", ["额"]),
        ("蒙古国的铁路与公路", "铁路 公路", ["铁路", "公路"]),
        ("日本の鉄道とロシア", "鉄道", ["鉄道"]),
        ("In 2023 it was 8.4 mn t", "8.4", ["8.4"]),
        ("GDP增长5%", "gdp 增长", ["GDP增长"]),
        ("It’s <b>bold</b>", "bold", ["bold"]),
    ],
)
def test_what_is_found(text: str, query: str, shown: list[str]) -> None:
    (hit,) = search(text).find(query)
    assert marked(hit) == shown
    assert (hit.cite, hit.title, hit.page) == ("[@x:p1]", "Roads", "1")


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Railway", "way"),
        ("8.45", "8.4"),
        ("2023", "202"),
        ("口岸", "岸口"),
        ("Мой", "мои"),
        ("words", ""),
        ("words", "—"),
    ],
)
def test_what_is_not_found(text: str, query: str) -> None:
    assert search(text).find(query) == ()


def test_more_of_the_words_come_alone() -> None:
    some = search("coal alone", "coal and rail", "rail alone", "nothing")
    assert ids(some.find("coal rail")) == ["p2"]
    assert ids(some.find("coal copper")) == ["p1", "p2"] or ids(some.find("coal copper")) == ["p2", "p1"]


def test_rare_exact_and_short_come_first() -> None:
    some = search(
        "trading posts of all kinds and many more words", "trade", "trade and very many other words of no use here"
    )
    assert ids(some.find("trade")) == ["p2", "p3"]
    assert ids(some.find("trad"))[0] == "p2" or len(some.find("trad")) == 3


def test_the_limit_is_kept() -> None:
    some = search(*["coal"] * 30)
    assert len(some.find("coal")) == 20
    assert len(some.find("coal", 5)) == 5
    assert some.find("coal", 0) == ()


def test_notes_and_tables_are_found_too() -> None:
    head = "---\nkey: x\ntype: report\ntitle: T\nlanguage: en\n---\n"
    text = head + "{#p1}\nA[^n1].\n{#n1}\nYearbook.\n{#t1}\nC\n\n| Yearbook |\n| --- |\n"
    assert {*ids(WordSearch([read("seeds/x.md", text.encode())]).find("yearbook"))} == {"n1", "t1"}


def test_a_snippet_shows_where_most_stands_together() -> None:
    far = f"rail {'word ' * 200}then coal and rail together {'end ' * 100}"
    (hit,) = search(far).find("coal rail")
    assert marked(hit) == ["coal", "rail"]
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) <= 162
    chinese = "铁路" + "很长的话" * 100 + "煤炭和铁路" + "结尾" * 100
    (hit,) = search(chinese, language="zh").find("煤炭 铁路")
    assert marked(hit) == ["煤炭", "铁路"]


def test_a_passage_of_several_lines_is_shown_on_one() -> None:
    (hit,) = search("One\nline  and\tcoal\n\nthere").find("coal")
    assert hit.snippet == "One line and coal there"


WORDS = st.text(st.sampled_from("aбк口岸貿é́ßＡ1.8 \n-’ﬁ"), max_size=40)


@given(WORDS, WORDS)
def test_marks_always_lie_in_the_snippet_and_hold_what_was_wanted(text: str, query: str) -> None:
    wanted = terms(query)
    spans = found(text, wanted)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one.end < other.start for one, other in itertools.pairwise(spans))
    known = {*words(text)}
    assert bool(spans) == any(
        word == term.word or (term.open and word.startswith(term.stem)) for word in known for term in wanted
    )


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_thousand_passages_take_little_time() -> None:
    chance = random.Random(3)
    letters = "abcdefghij"
    passages = [" ".join("".join(chance.choices(letters, k=5)) for _ in range(60)) for _ in range(1000)]
    some = search(*passages)
    assert some.find(" ".join(passages[500].split()[:8]))[0].passage == "p501"
    assert len(terms(" ".join(passages[:5]))) == 24
