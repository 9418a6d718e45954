"""A workspace with three briefs, and the preview in front of it: as an application, and as a program."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from starlette.testclient import TestClient

from briefwright.preview import editors
from briefwright.preview.app import make_app
from briefwright.preview.drafts import Drafts
from briefwright.preview.guards import Door, door
from briefwright.preview.kept import Kept
from briefwright.preview.live import Live

SOURCE = """\
---
key: port
type: report
title: Freight of the northern ports
title-translation: {zh: 北方港口货运}
author: [{literal: Customs office}]
issued: 2024
language: en
reliability: B
---

# Coal

{#p1 page=3 lines=12-18}
Coal left through two ports in 2023.[^n1]

{#p2 page=4}
The <b>railway</b> carried 8.4 mn t, and the road 2.3 mn t.

{#n1 marker=①}
Yearbook of the customs office, 2023.
"""
CHINESE = """\
---
key: kouan
type: article-journal
title: 口岸研究
issued: 2014
language: zh
text: digest
---

{#p1}
煤炭经二连浩特口岸出境，运量逐年增加。
"""
HEAD = "kind: country\nsubjects: [MNG]\nas_of: 2024-12-31\n"


SOON = 3.0  # seconds: what must not wait for anything, on a machine that is busy with other things too


def spec(words: str = "Coal leads the freight", title: str = "Ports of the north") -> str:
    """A spec with a summary of these words, a judgement, and two sections."""
    return (
        f"{HEAD}language: en\ntitle: {title}\nsummary: {words} [@port:p1; @kouan:p1].\n"
        "key_judgements: [{text: It will stay so., likelihood: likely, confidence: low, cite: 'port:p1'}]\n"
        "sections:\n  - heading: Rail\n    text: Rail leads [@port:p2].\n"
        "    sections: [{heading: Road, text: 'Road follows [@port:p2, there].'}]\n"
    )


TWO = (
    f"{HEAD}languages: [en, zh]\ntitle: {{en: Coal, zh: 煤炭}}\n"
    "summary: {en: 'Coal [@port:p1].', zh: '煤炭[@port:p1]。'}\n"
)
WRONG = (
    f"{HEAD}language: en\ntitle: Wrong\nsummary: Coal leads [@port:p9]. It said “coal is not the leader here” today.\n"
)


def fill(root: Path) -> Path:
    """Write the workspace."""
    for folder in ("seeds", "briefings"):
        (root / folder).mkdir(parents=True)
    files = {"seeds/port.md": SOURCE, "seeds/kouan.md": CHINESE}
    files |= {"briefings/ports.yaml": spec(), "briefings/two.yaml": TWO, "briefings/wrong.yaml": WRONG}
    for path, text in files.items():
        (root / path).write_text(text, "utf-8")
    return root


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return fill(tmp_path / "work")


@pytest.fixture
def drafts(workspace: Path) -> Drafts:
    return Drafts(Kept(workspace))


@pytest.fixture
def client(workspace: Path) -> Iterator[Callable[..., TestClient]]:
    """`client(door=…, start=…, editor=…)`: a client of the application, by the name of 127.0.0.1:8040."""
    opened: list[TestClient] = []

    def make(given: Door | None = None, start: str = "", editor: str = "") -> TestClient:
        files = Kept(workspace)
        live = Live(Drafts(files), files)
        live.start()
        link = partial(editors.link, editors.template(editor), workspace)
        app = make_app(live, given or door(["127.0.0.1", "localhost"], 8040), link, start)
        made = TestClient(app, base_url="http://127.0.0.1:8040", raise_server_exceptions=False, follow_redirects=False)
        made.__enter__()
        opened.append(made)
        return made

    yield make
    for one in opened:
        one.__exit__(None, None, None)


class Served:
    """A preview that runs as a program."""

    def __init__(
        self,
        root: Path,
        *options: str,
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        program = [sys.executable, "-P", "-m", "briefwright"]  # -P: as the installed program, it looks elsewhere
        words = [*program, "preview", "--no-open", "--port", "0", *options]
        self.root = root
        self.process = subprocess.Popen(words, cwd=root, stderr=subprocess.PIPE, text=True, env=environment)
        assert self.process.stderr is not None
        self.line = self.process.stderr.readline()
        found = re.search(r"http://(\[?[\w.:-]+?\]?):(\d+)/(\S*)", self.line)
        assert found, self.line + self.process.stderr.read()
        self.url, self.host, self.port = found[0], found[1], int(found[2])
        self.origin = f"http://127.0.0.1:{self.port}"

    def get(self, path: str, **more: Any) -> httpx.Response:
        """Ask, on a connection of its own."""
        return httpx.get(self.origin + path, **{"timeout": 30, **more})

    def until(self, path: str, right: Callable[[httpx.Response], Any], seconds: float = 15.0) -> httpx.Response:
        """Ask until the answer is right."""
        end = time.monotonic() + seconds
        while True:
            answer = self.get(path)
            if right(answer):
                return answer
            assert time.monotonic() < end, (path, answer.status_code, answer.text[:400])
            time.sleep(0.03)

    def stop(self, number: int = signal.SIGINT) -> tuple[int, float, str]:
        """End it by a signal: its exit status, how many seconds that took, and what it said after its first line."""
        begun = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            status = self.process.wait(10)
        finally:
            self.process.kill()
        assert self.process.stderr is not None
        with self.process.stderr:
            return status, time.monotonic() - begun, self.process.stderr.read()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One program for all tests of a file; it must end well and have said nothing but its address.

    Modules lie in its workspace that tell when they are run: nothing of a workspace may be.
    """
    root = fill(tmp_path_factory.mktemp("served") / "work")
    mark = root.parent / "ran"
    for name in ("pickle", "weasyprint", "json", "briefwright", "sitecustomize"):
        (root / f"{name}.py").write_text(f"open({str(mark)!r}, 'w').write({name!r})\n", "utf-8")
    running = Served(root)
    yield running
    status, _, said = running.stop()
    assert (status, said) == (0, "")
    assert not mark.exists(), mark.read_text()
