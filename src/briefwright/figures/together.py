"""What the figures of a claim say together: values that changed places, a change that contradicts itself, a trend."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from briefwright.figures.about import countries_before
from briefwright.figures.moves import ways
from briefwright.figures.questions import Seen
from briefwright.figures.questions.wording import wordings_crossed
from briefwright.figures.units import alike, sizes
from briefwright.figures.verdict import BORNE_OUT, Verdict, borne, wrong
from briefwright.span import Span

_TWO = 2
_MEASURED = frozenset({"money", "measure", "percent", "count", "number"})
_TOLD_APART = ("country", "flow", "vote", "meeting", "person", "aid", "balance", "topic", "field")
_CHANGED = frozenset({"rank", "ordinal", "time"})


def changes(mine: Sequence[Seen], verdicts: list[Verdict]) -> list[Verdict]:
    """“Rose from 7 to 5”: the claim contradicts itself."""
    out = list(verdicts)
    for n, (a, b) in enumerate(pairwise(mine)):
        f, g = a.figure, b.figure
        if (f.role, g.role) != ("from", "to") or f.kind in _CHANGED or not alike(f, g) or not g.direction:
            continue
        if len(ways(a.scene, a.scene.sentence(f))) > 1 or a.scene.says("growth", *a.scene.clause(f)):
            continue  # growth that slowed
        s = sizes(f, g)
        if (s.other - s.value) * (1 if g.direction == "up" else -1) < 0:
            out[n] = wrong(f, "direction", detail="the text contradicts itself")
            if out[n + 1].slip == "ends" and (near := out[n + 1].nearest) is not None:
                out[n + 1] = borne(g, "equal", near)  # the same slip, said at the start of the change
    return out


def other_ends(mine: Sequence[Seen], others: Sequence[Seen], verdicts: list[Verdict]) -> list[Verdict]:
    """A change of which one end is the passage's and the other another than there: from four to 14, for 11."""
    out = list(verdicts)
    for n, (a, b) in enumerate(pairwise(mine)):
        if (a.figure.role, b.figure.role) != ("from", "to") or a.figure.kind in _CHANGED:
            continue
        for known, other in ((n, n + 1), (n + 1, n)):
            its = _matched(verdicts[known], others) if len(verdicts[known].matched) == 1 else None
            partner = _partner(its, others) if its is not None else None
            told = len(verdicts[other].matched) == 1
            if partner is None or told or verdicts[other].wrong or not alike(partner.figure, mine[known].figure):
                continue
            if not _rounds(mine[other], partner):
                out[other] = wrong(mine[other].figure, "absent", partner.found)
    return out


def _partner(its: Seen, others: Sequence[Seen]) -> Seen | None:
    """The other end of a change of which a figure is one."""
    row = [o for o in others if o.figure.kind != "time"]
    at = next((n for n, o in enumerate(row) if o is its), None)
    if at is None:
        return None  # a year, with which a number agrees
    ends = {"from": row[at + 1 : at + 2], "to": row[max(0, at - 1) : at]}.get(its.figure.role, ())
    return next((o for o in ends if o.scene is its.scene and {o.figure.role, its.figure.role} == {"from", "to"}), None)


def _rounds(mine: Seen, its: Seen) -> bool:
    """Whether a claim's end of a change may be the passage's, told more roughly."""
    f, g = mine.figure, its.figure
    return bool(f.bound or f.approx or g.bound or g.approx) or abs(f.value - g.value) <= f.step / 2


def swaps(mine: Sequence[Seen], others: Sequence[Seen], verdicts: list[Verdict]) -> list[Verdict]:
    """Two values whose countries, as subjects of their clauses, have changed places."""
    out = list(verdicts)
    for i, j in combinations(_borne_out(verdicts), 2):
        a, b = mine[i], mine[j]
        if a.figure.kind == "time" or a.figure.kind != b.figure.kind or a.figure.value == b.figure.value:
            continue
        c, d = _matched(verdicts[i], others), _matched(verdicts[j], others)
        if c is None or d is None or c.passage != d.passage:
            continue
        names = (a.subject, b.subject, c.subject, d.subject)
        if all(names) and names[0] != names[1] and names[:2] == (names[3], names[2]):
            for n, seen, its in ((i, a, c), (j, b, d)):
                out[n] = wrong(
                    seen.figure, "swapped", its.found, detail="the values of two countries have changed places"
                )
    return out


