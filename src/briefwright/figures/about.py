"""What a text says that a figure is a figure of: the concepts of the lexicon that stand nearest to it."""

from __future__ import annotations

from briefwright.figures.lexicon import compiled
from briefwright.figures.scene import Mention, Scene
from briefwright.quantities import Figure, language

Names = frozenset[str]
_NONE: Names = frozenset()
_PEOPLE = frozenset({"person", "meeting", "vote"})
_COUNTS = frozenset({"count", "number", "rank", "ordinal"})
_NOT_BACK = frozenset({"topic", "balance"})
"""Classes that a figure does not take over from the clause before."""
_IN_TURN = ("country", "flow", "person", "topic", "vote", "meeting")
_LEAST_IN_TURN = 2
_LIKE = {"ordinal": "rank", "number": "count"}
"""Kinds that are told in turn, or parted, as those of another are."""
_OWN_HEADS = 2
"""Of what stands beside a cell, the label of its row and the head of its column come first."""
_OWN, _BEHIND, _LATE, _PREPOSITION = 14, 24, 8, 9


def names_of(scene: Scene, figure: Figure, kind: str) -> Names:
    """The concepts of a class that the text ties to a figure; none where it names none near it."""
    if scene.lexicon is None:
        return _NONE
    if scene.beside:
        return _of_cell(scene, figure, kind)
    found = scene.mentions(kind)
    if not found:
        return _NONE
    ordered = _in_turn(scene, figure, kind, found)
    return ordered if ordered is not None else _near(scene, figure, kind, found)


