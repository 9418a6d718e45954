"""Pipe tables: a cell's unit, period and subject are those of its heads."""

from __future__ import annotations

import pytest

from briefwright.figures import Passage, judge, scene

TABLE = """Trade of the port, bn USD

| Year | Exports | Imports |
| --- | --- | --- |
| 2022 | 4.1 | 6.35 |
| 2023 | 5.2 | 7.8 |

Source: customs office"""


def found(claim: str, language: str = "en") -> list[str]:
    verdicts = judge(scene(claim, language, claim=True), [Passage(TABLE, "en", table=True)])
    return [v.slip if v.wrong else v.outcome for v in verdicts if v.figure.kind != "time"]


@pytest.mark.parametrize(
    ("claim", "outcome"),
    [
        ("Exports came to $5.2 billion in 2023.", "borne out"),
        ("Exports came to $5.2 million in 2023.", "magnitude"),
        ("Exports came to 5.2 billion euros in 2023.", "currency"),
        ("Imports came to $6.35 billion in 2023.", "year"),
        ("Imports came to $8.7 billion in 2023.", "digits"),
    ],
)
def test_cells(claim: str, outcome: str) -> None:
    assert found(claim) == [outcome]


def test_cells_in_other_languages() -> None:
    assert found("2023年进口78亿美元。", "zh") == ["borne out"]
    assert found("В 2022 году ввезено на 6,35 млрд долларов.", "ru") == ["borne out"]
    assert found("В 2022 году ввезено на 63,5 млрд долларов.", "ru") == ["magnitude"]


def test_places_are_those_of_the_text() -> None:
    passage = Passage(TABLE, "en", table=True)
    for figure in passage.scene.figures if passage.scene else ():
        assert TABLE[figure.span.start : figure.span.end] == figure.text
    assert passage.scene is not None
    assert {f.text for f in passage.scene.figures} >= {"2022", "2023", "4.1", "6.35", "5.2", "7.8"}
