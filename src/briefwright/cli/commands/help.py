"""Print what briefwright can do, or the words of one command."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from briefwright.cli.dispatch import command_named, show_help


def arguments(parser: ArgumentParser) -> None:
    """The options of `help`."""
    parser.add_argument("command", nargs="?", metavar="COMMAND", help="the command to tell about")


def run(options: Namespace) -> int:
    """Print the words."""
    return show_help(command_named(options.command) if options.command else None)
