"""Bound figures: `{=trade.2024}` and `{=growth(trade.2023, trade.2024)}` over the spec's data.

All arithmetic is exact decimal. Formulas: `sum(a, b, …)`, `difference(a, b)` = a - b (of two percentages in percentage
points), `ratio(a, b)` = a / b, `share(a, b)` = a as a percentage of b, `growth(from, to)` in per cent, `cagr(from, to)`
in per cent a year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal, DecimalException, localcontext
from typing import NamedTuple

from briefwright.shapes.reader import nearest
from briefwright.spec.brief import Point, Series


class Figure(NamedTuple):
    """A figure to print: `values` is one number or a low and a high one; `unit` as in the spec; `approx` a sign."""

    values: tuple[Decimal, ...]
    unit: str
    approx: str = ""


class Wrong(NamedTuple):
    """What is wrong with an expression: the stretch of it at fault, the finding's code, words and a hint."""

    start: int
    end: int
    code: str
    message: str
    hint: str = ""


class Term(NamedTuple):
    """A series' figure that an expression names: the series, its period, and the point."""

    series: Series
    period: str
    point: Point

    @property
    def figure(self) -> Figure:
        """The figure as it stands in the data."""
        return Figure(tuple(Decimal(v) for v in self.point.values), self.series.unit, self.point.approx)


class _Refused(Exception):
    """A formula cannot be worked out."""


_TERM = re.compile(r"\s*(?P<name>[^\s.(),]+)\.(?P<period>[^\s(),]+)\s*\Z")
_FORMULA = re.compile(r"\s*(?P<formula>[^\s.(),]+)\s*\((?P<arguments>[^()]*)\)\s*\Z")
_FORM = "write {=name.period} or {=formula(name.period, name.period)}"


def evaluate(expression: str, data: Mapping[str, Series]) -> tuple[Figure | None, tuple[Term, ...], tuple[Wrong, ...]]:
    """The figure of an expression (without `{=` and `}`), the points that it rests on, and what is wrong with it."""
    if m := _FORMULA.match(expression):
        return _formula(m, data)
    term, wrong = _term(expression, 0, data)
    return (term.figure if term else None), ((term,) if term else ()), ((wrong,) if wrong else ())


def formula(expression: str) -> str:
    """The name of an expression's formula, or "" for a figure as it stands in the data."""
    found = _FORMULA.match(expression)
    return found["formula"] if found else ""


def _term(words: str, at: int, data: Mapping[str, Series]) -> tuple[Term | None, Wrong | None]:
    """A term that begins at an offset of the expression."""
    m = _TERM.match(words)
    if m is None:
        lead = len(words) - len(words.lstrip())
        end = at + max(len(words.rstrip()), lead)
        if (name := words.strip()) and name not in data and re.fullmatch(r"[^\s.(),]+", name):
            return None, Wrong(
                at + lead, end, "unknown-data", f"there is no series {name}", nearest(name, data) or _FORM
            )
        return None, Wrong(at + lead, end, "invalid-spec", f"{name[:40] or 'nothing'} is no figure", _FORM)
    name, period = m["name"], m["period"]
    series = data.get(name)
    if series is None:
        hint = nearest(name, data) or "define it under data"
        return None, Wrong(at + m.start("name"), at + m.end("name"), "unknown-data", f"there is no series {name}", hint)
    point = series.point(period)
    if point is None or not point.values:
        known = [p.period for p in series.points]
        hint = nearest(period, known) or ("its periods: " + ", ".join(known[:12]) if known else "")
        message = f"{name} has no figure for {period}"
        return None, Wrong(at + m.start("period"), at + m.end("period"), "unknown-data", message, hint)
    return Term(series, period, point), None


