"""The notes at the foot of a page or of its columns: what is set smaller there, or below a stroke."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefwright.readers.pdf.glyphs import Rule
from briefwright.readers.pdf.printed import Set
from briefwright.readers.pdf.setting import Pages, Setting

_SMALLER = 0.95
"""The size of notes, as a share of that of the text, at most."""
_MARK = re.compile(
    r"[①-⑳㉑-㉟㊱-㊿\ufffd]|[⁰¹²³⁴-⁹]+|[\[［〔(（]\d{1,3}[\]］〕)）]|\d{1,3}(?:[.．)、]|\s|(?=[^\W\d_]|[《“«\"]))|[*†‡]{1,6}"
)
_CLOSE = 2.0
"""The distance of lines within the notes, in sizes, at most."""
_ALONE = re.compile(r"(?:[①-⑳㉑-㉟㊱-㊿]|[⁰¹²³⁴-⁹]+|[\[［〔(（]?\d{1,3}[\]］〕)）.．]?)\Z")
_ENDED = re.compile(r"[。.!?！？…][”’»\")）】]*\Z")
_LIST = re.compile(
    r"\W*(?:notes?|endnotes?|references|bibliography|注释|注|尾注|参考文献|примечания|литература|сноски)\W*\Z",
    re.IGNORECASE,
)


def mark_feet(pages: Pages, rules: Sequence[Sequence[Rule]], of: Setting) -> None:
    """Say of the notes at the foot of pages that they stand there."""
    zones = [_zones(page, strokes, of) for page, strokes in zip(pages, rules, strict=True)]
    sizes = {line.size for found in zones for zone, _ in found for line in zone if _MARK.match(line.text)}
    open_before = False
    for found in zones:
        for zone, under_stroke in found:
            begin = next((n for n, line in enumerate(zone) if _MARK.match(line.text)), None)
            if open_before or (under_stroke and zone[0].size in sizes and _is_even(zone[: (begin or 0) + 1])):
                begin = 0  # it opens with the end of the page before's last note
            taken = zone[begin:] if begin is not None else []
            for line in taken:
                line.place = "foot"
            open_before = bool(taken) and not _ENDED.search(taken[-1].text)
        open_before = open_before and bool(found)
    for page in pages:
        _join_marks(page)


def _join_marks(page: list[Set]) -> None:
    """Give a mark that stands alone on its line to the note below it."""
    for line, below in [*pairwise(page)]:
        level = line.place == below.place == "foot" and line.block == below.block
        if level and _ALONE.match(line.text) and not (_ALONE.match(below.text) or _MARK.match(below.text)):
            below.text = f"{line.text} {below.text}"
            page.remove(line)


def _is_even(lines: Sequence[Set]) -> bool:
    """Whether lines follow each other as closely as those of one note."""
    return len(lines) > 1 and all(b.y - a.y < _CLOSE * a.size for a, b in pairwise(lines))


def _zones(page: Sequence[Set], rules: Sequence[Rule], of: Setting) -> list[tuple[list[Set], bool]]:
    """What may be notes: the last lines of each column, small or below a stroke; and whether one stands above them."""
    live = [line for line in page if not line.reason and line.place != "margin"]
    found: list[tuple[list[Set], bool]] = []
    if all(line.size <= _SMALLER * of.size for line in live):
        return []  # a list of notes that fills the page
    for block in dict.fromkeys(line.block for line in live):
        column = [line for line in live if line.block == block]
        small = _small(column, of)
        under = _under_stroke(column, rules)
        zone = under or small
        if zone and len(zone) < len(live) and not _goes_on_below(zone, live, of) and not _is_list(zone, column):
            found.append((zone, bool(under)))
    return found


def _small(column: Sequence[Set], of: Setting) -> list[Set]:
    n = len(column)
    while n and column[n - 1].size <= _SMALLER * of.size and not column[n - 1].cells:
        n -= 1
    return [*column[n:]]


def _under_stroke(column: Sequence[Set], rules: Sequence[Rule]) -> list[Set]:
    """The lines below the last stroke that has notes below it, and nothing else."""
    for n in range(len(column) - 1, 0, -1):
        line = column[n]
        if line.cells:
            return []
        above = column[n - 1].y
        struck = any(above < rule.y < line.y and rule.x0 < line.x1 and rule.x1 > line.x0 for rule in rules)
        if struck:
            smaller = line.size <= _SMALLER * column[n - 1].size
            return [*column[n:]] if smaller or _MARK.match(line.text) else []
    return []


def _goes_on_below(zone: Sequence[Set], live: Sequence[Set], of: Setting) -> bool:
    """Whether text stands further down, beside nothing: then this is no foot."""
    own = {id(line) for line in zone}
    left, right, low = min(x.x0 for x in zone), max(x.x1 for x in zone), zone[-1].y
    return any(
        id(x) not in own and x.y > low and x.x0 < right and x.x1 > left and x.size > _SMALLER * of.size for x in live
    )


def _is_list(zone: Sequence[Set], column: Sequence[Set]) -> bool:
    """Whether the zone is a list of notes under a heading of its own."""
    at = next(n for n, line in enumerate(column) if line is zone[0])
    return bool(_LIST.match(zone[0].text)) or (at > 0 and _LIST.match(column[at - 1].text) is not None)
