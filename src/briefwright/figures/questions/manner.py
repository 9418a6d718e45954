"""How a figure is told: up or down, from or to, fact or forecast, by the year or the month, exactly or about."""

from __future__ import annotations

from itertools import pairwise

from briefwright.figures.lexicon import compiled
from briefwright.figures.moves import both_ways, ways
from briefwright.figures.questions.pair import Answer, Pair, Seen
from briefwright.figures.scene import Scene
from briefwright.quantities import language

_WORDS = {"up": "rising", "down": "falling", "forecast": "a forecast", "plan": "a plan", "target": "a target"}
_COUNTED = frozenset({"count", "number"})
_BEFORE, _BASE = 4, 32
_FEW, _MANY = 10, 1_000_000
"""So few things are often counted by the author: three steps, of which one is planned."""


def rate(p: Pair) -> Answer | None:
    """A monthly figure told as yearly. Abstains unless both texts say by what the figure is reckoned."""
    if not (mine := p.mine.figure.per):
        return None
    its = p.its.figure.per or _within_one(p.its)
    if not its or mine == its or "person" in (mine, its):
        return None
    return Answer("rate", f"per {mine} in the text, per {its} in the passage")


def _within_one(its: Seen) -> str:
    """The unit of a single month, week or day that a figure's clause tells before it; "" for none."""
    clause, start = its.scene.clause(its.figure), its.figure.span.start
    spans = [g for g in its.scene.figures if g.kind == "duration" and clause.start <= g.span.start < start]
    return spans[-1].unit if spans and spans[-1].value == 1 and spans[-1].unit in ("month", "week", "day") else ""


def direction(p: Pair) -> Answer | None:
    """A fall told as a rise. Abstains unless both clauses have a word for it, and for one direction only;
    and of how long something took.

    Growth that fell is neither up nor down.
    """
    mine, its = p.mine.figure, p.its.figure
    if not its.direction and mine.direction and _to(p.mine) and (since := _since(p.its)) not in ("", mine.direction):
        told = f"{_WORDS[mine.direction]} in the text; by what it was before, {_WORDS[since]} in the passage"
        return Answer("direction", told)
    if not its.direction or mine.kind == "duration":
        return None
    if mine.kind == "percent" and mine.role and p.mine.scene.says("growth", *p.mine.scene.clause(mine)):
        return None  # growth that slowed
    if _from(p.mine) and its.role != "from":
        return None  # up from what it had fallen to
    told = mine.direction or _carried(p.mine)
    if not told or told == its.direction:
        return None
    if its.role and _goes(p.its) not in ("", its.direction):
        return None  # so much more of them for a dollar that fell
    if both_ways(p.mine.scene, mine) or both_ways(p.its.scene, its):
        return None
    if mine.kind == "percent" and told == "up" and not mine.role and not _to(p.mine) and _to(p.its):
        return None  # what grows by so much may do so more slowly than before
    scene = p.mine.scene
    if scene.says("later", mine.span.end, scene.sentence(mine).end):
        return None  # more than a year later is less a year later
    return Answer("direction", f"{_WORDS[told]} in the text, {_WORDS[its.direction]} in the passage")


def _to(seen: Seen) -> bool:
    """Whether a figure is what a change led to."""
    f = seen.figure
    return f.role == "to" or seen.scene.says("to", f.number.start - _BEFORE, f.number.start)


def _since(seen: Seen) -> str:
    """Which way a figure has gone since what it is told to have been before; "" where that is not told behind it."""
    f, scene = seen.figure, seen.scene
    behind = [g for g in scene.figures if g.span.start >= f.span.end and g.kind == f.kind][:1]
    if not behind or scene.sentence(behind[0]) != scene.sentence(f) or behind[0].unit != f.unit:
        return ""
    g = behind[0]
    if g.value == f.value or g.span.start - f.span.end > _BASE or not scene.says("earlier", f.span.end, g.number.start):
        return ""
    return "up" if g.value < f.value else "down"


def _goes(seen: Seen) -> str:
    """Which way a change goes by the values of its ends; "" where they are not told side by side."""
    row = [g for g in seen.scene.figures if g.kind == seen.figure.kind]
    for a, b in pairwise(row):
        if (a.role, b.role) == ("from", "to") and seen.figure in (a, b):
            return "up" if a.value < b.value else "down"
    return ""


def _from(seen: Seen) -> bool:
    """Whether a figure is what a change began with."""
    f, scene = seen.figure, seen.scene
    starts = compiled(f"(?:{language(scene.code).starts}) ?$")
    return f.role == "from" or starts.search(scene.whole, max(0, f.span.start - _BEFORE - 1), f.span.start) is not None


