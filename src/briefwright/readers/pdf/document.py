"""A whole PDF read in this process, page by page: what `worker.py` does, within its limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from briefwright.readers.pdf.facts import bookmarks, label, mark_headings, plausible, said
from briefwright.readers.pdf.feet import mark_feet
from briefwright.readers.pdf.glyphs import Page, read_page
from briefwright.readers.pdf.measured import Measured, measured
from briefwright.readers.pdf.printed import Set, gutters, printed, stretches
from briefwright.readers.pdf.segments import Segment
from briefwright.readers.pdf.setting import mark_margins, mark_watermarks, raise_marks, setting

PAGES = 5_000
"""Pages that are read at most."""
GLYPHS = 20_000_000
"""Characters that are read at most: a shelf of books."""


class Refused(Exception):
    """A PDF that is not read: why, as one of `locked`, `broken`, `long`, `pictures`, `empty`, and a number to it."""

    def __init__(self, reason: str, count: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.count = reason, count


class Told(NamedTuple):
    """What is known of a document beside its lines; page numbers from 1."""

    pages: int
    metadata: dict[str, Any]
    labels: dict[int, str]
    pictures: list[int]
    empty: list[int]
    lost: dict[int, int]
    headings: int
    size: float


def read_document(data: bytes, turned: Callable[[int, int], None]) -> tuple[Told, Iterator[Measured]]:
    """All lines of a PDF. `turned` is told each page and how many there are. Raises Refused."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise Refused("locked" if locked else "broken")
    count = pdfium.FPDF_GetPageCount(document)
    if count > PAGES:
        raise Refused("long", count)
    return _told(document, count, turned)


def _told(document: Any, count: int, turned: Callable[[int, int], None]) -> tuple[Told, Iterator[Measured]]:
    kept: list[Page] = []
    found: list[list[Segment]] = []
    pictures, empty, lost = list[int](), list[int](), dict[int, int]()
    characters = 0
    for n in range(count):
        turned(n + 1, count)
        page = read_page(document, n)
        characters += len(page.glyphs)
        if characters > GLYPHS:
            raise Refused("long", count)
        found.append(stretches(page))
        kept.append(page)
        if not any(glyph.text.strip() for glyph in page.glyphs):
            (pictures if page.pictured else empty).append(n + 1)
        if page.lost:
            lost[n + 1] = page.lost
    if len(pictures) + len(empty) == count:
        raise Refused("pictures" if pictures else "empty", count)
    known = gutters(found)
    pages = [printed(page, n, found[n - 1], known) for n, page in enumerate(kept, 1)]
    of = setting(pages)
    mark_watermarks(pages, of)
    mark_margins(pages, of)
    raise_marks(pages, of)
    mark_feet(pages, [page.rules for page in kept], of)
    headings = mark_headings(pages, bookmarks(document))
    told = Told(count, _metadata(document, pages), _labels(document, count), pictures, empty, lost, headings, of.size)
    return told, measured(pages, of)


def _metadata(document: Any, pages: Sequence[Sequence[Set]]) -> dict[str, Any]:
    """Title and author where the first pages print them too."""
    found: dict[str, Any] = {}
    title, author = said(document, b"Title"), said(document, b"Author")
    if plausible(title, pages):
        found["title"] = title
    names = [name.strip() for name in author.replace("；", ";").replace("、", ";").split(";")]
    if author and all(plausible(name, pages) for name in names):
        found["author"] = names
    return found


def _labels(document: Any, count: int) -> dict[int, str]:
    """Printed labels by page; none where they only count the pages."""
    found = {n + 1: text for n in range(count) if (text := label(document, n))}
    return found if any(text != str(page) for page, text in found.items()) else {}
