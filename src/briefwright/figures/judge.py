"""A claim's figures against the passages that are cited for it: a verdict for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefwright.figures.absent import absent, is_other_unit
from briefwright.figures.between import misreckoned
from briefwright.figures.case import Case
from briefwright.figures.counted import MOST, is_small
from briefwright.figures.derived import fits
from briefwright.figures.following import followed
from briefwright.figures.moments import judge_time
from briefwright.figures.otherwise import may_be, otherwise
from briefwright.figures.passage import Passage
from briefwright.figures.places import judge_place
from briefwright.figures.questions import QUESTIONS, Answer, Pair, Seen, answers
from briefwright.figures.reckoned import differences
from briefwright.figures.scene import Scene
from briefwright.figures.small import small
from briefwright.figures.together import changes, crossed, other_ends, series, swaps
from briefwright.figures.units import alike, comparable
from briefwright.figures.unsure import claim_unread, in_a_name, in_rows, negated, passage_unread
from briefwright.figures.vague import vague
from briefwright.figures.values import ABOUT, Agreement, agree, close
from briefwright.figures.verdict import BORNE_OUT, UNREAD, Found, Verdict, borne, unread, wrong
from briefwright.quantities import Figure

_TWO, _THREE, _HUNDRED = 2, 3, 100
_HEDGES = frozenset({"hedge", "rounding", "bound"})
_AMOUNTS = frozenset({"money", "measure", "multiple"})
_MISREAD = frozenset({"absent", "unit", "magnitude"})
"""Slips that a unit taken from a neighbour would look like."""
_PLAIN_SLIPS = frozenset({"currency", "magnitude", "digits"})
"""Slips so plain that what was not read elsewhere, or may be worked out, does not matter."""
_COUNTED = frozenset({"count", "number"})
_NATURAL = frozenset({"percent", "multiple"})
_ALSO = frozenset({"forecast", "year"})
"""What is said of an amount and need not be said of its year as well."""
_FAR = re.compile("[远略稍]|大幅|明显")
_DEFINITE = re.compile(
    r"\b(?:than|of|below|above|under|over) (?:the|its|their|that|those)\b|\b(?:чем|больше|меньше|выше|ниже) те\w*\b"
)
_FARTHEST = 1000
_LIKE_A_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


class Hit(NamedTuple):
    """A figure of a passage whose number agrees, and what speaks against it all the same."""

    its: Seen
    agreement: Agreement
    answers: tuple[Answer, ...]


def judge(claim: Scene, passages: Sequence[Passage]) -> tuple[Verdict, ...]:
    """A verdict for each figure of a claim, in their order. Where no passage can be read, none can be."""
    if not claim.figures and not claim.vague:
        return ()
    case = Case(claim, passages)
    if len(case.scenes) < len(case.passages) or not case.passages:
        return tuple(unread(figure, "the passage's language cannot be read") for figure in claim.figures)
    verdicts = [_one(case, index, seen) for index, seen in enumerate(case.mine)]
    verdicts = differences(case.mine, other_ends(case.mine, case.others, changes(case.mine, verdicts)))
    verdicts = swaps(case.mine, case.others, verdicts)
    verdicts = crossed(case.mine, case.others, verdicts)
    return (*_once(case, series(case.mine, case.others, verdicts)), *vague(case))


def _once(case: Case, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """The verdicts, a forecast told as fact, or an amount of another year, found at the amount alone."""
    told = {(v.slip, case.claim.sentence(v.figure)) for v in verdicts if v.slip in _ALSO and v.figure.kind != "time"}
    for v in verdicts:
        again = v.minor and v.figure.kind == "time" and (v.slip, case.claim.sentence(v.figure)) in told
        yield borne(v.figure, v.figure.unit, *((v.nearest,) if v.nearest else ())) if again else v


def _one(case: Case, index: int, mine: Seen) -> Verdict:
    verdict = _read_as(case, index, mine)
    if not verdict.wrong or verdict.slip not in _MISREAD:
        return verdict
    for other in otherwise(mine, case.others):
        again = _read_as(case, index, Seen(mine.scene, other, named=mine.named))
        if again.outcome == BORNE_OUT or (again.outcome == UNREAD and mine.figure.kind not in _AMOUNTS):
            return again._replace(figure=mine.figure)
    if any(may_be(o, mine.figure) for o in case.others):
        return unread(mine.figure, "its number stands in the passage, perhaps of something else")
    return verdict


def _small_word(f: Figure) -> bool:
    """Whether a figure is one or two in words, or a half of something, which are often no figures."""
    if not f.worded or f.kind in _NATURAL or f.kind == "points" or (f.kind == "duration" and f.value % 1):
        return False
    return f.value <= (_TWO if f.kind in ("count", "number") else 1)


def _read_as(case: Case, index: int, mine: Seen) -> Verdict:
    f = mine.figure
    if years := misreckoned(f, case.claim.figures):
        return wrong(f, "absent", detail=f"the years beside it make {years}")
    if f.kind == "time":
        verdict = judge_time(mine, case.others, case.passages)
    elif f.kind in ("rank", "ordinal"):
        verdict = judge_place(mine, case.others, case.scenes, QUESTIONS)
    elif _small_word(f):
        verdict = _amount(case, mine)
        return verdict if verdict.matched else unread(f, "a small number word")
    else:
        verdict = _amount(case, mine)
    if verdict.wrong and (why := claim_unread(case.claim, f, index, case.scenes)):
        return unread(f, why)
    return verdict


def _amount(case: Case, mine: Seen) -> Verdict:
    f = mine.figure
    hits, beside = _hits(case, mine)
    very = [hit for hit in hits if hit.its.figure.value == f.value]
    if f.bound == "<=" and any(hit.answers for hit in very):
        hits = very  # some other figure may keep the bound as well, but this very number is there
    contrary = any(hit.agreement.slip == "bound" and hit.its.figure.bound for hit in very)
    if contrary:
        hits = [hit for hit in very if _accompanied(case, mine, hit.its)] or very
    for hit in hits:
        if not hit.answers and not hit.agreement.slip:
            return borne(f, hit.agreement.rule, hit.its.found)
    if (found := _as_multiple(f, case.others)) is not None:
        return found
    bounded = any(hit.its.figure.bound for hit in hits)
    elsewhere = bool(hits) and all(hit.answers for hit in hits)
    asked = (
        (f.kind == "multiple" and not bounded)
        or (any(hit.answers for hit in hits) and f.kind in _NATURAL and f.digits <= 1)
        or (
            elsewhere
            and is_small(f)
            and any(mine.scene.says(words, *mine.scene.clause(f)) for words in ("apart", "together", "rest"))
        )
    )
    loose = all(hit.agreement.slip == "rounding" or (hit.answers and hit not in very) for hit in hits)
    slip = _plain_slip(case, mine) if not hits else None
    if slip is not None and slip.slip == "unit":
        return slip  # no working comes to the very digits of another unit
    derived = followed(case, mine, only_asked=slip is not None) if asked or loose else None
    if derived is not None and not derived.wrong:
        return slip if slip is not None and derived.outcome == UNREAD else derived
    if hits:
        return _failed(case, mine, hits)
    return derived or _missing(case, mine, beside)


def _missing(case: Case, mine: Seen, beside: Hit | None) -> Verdict:
    f = mine.figure
    if f.kind == "number" and _like_a_year(f):
        return unread(f, "it may be a year")
    if (said := _as_ordinal(f, case.others) or _of_a_ratio(f, case.others) or _both_ends(f, case.others)) is not None:
        return said
    if masked := in_a_name(f, case.scenes):
        return borne(f, f"“{masked.text}”")
    if why := passage_unread(f, case.scenes) or in_rows(f, case.scenes):
        return _plain_slip(case, mine) or unread(f, why)
    if beside is not None:
        return _failed(case, mine, [beside])
    if is_small(f):
        return small(case, mine)
    return absent(mine, case.others)


def _like_a_year(f: Figure) -> bool:
    """Whether a number, or both ends of a range, may be a year: no mark parts its thousands."""
    return "," not in f.text and all(_LIKE_A_YEAR.fullmatch(str(n)) for n in (f.value, f.high or f.value))


def _as_ordinal(f: Figure, others: Sequence[Seen]) -> Verdict | None:
    """A number that the passages have as an ordinal: 75 years of relations, of which this is the 75th anniversary."""
    if f.kind not in ("duration", "count", "number") or (f.kind != "duration" and f.value <= MOST):
        return None
    named = next((o for o in others if o.figure.kind == "ordinal" and o.figure.value == f.value), None)
    return borne(f, "a count told as an ordinal", named.found) if named else None


def _of_a_ratio(f: Figure, others: Sequence[Seen]) -> Verdict | None:
    """One of the two numbers of a share that the passages give as such: 40 of the 69 seats."""
    if f.ratio is not None and (not f.worded or f.ratio[1] > MOST):
        parts = [next((o for o in others if o.figure.value == n and o.figure.kind in _COUNTED), None) for n in f.ratio]
        return borne(f, "both numbers of a share", *(o.found for o in parts if o)) if all(parts) else None
    if f.kind not in _COUNTED:
        return None
    told = next((o for o in others if o.figure.ratio and not o.figure.worded and f.value in o.figure.ratio), None)
    return borne(f, "a number of a share", told.found) if told else None


def _both_ends(f: Figure, others: Sequence[Seen]) -> Verdict | None:
    """A range of which the passages tell the two ends one by one."""
    if f.high is None:
        return None
    ends = [replace(f, high=None), replace(f, value=f.high, high=None)]
    found = [next((o for o in others if _equal(end, o.figure)), None) for end in ends]
    return borne(f, "both ends of a range", *(o.found for o in found if o)) if all(found) else None


def _equal(f: Figure, g: Figure) -> bool:
    agreement = agree(f, g) if f.kind == g.kind and comparable(f, g) else None
    return agreement is not None and not agreement.slip


def _plain_slip(case: Case, mine: Seen) -> Verdict | None:
    """The verdict on a figure whose very digits the passages have, but in another currency or another magnitude."""
    likeliest = absent(mine, case.others)
    near = likeliest.nearest
    if near is None or not (likeliest.slip in _PLAIN_SLIPS or is_other_unit(mine.figure, near.figure)):
        return None
    fewest = _THREE if likeliest.slip == "digits" else _TWO
    same = near.figure.kind == mine.figure.kind == "multiple" and near.figure.bound == mine.figure.bound
    if mine.figure.digits < fewest and near.figure.value != mine.figure.value and not same:
        return None
    return likeliest if near.figure.kind in (mine.figure.kind, "number") else None


def _hits(case: Case, mine: Seen) -> tuple[list[Hit], Hit | None]:
    """The figures with the claim's number, and one beside it whose bound does not hold."""
    hits: list[Hit] = []
    beside: Hit | None = None
    for its in case.others:
        if not comparable(mine.figure, its.figure):
            continue
        agreement = agree(mine.figure, its.figure)
        if agreement is None or _counts_others(mine.figure, its.figure):
            continue
        if agreement.slip and mine.figure.value != its.figure.value and agreement.slip == "bound":
            beside = beside or Hit(its, agreement, ())
        else:
            hits.append(Hit(its, agreement, _asked(case, mine, its)))
            exact = mine.figure.bound[:1] != "<" and (not mine.figure.bound or mine.figure.value == its.figure.value)
            if not agreement.slip and not hits[-1].answers and exact:
                break
    return hits, beside


