"""What a file is by its bytes, whatever its name says."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import NamedTuple

from briefwright.unable import Unable


class Foreign(NamedTuple):
    """A format that is known and not read: what it is in words, and what to do."""

    what: str
    do: str


_AS_DOCX = "save it as .docx in Word or LibreOffice"
_AS_TEXT = "save its text as UTF-8 in a .txt file"
FOREIGN: dict[str, Foreign] = {
    "doc": Foreign("a Word file of the old kind (before 2007)", _AS_DOCX),
    "locked": Foreign("an Office file under a password", "open it and save it without one"),
    "odt": Foreign("an OpenDocument text", _AS_DOCX),
    "rtf": Foreign("a file in Rich Text Format", _AS_DOCX),
    "epub": Foreign("an e-book (EPUB)", "unpack it and ingest its pages, the .xhtml files within"),
    "mhtml": Foreign("a web archive (MHTML)", "save the page as HTML in the browser"),
    "sheet": Foreign("a spreadsheet", "save the table as a text or HTML file"),
    "slides": Foreign("a presentation", _AS_TEXT),
    "zip": Foreign("a ZIP archive", "unpack it and ingest the files within"),
    "broken zip": Foreign("a Word file or ZIP archive that is damaged", "get it anew, or save its text in a .txt file"),
    "picture": Foreign("a picture", "run text recognition over it and ingest the text"),
    "compressed": Foreign("a compressed file", "unpack it and ingest what is within"),
    "program": Foreign("a program", "name a document"),
}
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"), (b"\x1f\x8b", "compressed"), (b"BZh", "compressed"), (b"\xfd7zXZ", "compressed"),
    (b"7z\xbc\xaf", "compressed"), (b"Rar!", "compressed"), (b"{\\rtf", "rtf"), (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
)  # fmt: skip
_PAGE = re.compile(
    rb"(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVED = re.compile(rb"(?:[\w-]+:[^\n]{0,300}\n(?:[ \t][^\n]{0,300}\n)*){1,12}", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError, KeyError)
"""What the standard library raises over archives that are damaged, locked or packed in unknown ways."""
_PDF_WITHIN = 1024
"""Bytes that may stand before a PDF's mark: its readers allow so many."""
_WORD = re.compile(
    rb"wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled", re.IGNORECASE
)
_MOST_TYPES = 1 << 20
_TAG = re.compile(
    rb"<(?:p|div|span|br|a|li|h[1-6]|table|article|section|b|i|em|strong|sup)\b[^<>]{0,500}>", re.IGNORECASE
)


def format_of(data: bytes) -> str:
    """`html`, `docx`, `pdf`, a name of FOREIGN, or "" where the bytes say nothing certain."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data)
    if data.startswith(_OLE):
        return "locked" if "EncryptedPackage".encode("utf-16-le") in data else "doc"
    for beginning, name in _BEGINNINGS:
        if data.startswith(beginning):
            return name
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    head = data[: 1 << 14].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\x00", b"")
    if _PAGE.match(head):
        return "html"
    letter = _ARCHIVED.match(head)
    if letter and b"mime-version:" in letter[0].lower() and b"multipart/related" in letter[0].lower():
        return "mhtml"
    return ""


def has_tags(data: bytes) -> bool:
    """Whether a file without a page's beginning holds a page's elements all the same."""
    return _TAG.search(data[: 1 << 16].replace(b"\x00", b"")) is not None


def _packed(data: bytes) -> str:
    """What a ZIP archive holds, by the names in it and the types that it states."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {info.filename: info for info in archive.infolist()}
            if "[Content_Types].xml" in names:
                with archive.open("[Content_Types].xml") as file:
                    types = file.read(_MOST_TYPES)
                if _WORD.search(types):
                    return "docx"
                return "sheet" if b"spreadsheetml" in types else "slides" if b"presentationml" in types else "zip"
            if "mimetype" in names:
                with archive.open("mimetype") as file:
                    kind = file.read(100)
                return "epub" if b"epub" in kind else "odt" if b"opendocument" in kind else "zip"
            return "zip"
    except BROKEN:
        return "broken zip"


def refuse(name: str, kind: str) -> Unable:
    """What is said of a format that is not read."""
    foreign = FOREIGN[kind]
    return Unable(f"{name} is {foreign.what}, which cannot be read", foreign.do)
