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

from briefwright.cli.checking import (
    Scope,
    code_options,
    report_of,
    scope_since,
    settings_of,
    severity_options,
    status,
)
from briefwright.cli.output import colourful, put, remark
from briefwright.cli.parser import format_option
from briefwright.cli.progress import Progress
from briefwright.finding import Summary
from briefwright.report.formats import FORMATS


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
        report = keeper.check(scope.specs, templates=scope.templates, sources=scope.sources)
    colour = options.format == "text" and colourful()
    put(report_of(report.findings, report.summary, options.format, workspace.root, colour=colour))
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
