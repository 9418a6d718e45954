from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefwright import __version__
from briefwright.cli.dispatch import overview
from briefwright.cli.parser import module, options_of, parser
from briefwright.cli.table import COMMANDS, Command

Call = Callable[..., Any]


def test_version(call: Call) -> None:
    for argv in (["--version"], ["check", "--version"], ["--version", "--nosuch"]):
        assert call(*argv).out == f"briefwright {__version__}\n"


def test_help_names_every_command(call: Call) -> None:
    outcome = call("--help")
    assert (outcome.status, outcome.err) == (0, "")
    for command in COMMANDS:
        assert f"\n  {command.name} " in outcome.out
        assert command.words in outcome.out
    assert call("-h").out == call("help").out == outcome.out


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_help_of_a_command(command: Command, call: Call) -> None:
    outcome = call(command.name, "--help")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(f"usage: briefwright {command.name}")
    assert module(command).__doc__.split(".")[0][:40] in outcome.out
    for option in options_of(parser(command)):
        assert option in outcome.out
    assert call("--help", command.name).out == call("help", command.name).out == outcome.out


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_option_has_words(command: Command) -> None:
    for action in parser(command)._actions:
        assert len(action.help or "") > 10, action.dest


def test_help_fits_a_terminal() -> None:
    assert max(map(len, overview().splitlines())) <= 100


def test_an_option_means_the_same_in_every_command() -> None:
    """The command's name is found by skipping options with their values, before it is known which command it is."""
    made = [parser(command) for command in COMMANDS]
    valued = {name for one in made for name in options_of(one, with_value=True)}
    flags = {name for one in made for name in {*options_of(one)} - {*options_of(one, with_value=True)}}
    assert not valued & flags


@pytest.mark.parametrize(
    "argv",
    [
        ["explain", "cut-text", "-w", "{w}"],
        ["-w", "{w}", "explain", "cut-text"],
        ["explain", "-w", "{w}", "cut-text"],
        ["--workspace={w}", "explain", "cut-text"],
        ["--workspace", "{w}", "explain", "--", "cut-text"],
        ["-w{w}", "explain", "cut-text"],
        ["-w", "nosuch", "explain", "cut-text", "-w", "{w}"],
    ],
)
def test_options_stand_before_or_after_the_command(argv: list[str], call: Call, workspace: Path) -> None:
    assert call(*[word.format(w=workspace) for word in argv]).status == 0


def test_a_value_that_is_a_commands_name_is_no_command(call: Call, tmp_path: Path) -> None:
    (tmp_path / "check" / "seeds").mkdir(parents=True)
    assert "cut-text" in call("-w", "check", "explain", "cut-text", at=tmp_path).out


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ([], "a command is wanted"),
        (["--"], "no command is named"),
        (["-w", "x"], "no command is named"),
        (["chekc"], "did you mean check?"),
        (["zzzzz"], "briefwright --help"),
        (["--verson"], "there is no option --verson: did you mean --version?"),
        (["--formt=json", "check"], "there is no option --formt: did you mean --format?"),
        (["check", "--fail-no", "error"], "did you mean --fail-on?"),
        (["check", "--work", "x"], "there is no option --work"),
        (["check", "--format", "jsn"], "jsn is none of text, json"),
        (["check", "--format"], "expected one argument"),
        (["schema", "a", "b"], "a is one argument too many"),
        (["explain"], "required: CODE"),
        (["help", "chekc"], "did you mean check?"),
    ],
)
def test_what_is_typed_wrong(argv: list[str], words: str, refused: Call) -> None:
    assert words in refused(*argv).err
