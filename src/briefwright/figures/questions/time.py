"""When a figure was so: the year and the day."""

from __future__ import annotations

from briefwright.figures.questions.pair import Answer, Pair
from briefwright.figures.units import alike
from briefwright.figures.values import agree


def year(p: Pair) -> Answer | None:
    """The number of another year.

    Abstains unless both texts tie a year to it, and unless the passages have a figure of the year claimed: otherwise
    the year may be meant otherwise than it was read.
    """
    if not any(other.figure.kind != "time" and other is not p.its for other in p.others):
        return None  # nothing else that could be the figure of the year claimed
    mine, its = p.mine.years, p.its.years
    if not mine or not its or mine & its:
        return None
    named = any(mine & other.scene.all_years for other in p.others)
    of_year = [other for other in p.others if other is not p.its and mine & other.years]
    if not named or not of_year:
        return None
    if any(alike(p.its.figure, o.figure) and agree(p.mine.figure, o.figure) for o in of_year):
        return None
    claimed, told = ("/".join(map(str, sorted(years))) for years in (mine, its))
    return Answer("year", f"{told} in the passage, {claimed} in the text")


def day(p: Pair) -> Answer | None:
    """The number of another day. Abstains unless the passages name the day claimed as well."""
    mine, its = p.mine.day, p.its.day
    if mine is None or its is None or mine == its:
        return None
    named = any(
        (f.when.month, f.when.day) == mine for scene in {o.scene for o in p.others} for f in scene.figures if f.when
    )
    return Answer("date", "another day in the passage") if named else None
