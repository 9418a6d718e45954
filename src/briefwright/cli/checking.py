"""What `check` and `build` share: which findings are looked for, where they fail, and how they are printed."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefwright.cli.parser import one_of
from briefwright.settings import FAIL_ON, FailOn, Settings
from briefwright.unable import Unable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefwright.check.case import TemplateCase
    from briefwright.files import Files
    from briefwright.finding import Finding, Summary
    from briefwright.kept import Keeper

_CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where CI systems say that the checkout lies, from which they count the paths of findings."""


def severity_options(parser: argparse.ArgumentParser) -> None:
    """Give a command `--fail-on` and `--strict`."""
    parser.add_argument(
        "--fail-on",
        type=one_of(*FAIL_ON),
        metavar="|".join(FAIL_ON),
        help="from which severity on a finding makes the exit status 1 (default: error)",
    )
    parser.add_argument(
        "--strict", action="store_true", help="the same as --fail-on warning; passages not reviewed are errors"
    )


def code_options(parser: argparse.ArgumentParser) -> None:
    """Give a command `--select` and `--ignore`."""
    for name, words in (("--select", "look for these findings only"), ("--ignore", "leave these findings out")):
        parser.add_argument(name, action="append", default=[], metavar="CODES", help=f"{words} (codes, with commas)")


def settings_of(options: argparse.Namespace, settings: Settings) -> Settings:
    """The workspace's settings, with what the command line says instead or besides. Raises Unable."""
    strict = bool(options.strict)
    fail_on: FailOn = options.fail_on or ("warning" if strict else settings.fail_on)
    select, ignore = (_codes(getattr(options, name, [])) for name in ("select", "ignore"))
    return settings._replace(
        fail_on=fail_on,
        strict=strict or settings.strict,
        select=select or settings.select,
        ignore=(*settings.ignore, *ignore),
    )


def templates_of(files: Files) -> Iterable[TemplateCase]:
    """The workspace's own templates, looked at; where there are none, Jinja is not even imported."""
    if not files.names("templates"):
        return ()
    from briefwright.render.template_check import check as check_templates

    return check_templates(files)


class Scope(NamedTuple):
    """What is checked: specs (None = all, and all sources), templates, and sources whether they are cited or not."""

    specs: tuple[str, ...] | None
    templates: bool = True
    sources: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to check."""
        return self.specs == () and not self.sources and not self.templates


def scope_since(revision: str, root: Path, keeper: Keeper, specs: tuple[str, ...]) -> Scope:
    """Of the specs named (none = all) those that changes since a revision affect, the sources that changed, and the
    templates where it matters. Raises Unable where git cannot say.
    """
    from briefwright.check.affected import EVERY, affected
    from briefwright.check.run import all_specs
    from briefwright.git import changed_since

    changed, files = changed_since(root, revision), keeper.files
    every = any(map(changed.below, EVERY))
    found = affected(files, specs or all_specs(files), changed, keeper.reads, every=every)
    look = bool(found.specs) or changed.below("templates")
    return Scope(found.specs, look and bool(files.names("templates")), found.sources)


def status(findings: Sequence[Finding], settings: Settings) -> int:
    """The exit status: 1 where a finding is as grave as `fail-on` or graver."""
    if settings.fail_on == "never":
        return 0
    least = FAIL_ON.index(settings.fail_on)
    return int(any(FAIL_ON.index(_word(finding)) <= least for finding in findings))


def report_of(findings: Sequence[Finding], summary: Summary, form: str, root: Path, *, colour: bool = False) -> str:
    """The report in a format. CI systems want paths from the checkout, not from the workspace in it."""
    from briefwright.report.formats import writer

    if form == "text":
        from briefwright.report.formats import text

        return text.write(findings, summary, colour=colour)
    within = _within_checkout(root) if form not in ("text", "json") else ""
    return writer(form)([_below(within, finding) for finding in findings] if within else findings, summary)


def _word(finding: Finding) -> FailOn:
    """A finding's severity as `--fail-on` writes it."""
    return FAIL_ON[3 - finding.severity]


def _codes(words: Sequence[str]) -> tuple[str, ...]:
    """The codes of an option that may be given several times, each with several codes. Raises Unable."""
    from briefwright.finding import SEVERITIES
    from briefwright.shapes.reader import nearest

    codes = [code.strip() for word in words for code in word.split(",") if code.strip()]
    for code in codes:
        if code not in SEVERITIES:
            raise Unable(f"there is no finding {code}", nearest(code, SEVERITIES) or "see docs/reference/findings")
    return tuple(codes)


def _within_checkout(root: Path) -> str:
    """Where the workspace lies in the checkout of a CI system, with `/` at its end; "" where it is no part of one."""
    for name in _CHECKOUTS:
        checkout = Path(os.environ.get(name) or root).resolve()
        if root != checkout and root.is_relative_to(checkout):
            return f"{root.relative_to(checkout).as_posix()}/"
    return ""


def _below(folder: str, finding: Finding) -> Finding:
    """A finding whose paths begin with this folder."""
    related = tuple(at._replace(file=folder + at.file) for at in finding.related)
    return finding._replace(file=folder + finding.file, related=related)
