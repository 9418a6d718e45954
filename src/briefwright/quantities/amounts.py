"""Fourth pass: numbers, with the unit, currency or noun beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from briefwright.quantities.draft import Draft
from briefwright.quantities.language import Noun, Unit
from briefwright.quantities.latin import CODE_AFTER, CODE_BEFORE, GLUED
from briefwright.quantities.numerals import numeral, plain_numeral, whole_number
from briefwright.quantities.scanner import GAP, WORDED, Scanner
from briefwright.quantities.several import May

MINUS = "-\u2212\u2013"
BEFORE_MINUS = " (为是至到达比，；：、"
HALF = Decimal("0.5")
SHORT = {"m": 6, "mn": 6, "b": 9, "bn": 9, "k": 3, "t": 12, "tn": 12}
"""Magnitudes of one or two letters, which need a currency before the number: alone, they are units."""
SHORT_SCALE = re.compile(r" ?(mn|bn|tn|[mbkt])(?!\w)")
THOUSAND = 1000
MINUS_WORD = 10
"""How far before a number a word for a minus may begin."""
STUCK = re.compile("[a-zа-я]")
"""A number that runs on in letters is no number of something: 5G, 1Q24."""
ACCUSED = 14
"""How far before a number its currency may begin."""


def amounts(text: str, free: str, places: Sequence[Iterable[May]], scanner: Scanner) -> list[Draft]:
    """The numbers of a text, those of no unit included."""
    found: list[Draft] = []
    last = 0
    for match, worded in scanner.numbers(free, places[WORDED]):
        if match.start() < last or match.end() == match.start():
            continue
        draft = _amount(match, worded, text, free, scanner)
        if draft is not None:
            found.append(draft)
            last = draft.end
    return found


def _amount(match: re.Match[str], worded: bool, text: str, free: str, scanner: Scanner) -> Draft | None:
    start, end = match.span()
    plain = match[0].isdigit()
    number = whole_number(match[0]) if plain else None if worded else plain_numeral(match[0], scanner)
    number = number or numeral(free, scanner, start, end)
    if number is None:
        return None
    draft = Draft("number", number.value, "", start, end, start, end, number.digits, number.step, number.factor)
    draft.worded = worded
    if not plain and scanner.pattern("more").search(match[0]):
        draft.bound = ">"
    left = free[max(0, start - ACCUSED) : start]
    if hit := scanner.signs.search(left):
        sign, row = hit
        draft.kind, draft.unit, draft.start = "money", row.unit, start - len(left) + sign.start()
        draft.signed = True
        _short_scale(draft, free)
    elif (near := text[max(0, start - 4) : start]).rstrip()[-1:].isupper() and (code := CODE_BEFORE.search(near)):
        draft.kind, draft.unit, draft.start = "money", code[1].replace("CNH", "CNY"), start - len(near) + code.start()
        draft.signed = True
        _short_scale(draft, free)
    _unit(draft, text, free, scanner)
    if draft.kind == "number" and not draft.worded and STUCK.match(free, draft.end):
        return None
    whole = number.factor == 1 and draft.value == draft.value.to_integral_value()
    draft.weak = draft.kind == "number" and draft.worded and not scanner.language.bare_words and whole
    _negative(draft, text, free, scanner)
    return draft


def _short_scale(draft: Draft, free: str) -> None:
    """$5m, €3bn: after a currency a letter is a magnitude."""
    match = SHORT_SCALE.match(free, draft.end) if draft.factor == 1 else None
    if match:
        factor = Decimal(1).scaleb(SHORT[match[1]])
        draft.value, draft.step, draft.factor = draft.value * factor, draft.step * factor, factor
        draft.end = draft.last = match.end()


def _unit(draft: Draft, text: str, free: str, scanner: Scanner) -> None:
    """The unit or noun after the number; none where a sentence begins behind the stop of its magnitude."""
    end = draft.end
    if free[end - 1] == "." and scanner.pattern("begins").match(text, end):
        return
    if more := scanner.more.match(free, end):
        draft.bound, end = ">", more.end()
    if hit := _unit_at(end, text, free, scanner):
        match, row = hit
        if draft.kind == "money" and row.kind != "money":
            return
        factor = Decimal(row.factor)
        draft.kind, draft.unit, draft.end = row.kind, draft.unit or row.unit, match.end()
        draft.value, draft.step, draft.unit_factor = draft.value * factor, draft.step * factor, factor
        _half_after(draft, row, free, scanner)
        broken = scanner.language.broken_times and draft.value != draft.value.to_integral_value()
        if broken and (draft.kind, draft.unit) == ("count", "time"):
            draft.kind, draft.unit = "multiple", "times"
        elif row.kind == "count":
            _noun_after(draft, match, free, scanner)
        return
    if draft.kind != "number" or not _counted(draft, text, free, end, scanner):
        draft.end = end


def _counted(draft: Draft, text: str, free: str, end: int, scanner: Scanner) -> bool:
    """The code of a currency or the noun after a number; False where there is none."""
    if (code := CODE_AFTER.match(text, end)) and free[code.end() - 1] != GAP and _is_sum(draft, code[1]):
        draft.kind, draft.unit, draft.end = "money", code[1].replace("CNH", "CNY"), code.end()
    elif noun := scanner.nouns.match(free, end):
        named = scanner.language.nouns[(noun.lastindex or 1) - 1]
        _count(draft, named, noun)
    elif noun := (scanner.many if draft.factor >= THOUSAND else scanner.noun).match(free, end):
        draft.kind, draft.unit, draft.noun, draft.end = "count", "item", noun["noun"].strip(), noun.end()
    else:
        return False
    return True


def _is_sum(draft: Draft, code: str) -> bool:
    """Whether letters behind a number are its currency: 5.5 million UGX are one, 12 SAR aircraft are none."""
    return draft.factor > 1 or draft.value >= THOUSAND or draft.value % 1 != 0 or code.lower() in GLUED.split("|")


def _unit_at(end: int, text: str, free: str, scanner: Scanner) -> tuple[re.Match[str], Unit] | None:
    """The first unit that matches there, in the letters of the text where they tell it from another."""
    for pattern, row in scanner.units.at(free, end):
        if (match := pattern.match(free, end)) and row.cased in text[end : match.end()]:
            return match, row
    return None


def _count(draft: Draft, row: Noun, match: re.Match[str]) -> None:
    draft.kind, draft.unit, draft.noun, draft.end = row.kind, row.unit, match[0].strip(" -"), match.end()


def _half_after(draft: Draft, row: Unit, free: str, scanner: Scanner) -> None:
    """Two years and a half."""
    if half := scanner.half.match(free, draft.end):
        factor = Decimal(row.factor) * draft.factor
        draft.value, draft.end, draft.step = draft.value + factor / 2, half.end(), factor / 10
        draft.digits += 1


def _noun_after(draft: Draft, match: re.Match[str], free: str, scanner: Scanner) -> None:
    """The noun behind a counting word, where the language has them."""
    noun = scanner.pattern("counted").match(free, draft.end)
    draft.noun, draft.bare = (noun[0], False) if noun else (match[0].strip(), True)


def _negative(draft: Draft, text: str, free: str, scanner: Scanner) -> None:
    """A minus right before the number, as a sign or as a word."""
    first = draft.start
    if first and text[first - 1] in MINUS and (first == 1 or free[first - 2] in BEFORE_MINUS):
        draft.start -= 1
    elif minus := scanner.minus.search(free[max(0, first - MINUS_WORD) : first]):
        draft.start = max(0, first - MINUS_WORD) + minus.start()
    else:
        return
    draft.value = -draft.value
