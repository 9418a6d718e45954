"""Runs the command line in this process, with a cap on time so that a hang is a failure and no standstill."""

import contextlib
import json
import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

# A guard against hangs, not a measure of speed.
CAP = 10
# The findings about form; what the passages say and when they were read is another matter.
FORM = {
    *("unknown-source", "unknown-passage", "unknown-data", "invalid-citation", "duplicate-id", "invalid-spec"),
    *("invalid-source", "quote-uncited", "uncited-judgement", "unused-silencer", "cut-text", "template-error"),
}


@contextlib.contextmanager
def capped(seconds: int) -> Iterator[None]:
    """The body, broken off after so many seconds; the test fails even where the body takes the break for its own."""
    rung: list[int] = []

    def late(number: int, _frame: object) -> None:
        rung.append(number)
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        with contextlib.suppress(TimeoutError):
            yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    if rung:
        pytest.fail(f"did not end within {seconds} s")


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., SimpleNamespace]:
    """`call("check", "a", at=DIR)` runs the command in DIR: `status`, `out` and `err` as a caller sees them."""

    def run(*argv: str, at: Path) -> SimpleNamespace:
        from briefwright.cli import main

        monkeypatch.chdir(at)
        monkeypatch.setenv("NO_COLOR", "1")
        capsys.readouterr()
        status: object = None
        try:
            with capped(CAP):
                status = main(list(argv))
        except SystemExit as stop:
            status = 0 if stop.code is None else stop.code
        written = capsys.readouterr()
        return SimpleNamespace(status=status, out=written.out, err=written.err)

    return run


@pytest.fixture
def check(call: Callable[..., SimpleNamespace]) -> Callable[..., SimpleNamespace]:
    """`check(DIR, *options)` runs `check --format json` on a workspace: also `findings`, `summary` and
    `form`, the code and file of each finding about form.
    """

    def run(workspace: Path, *options: str) -> SimpleNamespace:
        outcome = call("check", *options, "--format", "json", "-w", str(workspace), at=workspace)
        if outcome.status in {0, 1}:
            report = json.loads(outcome.out)
            outcome.findings, outcome.summary = report["findings"], report["summary"]
            outcome.form = {(one["code"], one["file"]) for one in outcome.findings if one["code"] in FORM}
        return outcome

    return run


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """An empty workspace: its two folders and nothing else."""
    for folder in ("briefings", "seeds"):
        (tmp_path / folder).mkdir()
    return tmp_path


@pytest.fixture
def refused() -> Callable[[SimpleNamespace], None]:
    """Hold what exit 2 promises: nothing on standard output, one clear line on standard error, no traceback."""

    def hold(outcome: SimpleNamespace) -> None:
        assert outcome.status == 2, outcome.out + outcome.err
        assert outcome.out == ""
        lines = outcome.err.strip().split("\n")
        assert len(lines) == 1, outcome.err
        assert len(lines[0]) > 12
        assert re.search(r"Traceback|\b[A-Z]\w+(Error|Exception)\b|\[Errno|<class|object at 0x", lines[0]) is None, (
            lines[0]
        )

    return hold
