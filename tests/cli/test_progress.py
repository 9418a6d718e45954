import io
import sys
import time

import pytest

from briefwright.cli import progress
from briefwright.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, seconds: float) -> str:
    monkeypatch.setattr(progress, "PATIENCE", 0.02)
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress() as line:
        line.say("checking")
        time.sleep(seconds)
        line.say("building a")
    return stream.getvalue()


def test_a_terminal_sees_what_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), 0.3) == "\r\x1b[Kchecking\r\x1b[Kbuilding a\r\x1b[K"


def test_what_is_quick_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 60)
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress() as line:
        line.say("checking")
    assert stream.getvalue() == ""


def test_a_file_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO(), 0.1) == ""


def test_a_terminal_that_has_gone_is_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    stream.close()
    monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr(progress, "PATIENCE", 0.02)
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress() as line:
        line.say("checking")
        time.sleep(0.1)
