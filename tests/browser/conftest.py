"""A workspace under `briefwright preview`, and Debian's Chromium looking at it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")

SOURCE = """\
---
key: port
type: report
title: Freight of the northern ports
author: [{literal: Customs office}]
issued: 2024
language: en
reliability: B
---

# Coal

{#p1 page=3}
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
title-translation: {en: Studies of border posts}
issued: 2014
language: zh
---

{#p1}
煤炭经二连浩特口岸出境，运量逐年增加。
"""


def spec(words: str = "Coal leads the freight") -> str:
    """A brief long enough to scroll, with its first words as given."""
    filler = "\n".join(
        f"  - heading: Part {i}\n    text: Paragraph {i} has words of its own [@port:p2]." for i in range(1, 31)
    )
    return (
        "kind: country\nsubjects: [MNG]\ntitle: Ports of the north\nas_of: 2024-12-31\nlanguage: en\n"
        f"summary: {words} [@port:p1; @kouan:p1].\nsections:\n{filler}\n"
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with a brief in English, one in two languages, and one with mistakes."""
    folders = {name: tmp_path / name for name in ("seeds", "briefings")}
    for folder in folders.values():
        folder.mkdir()
    (folders["seeds"] / "port.md").write_text(SOURCE, "utf-8")
    (folders["seeds"] / "kouan.md").write_text(CHINESE, "utf-8")
    (folders["briefings"] / "ports.yaml").write_text(spec(), "utf-8")
    head = "kind: country\nsubjects: [MNG]\nas_of: 2024-12-31\n"
    two = "languages: [en, zh]\ntitle: {en: Coal, zh: 煤炭}\n"
    two += "summary: {en: 'Coal leads [@port:p1].', zh: '煤炭为主[@port:p1]。'}\n"
    (folders["briefings"] / "two.yaml").write_text(head + two, "utf-8")
    wrong = "language: en\ntitle: Wrong\nsummary: Coal leads [@port:p9]. It said “coal is not the leader here” today.\n"
    (folders["briefings"] / "wrong.yaml").write_text(head + wrong, "utf-8")
    return tmp_path


@pytest.fixture
def serve(workspace: Path) -> Iterator[Callable[..., str]]:
    """`serve("ports")` starts the preview, and gives its address; it must end on Ctrl-C with status 0."""
    running: list[subprocess.Popen[str]] = []

    def start(*options: str) -> str:
        command = [sys.executable, "-m", "briefwright", "preview", *options, "--port", "0", "--no-open"]
        process = subprocess.Popen(command, cwd=workspace, stderr=subprocess.PIPE, text=True, env={**os.environ})
        running.append(process)
        assert process.stderr is not None
        for line in process.stderr:
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            if found:
                return found[0]
        raise AssertionError("the preview did not say where it is")

    yield start
    for process in running:
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(10) == 0
        finally:
            process.kill()
            assert process.stderr is not None
            process.stderr.close()
            process.wait()


@pytest.fixture(scope="module")  # no longer: while Playwright runs, no other test can have an event loop
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """`open_page(address, color_scheme="dark")`; what a page says on its console as an error fails the test."""
    contexts: list[Any] = []
    said: list[str] = []

    def go(address: str, **options: Any) -> Page:
        context = browser.new_context(viewport=options.pop("viewport", {"width": 1280, "height": 800}), **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(address)
        if "/brief/" in page.url:
            page.wait_for_selector("body[data-ready]")
        return page

    yield go
    for context in contexts:
        context.close()
    assert said == []
