"""Bound figures in notes: what they rest on is cited, and how they were worked out is said."""

from __future__ import annotations

import pytest

from briefwright.check.run import check
from briefwright.compose.compose import compose
from briefwright.compose.document import Document, Inline
from briefwright.files import Overlay
from briefwright.settings import Settings

SOURCE = """\
---
key: s1
type: article-journal
title: 铁路与煤炭
title-translation: {en: Rail and coal, ru: Железные дороги и уголь}
author: [{family: 李, given: 明, latin: Li Ming}]
container-title: 学刊
issued: 2014-06
language: zh
---

{#p1 page=14}
2021年双边贸易额为1407亿美元，2022年为1902亿美元。

{#p2}
2024年为2448亿美元。
"""
TRADE = {"en": "Trade", "zh": "贸易额", "ru": "Торговля"}
OTHER = {"en": "Coal", "zh": "煤炭", "ru": "Уголь"}


def composed(body: str, language: str = "en") -> Document:
    """The Document of a spec with this body."""
    head = f"kind: country\nsubjects: [MNG]\ntitle: T\nas_of: 2026-11-20\nlanguage: {language}\n"
    files = Overlay({"briefings/a.yaml": (head + body).encode(), "seeds/s1.md": SOURCE.encode()})
    (brief,) = check(files, Settings()).briefs
    assert brief.resolved is not None
    return compose(brief.resolved, language, Settings())


def shown(content: tuple[Inline, ...]) -> str:
    """Running text with its calls as [1]."""
    return "".join(
        f"[{piece.note.number}]" if piece.note else piece.text + shown(piece.children) for piece in content
    ).replace("\u00a0", " ")


def brief(text: str, language: str = "en", more: str = "") -> tuple[str, list[str]]:
    """The printed text with its calls, and its notes."""
    data = (
        f"data:\n  trade:\n    label: {TRADE[language]}\n    unit: bn USD\n    cite: s1:p1\n"
        "    points: {2021: 140.7, 2022: 190.2, 2024: {value: 244.8, cite: s1:p2}}\n"
        f"  coal:\n    label: {OTHER[language]}\n    unit: bn USD\n    points: {{2021: 14.07}}\n"
    )
    document = composed(f"{data}summary: '{text}'\n{more}", language)
    return " / ".join(shown(block.content) for block in document.summary), [
        note.text.replace("\u00a0", " ") for note in document.notes
    ]


def test_a_figure_without_a_citation_brings_its_series_own() -> None:
    words, notes = brief("Trade came to {=trade.2022} in 2022. It grew.")
    assert words == "Trade came to US$190.2 billion[1] in 2022. It grew."
    assert len(notes) == 1
    assert "14" in notes[0]


def test_its_call_stands_where_the_language_wants_it() -> None:
    assert brief("Trade came to {=trade.2022}.")[0] == "Trade came to US$190.2 billion.[1]"
    assert brief("贸易额为{=trade.2022}，有所增长。", "zh")[0] == "贸易额为1902亿美元，[1]有所增长。"
    assert brief("Торговля — {=trade.2022}.", "ru")[0] == "Торговля — 190,2 млрд долл. США[1]."


def test_a_citation_that_names_its_passage_suffices() -> None:
    words, notes = brief("Trade came to {=trade.2022} [@s1:p1].")
    assert words == "Trade came to US$190.2 billion.[1]"
    assert "Calculated" not in notes[0]
    assert len(notes) == 1


def test_a_citation_beside_it_takes_up_what_it_does_not_name() -> None:
    words, notes = brief("Trade came to {=trade.2024} [@s1:p1].")
    assert words == "Trade came to US$244.8 billion.[1]"
    assert "p2" in notes[0]


