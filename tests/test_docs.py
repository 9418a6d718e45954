"""What the documentation says holds: its reference is made from the code, its commands are run, its links lead on."""

import os
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefwright.cli import main
from briefwright.cli.table import COMMANDS
from briefwright.corpus import load
from briefwright.files import Disk
from briefwright.report.pages import codes
from briefwright.settings import SETTINGS

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md"))
NOT_RUN = {"how-to/install.md"}  # it installs packages on the machine
FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")


def name(path: Path) -> str:
    return path.relative_to(DOCS).as_posix()


def fences(path: Path) -> Iterator[tuple[str, str, str]]:
    """Language, further words and text of each fenced block."""
    for fence in FENCE.finditer(path.read_text("utf-8")):
        yield fence[1], fence[2].strip(), fence[3]


def run_by_page() -> list[Path]:
    return [page for page in PAGES if any(language == "console" for language, *_ in fences(page))]


@pytest.fixture(scope="module")
def reference() -> dict[str, Any]:
    return runpy.run_path(str(DOCS / "make_reference.py"))


def test_the_reference_is_made_from_the_code_as_it_is(reference: dict[str, Any]) -> None:
    stale = [name(path) for path, text in reference["pages"]().items() if path.read_text("utf-8") != text]
    assert stale == [], "run `make docs`"
    made = {name(path) for path in reference["pages"]()}
    assert {name(path) for path in (DOCS / "reference").rglob("*") if path.is_file()} <= made


def test_check_says_what_is_out_of_date(
    reference: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = DOCS / "reference" / "commands.md"
    was = page.read_bytes()
    run = reference["main"]
    assert run(["--check"]) == 0
    monkeypatch.setitem(run.__globals__, "pages", lambda: {**reference["pages"](), page: "x"})
    assert run(["--check"]) == 1
    assert "out of date: docs/reference/commands.md" in capsys.readouterr().out
    assert page.read_bytes() == was


def test_every_command_code_and_setting_has_its_place() -> None:
    commands = (DOCS / "reference" / "commands.md").read_text("utf-8")
    findings = (DOCS / "reference" / "findings.md").read_text("utf-8")
    settings = (DOCS / "reference" / "settings.md").read_text("utf-8")
    assert all(f"\n## {command.name}\n" in commands for command in COMMANDS)
    assert all(f"(findings/{code}.md)" in findings for code in codes())
    assert all(f"`{setting.name}`" in settings for setting in SETTINGS)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    text = FENCE.sub("", page.read_text("utf-8"))
    for target in LINK.findall(re.sub(r"`[^`\n]*`", "", text)):
        if not target.startswith(("https://", "http://")):
            path, _, anchor = target.partition("#")
            leads = (page.parent / path).resolve() if path else page
            assert leads.exists(), target
            if anchor:
                assert f"\n## {anchor}\n" in leads.read_text("utf-8"), target


def test_every_source_has_its_grade_with_the_reason() -> None:
    row = re.compile(r"^\| `([\w-]+)` \|.*\| ([A-F]) \| .{20,} \|$", re.MULTILINE)
    rows = dict(row.findall((DOCS / "explanation" / "sources.md").read_text("utf-8")))
    loaded = load(Disk(DOCS.parent)).loaded
    assert rows == {key: source.metadata.get("reliability") for key, source in loaded.items()}


def test_every_page_can_be_reached() -> None:
    seen: set[Path] = set()
    todo = [DOCS / "index.md"]
    while todo:
        page = todo.pop()
        if page not in seen and page.suffix == ".md":
            seen.add(page)
            found = (t.partition("#")[0] for t in LINK.findall(page.read_text("utf-8")) if "://" not in t)
            todo += [(page.parent / target).resolve() for target in found if target]
    assert {name(page) for page in PAGES} == {name(page) for page in seen}


def run(command: str, at: Path) -> tuple[int, str]:
    """A command as a reader types it: its status, and what it prints."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    environment = {**os.environ, "PATH": path, "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["bash", "-c", command], cwd=at, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.returncode, done.stdout.decode("utf-8")


def same(printed: str, shown: str) -> bool:
    """Whether a page shows what was printed; `…` stands for anything, alone on its line for any lines."""
    lines = (
        r"(?:.*\n)*?" if line == "…" else ".*?".join(map(re.escape, line.split("…"))) + r"\n"
        for line in shown.rstrip("\n").split("\n")
    )
    return re.fullmatch("".join(lines), printed.rstrip("\n") + "\n") is not None


def test_what_is_shown_is_compared() -> None:
    assert same("a\nb 12 kB\nc\n", "a\nb … kB\nc\n")
    assert same("a\nb\nc\nd\n", "a\n…\nd\n")
    assert not same("a\nb\n", "a\n")
    assert not same("a b\n", "a c\n")


@pytest.mark.parametrize("page", [page for page in run_by_page() if name(page) not in NOT_RUN], ids=name)
def test_what_a_page_types_does_what_it_shows(page: Path, tmp_path: Path) -> None:
    at, status = tmp_path, 0
    if name(page) != "tutorial.md":
        assert main(["init", str(tmp_path)]) == 0
    for language, words, text in fences(page):
        if words.startswith("file="):
            file = at / words.removeprefix("file=")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        elif language == "console":
            for typed in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
                command, _, shown = typed.partition("\n")
                if command.startswith("cd "):
                    at = at / command.removeprefix("cd ")
                    continue
                status, printed = run(command.replace("$?", str(status)), at)
                assert same(printed, shown), f"$ {command}\n{printed}"
                assert status in (0, 1)


def test_the_spec_of_the_how_to_builds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parts = [text for _, words, text in fences(DOCS / "how-to" / "write-a-spec.md") if words == "part"]
    assert len(parts) == 5
    assert main(["init", str(tmp_path)]) == 0
    (tmp_path / "briefings" / "shown.yaml").write_text("".join(parts), "utf-8")
    capsys.readouterr()
    assert main(["check", "shown", "--strict", "-w", str(tmp_path)]) == 0, capsys.readouterr().out
    assert main(["build", "shown", "--formats", "html,json", "-w", str(tmp_path)]) == 0
    assert {file.name for file in (tmp_path / "build").iterdir()} == {"shown.html", "shown.json"}
