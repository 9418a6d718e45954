"""What a query asks for: terms, each of which a passage holds in one of several ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from briefwright.search.figures import Figure
from briefwright.search.fold import is_sign, tokens
from briefwright.search.stems import is_inflected, stem

Column = Literal["body", "stem", "figure"]
_OPEN = 3
"""Letters from which on a word also finds those that begin like it."""
_TYPED = 2
"""The same of a word that is still being typed, or ends with a star."""
_WHOLE = 10**15
"""Below which a whole number is also looked for in plain digits."""


class Way(NamedTuple):
    """Words that stand in a column one behind the other; an `open` one finds those that begin like its last word."""

    column: Column
    words: tuple[str, ...]
    open: bool = False


class Term(NamedTuple):
    """What a passage holds if it holds it in one of these ways. Where none does, it may hold one of its `parts`."""

    ways: tuple[Way, ...]
    parts: tuple[Way, ...] = ()


def word(words: Sequence[str], *, typed: bool = False) -> Term:
    """A word, or one that is written with hyphens or points in it: in all its forms, and what begins like it."""
    last = words[-1]
    exact = Way("body", tuple(words), open=len(last) >= (_TYPED if typed else _OPEN) and not last[0].isdigit())
    if not all(is_inflected(one) for one in words):
        return Term((exact,))
    return Term((Way("stem", tuple(map(stem, words))), exact))


def begun(words: Sequence[str]) -> Term:
    """What begins like a word, which had a star at its end."""
    return Term((Way("body", tuple(words), open=len(words[-1]) >= _TYPED),))


def phrase(words: Sequence[str]) -> Term:
    """Words as they are, one behind the other."""
    return Term((Way("body", tuple(words)),))


def closed(term: Term) -> Term:
    """A term without what only begins like it."""
    return term._replace(ways=tuple(way._replace(open=False) for way in term.ways))


def signs(run: Sequence[str]) -> Term:
    """Chinese or Japanese signs that were written together, and each pair of neighbours: no space parts the words."""
    pairs = tuple(Way("body", (run[at], run[at + 1])) for at in range(len(run) - 1))
    return Term((Way("body", tuple(run)),), pairs if len(pairs) > 1 else ())


def figure(found: Figure, literal: str) -> Term:
    """A figure in any language, or as it was written."""
    ways = [Way("figure", (one,)) for one in found.alternatives]
    written = tokens(literal)
    if len(written) > 1 or len(found.words) == 1:  # of $45 the index has no more than 45
        ways.append(Way("body", tuple(written)))
    whole = found.value == found.value.to_integral_value() and abs(found.value) < _WHOLE
    if whole and len(found.words) == 1:
        ways.append(Way("body", (str(int(found.value)),)))
    return Term(tuple(dict.fromkeys(ways)))


def split(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Words that were written together, parted where signs of Chinese or Japanese begin or end."""
    run: list[str] = []
    for one in words:
        if run and is_sign(run[-1]) != is_sign(one):
            yield tuple(run)
            run = []
        run.append(one)
    if run:
        yield tuple(run)
