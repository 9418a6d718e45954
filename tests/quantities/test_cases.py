"""Ways in which journalists and scholars put figures: `cases/CODE.txt`, one a line, with what it reads as."""

from pathlib import Path

import pytest

from briefwright.quantities import read

CASES = [
    pytest.param(path.stem, *line.split(" → "), id=f"{path.stem}-{line.partition(' → ')[0]}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(("code", "text", "labels"), CASES)
def test_a_phrase_reads_as_it_is_meant_and_nothing_is_left(code: str, text: str, labels: str) -> None:
    reading = read(text, code)
    assert " | ".join(one.label for one in reading.figures) == labels
    assert [one.text for one in reading.unread] == []
    assert reading.figures or reading.masked
