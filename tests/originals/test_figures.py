"""Every figure of a digest stands in the lines of the original that its passage names.

The originals are not part of the repository; where they are not at hand, the tests that need them are left out.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefwright.corpus import load
from briefwright.files import Disk
from originals.figures import count, lines_of, missing

ROOT = Path(__file__).parents[2]
ORIGINALS = ROOT.parent / "shared" / "corpus"
DIGESTS = {key: source for key, source in load(Disk(ROOT)).loaded.items() if source.metadata.get("origin")}
EXCEPTIONS = {
    "mnsco2014:t3 3": "the rank, which the original gives by the order of the countries",
    "mnsco2014:t3 5": "the rank, which the original gives by the order of the countries",
}
"""Figures that stand in no line named (`KEY:ID figure`), and why that is right."""

needs_originals = pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original documents are not at hand")


@pytest.mark.corpus
@needs_originals
@pytest.mark.parametrize("key", DIGESTS)
def test_every_figure_stands_in_the_lines_named(key: str) -> None:
    source = DIGESTS[key]
    original = (ORIGINALS / source.metadata["origin"]["file"]).read_text("utf-8")
    passages = source.passages.values()
    assert not [passage.id for passage in passages if not passage.lines]
    assert sum(count(passage.text) for passage in passages), f"{key} holds no figure"
    absent = [
        f"{key}:{passage.id} (lines {passage.lines}): {figure}"
        for passage in passages
        for figure in missing(passage.text, lines_of(original, passage.lines))
        if f"{key}:{passage.id} {figure}" not in EXCEPTIONS
    ]
    assert not absent, "\n".join(absent)


@pytest.mark.parametrize(
    ("digest", "original"),
    [
        ("2014年10月22日", "2014-10-22"),
        ("约2,448亿美元", "2448 亿\n美元"),
        ("一成", "10%"),
        ("四成半", "45%"),
        ("四十五个", "45个"),
        ("二〇一四年", "2014年"),
        ("１２月", "12月"),
        ("三方面、两国、第一个", "several"),
        ("24日", "2\n4 日"),
        ("17时", "01-16 17:12"),
        ("2013年和2014年", "2013,2014"),
    ],
)
def test_a_figure_written_otherwise_is_found(digest: str, original: str) -> None:
    assert missing(digest, original) == []


@pytest.mark.parametrize(
    ("digest", "original", "absent"),
    [
        ("2015年", "2014年", ["2015"]),
        ("45%", "4.5%", ["45"]),
        ("九成", "8成", ["九"]),
        ("二十五次", "20次", ["二十五"]),
    ],
)
def test_a_figure_that_is_not_there_is_named(digest: str, original: str, absent: list[str]) -> None:
    assert missing(digest, original) == absent


def test_lines_are_counted_from_one() -> None:
    assert lines_of("a\nb\nc\nd", "2-3") == "b\nc"
    assert lines_of("a\nb\nc\nd", "1,4") == "a\nd"
    with pytest.raises(ValueError, match="outside"):
        lines_of("a\nb", "2-3")
