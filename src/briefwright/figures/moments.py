"""Dates, years and periods of a claim against those of the passages, and of what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefwright.figures.counted import is_small
from briefwright.figures.later import day_later, just_ended, years_later
from briefwright.figures.lexicon import compiled
from briefwright.figures.passage import Passage
from briefwright.figures.questions import Answer, Pair, Seen
from briefwright.figures.questions.event import event
from briefwright.figures.questions.manner import ahead
from briefwright.figures.questions.retold import retold
from briefwright.figures.questions.wording import wording
from briefwright.figures.scene import Scene
from briefwright.figures.units import comparable
from briefwright.figures.unsure import passage_unread
from briefwright.figures.values import agree
from briefwright.figures.verdict import Verdict, borne, unread, wrong
from briefwright.quantities import Figure, When

_BARE_YEAR = re.compile(r"(?<![\d.,-])((?:1[5-9]|20)\d\d)(?![\d.,]|-\d)")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_WIDTH = {"quarter": 3, "half-year": 6}
_WHOLE_YEAR = {"year", "decade"}
_DECADE = 10
_NEAR, _ROUGHLY = 1, 3
_TOUCHING = 3
_SHORT = 6
"""Of so short a stretch of years a text may speak of one year within."""


def judge_time(mine: Seen, others: Sequence[Seen], passages: Sequence[Passage]) -> Verdict:
    """The verdict on a figure of time."""
    f = mine.figure
    times = [o for o in others if o.figure.kind == "time"]
    ends = _ends(f)
    matched = [_matching(f, when, mine.scene, times) for when in ends]
    if all(matched):
        same = [o for o in times if _same(f, mine, o)]
        if (elsewhere := _elsewhere(mine, same, times)) is not None:
            o = matched[0]
            return wrong(f, "subject", o.found if o else None, detail=elsewhere.detail, minor=True)
        for n in {o.passage for o in times} if f.until is None and f.unit != "decade" else ():
            here = [o for o in times if o.passage == n]
            happened = event(mine, [o for o in same if o.passage == n], here)
            if happened is not None:
                o = matched[0]
                return wrong(f, happened.slip, o.found if o else None, detail=happened.detail, minor=True)
        issued = frozenset(p.issued for p in passages if p.issued)
        if (other := retold(mine, same, times, issued)) is not None:
            o = matched[0]
            return wrong(f, other.slip, o.found if o else None, detail=other.detail, minor=True)
        foretold = [ahead(mine, o, passages[o.passage].issued) for o in same if f.until is None]
        if foretold and all(foretold) and foretold[0] is not None:
            o, answer = matched[0], foretold[0]
            return wrong(f, answer.slip, o.found if o else None, detail=answer.detail, minor=True)
        return borne(f, "date" if f.unit == "date" else f.unit, *(o.found for o in matched if o))
    if (cited := _in_citation(mine, ends, passages)) is not None:
        return cited
    if any(mine.scene.year(when) is None and when.month is None for when in ends):
        return unread(f, "it names no year")
    if (months := _months(f, mine.scene, times)) is not None:
        return months
    scenes = [p.scene for p in passages if p.scene is not None]
    return (
        _without_month(mine, others, passages, scenes)
        if f.unit in _WHOLE_YEAR
        else _other_date(mine, times, passages, scenes)
    )


def _in_citation(mine: Seen, ends: Sequence[When], passages: Sequence[Passage]) -> Verdict | None:
    """A date that a passage has in another script than its language's, as numbers alone or in an address."""
    f = mine.figure
    for n, passage in enumerate(passages):
        for foreign in passage.foreign:
            told = [Seen(foreign, g, n) for g in foreign.figures if g.kind == "time"]
            matched = [_matching(f, when, mine.scene, told) for when in ends]
            if all(matched):
                return borne(f, f.unit, *(o.found for o in matched if o))
        if passage.scene is None:
            continue
        years = {int(y) for y in _BARE_YEAR.findall(passage.scene.whole)}
        if all(when.month is None and mine.scene.year(when) in years for when in ends):
            return unread(f, "the number stands in the passage, perhaps as a year")
        runs = [[int(number) for number in re.findall(r"\d+", one)] for one in _ADDRESS.findall(passage.scene.whole)]
        if f.when is not None and f.when.day and any(_dated(f.when, run) for run in runs):
            return unread(f, "the date stands in an address")
    return None