def _formula(m: re.Match[str], data: Mapping[str, Series]) -> tuple[Figure | None, tuple[Term, ...], tuple[Wrong, ...]]:
    """A formula and its terms; every wrong one is reported."""
    wrongs: list[Wrong] = []
    name = m["formula"]
    if name not in _FORMULAS:
        hint = nearest(name, _FORMULAS) or "known: " + ", ".join(_FORMULAS)
        wrongs.append(Wrong(m.start("formula"), m.end("formula"), "unknown-data", f"there is no formula {name}", hint))
    terms: list[Term] = []
    at = m.start("arguments")
    for words in m["arguments"].split(","):
        term, wrong = _term(words, at, data)
        terms += [term] if term else []
        wrongs += [wrong] if wrong else []
        at += len(words) + 1
    if wrongs:
        return None, tuple(terms), tuple(wrongs)
    try:
        with localcontext() as context:
            context.prec = 40
            return _FORMULAS[name](terms), tuple(terms), ()
    except (_Refused, DecimalException, OverflowError) as error:
        why = str(error) if isinstance(error, _Refused) else "it cannot be worked out"
        return None, tuple(terms), (Wrong(m.start("formula"), m.end(), "invalid-spec", f"{name}: {why}"),)


def _two(terms: list[Term]) -> tuple[Decimal, Decimal]:
    """The values of exactly two terms of one unit."""
    if len(terms) != 2:
        raise _Refused(f"2 figures are wanted, not {len(terms)}")
    a, b = _values(terms)
    return a, b


def _values(terms: list[Term]) -> list[Decimal]:
    if any(len(term.point.values) != 1 for term in terms):
        raise _Refused("a range of two numbers cannot be reckoned with")
    if len({term.series.unit for term in terms}) > 1:
        raise _Refused("the figures have different units")
    return [term.figure.values[0] for term in terms]


def _places(terms: list[Term]) -> Decimal:
    """The unit of the last digit that all terms have."""
    exponents = [Decimal(v).as_tuple().exponent for term in terms for v in term.point.values]
    return Decimal(1).scaleb(min(e for e in exponents if isinstance(e, int)))


def _approx(terms: list[Term]) -> str:
    return "~" if any(term.point.approx for term in terms) else ""


def _rounded(value: Decimal, step: str | Decimal) -> tuple[Decimal]:
    return (value.quantize(Decimal(step), ROUND_HALF_UP),)


def _not_nought(value: Decimal) -> Decimal:
    if not value:
        raise _Refused("it would divide by 0")
    return value


def _sum(terms: list[Term]) -> Figure:
    return Figure(_rounded(sum(_values(terms), Decimal(0)), _places(terms)), terms[0].series.unit, _approx(terms))


def _difference(terms: list[Term]) -> Figure:
    """What parts two figures; two percentages lie percentage points apart."""
    a, b = _two(terms)
    unit = terms[0].series.unit
    return Figure(_rounded(a - b, _places(terms)), "pp" if unit == "%" else unit, _approx(terms))


def _ratio(terms: list[Term]) -> Figure:
    a, b = _two(terms)
    return Figure(_rounded(a / _not_nought(b), "0.01"), "", _approx(terms))


def _share(terms: list[Term]) -> Figure:
    a, b = _two(terms)
    return Figure(_rounded(a / _not_nought(b) * 100, "0.1"), "%", _approx(terms))


def _growth(terms: list[Term]) -> Figure:
    a, b = _two(terms)
    return Figure(_rounded((b - a) / _not_nought(abs(a)) * 100, "0.1"), "%", _approx(terms))


def _cagr(terms: list[Term]) -> Figure:
    a, b = _two(terms)
    years = int(terms[1].period[:4]) - int(terms[0].period[:4])
    if years <= 0:
        raise _Refused("the second period must lie years after the first")
    if a <= 0 or b <= 0:
        raise _Refused("both figures must be above 0")
    return Figure(_rounded(((b / a) ** (Decimal(1) / years) - 1) * 100, "0.1"), "%", _approx(terms))


_FORMULAS: dict[str, Callable[[list[Term]], Figure]] = {
    "sum": _sum,
    "difference": _difference,
    "share": _share,
    "ratio": _ratio,
    "growth": _growth,
    "cagr": _cagr,
}
