"""Moments that follow from one of a passage: two years later, the next day, the year that had just ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from briefwright.figures.questions import Seen
from briefwright.figures.scene import Scene
from briefwright.figures.verdict import Found, Verdict, borne
from briefwright.quantities import Figure, When

_DAYS = {"day": 1, "week": 7}
_NEAR, _EVERY = 1, 8


def years_later(missing: set[int], times: Sequence[Seen], scenes: Sequence[Scene]) -> tuple[str, list[Found]] | None:
    """Two years later: a year of the passage and a number of years in it."""
    if len(missing) != 1:
        return None
    wanted = next(iter(missing))
    spans = [
        g
        for scene in scenes
        for g in scene.figures
        if g.kind == "duration" and g.unit == "year" and not g.bound and not _recurs(scene, g)
    ]
    for o in times:
        for year in o.scene.years_of(o.figure):
            for span in spans:
                for sign, result in (("+", year + span.value), ("-", year - span.value)):
                    if result == wanted and span.value > _NEAR:
                        return f"{year} {sign} {span.text.strip()}", [o.found]
    return None


def just_ended(missing: set[int], times: Sequence[Seen]) -> Seen | None:
    """The first of January on which a passage tells how the year before has ended."""
    new_year = (o for o in times if o.figure.unit == "date" and o.figure.when and o.figure.when[1:3] == (1, 1))
    return next((o for o in new_year if {year - 1 for year in o.scene.years_of(o.figure)} == missing), None)


def _recurs(scene: Scene, f: Figure) -> bool:
    """Whether a stretch of time is told as one that comes again: every two years."""
    return scene.says("each", max(0, f.span.start - _EVERY), f.span.start)


def day_later(mine: Seen, times: Sequence[Seen]) -> Verdict | None:
    """A day that follows from one of the passages and a number of days told there: five days later, the next day."""
    wanted = _day(mine.figure.when, mine.scene.year(mine.figure.when)) if mine.figure.when else None
    if wanted is None:
        return None
    for o in times:
        its = _day(o.figure.when, o.scene.year(o.figure.when) or wanted.year) if o.figure.when else None
        apart = (wanted - its).days if its is not None else 0
        words = next((words for days, words in _days_on(o.scene) if days == abs(apart) or days == apart), "")
        if words and apart:
            return borne(mine.figure, f"{o.figure.text.strip()}, {words}", o.found)
    return None


def _day(when: When, year: int | None) -> date | None:
    try:
        return date(year, when.month, when.day) if year and when.month and when.day else None
    except ValueError:
        return None


def _days_on(scene: Scene) -> Iterator[tuple[int, str]]:
    """By how many days a text goes on from one that it names, or goes back."""
    for field, days in (("next_day", 1), ("day_before", -1)):
        if scene.lexicon is not None and (said := scene.lexicon.pattern(field).search(scene.whole)):
            yield days, said[0]
    for g in scene.figures:
        if g.kind == "duration" and g.unit in _DAYS and not g.bound and not _recurs(scene, g):
            yield int(g.value * _DAYS[g.unit]), g.text.strip()
