"""Pairs of quotation marks and brackets, and what is but a term or name."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.span import Span
from briefwright.text.marks import is_short, outermost, pairs, quoted


def quotations(text: str) -> list[str]:
    return [text[start:end] for start, end in quoted(text, pairs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a “b” «c» 「d」 『e』 ‘f’ "g"', ["“b”", "«c»", "「d」", "『e』", "‘f’", '"g"']),
        ("“a ‘b’ «c» d” e", ["“a ‘b’ «c» d”"]),
        ("「a『b』c」", ["「a『b』c」"]),
        ("««a» b»", ["««a» b»"]),
        ("“a «b” c»", ["“a «b”"]),
        ("(a “b” c) [d «e»] 《“f”》", ["“b”", "«e»", "“f”"]),
        ("“a (b” c)", ["“a (b”"]),
        ("“a, «b c", []),
        ("a” b» c’ d」", []),
        ("it’s the dogs’ don’t o’clock", []),
        ("‘it’s so’ and ‘the dogs’ home’", ["‘it’s so’", "‘the dogs’"]),
        ("the ‘90s and ‘80s’ end; rock‘n’roll", []),
        ("‘об’єкт’", ["‘об’єкт’"]),
        ("‘好’他说’", ["‘好’"]),
        ('5" wide, 6", 7".', []),
        ('"a 5" x', ['"a 5"']),
        ('在2024"计划"中，WTO"规则"说', ['"计划"', '"规则"']),
        ('word" and "b c"', ['"b c"']),
        ('a "" b', ['""']),
        ('" a " b', ['" a "']),
        ("Он: «Это „так“, да». “x”", ["«Это „так“, да»", "“x”"]),
        ("„a“ “b” „c” “d”", ["“b”", "“d”"]),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_brackets_are_pairs_too() -> None:
    text = "(a) （b） [c] 【d】 〔e〕 《f》 〈g〉 (h [i) j]"
    found = [text[start:end] for start, end in pairs(text)]
    assert found == ["(a)", "（b）", "[c]", "【d】", "〔e〕", "《f》", "〈g〉", "(h [i)", "[i) j]"]
    assert outermost(pairs(text))[-1] == Span(text.index("(h"), text.index(" j]"))


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("", True),
        ("—", True),
        ("one two three", True),
        ("one two three four", False),
        ("third-neighbour policy of 2.5", False),
        ("third-neighbour policy 2.5", True),
        ("don’t U.S. o'clock", True),
        ("一带一路", True),
        ("第三邻国政策", False),
        ("永久中立国", False),
        ("WTO 规则", True),
        ("the rules of the WTO 规则", False),
        ("上合 SCO 组织", True),
        ("третий сосед", True),
        ("мы туда не пойдём", False),
        ("\ufffc rose", True),
        ("𠀀𠀁𠀂𠀃𠀄", False),
    ],
)
def test_short(words: str, short: bool) -> None:
    assert is_short(words) is short


@given(st.text(st.sampled_from("a1中 “”\"«»「」『』‘’„()（）[]【】《》'.")))
def test_pairs_are_in_order_and_belong_together(text: str) -> None:
    found = pairs(text)
    assert list(found) == sorted(found)
    ends = [at for span in found for at in (span.start, span.end - 1)]
    assert len(ends) == len(set(ends))
    assert all(span.end - span.start >= 2 for span in found)
    kept = outermost(found)
    assert all(a.end <= b.start for a, b in pairwise(kept))
    assert set(kept) <= set(found)