def _dated(when: When, run: Sequence[int]) -> bool:
    """Whether the numbers of an address are a day: 2024-03/03."""
    return any(
        (month, day) == (when.month, when.day) and when.year in (None, year)
        for year, month, day in zip(run, run[1:], run[2:], strict=False)
    )


def _elsewhere(mine: Seen, same: Sequence[Seen], times: Sequence[Seen]) -> Answer | None:
    """What a passage in the claim's own language tells in its words, but of another moment than `same` are of."""
    f, scene = mine.figure, mine.scene
    if len(same) == len(times) or f.until is not None or not any(o.scene.code == scene.code for o in times):
        return None
    amounts = any(g.kind in ("money", "measure", "duration") for g in scene.figures)
    if amounts or any(map(scene.says, ("lapse", "elsewhen", "year_before"))):
        return None  # an amount's year is asked for by itself
    answers = []
    for o in (o for o in same if not _of_a_figure(o)):
        rivals = tuple(r for r in times if r.passage == o.passage and r.figure.unit == f.unit and r not in same)
        answers.append(wording(Pair(mine, o, tuple(times), rivals)))
    return answers[0] if answers and all(answers) else None


def _of_a_figure(other: Seen) -> bool:
    """Whether a moment only says when a figure right behind it was so: the 1,078 of 2020."""
    end = other.figure.span.end
    return any(end <= g.span.start <= end + _TOUCHING and g.kind != "time" for g in other.scene.figures)


def _same(f: Figure, mine: Seen, other: Seen) -> bool:
    """Whether a figure of the passages tells the moment of a claim's."""
    return f.when is not None and _tells(f, f.when, mine.scene, other)


def _matching(f: Figure, when: When, scene: Scene, times: Sequence[Seen]) -> Seen | None:
    for other in times:
        if _tells(f, when, scene, other):
            return other
    return None


def _tells(f: Figure, when: When, scene: Scene, other: Seen) -> bool:
    """Whether a figure of the passages tells a moment."""
    g = other.figure
    return (g.when is not None and _agree(f, when, scene, other, g.when)) or (
        g.until is not None and _agree(f, when, scene, other, g.until)
    )


def _ends(g: Figure) -> list[When]:
    return [when for when in (g.when, g.until) if when is not None]


def _agree(f: Figure, when: When, scene: Scene, other: Seen, its: When) -> bool:
    """No part that both give may differ, and what the claim gives must be there, the year aside."""
    g = other.figure
    year, its_year = scene.year(when), other.scene.year(its)
    if f.unit == "decade":
        return year is not None and its_year is not None and year <= its_year < year + _DECADE
    if year is not None and its_year is not None and year != its_year:
        return False
    if when.month is None:
        return year is not None and year == its_year and g.unit != "decade"
    if its.month is None:
        return False
    if f.unit in _WIDTH or g.unit in _WIDTH:
        return _stretch(f) == _stretch(g)
    return when.month == its.month and (when.day is None or when.day == its.day)


def _stretch(f: Figure) -> tuple[int | None, int | None]:
    """The first and the last month of a quarter, half-year or stretch of months."""
    assert f.when is not None
    first, last = f.when.month, (f.until or f.when).month
    return first, last + _WIDTH.get(f.unit, 1) - 1 if last else None


def _months(f: Figure, scene: Scene, times: Sequence[Seen]) -> Verdict | None:
    """A quarter, half-year or stretch of months of which the passage has some."""
    if f.when is None or f.when.month is None or f.unit == "date":
        return None
    last = f.until.month if f.until and f.until.month else f.when.month + _WIDTH.get(f.unit, 1) - 1
    year = scene.year(f.when)
    inside = [
        o
        for o in times
        for its in _ends(o.figure)
        if its.month and f.when.month <= its.month <= last and year in (None, o.scene.year(its) or year)
    ]
    if last > f.when.month and (len(inside) > 1 or (f.unit in _WIDTH and any(o.figure.unit == "date" for o in inside))):
        return borne(f, "months of the period", inside[0].found)
    return None


