"""Which year, and which day, a text ties to a figure."""

from __future__ import annotations

import re
from functools import lru_cache

from briefwright.figures.lexicon import compiled, lexicon
from briefwright.figures.scene import Day, Mark, Scene
from briefwright.quantities import Figure, language
from briefwright.span import Span

_NONE: frozenset[int] = frozenset()
_APART = re.compile(" ? ?")
"""What stands between two things that belong together, where no words are known that may."""
_IN_BRACKETS = re.compile(r" ?\( ?(\d{4}) ?\)")
_REACH = 16
_BETWEEN, _CLAUSE, _CLEAR = 40, 15, 6
"""What a figure, or the end of a clause, between a year and a figure counts in characters; how clear the choice."""
_SHORT = 12
_LAPSE = 24
"""How far before a year the words may begin that count from it: two decades after 1760."""
_END = 1 << 60
_FAR = 200
"""A year behind the clause of a figure is that of what it stands with, if any other can be the figure's."""


def years_of(scene: Scene, figure: Figure) -> frozenset[int]:
    """The years of which the text may tell the figure; none where it leaves them open."""
    if figure.kind == "time":
        return _NONE
    if (period := _of_cell(scene, figure)) is not None:
        return period
    sentence = scene.sentence(figure)
    own = [mark for mark in scene.marks if sentence.start <= mark.span.start < sentence.end]
    if not own:
        return _of_the_two(scene, figure)
    if (beside := _beside(scene, figure, own)) is not None:
        return beside
    if figure.role and (ends := _of_change(scene, figure)) is not None:
        return ends
    main = [mark for mark in own if not _compared(scene, mark)]
    return _in_claim(scene, figure, own, main) if scene.claim else _in_passage(scene, figure, main)


def beyond(scene: Scene, figure: Figure) -> frozenset[int]:
    """The years next to a figure on either side, with no end of a clause between: it may be told of either."""
    ends = compiled(language(scene.code).clause)
    before = [mark for mark in scene.marks if mark.span.end <= figure.span.start][-1:]
    after = [mark for mark in scene.marks if mark.span.start >= figure.span.end][:1]
    told = [mark for mark in before if not ends.search(scene.whole, mark.span.end, figure.span.start)]
    told += [mark for mark in after if not ends.search(scene.whole, figure.span.end, mark.span.start)]
    return _NONE.union(*(mark.years for mark in told)) if len(told) > 1 else _NONE


def day_of(scene: Scene, figure: Figure) -> Day | None:
    """Month and day that the text ties to a figure: the date before it in its sentence, in a claim the only one."""
    if figure.kind == "time":
        return None
    told = [
        (g.span, (g.when.month, g.when.day))
        for g in scene.figures
        if g.when and g.when.month and g.when.day and g.until is None
    ]
    if not told:
        return None
    sentence = scene.sentence(figure)
    days = [(span.end, day) for span, day in told if sentence.start <= span.start < sentence.end]
    clause = scene.clause(figure)
    if scene.claim and len(days) != 1:
        return None
    if any(figure.span.end <= end <= clause.end for end, _ in days):
        return None  # it is as likely told of the day behind it
    before = [day for end, day in days if end <= figure.span.start]
    if not before and scene.claim:
        before = [day for _, day in days]
    return before[-1] if before else None


def _of_cell(scene: Scene, figure: Figure) -> frozenset[int] | None:
    """The years of a cell's period; None for what is no cell."""
    if not scene.beside:
        return None
    period = scene.beside[scene.figures.index(figure)][0]
    return scene.years_of(period) if period else _NONE


def _compared(scene: Scene, mark: Mark) -> bool:
    """Whether a year is one that is compared with: than in 2021, their 2002 level."""
    if scene.lexicon is None:
        return False
    before = scene.lexicon.pattern("compared", after=" ?$")
    for at in (mark.span.start, mark.number):
        if before.search(scene.whole[max(0, at - _REACH) : at]):
            return True
    return scene.lexicon.pattern("level").match(scene.whole, mark.span.end) is not None


