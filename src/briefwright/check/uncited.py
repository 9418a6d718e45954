"""Figures of a brief that no citation covers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.check.cited import cited_passages
from briefwright.check.claims import Claim, claims
from briefwright.check.figures import cited, inside, later, read_claim, says_again
from briefwright.check.points import points
from briefwright.figures import Scene, judge
from briefwright.prose import Prose
from briefwright.prose.resolve import Resolved
from briefwright.quantities import Figure
from briefwright.span import Problem

CODE = "figure-uncited"
_HINT = "cite the passage that has it, in this sentence or directly after it"
_POINT_HINT = "give the point or its series a cite:"
_SMALL = 10
"""Up to here a number word is more often a way of speaking than a figure."""
_YEARS = frozenset({"year", "decade"})
_SPOKEN = frozenset({"count", "number", "rank", "multiple"})
_LIKE_A_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR = 4


def problems(resolved: Resolved) -> Iterator[Problem]:
    """The figures that no citation covers: in texts, and in the data series."""
    labelled = {
        id(fact.value)
        for fact in resolved.brief.facts
        if any(_attempted(prose) for _, prose in resolved.proses_of(fact.label))
    }
    covered: dict[int, list[Figure]] = {}
    for claim in claims(resolved):
        read = read_claim(claim, resolved.brief)
        if read is None:
            continue
        figures = read.figures
        said = covered.setdefault(id(claim.prose), [])
        if claim.items or _attempted(claim.prose) or id(claim.text) in labelled:
            said += figures
            continue
        behind = _borne_out_behind(claim, read, resolved)
        coming = claim.text.role == "outlook"
        for figure in figures:
            again = any(says_again(figure, other) for other in said)
            if again or figure in behind or inside(figure, claim) or later(figure, resolved.brief.as_of):
                continue
            if coming and figure.when is not None and figure.when.year is None:  # a time to come: the second quarter
                continue
            if _wants_one(figure, read):
                yield Problem(CODE, claim.place(figure.span), "no citation covers this figure", _HINT)
    for one in points(resolved):
        if not one.items and not one.point.cite and not one.series.cite:
            yield Problem(CODE, one.point.span, "no citation covers this point", _POINT_HINT)


def _attempted(prose: Prose) -> bool:
    """Whether something in a text is meant as a citation and is none: that is a finding of its own."""
    return any(problem.code == "invalid-citation" for problem in prose.problems)


def _borne_out_behind(claim: Claim, read: Scene, resolved: Resolved) -> list[Figure]:
    """The figures that the passages cited for what a text belongs to bear out, or at least do not speak against."""
    passages = cited_passages(claim.behind, resolved.corpus)
    if not passages:
        return []
    verdicts = judge(read, [cited(source, passage) for source, passage in passages])
    return [v.figure for v in verdicts if not v.wrong or v.slip not in ("absent", "year", "magnitude", "digits")]


def _wants_one(figure: Figure, scene: Scene) -> bool:
    """A bare year wants no citation, nor the date of a source, nor number words that are often no figures."""
    if figure.kind == "time":
        return figure.unit not in _YEARS and not scene.says("publication", *scene.clause(figure))
    if figure.kind == "ordinal" or (figure.kind == "duration" and figure.worded):
        return False
    if figure.kind == "number" and _LIKE_A_YEAR.fullmatch(figure.text.strip()[-4:]) and figure.digits == _YEAR:
        return False
    spoken = figure.worded or figure.kind == "number"
    return not (figure.kind in _SPOKEN and spoken and figure.value <= _SMALL)
