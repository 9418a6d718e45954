"""When something happened: the moment to which a passage ties what the claim tells of another one."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.figures.questions.name import met
from briefwright.figures.questions.pair import Answer, Seen
from briefwright.figures.scene import Scene
from briefwright.figures.spoken import compared, lasts
from briefwright.quantities import Figure
from briefwright.span import Span

Names = frozenset[str]
_NONE: Names = frozenset()
_AMOUNTS = frozenset({"money", "measure", "percent", "number"})
_BESIDE = ("country", "topic", "meeting", "person")
"""What else tells two happenings apart."""


def event(mine: Seen, matched: Sequence[Seen], times: Sequence[Seen]) -> Answer | None:
    """What a passage tells of another moment than the claim.

    `matched` are the passages' figures of the claim's moment, `times` all of one passage. Speaks only where a word
    for what happened stands in the passage at another moment alone, and no word of the claim stands at its own moment
    alone. Abstains where the claim has a lapse of time, tells of that other moment too, or where the passage says
    nothing at the claim's own.
    """
    scene = mine.scene
    alone = not matched or len(matched) == len(times)  # the passage tells of no other moment
    if alone or scene.lexicon is None or scene.beside or any(one.scene.beside for one in times):
        return None
    if compared(scene, mine.figure):
        return None
    if (another := _of_another(mine, matched, times)) is not None:
        return another
    if _reckons(scene, scene.sentence(mine.figure)):
        return None
    return _named(mine, matched, times) or _happening(mine, matched, times)


def _happening(mine: Seen, matched: Sequence[Seen], times: Sequence[Seen]) -> Answer | None:
    """The moment at which alone the passage has the words for what happened."""
    scene, where = mine.scene, _domain(mine)
    if scene.lexicon is not None and scene.lexicon.pattern("attributive").match(scene.whole, mine.figure.span.end):
        return None
    told = _at(scene, where, "event")
    if not told and sum(g.kind == "time" for g in scene.figures) == 1:
        where = scene.sentence(mine.figure)  # the only moment is that of all that the sentence tells
        told = _at(scene, where, "event")
    own = [_at(one.scene, _domain(one), "event") for one in matched]
    if not told or not all(own):
        return None
    here = _NONE.union(*own)
    for other in times:
        same_year = bool(scene.years_of(mine.figure) & other.scene.years_of(other.figure))
        if other in matched or (same_year and not _apart(mine, other)):
            continue
        there = _at(other.scene, _domain(other), "event")
        speaks = told & there - here
        if not speaks or told & here - there or _told_too(mine, other):
            continue
        if all(_only_at(other, name) for name in speaks) and _likelier(mine, where, other, matched):
            words = other.figure.text.strip()
            return Answer("year", f"the passage ties “{'/'.join(sorted(speaks))}” to {words}")
    return None


def _reckons(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence reckons from a moment to another: later, after so many years."""
    if scene.says("lapse", *sentence) or scene.says("elsewhen", *sentence):
        return True
    return lasts(scene, sentence)


def _named(mine: Seen, matched: Sequence[Seen], times: Sequence[Seen]) -> Answer | None:
    """The moment to which the passage ties a name: of all that the sentence tells where it has no other moment."""
    scene, sentence = mine.scene, mine.scene.sentence(mine.figure)
    if mine.named is None or not mine.named.has(matched[0].scene):
        return None
    moments = [g for g in scene.figures if g.kind == "time" and g is not mine.figure and _in(sentence, g)]
    where = sentence if not moments else _domain(mine)
    before = max((g.span.end for g in moments), default=sentence.start)
    if moments and before < mine.figure.span.start and not any(before <= n.start < where.end for n in scene.names):
        where = Span(where.start, sentence.end)  # the last moment, with no name before it
    years = scene.years_of(mine.figure)
    others = [
        one
        for one in times
        if one not in matched
        and (not years & one.scene.years_of(one.figure) or _apart(mine, one))
        and not _told_too(mine, one)
    ]
    return met(mine, where, matched, others)


def _in(where: Span, figure: Figure) -> bool:
    return where.start <= figure.span.start < where.end


def _of_another(mine: Seen, matched: Sequence[Seen], times: Sequence[Seen]) -> Answer | None:
    """The moment at which the same happened to another country.

    The claim's clause, or all before it, must name one alone.
    """
    clause = mine.scene.clause(mine.figure)
    if not _at(mine.scene, clause, "country"):
        clause = Span(mine.scene.sentence(mine.figure).start, clause.end)
    if any(_in(clause, g) for g in mine.scene.figures if g.kind in _AMOUNTS):
        return None  # an amount's year is asked for by itself
    country, told = _at(mine.scene, clause, "country"), _happened(mine.scene, clause)
    others = [_at(one.scene, _domain(one), "country") for one in matched]
    if len(country) != 1 or not all(others) or country & _NONE.union(*others) or mine.scene.says("lapse", *clause):
        return None
    here = _NONE.union(*(_happened(one.scene, _domain(one)) for one in matched))
    for other in (one for one in times if one not in matched and one.figure.unit == mine.figure.unit):
        same = _happened(other.scene, _domain(other)) & told & here
        if same and country <= _at(other.scene, _domain(other), "country") and not _told_too(mine, other):
            return Answer("subject", f"the passage has {other.figure.text.strip()} for what the text says")
    return None


def _happened(scene: Scene, where: Span) -> Names:
    """What happened in a stretch, treaties included."""
    return _at(scene, where, "event") | (_at(scene, where, "topic") & {"treaty"})


def _apart(mine: Seen, other: Seen) -> bool:
    """Whether two moments of one year are different months or days."""
    a, b = mine.figure.when, other.figure.when
    return bool(a and b and a.month and b.month and (a.month, a.day) != (b.month, b.day))


def _told_too(mine: Seen, other: Seen) -> bool:
    """Whether the claim names a moment of the passage as well."""
    years = other.scene.years_of(other.figure)
    others = (g for g in mine.scene.figures if g.kind == "time" and g is not mine.figure)
    return any(mine.scene.years_of(g) & years for g in others)


def _domain(seen: Seen) -> Span:
    """What a text may tell of a moment: its clause, and where the moment stands first, all up to the next one."""
    scene, figure = seen.scene, seen.figure
    sentence, clause = scene.sentence(figure), scene.clause(figure)
    moments = [g for g in scene.figures if g.kind == "time" and sentence.start <= g.span.start < sentence.end]
    before = max((g.span.end for g in moments if g.span.end <= figure.span.start), default=sentence.start)
    after = min((g.span.start for g in moments if g.span.start >= figure.span.end), default=sentence.end)
    first = scene.lexicon is not None and scene.lexicon.year_first
    return Span(max(before, clause.start), after if first else min(after, clause.end))


def _at(scene: Scene, where: Span, kind: str) -> Names:
    return frozenset(m.name for m in scene.mentions(kind) if where.start <= m.start < where.end)


def _only_at(other: Seen, name: str) -> bool:
    """Whether a passage tells of a kind of happening at one moment alone, and nowhere without one."""
    scene = other.scene
    where = _domain(other)
    same = [m for m in scene.mentions("event") if m.name == name]
    return all(where.start <= m.start < where.end for m in same)


def _likelier(mine: Seen, where: Span, other: Seen, matched: Sequence[Seen]) -> bool:
    """Whether the claim shares at least as many further names with the other moment as with its own."""

    def shared(one: Seen) -> int:
        there = _domain(one)
        return sum(len(_at(mine.scene, where, kind) & _at(one.scene, there, kind)) for kind in _BESIDE)

    return shared(other) >= max(map(shared, matched))
