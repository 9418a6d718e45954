"""The index beside a workspace: renewed where sources changed, safe under several processes, thrown away if broken."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefwright.files import Disk
from briefwright.search import finder as finding
from briefwright.search import index
from briefwright.search.finder import Finder
from briefwright.search.query import Query, parse

HEAD = "---\nkey: {0}\ntype: report\ntitle: Title of {0}\nlanguage: en\n---\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of three sources, whose index is worth a file."""
    monkeypatch.setattr(finding, "WORTH", 0)
    root = tmp_path / "work"
    for key in ("one", "two", "three"):
        write(root, key, "coal and rail", f"copper of {key}")
    return root


def write(root: Path, key: str, *passages: str) -> None:
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    body = "".join(f"\n{{#p{number}}}\n{text}\n" for number, text in enumerate(passages, 1))
    (root / "seeds" / f"{key}.md").write_text(HEAD.format(key) + body, "utf-8")


def find(root: Path, words: str, *, writes: bool = True) -> list[str]:
    with Finder(Disk(root), root, writes=writes) as finder:
        return found(finder, words)


def found(finder: Finder, words: str) -> list[str]:
    query = parse(words)
    assert isinstance(query, Query)
    return [f"{hit.source}:{hit.passage}" for hit in finder.find(query)]


def lies(root: Path) -> list[Path]:
    return sorted((root / ".briefwright" / "search").glob("*.sqlite"))


