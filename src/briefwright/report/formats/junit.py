"""Findings as a JUnit report, which most CI systems show as a list of tests."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from briefwright.finding import Finding, Severity, Summary

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def write(findings: Sequence[Finding], summary: Summary) -> str:
    """A suite for each file with a test for each finding: errors and warnings fail, notes pass with their words.

    Where nothing was found there is one suite with one test that passes, so that the report is never empty.
    """
    suites = [_suite(file, [*group]) for file, group in groupby(findings, key=lambda finding: finding.file)]
    if not suites:
        suites = [_element("testsuite", {"name": "briefwright", "tests": 1, "failures": 0}, [_passed(summary)])]
    failures = sum(finding.severity > Severity.NOTE for finding in findings)
    totals = {"name": "briefwright check", "tests": max(len(findings), 1), "failures": failures, "errors": 0}
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + _element("testsuites", totals, suites)


def _suite(file: str, findings: Sequence[Finding]) -> str:
    """The tests of one file."""
    failures = sum(finding.severity > Severity.NOTE for finding in findings)
    counts = {"name": file, "tests": len(findings), "failures": failures, "errors": 0, "skipped": 0}
    return _element("testsuite", counts, [_case(finding) for finding in findings])


def _case(finding: Finding) -> str:
    """One finding as a test."""
    place = f"{finding.file}:{finding.start.line}:{finding.start.column}"
    words = "\n".join(part for part in (place, finding.message, finding.hint) if part)
    if finding.severity > Severity.NOTE:
        attributes = {"type": finding.severity.word, "message": finding.message}
        inside = _element("failure", attributes, [_escaped(words)])
    else:
        inside = _element("system-out", {}, [_escaped(words)])
    name = f"{finding.code} at {finding.start.line}:{finding.start.column}"
    case = {"name": name, "classname": finding.file, "file": finding.file, "line": finding.start.line}
    return _element("testcase", case, [inside])


def _passed(summary: Summary) -> str:
    """The one test of a report without findings."""
    name = f"{summary.briefs} briefs, {summary.citations} citations, {summary.passages} passages"
    return _element("testcase", {"name": name, "classname": "briefwright"}, [])


def _element(name: str, attributes: Mapping[str, object], inside: Sequence[str]) -> str:
    """An element of XML."""
    head = "".join(f' {key}="{_escaped(str(value))}"' for key, value in attributes.items())
    return f"<{name}{head}>{''.join(inside)}</{name}>" if inside else f"<{name}{head}/>"


def _escaped(text: str) -> str:
    """Words as XML may hold them: what no XML document may hold becomes U+FFFD."""
    safe = _NOT_XML.sub("\ufffd", text)
    for sign, name in _ENTITIES.items():
        safe = safe.replace(sign, name)
    return safe