def _borne_out(verdicts: Sequence[Verdict]) -> list[int]:
    """The numbers of those verdicts by which one figure of the passages bears a figure out."""
    return [n for n, verdict in enumerate(verdicts) if verdict.outcome == BORNE_OUT and len(verdict.matched) == 1]


def _matched(verdict: Verdict, others: Sequence[Seen]) -> Seen | None:
    """That figure of the passages; None for what stands in another script than theirs."""
    figure = verdict.matched[0].figure
    return next((other for other in reversed(others) if other.figure is figure), None)


def crossed(mine: Sequence[Seen], others: Sequence[Seen], verdicts: list[Verdict]) -> list[Verdict]:
    """Two figures of a passage of which each stands in the claim beside what the passage names at the other.

    Speaks only where both are told apart by names of one class, and both have changed places.
    """
    out = list(verdicts)
    for i, j in combinations(_borne_out(verdicts), 2):
        f, g = verdicts[i].matched[0].figure, verdicts[j].matched[0].figure
        if not alike(f, g) or f.label == g.label:
            continue
        a, b, c, d = mine[i], mine[j], _matched(verdicts[i], others), _matched(verdicts[j], others)
        if c is None or d is None or c.passage != d.passage:
            continue
        if any(_also(o, c, d) for o in others):
            continue
        if wordings_crossed(a, b, c, d):
            out[i], out[j] = (_swapped(seen, its) for seen, its in ((a, c), (b, d)))
            continue
        for kind in _TOLD_APART:
            told, other = a.names(kind), b.names(kind)
            if not told or not other or told == other:
                continue
            first, second = c.names(kind) - d.names(kind), d.names(kind) - c.names(kind)
            if not (told & (second - other) and other & (first - told)):
                continue
            if kind == "flow" and not _one_side(a, c):
                continue
            out[i], out[j] = (_swapped(seen, its) for seen, its in ((a, c), (b, d)))
    return out


def _swapped(mine: Seen, its: Seen) -> Verdict:
    return wrong(mine.figure, "swapped", its.found, detail="two values have changed places")


def _also(other: Seen, c: Seen, d: Seen) -> bool:
    """Whether a passage gives one of two figures once more, perhaps for something else."""
    g = other.figure
    return any(g is not one.figure and g.value == one.figure.value and alike(g, one.figure) for one in (c, d))


def _one_side(mine: Seen, its: Seen) -> bool:
    """Whether two texts tell of the trade of the same country: one's exports are the other's imports."""
    first, second = countries_before(mine.scene, mine.figure), countries_before(its.scene, its.figure)
    return bool(first and second) and first[0] == second[0]


def series(mine: Sequence[Seen], others: Sequence[Seen], verdicts: list[Verdict]) -> list[Verdict]:
    """“Fell from 2021 to 2023” without a figure: the passages' figures of the two years decide."""
    if not mine or any(seen.figure.kind != "time" for seen in mine):
        return verdicts
    scene = mine[0].scene
    years = sorted({year for seen in mine for year in scene.years_of(seen.figure)})
    way = _way(mine)
    if len(years) != _TWO or not way:
        return verdicts
    steps = {
        (b.figure.value > a.figure.value) - (b.figure.value < a.figure.value)
        for a in others
        for b in others
        if a.years == {years[0]} and b.years == {years[1]} and a.figure.kind in _MEASURED and alike(a.figure, b.figure)
    }
    if steps == {-way}:
        figure = mine[-1].figure
        return [*verdicts[:-1], wrong(figure, "trend", detail="the passage's figures go the other way")]
    return verdicts


def _way(mine: Sequence[Seen]) -> int:
    """Up or down, by the words of the claim; 0 for neither or both."""
    scene = mine[0].scene
    return {frozenset({"up"}): 1, frozenset({"down"}): -1}.get(ways(scene, Span(0, len(scene.whole))), 0)
