"""What the words stand for that name no work."""

from __future__ import annotations

import pytest

from briefwright.references import Reading, readings
from briefwright.references.standing import NoteText

BOOK = "李四：《河港》，北京：商务印书馆，2012年，第33页。"
PAPER = "Jane Smith, “Winter in Ports: A History,” Journal of Transport, No. 3, 2014, p. 45."
RUSSIAN = "Петров П. П. Грузы и порты // Вопросы перевозок. 2015. № 3. С. 45."


def read(*texts: str) -> dict[str, Reading]:
    return readings([NoteText(f"n{n}", "①②③④⑤"[n - 1], text) for n, text in enumerate(texts, 1)])


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("同上。", "33"), ("同上，第5页。", "5"), ("Ibid.", "33"), ("Ibid., p. 7.", "7"), ("ibid., 8", "8"),
        ("Там же.", "33"), ("Там же. С. 9–10.", "9-10"), ("同上书，第11页。", "11"),
    ],
)  # fmt: skip
def test_the_note_before(words: str, page: str) -> None:
    found = read(PAPER, BOOK, words)["n3"]
    assert found.stands_for == "n2"
    assert [(one.fields["title"], one.locator) for one in found.citations] == [("河港", page)]


def test_a_chain_leads_to_its_beginning() -> None:
    assert read(BOOK, "同上。", "同上，第9页。")["n3"].stands_for == "n1"


@pytest.mark.parametrize("words", ["同注①，第7页。", "同①，第7页。", "同注[1]，第7页。", "见前注①，第7页。"])
def test_a_note_by_its_mark(words: str) -> None:
    found = read(BOOK, PAPER, words)["n3"]
    assert (found.stands_for, found.citations[0].locator) == ("n1", "7")


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("Smith, op. cit., p. 50.", "n1"),
        ("Smith, “Winter in Ports,” p. 50.", "n1"),
        ("Петров П. П. Указ. соч. С. 50.", "n2"),
        ("李四：前引书，第50页。", "n3"),
        ("前引书，第50页。", "n3"),
        ("李四：《河港》，第50页。", "n3"),
    ],
)
def test_a_work_by_its_author(words: str, note: str) -> None:
    found = read(PAPER, RUSSIAN, BOOK, words)["n4"]
    assert (found.stands_for, found.citations[0].locator) == (note, "50")


def test_what_cannot_be_found_stands_for_nothing() -> None:
    assert read("同上。")["n1"] == Reading()
    assert read(BOOK, "Smirnov, op. cit., p. 3.")["n2"] == Reading()
    (own,) = read(BOOK, "Doe, “The Ice,” p. 3.")["n2"].citations
    assert (own.fields["title"], own.fields["author"]) == ("The Ice", [{"literal": "Doe"}])


def test_two_works_of_an_author_are_told_by_their_titles() -> None:
    other = "Jane Smith, “Summer in Ports,” Journal of Transport, No. 4, 2015, p. 1."
    assert read(PAPER, other, "Smith, “Winter in Ports,” p. 2.")["n3"].stands_for == "n1"
    assert read(PAPER, other, "Smith, “Ports,” p. 2.")["n3"].stands_for == ""


def test_a_note_of_the_author_is_passed_over() -> None:
    notes = [NoteText("n1", "①", BOOK), NoteText("n2", "*", "李四，教授。"), NoteText("n3", "②", "同上。")]
    assert readings(notes)["n3"].stands_for == "n1"


def test_the_words_and_another_work_in_one_note() -> None:
    found = read(BOOK, f"同上，第5页；{PAPER}")["n2"]
    assert found.stands_for == "n1"
    assert [one.fields["title"] for one in found.citations] == ["河港", "Winter in Ports: A History"]
