from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from briefwright.compose.document import Block, Document, Inline
from briefwright.files import Overlay
from briefwright.render import html, pdf, proof
from briefwright.render.mends import installed
from briefwright.unable import Unable

EDITIONS = [
    ("en", "institute", "A4", "brief"),
    ("zh", "institute", "A4", "brief"),
    ("ru", "institute", "A4", "brief"),
    ("en", "ministry", "Letter", "brief"),
    ("zh", "ministry", "A4", "page"),
    ("ru", "plain", "A4", "brief"),
]


@pytest.fixture(scope="module", params=EDITIONS, ids="-".join)
def laid_out(request: pytest.FixtureRequest, document: Callable[..., Document]) -> tuple[Document, Any, bytes]:
    """An edition: the document, WeasyPrint's pages, and the PDF."""
    code, theme, paper, numbering = request.param
    made = document(code, theme=theme, paper=paper, numbering=numbering)
    page = html.render(made, Overlay({}))
    with installed():
        laid = pdf.lay_out(made, page)
        data = laid.rendering.write_pdf()
    assert not laid.missing, f"install the fonts: {laid.missing}"
    assert not laid.refused
    return made, laid.rendering, data


def test_a_proof_reader_finds_nothing(laid_out: tuple[Document, Any, bytes]) -> None:
    made, rendering, _ = laid_out
    found = proof.read(rendering, [note.text for note in made.notes])
    assert found.notes == len(made.notes) == 49
    assert found.clean, found


def test_every_glyph_is_there_and_from_a_pinned_font(laid_out: tuple[Document, Any, bytes]) -> None:
    _, rendering, _ = laid_out
    fonts = rendering.fonts.values()
    assert not [font.missing for font in fonts if font.missing]
    assert not [font.name for font in fonts if b"+BW-" not in font.name]
    assert not [font.name for font in fonts if b"Oblique" in font.name]


def test_no_mark_of_markdown_or_of_a_citation_is_left(laid_out: tuple[Document, Any, bytes]) -> None:
    words = text_of(laid_out[2])
    assert not re.search(r"\*\*|\[@|\{=|\]\(|<!--|&[a-z]+;", words)


def test_notes_begin_anew_on_each_page_where_the_brief_wants_it(document: Callable[..., Document]) -> None:
    made = document("zh", theme="ministry", numbering="page")
    data = pdf.write(made, html.render(made, Overlay({}))).data
    for page in pypdfium2.PdfDocument(data):
        signs = re.findall("[①-⑳]", page.get_textpage().get_text_range())
        calls, notes = signs[: len(signs) // 2], signs[len(signs) // 2 :]
        assert calls == notes == [chr(0x2460 + i) for i in range(len(notes))]


class TestThePdf:
    def test_says_what_it_is(self, printed: Callable[..., pdf.Pdf]) -> None:
        reader = pypdfium2.PdfDocument(printed("en").data)
        about = reader.get_metadata_dict()
        assert about["Title"] == "Velmora – Country brief 2026/3"
        assert about["Author"] == "Upland desk"
        assert about["CreationDate"].startswith("D:20261120")
        assert about["ModDate"].startswith("D:20261120")
        assert pypdfium2.raw.FPDFCatalog_IsTagged(reader.raw)
        language = ctypes.create_string_buffer(32)
        pypdfium2.raw.FPDFCatalog_GetLanguage(reader.raw, ctypes.cast(language, ctypes.POINTER(ctypes.c_ushort)), 32)
        assert language.raw.decode("utf-16-le").startswith("en\0")

    def test_has_an_outline(self, printed: Callable[..., pdf.Pdf]) -> None:
        reader = pypdfium2.PdfDocument(printed("en").data)
        outline = [(entry.level, entry.get_title()) for entry in reader.get_toc()]
        assert outline[:6] == [
            (0, "Summary"),
            (0, "Key judgements"),
            (0, "At a glance"),
            (0, "1 Two doors, one corridor"),
            (1, "1.1 Who carries what"),
            (1, "1.2 What the fees are for"),
        ]

    def test_has_running_heads_and_page_numbers(self, printed: Callable[..., pdf.Pdf]) -> None:
        first, second, *_ = pypdfium2.PdfDocument(printed("en").data)
        words = second.get_textpage().get_text_range()
        assert "Country brief 2026/3" in words
        assert "2 of 5" in words
        assert "For official use" in words
        assert words.count("Velmora\r\n") >= 1
        assert "1 of 5" in first.get_textpage().get_text_range()

    def test_marks_a_draft_on_every_page(self, printed: Callable[..., pdf.Pdf]) -> None:
        pages = list(pypdfium2.PdfDocument(printed("ru", draft=True, unresolved=3).data))
        assert all("Черновик" in page.get_textpage().get_text_range() for page in pages)

    def test_names_the_fonts_that_are_missing(
        self, document: Callable[..., Document], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("briefwright.render.fonts.find", lambda _: None)
        made = document("en", sections=(), judgements=(), facts=(), outlook=(), notes=())
        assert set(pdf.write(made, html.render(made, Overlay({}))).missing) >= {"BW Book", "BW Sans"}

    def test_names_the_signs_that_no_font_has(self, document: Callable[..., Document]) -> None:
        odd = Block("paragraph", content=(Inline("text", "a \U000f1234 b"),))
        made = document("en", sections=(), judgements=(), facts=(), outlook=(), notes=(), summary=(odd,))
        assert pdf.write(made, html.render(made, Overlay({}))).unprintable == "\U000f1234"

    def test_carries_what_a_proof_reader_found(self, printed: Callable[..., pdf.Pdf]) -> None:
        assert printed("en").proof.clean
        assert printed("en").proof.pages == printed("en").pages == 5

    def test_a_page_that_weasyprint_cannot_print_ends_in_one_clear_line(
        self, document: Callable[..., Document]
    ) -> None:
        style = "@color-profile --x { src: url(http://127.0.0.1:9/x) }"
        own = f'{{% extends "shipped/country.html" %}}{{% block head %}}<style>{style}</style>{{% endblock %}}'
        made = document("en")
        page = html.render(made, Overlay({"templates/country.html": own.encode()}))
        with pytest.raises(Unable, match="the PDF of Velmora cannot be made: URLFetchingError"):
            pdf.write(made, page)


SAME = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
import specimen
from briefwright.files import Overlay
from briefwright.render import html, pdf
made = specimen.document("en")
page = html.render(made, Overlay({}))
print(hashlib.sha256(page.encode()).hexdigest(), hashlib.sha256(pdf.write(made, page).data).hexdigest())
"""


def test_the_same_document_gives_the_same_bytes_in_another_process(
    page: Callable[..., str], printed: Callable[..., pdf.Pdf], tmp_path: Path
) -> None:
    import hashlib

    here = [hashlib.sha256(page("en").encode()).hexdigest(), hashlib.sha256(printed("en").data).hexdigest()]
    other = subprocess.run(
        [sys.executable, "-c", SAME, str(Path(__file__).parent)],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LANG": "C.UTF-8", "HOME": str(tmp_path)},
    )
    assert other.stdout.decode().split() == here


def text_of(data: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
