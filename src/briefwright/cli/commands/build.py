"""Check specs, then write each brief that has no error: DIR/NAME.html, .pdf and .json.

A brief in several languages becomes one edition for each of them: DIR/NAME.en.html, … A brief with errors is not
written and the others are; with --draft it is, marked as a draft, each citation that leads nowhere shown as such.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefwright.cli.checking import report_of, settings_of, severity_options, status, templates_of
from briefwright.cli.output import colourful, put, put_json, remark
from briefwright.cli.parser import format_option
from briefwright.cli.progress import Progress
from briefwright.unable import Unable

if TYPE_CHECKING:
    from briefwright.check.run import Report
    from briefwright.cli.building import Edition
    from briefwright.files import Files
    from briefwright.finding import Finding
    from briefwright.settings import Settings
    from briefwright.workspace import Workspace

FORMATS = ("html", "pdf", "json")


def arguments(parser: ArgumentParser) -> None:
    """The options of `build`."""
    parser.add_argument("specs", nargs="*", metavar="SPEC", help="a spec to build, by its path or name; else all")
    parser.add_argument("--to", metavar="DIR", help="the folder to write into (default: build/ of the workspace)")
    parser.add_argument(
        "--formats",
        type=_formats,
        default=("html", "pdf"),
        metavar="FORMATS",
        help="what to write: html, pdf, json, with commas (default: html,pdf)",
    )
    parser.add_argument("--draft", action="store_true", help="write briefs with errors, too, and mark all as drafts")
    severity_options(parser)
    format_option(parser, "text", "json")


def run(options: Namespace) -> int:
    """Write the briefs; 1 where a finding is as grave as --fail-on says, or a brief could not be written."""
    from briefwright.check.run import check
    from briefwright.cli.specs import by_stem, select
    from briefwright.workspace import need

    workspace = need(options.workspace)
    settings = settings_of(options, workspace.settings)._replace(made=_made(os.environ.get("SOURCE_DATE_EPOCH", "")))
    specs, files = select(workspace, options.specs)
    folder = Path(options.to).absolute() if options.to else workspace.root / "build"
    with Progress() as progress:
        progress.say("checking")
        report = check(files, settings, specs or None, templates_of(files))
        by_stem([brief.path for brief in report.briefs])
        editions, left, misprinted = _make(report, files, settings, options, folder, progress)
    report = report.with_findings(misprinted)
    _remark(editions)
    if options.format == "json":
        _put_values(report, editions, workspace)
    else:
        put(_text(report, editions, left, workspace))
    return 1 if left else status(report.findings, settings)


def _made(epoch: str) -> str:
    """The moment that files are to say they were made, from a number of seconds (the specification of
    SOURCE_DATE_EPOCH at reproducible-builds.org). Raises Unable.
    """
    if not epoch:
        return ""
    try:
        return datetime.fromtimestamp(int(epoch), UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    except (ValueError, OverflowError, OSError) as error:
        do = "set it to a number of seconds since 1970, or not at all"
        raise Unable(f"SOURCE_DATE_EPOCH is {epoch!r}", do) from error


def _make(
    report: Report, files: Files, settings: Settings, options: Namespace, folder: Path, progress: Progress
) -> tuple[list[Edition], list[str], list[Finding]]:
    """Write every edition that can be; the specs of those that cannot, and what was found in print, come behind."""
    from briefwright.check.run import findings_of
    from briefwright.cli.building import Misprinted, TemplateFault, make

    made: list[Edition] = []
    left: list[str] = []
    found: list[Finding] = []
    faulty_template = any(finding.code == "template-error" for finding in report.findings)
    for brief in report.briefs:
        if brief.resolved is None or not (brief.sound or options.draft):
            left.append(brief.path)
            continue
        try:
            for language in brief.resolved.brief.languages:
                progress.say(f"building {brief.path} ({language})")
                made.append(make(brief, language, files, settings, options.formats, folder, draft=options.draft))
        except Misprinted as misprinted:
            found += findings_of(brief.path, brief.spec.text, misprinted.problems)
            left.append(brief.path)
        except TemplateFault:
            if not faulty_template:
                raise
            left.append(brief.path)
    return made, left, found


def _remark(editions: list[Edition]) -> None:
    """Say on standard error what the pages had to do without."""
    pdfs = [edition.pdf for edition in editions if edition.pdf]
    missing = sorted({family for pdf in pdfs for family in pdf.missing})
    refused = sorted({address for pdf in pdfs for address in pdf.refused})
    unprintable = "".join(sorted({sign for pdf in pdfs for sign in pdf.unprintable}))
    if missing:
        remark(f"fonts are missing: {', '.join(missing)}; see `briefwright doctor`")
    if unprintable:
        remark(f"no font has these signs, so boxes stand for them: {unprintable}")
    if refused:
        remark(f"not loaded, for briefs stand alone: {', '.join(refused)}")


def _put_values(report: Report, editions: list[Edition], workspace: Workspace) -> None:
    from briefwright.report.formats.json import as_json

    briefs = [edition.values(workspace.root) for edition in editions]
    put_json({"briefs": briefs, **as_json(report.findings, report.summary)})


def _text(report: Report, editions: list[Edition], left: list[str], workspace: Workspace) -> str:
    """What was found and what was written."""
    found = []
    if report.findings:
        found = [report_of(report.findings, report.summary, "text", workspace.root, colour=colourful()), ""]
    written = [line for edition in editions for line in edition.lines()]
    unwritten = [f"not written: {path} (--draft writes it all the same)" for path in left]
    return "\n".join([*found, *written, *unwritten] or ["nothing to build: briefings/ holds no spec"])


def _formats(word: str) -> tuple[str, ...]:
    """The formats of `--formats`, each once."""
    words = dict.fromkeys(part.strip() for part in word.split(",") if part.strip())
    for part in words:
        if part not in FORMATS:
            raise ArgumentTypeError(f"{part} is none of {', '.join(FORMATS)}")
    if not words:
        raise ArgumentTypeError(f"some of {', '.join(FORMATS)} are wanted")
    return tuple(words)
