"""Runs the command line in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefwright.cli import main


@dataclass(frozen=True)
class Outcome:
    """What a caller of the command sees."""

    status: int
    out: str
    err: str


Call = Callable[..., Outcome]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """`call("check", "a", at=DIR)` runs `briefwright check a` in DIR."""

    def run(*argv: str, at: Path | None = None) -> Outcome:
        if at is not None:
            monkeypatch.chdir(at)
        capsys.readouterr()
        status = main(list(argv))
        written = capsys.readouterr()
        return Outcome(status, written.out, written.err)

    return run


@pytest.fixture
def refused(call: Call) -> Call:
    """The same, for what must end with 2: nothing on standard output, one line on standard error."""

    def run(*argv: str, at: Path | None = None) -> Outcome:
        outcome = call(*argv, at=at)
        assert outcome.status == 2, outcome
        assert outcome.out == ""
        assert outcome.err.startswith("briefwright: ")
        assert outcome.err.count("\n") == 1, outcome.err
        return outcome

    return run


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The workspace that `init` makes."""
    folder = tmp_path / "demo"
    assert main(["init", str(folder)]) == 0
    return folder
