"""Fifth pass: ranges, changes and lists, whose ends share a unit and a magnitude."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from briefwright.quantities.clauses import stops
from briefwright.quantities.draft import Draft
from briefwright.quantities.figure import When
from briefwright.quantities.scanner import Scanner

DASHES = ("-", "–", "—", "~")
"""Between digits they make a range, whatever goes before."""
WIDEST = 28
"""How many characters may stand between two ends."""
THOUSAND = 1000
MILLION = Decimal(10**6)
ALONE = re.compile(
    r"\s*(?:[,;:.)，。；：、！？!?]|$|год(?:ом|а)? (?:ранее|раньше|назад)|в (?:19|20)\d\d|"
    r"a year|the year|last year|in (?:19|20)\d\d)"
)
"""What follows a magnitude that nothing is said to be counted by."""
SENTENCE = re.compile(r"[。！？!?;；]|\.(?=\s|$)")
GLUED = re.compile(r"\d(?:m|bn|tn)\b")
"""A magnitude that is written as a letter."""
LENGTH = re.compile(r"[ -](?:long|wide|high|tall|deep|thick|above|below|beneath|away|across|apart|underground|under)\b")
"""What follows a number of metres."""
LONG = re.compile(
    r"\b(?:met(?:re|er)s?|heights?|high|tall|deep|depths?|long|lengths?|wide|widths?|altitudes?|elevations?|draughts?|"
    r"diameters?|distances?|levels?|radius|thick|towers?|bridges?|walls?|tunnels?|ships?|vessels?|km)\b"
)
"""Words of a sentence whose numbers may well be of metres."""
LENT = {"money", "measure"}
LISTED = {"money", "measure", "count"}
"""What a number with a magnitude of its own may be listed with."""
UNITED = {"count", "percent"}
"""What a bare number at the end of a change is of, too: from 500 places to 620."""
COMMA = ","
AHEAD = 60
"""How far before a range a word may stand that makes a change of it."""
IN = re.compile(r" (?:in|for|at|by|в|во|на|у|для) ")
"""Between two ends: each is of something else."""
FARTHEST = 20
"""So many times the lower end the upper one of a range is at most; else it has grown."""
FIRST_YEAR, LAST_YEAR = 1500, 2100


def join(drafts: list[Draft], whole: str, scanner: Scanner) -> list[Draft]:
    """The figures in order, with ranges made one and units shared."""
    out: list[Draft] = []
    for right in reversed(drafts):
        after = out[-1] if out else None
        if (
            after is None
            or after.start < right.end
            or after.start - right.end > WIDEST
            or not _join(right, after, whole, scanner)
        ):
            out.append(right)
    _over_years(out[::-1], whole, scanner)
    return out[::-1]


def _over_years(drafts: list[Draft], whole: str, scanner: Scanner) -> None:
    """From one figure to another, where the moments of both are told beside them: from 27 % in 2017 to 41 % in 2019."""
    told = [draft for draft in drafts if draft.kind != "time"]
    for left, right in pairwise(told):
        moments = [one for one in drafts if one.kind == "time" and left.end <= one.start < right.start]
        if not moments or left.role or right.role or right.start - left.end > 2 * WIDEST:
            continue
        before = _without(whole, drafts, max(0, left.start - WIDEST), left.start)
        if not scanner.pattern("starts", after=r" ?\Z").search(before):
            continue
        ends = scanner.pattern("ends")
        if any(
            ends.fullmatch(gap)
            for gap in (whole[left.end : right.start], _without(whole, drafts, left.end, right.start))
        ):
            _change(left, right)


def _without(whole: str, drafts: list[Draft], start: int, end: int) -> str:
    """A stretch without its moments."""
    kept, at = [], start
    for one in drafts:
        if one.kind == "time" and at <= one.start and one.end <= end:
            kept.append(whole[at : one.start])
            at = one.end
    return "".join((*kept, whole[at:end]))


def lend(drafts: list[Draft], whole: str, scanner: Scanner) -> None:
    """Gives a magnitude alone (81 billion, …) the unit that all other magnitudes of its sentence have behind them.

    A sign before a number is not lent to what stands before it; nor does what is counted (arrivals of 6 million) take
    a unit of something else.
    """
    for draft in drafts:
        short = draft.unit == "m" and whole.endswith("m", draft.start, draft.end) and draft.factor == 1
        if not short and (draft.kind != "number" or draft.factor < THOUSAND or not ALONE.match(whole, draft.end)):
            continue
        stops = [at for at in (match.start() for match in SENTENCE.finditer(whole)) if not _inside(drafts, at)]
        begin = max((at for at in stops if at < draft.start), default=-1)
        end = min((at for at in stops if at >= draft.end), default=len(whole))
        peers = [one for one in drafts if begin < one.start < end and one.factor >= THOUSAND and one is not draft]
        if short and _millions(draft, peers, whole[begin + 1 : end], whole, scanner):
            draft.value, draft.step, draft.factor = draft.value * MILLION, draft.step * MILLION, MILLION
            draft.kind, draft.unit = "number", ""
        told = [
            one for one in peers if one.kind != "number" or one.factor != draft.factor
        ]  # others may lack theirs too
        units = {(one.kind, one.unit, one.unit_factor) for one in told}
        if draft.kind != "number" or len(units) != 1 or (lent := units.pop())[0] not in LENT or lent[2] != 1:
            continue
        if any(one.signed and one.start > draft.start for one in peers) or _counted(
            draft, drafts, begin, whole, scanner
        ):
            continue
        draft.kind, draft.unit, _ = lent


def _millions(draft: Draft, peers: list[Draft], sentence: str, whole: str, scanner: Scanner) -> bool:
    """Whether the letter behind digits says millions, not metres: 107m beside 80m tonnes, an army of 1.5m."""
    if LENGTH.match(whole, draft.end):
        return False
    if any(GLUED.search(whole[one.first : one.end]) for one in peers):
        return True
    return not LONG.search(sentence) and scanner.pattern("counts").search(sentence) is not None


def _counted(draft: Draft, drafts: list[Draft], begin: int, whole: str, scanner: Scanner) -> bool:
    """Whether the words between a number and the figure before it say that it counts things."""
    before = max((one.end for one in drafts if begin < one.end <= draft.start), default=begin + 1)
    return scanner.pattern("counts").search(whole, before, draft.start) is not None


def _inside(drafts: list[Draft], at: int) -> bool:
    """Whether a place stands within a figure (the stop of `тыс.`)."""
    return any(one.start < at < one.end for one in drafts)


def _join(left: Draft, right: Draft, whole: str, scanner: Scanner) -> bool:
    """Joins two neighbours in place; True where `right` has taken `left` up as one range."""
    gap = whole[left.end : right.start]
    before = whole[max(0, left.start - 24) : left.start]
    lower = scanner.pattern("between", after=r" ?\Z").search(before)
    if lower and scanner.pattern("between_and").fullmatch(gap) and not _listed_years(left, gap, right, whole, scanner):
        return _range(left, right, max(0, left.start - 24) + lower.start())
    change = scanner.pattern("starts", after=r" ?\Z").search(before)
    if scanner.pattern("join").fullmatch(gap):
        united = left.kind == "number" and right.kind in LENT | {"percent", "points"} and right.factor == 1
        spans = united and left.value * right.unit_factor < right.value
        if gap not in DASHES and not spans and scanner.pattern("by", after=r" ?\Z").search(before):
            return False
        if not change or left.kind == "time" or gap in DASHES or _spans(left, right, whole, scanner):
            return _range(left, right, left.start)
        _change(left, right)
    elif change and scanner.pattern("ends").fullmatch(gap):
        if _spans(left, right, whole, scanner):
            return _range(left, right, left.start)
        _change(left, right)
    elif scanner.pattern("listing").fullmatch(gap) and (gap.strip() != COMMA or right.listed):
        left.listed = True
        _share(left, right, magnitude=True)
    return False


def _listed_years(left: Draft, gap: str, right: Draft, whole: str, scanner: Scanner) -> bool:
    """Whether two moments are told of one by one (in 2012 and 2018) where the word for between may mean in as well."""
    closed = scanner.pattern("between_closed").match(whole, right.end) if scanner.language.between_closed else True
    return left.kind == "time" and not closed and scanner.pattern("listing").fullmatch(gap) is not None


def _spans(left: Draft, right: Draft, whole: str, scanner: Scanner) -> bool:
    """Whether "from 5 to 7" is a range: by the word for from, with nothing before it that moves."""
    before = whole[max(0, left.start - AHEAD) : left.start]
    low = _shared(left, right) if scanner.pattern("ranges", after=r" ?\Z").search(before) else None
    apart = IN.search(whole, left.end, right.start)  # from 41 % in one place to 59 % in another
    if low is None or apart or right.kind == "time" or not low < right.value <= FARTHEST * low:
        return False
    clause = max((end for _, end in stops(before, scanner)), default=0)
    return scanner.moves.search(before[clause:]) is None


def _range(left: Draft, right: Draft, start: int) -> bool:
    """One figure of two ends, if they are of one kind and the second is the greater."""
    if left.when is not None and right.when is not None:
        return _stretch(left, right, start)
    low = _shared(left, right)
    if low is None or right.high is not None or low >= right.value or right.kind == "time":
        _share(left, right, magnitude=True)
        return False
    if right.kind == "number":
        right.kind, right.unit = left.kind, left.unit
    right.value, right.high = low, right.value
    right.start, right.first = start, left.first
    right.digits, right.step = max(left.digits, right.digits), min(left.step * _lift(left, right), right.step)
    right.bound, right.approx = right.bound or left.bound, right.approx or left.approx
    return True


def _stretch(left: Draft, right: Draft, start: int) -> bool:
    """A stretch of time from one moment to another of the same unit."""
    assert left.when is not None
    assert right.when is not None
    if left.unit != right.unit or left.until or right.until:
        return False
    year = right.when.year if left.when.year is None else left.when.year
    first = When(year, *left.when[1:])
    if first.year != right.when.year and None in {first.year, right.when.year}:
        return False
    if _order(first) >= _order(right.when) or (left.unit == "date" and not first.month):
        return False
    right.when, right.until = first, right.when
    right.high, right.value = right.value, left.value
    right.start = right.first = start
    return True


def _order(when: When) -> tuple[int, int, int]:
    return when.year or 0, when.month or 0, when.day or 0


def _change(left: Draft, right: Draft) -> None:
    """From one figure to another: two figures, of one unit."""
    if right.kind == "number" and right.factor == 1 == left.factor and left.kind in UNITED:
        right.kind, right.unit, right.noun = left.kind, left.unit, left.noun
    if left.kind == right.kind or _shared(left, right) is not None:
        _share(left, right, magnitude=True)
        left.role, right.role = "from", "to"


def _lift(left: Draft, right: Draft) -> Decimal:
    """What the left number lacks of the right one's magnitude and unit."""
    bare = left.kind in {"number", "money"} and left.factor == 1
    if not bare or (left.kind == "money" and right.kind not in {"money", "number"}):
        return Decimal(1)
    return right.factor


