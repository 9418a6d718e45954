"""The fingerprint of a passage (contract, section 2), against digests that were made by hand."""

import hashlib
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.corpus.fingerprint import fingerprint
from briefwright.corpus.source import Source


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("One two.", "One two."),
        ("  One \n\n\ttwo.\u00a0", "One two."),
        ("e\u0301", "é"),
        ("中国 和 俄罗斯", "中国和俄罗斯"),
        ("中国\n俄罗斯", "中国俄罗斯"),
        ("中 a b 1 国", "中a b 1国"),
        ("\u3000\u3000句。 “a” b", "句。“a” b"),
        ("한국 a", "한국a"),
        ("ア イ", "アイ"),
        ("Ａ １", "Ａ１"),
        ("\U00020000 a", "\U00020000a"),
        ("a\u2014 b", "a\u2014 b"),
        ("а б", "а б"),
        ("a\u2028b", "a b"),
        ("a \u2e7f b \u2e80 c", "a \u2e7f b\u2e80c"),
        ("", ""),
    ],
)
def test_what_is_counted(text: str, counted: str) -> None:
    assert fingerprint(text) == hashlib.sha256(counted.encode()).hexdigest()


def test_markers_and_escapes_do_not_count(seed: Callable[[str], Source]) -> None:
    source = seed("{#p1}\nOne[^n1] two.\n\\{#a}\n{#n1}\nA note.\n")
    assert source.passages["p1"].fingerprint == fingerprint("One two. {#a}")


@given(st.text(st.sampled_from("ab 中，é\n\t\u3000 e\u0301"), max_size=30))
def test_layout_does_not_count(text: str) -> None:
    spaced = " " + text.replace(" ", "\n  ") + "\n"
    assert fingerprint(text) == fingerprint(spaced) == fingerprint(unicodedata.normalize("NFD", text))
