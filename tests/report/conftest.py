"""Findings to report: one of each severity, with what makes formats stumble."""

import pytest

from briefwright.finding import Finding, RelatedPlace, Severity, Summary
from briefwright.span import Place

UNKNOWN = Finding(
    file="briefings/蒙古 1.yaml",
    start=Place(6, 20),
    end=Place(6, 23),
    code="unknown-passage",
    severity=Severity.ERROR,
    message="sample2024 has no passage p99",
    hint="did you mean p9?",
    source="sample2024",
    passage="p99",
    related=(RelatedPlace("seeds/sample2024.md", 40, 1, "p9 begins here"),),
    excerpt=("summary: 贸易额 [@sam:p99]。",),
)
QUOTED = Finding(
    file="briefings/a,b:c.yaml",
    start=Place(10, 5),
    end=Place(12, 8),
    code="quote-uncited",
    severity=Severity.WARNING,
    message='no citation covers 100% of "this" & <that>',
    excerpt=("  - “One", "    two", "    three”."),
)
UNUSED = Finding(
    file="seeds/b.md",
    start=Place(1, 1),
    end=Place(1, 4),
    code="unused-source",
    severity=Severity.NOTE,
    message="no brief cites b",
    excerpt=("---",),
)


@pytest.fixture
def findings() -> tuple[Finding, ...]:
    """An error with a related place, a warning over three lines, a note."""
    return (UNKNOWN, QUOTED, UNUSED)


@pytest.fixture
def summary() -> Summary:
    """The counts that go with them."""
    return Summary(briefs=2, citations=20, passages=1, errors=1, warnings=1, notes=1)


@pytest.fixture
def nothing() -> Summary:
    """The counts of a check that found nothing."""
    return Summary(briefs=1, citations=0, passages=0, errors=0, warnings=0, notes=0)
