"""From saving a spec to its changed words in a browser: the preview with a brief of about 20 pages and 100 notes.

    .venv/bin/python benchmarks/preview.py [--edits 40] [--beside VENV] [--pages]

The brief cites passages of this repository's own sources. Each edit changes one word of one paragraph, which is in
view; the time runs from just before the file is written to the frame after the one in which Chromium shows the word.
`--beside` names a virtual environment with MkDocs: the same text with as many footnotes as one Markdown page under
`mkdocs serve`, in the same browser, waited for in the same way. `--pages` lays the brief out and counts its pages.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Page, sync_playwright

from briefwright.corpus import load
from briefwright.files import Disk

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.executable).with_name("briefwright")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
VOCABULARY = re.findall(
    r"\w+",
    "trade energy railway border observer doctrine partner coal export northern agreement corridor freight transit "
    "reform minister province budget customs harbour pipeline neighbour treaty market grain copper herder winter loan "
    "remains grows follows carries widens depends meets changes and of to with under between after for by the a its",
)
SECTIONS, PARAGRAPHS, SENTENCES, WORDS = 16, 6, 5, 17
SETTLE = 0.35
"""Seconds between edits: a hand that saves again and again is no faster."""
WATCHER = """
(() => {
  if (window !== window.top) return;
  let seen = null, document_ = null;
  const look = () => {
    const found = document_.body?.textContent.match(/edit\\d{4}x/g)?.sort().at(-1);
    if (!found || found === seen) return;
    seen = found;
    requestAnimationFrame(() => { const drawn = new MessageChannel();
      drawn.port1.onmessage = () => window.seen?.(found, Date.now());
      drawn.port2.postMessage(null); });
  };
  const observer = new MutationObserver(look);
  const follow = () => {
    const now = document.getElementById("draft")?.contentDocument ?? document;
    if (now !== document_ && now.documentElement) {
      document_ = now;
      observer.disconnect();
      observer.observe(now, { subtree: true, childList: true, characterData: true });
      look();
    }
    requestAnimationFrame(follow);
  };
  follow();
})();
"""
"""Tells when a word such as `edit0007x` is drawn: on the frame in which it stands, after that was painted."""


class Passages(NamedTuple):
    """Passages to cite, as KEY:ID, with the title of each one's source."""

    cites: tuple[str, ...]
    titles: tuple[str, ...]


class Text:
    """A text of many paragraphs with a note in each, as a spec and as Markdown; `mark` is a word of each paragraph."""

    def __init__(self, passages: Passages, seed: int = 6) -> None:
        draw = random.Random(seed)
        self.passages = passages
        self.paragraphs = [self._paragraph(draw) for _ in range(SECTIONS * PARAGRAPHS)]
        self.marks = ["and"] * len(self.paragraphs)
        self.cited = [draw.sample(range(len(passages.cites)), 2) for _ in self.paragraphs]

    @staticmethod
    def _paragraph(draw: random.Random) -> list[str]:
        sentences = [" ".join(draw.choices(VOCABULARY, k=draw.randint(WORDS - 8, WORDS + 8))) for _ in range(SENTENCES)]
        return [sentence.capitalize() for sentence in sentences]

    def _written(self, note: Callable[[int, int], str]) -> Iterator[str]:
        """The paragraphs with their marks, and their notes as `note(paragraph, which)` writes them."""
        for number, sentences in enumerate(self.paragraphs):
            first, *rest = sentences
            last = f"{' '.join(f'{one}.' for one in rest)[:-1]}{note(number, 1) if number % 8 == 0 else ''}."
            yield f"{first} {self.marks[number]}{note(number, 0)}. {last}"

    def spec(self) -> str:
        """The text as a spec."""
        lines = ["kind: country", "subjects: [MNG]", "title: Borders and freight", "as_of: 2026-11-20", "language: en"]
        lines += ["summary: A text to be measured.", "sections:"]
        written = self._written(lambda at, which: f" [@{self.passages.cites[self.cited[at][which]]}]")
        for number, paragraph in enumerate(written):
            if number % PARAGRAPHS == 0:
                lines += [f"  - heading: Part {number // PARAGRAPHS + 1}", "    text: |"]
            lines += [f"      {paragraph}", ""]
        return "\n".join(lines) + "\n"

    def markdown(self) -> str:
        """The same as Markdown with footnotes."""
        notes: list[str] = []

        def note(at: int, which: int) -> str:
            notes.append(f"[^{len(notes) + 1}]: {self.passages.titles[self.cited[at][which]]}, p. {at}.")
            return f"[^{len(notes)}]"

        lines = ["# Borders and freight", ""]
        for number, paragraph in enumerate(self._written(note)):
            lines += [f"## Part {number // PARAGRAPHS + 1}", ""] * (number % PARAGRAPHS == 0) + [paragraph, ""]
        return "\n".join([*lines, *notes]) + "\n"


