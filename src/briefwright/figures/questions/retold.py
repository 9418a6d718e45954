"""What a claim tells of one moment and the passage, in whatever language, of another: by all that the words name."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.figures.lexicon import NEVER, compiled
from briefwright.figures.questions.pair import Answer, Seen
from briefwright.figures.scene import Scene
from briefwright.figures.spoken import LIGHT, compared, lasts, lead, may_be_told_at, names, spoken, times_of, told_at
from briefwright.quantities import Figure
from briefwright.span import Span

_CLEAR = 2
"""By how many words that only one moment has the other one must be ahead."""
_AMOUNTS = frozenset({"money", "measure", "percent", "points", "multiple", "number"})
_SPECIFIC = 2
"""How many of them must be such as do not go with anything."""


def retold(mine: Seen, matched: Sequence[Seen], times: Sequence[Seen], issued: frozenset[int]) -> Answer | None:
    """The moment of the passages with which the claim's words go, where it is clearly not the claim's own.

    `matched` are the passages' figures of the claim's moment, `times` all of them, `issued` the years of the sources.
    Abstains of a sentence with an amount, whose year is asked for by itself; in tables, of stretches, of a claim with
    a lapse of time or of how things stood by then, of the year of a source itself, and of a moment that the claim tells
    as well.
    """
    scene, f = mine.scene, mine.figure
    if not matched or len(matched) == len(times):  # the passages tell of no other moment
        return None
    if f.until is not None or scene.lexicon is None or any(one.scene.beside for one in (mine, *times)):
        return None
    sentence = scene.sentence(f)
    later = lasts(scene, sentence) and scene.says("elapsed", *sentence)
    elsewhen = later or scene.says("lapse", *sentence) or _elsewhen(mine) or _of_a_state(mine, issued)
    if elsewhen or _has_amount(scene, sentence) or _compares((mine, *matched)):
        return None
    where = sentence if len(times_of(scene, sentence)) == 1 else told_at(scene, f)
    others = [
        one
        for one in times
        if one not in matched
        and _another(mine, one)
        and not compared(one.scene, one.figure)
        and not any(_side_by_side(one, its) for its in matched)
    ]
    if not others:
        return None
    claimed = spoken(scene, [where])
    own = frozenset[str]().union(*(names(o.scene, may_be_told_at(o.scene, o.figure)) for o in matched))
    goes_on = frozenset[str]().union(*map(_goes_on, matched))
    if any(name in own for s in claimed for name in s.names if _is_figure(name)):
        return None  # an amount of the claim is told of its own moment
    if sum(not s.names <= own for s in claimed) < _SPECIFIC:
        return None
    told = {id(one): names(one.scene, [told_at(one.scene, one.figure)]) for one in times}
    for other in others:
        theirs = {s.names for s in claimed if s.names & told[id(other)] and not s.names & own}
        if sum(not one <= LIGHT and not all(map(_is_figure, one)) for one in theirs) < _SPECIFIC:
            continue
        ahead, behind = lead(claimed, own, told[id(other)], [*told.values()])
        if ahead - behind >= _CLEAR and not all(s.names & goes_on for s in claimed if s.names & told[id(other)] - own):
            return Answer("year", f"the passage tells it of {other.figure.text.strip()}")
    return None


def _goes_on(one: Seen) -> frozenset[str]:
    """What the sentence right before a moment's names, where that one goes on to speak of something in it."""
    sentence = one.scene.sentence(one.figure)
    before = names(one.scene, [span for span in one.scene.sentences if span.end == sentence.start])
    same = {name for name in before & names(one.scene, [sentence]) if not name.startswith("country:")} - LIGHT
    return before if same else frozenset()


def _has_amount(scene: Scene, where: Span) -> bool:
    return any(g.kind in _AMOUNTS and where.start <= g.span.start < where.end for g in scene.figures)


def _compares(told: Sequence[Seen]) -> bool:
    """Whether a moment is one with which another is compared: what is told of that one may be told of it."""
    return any(compared(one.scene, one.figure) for one in told)


_WIDTH = {"quarter": 3, "half-year": 6}
_LAST = 31
_NEAR = 16


def _is_figure(name: str) -> bool:
    return name.startswith("= ")


def _elsewhen(mine: Seen) -> bool:
    """Whether a claim's sentence has a word for another time, the end of its own year or month aside."""
    scene, f = mine.scene, mine.figure
    found = compiled(scene.lexicon.elsewhen if scene.lexicon else NEVER).finditer(scene.whole, *scene.sentence(f))
    return any(not f.span.start <= m.start() <= f.span.end + 1 for m in found)


def _of_a_state(mine: Seen, issued: frozenset[int]) -> bool:
    """Whether a claim tells how things stood by a moment, or of a source by its year."""
    scene, f = mine.scene, mine.figure
    by = compiled(f"(?:{scene.lexicon.so_far if scene.lexicon else NEVER}) ?$")
    if any(by.search(scene.whole[max(0, at - _NEAR) : at]) for at in (f.span.start, f.number.start)):
        return True
    return bool(scene.years_of(f) & issued) and scene.says("publication", *scene.clause(f))


def _another(mine: Seen, other: Seen) -> bool:
    """Whether a moment is another one, and none that the claim tells of elsewhere.

    A year is not another than its own months and days; a month is another than the year itself, of which something
    else may be told.
    """
    years = other.scene.years_of(other.figure)
    if not years and _days(mine.figure) is None:
        return False  # a day of no year may be one of the claim's
    others = (g for g in mine.scene.figures if g.kind == "time" and g is not mine.figure)
    if any(mine.scene.years_of(g) & years for g in others):
        return False
    f, g = mine.figure, other.figure
    if not mine.scene.years_of(f) & years:
        return True
    a, b = _days(f), _days(g)
    return a is not None and (b is None or a[1] < b[0] or b[1] < a[0])


def _side_by_side(a: Seen, b: Seen) -> bool:
    """Whether two moments stand in one sentence with no figure between: what follows may be told of either."""
    first, last = sorted((a.figure.span, b.figure.span))
    if a.scene is not b.scene or a.scene.sentence(a.figure) != b.scene.sentence(b.figure):
        return False
    return not any(first.end <= g.span.start < last.start for g in a.scene.figures)


def _days(figure: Figure) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The first and the last day, as month and day, of a moment within a year; None of whole years."""
    first, last = figure.when, figure.until or figure.when
    if first is None or last is None or first.month is None or last.month is None:
        return None
    return (first.month, first.day or 0), (last.month + _WIDTH.get(figure.unit, 1) - 1, last.day or _LAST)
