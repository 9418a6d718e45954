"""What a text speaks of at a figure, and which of two places of a passage a claim's own words go with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefwright.figures.lexicon import compiled
from briefwright.figures.scene import Scene
from briefwright.figures.senses import Sense
from briefwright.quantities import Figure, language
from briefwright.span import Span

Names = frozenset[str]
LIGHT = frozenset({
    "after_ev", "area_size", "average", "bilateral", "change", "decline", "develop", "end_of", "exist", "first", "full",
    "government", "group", "growth", "important", "include", "increase", "international", "last", "lead", "level",
    "main", "maintain", "official", "organisation", "people", "rank", "reduce", "region", "relations", "result", "say",
    "share", "special", "stage", "start_of", "support", "total", "trade",
})  # fmt: skip
"""Senses that go with anything."""
_HALF = 0.5
_REACH = 16
_TOLD = 2


def spoken(scene: Scene, where: Sequence[Span]) -> list[Sense]:
    """What a text names in some stretches, in order."""
    return [s for s in scene.senses if any(span.start <= s.start < span.end for span in where)]


def lasts(scene: Scene, where: Span) -> bool:
    """Whether a stretch of a text tells how long something took, or how much later it was."""
    return any(g.kind == "duration" and where.start <= g.span.start < where.end for g in scene.figures)


def names(scene: Scene, where: Sequence[Span]) -> Names:
    """All that a text names in some stretches."""
    return frozenset().union(*(s.names for s in spoken(scene, where)))


def weight(sense: Sense, among: Iterable[Names]) -> float:
    """How much a word tells: less, the more of some places name it too; half where it goes with anything."""
    light = sense.names <= LIGHT or all(name.startswith("country:") for name in sense.names - LIGHT)
    return (_HALF if light else 1) / max(1, sum(bool(sense.names & place) for place in among))


def lead(claimed: Sequence[Sense], own: Names, other: Names, among: Sequence[Names]) -> tuple[float, float]:
    """How much of a claim's words goes with the other of two places alone, and how much with its own alone.

    A word that the claim has twice counts once.
    """
    theirs = {s.names: weight(s, among) for s in claimed if s.names & other and not s.names & own}
    ours = {s.names: weight(s, among) for s in claimed if s.names & own and not s.names & other}
    return sum(theirs.values()), sum(ours.values())


def times_of(scene: Scene, sentence: Span) -> list[Figure]:
    """The moments that a sentence tells of, those aside that it only compares with."""
    inside = [g for g in scene.figures if g.kind == "time" and sentence.start <= g.span.start < sentence.end]
    return sorted((g for g in inside if not compared(scene, g)), key=lambda g: g.span.start) or inside


def compared(scene: Scene, figure: Figure) -> bool:
    """Whether a moment is one that another is compared with: than in 2021."""
    if scene.lexicon is None:
        return False
    if compiled(scene.lexicon.level).match(scene.whole, figure.span.end):
        return True
    words, starts = compiled(rf"(?:{scene.lexicon.against}) ?(?:in |в |во )?.?$"), compiled(language(scene.code).starts)
    for at in (figure.span.start, figure.number.start):
        left = scene.whole[max(0, at - _REACH) : at + 1]
        against = words.search(left)
        if against is not None and not starts.match(left, against.start()):
            return True
    return False


def told_at(scene: Scene, figure: Figure) -> Span:
    """What is told of a moment: from its clause, or the moment before, to the moment or the clause behind."""
    sentence = scene.sentence(figure)
    times = times_of(scene, sentence)
    if figure not in times:
        return scene.clause(figure)
    at = times.index(figure)
    before = times[at - 1].span.end if at else sentence.start
    after = times[at + 1] if at + 1 < len(times) else None
    clause = scene.clause(figure)
    start = max(before, clause.start) if at else sentence.start
    if after is None:
        return Span(start, sentence.end)
    if scene.lexicon is not None and scene.lexicon.year_first:
        opens = scene.clause(after).start
        return Span(start, opens if opens > figure.span.end else after.span.start)
    return Span(start, min(after.span.start, max(clause.end, figure.span.end)))


def may_be_told_at(scene: Scene, figure: Figure) -> list[Span]:
    """All that may be told of a moment: its clause, how its sentence begins, and what follows up to the next moment."""
    sentence = scene.sentence(figure)
    times = times_of(scene, sentence)
    out = [told_at(scene, figure), scene.clause(figure), Span(sentence.start, times[0].span.start)]
    if figure is times[-1]:
        later = (g.span.start for g in scene.figures if g.kind == "time" and g.span.start >= sentence.end)
        nxt = min(later, default=len(scene.whole) + 1)
        ends = [s for s in scene.sentences if s.start >= sentence.end and s.end <= nxt]
        out += ends[:_TOLD]
    return out
