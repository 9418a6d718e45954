"""Figures of one sentence, each told of something else: which do the words of a claim name, in any language?"""

from __future__ import annotations

from briefwright.figures.questions.pair import Answer, Pair, Seen
from briefwright.figures.scene import Scene
from briefwright.figures.spoken import LIGHT, spoken
from briefwright.figures.units import alike
from briefwright.quantities import Figure
from briefwright.span import Span

Names = frozenset[str]
_KINDS = frozenset({"percent", "points", "money", "measure", "count", "number", "multiple"})
_COUNTED = frozenset({"count", "number"})
_FLOWS = frozenset({"buy", "export", "import", "sell", "supply"})
"""What is one country's export is the other's import: other questions ask for them."""
_CLEAR = 2
"""So many words of the other figure, those twice that stand nowhere else in the passage."""


def labelled(p: Pair) -> Answer | None:
    """The figure of the next thing in a list, by the words of all languages.

    Speaks only where the claim's words at its figure name what stands at another figure of the sentence, and nothing
    that stands at this one, and where this one is told of something that the claim does not name at all. Abstains of
    changes, and where the year or the direction is this one's alone.
    """
    mine, its = p.mine, p.its
    if not p.rivals or mine.figure.kind not in _KINDS or mine.scene.beside or its.scene.beside:
        return None
    if mine.figure.kind in _COUNTED and mine.scene.says("apart", *mine.scene.clause(mine.figure)):
        return None  # by so many more
    sentence = its.scene.sentence(its.figure)
    values = {g.value for g in mine.scene.figures}
    rivals = [
        r
        for r in p.rivals
        if r.figure.value not in values
        and not r.figure.bound
        and r.scene.sentence(r.figure) == sentence
        and not _this_alone(p, r)
    ]
    claimed = _named(mine.scene, [_stretch(mine.scene, mine.figure)], mine.figure) if rivals else []
    if not claimed:
        return None
    own = frozenset[str]().union(*_named(its.scene, _may_be(its)))
    every = frozenset[str]().union(*_named(mine.scene, [Span(0, len(mine.scene.whole))]))
    at_it = _named(its.scene, [_stretch(its.scene, its.figure)])
    if all(names & every for names in at_it):
        return None  # what it is told of is named, or nothing is
    for rival in rivals:
        where = _stretch(rival.scene, rival.figure)
        there = frozenset[str]().union(*_named(rival.scene, [where]))
        if any(names & one and not names & there for names in claimed for one in at_it):
            continue
        theirs = {names for names in claimed if names & there and not names & own}
        alone = {names for names in theirs if not _elsewhere(rival.scene, names, where)}
        if len(theirs) + len(alone) >= _CLEAR:
            return Answer("subject", f"the passage has {rival.figure.text.strip()} for what the text says")
    return None


def _this_alone(p: Pair, rival: Seen) -> bool:
    """Whether year, direction or end of a change are the figure's own, and not its rival's."""
    f, g, other = p.mine.figure, p.its.figure, rival.figure
    if g.role != other.role or (f.direction and f.direction == g.direction != other.direction):
        return True
    return bool(p.mine.years & p.its.years) and not p.mine.years & rival.years


def _named(scene: Scene, where: list[Span], aside: Figure | None = None) -> list[Names]:
    """What is named in some stretches, one by one: no country, no figure, nothing that goes with anything."""
    found = (
        frozenset(name for name in s.names - LIGHT - _FLOWS if not name.startswith(("country:", "= ")))
        for s in spoken(scene, where)
        if aside is None or s.start != aside.span.start
    )
    return [names for names in found if names]


def _elsewhere(scene: Scene, names: Names, where: Span) -> bool:
    return any(s.names & names and not where.start <= s.start < where.end for s in scene.senses)


def _may_be(seen: Seen) -> list[Span]:
    """What may be told of a figure: what stands at it, its clause, and what its sentence begins with."""
    scene, figure = seen.scene, seen.figure
    sentence = scene.sentence(figure)
    peers = [figure, *(g for g in _peers(scene, figure) if sentence.start <= g.span.start < sentence.end)]
    first = min(peers, key=lambda g: g.span.start)
    return [_stretch(scene, figure), scene.clause(figure), Span(sentence.start, scene.clause(first).start)]


def _peers(scene: Scene, figure: Figure) -> list[Figure]:
    return [
        g for g in scene.figures if g is not figure and g.kind != "time" and (g.kind == figure.kind or alike(g, figure))
    ]


def _stretch(scene: Scene, figure: Figure) -> Span:
    """From the figure before, of a claim from its clause at most, to the end of the clause or the next figure."""
    sentence, clause = scene.sentence(figure), scene.clause(figure)
    peers = _peers(scene, figure)
    start = max([g.span.end for g in peers if sentence.start <= g.span.end <= figure.span.start] + [sentence.start])
    end = min([g.span.start for g in peers if g.span.start >= figure.span.end] + [clause.end])
    return Span(max(start, clause.start) if scene.claim else start, end)
