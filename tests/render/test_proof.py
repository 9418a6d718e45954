"""Each kind of fault, planted once, is found."""

from __future__ import annotations

from typing import Any

import pytest
import weasyprint

from briefwright.render import proof

STYLE = """<style>
@page { size: 300px 200px; margin: 20px; @footnote { padding: 0; margin: 0 } @bottom-left { content: "page" } }
html { font: 10px/20px monospace; orphans: 1; widows: 1 } p, h2 { margin: 0; font-size: 10px }
.fn { float: footnote }
</style>"""


def read(body: str, notes: int = 0, words: str = "") -> proof.Proof:
    rendering: Any = weasyprint.HTML(string=STYLE + body).render()
    return proof.read(rendering, [words] * notes)


def test_a_good_page_is_clean() -> None:
    found = read('<h2>Head</h2><p>words<span class="fn" data-n="1">note</span></p>', 1)
    assert found.clean
    assert (found.pages, found.notes) == (1, 1)


@pytest.mark.parametrize(
    "style", ["margin-left: -30px", "position: relative; left: 270px", "white-space: nowrap; letter-spacing: 30px"]
)
def test_a_box_over_a_margin(style: str) -> None:
    found = read(f'<p style="{style}">some words</p>')
    assert [page for page, _ in found.outside] == [1]


def test_a_drawing_over_a_margin() -> None:
    assert read('<svg width="290" height="10"></svg>').outside


def test_a_heading_last_on_its_page() -> None:
    found = read("<p>a<br>b<br>c</p><h2>Head</h2><p style='break-before: page'>words</p>")
    assert found.headings_last == ((1, "Head"),)


def test_a_note_that_is_lost() -> None:
    found = read('<p>words<span class="fn" data-n="1">note</span></p>', 2)
    assert found.lost == ("2",)


def test_a_note_on_another_page_than_its_call() -> None:
    high = '<span class="fn" data-n="1">' + "<br>".join("abcdefg") + "</span>"
    found = read(f"<p>{'<br>'.join('abcd')}{high}<br>words</p>", 1)
    assert found.misplaced == ("1",) or found.lost


def test_text_that_runs_into_the_notes() -> None:
    found = read(
        '<p>words<span class="fn" data-n="1">note</span></p><p style="position: relative; top: 110px">low</p>', 1
    )
    assert found.overlaps == (1,)


def test_a_note_without_some_of_its_words() -> None:
    assert read('<p>words<span class="fn" data-n="1">a note</span></p>', 1, "a whole note").cut == ("1",)
    assert not read('<p>words<span class="fn" data-n="1">1. A-<br>note</span></p>', 1, "A note").cut


def test_a_note_that_is_printed_twice() -> None:
    note = '<span class="fn" data-n="1">note</span>'
    assert read(f"<p>words{note} and{note}</p>", 1).repeated == ("1",)


def test_notes_out_of_order() -> None:
    notes = [f'<span class="fn" data-n="{number}">note</span>' for number in (2, 1, 3)]
    assert read(f"<p>words{' and '.join(notes)}</p>", 3).disordered == ("1",)
    assert read(f"<p>words{' and '.join(notes)}</p>", 3).astray
