"""Third pass: figures with a form of their own: fractions, doublings, ranks, ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from briefwright.quantities.draft import Draft
from briefwright.quantities.language import Fixed
from briefwright.quantities.masks import blank
from briefwright.quantities.numerals import EXACT, Numeral, numeral, shown
from briefwright.quantities.scanner import FIXED, Scanner
from briefwright.quantities.several import May

HUNDRED = Decimal(100)
FRACTION_DIGITS = 3
"""A fraction in words is no finer than this, whatever its decimals (a third: 33.3 %)."""


def patterns(free: str, places: Sequence[Iterable[May]], scanner: Scanner) -> tuple[list[Draft], str]:
    """The figures of fixed forms, and the text without them."""
    found = scanner.read_forms(free, places[FIXED], _fixed)
    return found, blank(free, [(draft.start, draft.end) for draft in found])


def _fixed(match: re.Match[str], row: Fixed, scanner: Scanner) -> Draft | None:
    said = {name.rstrip("1"): words for name, words in match.groupdict().items() if words is not None}
    draft = Draft(row.kind, Decimal(0), row.unit, *match.span(), *match.span())
    if row.bound == "~":
        draft.approx = True
    elif row.bound in {"<", ">", "<=", ">="}:
        draft.bound = row.bound  # type: ignore[assignment]
    if "over" in said:
        draft.bound = ">"
    draft.worded = not any(char.isdigit() for char in match[0])
    if "b" in said:
        made = _ratio if row.kind == "multiple" else _share
        return draft if made(draft, said, scanner) else None
    if "n" not in said:
        draft.value = Decimal(row.value or 0)
        draft.digits, draft.step = shown(draft.value, 0)
        return draft
    number = _read(said["n"], scanner)
    if number is None:
        return None
    factor = Decimal(row.value or 1)
    draft.value, draft.digits, draft.step = number.value * factor, number.digits, number.step * factor
    draft.unit_factor = factor
    if "n2" in said and (last := _read(said["n2"], scanner)) and last.value > number.value:
        draft.high = last.value * factor
    if "x" in said and (tenth := _read(said["x"], scanner)):
        draft.value, draft.digits, draft.step = draft.value + tenth.value * factor / 10, draft.digits + 1, factor / 10
    if "half" in said:
        draft.value, draft.digits, draft.step = draft.value + factor / 2, draft.digits + 1, factor / 10
    return draft


def _share(draft: Draft, said: Mapping[str, str], scanner: Scanner) -> bool:
    """Sets a over b, or one b-th, as a percentage; False where it is none."""
    over, under = _read(said.get("a"), scanner), _part(said["b"], scanner)
    top = over.value if over else Decimal(1) if "a" not in said else None
    if top is None or not under or under < 2 or top != int(top) or top > under:
        return False
    whole = int(top)
    draft.value = EXACT.divide(top * HUNDRED, Decimal(under))
    draft.ratio = (whole, under)
    exact = draft.value.normalize()
    decimals = min(max(-int(exact.as_tuple().exponent), 0), 1)
    draft.digits, draft.step = min(len(exact.as_tuple().digits), FRACTION_DIGITS), Decimal(1).scaleb(-decimals)
    return True


def _ratio(draft: Draft, said: Mapping[str, str], scanner: Scanner) -> bool:
    """Sets a to b as a multiple; False where it is none."""
    over, under = _read(said.get("a"), scanner), _read(said["b"], scanner)
    if over is None or under is None or not over.value or not under.value:
        return False
    draft.value = EXACT.divide(over.value, under.value)
    if over.value % 1 == under.value % 1 == 0:
        draft.ratio = (int(over.value), int(under.value))
    draft.digits = min(max(over.digits, under.digits), FRACTION_DIGITS)
    draft.step = over.step if under.value == 1 else Decimal(1).scaleb(-1)
    return True


def _part(words: str, scanner: Scanner) -> int | None:
    named = (scanner.language.parts or {}).get(words)
    number = None if named else _read(words, scanner)
    return named or (int(number.value) if number else None)


def _read(words: str | None, scanner: Scanner) -> Numeral | None:
    """A number or ordinal within a fixed form; "a" is one."""
    if words is None:
        return None
    if (scanner.language.ordinals or {}).get(words):
        value = Decimal((scanner.language.ordinals or {})[words])
        return Numeral(value, *shown(value, 0), Decimal(1))
    tens, _, last = words.replace("-", " ").rpartition(" ")
    if tens and last in (scanner.language.ordinals or {}) and (first := numeral(tens, scanner)):
        value = first.value + (scanner.language.ordinals or {})[last]
        return Numeral(value, *shown(value, 0), Decimal(1))
    if words in {"a", "an"}:
        return Numeral(Decimal(1), 1, Decimal(1), Decimal(1))
    return numeral(words, scanner)
