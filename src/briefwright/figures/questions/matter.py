"""What a figure is a figure of: a country, imports or exports, a vote, a deficit."""

from __future__ import annotations

from briefwright.figures.about import countries_before, is_subject
from briefwright.figures.questions.pair import Answer, Pair, Seen

_IN_WORDS = {
    "CN": "China", "RU": "Russia", "MN": "Mongolia", "US": "the United States", "JP": "Japan", "KR": "South Korea",
    "KP": "North Korea", "KZ": "Kazakhstan", "EAP": "East Asia and the Pacific",
    "NEA": "Northeast Asia", "SEA": "Southeast Asia", "ME": "the Middle East", "LAM": "Latin America",
    "IN": "India", "EU": "the EU", "UA": "Ukraine",
}  # fmt: skip
_REGIONS = frozenset({"AF", "AMS", "ASEAN", "CA", "EAP", "EU", "LAM", "ME", "NEA", "SEA"})
_FLOWING = frozenset({"money", "measure", "count", "number"})
_FLOWS = frozenset({"import", "export"})
Way = tuple[str, str]
_CLASSES = ("flow", "vote", "meeting", "person", "aid", "country", "topic")
_FEW = 12
_STRICT = frozenset({"country", "topic"})
"""Classes of which a text names so many that only a rival with no other name counts."""
_FAMILIES = tuple(
    frozenset(names.split())
    for names in (
        "oil gas coal power",
        "rail road air pipeline port",
        "dead hurt refugee",
        "peak low",
        "imf wb un",
        "join observer nochange reduce",
        "business private leisure arrival",
        "better worse",
        "sco brics eaeu",
        "aid loan investment debt trade",
        "gdp budget trade reserve",
        "visit meet phone",
        "capacity cargo",
        "making service farm mine",
        "bank company thinktank school",
        "population visitor",
        "machine food farm",
    )
)
"""Topics that exclude one another: a figure is of one of a family, whatever else it is about."""
_LABELS = ("field", "topic")
_NAMED_IS_ENOUGH = ("aid", "vote")
"""Classes whose concepts exclude one another, so that it is enough that the passage names the one claimed."""


def holder(p: Pair) -> Answer | None:
    """A rank that another holds: B is A's fifth partner, A is B's first.

    Abstains unless both clauses begin with a country, and another rank of the passage with the one claimed.
    """
    if p.mine.figure.kind not in ("rank", "ordinal") or p.its.figure.kind not in ("rank", "ordinal"):
        return None
    mine, its = p.mine.subject, p.its.subject
    if not mine or not its or mine == its or not any(rival.subject == mine for rival in p.rivals):
        return None
    both = p.mine.names("country") | {mine}
    return Answer("subject", f"of {_named(frozenset({its}))} in the passage") if its in both or len(both) == 1 else None


def route(p: Pair) -> Answer | None:
    """What went one way told as having gone the other: deliveries to a country for imports from it.

    Abstains unless both texts say from where or to where, and another figure of the passage goes the claim's way.
    """
    if not p.rivals or p.mine.figure.kind not in _FLOWING or p.its.scene.beside:
        return None
    mine, its = p.mine.way, p.its.way
    if not _opposite(mine, its) or not any(_same_way(mine, rival.way) for rival in p.rivals):
        return None
    return Answer("flow", f"{_way_words(its)} in the passage, {_way_words(mine)} in the text")


def _opposite(a: Way, b: Way) -> bool:
    crossed = (a[0] and a[0] == b[1]) or (a[1] and a[1] == b[0])
    return bool(crossed) and not _same_way(a, b)


def _same_way(a: Way, b: Way) -> bool:
    return bool((a[0] and a[0] == b[0]) or (a[1] and a[1] == b[1]))


def _way_words(way: Way) -> str:
    words = (f"{word} {_IN_WORDS.get(name, name)}" for word, name in zip(("from", "to"), way, strict=True) if name)
    return " ".join(words)


