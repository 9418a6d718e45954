"""What a figure is a figure of: a country, imports or exports, a vote, a deficit."""

from __future__ import annotations

from briefwright.figures.about import countries_before
from briefwright.figures.questions.pair import Answer, Pair

_IN_WORDS = {
    "CN": "China", "RU": "Russia", "MN": "Mongolia", "US": "the United States", "JP": "Japan", "KR": "South Korea",
    "KP": "North Korea", "KZ": "Kazakhstan", "IN": "India", "EU": "the EU", "UA": "Ukraine",
}  # fmt: skip
_CLASSES = ("flow", "vote", "meeting", "person", "aid", "country", "topic")
_STRICT = frozenset({"country", "topic"})
"""Classes of which a text names so many that only a rival with no other name counts."""
_NAMED_IS_ENOUGH = frozenset({"vote", "aid"})
"""Classes whose concepts exclude one another, so that it is enough that the passage names the one claimed."""


def balance(p: Pair) -> Answer | None:
    """A deficit told as a surplus. Abstains unless both texts name one at the figure."""
    mine, its = p.mine.names("balance"), p.its.names("balance")
    if not mine or not its or mine & its:
        return None
    return Answer("balance", f"{_named(its)} in the passage, {_named(mine)} in the text")


def flow(p: Pair) -> Answer | None:
    """Imports told as exports, of the same countries in the same order.

    Abstains where the order differs: one country's exports are the other's imports.
    """
    mine, its = p.mine.names("flow"), p.its.names("flow")
    if not (len(mine) == len(its) == 1) or {*mine, *its} != {"import", "export"}:
        return None
    first = countries_before(p.mine.scene, p.mine.figure)
    if not first or first != countries_before(p.its.scene, p.its.figure):
        return None
    return Answer("flow", f"{_named(its)} in the passage, {_named(mine)} in the text")


def base(p: Pair) -> Answer | None:
    """A share of imports told as one of exports: unlike an amount, it is not the same from the other side.

    Abstains unless both clauses tell a share, and of one flow each, and in tables, whose notes may say how it is read.
    """
    if (p.mine.scene.beside and not p.mine.scene.mentions("flow")) or p.its.scene.beside:
        return None
    if p.mine.figure.kind != "percent" or p.mine.figure.direction or p.its.figure.direction:
        return None
    mine, its = p.mine.names("flow"), p.its.names("flow")
    if not (len(mine) == len(its) == 1) or {*mine, *its} != {"import", "export"}:
        return None
    told = all(s.scene.says("share", *s.scene.clause(s.figure)) for s in (p.mine, p.its))
    return Answer("flow", f"a share of {_named(its)}s in the passage, of {_named(mine)}s in the text") if told else None


def concept(p: Pair) -> Answer | None:
    """The number of another country, flow, vote or topic.

    Speaks only where a rival figure of the same passage has the concept claimed and this one has another; what both
    share tells them not apart.
    """
    for kind in _CLASSES if p.rivals else sorted(_NAMED_IS_ENOUGH):
        mine, its = p.mine.names(kind), p.its.names(kind)
        if not mine or not its or (mine & its and kind != "country"):
            continue
        if kind == "flow" and ("trade" in mine | its or p.mine.scene.beside):
            continue
        if kind in _NAMED_IS_ENOUGH and any(m.name in mine for m in p.its.scene.mentions(kind)):
            return _other(kind, mine, its)
        for rival in p.rivals if kind != "aid" else ():
            theirs = rival.names(kind)
            shared = its & theirs
            a, b, c = mine - shared, its - shared, theirs - shared
            if a and b and not a & b and c & a and not c & b and (kind not in _STRICT or c <= a):
                return _other(kind, a, b)
    return None


def _other(kind: str, mine: frozenset[str], its: frozenset[str]) -> Answer:
    slip = "flow" if kind == "flow" else "subject"
    return Answer(slip, f"{_named(its)} in the passage, {_named(mine)} in the text")  # type: ignore[arg-type]


def _named(names: frozenset[str]) -> str:
    return "/".join(sorted(_IN_WORDS.get(name, name) for name in names))
