"""A brief's HTML as a PDF: notes at the foot of the page, running heads, outline, tags, the same bytes each time."""

from __future__ import annotations

import gc
import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from briefwright.compose.document import Document
from briefwright.render import fonts, proof
from briefwright.render.page_numbers import first_notes, renumber
from briefwright.render.proof import Proof
from briefwright.unable import Unable

Reword = Callable[[frozenset[int]], tuple[Document, str]]
"""Given the notes (by number) that begin a page: the Document in which these lean on no note before, and its HTML."""

_ROUNDS = 4
"""Layouts after which all must have settled: a note once reworded stays so, and a line once ended, so that it does."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF, and what is to be known of it. `document` and `html` are those that were printed in the end.

    `missing` names the pinned families whose files were not found, `refused` the addresses that something on the
    page wanted and did not get, `unprintable` the signs that no font has. `proof` counts what went wrong on a page.
    """

    data: bytes
    document: Document
    html: str
    pages: int
    missing: tuple[str, ...]
    refused: tuple[str, ...]
    unprintable: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class Laid:
    """A Document laid out: WeasyPrint's pages, the families missing, the addresses refused (filled as it goes).

    `afresh` are the notes that were worded anew, as they began a page in one of the rounds; `parted` those behind whose
    calls a line was ended, as a page could not hold all notes of that line.
    """

    document: Document
    html: str
    rendering: Any
    missing: tuple[str, ...]
    refused: list[str]
    afresh: frozenset[int] = frozenset()
    parted: frozenset[int] = frozenset()


def write(document: Document, html: str, reword: Reword | None = None) -> Pdf:
    """Print a document from its HTML (as `render.html.render` makes it).

    Where the numbers of notes begin anew on each page, `reword` is asked for the words of those that begin one.

    Raises Unable where WeasyPrint lacks its libraries, or fails, as styles and templates of a workspace can make it.
    """
    try:
        import_module("weasyprint")
    except OSError as error:  # Pango or HarfBuzz: a package that is not there at all is ModuleNotFoundError
        raise Unable(f"WeasyPrint does not find a library: {error}", "see `briefwright doctor`") from error
    from briefwright.render.mends import installed

    try:
        with _undisturbed(), installed():
            laid = settle(document, html, reword)
            name = hashlib.sha256(laid.html.encode()).digest()[:16]
            data = laid.rendering.write_pdf(pdf_identifier=name, pdf_tags=True)
            signs = {chr(point) for font in laid.rendering.fonts.values() for point in font.missing}
            found = proof.read(laid.rendering, [note.text for note in laid.document.notes])
    except Exception as error:
        what = f"the PDF of {document.title} cannot be made: {type(error).__name__} {error}".strip()
        raise Unable(what, "try without the templates/ and styles/ of the workspace") from error
    return Pdf(
        data=data,
        document=laid.document,
        html=laid.html,
        pages=len(laid.rendering.pages),
        missing=laid.missing,
        refused=tuple(laid.refused),
        unprintable="".join(sorted(signs)),
        proof=found,
    )


def settle(document: Document, html: str, reword: Reword | None) -> Laid:
    """Lay out a document until no note that begins a page leans on one of the page before, and no line has more notes
    than a page holds.
    """
    laid = lay_out(document, html)
    for _ in range(_ROUNDS):
        afresh, parted = laid.afresh, laid.parted | proof.crowded(laid.rendering)
        if reword is not None and document.numbering == "page":
            afresh |= first_notes(laid.rendering)
            document, html = reword(afresh)
        if document.notes == laid.document.notes and parted == laid.parted:
            break
        laid = replace(lay_out(document, html, parted), afresh=afresh)
    return laid


def lay_out(document: Document, html: str, parted: frozenset[int] = frozenset()) -> Laid:
    """Lay out a document once, and number its notes page by page where it wants that.

    A line ends behind the call of each note in `parted`.
    """
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    from briefwright.render.fetching import SCHEME, Closed

    faces = {face: fonts.find(face) for face in fonts.needed(html, document.language, document.theme)}
    found = {face.file: path for face, path in faces.items() if path is not None}
    configuration = FontConfiguration()
    rules = "".join(_font_face(face, f"{SCHEME}{face.file}") for face in faces if face.file in found)
    weasyprint.CSS(string=rules, font_config=configuration, url_fetcher=Closed(found))
    closed = Closed()
    page = weasyprint.HTML(string=html, base_url="about:blank", url_fetcher=closed)
    ends = "".join(f'#c{number}::after{{content:"\\A";white-space:pre}}' for number in sorted(parted))
    styles = [weasyprint.CSS(string=ends)] if ends else []
    rendering = page.render(font_config=configuration, stylesheets=styles)
    if document.numbering == "page":
        renumber(rendering)
    missing = tuple(sorted({face.family for face in faces if face.file not in found}))
    return Laid(document, html, rendering, missing, closed.refused, parted=parted)


def _font_face(face: fonts.Face, address: str) -> str:
    weight, style = ("700" if face.bold else "400"), ("italic" if face.italic else "normal")
    return f'@font-face{{font-family:"{face.family}";font-weight:{weight};font-style:{style};src:url("{address}")}}'


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the collector (a layout makes many objects and drops few) and without WeasyPrint's own log."""
    collecting, logger = gc.isenabled(), logging.getLogger("weasyprint")
    level = logger.level
    gc.disable()
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
        if collecting:
            gc.enable()
