"""How a figure is told: up or down, from or to, fact or forecast, by the year or the month, exactly or about."""

from __future__ import annotations

from briefwright.figures.moves import both_ways
from briefwright.figures.questions.pair import Answer, Pair

_WORDS = {"up": "rising", "down": "falling", "forecast": "a forecast", "plan": "a plan", "target": "a target"}
_COUNTED = frozenset({"count", "number"})
_FEW = 10
"""So few things are often counted by the author: three steps, of which one is planned."""


def rate(p: Pair) -> Answer | None:
    """A monthly figure told as yearly. Abstains unless both texts say by what the figure is reckoned."""
    mine, its = p.mine.figure.per, p.its.figure.per
    if not mine or not its or mine == its or "person" in (mine, its):
        return None
    return Answer("rate", f"per {mine} in the text, per {its} in the passage")


def direction(p: Pair) -> Answer | None:
    """A fall told as a rise. Abstains unless both clauses have a word for it, and for one direction only.

    Growth that fell is neither up nor down.
    """
    mine, its = p.mine.figure, p.its.figure
    if not mine.direction or not its.direction or mine.direction == its.direction:
        return None
    if both_ways(p.mine.scene, mine) or both_ways(p.its.scene, its):
        return None
    return Answer("direction", f"{_WORDS[mine.direction]} in the text, {_WORDS[its.direction]} in the passage")


def ends(p: Pair) -> Answer | None:
    """The start of a change told as its end. Abstains unless both texts give both ends."""
    mine, its = p.mine.figure.role, p.its.figure.role
    if not mine or not its or mine == its:
        return None
    return Answer("ends", "the start and the end of the change have changed places")


def forecast(p: Pair) -> Answer | None:
    """An expectation, plan or promise told as fact.

    Abstains where the claim has any word that is not of fact, and in tables, whose notes and other cells may say so.
    """
    if p.mine.scene.beside and not p.mine.scene.stated:
        return None
    told = p.its.figure.modality
    if p.mine.figure.kind in _COUNTED and p.mine.figure.value <= _FEW:
        return None
    if told == "fact" or p.mine.figure.modality != "fact" or p.mine.scene.says("modal"):
        return None
    if p.mine.scene.lexicon is None:
        return None
    return Answer("forecast", f"{_WORDS[told]} in the passage, told as fact")


def exactness(p: Pair) -> Answer | None:
    """“Exactly” for what the passage has as “about”. Abstains unless the claim says so in words."""
    mine, its = p.mine.figure, p.its.figure
    clause = p.mine.scene.clause(mine)
    if its.approx and not mine.approx and not mine.bound and p.mine.scene.says("exactly", *clause):
        return Answer("hedge", "the passage has it as about, the text as exact", minor=True)
    return None
