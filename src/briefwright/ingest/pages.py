"""Where pages begin: by what the format says, else by the signals that an extraction leaves, each weighed first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from briefwright.ingest.signs import stops
from briefwright.readers.original import Line

PAGE_NUMBER = re.compile(
    r"[\s\-–—·•~|]*(?:第\s*|Page\s+|Стр\.?\s*|С\.\s*|p\.\s*)?(\d{1,4})(?:\s*页)?(?:\s*(?:/|of|из)\s*\d+|\s*[（(]\s*共\s*\d+\s*页\s*[)）])?[\s\-–—·•~|]*\Z",
    re.IGNORECASE,
)
HEAD_WITH_NUMBER = re.compile(r"(?:(\d{1,4})\s{2,}\S.*|\S.*\s{2,}(\d{1,4}))\Z")
_DIGITS = re.compile(r"\d+")
_WHITE = re.compile(r"\s+")

_LEAST = 12
"""Lines that a page has at least, where single spaces are its sign."""
_APART = 8
"""Lines between two page numbers, at least."""
_UNEVEN = 6
"""How many times the usual distance two page numbers may lie apart; more, and they are a table's column."""
_REGULAR = 2.0
"""The same for running heads without numbers, which prove less: nor may they lie nearer than so."""
_FEWEST_HEADS = 5
_MOST = 80
"""Lines that a page has at most, where running heads are its only sign."""
_RARE = 0.1
_SHORT = 90
_HEADLIKE = re.compile(r"[\w“«《\"(（【—]")
_PIECE_OF_URL = re.compile(r"//|\.\w+/|\.\w{2,5}$|^[!-~]*[-_=/][!-~]*$")
_BESIDE_NUMBER = re.compile(r"[^\W\d]|[《“«\"]|\d+\s{2,}")


class Pages(NamedTuple):
    """The page of each line, from 1, by the line's place; `total` of them, `firsts` the places where one begins."""

    of: tuple[int, ...]
    firsts: frozenset[int]
    total: int
    told: str


def skeleton(text: str) -> str:
    """A text by which running heads are compared: without white space, figures as #."""
    return _DIGITS.sub("#", _WHITE.sub("", text)).casefold()


def headlike(text: str) -> bool:
    """Whether a text may be a running head: no tail of a sentence, of a word or of a URL."""
    return bool(_HEADLIKE.match(text)) and not text[0].islower() and not _PIECE_OF_URL.search(text)


def find_pages(lines: Sequence[Line]) -> Pages:
    """The pages of a document. Where nothing shows them, all is one page."""
    inked = [line for line in lines if line.text]
    if not inked:
        return Pages((1,) * len(lines), frozenset(), 1, "pages: no text")
    for signal in (_of_format, _by_single_space, _by_numbers, _by_heads):
        starts, told = signal(lines, inked)
        if starts:
            return _pages(lines, {inked[0].at, *starts}, told)
    return _pages(lines, {inked[0].at}, "pages: no signal")


def _pages(lines: Sequence[Line], starts: set[int], told: str) -> Pages:
    of: list[int] = []
    page = 0
    for line in lines:
        page += line.at in starts
        of.append(line.page or max(page, 1))
    return Pages(tuple(of), frozenset(starts), max(1, *of), told)


def _of_format(_: Sequence[Line], inked: Sequence[Line]) -> tuple[set[int], str]:
    """Where the format says so: form feeds in a text."""
    if not any(line.page for line in inked):
        return set(), ""
    starts = {b.at for a, b in pairwise(inked) if b.page != a.page}
    return starts or {inked[0].at}, f"pages: {len(starts) + 1} by the format's own page breaks"


def _by_single_space(lines: Sequence[Line], inked: Sequence[Line]) -> tuple[set[int], str]:
    """A single space before a page's first line, or one more than the indentation of its paragraphs."""
    indents = Counter(_lead(line) for line in inked if len(_lead(line)) > 1)
    usual = indents.most_common(1)[0] if indents else ("", 0)
    more = " " + usual[0] if usual[1] > 3 else None
    alone = _after_empty_space(lines)
    found = [n for n, line in enumerate(inked) if _lead(line) in (" ", more) or line.at in alone]
    gaps = [b - a for a, b in pairwise(found)]
    if len(found) < 2 or len(found) >= _RARE * len(inked) or median(gaps) < _LEAST:
        return set(), ""
    told = f"pages: {len(found)} lines of {len(inked)} begin with a single space, every {median(gaps):.0f} lines"
    return {inked[n].at for n in found}, told