def _told_directly(mine: Seen, others: Sequence[Seen]) -> bool:
    """Whether the figures of the claim are the passages': if one is worked out, its year may be so as well."""
    told = [g for g in mine.scene.figures if g.kind not in ("time", "duration") and not is_small(g)]
    clause = mine.scene.clause(mine.figure)
    told = [g for g in told if clause.start <= g.span.start < clause.end] or told
    return all(any(comparable(g, o.figure) and agree(g, o.figure) for o in others) for g in told)


def _of_year_before(mine: Seen, others: Sequence[Seen]) -> bool:
    """Whether a figure of the claim's sentence is one of which a passage says that it is the year before's."""
    scene, f = mine.scene, mine.figure
    where = scene.sentence(f)
    told = [g for g in scene.figures if g.kind != "time" and where.start <= g.span.start < where.end]
    of_it = [o.figure for o in others if _is_year_before(o.scene, o.figure)]
    return any(comparable(g, its) and agree(g, its) for g in told for its in of_it)


def _is_year_before(scene: Scene, f: Figure) -> bool:
    if scene.lexicon is None:
        return False
    behind = scene.lexicon.pattern("year_before", "[ \\w]{0,6}").match(scene.whole, f.span.end)
    clause = scene.clause(f).start
    told = [g.span.end for g in scene.figures if g.kind != "time" and clause < g.span.end <= f.span.start]
    return behind is not None or scene.says("year_before", max([clause, *told]), f.number.start)


def _without_month(mine: Seen, others: Sequence[Seen], passages: Sequence[Passage], scenes: Sequence[Scene]) -> Verdict:
    """A year that is not among the passages' dates."""
    times = [o for o in others if o.figure.kind == "time"]
    f = mine.figure
    wanted = {year for when in _ends(f) if (year := mine.scene.year(when)) is not None}
    if f.unit == "decade":
        wanted = {min(wanted)} if wanted else set()
    named = frozenset[int]().union(*(scene.all_years for scene in scenes))
    exact = frozenset[int]().union(*(scene.exact_years for scene in scenes))
    if wanted <= named and (wanted <= exact or not exact or f.unit == "decade"):
        return borne(f, "the year stands inside a name or date")
    missing = wanted - (exact if f.unit != "decade" else named)
    compared = {year - 1 for scene in scenes if _tells_change(scene) for year in scene.all_years}
    if missing <= compared and (_compares(mine) or not _told_directly(mine, others) or _of_year_before(mine, others)):
        return borne(f, "the year with which the passage compares")
    if (ended := just_ended(missing, times)) is not None:
        return borne(f, "the year that had just ended", ended.found)
    if (found := years_later(missing, times, scenes)) is not None:
        return borne(f, found[0], *found[1])
    if _inside_a_stretch(missing, times):
        return unread(f, "it lies inside a period that the passage names")
    if why := passage_unread(f, scenes):
        return unread(f, why)
    return _by_context(mine, missing, named, times, passages, scenes)


def _by_context(
    mine: Seen, missing: set[int], named: frozenset[int], times: Sequence[Seen], passages: Sequence[Passage],
    scenes: Sequence[Scene],
) -> Verdict:  # fmt: skip
    """A year that only what stands around the passages can give."""
    f = mine.figure
    issued = {p.issued for p in passages}
    if missing <= issued and _of_the_source(mine):
        return borne(f, "the year of the source itself")
    if any(p.issued is None for p in passages) and _of_the_source(mine) and not named & _next_to(missing):
        return unread(f, "it may be the year of the source, which has none")
    if f.approx and _about(missing, times, issued):
        return unread(f, "an approximate year")
    if missing <= issued:
        return unread(f, "the source is of that year")
    around = frozenset[int]().union(*(p.years_around for p in passages))
    near = _nearest(missing, times)
    slip_like = near is not None and min(abs(y - z) for y in missing for z in near.scene.years_of(near.figure)) <= _NEAR
    if missing <= around and not slip_like:
        return (
            borne(f, "the year stands above the passage, or is its source's")
            if not named
            else unread(f, "the year stands above the passage, which has others")
        )
    if any(scene.says("by_context") for scene in scenes) and not any(p.issued for p in passages):
        return unread(f, "the passage's year is given by its context")
    if near is None:
        return (
            unread(f, "the passage names no year")
            if missing <= around
            else wrong(f, "undated", detail="the passage names no year", minor=True)
        )
    return wrong(f, "year", near.found)


