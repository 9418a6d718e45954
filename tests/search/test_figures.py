"""Figures as words: alike in all languages, and those that a full reading finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.corpus import load
from briefwright.files import Disk
from briefwright.quantities import Figure as Read
from briefwright.quantities import find
from briefwright.search.figures import code_of, figures

ROOT = Path(__file__).parents[2]


def words(text: str, code: str) -> list[str]:
    return [one.words[-1] for one in figures(text, code)]


@pytest.mark.parametrize(
    ("zh", "en", "ru"),
    [
        ("2448亿美元", "US$244.8 billion", "244,8 млрд долларов"),
        ("45%", "45 per cent", "45 процентов"),
        ("3.5个百分点", "3.5 percentage points", "3,5 процентного пункта"),
        ("1.2万亿元", "1.2 trillion yuan", "1,2 трлн юаней"),
        ("3300多公里", "3,300 km", "3300 км"),
        ("500亿立方米", "50 bcm", "50 млрд кубометров"),
        ("人民币5亿", "RMB 500 million", "500 млн юаней"),
        ("7000万吨", "70 million tonnes", "70 000 000 тонн"),
        ("２．５万吨", "25,000 t", "25 тыс. тонн"),
    ],
)
def test_figures_are_alike_in_all_languages(zh: str, en: str, ru: str) -> None:
    assert words(zh, "zh") == words(en, "en") == words(ru, "ru")
    assert len(words(zh, "zh")) == 1


@pytest.mark.parametrize("text", ["2024年", "in 2024", "12.03.2024", "G20", "pp. 15-16", "No. 3", "第3页", "1,2", "5"])
def test_what_is_no_figure(text: str) -> None:
    assert words(text, "en") == words(text, "zh") == words(text, "ru") == []


def test_both_ends_of_a_range_have_its_unit() -> None:
    assert words("40-45%", "en") == ["ƒ4e1·percent", "ƒ45e0·percent"]
    assert words("2万—3万吨", "zh") == ["ƒ2e4·t", "ƒ3e4·t"]


@given(
    st.text(st.sampled_from("0123456789.,' %-亿万美元$€ млрдtbn％，１İ"), max_size=30),
    st.sampled_from(["zh", "en", "ru"]),
)
def test_places_lie_in_the_text(text: str, code: str) -> None:
    for one in figures(text, code, bare=True):
        assert 0 <= one.start < one.end <= len(text)


def wanted(one: Read) -> bool:
    """Whether a figure is of a kind that is looked for, and has a value that can be."""
    return one.when is None and one.kind in {"money", "measure", "percent", "points", "multiple"} and one.ratio is None


def test_they_are_those_of_a_full_reading() -> None:
    total, missed = 0, []
    for source in load(Disk(ROOT)).sources:
        for passage in source.passages.values():
            code = code_of(source.language_of(passage))
            values = {one.value for one in figures(passage.text, code)}
            for one in find(passage.text, code):
                if wanted(one):
                    total += 1
                    missed += [one.text] if one.value.normalize() not in values else []
    assert total > 200
    assert len(missed) <= total * 0.04, missed
