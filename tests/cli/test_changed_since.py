"""`check --changed-since`, with real repositories."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefwright import git as asked

Call = Callable[..., Any]
HEAD = "kind: country\nsubjects: [MNG]\ntitle: Mongolia\nas_of: 2024-12-31\nlanguage: en\n"
SOURCE = "---\nkey: {}\ntype: report\ntitle: T\nlanguage: en\n---\n\n{{#p1}}\nRailways lead to the sea.\n"


def git(at: Path, *words: str) -> str:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always")
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(["git", *who, *words], cwd=at, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit(at: Path) -> str:
    git(at, "add", "--all")
    git(at, "commit", "--quiet", "--allow-empty", "-m", "change")
    return git(at, "rev-parse", "HEAD")


def make(at: Path) -> Path:
    """A workspace where `one` cites a and b, `two` b and c, `三` c; each lacks a passage, to be seen in a report."""
    for name, keys in (("one", "ab"), ("two", "bc"), ("三", "c")):
        cited = " ".join(f"Rail [@{key}:p9]." for key in keys)
        (at / "briefings").mkdir(parents=True, exist_ok=True)
        (at / "briefings" / f"{name}.yaml").write_text(f"{HEAD}summary: {cited}\n", "utf-8")
    for key in "abcd":
        (at / "seeds").mkdir(exist_ok=True)
        (at / "seeds" / f"{key}.md").write_text(SOURCE.format(key), "utf-8")
    return at


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Such a workspace, committed in a repository of its own."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    folder = make(tmp_path / "desk")
    git(folder, "init", "--quiet", "-b", "main")
    commit(folder)
    return folder


@pytest.fixture
def since(call: Call) -> Callable[..., set[str]]:
    """The specs that a check since a revision finds something in, without folder and ending."""

    def run(revision: str, *options: str, at: Path) -> set[str]:
        outcome = call("check", "--changed-since", revision, "--format", "json", *options, at=at)
        assert outcome.status in (0, 1), outcome.err
        report = json.loads(outcome.out)
        found = {finding["file"] for finding in report["findings"]}
        briefs = {Path(file).stem for file in found if file.startswith("briefings/")}
        assert report["summary"]["briefs"] == len(briefs), "each brief of these has a finding"
        return briefs | {file for file in found if not file.startswith("briefings/")}

    return run


Since = Callable[..., set[str]]


def test_nothing_changed(call: Call, at: Path) -> None:
    outcome = call("check", "--changed-since", "HEAD", at=at)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == "no brief is affected by what changed since HEAD\n"
    (at / "README.md").write_text("x", "utf-8")
    outcome = call("check", "--changed-since", "HEAD", "--format", "json", at=at)
    assert (outcome.status, outcome.err) == (0, "no brief is affected by what changed since HEAD\n")
    assert json.loads(outcome.out)["findings"] == []
    assert call("check", "--changed-since", "HEAD", "--format", "github", at=at).out == ""


@pytest.mark.parametrize(
    ("file", "briefs"),
    [
        ("briefings/one.yaml", {"one"}),
        ("briefings/三.yaml", {"三"}),
        ("briefings/two.lock.yaml", {"two"}),
        ("seeds/a.md", {"one"}),
        ("seeds/b.md", {"one", "two"}),
        ("seeds/c.md", {"two", "三"}),
        ("templates/part.html", {"one", "two", "三"}),
        ("styles/own.css", {"one", "two", "三"}),
        ("briefwright.toml", {"one", "two", "三"}),
        ("build/one.html", set()),
    ],
)
@pytest.mark.parametrize("how", ["untracked or unstaged", "staged", "committed", "ignored"])
def test_each_change_has_its_briefs(file: str, briefs: set[str], how: str, since: Since, at: Path) -> None:
    before = git(at, "rev-parse", "HEAD")
    path = at / file
    tracked = path.exists()
    path.parent.mkdir(exist_ok=True)
    path.write_text(path.read_text("utf-8") + "\n" if tracked else "", "utf-8")
    if how == "ignored" and not tracked:
        (at / ".git" / "info" / "exclude").write_text(f"{file}\n", "utf-8")
    elif how != "untracked or unstaged":
        git(at, "add", "--all")
    if how == "committed":
        commit(at)
        assert since("HEAD", at=at) == set()
    assert since(before, at=at) == briefs


def test_a_source_that_is_gone_or_has_another_name(since: Since, at: Path) -> None:
    git(at, "mv", "seeds/a.md", "seeds/e.md")
    (at / "seeds" / "c.md").unlink()
    assert since("HEAD", at=at) == {"one", "two", "三", "seeds/e.md"}  # e says that its key is a


def test_a_brief_that_is_gone(since: Since, at: Path) -> None:
    (at / "briefings" / "one.yaml").unlink()
    assert since("HEAD", at=at) == set()
    git(at, "mv", "briefings/two.yaml", "briefings/new.yaml")
    assert since("HEAD", at=at) == {"new"}


def test_an_image(since: Since, at: Path) -> None:
    with (at / "briefings" / "one.yaml").open("a", encoding="utf-8") as file:
        file.write("outlook: Look ![a map](maps/a.png).\n")
    (at / "maps").mkdir()
    (at / "maps" / "a.png").write_bytes(b"")
    commit(at)
    (at / "maps" / "a.png").unlink()
    assert since("HEAD", at=at) == {"one"}


def test_links_are_followed(since: Since, at: Path) -> None:
    (at / "seeds").rename(at / "held")
    (at / "seeds").symlink_to("held")
    (at / "held" / "a.md").rename(at / "a.txt")
    (at / "held" / "a.md").symlink_to("../a.txt")
    commit(at)
    with (at / "a.txt").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert since("HEAD", at=at) == {"one"}
    (at / "held" / "c.md").unlink()
    assert since("HEAD", at=at) == {"one", "two", "三"}


def test_a_source_that_changed_is_checked_though_no_brief_cites_it(since: Since, at: Path) -> None:
    (at / "seeds" / "d.md").write_text("no front matter\n", "utf-8")
    assert since("HEAD", at=at) == {"seeds/d.md"}


def test_unused_sources_are_told_only_of_the_whole(call: Call, since: Since, at: Path) -> None:
    (at / "seeds" / "d.md").write_text(SOURCE.format("d") + "\nMore.\n", "utf-8")
    assert '"unused-source"' in call("check", "--format", "json", at=at).out
    assert since("HEAD", at=at) == set()


def test_of_the_specs_named_those_affected(since: Since, at: Path) -> None:
    (at / "seeds" / "b.md").unlink()
    assert since("HEAD", "two", "三", at=at) == {"two"}
    assert since("HEAD", "三", at=at) == set()


def test_a_spec_outside_of_the_workspace_is_always_checked(call: Call, at: Path) -> None:
    shutil.copy(at / "briefings" / "one.yaml", at.parent / "away.yaml")
    outcome = call("check", "--changed-since", "HEAD", "../away.yaml", "one", "--format", "json", at=at)
    assert {finding["file"] for finding in json.loads(outcome.out)["findings"]} == {"../away.yaml"}


def test_a_workspace_in_a_folder_of_the_repository(since: Since, at: Path) -> None:
    inner = make(at / "desks" / "Азия")
    commit(at)
    (at / "seeds" / "a.md").unlink()  # of the outer workspace
    (inner / "seeds" / "c.md").unlink()
    assert since("HEAD", at=inner) == {"two", "三"}
    assert since("HEAD", at=inner / "briefings") == {"two", "三"}
    assert since("HEAD", "-w", "desks/Азия", at=at) == {"two", "三"}
    assert since("HEAD", at=at) == {"one"}


def test_worktrees_and_clones(since: Since, refused: Call, at: Path) -> None:
    first = git(at, "rev-parse", "HEAD")
    (at / "seeds" / "a.md").unlink()
    commit(at)
    git(at, "worktree", "add", "--quiet", "../other", first)
    assert since("HEAD", at=at.parent / "other") == set()
    assert since("main", at=at.parent / "other") == {"one"}
    git(at.parent, "clone", "--quiet", "--depth", "1", f"file://{at}", "shallow")
    shallow = at.parent / "shallow"
    assert since("HEAD", at=shallow) == set()
    assert "fetch-depth: 0" in refused("check", "--changed-since", first, at=shallow).err
    git(shallow, "fetch", "--quiet", "--depth", "1", "origin", first)
    assert since(first, at=shallow) == {"one"}


def test_sources_in_a_repository_of_their_own(since: Since, at: Path) -> None:
    shutil.move(at / "seeds", at.parent / "sources")
    sources = at.parent / "sources"
    git(sources, "init", "--quiet", "-b", "main")
    commit(sources)
    commit(at)
    git(at, "submodule", "--quiet", "add", str(sources), "seeds")
    commit(at)
    assert since("HEAD", at=at) == set()
    (at / "seeds" / "a.md").unlink()
    assert since("HEAD", at=at) == {"one", "two", "三"}  # git says no more than that something in seeds/ changed


def test_within_a_hook(since: Since, at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = make(at / "inner")
    commit(at)
    (inner / "seeds" / "a.md").unlink()
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert since("HEAD", at=inner) == {"one"}


def test_names_that_git_would_quote(since: Since, at: Path) -> None:
    for name in ('a "b"', "tab\there", "-rf", "é\nü"):
        (at / "briefings" / f"{name}.yaml").write_text(f"{HEAD}summary: Rail [@a:p9].\n", "utf-8")
    commit(at)
    for name in ('a "b"', "tab\there", "-rf", "é\nü"):
        (at / "briefings" / f"{name}.yaml").write_text(f"{HEAD}summary: Rail [@a:p8].\n", "utf-8")
    assert since("HEAD", at=at) == {'a "b"', "tab\there", "-rf", "é\nü"}


def test_what_the_user_has_set_up_for_git_does_no_harm(since: Since, at: Path) -> None:
    git(at, "mv", "briefings/三.yaml", "briefings/四.yaml")
    (at / "seeds" / "a.md").unlink()
    made = at.parent / "made"
    for name, value in (
        ("core.fsmonitor", f"touch {made}"),
        ("diff.external", f"touch {made}"),
        ("diff.renames", "copies"),
        ("core.quotePath", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("color.ui", "always"),
        ("diff.relative", "false"),
        ("pager.diff", "false"),
    ):
        git(at, "config", name, value)
    assert since("HEAD", at=at) == {"one", "四"}
    assert not made.exists()


@pytest.mark.parametrize(
    ("revision", "words"),
    [
        ("nosuch", "git knows no revision nosuch"),
        ("0" * 40, "git knows no revision 000"),
        ("HEAD~5", "git knows no revision HEAD~5"),
        ("HEAD..HEAD", "git knows no revision HEAD..HEAD"),
        ("^HEAD", "git knows no revision ^HEAD"),
        ("HEAD:seeds", "git knows no revision HEAD:seeds"),
        ("HEAD HEAD", "git knows no revision HEAD HEAD"),
        ("; touch made", "git knows no revision ; touch made"),
        ("seeds/a.md", "git knows no revision seeds/a.md"),
        ("x" * 9999, "git knows no revision xxx"),
        ("", "'' is no revision"),
        (" ", "' ' is no revision"),
        ("-h", "'-h' is no revision"),
        ("--output=made", "'--output=made' is no revision"),
        ("HEAD\n", "'HEAD\\n' is no revision"),
        ("a\0b", "'a\\x00b' is no revision"),
    ],
)
def test_what_is_no_revision(revision: str, words: str, refused: Call, at: Path) -> None:
    assert words in refused("check", f"--changed-since={revision}", at=at).err
    assert not [*at.rglob("made")]


def test_no_repository(refused: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    make(tmp_path / "plain")
    assert "lies in no git repository" in refused("check", "--changed-since", "HEAD", at=tmp_path / "plain").err


def test_a_repository_without_a_commit(refused: Call, at: Path) -> None:
    shutil.rmtree(at / ".git")
    git(at, "init", "--quiet")
    assert "git knows no revision HEAD" in refused("check", "--changed-since", "HEAD", at=at).err


def test_no_git(refused: Call, at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(at))
    assert "git is not installed" in refused("check", "--changed-since", "HEAD", at=at).err


def test_a_git_that_does_not_answer(refused: Call, at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (at / "bin").mkdir()
    (at / "bin" / "git").write_text("#!/bin/sh\nexec sleep 60\n", "utf-8")
    (at / "bin" / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{at / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(asked, "PATIENCE", 0.2)
    assert "git gave no answer" in refused("check", "--changed-since", "HEAD", at=at).err


def test_a_repository_of_somebody_else(refused: Call, at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # how git's own tests make it refuse
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    assert "dubious ownership" in refused("check", "--changed-since", "HEAD", at=at).err


def test_nothing_is_written(call: Call, at: Path) -> None:
    (at / "seeds" / "a.md").touch()  # git would note in its index that it is as it was
    before = {path: path.stat().st_mtime_ns for path in at.rglob("*")}
    assert call("check", "--changed-since", "HEAD", at=at).status == 0
    assert {path: path.stat().st_mtime_ns for path in at.rglob("*")} == before
