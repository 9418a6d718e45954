"""The names that a claim and a passage share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from briefwright.figures.naming.likeness import OTHER, SAME, likeness
from briefwright.figures.naming.written import Name, Part

LEAST = 3
"""Shorter Chinese names are known by their sound alone."""
_CERTAIN = 0.7
_UNLIKE = 9.0


class Told(NamedTuple):
    """A name of a claim, and where a passage has it (`at`), or has one that may be it (`perhaps`), by number."""

    name: Name
    at: frozenset[int]
    perhaps: frozenset[int]


def shared(claim: Sequence[Name], passage: Sequence[Name]) -> tuple[Told, ...]:
    """The names of a claim that a passage has, or may have.

    Of what a passage has under two names that are not like each other, it is not clear which is meant.
    """
    found: list[Told] = []
    heard = [(name, name.every, _is_han(name)) for name in passage]
    for name in _split(claim, passage):
        every, han = name.every, _is_han(name)
        likely = {
            n: other
            for n, (other, theirs, also) in enumerate(heard)
            if (han and also) or any(likeness(x, y) < OTHER for x in every for y in theirs if x.first & y.first)
        }
        apart = {n: far for n, other in likely.items() if (far := _apart(name, other)) < OTHER}
        same = frozenset(n for n, far in apart.items() if far <= SAME)
        if same and not _all_one([passage[n] for n in same]):
            same = frozenset()
        if apart:
            found.append(Told(name, same, frozenset(apart) - same))
    return tuple(found)


def _split(claim: Sequence[Name], passage: Sequence[Name]) -> Iterator[Name]:
    """The names of a claim, apart where two stand side by side, as Russian may have them."""
    for name in claim:
        words = name.words if len(name.parts) > 1 and not _is_han(name) else ()
        meant = [
            {n for n, other in enumerate(passage) if _nearest(word.parts[0], (other.parts[-1], *other.beside)) <= SAME}
            for word in words
        ]
        if any(a and b and not a & b for a, b in combinations(meant, 2)):
            yield from words
        else:
            yield name


def _all_one(names: Sequence[Name]) -> bool:
    """Whether all are spellings of one name."""
    first = names[0]
    return all(one.text == first.text or _apart(first, one) <= SAME for one in names[1:])


def _apart(a: Name, b: Name) -> float:
    """How far apart two names are, by their last words, and by what stands before those."""
    if _is_han(a) and _is_han(b):
        return _by_characters(a.parts[-1].text, b.parts[-1].text)
    last = _nearest(a.parts[-1], (*b.parts[-1:], *b.beside))
    if a.beside:
        last = min(last, _nearest(b.parts[-1], (*a.parts[-1:], *a.beside)))
    if last > SAME:  # a family may be meant, or a first name
        return max(min(likeness(x, y) for x in a.every for y in b.every), SAME + 0.1)
    if not (a.sure or b.sure) and _is_latin(a) and _is_latin(b):
        return SAME + 0.1  # a word with a capital letter, of two English texts
    if a.opens and b.opens and len(a.parts) == len(b.parts) == 1:
        return SAME + 0.1  # the capital letters of two sentences: Transit, Транзит
    short = min(len(a.text), len(b.text)) < LEAST or a.opens or b.opens
    if short and last > _CERTAIN:
        return SAME + 0.1
    if len(a.parts) > 1 and len(b.parts) > 1:
        others = [_nearest(part, (*b.parts, *b.beside)) for part in a.parts[:-1]]
        return last if min(others) <= SAME else SAME + 0.1
    return last


def _nearest(part: Part, others: Iterable[Part]) -> float:
    return min((likeness(x, y) for other in others for x in part.sounds for y in other.sounds), default=_UNLIKE)


def _by_characters(a: str, b: str) -> float:
    """Chinese names are the same in the same characters alone."""
    short, long = sorted((a, b), key=len)
    if short == long:
        return 0.0 if len(a) >= LEAST else SAME + 0.1
    if len(short) >= LEAST and short in long:
        return SAME if len(long) - len(short) == 1 else SAME + 0.1
    return SAME + 0.1 if short[:2] == long[:2] else _UNLIKE


def _is_han(name: Name) -> bool:
    return "\u4e00" <= name.text[:1] <= "\u9fff"


def _is_latin(name: Name) -> bool:
    return name.text[:1] < "Ѐ"
