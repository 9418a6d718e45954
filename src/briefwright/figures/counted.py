"""Small counts: what a text lists or names one by one without saying how many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefwright.figures.lexicon import compiled
from briefwright.figures.lists import enumerated, lengths, steps
from briefwright.figures.questions import Seen
from briefwright.figures.scene import Scene
from briefwright.quantities import Figure, language
from briefwright.quantities.fold import fold

MOST = 9
"""So many things an author may count without the passage's doing so."""
_TWO = 2
_POINTS = frozenset(
    ("task", "field", "measure", "issue", "factor", "principle", "stage", "change", "category", "argument", "strand")
)
"""What an argument is made of, and is told one by one."""
_NOUN = 4
_BEHIND, _NEAR, _BEFORE = 30, 10, 5
_WORKS, _QUOTED = re.compile(r"《[^《》]+》"), re.compile(r"«[^«»]+»|“[^“”]+”|\"[^\"]+\"")
_TITLE = re.compile(r"[ \w]{0,2}?(?:[“«\"](\w[^”»\"]{1,20})[”»\"]| ?([A-Z]{1,4}-?\d{1,4}))")
_CLASSES = frozenset({"country", "topic", "flow", "meeting", "person"})


def is_small(f: Figure) -> bool:
    """Whether a figure is a count that its author may have made."""
    whole = f.value == f.value.to_integral_value()
    return f.kind in ("count", "number") and whole and 0 < f.value <= MOST and f.high is None and not f.role


def miscounted(claim: Scene, f: Figure) -> bool:
    """Whether a text says that a small count follows from its two others (thirteen, nine of them here, so six …).

    That it does not, neither as their sum nor as their difference, the caller knows.
    """
    counts = [g for g in claim.figures if g.kind in ("count", "number") and g.span.start < f.span.start]
    return len(counts) == _TWO and claim.says("worked_out", claim.clause(f).start, f.span.start)


def rival(f: Figure, others: Sequence[Seen]) -> Seen | None:
    """A figure of the passages that counts the same class of things and comes to something else."""
    for other in others:
        g = other.figure
        if g.kind == "count" and g.unit == f.unit and g.value != f.value and 1 < g.value <= 10 * MOST:
            return other
    return None


def things(scene: Scene, f: Figure) -> frozenset[str]:
    """What is counted by the words right behind a number, up to the next figure; by their names in the lexicon."""
    if scene.lexicon is None:
        return frozenset()
    start, clause = f.number.end, scene.clause(f)
    after = [g.span.start for g in scene.figures if g.span.start > f.number.start]
    end = min(clause.end, start + _BEHIND, *after)
    table = scene.lexicon.things.items()
    found = frozenset(name for name, pattern in table if compiled(pattern).search(scene.whole, start, end))
    if found or not scene.lexicon.counted_behind:
        return found
    first = max(clause.start, f.span.start - _BEFORE)  # of reasons there are five
    return frozenset(name for name, pattern in table if compiled(pattern).search(scene.whole, first, f.span.start))


def counts_otherwise(mine: Seen, others: Sequence[Seen], most: int = 10 * MOST) -> Seen | None:
    """A figure of the passages, up to `most`, that counts the same things as a small count and comes to another number.

    None where the claim tells that one as well: it may count some of them.
    """
    f, scene = mine.figure, mine.scene
    if _of_the_rest(scene, f):
        return None
    told, own = things(scene, f) or _elided(scene, f), {g.value for g in scene.figures}
    told = told or _noun_of(scene, whole_of(scene, f))
    for other in others:
        g = other.figure
        if g.kind not in ("count", "number") or g.value in own or not 1 < g.value <= most:
            continue
        counts = things(other.scene, g) or _noun_of(other.scene, whole_of(other.scene, g))
        in_words = other.scene.code == scene.code and _one_noun(f, g)
        same = bool(told & counts) or in_words or bool(_titled(scene, f) & _titled(other.scene, g))
        if same and not _of_the_rest(other.scene, g):
            return other
    return None


def _titled(scene: Scene, f: Figure) -> frozenset[str]:
    """What stands in marks of quotation, or is written in Latin capitals and digits, right behind a number."""
    found = _TITLE.match(scene.text, f.number.end)
    return frozenset({fold(found[1] or found[2])}) if found else frozenset()


def _one_noun(f: Figure, g: Figure) -> bool:
    """Whether two counts of one language count by the same noun."""
    a, b = f.noun[:_NOUN], g.noun[:_NOUN]
    return len(a) == len(b) == _NOUN and a == b