def balance(p: Pair) -> Answer | None:
    """A deficit told as a surplus. Abstains unless both texts name one at the figure."""
    if not (mine := p.mine.names("balance")):
        return None
    its = p.its.names("balance")
    if not its or mine & its:
        return None
    return Answer("balance", f"{_named(its)} in the passage, {_named(mine)} in the text")


def flow(p: Pair) -> Answer | None:
    """Imports told as exports, of the same countries in the same order.

    Abstains where the order differs: one country's exports are the other's imports.
    """
    if not _either_way(p) or len(mine := p.mine.names("flow")) != 1:
        return None
    its = p.its.names("flow")
    if len(its) != 1 or mine | its != _FLOWS:
        return None
    first = countries_before(p.mine.scene, p.mine.figure)
    if not first or first != countries_before(p.its.scene, p.its.figure):
        return None
    return Answer("flow", f"{_named(its)} in the passage, {_named(mine)} in the text")


def _either_way(p: Pair) -> bool:
    """Whether the texts may tell of imports and of exports: that is known soon, which is told of a figure late."""
    mine, its = p.mine.scene, p.its.scene
    if mine.beside or its.beside:
        return True
    told = {name for name, _ in mine.likely.get("flow", ())}
    return bool(told) and told.union(name for name, _ in its.likely.get("flow", ())) >= _FLOWS


def base(p: Pair) -> Answer | None:
    """A share of imports told as one of exports: unlike an amount, it is not the same from the other side.

    Abstains unless both clauses tell a share, and of one flow each, and in tables, whose notes may say how it is read.
    """
    if (p.mine.scene.beside and not p.mine.scene.mentions("flow")) or p.its.scene.beside:
        return None
    if p.mine.figure.kind != "percent" or p.mine.figure.direction or p.its.figure.direction:
        return None
    if not _either_way(p):
        return None
    mine, its = p.mine.names("flow"), p.its.names("flow")
    if not (len(mine) == len(its) == 1) or mine | its != _FLOWS:
        return None
    clause = p.mine.scene.clause(p.mine.figure)
    if len({m.name for m in p.mine.scene.mentions("flow") if clause.start <= m.start < clause.end}) > 1:
        return None  # A bought so much of what B sold
    told = all(s.scene.says("share", *s.scene.clause(s.figure)) for s in (p.mine, p.its))
    return Answer("flow", f"a share of {_named(its)}s in the passage, of {_named(mine)}s in the text") if told else None


def vote(p: Pair) -> Answer | None:
    """Votes for told as votes against. Abstains unless both texts tie one alone to the figure, in its clause."""
    mine, its = (_in_clause(seen, "vote") for seen in (p.mine, p.its))
    return _other("vote", mine, its) if len(mine) == len(its) == 1 and mine != its else None


def _in_clause(seen: Seen, kind: str) -> frozenset[str]:
    """The concepts of a class at a figure, as far as its own clause names them."""
    clause = seen.scene.clause(seen.figure)
    here = {m.name for m in seen.scene.mentions(kind) if clause.start <= m.start < clause.end}
    return seen.names(kind) & here


def concept(p: Pair) -> Answer | None:
    """The number of another country, flow, vote or topic.

    Speaks only where a rival figure of the same passage has the concept claimed and this one has another; what both
    share tells them not apart.
    """
    for kind in _CLASSES if p.rivals else _NAMED_IS_ENOUGH:
        mine = _told(p.mine, kind)
        its = _told(p.its, kind) if mine else mine
        if not its or (mine & its and kind != "country"):
            continue
        if kind == "country" and p.mine.figure.unit == "item" and p.mine.figure.value <= _FEW:
            continue
        if kind == "flow" and ("trade" in mine | its or p.mine.scene.beside or _other_side(p)):
            continue
        if kind in _NAMED_IS_ENOUGH and any(m.name in mine for m in p.its.scene.mentions(kind)):
            return _other(kind, mine, its)
        for rival in p.rivals if kind != "aid" else ():
            theirs = _told(rival, kind)
            shared = (its & theirs) | (mine & its)
            a, b, c = mine - shared, its - shared, theirs - shared
            if kind == "topic" and not any(a & family and b & family for family in _FAMILIES):
                continue
            if kind == "country" and (not _peers(a, b, p) or _there(a, p.its, rival) or _behind(a, b, p.mine)):
                continue
            if a and b and not a & b and c & a and not c & b and (kind not in _STRICT or c <= a):
                return _other(kind, a, b)
    return None


