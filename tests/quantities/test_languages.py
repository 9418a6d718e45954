"""A further language is one file of tables: dropped beside the others, or handed over."""

import doctest
from pathlib import Path

import pytest

from briefwright.quantities import find, languages, read
from briefwright.quantities.language import language
from quantities.german import LANGUAGE
from quantities.test_rows import TABLES, labels, sample

ROWS = [(table, number) for table in TABLES for number in range(len(getattr(LANGUAGE, table)))]


@pytest.mark.parametrize(("table", "number"), ROWS)
def test_tables_of_ones_own_are_read(table: str, number: int) -> None:
    text, expected = sample(getattr(LANGUAGE, table)[number])
    assert labels(text, LANGUAGE) == expected


def test_what_its_tables_do_not_know_is_told() -> None:
    reading = read("Schier 5,5 % im Jahr 2024, 1.200 bis 1.500 km und zwei Dutzend", LANGUAGE)
    assert [one.label for one in reading.figures] == ["5.5 %", "2024", "1200..1500 km", "2"]
    assert [(one.why, one.text.strip(), one.figure) for one in reading.unread] == [("hedge", "Schier", 0)]


def test_a_file_beside_the_others_makes_it_known_by_its_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "de.py").write_text(Path(__file__).with_name("german.py").read_text("utf-8"), "utf-8")
    monkeypatch.setattr(languages, "__path__", [*languages.__path__, str(tmp_path)])
    language.cache_clear()
    assert [one.label for one in find("rund 5 Mrd. Euro", "de")] == ["~ 5000000000 EUR"]


def test_a_code_that_is_not_known() -> None:
    with pytest.raises(KeyError):
        find("5 km", "xx")


def test_the_page_about_it_shows_what_is_so() -> None:
    page = Path(__file__).parents[2] / "docs" / "explanation" / "quantities.md"
    text = page.read_text("utf-8").replace("```", "")
    shown = doctest.DocTestParser().get_doctest(text, {}, "quantities.md", str(page), 0)
    assert doctest.DocTestRunner().run(shown) == (0, 6)