def _near(scene: Scene, figure: Figure, kind: str, found: tuple[Mention, ...]) -> Names:
    """Inside the figure, right before it, right behind it, later in the clause, earlier in the sentence."""
    sentence, clause = scene.sentence(figure), scene.clause(figure)
    start, end = figure.number.start, figure.span.end
    behind = scene.lexicon is not None and scene.lexicon.counted_behind
    peers = [g for g in scene.figures if _kind(g) == _kind(figure) and g is not figure]
    before = max([g.span.end for g in peers if g.span.end <= start] + [sentence.start])
    after = min([g.span.start for g in peers if g.span.start >= end] + [sentence.end])

    def between(low: int, high: int) -> Names:
        return frozenset(m.name for m in found if low < m.end and m.start < high)

    inside = between(figure.number.end, end + 1) if figure.kind in _COUNTS else between(start + 1, end)
    if inside:
        people = kind == "country" and figure.unit == "person"  # of one country, perhaps in another
        return inside | between(max(before, clause.start), start) if people else inside
    if kind in _PEOPLE and figure.kind in _COUNTS and (own := between(end, min(after, clause.end, end + _OWN))):
        return own
    near = between(max(before, clause.start), start)
    if not behind:  # "the 4.4 billion of the United States"
        near |= between(end, min(after, clause.end, end + _BEHIND))
    if not near:
        near = between(end, min(after, clause.end) if after >= sentence.end else min((end + after) // 2, clause.end))
    if not near and kind == "topic" and not scene.claim:
        near = between(end, min(after, _next_figure(scene, figure)))
    if not near and kind not in _NOT_BACK and not scene.claim:
        near = frozenset(m.name for m in found if before < m.end and m.start < start and not _aside(scene, m, kind))
    if not near and not scene.claim:  # the only one that the sentence names
        told = (m for m in found if sentence.start < m.end and m.start < clause.end)
        alone = frozenset(m.name for m in told if not _aside(scene, m, kind))
        near = alone if len(alone) == 1 else near
    if behind and figure.kind in _COUNTS and not near:  # what is counted stands behind
        near = between(end, min(after, clause.end, end + _LATE))
    return near


def _aside(scene: Scene, mention: Mention, kind: str) -> bool:
    """Whether a country stands in a clause that only says when, why or by which way: the next are not about it."""
    if kind != "country" or scene.lexicon is None:
        return False
    clause = scene.clauses_from(mention.start)
    if scene.lexicon.pattern("by_way_of", after=" ?(?:the )?$").search(scene.whole, clause.start, mention.start):
        return True
    return scene.lexicon.pattern("aside").search(scene.whole[clause.start : clause.end]) is not None


def _next_figure(scene: Scene, figure: Figure) -> int:
    """Where the clause begins in which the next figure stands: what is said there is said of that one."""
    behind = [g for g in scene.figures if g.span.start >= figure.span.end and g.kind != "time"]
    return max(scene.clause(behind[0]).start, figure.span.end) if behind else len(scene.whole)


def _in_turn(scene: Scene, figure: Figure, kind: str, found: tuple[Mention, ...]) -> Names | None:
    """As many names as values, in one order: by a word for it (respectively), or both listed with nothing between.

    None where the text does not tell them so.
    """
    if kind not in _IN_TURN or scene.lexicon is None:
        return None
    own, sentence, clause = _kind(figure), scene.sentence(figure), scene.clause(figure)
    peers = [g for g in scene.figures if _kind(g) == own and scene.sentence(g) == sentence]
    if len(peers) < _LEAST_IN_TURN:
        return None
    sign = scene.lexicon.pattern("in_turn").search(scene.whole, sentence.start, sentence.end)
    group = _listed_values(scene, figure, peers)
    if sign and len(group) < _LEAST_IN_TURN:
        group = [g for g in peers if scene.clause(g) == clause]
    if len(group) < _LEAST_IN_TURN:
        return None
    if sign and sign.start() >= group[-1].span.end and _others_behind(scene, sign.end(), sentence.end):
        sign = None  # it is said of the values behind it
    first = group[0].span.start
    before = [m for m in found if sentence.start <= m.start < first]
    listed = _listed_names(scene, before, len(group))
    names = listed if listed or sign is None else [m for m in before if m.start < sign.start()]
    if sign is not None and not listed and (kind == "country" or len(names) != len(group)):
        return _NONE if names else None  # which of them are meant is not known
    if len(names) < len(group):
        return None
    return frozenset({names[-len(group) :][group.index(figure)].name})


def _others_behind(scene: Scene, start: int, end: int) -> bool:
    """Whether so many values stand in a stretch that they may be told in turn."""
    return sum(start <= g.span.start < end and g.kind != "time" for g in scene.figures) >= _LEAST_IN_TURN


def _kind(figure: Figure) -> str:
    return _LIKE.get(figure.kind, figure.kind)


def _listed_values(scene: Scene, figure: Figure, group: list[Figure]) -> list[Figure]:
    """The figures of a group that stand in one list with a figure."""
    listing = compiled(f"(?:{language(scene.code).listing})")
    run: list[Figure] = []
    for g in group:
        joint = listing.match(scene.whole, run[-1].span.end) if run else None
        if run and not (joint and g.span.start <= joint.end() < g.span.end):
            if figure in run:
                return run
            run = []
        run.append(g)
    return run if figure in run else []


def _listed_names(scene: Scene, names: list[Mention], count: int) -> list[Mention]:
    """The last list of so many names; none where there is no such list."""
    listing = compiled(rf"\w{{0,4}}(?:{language(scene.code).listing})\w{{0,2}}")
    runs: list[list[Mention]] = []
    for name in names:
        gap = (runs[-1][-1].end, name.start) if runs else (0, 0)
        if gap[0] < gap[1] and listing.fullmatch(scene.whole, *gap):
            runs[-1].append(name)
        else:
            runs.append([name])
    return next((run for run in reversed(runs) if len(run) == count), [])


def _of_cell(scene: Scene, figure: Figure, kind: str) -> Names:
    """The concepts that a cell's heads name."""
    assert scene.lexicon is not None
    if scene.claim and (own := _near(scene, figure, kind, scene.mentions(kind))):
        return own
    parts = scene.beside[scene.figures.index(figure)][1].split(" | ")
    patterns = scene.lexicon.patterns.get(kind, ())
    for heads in (" | ".join(parts[:_OWN_HEADS]), " | ".join(parts[_OWN_HEADS:])):
        if names := frozenset(name for name, pattern in patterns if pattern.search(heads)):
            return names
    return _NONE


def label_of(scene: Scene, figure: Figure, kind: str) -> Names:
    """The concepts of a class that stand right at a figure, where no other figure is nearer."""
    found = scene.mentions(kind)
    if not found:
        return _NONE
    clause = scene.clause(figure)
    others = [g for g in scene.figures if g is not figure and g.kind != "time"]
    low = max([g.span.end for g in others if g.span.end <= figure.span.start] + [clause.start])
    high = min([g.span.start for g in others if g.span.start >= figure.span.end] + [clause.end])
    if scene.lexicon is not None and scene.lexicon.counted_behind and low < figure.span.start and not scene.claim:
        high = figure.span.end
    return frozenset(m.name for m in found if low <= m.start < high)


def subject_of(scene: Scene, figure: Figure) -> str:
    """The country that the figure's clause begins with, as its subject; "" for none."""
    clause = scene.clause(figure)
    for mention in scene.mentions("country"):
        if clause.start <= mention.start < figure.span.start and is_subject(scene, mention):
            return mention.name
    return ""


def is_subject(scene: Scene, mention: Mention) -> bool:
    """Whether a name is neither behind a preposition nor the owner of what follows."""
    if scene.lexicon is None:
        return False
    left = scene.whole[max(0, mention.start - _PREPOSITION) : mention.start]
    if scene.lexicon.pattern("oblique", after=" ?(?:the )?$").search(left):
        return False
    return scene.lexicon.pattern("owns").match(scene.whole, mention.end) is None


def is_base(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is what a share right before it is of."""
    before = [g for g in scene.figures if g.span.end <= figure.span.start][-1:]
    if scene.lexicon is None or not before or before[0].kind not in ("percent", "multiple"):
        return False
    return scene.lexicon.pattern("share_of").fullmatch(scene.whole, before[0].span.end, figure.span.start) is not None


def way_of(scene: Scene, figure: Figure) -> tuple[str, str]:
    """The countries from which and to which what a figure tells of went, by the words before it in its clause.

    Since the last figure like it; "" where they do not say, or say more than one.
    """
    if scene.lexicon is None or scene.beside:
        return "", ""
    clause = scene.clause(figure)
    start = max([g.span.end for g in scene.figures if clause.start < g.span.end <= figure.span.start] + [clause.start])
    ends: list[str] = []
    for table in (scene.lexicon.comes_from, scene.lexicon.goes_to):
        found = {
            m.name
            for m in scene.mentions("country")
            if start <= m.start < figure.span.start
            and any(
                compiled(one.replace("@", "\0")).search(
                    scene.whole[start : m.start] + "\0" + scene.whole[m.end : figure.span.start]
                )
                for one in table
            )
        }
        ends.append(next(iter(found)) if len(found) == 1 else "")
    return ends[0], ends[1]


def countries_before(scene: Scene, figure: Figure) -> tuple[str, ...]:
    """The first two countries of the clause, or the sentence, before a figure, where the first is its subject."""
    start = figure.span.start
    for stretch in (scene.clause(figure), scene.sentence(figure)):
        found = [m for m in scene.mentions("country") if stretch.start <= m.start < start]
        if found:
            return tuple(dict.fromkeys(m.name for m in found))[:2] if is_subject(scene, found[0]) else ()
    return ()
