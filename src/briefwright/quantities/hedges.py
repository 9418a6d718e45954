"""Sixth pass: the words beside a figure that make it less than exact, on both sides."""

from __future__ import annotations

from briefwright.quantities.common import MARKED
from briefwright.quantities.draft import Draft
from briefwright.quantities.figure import Bound
from briefwright.quantities.fold import Tidy
from briefwright.quantities.language import Hedge
from briefwright.quantities.scanner import Scanner

REACH = 44
"""How far before a figure its hedge may begin."""
ROUNDS = 3
FEW = 12
"""So many things in words nobody tells by a bound (over five rounds): in the course of them."""
BOUNDS: dict[str, Bound] = {"<": "<", ">": ">", "<=": "<=", ">=": ">="}
TURNED = str.maketrans("<>", "><")


def hedges(drafts: list[Draft], tidied: Tidy, scanner: Scanner) -> None:
    """Takes up the hedges beside each figure."""
    floor = 0
    for draft in drafts:
        _sign(draft, floor, tidied.text, scanner)
        _hedge(draft, floor, tidied.whole, scanner)
        floor = draft.end


def unknown_hedges(drafts: list[Draft], whole: str, scanner: Scanner) -> None:
    """Notes words beside each figure that look like a hedge and are not known, once those that are were taken up."""
    floor = 0
    for draft in drafts:
        if draft.hedge is None:
            _unknown(draft, floor, whole, scanner)
        floor = draft.end


def _sign(draft: Draft, floor: int, text: str, scanner: Scanner) -> None:
    """A sign before the figure."""
    left = max(floor, draft.start - 2)
    if MARKED.isdisjoint(text[left : draft.start]):  # as before most figures
        return
    if match := scanner.marks.pattern.search(text, left, draft.start):
        _apply(draft, scanner.marks.row(match), *match.span())
        draft.start = match.start()


def _hedge(draft: Draft, floor: int, whole: str, scanner: Scanner) -> None:
    """Looks on both sides, on the left as far as the figure before it."""
    for _ in range(ROUNDS):
        left = max(floor, draft.start - REACH)
        hit = scanner.before.search(whole[left : draft.start])
        if not hit:
            break
        match, row = hit
        if row.share and draft.kind != "percent":
            break
        _apply(draft, row, left + match.start(), left + match.end())
        if row.moves:
            break
        draft.start = left + match.start()
    for _ in range(ROUNDS):
        hit = scanner.after.match(whole, draft.end)
        if not hit or hit[0].end() == draft.end:
            break
        match, row = hit
        _apply(draft, row, draft.end, match.end())
        draft.end = match.end()


def _apply(draft: Draft, row: Hedge, start: int, end: int) -> None:
    few = draft.kind == "count" and draft.worded and draft.value <= FEW
    if row.loose and (draft.kind == "duration" or few):
        draft.hedge = draft.hedge or (start, end)
    elif row.mark == "~":
        draft.approx = True
    elif row.mark in BOUNDS and draft.kind != "time":
        shrunk = draft.kind == "multiple" and draft.worded and draft.value < 1  # more than halved: to less than half
        draft.bound = draft.bound or BOUNDS[row.mark.translate(TURNED) if shrunk else row.mark]


def _unknown(draft: Draft, floor: int, whole: str, scanner: Scanner) -> None:
    """A word that stands where hedges do and that no table knows."""
    left = max(floor, draft.start - REACH)
    if match := scanner.hedgelike.search(whole[left : draft.start]):
        draft.hedge = (left + match.start(), left + match.start() + len(match[0].rstrip()))
    elif match := scanner.pattern("hedgelike_after", " ?").match(whole, draft.end):
        draft.hedge = match.span()
