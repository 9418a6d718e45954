"""What a citation covers: the sentences that it vouches for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefwright.prose.values import Where
from briefwright.span import Span

_STOP = re.compile(r"[.。！？!?…][”»」』’“\"')）\]】〕》〉]*\Z")
_TAIL = 40  # characters at a unit's end in which a full stop and the marks behind it are looked for
_NO_WORDS = " \t\n\u00a0\u3000.。!?！？…:：,，;；”»」』’\"')）]】—–-"


class Stand(NamedTuple):
    """Where a citation stands: the number of its paragraph, and its place in the plain text."""

    paragraph: int
    offset: int


def coverage(
    units: Iterable[Sequence[int]],
    plains: Sequence[str],
    sentences: Sequence[Sequence[Span]],
    stands: Sequence[Stand],
) -> list[frozenset[Where]]:
    """The sentences that each citation covers.

    That is the one in which it stands or which it follows; after the last full stop of a unit, also each earlier
    sentence of the unit that has no citation of its own.
    """
    inside: dict[int, list[int]] = {}
    for number, stand in enumerate(stands):
        inside.setdefault(stand.paragraph, []).append(number)
    out: list[frozenset[Where]] = [frozenset()] * len(stands)
    for unit in units:
        mine = [number for paragraph in unit for number in inside.get(paragraph, ())]
        if mine:
            _cover_unit(unit, plains, sentences, {number: stands[number] for number in mine}, out)
    return out


def _cover_unit(
    unit: Sequence[int],
    plains: Sequence[str],
    sentences: Sequence[Sequence[Span]],
    stands: Mapping[int, Stand],
    out: list[frozenset[Where]],
) -> None:
    order = [(p, span.start, n) for p in unit for n, span in enumerate(sentences[p])]
    if not order:
        return
    own = {number: _own(order, stand) for number, stand in stands.items()}
    last = Where(order[-1][0], order[-1][2])
    end = sentences[last.paragraph][last.sentence].end
    stop = _STOP.search(plains[last.paragraph], max(0, end - _TAIL), end)
    cited = set(own.values())
    free = (Where(p, n) for p, _, n in order)
    whole = frozenset(where for where in free if where == last or where not in cited)
    alone = {where: frozenset({where}) for where in cited}
    for number, stand in stands.items():
        closing = stop is not None and stand > (last.paragraph, stop.start())
        out[number] = whole if closing else alone[own[number]]


def _own(order: Sequence[tuple[int, int, int]], stand: Stand) -> Where:
    """The sentence, of some in order (paragraph, start, number), in which a citation stands or which it follows.

    At the start of a paragraph it stands in the first one there; where its paragraph has none, it follows another.
    """
    at = max(bisect_left(order, (stand.paragraph, stand.offset)) - 1, 0)
    if order[at][0] != stand.paragraph and at + 1 < len(order) and order[at + 1][0] == stand.paragraph:
        at += 1
    return Where(order[at][0], order[at][2])


def ends_with(plain: str, stands: Iterable[tuple[int, Stand]]) -> list[int]:
    """Those of a paragraph's citations, by number, behind which it has no more words."""
    end = len(plain.rstrip(_NO_WORDS))
    return [number for number, stand in stands if stand.offset >= end]
