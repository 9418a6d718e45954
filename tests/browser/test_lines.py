"""How a browser breaks the lines of a brief: the call of a note never begins one."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from briefwright.cli import main

ROOT = Path(__file__).parents[2]
BEGINNING = """() => {
  let calls = 0, begins = 0;
  for (const cite of document.querySelectorAll(".cite")) {
    let before = cite.previousSibling;
    while (before && before.nodeType !== Node.TEXT_NODE) before = before.lastChild || before.previousSibling;
    const words = before?.data.trimEnd();
    if (!words) continue;
    const last = document.createRange();
    last.setStart(before, words.length - 1);
    last.setEnd(before, words.length);
    calls += 1;
    begins += cite.querySelector(".call").getBoundingClientRect().left < last.getBoundingClientRect().left;
  }
  return [calls, begins];
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's briefs as HTML."""
    folder = tmp_path_factory.mktemp("built")
    assert main(["build", "-w", str(ROOT), "--to", str(folder), "--formats", "html"]) == 0
    return folder


@pytest.mark.parametrize("name", ["mongolia", "russia-mongolia.ru", "china-russia.zh"])
@pytest.mark.parametrize("width", [1200, 700, 400])
def test_no_call_begins_a_line(browser: Browser, built: Path, name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((built / f"{name}.html").as_uri())
    calls, begins = page.evaluate(BEGINNING)
    page.close()
    assert calls > 40
    assert begins == 0
