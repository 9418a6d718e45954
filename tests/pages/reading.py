"""A PDF read as a typographer reads it: its lines as they stand on the page, each sign with its font; and counts."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

HAN = "\u3400-\u9fff\uf900-\ufaff"
_NOT_FIRST = re.compile(r"[，。、；：！？”’）》〉】」』…\u2460-\u2473]")
_NOT_LAST = re.compile(r"[“‘（《〈【「『]")
_ADDRESS = re.compile(r"https?://\S+|\S*(?:www\.|[./=&?_-][\w%-]+){3,}\S*|\S*[&=]\S*")
_ONE_LETTER = re.compile(r"(?<![\w.’-])[авикосуяАВИКОСУЯ][ \u00a0]*\Z")
_STRAIGHT = re.compile("[\"'`]")
_HYPHEN = re.compile(r"(?:^|\s)--?(?=\s)|\w--+\w|(?<![\w./:-])\d+-\d+(?![\w/:.-])")


class Sign(NamedTuple):
    """A character of a page: where its left end and its baseline are, in points from below, its size and font."""

    text: str
    x: float
    right: float
    y: float
    size: float
    font: str


class Line(NamedTuple):
    """Signs that stand side by side without a gap: a line, or what of it stands in one cell of a table."""

    page: int
    signs: tuple[Sign, ...]

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(sign.text for sign in self.signs)


def lines(document: pypdfium2.PdfDocument) -> list[Line]:
    """All lines of a document."""
    return [line for number, page in enumerate(document, 1) for line in _lines(number, list(_signs(page)))]


def _lines(number: int, signs: list[Sign]) -> Iterator[Line]:
    line: list[Sign] = []
    for sign in signs:
        if line:
            last, most = line[-1], max(sign.size, line[-1].size)
            if abs(sign.y - last.y) > 0.8 * most or not -0.5 * most < sign.x - last.right < 1.9 * most:
                yield Line(number, tuple(line))
                line = []
        line.append(sign)
    if line:
        yield Line(number, tuple(line))


def _signs(page: pypdfium2.PdfPage) -> Iterator[Sign]:
    text = page.get_textpage()
    left, bottom, right, top = (ctypes.c_double() for _ in range(4))
    x, y = ctypes.c_double(), ctypes.c_double()
    name = ctypes.create_string_buffer(128)
    for i in range(text.count_chars()):
        point = pdfium.FPDFText_GetUnicode(text.raw, i)
        if pdfium.FPDFText_IsGenerated(text.raw, i) or point in (0x2060, 0x200B, 0x0A, 0x0D):
            continue
        pdfium.FPDFText_GetLooseCharBox(text.raw, i, pdfium.FS_RECTF())
        pdfium.FPDFText_GetCharBox(text.raw, i, left, right, bottom, top)
        pdfium.FPDFText_GetCharOrigin(text.raw, i, x, y)
        pdfium.FPDFText_GetFontInfo(text.raw, i, name, 128, None)
        size = pdfium.FPDFText_GetFontSize(text.raw, i)
        sign = chr(point) if point not in (0x02, 0xFFFE) else "-"  # how PDFium marks a hyphen at a line's end
        end = max(right.value, x.value) if sign.strip() else x.value + size / 4
        yield Sign(sign, x.value, end, y.value, size, name.value.decode().partition("+")[2])


def forbidden(found: list[Line]) -> list[str]:
    """Chinese lines that begin or end with a mark that must not stand there, or begin with the call of a note."""
    bad = []
    for line in found:
        words = line.text.strip(" \u00a0")
        call = len(words) > 1 and "①" <= words[0] <= "⑳" and line.signs[0].y > line.signs[-1].y + 1
        first = bool(words) and _NOT_FIRST.match(words) is not None and (call or not "①" <= words[0] <= "⑳")
        if first or (len(words) > 1 and _NOT_LAST.match(words[-1])):
            bad.append(f"page {line.page}: {words}")
    return bad


def one_letter_ends(found: list[Line]) -> list[str]:
    """Lines that end with a Russian word of one letter."""
    return [f"page {line.page}: {line.text}" for line in found if _ONE_LETTER.search(line.text)]


def typewritten(found: list[Line]) -> list[str]:
    """Straight quotation marks, and hyphens for dashes or between figures; addresses aside."""
    bad = []
    for line in found:
        words = _ADDRESS.sub("", line.text)
        if _STRAIGHT.search(words) or _HYPHEN.search(words):
            bad.append(f"page {line.page}: {line.text}")
    return bad


class Pair(NamedTuple):
    """A pair of quotation marks, with the fonts of both and what stands between them."""

    page: int
    inner: str
    fonts: tuple[str, str]


def pairs(found: list[Line]) -> list[Pair]:
    """The outermost pairs of “ ” in the order of the pages; a pair may run over lines."""
    out, opened, depth, begin = [], None, 0, 0
    signs = [(line.page, sign) for line in found for sign in line.signs]
    for i, (page, sign) in enumerate(signs):
        if sign.text == "“":
            depth += 1
            opened, begin = (sign, i) if depth == 1 else (opened, begin)
        elif sign.text == "”" and depth:
            depth -= 1
            if not depth and opened is not None:
                inner = "".join(s.text for _, s in signs[begin + 1 : i])
                out.append(Pair(page, inner, (opened.font, sign.font)))
    return out
