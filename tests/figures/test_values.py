"""Numbers against numbers: rounding, hedges, bounds, ranges, units."""

from __future__ import annotations

import pytest

from briefwright.figures.units import comparable
from briefwright.figures.values import agree
from briefwright.quantities import Figure, find

PAIRS = [
    # the claim's figure, the passage's, the rule or slip ("" = another number)
    ("244.8 billion dollars", "244.8 billion dollars", "equal"),
    ("245 billion dollars", "244.8 billion dollars", "rounded"),
    ("250 billion dollars", "244.8 billion dollars", "rounding"),
    ("about 250 billion dollars", "244.8 billion dollars", "about, within 3 %"),
    ("about 230 billion dollars", "244.8 billion dollars", ""),
    ("246 billion dollars", "244.8 billion dollars", ""),
    ("more than 240 billion dollars", "244.8 billion dollars", "a bound that holds"),
    ("more than 150 billion dollars", "244.8 billion dollars", ""),
    ("more than 250 billion dollars", "244.8 billion dollars", "bound"),
    ("nearly 250 billion dollars", "244.8 billion dollars", "a bound that holds"),
    ("70%", "more than 70%", "hedge"),
    ("about 70%", "more than 70%", "equal"),
    ("nearly 70%", "more than 70%", "bound"),
    ("more than 70%", "more than 70%", "the same bound"),
    ("at least 70%", "70%", "a bound that holds"),
    ("412 people", "413 people", ""),
    ("about 400 people", "412 people", "about, within 3 %"),
    ("a third", "33.4%", "rounded"),
    ("33%", "a third", "rounded"),
    ("7%", "7.1%", "rounding"),
    ("between 300 and 500 tonnes", "300-500 tonnes", "the same range"),
    ("about 400 tonnes", "300-500 tonnes", "within the passage's range"),
    ("18 months", "1.5 years", "equal"),
    ("two weeks", "14 days", "equal"),
    ("2,500 kg", "2.5 tonnes", "equal"),
    ("150 hectares", "1.5 square kilometres", "equal"),
    ("one and a half million people", "1,520,000 people", "rounded"),
]  # fmt: skip


def only(words: str) -> Figure:
    (figure,) = find(words, "en")
    return figure


@pytest.mark.parametrize(("mine", "its", "said"), PAIRS)
def test_agreement(mine: str, its: str, said: str) -> None:
    f, g = only(mine), only(its)
    assert comparable(f, g)
    found = agree(f, g)
    assert (found.slip or found.rule if found else "") == said


@pytest.mark.parametrize(
    ("mine", "its"),
    [
        ("5 tonnes", "5 dollars"),
        ("5 dollars", "5 euros"),
        ("5%", "5 percentage points"),
        ("12 countries", "12 people"),
        ("the fifth-largest", "5 tonnes"),
        ("5 days", "5 km"),
    ],
)
def test_what_cannot_be_the_same_thing(mine: str, its: str) -> None:
    assert not comparable(only(mine), only(its))
