"""IDs that stay: the passages of a source file and those of a new extraction, each with the one that it was.

Likeness is the share of pairs of characters (of Chinese) or runs of four (of other scripts) that two texts have in
common: it does not mind where in a paragraph something was put in, taken out or moved.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefwright.ingest.signs import IS_CJK, squeezed

SAME = 0.35
"""Likeness from which two texts in the same order may be the same passage."""
FIXED = 0.7
"""Likeness from which they may be so although one was moved."""
_CLEAR = 0.05
_FEW = 12
"""Texts that are compared with each other one by one; of more only those that share rare pieces."""
_NUMBERED = re.compile(r"([A-Za-z]+)(\d+)\Z")


class Aligned(NamedTuple):
    """For each new text the ID that it gets; and the IDs by what became of them."""

    ids: tuple[str, ...]
    kept: tuple[str, ...]
    moved: tuple[str, ...]
    changed: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]


def align(old: Sequence[tuple[str, str]], new: Sequence[str], letter: str, used: Iterable[str] = ()) -> Aligned:
    """Give the texts of `new` the IDs of `old` (ID, text), passages of one kind, whose ID begins with `letter`.

    `used` are IDs that were given before and are gone: no text gets one of them.
    """
    pairing = _Pairing([squeezed(text) for _, text in old], [squeezed(text) for text in new])
    taken = {name for name, _ in old} | set(used)
    state: dict[str, list[str]] = defaultdict(list)
    ids: list[str] = []
    for n in range(len(new)):
        match = pairing.found.get(n)
        if match is None:
            name = _next_id(letter, taken)
            taken.add(name)
        else:
            name = old[match[0]][0]
        ids.append(name)
        state["new" if match is None else match[1]].append(name)
    used_now = {n for n, _ in pairing.found.values()}
    gone = tuple(name for n, (name, _) in enumerate(old) if n not in used_now)
    kept, moved, changed, new_ids = (tuple(state[kind]) for kind in ("kept", "moved", "changed", "new"))
    return Aligned(tuple(ids), kept, moved, changed, new_ids, gone)


def _next_id(letter: str, taken: Iterable[str]) -> str:
    """A number above all that were ever given."""
    numbers = [int(m[2]) for name in taken if (m := _NUMBERED.match(name)) and m[1] == letter]
    return f"{letter}{max(numbers, default=0) + 1}"


def likeness(one: str, other: str) -> float:
    """How like two texts are, from 0 to 1."""
    return shared(pieces(squeezed(one)), pieces(squeezed(other)))


def pieces(text: str) -> Counter[str]:
    """The pieces of a text: pairs of Han characters, runs of four others."""
    words = f" {text} "  # never without a piece
    sizes = (2 if IS_CJK.match(character) else 4 for character in words)
    return Counter(words[k : k + size] for k, size in enumerate(sizes))


def shared(a: Counter[str], b: Counter[str]) -> float:
    """How like two texts are by their pieces, from 0 to 1."""
    return 2 * (a & b).total() / (a.total() + b.total())


class _Pairing:
    """Which old text each new one is, and how: found from the surest pairs to the least sure."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old, self.new = old, new
        self.found: dict[int, tuple[int, str]] = {}
        self.taken: set[int] = set()
        self._grams: dict[str, Counter[str]] = {}
        same = self._same()
        chain = _heaviest((i, j, 1.0) for i, j in same)
        self._take(chain, "kept")
        alone = _places(self.old)
        self._take([(i, j) for i, j in same if i not in self.taken and len(alone[self.old[i]]) == 1], "moved")
        edges = [(-1, -1), *chain, (len(old), len(new))]
        for (a, b), (c, d) in pairwise(edges):
            free = [i for i in range(a + 1, c) if i not in self.taken]
            self._take(self._between(free, [j for j in range(b + 1, d) if j not in self.found]), "changed")
        self._take([(i, j) for i, j in same if i not in self.taken and j not in self.found], "moved")
        self._moved_and_changed()

    def _take(self, pairs: Iterable[tuple[int, int]], how: str) -> None:
        for i, j in pairs:
            self.found[j] = (i, how)
            self.taken.add(i)

    def _same(self) -> list[tuple[int, int]]:
        """Equal texts that there are as many of before and after."""
        before, after = _places(self.old), _places(self.new)
        pairs = [
            (i, j)
            for text, where in before.items()
            if len(where) == len(after.get(text, ()))
            for i, j in zip(where, after[text], strict=True)
        ]
        return sorted(pairs)

    def _likeness(self, i: int, j: int) -> float:
        return shared(self._of(self.old[i]), self._of(self.new[j]))

    def _of(self, text: str) -> Counter[str]:
        if text not in self._grams:
            self._grams[text] = pieces(text)
        return self._grams[text]

    def _candidates(self, j: int, old: Sequence[int], index: Mapping[str, list[int]]) -> Sequence[int]:
        """The old texts that may be like a new one: those that share most of its rarer pieces."""
        if len(old) <= _FEW:
            return old
        votes = Counter(i for gram in self._of(self.new[j]) if len(found := index.get(gram, ())) <= _FEW for i in found)
        return [i for i, _ in votes.most_common(_FEW // 2)]

    def _index(self, old: Sequence[int]) -> Mapping[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for i in old if len(old) > _FEW else ():
            for gram in self._of(self.old[i]):
                index[gram].append(i)
        return index

    def _between(self, old: Sequence[int], new: Sequence[int]) -> list[tuple[int, int]]:
        """Pairs in the same order with the greatest likeness in all, of two stretches between texts that are kept."""
        index = self._index(old)
        pairs = [(i, j, self._likeness(i, j)) for j in new for i in self._candidates(j, old, index)] if old else []
        return _heaviest([pair for pair in pairs if pair[2] >= SAME])

    def _moved_and_changed(self) -> None:
        """What is left: only where the likeness is high, and no other comes near."""
        left = [i for i in range(len(self.old)) if i not in self.taken]
        index = self._index(left)
        for j in range(len(self.new)):
            if j in self.found:
                continue
            near = [i for i in self._candidates(j, left, index) if i not in self.taken]
            scores = sorted(((self._likeness(i, j), i) for i in near), reverse=True)
            if scores and scores[0][0] >= FIXED and (len(scores) == 1 or scores[0][0] > scores[1][0] + _CLEAR):
                self._take([(scores[0][1], j)], "changed")


def _places(texts: Sequence[str]) -> Mapping[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for n, text in enumerate(texts):
        places[text].append(n)
    return places


def _heaviest(pairs: Iterable[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The chain of pairs that rise in both numbers whose weights add up to the most."""
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    best: list[tuple[float, int]] = [(0.0, -1)] * (max((j for _, j, _ in ordered), default=-1) + 2)  # a Fenwick tree
    links: list[int] = []
    top = (0.0, -1)
    for k, (_, j, weight) in enumerate(ordered):
        before, at = (0.0, -1), j
        while at > 0:
            before, at = max(before, best[at]), at & (at - 1)
        links.append(before[1])
        score, at = (before[0] + weight, k), j + 1
        top = max(top, score)
        while at < len(best):
            best[at] = max(best[at], score)
            at += at & -at
    chain: list[tuple[int, int]] = []
    k = top[1]
    while k >= 0:
        chain.append(ordered[k][:2])
        k = links[k]
    return chain[::-1]
