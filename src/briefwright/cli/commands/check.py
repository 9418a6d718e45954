"""Find what is wrong in specs, in the sources that they cite and in the workspace's templates; none of them is changed.

SPEC is a path or a name (`mongolia` for `briefings/mongolia.yaml`). Without one, all specs and all sources are checked.
With --changed-since only what has to do with files that changed is checked, as git tells: specs that changed themselves
or whose review lock did, or a source that they cite, or an image that they show; a change of a template, a style or the
settings concerns all of them. Sources that changed are checked whether they are cited or not.

What was found is kept in `.briefwright/`, so that next time only what a change touches is checked again; that folder
may be deleted at any time. For a small workspace it is not worth it, and nothing is kept.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from briefwright.cli.checking import (
    Scope,
    code_options,
    report_of,
    scope_since,
    settings_of,
    severity_options,
    status,
    templates_of,
)
from briefwright.cli.output import colourful, put, remark
from briefwright.cli.parser import format_option
from briefwright.cli.progress import Progress
from briefwright.finding import Summary
from briefwright.report.formats import FORMATS
from briefwright.unable import Unable

if TYPE_CHECKING:
    from briefwright.files import Files
    from briefwright.settings import Settings


def arguments(parser: ArgumentParser) -> None:
    """The options of `check`."""
    parser.add_argument("specs", nargs="*", metavar="SPEC", help="a spec to check, by its path or name")
    format_option(parser, *FORMATS)
    severity_options(parser)
    code_options(parser)
    parser.add_argument(
        "--changed-since", metavar="REV", help="check only what changes since this revision of git have to do with"
    )
    parser.add_argument(
        "--explain-figures",
        action="store_true",
        help="list each figure with what was found of it, the words that decide and the rule (text and json)",
    )
    parser.add_argument(
        "--no-cache", action="store_true", help="take nothing from earlier checks, and keep nothing for later ones"
    )


def run(options: Namespace) -> int:
    """Print the findings; 1 where one is as grave as --fail-on says."""
    from briefwright.cli.specs import select
    from briefwright.kept import Keeper
    from briefwright.workspace import need

    workspace = need(options.workspace)
    settings = settings_of(options, workspace.settings)
    specs, files = select(workspace, options.specs)
    with Progress() as progress:
        progress.say("checking")
        keeper = Keeper(files, settings, None if options.no_cache else workspace.root)
        since = options.changed_since
        scope = Scope(specs or None) if since is None else scope_since(since, workspace.root, keeper, specs)
        if scope.empty:
            return _unaffected(options, workspace.root)
        if options.explain_figures:
            return _explain(options, files, settings, scope)
        report = keeper.check(scope.specs, templates=scope.templates, sources=scope.sources)
    colour = options.format == "text" and colourful()
    put(report_of(report.findings, report.summary, options.format, workspace.root, colour=colour))
    return status(report.findings, settings)


def _explain(options: Namespace, files: Files, settings: Settings, scope: Scope) -> int:
    """Print what was found of each figure, then the findings. Raises Unable for a format that cannot hold it."""
    if options.format not in ("text", "json"):
        raise Unable(f"--explain-figures has no format {options.format}", "take text or json")
    from briefwright.check.explained import explained
    from briefwright.check.run import check
    from briefwright.report.figures import figures_json, figures_text
    from briefwright.report.formats import text

    templates = templates_of(files) if scope.templates else ()
    report = check(files, settings, scope.specs, templates=templates, sources=scope.sources)
    figures = [
        one
        for brief in report.briefs
        if brief.resolved is not None
        for one in explained(brief.path, brief.spec.text, brief.resolved)
    ]
    if options.format == "json":
        put(figures_json(figures, report.findings, report.summary))
    else:
        put("\n\n".join(filter(None, (figures_text(figures), text.write(report.findings, report.summary)))))
    return status(report.findings, settings)


def _unaffected(options: Namespace, root: Path) -> int:
    """Say that there was nothing to check; machines get a report of nothing."""
    words = f"no brief is affected by what changed since {options.changed_since}"
    if options.format == "text":
        put(words)
    else:
        put(report_of((), Summary(0, 0, 0, 0, 0, 0), options.format, root))
        remark(words)
    return 0