def _compares(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is itself what is compared with, or started from: against 86, from 140."""
    left = scene.whole[max(0, figure.span.start - _REACH) : figure.span.start]
    return _comparing(scene.code).search(left) is not None


@lru_cache
def _comparing(code: str) -> re.Pattern[str]:
    """What stands right before what is compared with, or started from."""
    words = lexicon(code)
    return re.compile(rf"(?:{words.against if words else '(?!)'}|{language(code).starts}) ?$")


def joined(scene: Scene, a: Mark, b: Mark) -> bool:
    """Whether two years make a stretch or a pair."""
    first, last = sorted((a, b))
    between = scene.whole[first.span.end : last.span.start]
    joins = scene.lexicon.pattern("year_joins", " ?", "? ?") if scene.lexicon else _APART
    return joins.fullmatch(between) is not None


def _in_claim(scene: Scene, figure: Figure, own: list[Mark], main: list[Mark]) -> frozenset[int]:
    """One year, or a pair; none where two are about as near, and of what another is compared with or starts from."""
    clause = scene.clause(figure)
    if scene.says("elsewhen", *clause) or figure.role == "from" or _compares(scene, figure):
        return _NONE
    own = [mark for mark in own if not _in_other_brackets(scene, mark, figure) and not _of_other(scene, mark, figure)]
    main = [mark for mark in main if mark in own]
    distinct = _NONE.union(*(mark.years for mark in own))
    if not main:
        return _NONE
    if len(distinct) == 1:
        near = min(own, key=lambda mark: abs(mark.span.start - figure.span.start))
        if near.span.start > clause.end and (_leads_to(scene, clause.end, near) or until(scene, near)):
            return _NONE
        since = near.span.end < figure.span.start and scene.says("elsewhen", near.span.end, figure.span.start)
        return _NONE if since or _lapsed(scene, figure, near) else distinct
    if any(mark not in main and clause.start <= mark.span.start < clause.end for mark in own):
        return _NONE  # what the clause compares with, or counts from
    best = _nearest(scene, figure, main)
    if best is None or _lapsed(scene, figure, best):
        return _NONE
    if any(best.span.end <= mark.span.start < figure.span.start for mark in own if mark not in main):
        return _NONE  # by 2018, or against 2018: it stands nearer
    return best.years.union(*(m.years for m in own if m is not best and joined(scene, m, best)))


def until(scene: Scene, mark: Mark) -> bool:
    """Whether a year is one up to which something goes on."""
    if scene.lexicon is None:
        return False
    left = scene.whole[max(0, mark.number - _REACH) : mark.number]
    return scene.lexicon.pattern("so_far", after=" ?$").search(left) is not None


def _leads_to(scene: Scene, start: int, mark: Mark) -> bool:
    """Whether a year in a clause further on stands behind a figure of that clause."""
    begin = max(start, scene.clauses_from(mark.span.start).start)
    return any(begin <= g.span.start < mark.span.start for g in scene.figures if g.kind not in ("time", "ordinal"))


def _nearest(scene: Scene, figure: Figure, main: list[Mark]) -> Mark | None:
    """The year that stands clearly nearest to a figure, counting what lies between; None where none does."""
    clause = scene.clause(figure)
    values = [g for g in scene.figures if g.kind != "time"]
    ends = compiled(language(scene.code).clause)

    def leads(mark: Mark) -> bool:
        """Whether a value follows a year in its clause, before the next year."""
        following = min((m.span.start for m in main if m.span.start > mark.span.start), default=_END)
        after = [g for g in values if mark.span.end <= g.span.start < following]
        return bool(after) and not ends.search(scene.whole, mark.span.end, after[0].span.start)

    def cost(mark: Mark) -> int:
        late = mark.span.start >= figure.span.end
        a, b = (figure.span.end, mark.span.start) if late else (mark.span.end, figure.span.start)
        between = sum(a <= g.span.start < b for g in values)
        stops = len(ends.findall(scene.whole[a:b]))
        return (b - a) + _BETWEEN * between + _CLAUSE * stops + (_FAR if late and stops and leads(mark) else 0)

    marks = main
    if scene.lexicon and scene.lexicon.year_first:
        before = [mark for mark in main if mark.span.end <= figure.span.start]
        marks = before or [mark for mark in main if clause.start <= mark.span.start < clause.end]
    ranked = sorted(marks, key=cost)
    if not ranked or (len(ranked) > 1 and cost(ranked[1]) - cost(ranked[0]) <= _CLEAR):
        return None
    best = ranked[0]
    inside = [mark for mark in ranked if clause.start <= mark.span.start < clause.end]
    if inside and best not in inside:
        return None  # its own clause has a year, if a farther one
    # a year behind another figure is as likely that one's
    shared = len(ranked) > 1 and any(figure.span.end <= g.span.start < best.span.start for g in values)
    return None if shared else best


def _lapsed(scene: Scene, figure: Figure, mark: Mark) -> bool:
    """Whether a figure is told as so long after a year, or before it: in 2022 …, within a year."""
    clause = scene.clause(figure)
    between = scene.says("lapse", min(mark.span.start, figure.span.start), max(mark.span.end, figure.span.end))
    told = max(scene.sentence(figure).start, mark.span.start - _LAPSE)
    return between or scene.says("lapse", min(clause.start, told), figure.span.start)


def _of_other(scene: Scene, mark: Mark, figure: Figure) -> bool:
    """Whether a year stands right behind another figure as its own: the 65 of 2016."""
    if scene.lexicon is None or scene.lexicon.year_first:
        return False
    before = [g for g in scene.figures if g.kind != "time" and g.span.end <= mark.span.start and g is not figure][-1:]
    return any(scene.whole[g.span.end : mark.span.start] == " of " for g in before)


def _in_other_brackets(scene: Scene, mark: Mark, figure: Figure) -> bool:
    """Whether a year stands in brackets with another figure: 30 (16 in 1999)."""
    opened = scene.whole.rfind("(", 0, mark.span.start)
    closed = scene.whole.find(")", mark.span.end)
    if opened < 0 or closed < 0 or ")" in scene.whole[opened : mark.span.start] or opened < figure.span.start < closed:
        return False
    return any(opened < g.span.start < closed for g in scene.figures if g.kind != "time")


def _beside(scene: Scene, figure: Figure, own: list[Mark]) -> frozenset[int] | None:
    """The year right at a figure: in brackets behind it, or before it with nothing but an “of” between."""
    if m := _IN_BRACKETS.match(scene.whole, figure.span.end):
        return frozenset({int(m[1])})
    if (bracketed := _bracketed(scene, figure, own)) is not None:
        return bracketed
    start, words = figure.span.start, scene.lexicon
    of = words.pattern("year_of", " ?", " ?") if words else _APART
    before = [m for m in own if m.span.end <= start and of.fullmatch(scene.whole, m.span.end, start)]
    if before:
        return before[-1].years
    if words is None:
        return None
    end, in_year = figure.span.end, words.pattern("year_after", " ?", " ?")
    behind = [m for m in own if m.span.start >= end and in_year.fullmatch(scene.whole, end, m.span.start)]
    return behind[0].years if behind else None


def _bracketed(scene: Scene, figure: Figure, own: list[Mark]) -> frozenset[int] | None:
    """The year right before the brackets in which a figure stands first: than in 2018 (27), a year earlier (37)."""
    opened = figure.number.start - 1
    while opened >= 0 and scene.whole[opened] == " ":
        opened -= 1
    if opened < 0 or scene.whole[opened] != "(":
        return None
    if any(scene.whole[mark.span.end : opened].strip() == "" for mark in own if mark.span.end <= opened):
        return [mark for mark in own if mark.span.end <= opened][-1].years
    return _NONE if scene.says("elsewhen", opened - _REACH, opened) else None


def _of_the_two(scene: Scene, figure: Figure) -> frozenset[int]:
    """The year of an end of a change in a passage that speaks of two years and no more."""
    years = sorted(_NONE.union(*(mark.years for mark in scene.marks)))
    if scene.claim or not figure.role or len(years) != len(("from", "to")):
        return _NONE
    return frozenset({years[0] if figure.role == "from" else years[1]})


def _of_change(scene: Scene, figure: Figure) -> frozenset[int] | None:
    """The year of an end of a change: of both where two years are told, else the start has only one that is near."""
    own = next((g for g in scene.figures if g.span == figure.span), None)  # which may be asked about in another unit
    if own is None:
        return None
    figures = [g for g in scene.figures if g.kind == own.kind]
    at = figures.index(own)
    partner = at + 1 if figure.role == "from" else at - 1
    if not 0 <= partner < len(figures):
        return None
    first, second = sorted((figure, figures[partner]), key=lambda g: g.span.start)
    if (two := over_two_years(scene, first, second)) is not None:
        return two[0] if figure is first else two[1]
    before = any(mark.span.end <= figure.span.start for mark in scene.marks)
    between = any(first.span.end <= mark.span.start < second.span.start for mark in scene.marks)
    return _NONE if figure.role == "from" and not before and not between else None


def _in_passage(scene: Scene, figure: Figure, main: list[Mark]) -> frozenset[int]:
    start = figure.span.start
    before = [m for m in main if m.span.end <= start]
    if not before:
        clause = scene.clause(figure)
        return _NONE.union(*(m.years for m in main if clause.start <= m.span.start < clause.end))
    last, clause = before[-1], scene.clause(figure)
    if last.span.start < clause.start and not (scene.lexicon and scene.lexicon.year_first):
        behind = [m for m in main if figure.span.end <= m.span.start < clause.end]
        if behind:  # its own clause has a year, if behind it
            return last.years.union(*(m.years for m in behind))
    if scene.says("elsewhen", last.span.end, start) or _left_open(scene, figure, last):
        return _NONE
    ties = last.years.union(*(m.years for m in before[:-1] if joined(scene, m, last)))
    if last.span.start < scene.clause(figure).start:  # an earlier clause gives the years: any of them
        begin = max((c.start for c in scene.clauses if c.start <= last.span.start), default=0)
        ties = ties.union(*(m.years for m in before if m.span.start >= begin))
    return ties


def _left_open(scene: Scene, figure: Figure, last: Mark) -> bool:
    """From X in 2020 to Y: the year of Y is not said."""
    middle = [g for g in scene.figures if g.kind == figure.kind and last.span.end <= g.span.start < figure.span.start]
    return bool(middle) and scene.says("to", middle[-1].span.end, figure.span.start)


def over_two_years(scene: Scene, first: Figure, second: Figure) -> tuple[frozenset[int], frozenset[int]] | None:
    """From X to Y over two years: X is of the first, Y of the second."""
    if (first.role, second.role) != ("from", "to"):
        return None
    sentence = scene.sentence(first)
    own = [m for m in scene.marks if sentence.start <= m.span.start < sentence.end and len(m.years) <= 2]
    inside = [m for m in own if first.span.end <= m.span.start < second.span.start]
    near = [m for m in own if first.span.start - _SHORT <= m.span.start < first.span.start]
    if inside or near:
        return None
    before = [m for m in own if m.span.end <= first.span.start]
    years = sorted(_NONE.union(*(m.years for m in (before or own))))
    return (frozenset({years[0]}), frozenset({years[1]})) if len(years) == 2 else None


def in_sentence(scene: Scene, sentence: Span) -> frozenset[int]:
    """The years that a sentence names."""
    return _NONE.union(*(m.years for m in scene.marks if sentence.start <= m.span.start < sentence.end))
