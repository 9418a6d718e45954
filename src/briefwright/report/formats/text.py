"""Findings for people: place, severity, code and words, the line quoted and its stretch underlined."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefwright.finding import Finding, Severity, Summary
from briefwright.report.quoting import quoted, visible

Paint = Callable[[str, str], str]
"""Puts words into a look: `bold`, `quiet`, or a severity's word."""

_CODES = {"bold": "1", "quiet": "2", "error": "1;31", "warning": "1;33", "note": "1;36"}


def write(findings: Sequence[Finding], summary: Summary, *, colour: bool = False) -> str:
    """Each finding as a paragraph, and the counts in the last line; `colour` adds a terminal's codes."""
    paint: Paint = _coloured if colour else _plain
    return "\n\n".join([*(_finding(finding, paint) for finding in findings), _summary(summary, paint)])


def _coloured(words: str, look: str) -> str:
    return f"\x1b[{_CODES[look]}m{words}\x1b[0m"


def _plain(words: str, look: str) -> str:  # noqa: ARG001 - the twin of _coloured
    return words


def _finding(finding: Finding, paint: Paint) -> str:
    """One finding: its head, the lines quoted, the hint, and the places that explain it."""
    severity = finding.severity.word
    place = f"{visible(finding.file)}:{finding.start.line}:{finding.start.column}"
    code = paint(f"[{finding.code}]", "quiet")
    head = f"{paint(place, 'bold')}: {paint(severity, severity)}: {visible(finding.message)} {code}"
    numbered = quoted(finding.excerpt, finding.start, finding.end)
    margin = max((len(str(number)) for number, _, _ in numbered), default=1)
    lines = [head]
    for number, words, carets in numbered:
        lines.append(paint(f" {number:>{margin}} |", "quiet") + f" {words}".rstrip())
        lines.append(paint(f" {'':>{margin}} |", "quiet") + f" {paint(carets, severity)}")
    lines += [f" {'':>{margin}} {paint('=', 'quiet')} {words}" for words in _remarks(finding)]
    return "\n".join(lines)


def _remarks(finding: Finding) -> list[str]:
    """The hint, and each related place."""
    related = [f"{visible(at.file)}:{at.line}:{at.column}: {visible(at.message)}" for at in finding.related]
    return ([visible(finding.hint)] if finding.hint else []) + related


def _summary(summary: Summary, paint: Paint) -> str:
    """What was checked, and how much was found."""
    checked = ", ".join(
        (
            _count(summary.briefs, "brief"),
            _count(summary.citations, "citation"),
            _count(summary.passages, "passage"),
        )
    )
    counts = (
        (summary.errors, "error", Severity.ERROR),
        (summary.warnings, "warning", Severity.WARNING),
        (summary.notes, "note", Severity.NOTE),
    )
    found = ", ".join(paint(_count(number, word), severity.word) for number, word, severity in counts if number)
    return f"{found or 'nothing found'} ({checked} checked)"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
