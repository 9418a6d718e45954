"""Each kind of brief in each language, with every block there is, as its reader gets it on paper.

The workspace beside this file is made for it: a brief of each kind in three languages, spread over the themes and
papers. What is counted holds on every machine that has the fonts; what is pinned, where the libraries are those
recorded as well. `make update` writes that anew: look at the pages before you keep them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefs.edition import Edition, make, only_where_pinned, outline, picture
from briefs.edition import lines as text
from briefwright.files import Disk, Overlay
from briefwright.finding import Severity
from briefwright.render import fonts, pinned
from pages.reading import HAN, Line, forbidden, lines, one_letter_ends, pairs, typewritten

WORKSPACE = Disk(Path(__file__).parent)
EDITIONS = [
    *((kind, language, "") for kind in ("country", "relationship", "organization") for language in ("en", "zh", "ru")),
    ("country", "zh", "page"),
    ("organization", "zh", "page"),
]
"""Kind, language, and how notes are numbered where that is not as the spec has it."""
LANGUAGES = {f"{kind}-{language}{numbering and '-page'}": language for kind, language, numbering in EDITIONS}


@pytest.fixture(scope="module", params=EDITIONS, ids=[*LANGUAGES])
def edition(request: pytest.FixtureRequest) -> Edition:
    """An edition, made once for all tests of it."""
    kind, language, numbering = request.param
    spec, files = f"briefings/{kind}.yaml", WORKSPACE
    if numbering:
        by_page = files.read(spec).replace(b"\npaper:", f"\nnumbering: {numbering}\npaper:".encode())
        files = Overlay({spec: by_page}, files)  # type: ignore[assignment]
    return make(files, spec, language, f"{kind}-{language}{numbering and '-page'}")


@pytest.fixture(scope="module")
def found(edition: Edition) -> list[Line]:
    """The lines of its pages."""
    return lines(edition.pages)


@pytest.fixture(scope="module")
def fully_installed() -> None:
    if missing := {face.package for face in fonts.missing()}:
        pytest.skip(f"not installed: {', '.join(sorted(missing))}")


@pytest.fixture
def pinned_here(request: pytest.FixtureRequest) -> None:
    only_where_pinned(request)


def test_it_holds_every_block(edition: Edition) -> None:
    assert [f for f in edition.report.findings if f.severity > Severity.NOTE] == []
    document, html = edition.document, edition.html
    parts = (document.summary, document.judgements, document.facts, document.sections, document.outlook)
    assert all((*parts, document.conflicts, document.gaps, document.sourcing, document.scale))
    marks = ('class="kj-basis"', "<li>", "<blockquote>", 'class="timeline"', "data-chart=", '<table class="data"')
    assert all(mark in html for mark in marks)
    assert len(document.notes) >= 25
    assert document.unresolved == 0
    listed = " ".join(source.text for source in document.sources)
    assert all(re.search(script, listed) for script in (r"[一-龥]{4}", r"[а-я]{4}", r"[A-Za-z]{4}"))


def test_every_kind_theme_and_paper_is_there() -> None:
    specs = [WORKSPACE.read(f"briefings/{kind}.yaml").decode() for kind in ("country", "relationship", "organization")]
    for name, values in (("theme", 3), ("paper", 2), ("kind", 3)):
        assert len({re.search(rf"^{name}: (\w+)", spec, re.MULTILINE)[1] for spec in specs}) == values  # type: ignore[index]


@pytest.mark.usefixtures("fully_installed")
class TestCounted:
    def test_nothing_is_lost_hidden_or_over_the_margin(self, edition: Edition) -> None:
        made = edition.pdf
        assert (made.missing, made.refused, made.unprintable) == ((), (), "")
        assert made.proof.clean, made.proof
        assert 3 <= made.pages <= 5

    def test_no_line_begins_or_ends_with_a_mark_that_must_not_stand_there(self, found: list[Line]) -> None:
        assert forbidden(found) == []

    def test_no_line_ends_with_a_russian_word_of_one_letter(self, found: list[Line]) -> None:
        assert one_letter_ends(found) == []

    def test_no_mark_is_a_typewriter_s(self, found: list[Line], edition: Edition) -> None:
        """In Chinese the page ranges of notes are as the style has them."""
        bad = typewritten(found)
        assert [line for line in bad if edition.document.language != "zh" or re.search("[\"'`]", line)] == []

    def test_only_pinned_faces_are_used(self, found: list[Line]) -> None:
        used = {
            re.split("-(?:Bold|Italic|Oblique)|,", sign.font)[0] for line in found for sign in line.signs if sign.font
        }
        known = {face.family.replace(" ", "-") for face in fonts.FACES}
        assert used <= known
        assert {face.file for face in fonts.FACES} <= {*pinned.FILES}

    def test_quotation_marks_come_from_the_face_of_their_language(self, found: list[Line], edition: Edition) -> None:
        """Marks round Chinese words in a Chinese edition are full-width; those of an English title are Latin."""
        quoted = pairs(found)
        assert len(quoted) >= (0 if edition.document.language == "ru" else 4)
        for pair in quoted:
            chinese = re.search(f"[{HAN}]", pair.inner) is not None
            if edition.document.language == "zh":
                assert all(_is_chinese(font) for font in pair.fonts) == chinese, pair
            elif not chinese:
                assert not any(map(_is_chinese, pair.fonts)), pair
            assert _is_chinese(pair.fonts[0]) == _is_chinese(pair.fonts[1]), pair


def _is_chinese(font: str) -> bool:
    return any(name in font for name in ("Song", "Hei", "Kai"))


@pytest.mark.usefixtures("pinned_here")
class TestPinned:
    def test_the_lines(self, edition: Edition, file_regression: object) -> None:
        file_regression.check(text(edition), basename=f"{edition.name}.pdf", encoding="utf-8")  # type: ignore[attr-defined]

    def test_the_outline(self, edition: Edition, file_regression: object) -> None:
        file_regression.check(outline(edition), basename=f"{edition.name}.outline", encoding="utf-8")  # type: ignore[attr-defined]

    def test_the_pages(self, edition: Edition, image_regression: object) -> None:
        image_regression.check(picture(edition), diff_threshold=0.4, basename=edition.name)  # type: ignore[attr-defined]
