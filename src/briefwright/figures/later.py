"""Moments that follow from one of a passage: two years later, the next day, the year that had just ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from briefwright.figures.questions import Seen
from briefwright.figures.scene import Scene
from briefwright.figures.verdict import Found, Verdict, borne
from briefwright.quantities import Figure, When

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}
_YEAR = 12
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
        following = _right_after(o, "next_year") is not None
        for year in o.scene.years_of(o.figure):
            if following and year + 1 == wanted:
                return f"{year} + 1", [o.found]
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
    """A day or month that follows from one of the passages and how long after it was: five days, the next day."""
    when = mine.figure.when
    year = mine.scene.year(when) if when else None
    if when is None or year is None or when.month is None:
        return None
    wanted = _day(when, year)
    for o in times:
        its = o.figure.when
        if its is None or its.month is None:
            continue
        its_year = o.scene.year(its) or year
        first = _day(its, its_year)
        words = _so_many(_days_on(o), (wanted - first).days) if wanted and first else ""
        if not words and not when.day:
            words = _so_many(_months_on(o), (year - its_year) * _YEAR + when.month - its.month)
        if words:
            return borne(mine.figure, f"{o.figure.text.strip()}, {words}", o.found)
    return None


def _so_many(told: Iterable[tuple[int, str]], apart: int) -> str:
    """What is told as so many days or months later, or earlier; "" for nothing."""
    return next((words for length, words in told if length == apart), "")


def _right_after(o: Seen, field: str) -> str | None:
    """Words for the next day or year behind a moment, with no other moment between."""
    scene, f = o.scene, o.figure
    said = scene.lexicon.pattern(field).search(scene.whole, f.span.end) if scene.lexicon is not None else None
    if said is None:
        return None
    between = (g for g in scene.figures if g.kind == "time" and f.span.end <= g.span.start < said.start())
    return None if any(between) else said[0]


def _day(when: When, year: int | None) -> date | None:
    try:
        return date(year, when.month, when.day) if year and when.month and when.day else None
    except ValueError:
        return None


def _days_on(o: Seen) -> Iterator[tuple[int, str]]:
    """By how many days a text goes on from a moment, or goes back."""
    for field, days in (("next_day", 1), ("day_before", -1)):
        if said := _right_after(o, field):
            yield days, said
    yield from _lasting(o.scene, _DAYS)


def _months_on(o: Seen) -> Iterator[tuple[int, str]]:
    """By how many months a text goes on from a moment."""
    if said := _right_after(o, "next_year"):
        yield _YEAR, said
    yield from _lasting(o.scene, _MONTHS)


def _lasting(scene: Scene, units: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    """How long things took, or were apart, both ways."""
    for g in scene.figures:
        if g.kind == "duration" and g.unit in units and not g.bound and not _recurs(scene, g):
            length = int(g.value * units[g.unit])
            yield length, g.text.strip()
            yield -length, g.text.strip()
