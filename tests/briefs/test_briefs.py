"""The repository's own briefs, pinned as a reader gets them: Document, HTML, PDF text, outline and pages.

The PDF's lines depend on the fonts and on Pango; where they are not those of `environment.txt`, what is pinned to
them is skipped. `make update` writes all of it anew: look at the pages before you keep them.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pypdfium2
import pytest

from briefs.printed import printed
from briefwright.check.run import check
from briefwright.compose.compose import compose
from briefwright.files import Disk
from briefwright.finding import Severity
from briefwright.render import fonts, pdf, proof
from briefwright.render.html import render
from briefwright.render.mends import installed
from briefwright.settings import Settings

ROOT = Path(__file__).parents[2]
EDITIONS = [("mongolia", "en")]


@pytest.fixture(scope="module", params=EDITIONS, ids="-".join)
def edition(request: pytest.FixtureRequest) -> Iterator[SimpleNamespace]:
    """An edition, made once for all tests of it."""
    name, language = request.param
    files = Disk(ROOT)
    report = check(files, Settings(), [f"briefings/{name}.yaml"])
    resolved = report.briefs[0].resolved
    assert resolved is not None
    document = compose(resolved, language, Settings())
    html = render(document, files)
    made = pdf.write(document, html)
    return SimpleNamespace(
        name=f"{name}-{language}", report=report, document=document, html=html, pdf=made,
        pages=pypdfium2.PdfDocument(made.data),
    )  # fmt: skip


def test_nothing_is_found(edition: SimpleNamespace) -> None:
    assert [f for f in edition.report.findings if f.severity > Severity.NOTE] == []


def test_it_is_as_long_and_as_well_cited_as_it_should_be(edition: SimpleNamespace) -> None:
    assert 4 <= edition.pdf.pages <= 8
    assert edition.report.summary.citations >= 30
    assert edition.document.unresolved == 0
    assert all(note.passages for note in edition.document.notes)


def test_the_document(edition: SimpleNamespace, file_regression: object) -> None:
    file_regression.check(printed(edition.document), basename=f"{edition.name}.document", encoding="utf-8")  # type: ignore[attr-defined]


def test_the_html(edition: SimpleNamespace, file_regression: object) -> None:
    """Without its style sheets, which pages show."""
    html = re.sub(r"(<style\b[^>]*>).*?(</style>)", r"\1…\2", edition.html, flags=re.DOTALL)
    file_regression.check(html, basename=edition.name, extension=".html", encoding="utf-8")  # type: ignore[attr-defined]


def environment() -> str:
    """What the lines of a PDF depend on: the fonts' bytes and the versions of Pango and WeasyPrint."""
    import weasyprint
    from weasyprint.text.ffi import pango

    lines = [f"pango {pango.pango_version()}", f"weasyprint {weasyprint.__version__}"]
    faces = [*fonts.needed("字", "en", "institute")]
    for face in sorted(faces, key=lambda f: f.file):
        path = fonts.find(face)
        lines.append(f"{face.file} {hashlib.sha256(path.read_bytes()).hexdigest()[:16] if path else 'missing'}")
    return "\n".join(lines) + "\n"


@pytest.fixture
def pinned(request: pytest.FixtureRequest, file_regression: object) -> None:
    """Skips what depends on fonts and libraries where they are others than those pinned."""
    known = Path(__file__).with_name("test_briefs") / "environment.txt"
    if request.config.getoption("regen_all") or not known.exists():
        file_regression.check(environment(), fullpath=known, encoding="utf-8")  # type: ignore[attr-defined]
    elif known.read_text(encoding="utf-8") != environment():
        pytest.skip("fonts or libraries differ from those that the pages were pinned with")


def _notes_whole(lines: list[str]) -> Iterator[str]:
    """The lines of a page, each note on one."""
    note = ""
    for line in (line.strip() for line in lines):
        if re.match(r"\d+ \D", line):
            yield from [note] if note else []
            note = line
        elif note and not line.startswith("For discussion"):
            note = f"{note} {line}"
        else:
            yield from [note] if note else []
            note = ""
            yield line
    yield from [note] if note else []


@pytest.mark.usefixtures("pinned")
def test_the_text_of_the_pdf(edition: SimpleNamespace, file_regression: object) -> None:
    pages = [page.get_textpage().get_text_bounded() for page in edition.pages]
    words = "\n\f\n".join("\n".join(_notes_whole(page.splitlines())) for page in pages)
    file_regression.check(words + "\n", basename=f"{edition.name}.pdf", encoding="utf-8")  # type: ignore[attr-defined]


@pytest.mark.usefixtures("pinned")
def test_the_outline_of_the_pdf(edition: SimpleNamespace, file_regression: object) -> None:
    entries = [(e.level, e.get_title(), (e.get_dest().get_index() or 0) + 1) for e in edition.pages.get_toc()]
    lines = [f"{'  ' * level}{title} … {page}" for level, title, page in entries]
    file_regression.check("\n".join(lines) + "\n", basename=f"{edition.name}.outline", encoding="utf-8")  # type: ignore[attr-defined]


@pytest.mark.usefixtures("pinned")
def test_the_pages_of_the_pdf(edition: SimpleNamespace, image_regression: object) -> None:
    """Small pictures of all pages side by side: a change of the look shows, whatever its cause."""
    from PIL import Image

    pages = [page.render(scale=0.55).to_pil().convert("L") for page in edition.pages]
    width, height = pages[0].size
    sheet = Image.new("L", (width * 4, height * ((len(pages) + 3) // 4)), 255)
    for i, page in enumerate(pages):
        sheet.paste(page, ((i % 4) * width, i // 4 * height))
    data = io.BytesIO()
    sheet.quantize(16).convert("L").save(data, "PNG", optimize=True)
    image_regression.check(data.getvalue(), diff_threshold=0.4, basename=f"{edition.name}.pages")  # type: ignore[attr-defined]


def test_the_pages_hold_what_a_proof_reader_asks_for(edition: SimpleNamespace) -> None:
    """No note lost or on another page than its call, no box outside the margins, no heading last on a page."""
    with installed():
        laid = pdf.lay_out(edition.document, edition.html)
    found = proof.read(laid.rendering, [note.text for note in edition.document.notes])
    assert (laid.missing, laid.refused) == ((), [])
    assert found.clean, found


def test_no_marks_of_the_spec_and_no_missing_glyphs_are_left_in_the_pdf(edition: SimpleNamespace) -> None:
    for page in edition.pages:
        words = page.get_textpage().get_text_bounded()
        assert "\ufffd" not in words
        assert not re.search(r"@\w+:\w|\*\*|\[\^|\{=|\]\(", words)


def test_the_pdf_is_the_same_each_time_and_says_what_it_is(edition: SimpleNamespace) -> None:
    again = pdf.write(edition.document, edition.html)
    assert again.data == edition.pdf.data
    metadata = edition.pages.get_metadata_dict()
    assert edition.document.title in metadata["Title"]
    assert metadata["Author"] == "Asia desk"
    assert metadata["CreationDate"].startswith("D:" + edition.document.as_of.replace("-", ""))
