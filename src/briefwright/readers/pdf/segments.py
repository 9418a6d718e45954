"""Characters gathered to segments: stretches of one line without a gap as wide as that between two columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from briefwright.readers.pdf.glyphs import Glyph

CJK = re.compile(
    "[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
GUTTER = 0.9
"""The gap, in sizes of the letters, that may part two columns."""
_BACK = 0.35
_SPACE = 0.16
"""The gap, in sizes, from which there is a space between two letters, beside what is usual on the line."""
_CJK_SPACE = 0.7
_RAISED = 0.12
_SMALLER = 0.86
_PART_OF_MARK = re.compile(r"[0-9,，、\-–\[\]()（）［］〔〕①-⑳㉑-㉟㊱-㊿*†‡]\Z")
_FIGURES = re.compile(r"[0-9,，、\-–]\Z")
UP = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Figures as raised ones."""
_FEWEST_SPACED = 4
_ASCENT, _DESCENT = 0.78, 0.22


class Segment(NamedTuple):
    """Characters side by side. `y` is their baseline, `size` that of most of them, `bold` whether all are."""

    glyphs: tuple[Glyph, ...]
    x0: float
    x1: float
    y: float
    size: float
    bold: bool

    @property
    def top(self) -> float:
        """Where its tall letters end."""
        return self.y - _ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Where its letters end below."""
        return self.y + _DESCENT * self.size


def beside(a: Segment, b: Segment) -> bool:
    """Whether two segments are on one line."""
    return min(a.bottom, b.bottom) - max(a.top, b.top) > 0.5 * min(a.bottom - a.top, b.bottom - b.top)


def segment(glyphs: Sequence[Glyph]) -> Segment:
    """One segment of characters in their order."""
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()] or glyphs
    sizes = Counter(round(glyph.size, 1) for glyph in inked)
    size = max(sizes, key=lambda value: (sizes[value], value))
    if len(sizes) > 1 and (larger := [value for value in sizes if value * _SMALLER > size]):
        full = max(larger, key=lambda value: sizes[value])  # a line of few letters, with more figures in its marks
        if all(_PART_OF_MARK.match(g.text) for g in inked if round(g.size, 1) == size):
            size = full
    lines = Counter(round(glyph.y, 1) for glyph in inked if abs(glyph.size - size) < 0.06)
    y = lines.most_common(1)[0][0]
    bold = all(glyph.bold for glyph in inked if glyph.size > _SMALLER * size)  # a note's mark may be light
    return Segment(tuple(glyphs), min(g.x0 for g in inked), max(g.x1 for g in inked), y, size, bold)


def segments(glyphs: Iterable[Glyph]) -> list[Segment]:
    """The segments of a page, in the order in which they are drawn."""
    found: list[Segment] = []
    run: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.text.isspace():
            if run:
                run.append(glyph)
            continue
        if last is not None and not _goes_on(last, glyph):
            found.append(segment(_trimmed(run)))
            run = []
        run.append(glyph)
        last = glyph
    if run:
        found.append(segment(_trimmed(run)))
    return found


def _goes_on(a: Glyph, b: Glyph) -> bool:
    """Whether b stands beside a, as the next character does; it may be raised."""
    size = max(a.size, b.size)
    if b.x0 < a.x0 - _BACK * size or b.x0 - a.x1 > GUTTER * size:  # the letters of a ligature stand at one place
        return False
    overlap = min(a.y + _DESCENT * a.size, b.y + _DESCENT * b.size) - max(
        a.y - _ASCENT * a.size, b.y - _ASCENT * b.size
    )
    return overlap > 0.35 * min(a.size, b.size)


def _trimmed(run: list[Glyph]) -> list[Glyph]:
    while run[-1].text.isspace():
        run.pop()
    return run


def split(line: Segment, gap: float) -> list[Segment]:
    """A segment parted where a gap, in sizes, is as wide."""
    runs: list[list[Glyph]] = []
    last: Glyph | None = None
    for glyph in line.glyphs:
        if glyph.text.isspace():
            if runs:
                runs[-1].append(glyph)
            continue
        if last is None or glyph.x0 - last.x1 > gap * line.size:
            runs.append([])
        runs[-1].append(glyph)
        last = glyph
    return [segment(_trimmed(run)) for run in runs] if len(runs) > 1 else [line]


def whole(parts: Sequence[Segment]) -> Segment:
    """Segments of one line as one, from left to right."""
    if len(parts) == 1:
        return parts[0]
    parts = sorted(parts, key=lambda p: p.x0)
    glyphs = [glyph for part in parts for glyph in part.glyphs]
    if any(b.x0 < a.x1 - 0.1 * a.size for a, b in pairwise(parts)):  # marks that were drawn apart from their line
        glyphs.sort(key=lambda glyph: glyph.x0 + glyph.x1)
    return segment(glyphs)


def text_of(line: Segment, wide: str = "    ") -> str:
    """The characters of a line: raised figures as such, spaces where the gaps show them, `wide` for a wide gap."""
    inked: list[tuple[Glyph, bool]] = []
    space = False
    for glyph in line.glyphs:
        if glyph.text.isspace():
            space = space or (bool(inked) and inked[-1][0].text != " ")
        else:
            inked.append((glyph, space))
            space = False
    glyphs = [glyph for glyph, _ in inked]
    usual = _usual_gap(glyphs)
    shown = _with_raised(glyphs, line)
    out = shown[0] if shown else ""
    for n in range(1, len(inked)):
        out += _between(glyphs[n - 1], glyphs[n], inked[n][1], usual, wide) + shown[n]
    return out


def _with_raised(glyphs: Sequence[Glyph], line: Segment) -> list[str]:
    """The characters, raised figures as such; two marks side by side are kept apart."""
    shown = [glyph.text for glyph in glyphs]
    raised = [_is_raised(glyph, line) for glyph in glyphs]
    by_stroke = len({glyph.piece for glyph in glyphs}) * 2 < len(glyphs)
    n = 0
    while n < len(glyphs):
        end = n
        while end < len(glyphs) and raised[end]:
            end += 1
        if end > n and all(_FIGURES.match(text) for text in shown[n:end]):
            for k in range(n, end):
                parted = by_stroke and k > n and glyphs[k].piece != glyphs[k - 1].piece
                apart = parted and shown[k].isdigit() and glyphs[k - 1].text.isdigit()
                shown[k] = (" " if apart else "") + shown[k].translate(UP)
        n = max(end, n + 1)
    return shown


def _usual_gap(glyphs: Sequence[Glyph]) -> float:
    """The gap between the letters of a line in sizes: above 0 where they are spaced out."""
    gaps = [(b.x0 - a.x1) / max(a.size, 1) for a, b in pairwise(glyphs)]
    return max(0.0, min(median(gaps), 0.6)) if len(gaps) > _FEWEST_SPACED else 0.0


def _between(a: Glyph, b: Glyph, spaced: bool, usual: float, wide: str) -> str:
    """What white space stands between two characters."""
    size = max(a.size, b.size, 1)
    gap = (b.x0 - a.x1) / size
    if gap > 1.6 + usual:
        return wide
    if CJK.match(a.text) or CJK.match(b.text):
        real = spaced and gap > 0.05 + 0.9 * usual
        return " " if real or gap > _CJK_SPACE + usual else ""
    if usual > _SPACE and spaced:  # letters set apart by spaces: only a wider one parts words
        return " " if gap > 1.4 * usual else ""
    return " " if spaced or gap > _SPACE + usual else ""


def _is_raised(glyph: Glyph, line: Segment) -> bool:
    """Whether a character is smaller than those of its line, and above the baseline."""
    return glyph.size < _SMALLER * line.size and line.y - glyph.y > _RAISED * line.size
