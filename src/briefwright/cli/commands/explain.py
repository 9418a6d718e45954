"""Print the page of a finding: what it means, why it matters, how to mend it and how to silence it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from briefwright.cli.output import put
from briefwright.unable import Unable


def arguments(parser: ArgumentParser) -> None:
    """The options of `explain`."""
    parser.add_argument("code", metavar="CODE", help="a finding's code, such as unknown-passage")


def run(options: Namespace) -> int:
    """Print the page."""
    from briefwright.finding import SEVERITIES
    from briefwright.report.pages import codes, page
    from briefwright.shapes.reader import nearest
    from briefwright.workspace import find

    find(options.workspace)  # faulty settings end every command
    found = page(options.code)
    if found is None and options.code in SEVERITIES:
        raise Unable(f"{options.code} is not looked for by this version", "it may be named, and finds nothing")
    if found is None:
        known = codes()
        raise Unable(
            f"there is no finding {options.code}", nearest(options.code, known) or f"one of {', '.join(known)}"
        )
    put(found.as_text())
    return 0
