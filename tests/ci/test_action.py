"""The GitHub action: its own scripts are run as a runner would run them."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefwright.settings import FAIL_ON

ROOT = Path(__file__).resolve().parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
INSTALL, CHECK = ACTION["runs"]["steps"]
Run = Callable[..., subprocess.CompletedProcess[str]]
Step = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def temp(tmp_path: Path) -> Path:
    folder = tmp_path / "runner's temp"
    folder.mkdir()
    return folder


@pytest.fixture
def step(run: Run, desk: Path, temp: Path) -> Step:
    """`step(CHECK, select="cut-text")` runs a step with inputs, the others as the action says."""

    def go(which: dict[str, Any], **inputs: str) -> subprocess.CompletedProcess[str]:
        given = {name: said["default"] for name, said in ACTION["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        environment = {name: given[input_of(value)] for name, value in which["env"].items()}
        runner = {"RUNNER_TEMP": str(temp), "GITHUB_ACTION_PATH": str(ROOT), "GITHUB_WORKSPACE": str(desk)}
        return run("bash", "--noprofile", "--norc", "-c", which["run"], at=desk, **environment, **runner)

    return go


def input_of(value: str) -> str:
    found = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)
    assert found, value
    return found[1]


@pytest.fixture
def checking(step: Step, temp: Path) -> Step:
    """Runs the second step, with our own briefwright where the first one would have put it."""
    room = temp / "briefwright" / "bin"
    room.mkdir(parents=True)
    (room / "briefwright").symlink_to(Path(sys.executable).parent / "briefwright")
    return lambda **inputs: step(CHECK, **inputs)


def test_no_input_is_a_part_of_a_script() -> None:
    assert ACTION["runs"]["using"] == "composite"
    used = [input_of(value) for step in (INSTALL, CHECK) for value in step["env"].values()]
    assert sorted(used) == sorted(ACTION["inputs"])
    for step in (INSTALL, CHECK):
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
        assert {*step} == {"name", "shell", "env", "run"}
    assert ACTION["inputs"]["fail-on"]["description"].count(", ".join(FAIL_ON)) == 1


def test_a_sound_workspace_says_nothing(checking: Step) -> None:
    done = checking()
    assert (done.returncode, done.stdout) == (0, "")


def test_findings_are_annotations_and_fail_the_job(checking: Step, desk: Path) -> None:
    (desk / "briefings" / "bad.yaml").write_text("nosuch: 1\n", "utf-8")
    done = checking()
    assert done.returncode == 1
    assert {line.split(",")[0] for line in done.stdout.splitlines()} == {"::error file=briefings/bad.yaml"}
    assert checking(fail_on="never").returncode == 0
    assert checking(specs="erenhot\n").stdout == ""
    assert checking(specs="erenhot\nbad\n").returncode == 1
    assert checking(ignore="invalid-spec").returncode == 0
    assert checking(select="unknown-source,cut-text").returncode == 0


def test_warnings_fail_where_it_is_strict(checking: Step, desk: Path) -> None:
    spec = desk / "briefings" / "erenhot.yaml"
    spec.write_text(spec.read_text("utf-8") + "outlook: Rank #1 of 5.\n", "utf-8")
    assert "cut-text" in checking(strict="false").stdout
    assert checking(strict="false").returncode == 0
    assert checking(strict="true").returncode == 1


def test_a_workspace_in_a_folder_has_its_paths_from_the_checkout(checking: Step, desk: Path) -> None:
    (desk / "the desk's" / "briefings").mkdir(parents=True)
    (desk / "the desk's" / "briefings" / "bad.yaml").write_text("nosuch: 1\n", "utf-8")
    done = checking(workspace="the desk's")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=the desk's/briefings/bad.yaml,")


@pytest.mark.parametrize(("since", "status"), [("HEAD", 0), ("0" * 40, 1), ("", 1), ("HEAD~0", 0), ("HEAD~1", 2)])
def test_what_changed(since: str, status: int, checking: Step, desk: Path, run: Run) -> None:
    (desk / "briefings" / "bad.yaml").write_text("nosuch: 1\n", "utf-8")
    assert run("git", "add", "--all", at=desk).returncode == 0
    assert run("git", "commit", "--quiet", "--amend", "-m", "begin", at=desk).returncode == 0
    assert checking(changed_since=since).returncode == status


@pytest.mark.parametrize(
    "evil", ["$(touch made)", "`touch made`", '"; touch made; "', "'; touch made; '", "a\ntouch made"]
)
@pytest.mark.parametrize("name", [name for name in ACTION["inputs"] if name not in {"strict", "python", "version"}])
def test_an_input_is_never_run(name: str, evil: str, checking: Step, desk: Path) -> None:
    done = checking(**{name: evil})
    assert done.returncode == 2, done.stdout
    assert done.stdout.startswith("briefwright: ")
    assert not (desk / "made").exists()


@pytest.mark.parametrize("name", ["workspace", "specs", "fail-on", "changed-since", "select", "ignore"])
def test_an_input_is_never_an_option(name: str, checking: Step) -> None:
    assert checking(**{name: "--version"}).returncode == 2


FAKE = """#!/bin/sh
[ "$1" = -c ] && exit 0
printf '%s\\n' "$PWD" "$@" "" >>"$LOG"
[ "$1 $2 $3" = "-m venv --clear" ] || exit 0
mkdir -p "$4/bin" && cp "$0" "$4/bin/python"
"""


@pytest.fixture
def installing(step: Step, temp: Path, tmp_path: Path, environment: dict[str, str]) -> Callable[..., Any]:
    """Runs the first step with a Python that only notes its words; gives folder and words of each call."""

    def go(**inputs: str) -> list[list[str]]:
        log = temp / "log"
        log.unlink(missing_ok=True)
        environment["LOG"] = str(log)
        fake = tmp_path / "python"
        fake.write_text(FAKE, "utf-8")
        fake.chmod(0o755)
        done = step(INSTALL, python=str(fake), **inputs)
        assert (done.returncode, done.stdout) == (0, ""), done.stdout
        return [call.split("\n") for call in log.read_text("utf-8").strip().split("\n\n")]

    return go


def test_installing_takes_what_is_pinned(installing: Callable[..., Any], temp: Path) -> None:
    venv, packages, itself = installing()
    assert venv == [str(temp), "-m", "venv", "--clear", f"{temp}/briefwright"]
    assert {call[0] for call in (packages, itself)} == {str(temp)}, "in the checkout a pip.py would be run"
    assert packages[1:4] == itself[1:4] == ["-m", "pip", "install"]
    assert {"--no-deps", "--require-hashes", "--only-binary"} < {*packages}
    assert packages[-2:] == ["-r", f"{ROOT}/requirements/run.txt"]
    assert itself[-4:] == ["--no-deps", "--no-index", "--no-build-isolation", str(ROOT)]


def test_installing_a_version(installing: Callable[..., Any]) -> None:
    _, package = installing(version="0.1.0")
    assert package[-1] == "briefwright==0.1.0"
    _, package = installing(version="1 $(touch made)")
    assert package[-1] == "briefwright==1 $(touch made)"  # one word, which pip refuses


def test_no_python_is_told_in_a_line(step: Step) -> None:
    done = step(INSTALL, python="/nowhere/python")
    assert done.returncode == 2
    assert done.stdout.startswith("::error::briefwright needs Python 3.11 or later")
