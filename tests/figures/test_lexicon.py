"""The letters without which a pattern of the lexicon cannot match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.figures.lexicon import Lexicon, lexicon

SHAPES = [
    # pattern, its letters
    ("贸易(?:总)?额", ("贸易",)),
    ("(?:ab|cd)?ef|gh", ("ef", "gh")),
    (r"\bfr(?:ance|ench)\b", ("fr",)),
    (r"(?<=[ab])china?(?!b)", ("chin",)),
    ("[ab]", ()),
    ("cat|[ab]", ()),
    (r"x{0,2}y\w+z*", ("y",)),
]


@pytest.mark.parametrize(("pattern", "letters"), SHAPES)
def test_letters_of_a_pattern(pattern: str, letters: tuple[str, ...]) -> None:
    assert Lexicon("xx", {"topic": {"one": pattern}}).anchors == {"topic": (letters,)}


@pytest.mark.parametrize("code", ["zh", "en", "ru"])
@given(data=st.data())
def test_no_match_without_its_letters(code: str, data: st.DataObject) -> None:
    tables = lexicon(code)
    assert tables is not None
    kind = data.draw(st.sampled_from(sorted(tables.patterns)))
    number = data.draw(st.integers(0, len(tables.patterns[kind]) - 1))
    _, pattern = tables.patterns[kind][number]
    bare = re.sub(r"\(\?<?[=!](?:\([^()]*\)|[^()])*\)|\\b", "", pattern.pattern)
    text = data.draw(st.from_regex(bare, fullmatch=True, alphabet=st.characters(codec="utf-8")))
    letters = tables.anchors[kind][number]
    assert not letters or any(run in text for run in letters)
