"""`briefwright ingest`: what it writes, prints and refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefwright.cli import main
from ingest.samples import article
from ingest.typeset import Layout, typeset


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "freight.txt"
    path.write_text(typeset([article("zh", 2)], Layout(rule="_" * 20)), encoding="utf-8")
    return path


def test_a_source_file_is_written_that_check_and_show_take(
    workspace: Path, original: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ingest", str(original), "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (workspace / "seeds" / "freight.md").is_file()
    assert main(["show", "freight", "--format", "json"]) == 0
    assert printed == [json.loads(capsys.readouterr().out)]
    assert printed[0]["metadata"]["origin"]["file"] == "freight.txt"
    assert printed[0]["notes"][0]["anchors"]
    assert main(["check"]) == 0


def test_the_key_can_be_named(workspace: Path, original: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", str(original), "--key", "sample2024"]) == 0
    assert "wrote seeds/sample2024.md" in capsys.readouterr().out
    assert (workspace / "seeds" / "sample2024.md").is_file()


def test_a_second_time_is_told(workspace: Path, original: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ingest", str(original)])
    before = (workspace / "seeds" / "freight.md").read_bytes()
    capsys.readouterr()
    assert main(["ingest", str(original)]) == 0
    assert "kept: " in capsys.readouterr().out
    assert (workspace / "seeds" / "freight.md").read_bytes() == before


def test_explain_tells_what_was_decided_and_dropped(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "heads.txt"
    text = typeset([article("en", 2, 60)], Layout(heads=True, number="- {} -", first_page=7))
    path.write_text(text, encoding="utf-8")
    assert main(["ingest", str(path), "--explain", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "encoding: utf-8" in out
    assert "page number: - 7 -" in out
    assert "would write seeds/heads.md" in out
    assert not [*(workspace / "seeds").iterdir()]


def test_names_in_other_scripts_become_keys(workspace: Path, original: Path) -> None:
    for name in ("河港.txt", "Порты Севера.txt", "___.txt"):
        original.with_name(name).write_bytes(original.read_bytes())
        assert main(["ingest", str(original.with_name(name))]) == 0
    assert sorted(p.name for p in (workspace / "seeds").glob("*.md")) == ["Porty-Severa.md", "he-gang.md", "source.md"]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (["nowhere.txt"], "does not exist"),
        (["."], "is a folder"),
        (["freight.txt", "--key", "a b"], "is no key"),
        (["freight.txt", "other.txt", "--key", "a"], "--key names one original"),
        (["freight.txt", "sub/freight.txt"], "would both be freight"),
        (["empty.txt"], "is empty"),
        (["freight.txt", "paper.pdf"], "paper.pdf is no PDF that can be read"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_written(
    workspace: Path, original: Path, capsys: pytest.CaptureFixture[str], words: list[str], what: str
) -> None:
    del original
    (workspace / "empty.txt").touch()
    (workspace / "paper.pdf").write_bytes(b"%PDF-1.7")
    (workspace / "sub").mkdir()
    (workspace / "sub" / "freight.txt").write_text("A text.", encoding="utf-8")
    (workspace / "other.txt").write_text("A text.", encoding="utf-8")
    assert main(["ingest", *words]) == 2
    captured = capsys.readouterr()
    assert what in captured.err
    assert captured.err.count("\n") == 1
    assert not [*(workspace / "seeds").iterdir()]
