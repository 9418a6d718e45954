"""From the words of the command line to the command that they mean."""

from __future__ import annotations

from briefwright import __version__
from briefwright.cli.output import put
from briefwright.cli.table import COMMANDS, Command, find
from briefwright.unable import Unable


def dispatch(words: list[str]) -> int:
    """Run the command that `words` mean; returns its exit status. Raises Unable for what no command takes.

    Options may stand before the command's name or after it; both go to the command's own parser.
    """
    flags = words[: words.index("--")] if "--" in words else words
    if "--version" in flags:
        put(f"briefwright {__version__}")
        return 0
    place = _place(words)
    if place is None:
        return _withoutcommand_named(words, flags)
    command, rest = command_named(words[place]), [*words[:place], *words[place + 1 :]]
    if {"-h", "--help"} & {*flags}:
        return show_help(command)
    return run(command, rest)


def run(command: Command, words: list[str]) -> int:
    """Run a command with the words of its line."""
    from briefwright.cli.parser import module, parse

    status: int = module(command).run(parse(command, words))
    return status


def show_help(command: Command | None = None) -> int:
    """Print the words of one command, or those of all."""
    if command is None:
        put(overview())
        return 0
    from briefwright.cli.parser import parser

    put(parser(command).format_help())
    return 0


def overview() -> str:
    """The words of `briefwright --help`."""
    widest = max(len(command.name) for command in COMMANDS)
    return "\n".join(
        [
            "usage: briefwright COMMAND [options]",
            "",
            "Turns YAML briefing specs that cite source passages by ID into HTML and PDF briefs.",
            "",
            "commands:",
            *(f"  {command.name:{widest}}  {command.words}" for command in COMMANDS),
            "",
            "options of every command, before its name or after it:",
            "  -w DIR, --workspace DIR  the workspace; otherwise found from the current folder upward",
            "  -h, --help               what the command does and its options",
            "  --version                the version of briefwright",
            "",
            "exit status: 0 nothing wrong, 1 findings, 2 the command could not do its work, 130 interrupted",
        ]
    )


def _place(words: list[str]) -> int | None:
    """Where the command's name stands: the first word that is neither an option nor an option's value."""
    if all(word.startswith("-") for word in words):
        return None
    at, valued = 0, _valued() if words[0].startswith("-") else frozenset[str]()
    while at < len(words) and words[at] != "--":
        if not words[at].startswith("-"):
            return at
        at += 2 if words[at] in valued else 1
    return None


def _valued() -> frozenset[str]:
    """The options of any command that take a value as the next word. Asked for only where a line begins with one."""
    from briefwright.cli.parser import options_of, parser

    return frozenset(name for command in COMMANDS for name in options_of(parser(command), with_value=True))


def command_named(name: str) -> Command:
    """The command of this name; raises Unable with the nearest one."""
    found = find(name)
    if found is None:
        from briefwright.shapes.reader import nearest

        hint = nearest(name, [command.name for command in COMMANDS])
        raise Unable(f"there is no command {name}", hint or "see `briefwright --help`")
    return found


def _withoutcommand_named(words: list[str], flags: list[str]) -> int:
    """Answer a line that names no command: help, or what is wrong with it."""
    if {"-h", "--help"} & {*flags}:
        return show_help()
    option = next((word for word in flags if word.startswith("-")), "")
    if option:
        from briefwright.cli.parser import options_of, parser, unknown

        parsers = [parser(command) for command in COMMANDS]
        if option.partition("=")[0] not in {name for made in parsers for name in options_of(made)}:
            raise unknown(option, *parsers)
    what = f"no command is named beside {' '.join(words)}" if words else "a command is wanted"
    raise Unable(what, "see `briefwright --help`")