def _peers(a: frozenset[str], b: frozenset[str], p: Pair) -> bool:
    """Whether two sets of countries tell apart: where the texts name some in common, no region beside a country."""
    return not p.mine.names("country") & p.its.names("country") or bool(a & _REGIONS) == bool(b & _REGIONS)


def _there(a: frozenset[str], its: Seen, rival: Seen) -> bool:
    """Whether the sentence of a figure, which is not its rival's, names a country as well, perhaps as the place."""
    sentence = its.scene.sentence(its.figure)
    if a & {*its.way}:
        return True
    if rival.scene.sentence(rival.figure) == sentence:
        return False
    return any(m.name in a and sentence.start <= m.start < sentence.end for m in its.scene.mentions("country"))


def _behind(a: frozenset[str], b: frozenset[str], mine: Seen) -> bool:
    """Whether a claim names the countries of the passage's figure as well, and as those that it is of.

    Behind a share (97 % of A's emigrants went to B), or before, where the one at the figure is only whom it went to.
    """
    f, sentence = mine.figure, mine.scene.sentence(mine.figure)
    named = {m.name for m in mine.scene.mentions("country") if f.span.end <= m.start < sentence.end}
    clause = mine.scene.clause(f)
    told = [m for m in mine.scene.mentions("country") if sentence.start <= m.start < f.span.start]
    before = {m.name for m in told if m.start < clause.start}
    here = [m for m in told if m.start >= clause.start and m.name in a]
    went = bool(here) and not any(is_subject(mine.scene, m) for m in here)
    return (f.kind == "percent" and b <= named) or (went and b <= before)


def _told(seen: Seen, kind: str) -> frozenset[str]:
    """The concepts of a class at a figure; imports and exports are trade, and tell more."""
    found = seen.names(kind)
    return found - {"trade"} if kind == "flow" and found & {"import", "export"} else found


def _other_side(p: Pair) -> bool:
    """Whether the claim tells from the side of the passage's partner: A sold is what was imported from A."""
    told = countries_before(p.mine.scene, p.mine.figure)
    return bool(told) and told[0] in p.its.way


def label(p: Pair) -> Answer | None:
    """The number of the next in a list of things, each told with its own.

    Speaks only where what stands right at the claim's figure is told once in a sentence, right at a figure that the
    claim does not give, and where something else of its class stands right at this one.
    """
    if not p.rivals or p.mine.scene.beside or p.its.scene.beside:
        return None
    values = {g.value for g in p.mine.scene.figures}
    for kind in _LABELS:
        mine, its = p.mine.label(kind), p.its.label(kind)
        if not mine or not its or mine & its:
            continue
        for rival in p.rivals:
            theirs = rival.label(kind)
            sentence = rival.scene.sentence(rival.figure)
            told = [
                m for m in rival.scene.mentions(kind) if m.name in mine and sentence.start <= m.start < sentence.end
            ]
            apart = kind == "field" or any(mine & family and its & family for family in _FAMILIES)
            if apart and rival.figure.value not in values and mine & theirs and len(told) == 1 and its - theirs:
                return _other(kind, mine, its)
    return None


def _other(kind: str, mine: frozenset[str], its: frozenset[str]) -> Answer:
    slip = "flow" if kind == "flow" else "subject"
    return Answer(slip, f"{_named(its)} in the passage, {_named(mine)} in the text")  # type: ignore[arg-type]


def _named(names: frozenset[str]) -> str:
    return "/".join(sorted(_IN_WORDS.get(name, name) for name in names))
