"""Parsers of the commands' own options, on argparse, with errors as one line each."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from importlib import import_module
from typing import Any, NoReturn

from briefwright.cli.table import Command
from briefwright.unable import Unable


class Parser(argparse.ArgumentParser):
    """argparse's parser, whose errors are `Unable`."""

    def error(self, message: str) -> NoReturn:
        """Raise Unable with what is wrong and where to read on."""
        raise Unable(message.removeprefix("argument "), f"see `{self.prog} --help`")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """argparse's own, as wide as the terminal; it would load three compression libraries to find that out."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_width())


def _width() -> int:
    try:
        return max(40, min(120, os.get_terminal_size().columns) - 2)
    except (OSError, ValueError):
        return 98


def module(command: Command) -> Any:
    """The module of a command: it has `arguments(parser)` and `run(options) -> int`."""
    return import_module(f"briefwright.cli.commands.{command.module}")


def parser(command: Command) -> Parser:
    """The parser of a command's options, its own and those that every command takes."""
    of = module(command)
    made = Parser(
        prog=f"briefwright {command.name}",
        description=of.__doc__,
        formatter_class=_Formatter,
        allow_abbrev=False,
        add_help=False,
    )
    of.arguments(made)
    made.add_argument(
        "-w", "--workspace", metavar="DIR", help="the workspace; otherwise found from the current folder upward"
    )
    made.add_argument("-h", "--help", action="store_true", help="print these words")
    return made


def parse(command: Command, words: list[str]) -> argparse.Namespace:
    """The options of a command from the words of its line. Raises Unable where they are wrong."""
    made = parser(command)
    made.usage = made.prog  # our errors print none, and making it is a third of argparse's time
    options, rest = made.parse_known_intermixed_args(words)
    if rest:
        raise unknown(rest[0], made)
    return options


def unknown(word: str, *parsers: Parser) -> Unable:
    """What to say of a word that no option or argument of these commands takes."""
    if not word.startswith("-") or word == "-":
        return Unable(f"{word} is one argument too many", f"see `{parsers[0].prog} --help`")
    from briefwright.shapes.reader import nearest

    name = word.partition("=")[0]
    known = ["--version", *(option for made in parsers for option in options_of(made))]
    return Unable(f"there is no option {name}", nearest(name, known))


def options_of(made: Parser, *, with_value: bool = False) -> list[str]:
    """The names of a parser's options, or of those that take a value."""
    actions = [a for a in made._actions if a.nargs != 0 or not with_value]  # noqa: SLF001 - argparse names no other way
    return [name for action in actions for name in action.option_strings]


def one_of(*known: str) -> Callable[[str], str]:
    """A type for an option that takes one of these words."""

    def read(word: str) -> str:
        if word in known:
            return word
        raise argparse.ArgumentTypeError(f"{word} is none of {', '.join(known)}")

    return read


def format_option(made: argparse.ArgumentParser, *known: str) -> None:
    """Give a command the option `--format`; the first one known is the default."""
    made.add_argument(
        "--format",
        type=one_of(*known),
        default=known[0],
        metavar="|".join(known),
        help=f"how to print what was found (default: {known[0]})",
    )
