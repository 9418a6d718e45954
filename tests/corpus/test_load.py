"""Loading the corpus: whatever lies in seeds/, there is a source with its problems, and no exception."""

import os
from pathlib import Path

import pytest

from briefwright.corpus import Source, load
from briefwright.files import Disk, Overlay, Recording

GOOD = b"---\nkey: KEY\ntype: report\ntitle: Roads\nlanguage: en\n---\n{#p1}\nA.\n"


def seeds(root: Path, *keys: str) -> Path:
    folder = root / "seeds"
    folder.mkdir(exist_ok=True)
    for key in keys:
        (folder / f"{key}.md").write_bytes(GOOD.replace(b"KEY", key.encode()))
    return folder


def only_problem(source: Source | None) -> str:
    assert source is not None
    (problem,) = source.problems
    assert (problem.code, problem.span, source.readable) == ("invalid-source", (0, 0), False)
    return problem.message


def test_all_or_those_asked_for(tmp_path: Path) -> None:
    folder = seeds(tmp_path, "b", "a", "coal1")
    (folder / "notes.txt").write_text("no source")
    (folder / ".hidden.md").write_text("no source")
    files = Recording(Disk(tmp_path))
    corpus = load(files, ["coal1", "nosuch", "coal1"])
    assert corpus.keys == ("a", "b", "coal1")
    assert [source.key for source in corpus.sources] == ["coal1"]
    assert files.seen.keys() == {"seeds/coal1.md"}
    assert corpus.source("a") is None
    assert corpus.nearest("coal2") == "did you mean coal1?"
    assert [source.key for source in load(files).sources] == ["a", "b", "coal1"]


def test_entries_that_cannot_be_read(tmp_path: Path) -> None:
    folder = seeds(tmp_path, "good")
    (folder / "folder.md").mkdir()
    (folder / "loop.md").symlink_to("pool.md")
    (folder / "pool.md").symlink_to("loop.md")
    (folder / "lost.md").symlink_to("nowhere.md")
    outside = tmp_path.parent / f"{tmp_path.name}-outside.md"
    outside.write_bytes(GOOD)
    (folder / "out.md").symlink_to(outside)
    os.mkfifo(folder / "pipe.md")
    corpus = load(Disk(tmp_path))
    messages = {source.key: only_problem(source) for source in corpus.sources if source.key != "good"}
    assert messages.keys() == {"folder", "loop", "pool", "lost", "out", "pipe"}
    assert "folder" in messages["folder"]
    assert "circle" in messages["loop"]
    assert "out of the workspace" in messages["out"]
    good = corpus.source("good")
    assert good is not None
    assert good.problems == ()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    (seeds(tmp_path, "shut") / "shut.md").chmod(0)
    assert "permission" in only_problem(load(Disk(tmp_path)).source("shut"))


def test_no_folder_of_seeds(tmp_path: Path) -> None:
    corpus = load(Disk(tmp_path))
    assert (corpus.keys, corpus.sources, corpus.nearest("a")) == ((), (), "")


def test_unsaved_text_stands_before_the_file(tmp_path: Path) -> None:
    seeds(tmp_path, "a")
    files = Overlay({"seeds/a.md": GOOD.replace(b"KEY", b"a").replace(b"A.", b"B.")}, Disk(tmp_path))
    source = load(files).source("a")
    assert source is not None
    assert source.passages["p1"].text == "B."
