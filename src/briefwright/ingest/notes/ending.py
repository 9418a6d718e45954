"""Where the last note of a block ends, in a text that shows no pages.

Two things are weighed at each line: whether the note may go on (a word that would have fitted on the line above was
not of it), and whether the line below goes on with the text that stands above the notes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from briefwright.ingest.flow.boundary import token_cells
from briefwright.ingest.notes.marks import INLINE, Family, begins
from briefwright.ingest.rows import column
from briefwright.ingest.signs import IS_CJK, has_cjk, is_open, stops
from briefwright.readers.original import Line

CUT = re.compile(r"(?:\b(?:pp?|No|Vol|vols?|ed|eds|С|с|Т|№|ст|стр)\.|\b[A-ZА-ЯЁ]\.|第|[,，、:：])\Z")
"""A note that ends so goes on."""
_URL = re.compile(r"(?:(?:https?|ftp)\s?:\s?//|\bwww\.)\S*\Z")
_URL_OPEN = re.compile(r"[./_=-]\Z")
_URL_GOES_ON = re.compile(r"[!-~]*[/._=-][!-~]*(?:\s|\Z|[^!-~])|[a-z0-9]+(?:\Z|[。；])")
_CALLING: tuple[Family, ...] = ("circled", "super", "bracket")
_MOST = 30
"""Lines that a last note has at most."""
_INDENTED_FROM = 0.03


class Setting(NamedTuple):
    """How a document is set: the width of its column, its usual indentation, whether paragraphs are indented, and
    whether it is in Chinese.
    """

    column: int
    base: int
    indents: bool
    han: bool


def setting(content: Sequence[Line]) -> Setting:
    """What the lines of a text show of its setting."""
    base = Counter(line.indent for line in content).most_common(1)[0][0] if content else 0
    deeper = sum(line.indent >= base + 2 for line in content)
    han = sum(has_cjk(line.text) for line in content)
    return Setting(column(content), base, deeper > _INDENTED_FROM * len(content), han > 0.5 * len(content))


def end_of_block(content: Sequence[Line], first: int, last: int, limit: int, of: Setting) -> int:
    """The place after the last line of the block of notes that begins at `first` and whose last note begins at `last`;
    at most `limit`.
    """
    limit = _first_with_call(content, last + 1, min(limit, last + _MOST, len(content)))
    above = content[first - 1] if first else None
    open_so_far, best, at = 1.0, 0.0, last + 1
    for k in range(last, limit):
        widest = max(of.column, *(line.cells for line in content[first : k + 1]))
        odds = _ends(content, k, widest) + _resumes(content, k, above, of) if k + 1 < limit else 8.0
        ends = 1 / (1 + exp(-odds))
        if open_so_far * ends > best:
            best, at = open_so_far * ends, k + 1
        open_so_far *= 1 - ends
    return at


def _first_with_call(content: Sequence[Line], begin: int, limit: int) -> int:
    """The first line that calls a note: no line of a note does. Figures in round brackets may be an enumeration."""
    for k in range(begin, limit):
        if any(INLINE[family].search(content[k].text) for family in _CALLING):
            return k
    return limit


def _ends(content: Sequence[Line], k: int, widest: int) -> float:
    """The evidence within the note that line k is its last."""
    line, following = content[k], content[k + 1]
    slack = widest - line.cells
    if ("//" in line.text or "www." in line.text) and _URL.search(line.text[-600:]):
        goes_on = _URL_OPEN.search(line.text) or _URL_GOES_ON.match(following.text)
        if slack >= 4:
            return 2.0 if goes_on else 4.0
        return -2.0 if goes_on else 1.0
    cut = CUT.search(line.text) is not None
    if slack >= token_cells(following.text) + 1:  # the next word would have fitted
        return 1.0 if cut else 3.5 if stops(line.text) else 2.0
    if not stops(line.text) or cut:
        return -3.5
    return 0.3 if line.text[-1] == "。" else -0.8  # in a reference, full stops part author, title and place


def _resumes(content: Sequence[Line], k: int, above: Line | None, of: Setting) -> float:
    """The evidence that the line after k goes on with the text above the notes."""
    if above is None:
        return 0.0
    line = content[k + 1]
    indented = line.indent >= of.base + 2
    odds = (0.7 if has_cjk(line.text) else -2.0) if of.han else 0.0
    if of.han and not has_cjk(content[k].text) and IS_CJK.match(line.text):
        odds += 1.5
    if line.text[0].isdecimal():
        odds -= 1.0
    if is_open(above.text):
        odds += -4.0 if indented else 0.0
        if of.column - above.cells >= token_cells(line.text) + 4:
            odds -= 1.5
        odds += 0.5 if line.text[:1].islower() else 0.0
    else:
        ended = of.column - above.cells >= 6
        if of.indents:
            odds += 3.0 if indented else -2.5 if ended else 0.0
        odds -= 1.5 if line.text[:1].islower() else 0.0
    return odds - (1.0 if begins(line.text, ("circled",)) else 0.0)
