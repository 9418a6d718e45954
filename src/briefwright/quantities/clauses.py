"""Seventh pass: what a figure's clause says of it: up or down, fact or forecast, by the year or the month."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import get_args

from briefwright.quantities.draft import Draft
from briefwright.quantities.figure import Direction, Modality
from briefwright.quantities.scanner import MODAL, MODAL_AFTER, MOVES, RATES, Scanner
from briefwright.quantities.several import May, first, last

TAIL = 40
"""How far behind a number a word for its modality may stand."""
NEXT = 12
"""How far behind a number a word for up or down may stand."""
RATED = {"money", "measure", "count", "number", "percent"}
DIRECTIONS: dict[str, Direction] = {"up": "up", "down": "down"}
MODALITIES: dict[str, Modality] = {name: name for name in get_args(Modality)}


_GOES_ON = re.compile(r"\.\s+(?:[^\W_A-ZА-ЯЁ])")


@lru_cache(64)
def stops(whole: str, scanner: Scanner, text: str = "") -> tuple[tuple[int, int], ...]:
    """Where the words or marks between the clauses of a text begin and end. Kept as a text is soon asked for again.

    With the text as written a stop before a small letter or a digit is that of an abbreviation, and ends none.
    """
    found: list[tuple[int, int]] = []
    end = 0
    for match in scanner.clause.finditer(whole):
        if match.start() < end:
            continue
        begin, behind = match.span(1)
        if not (text.startswith(".", begin) and _GOES_ON.match(text, begin)):
            found.append((begin, behind))
            end = behind
    return tuple(found)


def clauses(drafts: list[Draft], whole: str, scanner: Scanner, text: str = "") -> None:
    """Sets direction, modality and rate of each figure."""
    if not drafts:
        return
    between = stops(whole, scanner, text)
    starts, ends = [start for start, _ in between], [end for _, end in between]
    previous: Draft | None = None
    floor = 0
    for draft in drafts:
        if draft.kind in {"time", "rank", "ordinal"}:
            continue
        before = bisect_right(ends, draft.first)
        begin = ends[before - 1] if before else 0
        after = bisect_left(starts, draft.end)
        stop = starts[after] if after < len(starts) else len(whole)
        if whole[draft.end - 1] == "." and scanner.pattern("begins").match(text, draft.end):
            stop = draft.end  # the stop of its unit ends the sentence as well
        _clause(draft, whole[begin : draft.first], max(floor - begin, 0), whole[draft.last : stop], scanner)
        if not draft.direction and previous and _goes_on(previous, draft, whole, scanner):
            draft.direction, draft.modality = previous.direction, previous.modality
        previous, floor = draft, draft.end


def _goes_on(left: Draft, right: Draft, whole: str, scanner: Scanner) -> bool:
    """Whether the right figure is told of by the words before the left one: the end of a change, or next in a list."""
    if left.kind != right.kind:
        return False
    return (left.role, right.role) == ("from", "to") or bool(
        scanner.pattern("listing").fullmatch(whole[left.end : right.start])
    )


def _clause(draft: Draft, left: str, floor: int, right: str, scanner: Scanner) -> None:
    """`left` is the clause before the number (after `floor` no figure stands in it), `right` what comes after."""
    near, tail = left[floor:], right[:TAIL]
    unhedged = near[: len(near) - (draft.first - draft.start)]
    if draft.kind == "count" and draft.bare and (noun := scanner.pattern("counted_before").search(unhedged)):
        draft.noun = noun[0]
    begins, ends = scanner.cues.places(left), scanner.cues.places(tail)
    following = NEXT + (draft.end - draft.last if draft.kind == "points" else 0)  # a long unit
    if said := last(unhedged, _from(floor, begins[MOVES])) or first(tail[:following], ends[MOVES]):
        draft.direction = DIRECTIONS[said.says]
    said = last(left, begins[MODAL]) or first(tail, ends[MODAL_AFTER])
    draft.modality = MODALITIES[said.says] if said else "fact"
    if draft.kind in RATED:
        behind = right[: draft.end - draft.last + scanner.language.rate_reach]
        at = ends if len(behind) <= TAIL else scanner.cues.places(behind)
        rate = first(behind, at[RATES]) or last(near, _from(floor, begins[RATES]))
        draft.per = rate.says if rate else ""


def _from(floor: int, places: list[May]) -> list[May]:
    """Those of some places that stand in the text from `floor` on."""
    return [(start - floor, rows) for start, rows in places if start >= floor] if floor else places
