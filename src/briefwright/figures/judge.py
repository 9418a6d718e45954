"""A claim's figures against the passages that are cited for it: a verdict for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from briefwright.figures.absent import absent
from briefwright.figures.derived import Asked, Formula, formulas
from briefwright.figures.lists import lengths, numbered, parts
from briefwright.figures.moments import judge_time
from briefwright.figures.passage import Passage
from briefwright.figures.places import judge_place
from briefwright.figures.questions import QUESTIONS, Answer, Pair, Seen
from briefwright.figures.scene import Scene
from briefwright.figures.together import changes, series, swaps
from briefwright.figures.units import alike, comparable
from briefwright.figures.unsure import claim_unread, in_a_name, negated, passage_unread
from briefwright.figures.values import Agreement, agree
from briefwright.figures.verdict import Found, Verdict, borne, unread, wrong
from briefwright.quantities import Figure

_TWO = 2
_AGAINST = "growth against"
_SIGNED = frozenset({"difference", "growth", _AGAINST})
_LIKE_A_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


class Hit(NamedTuple):
    """A figure of a passage whose number agrees, and what speaks against it all the same."""

    its: Seen
    agreement: Agreement
    answers: tuple[Answer, ...]


class Case:
    """A claim and its passages, read."""

    def __init__(self, claim: Scene, passages: Sequence[Passage]) -> None:
        self.claim = claim
        self.passages = tuple(passages)
        self.mine = tuple(Seen(claim, figure) for figure in claim.figures)

    @cached_property
    def scenes(self) -> tuple[Scene, ...]:
        """The passages that can be read."""
        return tuple(scene for p in self.passages if (scene := p.scene) is not None)

    @cached_property
    def others(self) -> tuple[Seen, ...]:
        """Every figure of the passages."""
        read = [(n, p.scene) for n, p in enumerate(self.passages)]
        return tuple(Seen(scene, figure, n) for n, scene in read if scene for figure in scene.figures)

    @cached_property
    def lists(self) -> frozenset[int]:
        """The lengths of the passages' lists."""
        counted = numbered(o.figure for o in self.others)
        return frozenset({counted}).union(*(lengths(scene) for scene in self.scenes))


def judge(claim: Scene, passages: Sequence[Passage]) -> tuple[Verdict, ...]:
    """A verdict for each figure of a claim, in their order. Where no passage can be read, none can be."""
    case = Case(claim, passages)
    if not claim.figures:
        return ()
    if len(case.scenes) < len(case.passages) or not case.passages:
        return tuple(unread(figure, "the passage's language cannot be read") for figure in claim.figures)
    verdicts = [_one(case, index, seen) for index, seen in enumerate(case.mine)]
    verdicts = changes(case.mine, verdicts)
    verdicts = swaps(case.mine, case.others, verdicts)
    return tuple(series(case.mine, case.others, verdicts))


def _one(case: Case, index: int, mine: Seen) -> Verdict:
    f = mine.figure
    if f.kind == "time":
        verdict = judge_time(mine, case.others, case.passages)
    elif f.kind in ("rank", "ordinal"):
        verdict = judge_place(mine, case.others, case.scenes, QUESTIONS)
    elif f.kind in ("count", "number") and f.worded and f.value <= _TWO:
        return unread(f, "a small number word")
    else:
        verdict = _amount(case, mine)
    if verdict.wrong and (why := claim_unread(case.claim, f, index, case.scenes)):
        return unread(f, why)
    return verdict


def _amount(case: Case, mine: Seen) -> Verdict:
    f = mine.figure
    hits, beside = _hits(case, mine)
    for hit in hits:
        if not hit.answers and not hit.agreement.slip:
            return borne(f, hit.agreement.rule, hit.its.found)
    if (found := _as_multiple(f, case.others)) is not None:
        return found
    followed = None
    if not any(hit.answers for hit in hits):
        followed = _derived(case, mine)
        if followed is not None and not followed.wrong:
            return followed
    if hits:
        return _failed(case, f, hits)
    return followed or _missing(case, mine, beside)


def _missing(case: Case, mine: Seen, beside: Hit | None) -> Verdict:
    f = mine.figure
    if f.kind == "number" and _LIKE_A_YEAR.fullmatch(case.claim.whole, *f.number):
        return unread(f, "it may be a year")
    if masked := in_a_name(f, case.scenes):
        return borne(f, f"“{masked.text}”")
    if why := passage_unread(f, case.scenes):
        return unread(f, why)
    if beside is not None:
        return _failed(case, f, [beside])
    return absent(mine, case.others, sum(parts(scene) for scene in case.scenes))


