"""What a PDF says of itself beside its pages: title and author, printed page labels, bookmarks."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from briefwright.readers.pdf.printed import Set

_MOST_BOOKMARKS = 5_000
_DEEPEST = 6
_LONGEST = 2_000
_BARE = re.compile(r"[\W_]+")
_PROGRAM = re.compile(
    r"\A\s*(?:microsoft word|untitled|slide \d|document\d*\Z|unknown|user|admin|administrator|author|未命名|无标题)|"
    r"\.(?:docx?|pdf|indd|fh\d+|qxd|wps|tex|rtf|txt|xlsx?|pptx?)\Z|[\x00-\x1f\ufffd]",
    re.IGNORECASE,
)
_LINES_OF_HEADING = 4
_PAGES_AT_HEAD = 2


class Bookmark(NamedTuple):
    """A heading that the document lists: its level from 1, its words, its page from 1."""

    level: int
    words: str
    page: int


def _string(ask: Callable[[Any, int], int]) -> str:
    """A text that pdfium gives as UTF-16 with its length."""
    size = min(ask(None, 0), _LONGEST)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(buffer, size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0").strip()


def said(document: Any, field: bytes) -> str:
    """What the document's own record says, such as its title."""
    return _string(lambda buffer, size: pdfium.FPDF_GetMetaText(document, field, buffer, size))


def label(document: Any, page: int) -> str:
    """The printed label of a page, from 0, where the document has labels."""
    return _string(lambda buffer, size: pdfium.FPDF_GetPageLabel(document, page, buffer, size))


def bookmarks(document: Any) -> list[Bookmark]:
    """The document's outline; one that leads in circles ends."""
    return list(_bookmarks(document, None, 1, set()))


def _bookmarks(document: Any, parent: Any, level: int, seen: set[int]) -> Iterator[Bookmark]:
    mark = pdfium.FPDFBookmark_GetFirstChild(document, parent)
    while mark and len(seen) < _MOST_BOOKMARKS:
        place = ctypes.cast(mark, ctypes.c_void_p).value or 0
        if place in seen:
            return
        seen.add(place)
        here = mark
        words = _string(lambda buffer, size, at=here: pdfium.FPDFBookmark_GetTitle(at, buffer, size))  # type: ignore[misc]
        target = pdfium.FPDFBookmark_GetDest(document, mark)
        page = pdfium.FPDFDest_GetDestPageIndex(document, target) if target else -1
        if words and page >= 0:
            yield Bookmark(level, words, page + 1)
        if level < _DEEPEST:
            yield from _bookmarks(document, mark, level + 1, seen)
        mark = pdfium.FPDFBookmark_GetNextSibling(document, mark)


def mark_headings(pages: Sequence[Sequence[Set]], found: Sequence[Bookmark]) -> int:
    """Give the lines that bookmarks name their level; returns how many were found."""
    count = 0
    for mark in found:
        if mark.page <= len(pages) and (lines := _lines_of(mark, pages[mark.page - 1])):
            count += 1
            for line in lines:
                line.level = mark.level
    return count


def _lines_of(mark: Bookmark, page: Sequence[Set]) -> list[Set]:
    """The lines that together say what a bookmark says."""
    wanted = bare(mark.words)
    for n, first in enumerate(page):
        text = bare(first.text)
        if not text or first.reason or first.place or not wanted.startswith(text):
            continue
        for end in range(n + 1, min(n + _LINES_OF_HEADING, len(page)) + 1):
            text = bare("".join(line.text for line in page[n:end]))
            if text == wanted:
                return [*page[n:end]]
            if not wanted.startswith(text):
                break
    return []


def bare(text: str) -> str:
    """Letters and figures alone."""
    return _BARE.sub("", text).casefold()


def plausible(value: str, pages: Sequence[Sequence[Set]]) -> bool:
    """Whether a title or author that the record states is one: printed on the first pages, and no program's doing."""
    if not 1 < len(value) <= 300 or _PROGRAM.search(value):
        return False
    head = bare("".join(line.text for page in pages[:_PAGES_AT_HEAD] for line in page))
    return len(bare(value)) > 1 and bare(value) in head