def _carried(mine: Seen) -> str:
    """The direction of a change whose word stands further back: both shrank, imports by 4 %; the only one told."""
    scene, f = mine.scene, mine.figure
    if (
        scene.lexicon is None
        or f.role
        or not scene.lexicon.pattern("change_of", after=" ?$").search(scene.whole, scene.clause(f).start, f.span.start)
    ):
        return ""
    sentence = scene.sentence(f)
    told = ways(scene, sentence)
    if scene.says("contrast", sentence.start, f.span.start):
        return ""
    return next(iter(told)) if len(told) == 1 else ""


def ends(p: Pair) -> Answer | None:
    """The start of a change told as its end. Abstains unless both texts give both ends."""
    mine, its = p.mine.figure.role, p.its.figure.role
    if not mine or not its or mine == its:
        return None
    return Answer("ends", "the start and the end of the change have changed places")


def forecast(p: Pair) -> Answer | None:
    """An expectation, plan or promise told as fact.

    Abstains unless the claim tells it as something that has happened, in a sentence without a word that is not of fact;
    where the passage says that it is so now, or has the start of a change, of which only the end is expected; of
    durations and small counts, which plans have as well; and in tables, whose notes and other cells may say so.
    """
    mine, its = p.mine.figure, p.its.figure
    if mine.modality != "fact" or its.role == "from" or mine.role == "from":
        return None
    if (p.mine.scene.beside and not p.mine.scene.stated) or p.mine.scene.lexicon is None:
        return None
    said = p.its.scene.modality(its)
    if said == "fact" or (said == "plan" and all(map(_in_an_accord, (p.mine, p.its)))):
        return None
    few = mine.value <= _FEW or (said != "forecast" and mine.value < _MANY)
    if mine.kind == "duration" or (mine.kind in _COUNTED and few):
        return None
    clause = p.its.scene.clause(its)
    if p.its.scene.says("now", clause.start, its.span.end):
        return None
    sentence = p.mine.scene.sentence(mine)
    told = p.mine.scene.stated or p.mine.scene.says("done", *sentence)
    if not told or (p.mine.scene.says("modal") if p.mine.scene.stated else p.mine.scene.says("modal", *sentence)):
        return None
    return Answer("forecast", f"{_WORDS[said]} in the passage, told as fact")


def _in_an_accord(seen: Seen) -> bool:
    """Whether a sentence tells of an accord: what was agreed there is told as its content."""
    return seen.scene.says("accords", *seen.scene.sentence(seen.figure))


def ahead(mine: Seen, its: Seen, issued: int | None) -> Answer | None:
    """What a passage expects for a year or day told as what happened then.

    Abstains unless the claim tells it as done, has no word that is not of fact and no other moment beside it, and
    unless the passage, whose source is no younger than the year, has a word for a forecast, plan or promise in the
    same clause.
    """
    its_year = max(its.scene.years_of(its.figure), default=None)
    if mine.scene.lexicon is None or mine.scene.beside or its.scene.beside or its_year is None:
        return None
    if issued is None or its_year < issued or _modal(mine.scene) or _moments(mine.scene, mine) > 1:
        return None
    if not mine.scene.says("done", *mine.scene.sentence(mine.figure)):
        return None
    if its.scene.says("accords", *its.scene.clause(its.figure)):
        return None  # it was agreed then
    said = its.scene.foretells(its.figure)
    return Answer("forecast", f"{_WORDS[said]} in the passage, told as fact") if said else None


def _modal(scene: Scene) -> bool:
    """Whether a claim has a word that is not of fact, other than the name of an accord."""
    assert scene.lexicon is not None
    accord = compiled(rf"(?:{scene.lexicon.accords})")
    return any(not accord.fullmatch(m[0]) for m in compiled(scene.lexicon.modal).finditer(scene.whole))


def _moments(scene: Scene, mine: Seen) -> int:
    sentence = scene.sentence(mine.figure)
    return sum(g.kind == "time" and sentence.start <= g.span.start < sentence.end for g in scene.figures)


def exactness(p: Pair) -> Answer | None:
    """“Exactly” for what the passage has as “about”. Abstains unless the claim says so in words."""
    mine, its = p.mine.figure, p.its.figure
    if not its.approx or mine.approx or mine.bound or not p.mine.scene.says("exactly", *p.mine.scene.clause(mine)):
        return None
    return Answer("hedge", "the passage has it as about, the text as exact", minor=True)
