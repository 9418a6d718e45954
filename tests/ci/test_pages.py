"""What the pages on CI and commits show: it is what the hook and the action take, and GitLab's script is run."""

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


def shown(page: str, name: str) -> Any:
    """The YAML of a page whose first line names its file."""
    text = (ROOT / "docs" / "how-to" / page).read_text("utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    (block,) = (block for block in blocks if block.startswith(f"# {name}\n"))
    return yaml.safe_load(block)


def test_the_hook_of_the_page_is_ours() -> None:
    (repository,) = shown("pre-commit.md", ".pre-commit-config.yaml")["repos"]
    ours = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in repository["hooks"]] == [hook["id"] for hook in ours]
    assert all(hook["pass_filenames"] is False for hook in ours)


def test_the_action_of_the_page_takes_what_ours_takes() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    (job,) = shown("check-in-ci.md", ".github/workflows/briefs.yml")["jobs"].values()
    assert {*job["steps"][-1]["with"]} <= {*inputs}
    page = (ROOT / "docs" / "how-to" / "check-in-ci.md").read_text("utf-8")
    table = page.split("| input | |")[1].split("\n\n")[0]
    names = (name for row in table.splitlines()[2:] for name in re.findall(r"`([a-z-]+)`", row.split("|")[1]))
    assert sorted(names) == sorted(inputs)


def test_no_page_and_no_hook_names_a_host_of_packages() -> None:
    for file in (ROOT / "action.yml", ROOT / ".pre-commit-hooks.yaml", *(ROOT / "docs" / "how-to").glob("*.md")):
        assert not re.search(r"pypi|pythonhosted|index-url", file.read_text("utf-8"), re.IGNORECASE), file


@pytest.mark.parametrize("request_since", ["", "HEAD"])
def test_the_script_for_gitlab(request_since: str, run: Run, desk: Path) -> None:
    (desk / "briefings" / "bad.yaml").write_text("nosuch: 1\n", "utf-8")
    programs = str(Path(sys.executable).parent)
    job = shown("check-in-ci.md", ".gitlab-ci.yml")["briefs"]
    script = "\n".join(["set -e", f"PATH={programs}:$PATH", *job["script"]])
    done = run("sh", "-c", script, at=desk, CI_PROJECT_DIR=str(desk), CI_MERGE_REQUEST_DIFF_BASE_SHA=request_since)
    assert (done.returncode, done.stdout) == (1, "")
    reports = job["artifacts"]["reports"]
    issues = json.loads((desk / reports["codequality"]).read_text("utf-8"))
    assert {issue["location"]["path"] for issue in issues} == {"briefings/bad.yaml"}
    suites = ET.fromstring((desk / reports["junit"]).read_text("utf-8"))  # noqa: S314 - our own words
    assert [suite.get("name") for suite in suites] == ["briefings/bad.yaml"]
