"""An edition made as `build` makes it, and what tests pin of its pages: lines, outline, a picture."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pypdfium2
import pytest

from briefwright.check.run import Report, check
from briefwright.compose.compose import compose
from briefwright.compose.document import Document
from briefwright.files import Files
from briefwright.render import pdf, pinned
from briefwright.render.html import render
from briefwright.settings import Settings

ENVIRONMENT = Path(__file__).parents[1] / "environment.txt"
"""What the lines of a PDF depend on besides the fonts, as it was when the pages were pinned."""


@dataclass(frozen=True)
class Edition:
    """An edition: what was found in its spec, its Document and HTML as printed in the end, its PDF and the pages."""

    name: str
    report: Report
    document: Document
    html: str
    pdf: pdf.Pdf
    pages: pypdfium2.PdfDocument


def make(files: Files, spec: str, language: str, name: str) -> Edition:
    """The edition of a spec in a language, its notes worded page by page where the spec wants that."""
    report = check(files, Settings(), [spec])
    resolved = report.briefs[0].resolved
    assert resolved is not None, report.findings

    def worded(afresh: frozenset[int] = frozenset()) -> tuple[Document, str]:
        document = compose(resolved, language, Settings(), afresh=afresh)
        return document, render(document, files)

    made = pdf.write(*worded(), worded)
    return Edition(name, report, made.document, made.html, made, pypdfium2.PdfDocument(made.data))


def lines(edition: Edition) -> str:
    """The text of the pages, parted by form feeds: line by line, but each note and each source on one."""
    pages = [page.get_textpage().get_text_bounded() for page in edition.pages]
    return "\n\f\n".join("\n".join(_whole(page.replace("\x02", "").splitlines())) for page in pages) + "\n"


_NOTE = re.compile(r"(?:\d{1,3}|[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]) ?[^\d\s.,%年)]|[A-F]$|[A-F] [^ ]")
"""What begins a note or an entry of the list of sources: its number, or its grade."""


def _whole(page: list[str]) -> Iterator[str]:
    """The lines of a page; what follows the beginning of a note is put behind it."""
    note = ""
    for line in (line.strip() for line in page):
        if _NOTE.match(line):
            yield from [note] if note else []
            note = line
        elif note:
            note += f"{'' if re.search(r'https?://[^ ]*$', note) else ' '}{line}"  # an address goes on
        else:
            yield line
    yield from [note] if note else []


def outline(edition: Edition) -> str:
    """The entries of the outline with their pages."""
    entries = [(e.level, e.get_title(), (e.get_dest().get_index() or 0) + 1) for e in edition.pages.get_toc()]
    return "".join(f"{'  ' * level}{title} … {page}\n" for level, title, page in entries)


def without_styles(html: str) -> str:
    """The page without its style sheets, which pictures show."""
    bare = re.sub(r"(<style\b[^>]*>).*?(</style>)", r"\1…\2", html, flags=re.DOTALL)
    return re.sub(
        r'<span class="k">(.*?)</span>', r"\1", bare
    )  # what is not broken at a text's end is seen on the page


def picture(edition: Edition, *, scale: float = 0.55, columns: int = 4) -> bytes:
    """Small pictures of all pages side by side, as PNG in 16 greys: a change of the look shows, whatever its cause."""
    from PIL import Image

    pages = [page.render(scale=scale).to_pil().convert("L") for page in edition.pages]
    width, height = pages[0].size
    sheet = Image.new("L", (width * min(columns, len(pages)), height * ((len(pages) + columns - 1) // columns)), 255)
    for i, page in enumerate(pages):
        sheet.paste(page, ((i % columns) * width, i // columns * height))
    data = io.BytesIO()
    sheet.quantize(16).convert("L").save(data, "PNG", optimize=True)
    return data.getvalue()


def _environment() -> str:
    """The libraries that break lines and shape letters."""
    import ctypes.util

    from weasyprint.text.ffi import pango

    number = pango.pango_version()
    shaper = ctypes.CDLL(ctypes.util.find_library("harfbuzz")).hb_version_string
    shaper.restype = ctypes.c_char_p
    packages = [f"{name} {version(name)}" for name in ("weasyprint", "pyphen", "fonttools", "babel")]
    pango_version = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
    return "\n".join([f"pango {pango_version}", f"harfbuzz {shaper().decode()}", *packages]) + "\n"


@cache
def _differing(record: bool) -> str:
    """What is other here than where the pages were pinned; with `record`, what is here becomes what is pinned."""
    here = _environment()
    if record or not ENVIRONMENT.exists():
        assert not pinned.others(), f"pages are to be pinned with the fonts of render/pinned.py: {pinned.others()}"
        ENVIRONMENT.write_text(here, encoding="utf-8")
    known = ENVIRONMENT.read_text(encoding="utf-8").splitlines()
    libraries = [f"{now} (pinned: {then})" for now, then in zip(here.splitlines(), known, strict=True) if now != then]
    return ", ".join([*libraries, *(f"the font file {name}" for name in pinned.others())])


def only_where_pinned(request: pytest.FixtureRequest) -> None:
    """Skip what depends on fonts and libraries where they are others than those recorded; say which."""
    if differing := _differing(bool(request.config.getoption("regen_all"))):
        pytest.skip(f"other than what the pages were pinned with: {differing}")