def test_only_what_changed_is_indexed_again(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    reading = finding.read
    monkeypatch.setattr(finding, "read", lambda path, data: [read.append(path), reading(path, data)][1])  # type: ignore[func-returns-value]
    assert find(workspace, "coal") == ["one:p1", "three:p1", "two:p1"]
    assert len(read) == 3
    assert find(workspace, "coal") == ["one:p1", "three:p1", "two:p1"]
    assert len(read) == 3
    write(workspace, "two", "zinc")
    (workspace / "seeds" / "three.md").unlink()
    write(workspace, "four", "coal")
    assert find(workspace, "coal") == ["four:p1", "one:p1"]
    assert find(workspace, "zinc") == ["two:p1"]
    assert sorted(read[3:]) == ["seeds/four.md", "seeds/two.md"]
    assert len(lies(workspace)) == 1


def test_one_finder_sees_what_changes(workspace: Path) -> None:
    with Finder(Disk(workspace), workspace) as finder:
        assert found(finder, "zinc") == []
        write(workspace, "two", "zinc")
        assert found(finder, "zinc") == ["two:p1"]
        shutil.rmtree(workspace / "seeds")
        assert found(finder, "coal") == []


def test_a_renewed_index_is_like_a_new_one(workspace: Path) -> None:
    find(workspace, "coal")
    write(workspace, "two", "tin", "coal 45% 铁路 торговля")
    write(workspace, "one", "trade")
    renewed = [find(workspace, words) for words in ("coal", "45 per cent", "铁路", "торговли", "rail", "copper")]
    shutil.rmtree(workspace / ".briefwright")
    assert [
        find(workspace, words) for words in ("coal", "45 per cent", "铁路", "торговли", "rail", "copper")
    ] == renewed
    connection = sqlite3.connect(lies(workspace)[0])
    connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    connection.close()


def test_nothing_is_kept_of_little(tmp_path: Path) -> None:
    write(tmp_path, "one", "coal")
    assert find(tmp_path, "coal") == ["one:p1"]
    assert not (tmp_path / ".briefwright").exists()


def test_one_that_does_not_write_leaves_all_as_it_is(workspace: Path) -> None:
    assert find(workspace, "coal", writes=False) == ["one:p1", "three:p1", "two:p1"]
    assert not (workspace / ".briefwright").exists()
    find(workspace, "coal")
    before = {path: path.stat() for path in workspace.rglob("*")}
    write(workspace, "two", "zinc")
    assert find(workspace, "zinc", writes=False) == ["two:p1"]
    after = {path: path.stat() for path in workspace.rglob("*")}
    changed = {path.name for path in before if before[path].st_mtime_ns != after[path].st_mtime_ns}
    assert before.keys() == after.keys()
    assert changed <= {"two.md"}


@pytest.mark.parametrize("damage", ["empty", "text", "cut", "overwritten", "tables", "form", "rows"])
def test_a_broken_index_is_thrown_away(workspace: Path, damage: str) -> None:
    expected = find(workspace, "copper")
    (path,) = lies(workspace)
    data = path.read_bytes()
    if damage in ("tables", "form", "rows"):
        connection = sqlite3.connect(path)
        harm = {"tables": "DROP TABLE words", "form": "PRAGMA user_version = 99", "rows": "DELETE FROM passage"}
        connection.execute(harm[damage])
        connection.commit()
        connection.close()
    else:
        middle = data[:4096] + b"\xa5" * (len(data) - 4096)
        broken = {"empty": b"", "text": b"not a database " * 500, "cut": data[:5000], "overwritten": middle}
        path.write_bytes(broken[damage])
    assert find(workspace, "copper") == expected
    assert find(workspace, "copper") == expected
    write(workspace, "one", "copper copper")
    assert find(workspace, "copper")[0] == "one:p1"


def test_an_index_from_elsewhere_is_not_believed(workspace: Path, tmp_path: Path) -> None:
    find(workspace, "coal")
    (path,) = lies(workspace)
    copy = tmp_path / "copy"
    shutil.copytree(workspace, copy)
    write(copy, "one", "zinc")
    foreign = lies(copy)[0]
    assert find(copy, "zinc") == ["one:p1"]
    assert path.name == foreign.name
    assert {*lies(copy)} > {foreign}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights bind neither root nor Windows")
def test_a_folder_that_cannot_be_written(workspace: Path) -> None:
    workspace.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert find(workspace, "coal") == ["one:p1", "three:p1", "two:p1"]
    finally:
        workspace.chmod(stat.S_IRWXU)


@pytest.mark.parametrize("there", ["file", "file within", "link"])
def test_a_place_that_is_taken(workspace: Path, tmp_path: Path, there: str) -> None:
    """Whatever lies where the index would: it stays, and the index is made in memory."""
    own = workspace / ".briefwright"
    if there == "file":
        own.write_text("mine")
    elif there == "file within":
        own.mkdir()
        (own / "search").write_text("mine")
    else:
        (tmp_path / "elsewhere").mkdir()
        own.symlink_to(tmp_path / "elsewhere")
    assert find(workspace, "coal") == ["one:p1", "three:p1", "two:p1"]
    assert not [*(tmp_path / "elsewhere").glob("**/*.sqlite")]


def test_a_full_disk(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", full)
    assert find(workspace, "coal") == ["one:p1", "three:p1", "two:p1"]
    assert lies(workspace) == []


def test_a_search_that_is_interrupted_leaves_nothing_behind(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> index.Row:
        raise KeyboardInterrupt

    monkeypatch.setattr(index, "words_of", stop)
    with pytest.raises(KeyboardInterrupt):
        find(workspace, "coal")
    assert [path.name for path in (workspace / ".briefwright" / "search").iterdir()] == ["made-here"]
    monkeypatch.undo()
    monkeypatch.setattr(finding, "WORTH", 0)
    assert find(workspace, "coal") == ["one:p1", "three:p1", "two:p1"]


MANY = """
import sys
from pathlib import Path
from briefwright.files import Disk
from briefwright.search import finder
from briefwright.search.query import parse
finder.WORTH = 0
root = Path(sys.argv[1])
for turn in range(12):
    key = f"{sys.argv[2]}{turn % 3}"
    (root / "seeds" / f"{key}.md").write_text(sys.argv[3].replace("KEY", key).replace("TURN", f"turn{turn}"), "utf-8")
    with finder.Finder(Disk(root), root) as found:
        own = {hit.source for hit in found.find(parse(f"turn{turn}"), 100)}
        assert key in own, (key, own)
        assert len(found.find(parse("coal"), 100)) >= 3
"""


def test_several_processes_search_and_change_at_once(workspace: Path) -> None:
    text = HEAD.format("KEY") + "\n{#p1}\nTURN zinc\n"
    running = [
        subprocess.Popen([sys.executable, "-c", MANY, str(workspace), name, text], stderr=subprocess.PIPE)
        for name in ("left", "right", "third")
    ]
    said = [process.communicate(timeout=120)[1].decode() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], said
    assert len(lies(workspace)) == 1
    assert [path.suffix for path in (workspace / ".briefwright" / "search").iterdir() if path.suffix == ".undone"] == []
    assert len(find(workspace, "zinc")) == 9
