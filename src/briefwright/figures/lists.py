"""How many things a text lists: “A, B and C” are three."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefwright.figures.lexicon import compiled
from briefwright.figures.scene import Scene
from briefwright.quantities import Figure

_HAN = re.compile(r"[^，。；：,;:\s、|]{1,14}(?:、[^，。；：,;:\s、|]{1,14})+")
_ARROWS = re.compile(r"[^。！？!?；;→]+(?:→[^。！？!?；;→]+)+")
_HEAD, _EDGES = 2, 2


def lengths(scene: Scene) -> frozenset[int]:
    """The lengths of the lists of a text; of a table how many rows and columns it has."""
    lexicon = scene.lexicon
    out = _table(scene.text)
    last = lexicon.list_and if lexicon else r"(?!)"
    out.update(_commas(scene.whole, last), _enumerations(scene.whole, last))
    out.update(run.count("→") + 1 for run in _ARROWS.findall(scene.whole))
    return frozenset(out | steps(scene))


def enumerated(scene: Scene) -> set[int]:
    """The lengths of the lists that a sign makes plain: A、B、C."""
    return set(_enumerations(scene.whole, scene.lexicon.list_and if scene.lexicon else r"(?!)"))


def steps(scene: Scene) -> set[int]:
    """How far a text tells its points one by one: first …, second …, third … are three."""
    told = scene.lexicon.steps if scene.lexicon else ()
    counts = (next((n for n, sign in enumerate(signs) if sign not in scene.whole), len(signs)) for signs in told)
    return {count for count in counts if count > 1}


def _enumerations(whole: str, last: str) -> Iterator[int]:
    """Lists with the Chinese sign for them."""
    for match in _HAN.finditer(whole):
        run = match[0]
        inside = compiled(f"(?:{last})[^、]+$").search(run.rsplit("、", 1)[1])
        behind = compiled(f"(?:{last})").match(whole, match.end())
        yield run.count("、") + (_EDGES if inside or behind else 1)


def _commas(whole: str, last: str) -> Iterator[int]:
    """Lists with commas and a word before the last; with the comma before that word or without."""
    for match in compiled(rf"(?:[\w' -]+, ){{1,}}(?:[\w' -]+,? )?(?:{last}) [\w' -]+").finditer(whole):
        commas = match[0].count(",")
        yield from (commas + 1, commas + 2)


def _table(text: str) -> set[int]:
    """Rows and columns of a pipe table, the heads left out."""
    lines = [line for line in text.split("\n") if line.lstrip().startswith("|")]
    return {len(lines) - _HEAD, lines[0].count("|") - _EDGES} if len(lines) > _HEAD else set()


def numbered(figures: Iterable[Figure]) -> int:
    """How far the ordinals of some texts count from one without a gap: a first, a second, a third are three."""
    values = {int(f.value) for f in figures if f.kind == "ordinal"}
    count = 0
    while count + 1 in values:
        count += 1
    return count