def _about(missing: set[int], times: Sequence[Seen], issued: set[int | None]) -> bool:
    """Whether an approximate year may be one of the passages', or that of their source."""
    known = frozenset[int](year for year in issued if year).union(*(o.scene.years_of(o.figure) for o in times))
    return not known or None in issued or any(abs(a - b) <= _ROUGHLY for a in missing for b in known)


def _tells_change(scene: Scene) -> bool:
    """Whether a passage compares with the year before, or tells a change in percent, which is one by itself."""
    changed = any(f.kind == "percent" and f.direction for f in scene.figures)
    return changed or scene.says("year_before")


def _compares(mine: Seen) -> bool:
    """Whether a claim's year is told as one that is compared with."""
    scene, f = mine.scene, mine.figure
    if scene.lexicon is None:
        return False
    before = compiled(f"(?:{scene.lexicon.compared}) ?$").search(scene.whole, 0, f.number.start)
    return (before or compiled(scene.lexicon.level).match(scene.whole, f.span.end)) is not None


def _next_to(years: set[int]) -> frozenset[int]:
    return frozenset(year + step for year in years for step in (-_NEAR, _NEAR))


def _of_the_source(mine: Seen) -> bool:
    """Whether a claim's year is told as that of a publication, or as the time up to which it looks."""
    scene, f = mine.scene, mine.figure
    if scene.lexicon is None:
        return False
    so_far = compiled(f"(?:{scene.lexicon.so_far}) ?(?:the end of )?$").search(scene.whole, 0, f.number.start)
    return so_far is not None or scene.says("publication", *scene.clause(f))


def _nearest(missing: set[int], times: Sequence[Seen]) -> Seen | None:
    dated = [o for o in times if o.scene.years_of(o.figure)]
    year = min(missing)
    return min(dated, key=lambda o: min(abs(y - year) for y in o.scene.years_of(o.figure)), default=None)


def _inside_a_stretch(missing: set[int], times: Sequence[Seen]) -> bool:
    return all(
        any(year - first > 0 and year < last <= first + _SHORT for first, last in _stretches(times)) for year in missing
    )


def _stretches(times: Sequence[Seen]) -> Iterator[tuple[int, int]]:
    for o in times:
        years = o.scene.years_of(o.figure)
        if len(years) > 1:
            yield min(years), max(years)


def _same_month(mine: Seen, when: When, other: Seen) -> bool:
    """Whether a passage tells another day of the same month and year."""
    year = mine.scene.year(when)
    return any(
        its.day and when.day and its.month == when.month and other.scene.year(its) == year
        for its in _ends(other.figure)
    )


def _other_date(mine: Seen, times: Sequence[Seen], passages: Sequence[Passage], scenes: Sequence[Scene]) -> Verdict:
    """A day, month or quarter that the passages do not have."""
    f = mine.figure
    assert f.when is not None
    if (found := day_later(mine, times)) is not None:
        return found
    year = mine.scene.year(f.when)
    dated = year is not None and any(p.issued == year for p in passages)
    if (
        dated
        and not any(_same_month(mine, f.when, o) for o in times)
        and mine.scene.says("publication", *mine.scene.sentence(f))
    ):
        return unread(f, "it may be the date of the source itself")
    if any(month == f.when.month and its in (None, year) for p in passages for its, month in p.months_around):
        return unread(f, "the month stands above the passage")
    with_month = [o for o in times if any(its.month for its in _ends(o.figure))]
    if why := passage_unread(f, scenes):
        return unread(f, why)
    if not with_month:
        if year is not None and any(year in scene.all_years for scene in scenes):
            if any(scene.says("by_context") for scene in scenes):
                return unread(f, "the passage's month is given by its context")
        elif year is None:
            return unread(f, "the passage names no date")
        elif not times:
            return wrong(f, "undated", detail="the passage names no date", minor=True)
    near = next(iter(with_month), None) or next(iter(times), None)
    return wrong(f, "date", near.found if near else None)
