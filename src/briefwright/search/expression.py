"""Queries as SQLite's full-text index takes them. Only folded words come in, each in quotation marks."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.search.terms import Term, Way


def of_ways(ways: Iterable[Way]) -> str:
    """What finds the passages that hold something in one of these ways."""
    return f"({' OR '.join(map(_way, ways))})"


def all_of(terms: Iterable[Term], without: Iterable[Term] = ()) -> str:
    """What finds the passages that hold all of these terms, and none of those `without`."""
    wanted = " AND ".join(of_ways(term.ways) for term in terms)
    left_out = any_of(without)
    return f"({wanted}) NOT {left_out}" if left_out else wanted


def any_of(terms: Iterable[Term]) -> str:
    """What finds the passages that hold one of these terms; "" where there are none."""
    parts = [*(of_ways(term.ways) for term in terms)]
    return f"({' OR '.join(parts)})" if parts else ""


def _way(way: Way) -> str:
    return f'{way.column} : "{" ".join(way.words)}"{" *" if way.open else ""}'
