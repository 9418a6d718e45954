"""The characters of a page with their places, as pdfium gives them; coordinates in points from the page's top left."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

MOST = 200_000
"""Characters of one page that are read at most: no printed page has as many."""
_OBJECTS = 20_000
"""Objects of one page that are looked at for rules and pictures."""
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_BOLD_FROM = 600
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_HYPHENS = frozenset((0x02, 0xFFFE))
"""What pdfium gives for a hyphen at a line's end."""
_QUARTER = 90


class Glyph(NamedTuple):
    """A character from `x0` to `x1` on the baseline `y`; `size` is that of its font, `turn` its angle in degrees.

    `piece` tells what was drawn in one stroke of the pen from what was drawn in another.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    turn: int
    piece: int = 0


class Rule(NamedTuple):
    """A horizontal stroke."""

    x0: float
    x1: float
    y: float


class Page(NamedTuple):
    """What stands on a page: characters in the order in which they are drawn, and horizontal strokes.

    `lost` counts the characters whose font does not say what they are; `pictured` says whether it holds a picture.
    """

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    lost: int
    pictured: bool


class _Font(NamedTuple):
    scale: float
    turn: int
    bold: bool
    piece: int = 0


def read_page(document: Any, number: int) -> Page:
    """A page of an open document, from 0. A page that cannot be loaded is empty."""
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return Page(0, 0, (), (), 0, pictured=False)
    try:
        text = pdfium.FPDFText_LoadPage(page)
        try:
            return _turned(_read(page, text))
        finally:
            pdfium.FPDFText_ClosePage(text)
    finally:
        pdfium.FPDF_ClosePage(page)


def _read(page: Any, text: Any) -> Page:
    """A page as it is before any rotation."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    width, height = box.right - box.left, box.top - box.bottom
    raw = list(_glyphs(text, box)) if text else []
    rules, pictured = _drawn(page, box.left, box.top)
    lost = sum(glyph.text == "\ufffd" for glyph in raw)
    return Page(width, height, tuple(raw), tuple(rules), lost, pictured)


def _glyphs(text: Any, page: Any) -> Iterator[Glyph]:
    left, top, bottom = page.left, page.top, page.bottom
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    fonts: dict[int, _Font] = {}
    for n in range(min(pdfium.FPDFText_CountChars(text), MOST)):
        if pdfium.FPDFText_IsGenerated(text, n):
            continue
        pdfium.FPDFText_GetLooseCharBox(text, n, box)
        pdfium.FPDFText_GetCharOrigin(text, n, x, y)
        held = pdfium.FPDFText_GetTextObject(text, n)
        key = ctypes.addressof(held.contents) if held else 0
        font = fonts.get(key)
        if font is None:
            font = fonts[key] = _font(text, n)._replace(piece=len(fonts) + 1)
        size = font.scale * pdfium.FPDFText_GetFontSize(text, n)
        lost = pdfium.FPDFText_HasUnicodeMapError(text, n) > 0
        character = "\ufffd" if lost else _character(pdfium.FPDFText_GetUnicode(text, n))
        if character:
            if font.turn % 180:  # along the line is up the page; turned with the others later
                place = (box.bottom - bottom, box.top - bottom, x.value - left)
            else:
                place = (box.left - left, box.right - left, top - y.value)
            yield Glyph(character, *place, size, font.bold, font.turn, font.piece)


def _font(text: Any, n: int) -> _Font:
    """Scale, angle and weight of the text object that a character belongs to."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, n, matrix)
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, n, name, 128, flags)
    bold = _BOLD.search(name.value.decode("utf-8", "replace")) is not None
    heavy = pdfium.FPDFText_GetFontWeight(text, n) >= _BOLD_FROM
    scale = math.hypot(matrix.c, matrix.d)
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    return _Font(scale if math.isfinite(scale) else 0.0, angle, bold or heavy)


def _character(code: int) -> str:
    """What a character code stands for: letters of a ligature one by one, "" for what cannot be seen."""
    if code in _LIGATURES:
        return _LIGATURES[code]
    if code in _HYPHENS:
        return "-"
    if code < 0x20 or 0x7F <= code < 0xA0:
        return "" if code in (0, 9, 10, 12, 13) else "\ufffd"
    if code > 0x10FFFF or 0xD800 <= code < 0xF900 or code >= 0xF0000 or code & 0xFFFE == 0xFFFE:
        return "\ufffd"  # for private use: the font knows what it is, the text does not
    return " " if code in (0xA0, 0x2002, 0x2003, 0x2009) else chr(code)


def _drawn(page: Any, left: float, top: float) -> tuple[list[Rule], bool]:
    """The horizontal strokes of a page, and whether there is a picture."""
    rules: list[Rule] = []
    pictured = False
    x0, y0, x1, y1 = (ctypes.c_float() for _ in range(4))
    for n in range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, n)
        kind = pdfium.FPDFPageObj_GetType(thing)
        pictured = pictured or kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM)
        if kind != pdfium.FPDF_PAGEOBJ_PATH or not pdfium.FPDFPageObj_GetBounds(thing, x0, y0, x1, y1):
            continue
        if y1.value - y0.value < 3 and x1.value - x0.value > 18:
            rules.append(Rule(x0.value - left, x1.value - left, top - y0.value))
    return rules, pictured


def _turned(page: Page) -> Page:
    """A page as it is read: turned so that most of its characters stand upright."""
    turns = Counter(glyph.turn for glyph in page.glyphs if not glyph.text.isspace())
    if not turns:
        return page
    most = turns.most_common(1)[0][0]
    if most == 0 or most % _QUARTER:
        return page
    glyphs = tuple(_turn(glyph, page, most) for glyph in page.glyphs)
    size = (page.width, page.height) if most == 180 else (page.height, page.width)
    return Page(*size, glyphs, (), page.lost, page.pictured)


def _turn(glyph: Glyph, page: Page, most: int) -> Glyph:
    turn = (glyph.turn - most) % 360
    if glyph.turn == 180:
        return glyph._replace(x0=page.width - glyph.x1, x1=page.width - glyph.x0, y=page.height - glyph.y, turn=turn)
    if glyph.turn == 270:
        return glyph._replace(x0=page.height - glyph.x1, x1=page.height - glyph.x0, y=page.width - glyph.y, turn=turn)
    return glyph._replace(turn=turn)
