"""A brief's HTML as a PDF: notes at the foot of the page, running heads, outline, tags, the same bytes each time."""

from __future__ import annotations

import gc
import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from briefwright.compose.document import Document
from briefwright.render import fonts, proof
from briefwright.render.proof import Proof
from briefwright.unable import Unable


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF, and what is to be known of it.

    `missing` names the pinned families whose files were not found, `refused` the addresses that something on the
    page wanted and did not get, `unprintable` the signs that no font has. `proof` counts what went wrong on a page.
    """

    data: bytes
    pages: int
    missing: tuple[str, ...]
    refused: tuple[str, ...]
    unprintable: str
    proof: Proof


def write(document: Document, html: str) -> Pdf:
    """Print a document from its HTML (as `render.html.render` makes it).

    Raises Unable where WeasyPrint lacks its libraries, or fails, as styles and templates of a workspace can make it.
    """
    try:
        import_module("weasyprint")
    except OSError as error:  # Pango or HarfBuzz: a package that is not there at all is ModuleNotFoundError
        raise Unable(f"WeasyPrint does not find a library: {error}", "see `briefwright doctor`") from error
    from briefwright.render.mends import installed

    try:
        with _undisturbed(), installed():
            rendering, missing, refused = lay_out(document, html)
            data = rendering.write_pdf(pdf_identifier=hashlib.sha256(html.encode()).digest()[:16], pdf_tags=True)
            signs = {chr(point) for font in rendering.fonts.values() for point in font.missing}
            found = proof.read(rendering, len(document.notes))
    except Exception as error:
        what = f"the PDF of {document.title} cannot be made: {type(error).__name__} {error}".strip()
        raise Unable(what, "try without the templates/ and styles/ of the workspace") from error
    return Pdf(data, len(rendering.pages), missing, tuple(refused), "".join(sorted(signs)), found)


def lay_out(document: Document, html: str) -> tuple[Any, tuple[str, ...], list[str]]:
    """The laid out document of WeasyPrint, the families missing, and the addresses refused (filled as it goes)."""
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    from briefwright.render.fetching import SCHEME, Closed
    from briefwright.render.page_numbers import renumber

    faces = {face: fonts.find(face) for face in fonts.needed(html, document.language, document.theme)}
    found = {face.file: path for face, path in faces.items() if path is not None}
    configuration = FontConfiguration()
    rules = "".join(_font_face(face, f"{SCHEME}{face.file}") for face in faces if face.file in found)
    weasyprint.CSS(string=rules, font_config=configuration, url_fetcher=Closed(found))
    closed = Closed()
    page = weasyprint.HTML(string=html, base_url="about:blank", url_fetcher=closed)
    rendering = page.render(font_config=configuration)
    if document.numbering == "page":
        renumber(rendering)
    missing = tuple(sorted({face.family for face in faces if face.file not in found}))
    return rendering, missing, closed.refused


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
