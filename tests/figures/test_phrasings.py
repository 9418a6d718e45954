"""Each figure in every hedge, frame and list of each language: what is right is never found, what is wrong is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefwright.figures import BORNE_OUT, Passage, judge, scene

CODES = ("zh", "en", "ru")
HEDGES = {
    "en": {
        "": ("", "exactly ", "as little as ", "a full "),
        "~": ("about ", "roughly ", "some ", "in the region of ", "an estimated "),
        ">": ("more than ", "over ", "in excess of ", "at least ", "no less than ", "upwards of ", "well over "),
        "<": ("nearly ", "almost ", "close to ", "less than ", "just under ", "at most ", "no more than "),
    },
    "ru": {
        "": ("", "ровно ", "целых "),
        "~": ("около ", "примерно ", "порядка ", "приблизительно "),
        ">": ("более ", "свыше ", "больше ", "не менее ", "как минимум ", "по меньшей мере "),
        "<": ("почти ", "менее ", "без малого ", "не более ", "чуть менее "),
    },
    "zh": {
        "": ("", "恰好", "整整"),
        "~": ("约", "大约", "大概", "差不多"),
        ">": ("超过", "逾", "多于", "至少", "不少于", "高于"),
        "<": ("近", "将近", "接近", "不到", "不足", "至多", "不超过"),
    },
}  # fmt: skip
FRAMES = {
    "en": (
        "It came to {}.", "({})", "The volume, {}, is large.", "“{}”", "In all: {}", "The bank puts it at {}.",
        "At {}, it is large.", "The figure – {} – was given by the ministry.", "Output (the ministry says {}).",
    ),
    "ru": (
        "Это {}.", "({})", "Объём, {}, велик.", "«{}»", "Всего: {}", "Банк называет цифру: {}.",
        "Показатель – {} – привело министерство.", "Объём (по данным министерства, {}).",
    ),
    "zh": (
        "总额为{}。", "（{}）", "总量，{}，不小。", "“{}”", "合计：{}", "总量——{}——由该部公布。",
        "总量（据该部，{}）。",
    ),
}  # fmt: skip
UNITS = {
    "usd": {"en": " million dollars", "ru": " млн долларов", "zh": "万美元"},
    "t": {"en": " million tonnes", "ru": " млн тонн", "zh": "万吨"},
    "%": {"en": " percent", "ru": " %", "zh": "%"},
    "km": {"en": " km", "ru": " км", "zh": "公里"},
    "person": {"en": " million people", "ru": " млн человек", "zh": "万人"},
}
FACTORS = {"usd": 100, "t": 100, "person": 100, "%": 1, "km": 1}
"""A million is so many 万."""
LISTS = {
    "en": ("{}, {} and {}", "{}, {}, {}", "to begin with {}, then {}, lastly {}", "{}; {}; {}", "{} plus {} plus {}"),
    "ru": ("{}, {} и {}", "{}, {}, {}", "сначала {}, затем {}, наконец {}", "{}; {}; {}", "{} плюс {} плюс {}"),
    "zh": ("{}、{}和{}", "{}，{}，{}", "先是{}，再是{}，最后是{}", "{}；{}；{}"),
}
_ALL = 100
numbers = st.decimals("13.1", "97.9", places=1).filter(lambda value: value % 1 != 0)


def written(value: Decimal, unit: str, code: str) -> str:
    """A number of millions (of percent, of kilometres) in a language."""
    shown = value * FACTORS[unit] if code == "zh" else value
    text = f"{shown.normalize():f}"
    return (text.replace(".", ",") if code == "ru" else text) + UNITS[unit][code]


def passage(value: Decimal, unit: str, code: str) -> Passage:
    return Passage({"zh": "总量为{}。", "en": "The volume is {}.", "ru": "Объём составляет {}."}[code].format(
        written(value, unit, code)), code)  # fmt: skip


def right(value: Decimal, mark: str) -> Decimal:
    """A value that may be claimed with a hedge."""
    return (value * {"": Decimal(1), "~": Decimal("1.01"), ">": Decimal("0.95"), "<": Decimal("1.05")}[mark]).quantize(
        Decimal("0.1")
    )


def slipped(value: Decimal, mark: str) -> Decimal:
    """A value that may not."""
    return (value * {"": Decimal("1.3"), "~": Decimal("1.2"), ">": Decimal("1.4"), "<": Decimal("0.6")}[mark]).quantize(
        Decimal("0.1")
    )


def forms() -> list[tuple[str, str, str]]:
    return [(code, mark, word) for code in CODES for mark, words in HEDGES[code].items() for word in words]


@pytest.mark.parametrize(("code", "mark", "word"), forms())
@settings(max_examples=6, deadline=None)
@given(value=numbers, unit=st.sampled_from(sorted(UNITS)), its=st.sampled_from(CODES), data=st.data())
def test_every_hedge_in_every_frame(  # noqa: PLR0917
    code: str, mark: str, word: str, value: Decimal, unit: str, its: str, data: st.DataObject
) -> None:
    frame = data.draw(st.sampled_from(FRAMES[code]))
    told = judge(
        scene(frame.format(word + written(right(value, mark), unit, code)), code, claim=True),
        [passage(value, unit, its)],
    )
    assert [v.slip for v in told if v.wrong] == []
    assert [v.outcome for v in told] == [BORNE_OUT]
    assume(unit != "%" or value + slipped(value, mark) != _ALL)  # it may be the rest
    wrong = judge(
        scene(frame.format(word + written(slipped(value, mark), unit, code)), code, claim=True),
        [passage(value, unit, its)],
    )
    assert [v.wrong for v in wrong] == [True]


@pytest.mark.parametrize(("code", "form"), [(code, form) for code in CODES for form in LISTS[code]])
@settings(max_examples=12, deadline=None)
@given(values=st.lists(numbers, min_size=3, max_size=3, unique=True), unit=st.sampled_from(("usd", "t", "km")))
def test_every_list(code: str, form: str, values: list[Decimal], unit: str) -> None:
    text = "甲{}，乙{}，丙{}。".format(*(written(value, unit, "zh") for value in values))
    told = [written(value, unit, code) for value in values]
    found = judge(scene(form.format(*told), code, claim=True), [Passage(text, "zh")])
    assert [v.outcome for v in found] == [BORNE_OUT] * 3
    off = written(max(values) * 7, unit, code)
    found = judge(scene(form.format(told[0], off, told[2]), code, claim=True), [Passage(text, "zh")])
    assert [v.wrong for v in found] == [False, True, False]
