"""Wrong figures and quotations, seeded one at a time into copies of the repository's briefs, are found."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from _pytest.mark import ParameterSet

from briefwright.check.run import check
from briefwright.files import Overlay
from briefwright.workspace import SETTINGS_FILE, read_settings

ROOT = Path(__file__).parents[2]


class Slip(NamedTuple):
    """One seeded slip: `find` stands once in the brief and is replaced; `code` is the finding that must come of it."""

    brief: str
    language: str
    find: str
    replace: str
    kind: str
    code: str

    @property
    def path(self) -> str:
        """The brief's path in the workspace."""
        return f"briefings/{self.brief}.yaml"


SLIPS = [Slip(**entry) for entry in yaml.safe_load(Path(__file__).with_name("seeded.yaml").read_text("utf-8"))]
NAMES = [f"{n:02}-{slip.brief}-{slip.language}-{slip.kind}" for n, slip in enumerate(SLIPS, 1)]

_CODES = ("figure-unsupported", "quote-mismatch")
EXPLAINED: tuple[tuple[str, str], ...] = (
    (
        "15-russia-mongolia-en-derived",
        "four times the port's imports: that freight stands beside the freight is not read",
    ),
    ("44-russia-mongolia-ru-swapped", "the passage has this number for one country; “abroad” is no name that is known"),
    (
        "59-russia-mongolia-ru-quotation-translation",
        "a country named in a translated quotation is not looked up in the passage, which does not name it",
    ),
)
"""Slips that are not found, as (name, why); at most three."""


@cache
def _workspace() -> Overlay:
    """The repository's briefs, sources and settings in memory."""
    paths = [*ROOT.glob("briefings/*.yaml"), *ROOT.glob("seeds/*.md"), ROOT / SETTINGS_FILE]
    return Overlay({path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths})


def _found(files: Overlay, path: str) -> Counter[tuple[str, int]]:
    """How often each code is found in a brief, by the line where the finding begins."""
    report = check(files, read_settings(files)._replace(select=_CODES), [path])
    return Counter((finding.code, finding.start.line) for finding in report.findings if finding.file == path)


@cache
def _unaltered(path: str) -> Counter[tuple[str, int]]:
    return _found(_workspace(), path)


def _cases() -> list[ParameterSet]:
    return [pytest.param(name, slip, id=name) for name, slip in zip(NAMES, SLIPS, strict=True)]


@pytest.mark.parametrize(("name", "slip"), _cases())
def test_a_seeded_slip_is_found_at_its_line(name: str, slip: Slip) -> None:
    text = _workspace().texts[slip.path].decode()
    assert text.count(slip.find) == 1, "the words to be altered must stand once in the brief"
    first = text[: text.index(slip.find)].count("\n") + 1
    altered = Overlay({slip.path: text.replace(slip.find, slip.replace).encode()}, _workspace())
    new = _found(altered, slip.path) - _unaltered(slip.path)
    lines = range(first, first + slip.find.count("\n") + 1)
    found = any(code == slip.code and line in lines for code, line in new)
    reasons = dict(EXPLAINED)
    assert found != (name in reasons), f"new findings: {sorted(new)}; explained as: {reasons.get(name, '(not)')}"


def test_the_slips_are_sixty_and_the_misses_few() -> None:
    figures = Counter(slip.language for slip in SLIPS if slip.code == "figure-unsupported")
    assert figures == {"en": 16, "zh": 16, "ru": 16}
    assert Counter(slip.code for slip in SLIPS) == {"figure-unsupported": 48, "quote-mismatch": 12}
    assert all(slip.find.count("\n") == slip.replace.count("\n") and slip.find != slip.replace for slip in SLIPS)
    assert len({(slip.brief, slip.find) for slip in SLIPS}) == len(SLIPS)
    assert len(EXPLAINED) <= 3
    assert all(name in NAMES and why.strip() for name, why in EXPLAINED)