@pytest.mark.parametrize(
    ("language", "text", "working"),
    [
        (
            "en",
            "Trade grew by {=growth(trade.2021, trade.2022)} [@s1:p1].",
            "Calculated from US$140.7 billion (2021) and US$190.2 billion (2022): (190.2 − 140.7) ÷ 140.7 ≈ 35.2%.",
        ),
        (
            "zh",
            "贸易额增长{=growth(trade.2021, trade.2022)}[@s1:p1]。",
            "据2021年1407亿美元、2022年1902亿美元计算：(1902 − 1407) ÷ 1407 ≈ 35.2%。",
        ),
        (
            "ru",
            "Торговля выросла на {=growth(trade.2021, trade.2022)} [@s1:p1].",
            (
                "Рассчитано по: 140,7 млрд долл. США (2021) и 190,2 млрд долл. США (2022); "
                "(190,2 − 140,7) : 140,7 ≈ 35,2 %."
            ),
        ),
        (
            "en",
            "Both years gave {=sum(trade.2021, trade.2022)} [@s1:p1].",
            "Calculated from US$140.7 billion (2021) and US$190.2 billion (2022): 140.7 + 190.2 = US$330.9 billion.",
        ),
        (
            "en",
            "That is {=share(coal.2021, trade.2021)} of it [@s1:p1].",
            "Calculated from US$14.07 billion (Coal, 2021) and US$140.7 billion (Trade, 2021): 14.07 ÷ 140.7 ≈ 10.0%.",
        ),
        (
            "en",
            "A year it was {=cagr(trade.2021, trade.2024)} [@s1:p1+p2].",
            "Calculated from US$140.7 billion (2021) and US$244.8 billion (2024): (244.8 ÷ 140.7)^(1/3) − 1 ≈ 20.3%.",
        ),
    ],
)
def test_a_formula_is_told_in_the_note_of_its_sentence(language: str, text: str, working: str) -> None:
    words, notes = brief(text, language)
    assert words.count("[1]") == 1
    assert len(notes) == 1
    assert notes[0].endswith(working)


def test_two_formulas_of_a_sentence_share_its_note_and_one_outside_has_its_own() -> None:
    words, notes = brief(
        "It fell by {=difference(trade.2022, trade.2021)} or {=growth(trade.2021, trade.2022)} [@s1:p1]. "
        "Then came {=ratio(trade.2024, trade.2022)} times that. More."
    )
    assert words == "It fell by US$49.5 billion or 35.2%.[1] Then came 1.29[2] times that. More."
    assert notes[0].count("Calculated") == 2
    assert notes[1].count("Calculated") == 1


def test_figures_of_one_sentence_that_rest_on_the_same_share_a_note() -> None:
    words, _ = brief("From {=trade.2021} it came to {=trade.2022} in a year. In 2021 it was {=trade.2021}.")
    assert (
        words == "From US$140.7 billion it came to US$190.2 billion[1] in a year. In 2021 it was US$140.7 billion.[2]"
    )
    assert len(brief("From {=trade.2022} it came to {=trade.2024}.")[1]) == 2  # these rest on different passages


def test_what_is_cited_nowhere_has_no_note() -> None:
    assert brief("Coal came to {=coal.2021}.")[1] == []


def test_no_note_hangs_on_a_heading() -> None:
    document = composed(
        "data:\n  trade: {label: T, unit: t, cite: s1:p1, points: {2021: 7}}\n"
        "sections: [{heading: 'From {=trade.2021}', text: Coal fell.}]\n"
    )
    assert document.notes == ()


def test_a_cell_under_the_citation_of_its_row_has_none_of_its_own() -> None:
    document = composed(
        "data:\n  trade: {label: T, unit: t, cite: s1:p1, points: {2021: 7}}\n"
        "sections: [{heading: H, table: {columns: [A, B], rows: [{cells: [Coal, '{=trade.2021}'], cite: s1:p2}]}}]\n"
    )
    assert len(document.notes) == 1


def test_two_percentages_lie_percentage_points_apart() -> None:
    data = "data:\n  poll: {label: P, unit: '%', cite: s1:p1, points: {2021: 18.8, 2022: 15.4}}\n"
    document = composed(data + "summary: 'It fell by {=difference(poll.2021, poll.2022)}.'\n")
    assert document.notes[0].text.replace("\u00a0", " ").endswith("18.8 − 15.4 = 3.4 percentage points.")


def test_the_stop_of_an_abbreviation_ends_the_sentence_too() -> None:
    data = "data:\n  poll: {label: P, unit: '%', cite: s1:p1, points: {2021: 18.8, 2022: 15.4}}\n"
    for text in (
        "Она упала на {=difference(poll.2021, poll.2022)}. Потом выросла.",
        "Она упала на {=difference(poll.2021, poll.2022)} [@s1:p1]. Потом выросла.",
        "Она упала на {=difference(poll.2021, poll.2022)}\\n[@s1:p1]. Потом выросла.",
    ):
        document = composed(f'{data}summary: "{text}"\n', "ru")
        assert shown(document.summary[0].content) == "Она упала на 3,4 п. п.[1] Потом выросла."
        assert document.notes[0].text.replace("\u00a0", " ").endswith("= 3,4 п. п.")
