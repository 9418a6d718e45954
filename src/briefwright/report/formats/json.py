"""Findings as JSON, in the form that scripts rely on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from briefwright.finding import Finding, Summary


def write(findings: Sequence[Finding], summary: Summary) -> str:
    """One JSON object with `findings` and `summary`, indented."""
    return json.dumps(as_json(findings, summary), ensure_ascii=False, indent=2)


def as_json(findings: Sequence[Finding], summary: Summary) -> dict[str, Any]:
    """The same as a value, for reports that hold more."""
    return {"findings": [_finding(finding) for finding in findings], "summary": _summary(summary)}


def _finding(finding: Finding) -> dict[str, Any]:
    """One finding; places count from 1 in code points, `end_column` is one past the last."""
    return {
        "code": finding.code,
        "severity": finding.severity.word,
        "message": finding.message,
        "hint": finding.hint,
        "file": finding.file,
        "line": finding.start.line,
        "column": finding.start.column,
        "end_line": finding.end.line,
        "end_column": finding.end.column,
        "source": finding.source,
        "passage": finding.passage,
        "related": [{"file": at.file, "line": at.line, "message": at.message} for at in finding.related],
    }


def _summary(summary: Summary) -> dict[str, int]:
    """The counts."""
    return {
        "briefs": summary.briefs,
        "citations": summary.citations,
        "passages": summary.passages,
        "errors": summary.errors,
        "warnings": summary.warnings,
        "notes": summary.notes,
    }
