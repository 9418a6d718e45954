"""Findings as GitHub's workflow commands, which show them beside the changed lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.finding import Finding, Severity, Summary
from briefwright.report.quoting import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(findings: Sequence[Finding], summary: Summary) -> str:  # noqa: ARG001 - GitHub has no place for it
    """One `::error file=…::message` line for each finding; nothing where there is none."""
    return "\n".join(_line(finding) for finding in findings)


def _line(finding: Finding) -> str:
    """One command. GitHub takes columns only where a finding begins and ends on one line."""
    start, end = finding.start, finding.end
    places: dict[str, str | int] = {"file": finding.file, "line": start.line, "endLine": end.line}
    if start.line == end.line:
        places |= {"col": start.column, "endColumn": end.column}
    properties = ",".join(f"{name}={_property(value)}" for name, value in {**places, "title": finding.code}.items())
    message = finding.message + (f"\n{finding.hint}" if finding.hint else "")
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(message)}"


def _data(text: str) -> str:
    """A message with what would end it escaped, and without what would steer the terminal of whoever reads the log."""
    lines = text.replace("%", "%25").replace("\r", "%0D").split("\n")
    return "%0A".join(map(visible, lines))


def _property(value: str | int) -> str:
    """A property's value: colon and comma would end it, too."""
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")