def _counts_others(f: Figure, g: Figure) -> bool:
    """Whether a bound is of things of one class, and another number of things that have no class."""
    of_a_class = f.kind == g.kind == "count" and f.unit != "item" and g.unit == "item" and bool(g.noun)
    return bool(f.bound) and f.value != g.value and of_a_class


def _asked(case: Case, mine: Seen, its: Seen) -> tuple[Answer, ...]:
    """What the questions have against a pair; of a bare number in a row of such nothing can be asked."""
    if its.scene.in_row(its.figure):
        return ()
    rivals = tuple(
        o
        for o in case.others
        if o is not its
        and o.passage == its.passage
        and alike(o.figure, its.figure)
        and o.figure.value != its.figure.value
        and not _threshold(o.figure, its.figure)
        and (o.figure.kind == its.figure.kind or _of_a_size(o.figure, its.figure))
    )
    if rivals and _accompanied(case, mine, its):
        rivals = tuple(o for o in rivals if _accompanied(case, mine, o))
    return answers(Pair(mine, its, case.others, rivals))


def _of_a_size(f: Figure, g: Figure) -> bool:
    """Whether of two figures of different kinds one may be mistaken for the other."""
    low, high = sorted((abs(f.value), abs(g.value)))
    return high <= low * _FARTHEST


