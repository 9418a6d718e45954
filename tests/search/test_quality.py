"""What an analyst half remembers leads to the passage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefwright.files import Disk
from briefwright.search.finder import Finder
from search.asked import ASKED, Asked, placed

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def finder() -> Iterator[Finder]:
    with Finder(Disk(ROOT), None) as made:
        yield made


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.query)
def test_the_passage_is_among_the_first_five(asked: Asked, finder: Finder) -> None:
    assert 1 <= placed(finder, asked) <= 5


@pytest.mark.parametrize("language", ["zh", "ru", "en"])
def test_nine_of_ten_come_first(language: str, finder: Finder) -> None:
    places = [placed(finder, asked) for asked in ASKED if asked.language == language]
    assert len(places) >= 20
    assert sum(place == 1 for place in places) >= 0.9 * len(places)
