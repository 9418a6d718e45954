"""Find what is wrong in specs, in the sources that they cite and in the workspace's templates; nothing is written.

SPEC is a path or a name (`mongolia` for `briefings/mongolia.yaml`). Without one, all specs and all sources are checked.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from briefwright.cli.checking import code_options, report_of, settings_of, severity_options, status, templates_of
from briefwright.cli.output import colourful, put
from briefwright.cli.parser import format_option
from briefwright.cli.progress import Progress
from briefwright.report.formats import FORMATS


def arguments(parser: ArgumentParser) -> None:
    """The options of `check`."""
    parser.add_argument("specs", nargs="*", metavar="SPEC", help="a spec to check, by its path or name")
    format_option(parser, *FORMATS)
    severity_options(parser)
    code_options(parser)


def run(options: Namespace) -> int:
    """Print the findings; 1 where one is as grave as --fail-on says."""
    from briefwright.check.run import check
    from briefwright.cli.specs import select
    from briefwright.workspace import need

    workspace = need(options.workspace)
    settings = settings_of(options, workspace.settings)
    specs, files = select(workspace, options.specs)
    with Progress() as progress:
        progress.say("checking")
        report = check(files, settings, specs or None, templates_of(files))
    colour = options.format == "text" and colourful()
    put(report_of(report.findings, report.summary, options.format, workspace.root, colour=colour))
    return status(report.findings, settings)
