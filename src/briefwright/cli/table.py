"""The commands, in the order of `--help`: a name, the module that runs it, and one line of words.

A module is imported only when its command is asked for. A new command is a file in `commands/` and a line here.
"""

from __future__ import annotations


class Command:
    """A command's name, the module in `commands/` that runs it, and what it does in one line.

    A plain class: `--version` has no time for the imports of `dataclasses` or `typing`.
    """

    __slots__ = ("module", "name", "words")

    def __init__(self, name: str, module: str, words: str) -> None:
        self.name = name
        self.module = module
        self.words = words


COMMANDS: tuple[Command, ...] = (
    Command("init", "init", "make a workspace with a sample brief that builds at once"),
    Command("new", "new", "write a spec to start from, which builds as a draft at once"),
    Command("ingest", "ingest", "turn messy originals into source files with citable passages"),
    Command("promote", "promote", "start a source file for the document that a note leads to"),
    Command("show", "show", "print a source, or one passage with its context"),
    Command("search", "search", "find passages by their words, in any language"),
    Command("check", "check", "find what is wrong in specs and sources; none is changed"),
    Command("build", "build", "check, then write each brief as HTML, PDF or JSON"),
    Command("preview", "preview", "show the drafts in a browser, kept up to date as you write"),
    Command("explain", "explain", "say what a finding means and how to mend it"),
    Command("schema", "schema", "print the JSON Schema of specs, for editors"),
    Command("doctor", "doctor", "say what is installed, what is missing and what to do"),
    Command("help", "help", "print these words, or those of one command"),
)


def find(name: str) -> Command | None:
    """The command of this name."""
    return next((command for command in COMMANDS if command.name == name), None)