def _lead(line: Line) -> str:
    return line.raw[: len(line.raw) - len(line.raw.lstrip(" \t\u3000\u00a0"))]


def _after_empty_space(lines: Sequence[Line]) -> set[int]:
    """Page numbers that follow a line with nothing but the single space that opened the page."""
    found: set[int] = set()
    for line in lines:
        if line.raw == " ":
            after = next((other for other in lines[line.at + 1 : line.at + 3] if other.text), None)
            if after is not None and not after.indent and re.fullmatch(r"[-–—· ]*\d{1,4}[-–—· ]*", after.text):
                found.add(after.at)
    return found


def _by_numbers(_: Sequence[Line], inked: Sequence[Line]) -> tuple[set[int], str]:
    """Page numbers on lines of their own, or beside running heads, that count up at the distances of pages."""
    alone = _longest_run([(n, int(m[1])) for n, line in enumerate(inked) if (m := PAGE_NUMBER.match(line.text))])
    beside = _longest_run(
        [(n, int(m[1] or m[2])) for n, line in enumerate(inked) if (m := HEAD_WITH_NUMBER.match(line.text))]
    )
    run = max(alone, beside, key=len)
    if len(run) < (2 if run is alone else 3):
        return set(), ""
    below = _repeated([inked[n + 1] for n in run if n + 1 < len(inked)])
    above = _repeated([inked[n - 1] for n in run if n])
    early = run[0] < 4
    at_head = bool(below or early) if len(below) >= len(above) else early
    cuts = [n if at_head else n + 1 for n in run]
    if at_head and len(above) > len(below):
        cuts = [n - 1 if n and inked[n - 1].at in above else n for n in cuts]
    place = "head" if at_head else "foot"
    return (
        {inked[n].at for n in cuts if n < len(inked)},
        f"pages: {len(run)} numbers that count up, at the {place} of the page",
    )


def _longest_run(numbers: list[tuple[int, int]]) -> list[int]:
    """Where the longest chain of numbers stands that rise by one, at distances of a page."""
    lengths: list[int] = []
    before: list[int] = []
    by_value: dict[int, list[int]] = defaultdict(list)
    for k, (at, value) in enumerate(numbers):
        links = [j for j in by_value[value - 1][-64:] if at - numbers[j][0] >= _APART]
        best = max(links, key=lambda j: (lengths[j], -j), default=-1)
        lengths.append(lengths[best] + 1 if best >= 0 else 1)
        before.append(best)
        by_value[value].append(k)
    if not lengths:
        return []
    chain: list[int] = []
    k = max(range(len(lengths)), key=lambda j: (lengths[j], -j))
    while k >= 0:
        chain.append(numbers[k][0])
        k = before[k]
    chain.reverse()
    gaps = [b - a for a, b in pairwise(chain)]
    return [] if len(chain) > 3 and max(gaps) > _UNEVEN * median(gaps) else chain


def _repeated(beside: Sequence[Line]) -> set[int]:
    """Which of the lines beside page numbers are running heads: those whose words come back."""
    heads = [
        line for line in beside if _BESIDE_NUMBER.match(line.text) and not stops(line.text) and len(line.text) < _SHORT
    ]
    counts = Counter(skeleton(line.text) for line in heads)
    return {line.at for line in heads if counts[skeleton(line.text)] >= 2}


def _by_heads(_: Sequence[Line], inked: Sequence[Line]) -> tuple[set[int], str]:
    """Short lines that come back word for word at the distances of pages."""
    places: dict[str, list[int]] = defaultdict(list)
    for n, line in enumerate(inked):
        if len(line.text) < _SHORT and len(line.text) > 3 and not stops(line.text) and headlike(line.text):
            places[skeleton(line.text)].append(n)
    found = sorted(n for where in places.values() if len(where) >= 3 for n in where)
    gaps = [b - a for a, b in pairwise(found)]
    if len(found) < _FEWEST_HEADS or min(gaps) < _LEAST or not _LEAST <= median(gaps) <= _MOST:
        return set(), ""
    if max(gaps) > _REGULAR * median(gaps) or _REGULAR * min(gaps) < median(gaps):
        return set(), ""
    return {inked[n].at for n in found}, f"pages: {len(found)} running heads, every {median(gaps):.0f} lines"
