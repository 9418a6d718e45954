import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
HEAD = "kind: country\nsubjects: [MNG]\ntitle: Mongolia\nas_of: 2024-12-31\nlanguage: en\n"


@pytest.fixture
def at(workspace: Path) -> Path:
    """The workspace of `init`, with a brief that has an error, one that has a warning and one that has a note."""
    (workspace / "briefings" / "bad.yaml").write_text(HEAD + "summary: Rail leads [@nosuch:p1].\n", "utf-8")
    (workspace / "briefings" / "doubtful.yaml").write_text(HEAD + "summary: Rank #1 of 5.\n", "utf-8")
    (workspace / "seeds" / "idle.md").write_text(
        "---\nkey: idle\ntype: report\ntitle: Idle\nlanguage: en\n---\n\n{#p1}\nNobody cites it.\n", "utf-8"
    )
    return workspace


def found(outcome: Any) -> list[tuple[str, str]]:
    return [(finding["file"], finding["code"]) for finding in json.loads(outcome.out)["findings"]]


def test_all(call: Call, at: Path) -> None:
    outcome = call("check", "--format", "json", at=at)
    assert (outcome.status, outcome.err) == (1, "")
    assert found(outcome) == [
        ("briefings/bad.yaml", "unknown-source"),
        ("briefings/doubtful.yaml", "cut-text"),
        ("seeds/idle.md", "unused-source"),
    ]


@pytest.mark.parametrize(
    ("argv", "codes", "status"),
    [
        (["erenhot"], [], 0),
        (["doubtful"], ["cut-text"], 0),
        (["doubtful", "--fail-on", "warning"], ["cut-text"], 1),
        (["doubtful", "--strict"], ["cut-text"], 1),
        (["doubtful", "--strict", "--fail-on", "error"], ["cut-text"], 0),
        (["bad", "--fail-on", "never"], ["unknown-source"], 0),
        (["--select", "unused-source"], ["unused-source"], 0),
        (["--select", "unused-source", "--fail-on", "note"], ["unused-source"], 1),
        (["--select", "unused-source,cut-text"], ["cut-text", "unused-source"], 0),
        (["--select", "unused-source", "--select", "cut-text"], ["cut-text", "unused-source"], 0),
        (["--ignore", "unknown-source, cut-text"], ["unused-source"], 0),
        (["bad", "bad", "briefings/bad.yaml", "./briefings/../briefings/bad.yaml"], ["unknown-source"], 1),
    ],
)
def test_what_is_looked_for_and_where_it_fails(
    argv: list[str], codes: list[str], status: int, call: Call, at: Path
) -> None:
    outcome = call("check", *argv, "--format", "json", at=at)
    assert [code for _, code in found(outcome)] == codes
    assert outcome.status == status


def test_the_settings_speak_and_the_command_line_has_the_last_word(call: Call, at: Path) -> None:
    settings = '[check]\nselect = ["cut-text", "unused-source"]\nignore = ["unused-source"]\nfail-on = "warning"\n'
    (at / "briefwright.toml").write_text(settings, "utf-8")
    outcome = call("check", "--format", "json", at=at)
    assert (found(outcome), outcome.status) == ([("briefings/doubtful.yaml", "cut-text")], 1)
    assert call("check", "--fail-on", "error", at=at).status == 0
    outcome = call("check", "--select", "unknown-source,unused-source", "--format", "json", at=at)
    assert found(outcome) == [("briefings/bad.yaml", "unknown-source")]


def test_text_quotes_the_line(call: Call, at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    out = call("check", "bad", at=at).out
    assert "briefings/bad.yaml:6:23: error: there is no source nosuch [unknown-source]\n" in out
    assert " 6 | summary: Rail leads [@nosuch:p1].\n   |                       ^^^^^^\n" in out
    assert out.endswith("\n1 error (1 brief, 1 citation, 0 passages checked)\n")
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31merror\x1b[0m" in call("check", "bad", at=at).out


def test_nothing_found_on_github_prints_nothing(call: Call, at: Path) -> None:
    outcome = call("check", "erenhot", "--format", "github", at=at)
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif", "junit"])
def test_ci_counts_paths_from_the_checkout(form: str, call: Call, at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI_PROJECT_DIR", raising=False)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(at.parent))
    assert "demo/briefings/bad.yaml" in call("check", "bad", "--format", form, at=at).out
    monkeypatch.setenv("GITHUB_WORKSPACE", "/elsewhere")
    assert "demo/" not in call("check", "bad", "--format", form, at=at).out
    monkeypatch.setenv("CI_PROJECT_DIR", str(at))
    assert "demo/" not in call("check", "bad", "--format", form, at=at).out


def test_a_spec_outside_of_the_workspace(call: Call, at: Path) -> None:
    (at.parent / "away.yaml").write_text(HEAD + "summary: Rail [@tumen2015:p4]. No [@tumen2015:p44].\n", "utf-8")
    outcome = call("check", "../away.yaml", "--format", "json", at=at)
    assert found(outcome) == [("../away.yaml", "unknown-passage")]
    (at.parent / "below").mkdir()
    outcome = call("check", str(at.parent / "away.yaml"), "--format", "json", "-w", str(at), at=at.parent / "below")
    assert found(outcome) == [("../away.yaml", "unknown-passage")]


def test_a_path_from_the_workspace(call: Call, at: Path) -> None:
    outcome = call("check", "briefings/bad.yaml", "-w", "demo", "--format", "json", at=at.parent)
    assert found(outcome) == [("briefings/bad.yaml", "unknown-source")]


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["erenhott"], "did you mean erenhot?"),
        (["zzz"], "there are bad, doubtful, erenhot"),
        (["briefings/erenhott.yaml"], "did you mean erenhot?"),
        (["../nosuch.yaml"], "there is no spec ../nosuch.yaml"),
        (["briefings"], "is a folder"),
        ([""], "is a folder"),
        (["seeds/idle.md"], "is no spec"),
        (["--select", "cuttext"], "did you mean cut-text?"),
        (["--ignore", "zzz"], "there is no finding zzz"),
        (["--fail-on", "errors"], "errors is none of error, warning, note, never"),
    ],
)
def test_what_is_not_there(argv: list[str], words: str, refused: Call, at: Path) -> None:
    assert words in refused("check", *argv, at=at).err


def test_a_lock_is_no_spec(refused: Call, at: Path) -> None:
    (at / "briefings" / "bad.lock.yaml").write_text("version: 1\n", "utf-8")
    assert "is a review lock" in refused("check", "briefings/bad.lock.yaml", at=at).err
    assert "there is no spec bad.lock" in refused("check", "bad.lock", at=at).err


def test_a_named_spec_that_leads_out(refused: Call, at: Path) -> None:
    (at / "briefings" / "out.yaml").symlink_to("/etc/hostname")
    assert "leads out of the workspace" in refused("check", "out", at=at).err


def test_an_empty_workspace(call: Call, tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()
    outcome = call("check", at=tmp_path)
    assert (outcome.status, outcome.out) == (0, "nothing found (0 briefs, 0 citations, 0 passages checked)\n")


def test_outside_of_any_workspace(refused: Call, tmp_path: Path) -> None:
    assert "briefwright init DIR" in refused("check", at=tmp_path).err