def whole_of(scene: Scene, f: Figure) -> Figure | None:
    """The count of those of which a bare number counts some, right behind it."""
    if f.kind != "number" or scene.lexicon is None:
        return None
    of = scene.lexicon.pattern("of_them")
    behind = (g for g in scene.figures if g.kind == "count" and g.span.start > f.span.end)
    return next((g for g in behind if of.fullmatch(scene.whole, f.span.end, g.span.start)), None)


def _noun_of(scene: Scene, f: Figure | None) -> frozenset[str]:
    return things(scene, f) if f is not None else frozenset()


def _elided(scene: Scene, f: Figure) -> frozenset[str]:
    """What a bare number behind a count counts as well: nine crossings to one, six to the other."""
    counts = [g for g in scene.figures if g.kind == "count" and g.span.end <= f.span.start]
    return things(scene, counts[-1]) if f.kind == "number" and counts else frozenset()


def told_in_steps(mine: Seen, scenes: Sequence[Scene]) -> bool:
    """Whether a claim counts points of an argument, and a passage tells more of them one by one."""
    counts = {count for scene in scenes for count in steps(scene)}
    more = len(counts) == 1 and mine.figure.value < min(counts)  # fewer may be those of the lines that are cited
    return more and not _numbers_points(mine.scene) and bool(things(mine.scene, mine.figure) & _POINTS)


def in_words(mine: Seen, scenes: Sequence[Scene]) -> bool:
    """Whether a passage counts the same things by a number within a name (the three documents), and otherwise."""
    told = things(mine.scene, mine.figure)
    for scene in scenes if told and not _of_the_rest(mine.scene, mine.figure) else ():
        values = language(scene.code).words
        for masked in scene.reading.masked:
            value = values.get(scene.whole[masked.span.start : masked.span.end])
            behind = scene.whole[masked.span.end : masked.span.end + _NOUN]
            named = any(compiled(scene.lexicon.things[name]).match(behind) for name in told) if scene.lexicon else False
            if value is not None and value > 1 and named and value != mine.figure.value:
                return True
    return False


def listed_otherwise(mine: Seen, lists: frozenset[int], others: Sequence[Seen], scenes: Sequence[Scene]) -> bool:
    """Whether a claim counts states, or things with a name, and the passages list some, but never so many.

    Two lists together, or a list and a small count, may make the number as well.
    """
    f = mine.figure
    named = {m.name for scene in scenes for m in scene.mentions("country")}
    if any(map(_numbers_points, (mine.scene, *scenes))) or (f.unit == "state" and f.value <= len(named)):
        return False
    lists = frozenset(length for length in lists if length > 1)
    if not lists or (any(is_small(o.figure) for o in others) and any(scene.says("rest") for scene in scenes)):
        return False
    if not (f.unit == "state" or things(mine.scene, f)):
        return False
    small = {int(o.figure.value) for o in others if is_small(o.figure)} | lists
    return int(f.value) not in small | {a + b for a in small for b in small}


def _numbers_points(scene: Scene) -> bool:
    """Whether a text begins to tell points one by one (first, …); the others may stand in another passage."""
    return any(signs[0] in scene.whole for signs in (scene.lexicon.steps if scene.lexicon else ()))


def lists_itself(claim: Scene, f: Figure) -> bool:
    """Whether a claim lists as many as it counts."""
    return int(f.value) in (lengths(claim) if f.unit == "state" else enumerated(claim))


def names_as_many(claim: Scene, f: Figure) -> bool:
    """Whether a claim that counts states names as many of them beside the number."""
    sentence = claim.sentence(f)
    told = [m for m in claim.mentions("country") if sentence.start <= m.start < sentence.end]
    before = {m.name for m in told if m.end <= f.span.start}
    behind = {m.name for m in told if m.start >= f.span.end}
    return f.unit == "state" and int(f.value) in (len(before), len(behind))


def _of_the_rest(scene: Scene, f: Figure) -> bool:
    """Whether a number counts what is left: another five, the other seven."""
    return scene.says("rest", f.span.start - _NEAR, f.number.end + _NEAR)


def _titles(scene: Scene) -> set[str]:
    """What a text has in marks for titles; where there are none, in those for quotations."""
    return set(_WORKS.findall(scene.whole)) or set(_QUOTED.findall(scene.whole))


def counted(f: Figure, scenes: Sequence[Scene]) -> str:
    """What a text names as often as a figure says, or ""; a hint, no proof."""
    value = int(f.value)
    for scene in scenes:
        if len(_titles(scene)) == value:
            return "as many titles"
        for kind in sorted(_CLASSES):
            if len({mention.name for mention in scene.mentions(kind)}) == value:
                return f"as many names ({kind})"
        if value in Counter(figure.kind for figure in scene.figures).values():
            return "as many figures of a kind"
    return ""
