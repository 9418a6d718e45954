"""PDFs: where things stand becomes lines in order; hostile ones end in plain words, in bounded time."""

from __future__ import annotations

import time

import pytest

from briefwright.readers import read
from briefwright.readers.original import Original
from briefwright.readers.pdf import reader, worker
from briefwright.unable import Unable
from readers import pdf_files

LIMIT = 60.0
"""Seconds in which any of these files is done with, on a busy machine too."""


def shown(original: Original) -> list[str]:
    return [line.text for line in original.lines if line.text]


def placed(*pieces: tuple[float, float, float, str]) -> bytes:
    """A page with texts at places: (x, y from below, size, text)."""
    shown = (b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (s, x, y, t.encode()) for x, y, s, t in pieces)
    return pdf_files.page(b" ".join(shown))


def test_a_page_becomes_lines_with_size_and_page() -> None:
    original = read("a.pdf", pdf_files.page())
    (line,) = [line for line in original.lines if line.text]
    assert (line.text, line.page, line.size) == ("Hello there, this is a sentence.", 1, 12.0)


def test_raised_figures_are_marks_and_brackets_stay() -> None:
    pieces = ((72, 700, 12, "Some words of text"), (174.7, 705, 7, "12"), (72, 680, 12, "More words"))
    original = read("a.pdf", placed(*pieces))
    assert shown(original) == ["Some words of text¹²", "More words"]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [(72.0, 700.0 - 14 * n, 10.0, f"left column line number {n} with words") for n in range(8)]
    right = [(320.0, 693.0 - 14 * n, 10.0, f"right column line number {n} with words") for n in range(8)]
    both = [piece for pair in zip(left, right, strict=True) for piece in pair]
    texts = shown(read("a.pdf", placed(*both)))
    assert texts == [piece[3] for piece in (*left, *right)]


def test_a_line_over_both_columns_parts_them() -> None:
    def band(top: float, name: str) -> list[tuple[float, float, float, str]]:
        return [
            (x, top - 14 * n, 10.0, f"{name} {side} line number {n} has words")
            for n in range(6)
            for x, side in ((72.0, "left"), (320.0, "right"))
        ]

    over = (72.0, 590.0, 10.0, "One line that runs over both columns of this page, from edge to edge, as a rule does.")
    texts = shown(read("a.pdf", placed(*band(700, "upper"), over, *band(560, "lower"))))
    order = [text.split(" line number")[0] for text in texts]
    assert order == ["upper left"] * 6 + ["upper right"] * 6 + [over[3]] + ["lower left"] * 6 + ["lower right"] * 6


def test_cells_that_stand_below_each_other_are_a_table() -> None:
    rows = [("Quay", "2019", "2020"), ("Upper", "12", "10"), ("Lower", "", "35")]
    pieces = [(72.0 + 120 * c, 600.0 - 18 * r, 10.0, t) for r, row in enumerate(rows) for c, t in enumerate(row) if t]
    original = read("a.pdf", placed((72, 700, 10, "A line of text above."), *pieces))
    cells = [line.text.split("\t") for line in original.lines if line.spot and line.spot.zone == "table"]
    assert cells == [list(row) for row in rows]


def test_rotated_text_is_left_out_and_told() -> None:
    turned = b" BT /F1 30 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT COPY) Tj ET"
    original = read("a.pdf", pdf_files.page(pdf_files.SENTENCE + turned))
    left_out = {line.text: line.spot.reason for line in original.lines if line.spot and line.spot.reason}
    assert left_out == {"DRAFT COPY": "rotated text"}


def test_a_page_that_is_turned_is_read_upright() -> None:
    turned = b"BT /F1 12 Tf 0 1 -1 0 100 100 Tm (First line upwards) Tj ET "
    turned += b"BT /F1 12 Tf 0 1 -1 0 120 100 Tm (Second) Tj ET"
    assert shown(read("a.pdf", pdf_files.page(turned))) == ["First line upwards", "Second"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (pdf_files.in_circles(), "holds no text"), (pdf_files.without_text(), "its pages are pictures"),
        (pdf_files.page()[:400], "damaged or cut off"), (b"%PDF-1.7\n" + b"\0" * 100_000, "damaged or cut off"),
        (b"%PDF-1.4\n" + bytes(range(256)) * 200, "damaged or cut off"), (pdf_files.many_pages(100_000), "too long"),
    ],
    ids=["circles", "pictures", "cut off", "nuls", "garbage", "100000 pages"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_plain_words(data: bytes, what: str) -> None:
    begin = time.monotonic()
    with pytest.raises(Unable, match=what):
        read("a.pdf", data)
    assert time.monotonic() - begin < LIMIT


@pytest.mark.parametrize(
    "data",
    [
        pdf_files.page(box=b"[0 0 1e30 1e30]"), pdf_files.page(box=b"[0 0 -100 nan]"), pdf_files.outlined_in_circles(),
        pdf_files.page().replace(b"startxref\n", b"startxref\n9"),
        pdf_files.page(b"BT /F1 1e30 Tf 1e30 1e30 Td (Lost) Tj ET " + pdf_files.SENTENCE),
    ],
    ids=["enormous page", "no page size", "bookmarks in circles", "broken table", "enormous letters"],
)  # fmt: skip
def test_what_is_odd_is_read_all_the_same(data: bytes) -> None:
    assert "Hello there, this is a sentence." in shown(read("a.pdf", data))


def test_a_bomb_ends_within_its_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "MEMORY", 1)  # which the process of its own does not see: its own limit holds
    begin = time.monotonic()
    with pytest.raises(Unable, match="memory"):
        read("a.pdf", pdf_files.bomb(2000))
    assert time.monotonic() - begin < LIMIT


def test_a_process_that_says_nothing_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "PATIENCE", 0.01)
    with pytest.raises(Unable, match="too long"):
        read("a.pdf", pdf_files.page())


def test_each_page_is_told_as_it_is_read() -> None:
    told: list[str] = []
    reader.read("a.pdf", pdf_files.many_pages(3), told.append)
    assert told == [f"reading a.pdf: page {n} of 3" for n in (1, 2, 3)]
