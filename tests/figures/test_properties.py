"""What must hold for any figure: its own text bears it out, another power of ten does not."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.figures import BORNE_OUT, Passage, judge, scene

LANGUAGES = ("zh", "en", "ru")
AMOUNTS = {
    "zh": "{year}年，出口额为{value}亿美元。",
    "en": "In {year}, exports came to {bn} billion dollars.",
    "ru": "В {year} году экспорт составил {bn_ru} млрд долларов.",
}
SHARES = {"zh": "占{value}%。", "en": "It is {value} percent.", "ru": "Это {comma} %."}
values = st.decimals(Decimal("1.1"), Decimal("149.9"), places=1).filter(lambda v: v % 1 != 0)
years = st.integers(1990, 2024)
languages = st.sampled_from(LANGUAGES)


def plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def amount(language: str, value: Decimal, year: int) -> str:
    """A value in 100 millions, written in a language."""
    bn = plain(value / 10)
    return AMOUNTS[language].format(year=year, value=plain(value), bn=bn, bn_ru=bn.replace(".", ","))


def share(language: str, value: Decimal) -> str:
    return SHARES[language].format(value=plain(value), comma=plain(value).replace(".", ","))


@given(languages, languages, values, years)
def test_the_same_amount_in_any_two_languages(mine: str, its: str, value: Decimal, year: int) -> None:
    found = judge(scene(amount(mine, value, year), mine, claim=True), [Passage(amount(its, value, year), its)])
    assert [v.outcome for v in found] == [BORNE_OUT] * 2


@given(languages, languages, values, years, st.sampled_from((Decimal(10), Decimal("0.1"), Decimal(100))))
def test_another_power_of_ten(mine: str, its: str, value: Decimal, year: int, factor: Decimal) -> None:
    claim = scene(amount(mine, value * factor, year), mine, claim=True)
    found = judge(claim, [Passage(amount(its, value, year), its)])
    assert [v.slip for v in found if v.wrong] == ["magnitude"]


@given(languages, languages, values, values, years)
def test_another_amount(mine: str, its: str, value: Decimal, other: Decimal, year: int) -> None:
    if abs(value - other) / other > Decimal("0.05"):
        found = judge(scene(amount(mine, value, year), mine, claim=True), [Passage(amount(its, other, year), its)])
        assert [v.figure.kind for v in found if v.wrong] == ["money"]


@given(languages, languages, values, years, years)
def test_another_year(mine: str, its: str, value: Decimal, year: int, other: int) -> None:
    if year != other:
        found = judge(scene(amount(mine, value, year), mine, claim=True), [Passage(amount(its, value, other), its)])
        assert [(v.figure.kind, v.slip) for v in found if v.wrong] == [("time", "year")]


@given(languages, languages, values)
def test_the_same_share(mine: str, its: str, value: Decimal) -> None:
    found = judge(scene(share(mine, value), mine, claim=True), [Passage(share(its, value), its)])
    assert [v.outcome for v in found] == [BORNE_OUT]


@settings(deadline=None)  # what is compiled late counts to the first
@given(st.text(max_size=120), st.text(max_size=120), languages, languages)
def test_any_texts_can_be_judged(claim: str, passage: str, mine: str, its: str) -> None:
    for verdict in judge(scene(claim, mine, claim=True), [Passage(passage, its)]):
        assert verdict.rule or verdict.slip or verdict.matched
        span = verdict.figure.span
        assert claim[span.start : span.end] == verdict.figure.text


@given(st.text(alphabet="0123456789 .,%约超年月亿万元人至和从to percentмлн", max_size=60), languages)
def test_a_text_bears_itself_out(text: str, language: str) -> None:
    found = judge(scene(text, language, claim=True), [Passage(text, language)])
    assert [v.figure.text for v in found if v.wrong and v.slip in ("absent", "magnitude", "digits", "unit")] == []
