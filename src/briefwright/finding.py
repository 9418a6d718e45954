"""A finding: what `check` reports, wherever it was found."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from briefwright.span import Place


class Severity(IntEnum):
    """How grave a finding is; the higher the graver."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The severity as it is written in reports: `error`, `warning` or `note`."""
        return self.name.lower()


_BY_SEVERITY = {
    Severity.ERROR: """
        unknown-source unknown-passage unknown-data invalid-citation duplicate-id invalid-spec invalid-source
        quote-mismatch figure-unsupported uncited-judgement template-error note-lost note-misplaced evidence-altered
    """,
    Severity.WARNING: """
        quote-uncited figure-uncited sources-conflict passage-changed single-source stale-source estimative-language
        unused-silencer cut-text
    """,
    Severity.NOTE: "not-reviewed unused-source",
}
SEVERITIES: dict[str, Severity] = {code: s for s, codes in _BY_SEVERITY.items() for code in codes.split()}
"""Every code that a spec may silence, with its severity; a code without a rule yet is known all the same."""


class RelatedPlace(NamedTuple):
    """A second place of a finding: `file` relative to the workspace, `line` and `column` from 1."""

    file: str
    line: int
    column: int
    message: str


class Finding(NamedTuple):
    """One thing wrong, at its place.

    `file` is relative to the workspace, with `/`; places count from 1 in code points, `end` is one past the last.
    `source` and `passage` name what a citation means, as written. `excerpt` holds the lines of the file from
    `start.line` to `end.line`, for reports that quote them.
    """

    file: str
    start: Place
    end: Place
    code: str
    severity: Severity
    message: str
    hint: str = ""
    source: str | None = None
    passage: str | None = None
    related: tuple[RelatedPlace, ...] = ()
    excerpt: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key by which findings are sorted: file, line, column, code."""
        return (self.file, self.start.line, self.start.column, self.code, self.message)


class Summary(NamedTuple):
    """What was checked and how many findings of each severity came of it."""

    briefs: int
    citations: int
    passages: int
    errors: int
    warnings: int
    notes: int