def _accompanied(case: Case, mine: Seen, its: Seen) -> bool:
    """Whether a figure of the passage stands next to one of another kind that the claim tells beside its own, too."""
    f = its.figure
    sentence = its.scene.sentence(f)
    row = [g for g in its.scene.figures if g.kind != "time" and sentence.start <= g.span.start < sentence.end]
    at = next((n for n, g in enumerate(row) if g is f), -1)
    beside = [row[n] for n in (at - 1, at + 1) if at >= 0 and 0 <= n < len(row)]
    own = [g for g in case.claim.figures if g is not mine.figure and g.kind != "time" and not g.worded]
    return any(b.kind != f.kind and (a.kind, a.unit, a.value) == (b.kind, b.unit, b.value) for a in own for b in beside)


def _threshold(bound: Figure, f: Figure) -> bool:
    """Whether a figure is a mark that another one has just passed: 71,044, for the first time above 70,000."""
    over = bound.bound[:1] == ">" and bound.value < f.value
    under = bound.bound[:1] == "<" and bound.value > f.value
    return (over or under) and close(f.value, bound.value, ABOUT)


def _hedged_elsewhere(mine: Seen, its: Sequence[Seen]) -> bool:
    """Whether a clause, of the claim or of the passage, has words for a bound that stand away from the figure."""
    if mine.figure.bound and any(seen.figure.bound for seen in its):
        return False
    if any(seen.figure.bound == "<=" for seen in its):  # “up to” is how the largest is told as well
        return True
    return any(seen.hedged_away for seen in (mine, *(one for one in its if mine.figure.bound)))


