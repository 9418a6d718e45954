"""Findings as GitLab's code quality report, which shows them beside the changed lines of a merge request."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from briefwright.finding import Finding, Severity, Summary
from briefwright.report.fingerprint import fingerprint

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(findings: Sequence[Finding], summary: Summary) -> str:  # noqa: ARG001 - GitLab has no place for it
    """A JSON list with one object for each finding."""
    seen: Counter[str] = Counter()
    return json.dumps([_issue(finding, seen) for finding in findings], ensure_ascii=False, indent=2)


def _issue(finding: Finding, seen: Counter[str]) -> dict[str, Any]:
    """One finding; GitLab reads lines but no columns, and no hint but in the description."""
    return {
        "description": finding.message + (f" ({finding.hint})" if finding.hint else ""),
        "check_name": finding.code,
        "fingerprint": fingerprint(finding, seen),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": finding.file, "lines": {"begin": finding.start.line, "end": finding.end.line}},
    }
