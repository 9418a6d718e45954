"""Texts in any encoding are read; what is none is refused in plain words."""

from __future__ import annotations

import pytest

from briefwright.readers import read
from briefwright.readers.encodings import decode
from briefwright.unable import Unable
from ingest.samples import article
from ingest.typeset import Layout, typeset

TEXTS = {language: typeset([article(language, 1)], Layout()).replace("\f", "") for language in ("zh", "en", "ru")}
TRADITIONAL = (
    "這個問題是國家之間的關係，我們認為經濟發展與政治體制不同，所以學者從實際出發進行了研究，說明其中的變化。" * 3
)
JAPANESE = "これはテストのための文章であり、さまざまな文字が含まれている。ひらがなとカタカナがともにある。" * 3


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("zh", "gb18030"), ("zh", "utf-8"), ("zh", "utf-8-sig"), ("zh", "utf-16"), ("zh", "utf-16-le"),
        ("en", "utf-16-be"),
        ("ru", "cp1251"), ("ru", "koi8-r"), ("ru", "cp866"), ("ru", "utf-16-le"), ("en", "utf-8"), ("ru", "utf-32"),
    ],
)  # fmt: skip
def test_encodings_are_told_apart(language: str, encoding: str) -> None:
    text = TEXTS[language].replace("№", "N")  # which not all of them have
    assert decode(text.encode(encoding)).text == text


def test_traditional_chinese_and_japanese() -> None:
    assert decode(TRADITIONAL.encode("big5")).text == TRADITIONAL
    assert decode(TRADITIONAL.encode("gb18030")).text == TRADITIONAL
    assert decode(JAPANESE.encode("shift_jis")).text == JAPANESE


def test_western_quotation_marks_are_no_russian() -> None:
    text = "He said “never again” – and left. The café’s owner agreed. " * 5
    assert decode(text.encode("cp1252")).text == text


def test_a_broken_place_leaves_the_rest_as_it_is() -> None:
    data = TEXTS["zh"].encode()
    decoded = decode(data[:100] + b"\xff" + data[100:])
    assert decoded.encoding == "utf-8"
    assert decoded.faults > 0
    assert decoded.text.replace("\ufffd", "")[-200:] == TEXTS["zh"][-200:]


def test_form_feeds_part_pages_and_keep_line_numbers() -> None:
    lines = read("a.txt", b"one\ntwo\f three\n\ffour\n").lines
    assert [(line.number, line.page, line.text) for line in lines if line.text] == [
        (1, 1, "one"), (2, 1, "two"), (2, 2, "three"), (3, 3, "four"),
    ]  # fmt: skip


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems(ends: str) -> None:
    assert [line.text for line in read("a.txt", f"a{ends}{ends}b".encode()).lines] == ["a", "", "b"]


def test_control_characters_are_left_out_and_told() -> None:
    original = read("a.txt", b"on\x00e\x1b[31m two\n" + b"more " * 40)
    assert original.lines[0].text == "one[31m two"
    assert any("2 control characters" in decision for decision in original.decisions)


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.txt", b"", "empty"), ("a.txt", b" \n\t\n", "empty"), ("a.txt", b"%PDF-1.7 ...", "PDF"),
        ("a.txt", b"PK\x03\x04....", "Word"), ("a.txt", b"\x00\x01\x02\x00\x00" * 100, "no text"),
        ("a.txt", "\u3000\n\u3000".encode(), "holds no text"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused(name: str, data: bytes, what: str) -> None:
    with pytest.raises(Unable, match=what):
        read(name, data)
