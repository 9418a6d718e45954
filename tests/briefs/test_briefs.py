"""The repository's own briefs, pinned as a reader gets them: Document, HTML, PDF text, outline and pages.

The PDF's lines depend on the fonts and on Pango; where they are not those recorded, what is pinned to them is skipped.
`make update` writes all of it anew: look at the pages before you keep them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefs.edition import Edition, lines, make, only_where_pinned, outline, picture, without_styles
from briefs.printed import printed
from briefwright.files import Disk
from briefwright.finding import Severity
from briefwright.render import pdf

ROOT = Path(__file__).parents[2]
EDITIONS = [("mongolia", "en")]


@pytest.fixture(scope="module", params=EDITIONS, ids="-".join)
def edition(request: pytest.FixtureRequest) -> Edition:
    """An edition, made once for all tests of it."""
    name, language = request.param
    return make(Disk(ROOT), f"briefings/{name}.yaml", language, f"{name}-{language}")


@pytest.fixture
def pinned(request: pytest.FixtureRequest) -> None:
    only_where_pinned(request)


def test_nothing_is_found(edition: Edition) -> None:
    assert [f for f in edition.report.findings if f.severity > Severity.NOTE] == []


def test_it_is_as_long_and_as_well_cited_as_it_should_be(edition: Edition) -> None:
    assert 4 <= edition.pdf.pages <= 8
    assert edition.report.summary.citations >= 30
    assert edition.document.unresolved == 0
    assert all(note.passages for note in edition.document.notes)


def test_the_document(edition: Edition, file_regression: object) -> None:
    file_regression.check(printed(edition.document), basename=f"{edition.name}.document", encoding="utf-8")  # type: ignore[attr-defined]


def test_the_html(edition: Edition, file_regression: object) -> None:
    html = without_styles(edition.html)
    file_regression.check(html, basename=edition.name, extension=".html", encoding="utf-8")  # type: ignore[attr-defined]


@pytest.mark.usefixtures("pinned")
def test_the_text_of_the_pdf(edition: Edition, file_regression: object) -> None:
    file_regression.check(lines(edition), basename=f"{edition.name}.pdf", encoding="utf-8")  # type: ignore[attr-defined]


@pytest.mark.usefixtures("pinned")
def test_the_outline_of_the_pdf(edition: Edition, file_regression: object) -> None:
    file_regression.check(outline(edition), basename=f"{edition.name}.outline", encoding="utf-8")  # type: ignore[attr-defined]


@pytest.mark.usefixtures("pinned")
def test_the_pages_of_the_pdf(edition: Edition, image_regression: object) -> None:
    image_regression.check(picture(edition), diff_threshold=0.4, basename=f"{edition.name}.pages")  # type: ignore[attr-defined]


def test_the_pages_hold_what_a_proof_reader_asks_for(edition: Edition) -> None:
    """No note lost or on another page than its call, no box outside the margins, no heading last on a page."""
    assert (edition.pdf.missing, edition.pdf.refused) == ((), ())
    assert edition.pdf.proof.clean, edition.pdf.proof


def test_no_marks_of_the_spec_and_no_missing_glyphs_are_left_in_the_pdf(edition: Edition) -> None:
    for page in edition.pages:
        words = page.get_textpage().get_text_bounded()
        assert "\ufffd" not in words
        assert not re.search(r"@\w+:\w|\*\*|\[\^|\{=|\]\(", words)


def test_the_pdf_is_the_same_each_time_and_says_what_it_is(edition: Edition) -> None:
    again = pdf.write(edition.document, edition.html)
    assert again.data == edition.pdf.data
    metadata = edition.pages.get_metadata_dict()
    assert edition.document.title in metadata["Title"]
    assert metadata["Author"] == "Asia desk"
    assert metadata["CreationDate"].startswith("D:" + edition.document.as_of.replace("-", ""))