def _hits(case: Case, mine: Seen) -> tuple[list[Hit], Hit | None]:
    """The figures with the claim's number, and one beside it whose bound does not hold."""
    hits: list[Hit] = []
    beside: Hit | None = None
    for its in case.others:
        if not comparable(mine.figure, its.figure):
            continue
        agreement = agree(mine.figure, its.figure)
        if agreement is None:
            continue
        if agreement.slip and mine.figure.value != its.figure.value and agreement.slip == "bound":
            beside = beside or Hit(its, agreement, ())
        else:
            hits.append(Hit(its, agreement, () if agreement.slip else _asked(case, mine, its)))
            if not agreement.slip and not hits[-1].answers:
                break
    return hits, beside


def _asked(case: Case, mine: Seen, its: Seen) -> tuple[Answer, ...]:
    """What the questions have against a pair."""
    rivals = tuple(
        o
        for o in case.others
        if o is not its
        and o.passage == its.passage
        and alike(o.figure, its.figure)
        and o.figure.value != its.figure.value
    )
    pair = Pair(mine, its, case.others, rivals)
    return tuple(answer for question in QUESTIONS if (answer := question(pair)) is not None)


def _failed(case: Case, f: Figure, hits: Sequence[Hit]) -> Verdict:
    """The mildest of what speaks against the hits; what only one question says is worth a warning."""
    if (
        not f.bound
        and all(hit.agreement.slip == "hedge" for hit in hits)
        and case.claim.says("limits", *case.claim.clause(f))
    ):
        return unread(f, "the clause may hedge it in other words")

    def weight(hit: Hit) -> tuple[int, bool]:
        return len(hit.answers), not hit.agreement.minor

    best = min(hits, key=weight)
    if best.agreement.slip == "bound" and negated(f, case.claim, best.its.figure, best.its.scene):
        return unread(f, "a negation may turn the bound")
    if best.agreement.slip:
        a = best.agreement
        return wrong(f, a.slip, best.its.found, detail=a.detail, minor=a.minor)
    first = best.answers[0]
    return wrong(f, first.slip, best.its.found, detail=first.detail, minor=first.minor or len(best.answers) == 1)


def _as_multiple(f: Figure, others: Sequence[Seen]) -> Verdict | None:
    """倍: to N times or by N times, nobody can tell; N or N + 1, never N percent. Doubling is + 100 %."""
    for o in others:
        g = o.figure
        if f.kind == g.kind == "multiple" and g.value + 1 == f.value:
            return borne(f, "N times or N + 1", o.found)
        if f.kind == "percent" and g.kind == "multiple" and f.value == (g.value - 1) * 100:
            return borne(f, "N times is up by N - 1 hundred percent", o.found)
        if f.kind == "multiple" and g.kind == "percent" and (f.value - 1) * 100 == g.value >= 100:
            return borne(f, "percent as a multiple", o.found)
    return None


def _derived(case: Case, mine: Seen) -> Verdict | None:
    """A working by which the figure follows; one of the wrong sign or year is wrong."""
    f: Figure = mine.figure
    by_figure = {id(o.figure): o for o in case.others}
    together = case.claim.lexicon is None or bool(case.claim.beside) or case.claim.says("together")
    pool = [o.figure for o in case.others]
    against: Verdict | None = None
    years = case.claim.all_years.union(p.issued for p in case.passages if p.issued)
    if f.kind == "count" and f.unit == "time":  # "three times exports" may be a multiple
        f = replace(f, kind="multiple", unit="times")
    for formula in formulas(Asked(f, pool, lambda: case.lists, together, years)):
        operands = [by_figure[id(g)] for g in formula.operands]
        if f.kind == "percent" and f.direction and formula.kind == "difference":
            continue
        answer = _contradicted(mine, formula, operands)
        if answer is None and formula.kind == _AGAINST:
            continue
        if answer is None:
            return borne(f, formula.words, *(o.found for o in operands))
        against = against or wrong(f, answer.slip, operands[0].found, detail=answer.detail)
    return against


def _contradicted(mine: Seen, formula: Formula, operands: Sequence[Seen]) -> Answer | None:
    """A difference or growth between two years has a sign and ends in a year."""
    if formula.kind not in _SIGNED or len(operands) != _TWO:
        return None
    a, b = operands
    if len(a.years) != 1 or len(b.years) != 1 or a.years == b.years:
        return None
    first, last = sorted(operands, key=lambda seen: min(seen.years))
    change = last.figure.value - first.figure.value
    if mine.figure.direction and (change > 0) != (mine.figure.direction == "up"):
        return Answer("direction", f"by the passage: {formula.words}")
    if formula.kind != "difference" and len(mine.years) == 1 and mine.years != last.years:
        return Answer("year", f"by the passage, in {min(last.years)}: {formula.words}")
    return None


__all__ = ["Found", "judge"]