def _failed(case: Case, mine: Seen, hits: Sequence[Hit]) -> Verdict:
    """The mildest of what speaks against the hits; what only one question says is worth a warning."""
    f = mine.figure
    hedged = all(hit.agreement.slip in _HEDGES for hit in hits)
    if hedged and all(hit.answers for hit in hits):
        hits = [hit._replace(agreement=hit.agreement._replace(slip="")) for hit in hits]
    elif hedged and _hedged_elsewhere(mine, [hit.its for hit in hits]):
        return unread(f, "its clause may hedge it in other words")

    def weight(hit: Hit) -> tuple[int, bool]:
        return len(hit.answers), not hit.agreement.minor

    best = min(hits, key=weight)
    if best.agreement.slip == "rounding" and (said := _as_ordinal(f, case.others)) is not None:
        return said
    if best.agreement.slip == "bound" and _measured_by(case.claim, f, best.its.figure):
        return unread(f, "it may be what another figure is compared with")
    if best.agreement.slip == "bound" and negated(f, case.claim, best.its.figure, best.its.scene):
        return unread(f, "a negation may turn the bound")
    if best.agreement.slip:
        a = best.agreement
        return wrong(f, a.slip, best.its.found, detail=a.detail, minor=a.minor)
    first = best.answers[0]
    return wrong(f, first.slip, best.its.found, detail=first.detail, minor=first.minor or len(best.answers) == 1)


def _measured_by(claim: Scene, f: Figure, its: Figure) -> bool:
    """Whether a bound is told of another figure against this one: far below the need of 467 million."""
    far = _FAR.search(claim.whole, max(0, f.span.start - _TWO), f.number.start)
    definite = _DEFINITE.search(claim.whole, f.span.start, f.number.start) is not None
    told = definite or (far is not None and claim.whole.startswith("的", f.span.end))
    return f.value == its.value and not its.bound and told


def _as_multiple(f: Figure, others: Sequence[Seen]) -> Verdict | None:
    """倍: to N times or by N times, nobody can tell; N or N + 1, never N percent. Doubling is + 100 %."""
    for o in others:
        g = o.figure
        if f.kind == g.kind == "multiple" and g.value + 1 == f.value and g.direction == "up":
            if f.bound and g.bound and f.bound[0] != g.bound[0]:
                return wrong(f, "bound", o.found, detail="the passage has the other side of it")
            return borne(f, "N times or N + 1", o.found)
        if f.kind == "percent" and g.kind == "multiple" and f.value == (g.value - 1) * 100:
            return borne(f, "N times is up by N - 1 hundred percent", o.found)
        if f.kind == "multiple" and f.bound and _grew(g) and fits(f, 1 + g.value / _HUNDRED):
            return borne(f, "percent as a multiple", o.found)
        if f.kind == "multiple" and f.worded and _shrank(f, g) and fits(f, 1 / (1 - g.value / _HUNDRED)):
            return borne(f, "percent as a multiple", o.found)
        grown = g.kind == "percent" and (f.value - 1) * 100 == g.value
        if f.kind == "multiple" and grown and (g.value >= _HUNDRED or (f.step < 1 and g.direction == "up")):
            return borne(f, "percent as a multiple", o.found)
    return None


def _shrank(f: Figure, g: Figure) -> bool:
    """Whether a multiple tells a fall, and another figure is one in percent, told exactly."""
    fallen = g.kind == "percent" and g.direction == "down" and g.value < _HUNDRED
    return fallen and f.direction != "up" and not g.bound and not g.role


def _grew(g: Figure) -> bool:
    """Whether a figure is a growth in percent, told exactly."""
    return g.kind == "percent" and g.direction == "up" and not g.bound


__all__ = ["Found", "judge"]
