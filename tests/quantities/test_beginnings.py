"""Rows are tried only where they may begin: what is found is what the rows find when they are tried everywhere."""

import re
from functools import cache
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.quantities import CODES, language
from briefwright.quantities.common import CODES as LETTERED
from briefwright.quantities.common import MASKS, MOMENTS
from briefwright.quantities.language import any_word
from briefwright.quantities.latin import SIGNS, UNITS
from briefwright.quantities.openings import Openings, openings, shape
from briefwright.quantities.places import Places
from briefwright.quantities.rows import Part, Rows
from briefwright.quantities.scanner import scanner

TABLES = ("masks", "moments", "fixed", "units", "before", "after", "moves", "modal", "modal_after", "rates", "signs")
SHARED = {"masks": (*MASKS, *LETTERED), "moments": MOMENTS, "signs": SIGNS, "units": UNITS}


@cache
def rows(code: str, table: str) -> tuple:
    return (*getattr(language(code), table), *SHARED.get(table, ()))


@cache
def pieces(code: str) -> list[str]:
    """Samples of all rows and what they are made of."""
    texts = [row.sample.partition(" →")[0].lower() for table in TABLES for row in rows(code, table)]
    return [*texts, *{part for text in texts for part in re.findall(r"\w+|\W", text)}, "٣", "½", "\0", "", "x" * 40]


def texts(code: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces(code)), max_size=6).map("".join)


@pytest.mark.parametrize(("code", "table"), list(product(CODES, TABLES)))
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_row_matches_only_where_it_may_begin(code: str, table: str, data: st.DataObject) -> None:
    text = data.draw(texts(code))
    for row in rows(code, table):
        begins, pattern = Openings(row.pattern), re.compile(row.pattern)
        for start in range(len(text)):
            if match := pattern.match(text, start):
                assert not match[0] or begins.may(shape(text[start:])), (row.pattern, text[start:])


@pytest.mark.parametrize(("code", "table"), list(product(CODES, TABLES)))
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_table_finds_what_its_rows_find_when_all_are_tried_everywhere(
    code: str, table: str, data: st.DataObject
) -> None:
    text = data.draw(texts(code))
    edge = data.draw(st.sampled_from(["", scanner(language(code)).edge]))
    found = [(hit[0].span(), hit[1]) for hit in Rows(rows(code, table), edge=edge).finditer(text)]
    expected, at = [], 0
    for start in range(len(text)):
        hits = ((re.compile(f"{edge}(?:{row.pattern})").match(text, start), row) for row in rows(code, table))
        first = next(((match, row) for match, row in hits if match), None) if start >= at else None
        if first and first[0].end() > start:
            expected.append((first[0].span(), first[1]))
            at = first[0].end()
    assert found == expected


@pytest.mark.parametrize(
    ("pattern", "beginnings"),
    [
        ("ab?c", {"abc", "ac"}),
        ("(?:a|b)(?!x)c*", {"a", "ac", "acc", "accc", "b", "bc", "bcc", "bccc"}),
        (r"(?<!no)\bto+(?=day)", {"to", "too", "tooo"}),
        ("(?P<n>x{2,3})y", {"xxy", "xxxy"}),
        ("[a-c]z", {"az", "bz", "cz"}),
        ("(?!one)?two", {"two"}),
        (r"\$5|€", {"$0", "€"}),
        (r"[12]\d{3}年?", {"0", "0年"}),
        (r"\d+(?:,\d{3})*%", {"0%", "0,0%", "0,0,"}),
    ],
)
def test_beginnings(pattern: str, beginnings: set[str]) -> None:
    assert openings(pattern) == beginnings


@pytest.mark.parametrize("pattern", [r"\w+", "[^a]b", ".b", r"(a)?\1b", "(?(1)a|b)", "(?i:a)"])
def test_what_is_not_understood_may_begin_with_anything(pattern: str) -> None:
    assert Openings(pattern).may("qbx")


def test_places_are_the_first_of_a_run() -> None:
    places = Places({"in", "0", "§"}, r"\w")
    assert places.starts("in 5§ win 55 §in") == [0, 3, 4, 10, 13, 14]
    assert Places({"in", "0"}).starts("win 55") == [1, 4, 5]


def test_a_row_is_compiled_only_when_a_text_may_have_it() -> None:
    table = Rows((Part("alpha"), Part("*b")))  # the second is no pattern
    assert [hit[0].span() for hit in table.finditer("beta alpha")] == [(5, 10)]
    with pytest.raises(re.error):
        table.search("*b")


@settings(deadline=None)
@given(st.sets(st.text("ab.-", min_size=1, max_size=4), min_size=1), st.text("ab.-", max_size=8))
def test_any_word_is_the_longest_that_fits(words: set[str], text: str) -> None:
    plain = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    for after in ("", "(?!a)"):
        found, expected = (re.match(f"(?:{one}){after}", text) for one in (any_word(words), plain))
        assert (found and found[0]) == (expected and expected[0])
