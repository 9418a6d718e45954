import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefwright.cli import output
from briefwright.cli.errors import guarded
from briefwright.unable import Unable


def raising(error: BaseException) -> Callable[[], int]:
    def work() -> int:
        raise error

    return work


def test_the_status_of_what_works() -> None:
    assert [guarded(lambda n=n: n) for n in (0, 1)] == [0, 1]


def test_unable(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(raising(Unable("no such thing", "name another"))) == 2
    assert capsys.readouterr().err == "briefwright: no such thing: name another\n"


def test_a_line_stays_one_and_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(raising(Unable("a\nb\x1b[31m\udc80", "c\td"))) == 2
    assert capsys.readouterr().err == "briefwright: a b\\x1b[31m\\udc80: c d\n"


def test_interrupted(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(raising(KeyboardInterrupt())) == 130
    assert capsys.readouterr().err == ""


def test_a_fault_of_ours(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRIEFWRIGHT_DEBUG", raising=False)
    assert guarded(raising(KeyError("x"))) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "KeyError" in told
    assert "please report it" in told


def test_a_fault_of_ours_in_full(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFWRIGHT_DEBUG", "1")
    assert guarded(raising(RecursionError("x"))) == 2
    assert "Traceback" in capsys.readouterr().err


def test_a_missing_package_is_no_fault_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(raising(ModuleNotFoundError("No module named 'weasyprint'", name="weasyprint"))) == 2
    assert "weasyprint is not installed: see `briefwright doctor`" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("no_colour", "force", "terminal", "wanted"),
    [
        ("", "", True, True),
        ("", "", False, False),
        ("1", "", True, False),
        ("1", "1", True, False),
        ("", "1", False, True),
        ("", "0", False, False),
    ],
)
def test_colour(no_colour: str, force: str, terminal: bool, wanted: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", no_colour)
    monkeypatch.setenv("FORCE_COLOR", force)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert output.colourful() is wanted


def test_a_dumb_terminal_gets_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert not output.colourful()


def test_json_of_what_is_no_unicode_stays_json(capsys: pytest.CaptureFixture[str]) -> None:
    stray = "a\udc80贸"
    output.put_json({"file": stray})
    assert json.loads(capsys.readouterr().out) == {"file": stray}


def test_a_disk_that_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def write(self, _: str, /) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(Unable, match="no space left"):
        output.put("x")


def run(argv: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "briefwright", *argv], check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_a_closed_pipe_is_silent() -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = run(["schema"], stdout=write, stderr=subprocess.PIPE)
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_closed_standard_error_is_silent() -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = run(["nosuch"], stdout=subprocess.PIPE, stderr=write)
    finally:
        os.close(write)
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.parametrize(("argv", "status"), [("schema", 0), ("nosuch", 2), ("check", 2)])
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_files_are_silent(closed: str, argv: str, status: int, tmp_path: Path) -> None:
    line = f'"{sys.executable}" -m briefwright {argv} {closed}'
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr
    assert b"fault" not in done.stderr
    if "2>" in closed and status == 2:
        assert (done.stdout, done.stderr) == (b"", b"")


def test_utf_8_whatever_the_locale() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = run(["schema"], capture_output=True, env=environment)
    assert done.returncode == 0
    assert "万亿" in done.stdout.decode("utf-8")
