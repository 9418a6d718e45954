"""When a figure was so: the year and the day."""

from __future__ import annotations

from briefwright.figures import times
from briefwright.figures.questions.pair import Answer, Pair, Seen
from briefwright.figures.units import alike
from briefwright.figures.values import agree

_FEW = 10


def year(p: Pair) -> Answer | None:
    """The number of another year.

    Abstains unless both texts tie a year to it, and unless the passages have a figure of the year claimed, or both
    texts leave no choice: otherwise the year may be meant otherwise than it was read.
    """
    if p.mine.is_base or _collective(p.mine) or p.mine.figure.kind in ("duration", "multiple"):
        return None
    if p.mine.scene.only_year is not None and p.mine.scene.only_year == p.its.scene.only_year:
        return None
    mine, its = p.mine.years, p.its.years
    if p.mine.figure.modality in ("plan", "target"):
        return None  # the year may be that of the plan, or that for which it is planned
    if not mine or not its or mine & its:
        return None
    if _until(p.mine):
        return None
    if its & times.beyond(p.mine.scene, p.mine.figure) or not _one_moment(p.mine):
        return None
    named = any(mine & other.scene.all_years for other in p.others)
    of_year = [other for other in p.others if other is not p.its and mine & other.years]
    if not named or not (of_year or (_only_year(p.mine) and _own_year(p.its))):
        return None
    if any(alike(p.its.figure, o.figure) and agree(p.mine.figure, o.figure) for o in of_year):
        return None
    claimed, told = ("/".join(map(str, sorted(years))) for years in (mine, its))
    return Answer("year", f"{told} in the passage, {claimed} in the text")


def _collective(mine: Seen) -> bool:
    """Whether a figure only says how many they are of whom something is told: the five of Central Asia."""
    f = mine.figure
    return f.kind == "count" and f.worded and f.value <= _FEW and mine.scene.code == "zh"


def _one_moment(mine: Seen) -> bool:
    """Whether a claim's clause, or else its sentence, names one moment, which then is the figure's.

    Of a table's cell its heads do.
    """
    scene = mine.scene
    clause, sentence = (
        sum(where.start <= m.span.start < where.end for m in scene.marks)
        for where in (scene.clause(mine.figure), scene.sentence(mine.figure))
    )
    return bool(scene.beside) or clause == 1 or (not clause and sentence == 1)


def _until(mine: Seen) -> bool:
    """Whether the only year beside an ordinal is told as that up to which the sentence goes."""
    scene, sentence = mine.scene, mine.scene.sentence(mine.figure)
    marks = [m for m in scene.marks if sentence.start <= m.span.start < sentence.end]
    return mine.figure.kind == "ordinal" and len(marks) == 1 and times.until(scene, marks[0])


def _only_year(mine: Seen) -> bool:
    """Whether a claim's sentence names one year, no lapse of time, and its figure is no end of a change."""
    scene, sentence = mine.scene, mine.scene.sentence(mine.figure)
    open_ = mine.figure.role or scene.says("elsewhen", *sentence) or scene.says("lapse", *sentence)
    return not open_ and not scene.beside and len(times.in_sentence(scene, sentence)) == 1


def _own_year(its: Seen) -> bool:
    """Whether a passage's figure stands behind one year in its own clause, with no figure between."""
    scene, clause = its.scene, its.scene.clause(its.figure)
    before = [m for m in scene.marks if clause.start <= m.span.start and m.span.end <= its.figure.span.start]
    if len(before) != 1 or its.years != before[0].years or scene.beside or its.figure.role == "from":
        return False
    return not any(before[0].span.end <= g.span.start < its.figure.span.start for g in scene.figures)


def day(p: Pair) -> Answer | None:
    """The number of another day. Abstains unless the passages name the day claimed as well, and unless it stands in
    the claim's clause or opens it; of durations, which end on another than they began; and of ordinals.
    """
    if p.mine.figure.kind in ("duration", "ordinal") or (mine := p.mine.day) is None:
        return None
    its = p.its.day
    if its is None or mine == its or not _nearest(p.mine):
        return None
    named = any(
        (f.when.month, f.when.day) == mine for scene in {o.scene for o in p.others} for f in scene.figures if f.when
    )
    return Answer("date", "another day in the passage") if named else None


def _nearest(seen: Seen) -> bool:
    """Whether the day tied to a figure stands in its clause, or alone before it."""
    scene, clause = seen.scene, seen.scene.clause(seen.figure)
    days = [g for g in scene.figures if g.when is not None and (g.when.month, g.when.day) == seen.day]
    inside = any(clause.start <= g.span.start < clause.end for g in days)
    return inside or any(scene.introduces(g) and scene.clause(g).end == clause.start for g in days)