def _shared(left: Draft, right: Draft) -> Decimal | None:
    """The left value in the right one's unit and magnitude; None where they are of two kinds."""
    same = left.kind == right.kind and left.unit == right.unit
    if left.kind == "money" and right.kind == "number" and left.factor == 1:
        return left.value * right.factor
    if left.kind == "number" and right.kind not in {"time", "rank", "ordinal"}:
        return left.value * _lift(left, right) * right.unit_factor
    if not same:
        return left.value if {left.kind, right.kind} == {"rank", "ordinal"} else None
    return left.value * (_lift(left, right) if left.kind in {"number", "money"} else 1)


def _share(left: Draft, right: Draft, *, magnitude: bool) -> None:
    """Gives the left number the unit of the right one, and its magnitude."""
    if left.kind == "number" and right.unit == "year" and right.when and _is_year(left.value) and not left.worded:
        left.kind, left.unit, left.when = "time", "year", When(int(left.value))
        return
    if left.kind == "money" and right.kind == "number" and left.factor == 1 and right.factor > 1:
        right.kind, right.unit = "money", left.unit
    value = _shared(left, right)
    if value is None or left.kind == "time" or not magnitude or (right.kind == "number" and right.factor == 1):
        return
    if left.kind not in {"number", "money"} or (
        left.factor > 1 and right.kind not in LISTED and right.kind != "number"
    ):
        return
    left.step = left.step * (value / left.value if left.value else 1)
    if left.kind in {"number", "money"} and left.factor == 1:
        left.factor, left.unit_factor = right.factor, right.unit_factor
    left.value, left.kind, left.unit, left.per, left.noun = value, right.kind, right.unit, right.per, right.noun


def _is_year(value: Decimal) -> bool:
    return value == value.to_integral_value() and FIRST_YEAR <= value <= LAST_YEAR
