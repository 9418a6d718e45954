"""Where the notes of a page begin, where its pages are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefwright.ingest.notes.marks import (
    COUNTED,
    HEAD,
    STAR,
    Family,
    Start,
    begins,
    called,
    chain,
    is_rule,
    starts,
)
from briefwright.readers.original import Line

_RULED_FROM = 0.2
"""The share of pages with a rule above notes from which a document has one wherever there are notes."""


class Zone(NamedTuple):
    """The notes at the foot of a page: where they begin among its lines, the counted notes, and their family."""

    top: int
    run: tuple[Start, ...]
    family: Family


def are_ruled(by_page: Sequence[Sequence[Line]]) -> bool:
    """Whether a document has rules above its notes."""
    pages = sum(
        any(is_rule(a) and (begins(b.text) or STAR.match(b.text)) for a, b in pairwise(content)) for content in by_page
    )
    return pages >= max(2, _RULED_FROM * len(by_page))


def zone_of(content: list[Line], last: Mapping[Family, int], ruled: bool) -> Zone | None:
    """The notes of one page; `content` is its lines with text and its rules, `last` the last number of each family.

    Notes are lines whose marks count up, from 1 or from the last page's number, and which the text above calls in
    that order.
    """
    rule = _rule(content, ruled)
    best = max(_candidates(content, last, rule, ruled), key=lambda zone: (len(zone.run), zone.top), default=None)
    if best is not None:
        return best._replace(top=_above_stars(content, best.top) if rule is None else rule)
    if rule is None:
        return None
    run, family = _longest(content, last, rule)
    return Zone(rule, tuple(run), family)


def _rule(content: Sequence[Line], ruled: bool) -> int | None:
    """The last rule below which notes begin."""
    for n in range(len(content) - 1, -1, -1):
        if is_rule(content[n]):
            after = next((line.text for line in content[n + 1 :] if line.text), "")
            if after and (ruled or STAR.match(after) or begins(after)):
                return n
    return None


def _firsts(last: Mapping[Family, int], family: Family) -> tuple[int, ...]:
    """The numbers that a page's first note may have."""
    return tuple(dict.fromkeys((1, last.get(family, 0) + 1)))


def _candidates(content: list[Line], last: Mapping[Family, int], rule: int | None, ruled: bool) -> list[Zone]:
    found: list[Zone] = []
    for family in COUNTED:
        if rule is None and ruled and family != "circled":
            continue  # the document's notes stand under rules, and here is none
        heads = starts(content, family)
        for first in _firsts(last, family):
            for head in heads:
                if head.number == first and (rule is None or head.place > rule):
                    run = chain([other for other in heads if other.place >= head.place], first)
                    if _agrees(content[: head.place], run, family, rule is not None):
                        found.append(Zone(head.place, tuple(run), family))
    return found


def _agrees(above: Sequence[Line], run: Sequence[Start], family: Family, under_rule: bool) -> bool:
    """Whether the text above calls these notes, in this order. What may be an enumeration needs a rule, or company."""
    wanted = [start.number for start in run]
    numbers = [number for number in called(above, family) if number in wanted]
    if numbers[: len(wanted)] != wanted:
        return False
    return family not in ("paren", "plain") or under_rule or (family == "paren" and len(wanted) > 1)


def _above_stars(content: Sequence[Line], top: int) -> int:
    """Starred notes stand before the counted ones."""
    while top and STAR.match(content[top - 1].text) and len(content[top - 1].text) > 8:
        top -= 1
    return top


def _longest(content: list[Line], last: Mapping[Family, int], rule: int) -> tuple[list[Start], Family]:
    """The notes below a rule that the text above does not call: the longest chain of any family."""
    runs = [
        (chain([start for start in starts(content, family) if start.place > rule], first), family)
        for family in COUNTED
        for first in _firsts(last, family)
    ]
    run, family = max(runs, key=lambda item: len(item[0]))
    return run, family if run or not any(HEAD["lost"].match(x.text) for x in content[rule:]) else "star"
