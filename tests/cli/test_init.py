import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefwright.cli.commands import init
from briefwright.shipped import sample
from briefwright.spec import json_schema

Call = Callable[..., Any]


def test_a_workspace_without_a_finding(call: Call, tmp_path: Path) -> None:
    outcome = call("init", "demo", at=tmp_path)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.endswith("next: cd demo && briefwright build\n")
    written = {
        path.relative_to(tmp_path / "demo").as_posix() for path in (tmp_path / "demo").rglob("*") if path.is_file()
    }
    assert written == {*init.sample_files()}
    assert {"briefwright.toml", ".gitignore", "README.md", "briefings/erenhot.yaml"} <= written
    for name in written:
        assert f"wrote demo/{name}\n" in outcome.out
    checked = call("check", "--format", "json", "--fail-on", "note", at=tmp_path / "demo")
    assert checked.status == 0
    summary = json.loads(checked.out)["summary"]
    assert summary["citations"] >= 10
    assert summary["briefs"] == 1


def test_the_sample_is_shipped_whole() -> None:
    carried = {path.relative_to(sample()).as_posix() for path in sample().rglob("*") if path.is_file()}
    assert carried == {name.removeprefix(".") for name in init.sample_files()} - {init.SCHEMA}


def test_the_spec_names_the_schema(workspace: Path) -> None:
    first = (workspace / "briefings" / "erenhot.yaml").read_text("utf-8").split("\n")[0]
    named = first.partition("$schema=")[2]
    schema = json.loads((workspace / "briefings" / named).read_text("utf-8"))
    assert {*schema["$defs"]} == {*json_schema()["$defs"]}


def test_in_this_folder(call: Call, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    outcome = call("init", ".", at=tmp_path)
    assert outcome.status == 0
    assert outcome.out.endswith("next: briefwright build\n")
    assert (tmp_path / "notes.txt").read_text("utf-8") == "mine"


def test_a_name_that_a_shell_would_break(call: Call, tmp_path: Path) -> None:
    assert "cd 'my briefs' && " in call("init", "my briefs", at=tmp_path).out


@pytest.mark.parametrize("there", ["README.md", "seeds/tumen2015.md", ".gitignore"])
def test_nothing_is_overwritten_and_nothing_written(there: str, refused: Call, tmp_path: Path) -> None:
    path = tmp_path / "demo" / there
    path.parent.mkdir(parents=True)
    path.write_text("mine", "utf-8")
    assert there in refused("init", "demo", at=tmp_path).err
    assert [p for p in (tmp_path / "demo").rglob("*") if p.is_file()] == [path]
    assert path.read_text("utf-8") == "mine"


def test_a_link_that_leads_nowhere_is_not_overwritten(refused: Call, tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "README.md").symlink_to(tmp_path / "elsewhere")
    refused("init", "demo", at=tmp_path)
    assert not (tmp_path / "elsewhere").exists()


def test_a_file_in_place_of_the_folder(refused: Call, tmp_path: Path) -> None:
    (tmp_path / "demo").touch()
    assert "is a file, not a folder" in refused("init", "demo", at=tmp_path).err
    assert "cannot be written" in refused("init", "demo/below", at=tmp_path).err


def test_a_write_that_fails_leaves_nothing(refused: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefwright import files

    whole = files.write

    def full(path: Path, data: bytes) -> None:
        if path.name == "rumn2024.md":
            raise OSError(28, os.strerror(28))
        whole(path, data)

    monkeypatch.setattr(files, "write", full)
    assert "no space left" in refused("init", "demo", at=tmp_path).err
    assert [path for path in (tmp_path / "demo").rglob("*") if path.is_file()] == []
