"""What was found of each figure of the briefs, as text for a terminal and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from briefwright.check.explained import Explained, Words
from briefwright.figures import why
from briefwright.finding import Finding, Summary
from briefwright.report.formats.json import as_json
from briefwright.report.quoting import visible


def figures_text(figures: Iterable[Explained]) -> str:
    """Each figure with its place, its outcome, the rule or slip, and the words of the passages that decide."""
    return "\n".join(line for one in figures for line in _lines(one))


def figures_json(figures: Iterable[Explained], findings: Sequence[Finding], summary: Summary) -> str:
    """One JSON object: what `check` reports, and `figures`."""
    return json.dumps(
        {**as_json(findings, summary), "figures": [_value(one) for one in figures]}, ensure_ascii=False, indent=2
    )


def _lines(one: Explained) -> Iterable[str]:
    verdict = one.verdict
    said = f" ({why(verdict)})" if why(verdict) else ""
    yield visible(f"{one.file}:{one.start.line}:{one.start.column}: {one.figure}: {verdict.outcome}{said}")
    for words in one.matched:
        yield visible(f"    = {words.source}:{words.passage}, {words.file}:{words.place.line}: {words.words}")
    if one.nearest is not None:
        near = one.nearest
        yield visible(f"    nearest in {near.source}:{near.passage}, {near.file}:{near.place.line}: {near.words}")


def _value(one: Explained) -> dict[str, Any]:
    verdict = one.verdict
    return {
        "figure": one.figure,
        "outcome": verdict.outcome,
        "rule": verdict.rule,
        "slip": verdict.slip or None,
        "detail": verdict.detail,
        "file": one.file,
        "line": one.start.line,
        "column": one.start.column,
        "end_line": one.end.line,
        "end_column": one.end.column,
        "matched": [_words(words) for words in one.matched],
        "nearest": _words(one.nearest) if one.nearest else None,
    }


def _words(words: Words) -> dict[str, Any]:
    """Words of a passage; `start` and `end` count characters of its text."""
    return {
        "source": words.source,
        "passage": words.passage,
        "words": words.words,
        "start": words.span.start,
        "end": words.span.end,
        "file": words.file,
        "line": words.place.line,
        "column": words.place.column,
    }