class Result(NamedTuple):
    """Milliseconds of each edit."""

    name: str
    times: list[float]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.times)

    @property
    def slow(self) -> float:
        """The 95th percentile."""
        return sorted(self.times)[max(0, -(-len(self.times) * 95 // 100) - 1)]

    def line(self) -> str:
        """What was measured, in words."""
        return (
            f"{self.name:20} median {self.median:7.0f} ms   95th percentile {self.slow:7.0f} ms   "
            f"least {min(self.times):7.0f}   most {max(self.times):7.0f}   ({len(self.times)} edits)"
        )


def passages() -> Passages:
    """Passages of the text of each source, those of all sources in turn."""
    sources = load(Disk(ROOT)).sources
    of = [[p for p in source.passages.values() if p.kind != "note"][:20] for source in sources]
    both = [(f"{s.key}:{p.id}", str(s.metadata["title"])) for s, all_ in zip(sources, of, strict=True) for p in all_]
    return Passages(*map(tuple, zip(*both, strict=True)))


@contextmanager
def served(words: list[str], folder: Path, ready: str) -> Iterator[str]:
    """A server as a program; gives the first address in its words, once they hold `ready`."""
    process = subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    try:
        found = next((line for line in process.stderr if re.search(ready, line)), "")
        address = re.search(r"http://[^\s]+", found)
        if address is None:
            sys.exit(f"{words[0]} did not begin: {found}")
        os.set_blocking(process.stderr.fileno(), False)
        yield address[0]
    finally:
        process.terminate()
        process.wait(10)
        process.stderr.close()


def edits(page: Page, text: Text, save: Callable[[], None], count: int, name: str) -> Result:
    """Make edits, and wait for each to be seen."""
    seen: dict[str, float] = {}

    def drawn(word: str, when: float) -> None:
        seen.setdefault(word, when)

    page.expose_function("seen", drawn)
    page.add_init_script(WATCHER)
    page.reload()
    page.wait_for_function("document.body.textContent.length > 0")
    time.sleep(2)
    draw, times = random.Random(1), list[float]()
    for number in range(-3, count):  # the first three warm all caches
        at = draw.randrange(len(text.paragraphs))
        into_view(page, text.paragraphs[at][0])
        word = f"edit{number + 3:04}x"
        text.marks = [*text.marks[:at], word, *text.marks[at + 1 :]]
        begun = time.time() * 1000
        save()
        end = time.monotonic() + 60
        while word not in seen:
            page.wait_for_timeout(5)
            if time.monotonic() > end:
                sys.exit(f"{name}: {word} was not seen within a minute")
        if number >= 0:
            times.append(seen[word] - begun)
        page.wait_for_timeout(SETTLE * 1000)
    return Result(name, times)


def into_view(page: Page, words: str) -> None:
    """Have the paragraph with these words on the screen, as it is for one who writes it."""
    page.wait_for_function(  # a page that is being loaded anew has none of them yet
        """words => {
            const all = document.getElementById("draft")?.contentDocument ?? document;
            const found = [...all.querySelectorAll("p")].find((one) => one.textContent.includes(words));
            found?.scrollIntoView({ block: "center" });
            return Boolean(found);
        }""",
        arg=words,
        timeout=30_000,
    )
    page.wait_for_timeout(100)


def preview(page: Page, room: Path, text: Text, count: int) -> Result:
    """The edits under `briefwright preview`."""
    path = room / "briefings" / "measured.yaml"
    path.parent.mkdir()
    path.write_text(text.spec(), "utf-8")
    shutil.copytree(ROOT / "seeds", room / "seeds")
    with served([str(PROGRAM), "preview", "measured", "--no-open", "--port", "0"], room, "http://") as address:
        page.goto(f"{address}brief/measured/en")
        page.wait_for_selector("body[data-ready]")
        return edits(page, text, lambda: _save(path, text.spec()), count, "briefwright preview")


def mkdocs(page: Page, room: Path, text: Text, count: int, python: Path) -> Result:
    """The same under `mkdocs serve`."""
    path = room / "docs" / "index.md"
    path.parent.mkdir()
    path.write_text(text.markdown(), "utf-8")
    (room / "mkdocs.yml").write_text("site_name: Measured\nmarkdown_extensions: [footnotes]\n", "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [str(python), "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with served(words, room, "Serving on") as address:
        page.goto(address)
        return edits(page, text, lambda: _save(path, text.markdown()), count, "mkdocs serve")


def _save(path: Path, words: str) -> None:
    path.write_text(words, "utf-8")


def size(room: Path, *, pages: bool) -> str:
    """How large the brief is."""
    formats = "pdf,json" if pages else "json"
    words = [str(PROGRAM), "build", "measured", "--draft", "--formats", formats, "--to", str(room / "out"), "--format"]
    done = subprocess.run([*words, "json"], cwd=room, capture_output=True, text=True, check=False)
    (brief,) = json.loads(done.stdout)["briefs"]
    printed: list[dict[str, Any]] = [file for file in brief["files"] if file["format"] == "pdf"]
    said = f"{brief['footnotes']} notes, {brief['sources']} sources" + "".join(f", {f['pages']} pages" for f in printed)
    return f"{said}, {len((room / 'briefings' / 'measured.yaml').read_text('utf-8').split())} words in the spec"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="From saving a spec to its changed words in a browser.")
    parser.add_argument("--edits", type=int, default=40, metavar="N", help="how many edits (default: %(default)s)")
    parser.add_argument("--beside", type=Path, metavar="VENV", help="a virtual environment that has MkDocs")
    parser.add_argument("--pages", action="store_true", help="lay the brief out too, and count its pages")
    options = parser.parse_args()
    if CHROMIUM is None:
        parser.error("there is no Chromium on this machine")
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.2f} before")
    known, results = passages(), list[Result]()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        room = Path(name) / "preview"
        room.mkdir()
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        results.append(preview(page, room, Text(known), options.edits))
        print(results[0].line(), flush=True)
        if options.beside:
            other = Path(name) / "mkdocs"
            other.mkdir()
            page = browser.new_page(viewport={"width": 1400, "height": 900})
            results.append(mkdocs(page, other, Text(known), options.edits, options.beside / "bin" / "python"))
            print(results[1].line())
            ratio = [
                one / two for one, two in ((results[0].median, results[1].median), (results[0].slow, results[1].slow))
            ]
            print(f"{'as a ratio':20} median {ratio[0]:7.3f}      95th percentile {ratio[1]:7.3f}")
        browser.close()
        print(size(room, pages=options.pages))
    print(f"load {os.getloadavg()[0]:.2f} after")


if __name__ == "__main__":
    main()
