"""Findings as SARIF 2.1.0, the form in which code hosts and editors take results of checkers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from briefwright import __version__
from briefwright.finding import SEVERITIES, Finding, RelatedPlace, Summary
from briefwright.report.fingerprint import fingerprint
from briefwright.report.pages import page
from briefwright.span import Place

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def write(findings: Sequence[Finding], summary: Summary) -> str:  # noqa: ARG001 - a log holds results, not counts
    """A SARIF log of one run. Columns count Unicode code points, as everywhere in briefwright."""
    codes = sorted({finding.code for finding in findings})
    seen: Counter[str] = Counter()
    driver = {"name": "briefwright", "semanticVersion": __version__, "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes, seen) for finding in findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str) -> dict[str, Any]:
    """What a finding of this code means; the words are those of its page."""
    rule: dict[str, Any] = {"id": code, "defaultConfiguration": {"level": SEVERITIES[code].word}}
    about = page(code)
    if about is not None:
        rule["shortDescription"] = {"text": about.summary}
        rule["help"] = {"text": about.as_text(), "markdown": about.as_markdown()}
    return rule


def _result(finding: Finding, codes: list[str], seen: Counter[str]) -> dict[str, Any]:
    """One finding."""
    text = finding.message + (f" ({finding.hint})" if finding.hint else "")
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": finding.severity.word,
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(finding.file, finding.start, finding.end)}],
        "partialFingerprints": {"briefwright/v1": fingerprint(finding, seen)},
    }
    if finding.related:
        result["relatedLocations"] = [_related(i, at) for i, at in enumerate(finding.related, 1)]
    return result


def _related(number: int, at: RelatedPlace) -> dict[str, Any]:
    """A place that explains a finding."""
    location = _location(at.file, Place(at.line, at.column))
    return {"id": number, "physicalLocation": location, "message": {"text": at.message}}


def _location(file: str, start: Place, end: Place | None = None) -> dict[str, Any]:
    """A stretch of a file of the workspace."""
    region = {"startLine": start.line, "startColumn": start.column}
    if end is not None:
        region |= {"endLine": end.line, "endColumn": end.column}
    return {"artifactLocation": {"uri": quote(file), "uriBaseId": "%SRCROOT%"}, "region": region}
