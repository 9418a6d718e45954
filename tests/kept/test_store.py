"""What is kept is believed only whole, and only where it was made."""

import json
import multiprocessing
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefwright.kept.entry import Entry, Faulty, packed, unpacked
from briefwright.kept.store import Store
from briefwright.kept.watched import Row
from kept.desks import cold, source, warm

Checked = Callable[[], list[str]]
ROW: Row = ("read", "a", "b")
ENTRIES = {"brief a": Entry((("has", "x", "True"), ROW), (), ("k",), (), 3, ("k:p1",))}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path, "ab" * 32)


def test_what_is_saved_is_loaded(store: Store, tmp_path: Path) -> None:
    assert store.load() == {}
    store.save(ENTRIES)
    assert store.load() == ENTRIES
    assert Store(tmp_path, "cd" * 32).load() == {}
    assert (tmp_path / ".briefwright" / ".gitignore").read_text("utf-8").endswith("\n*\n")


def kept(root: Path) -> Path:
    (found,) = (root / ".briefwright" / "checked").glob("*.json")
    return found


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"\x00", b"{", b"null", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000, b'{"form":1}', b"1" * 10_000),
        b'{"form":1,"mark":"x","rows":[],"entries":{}}',
    ],
)
def test_a_damaged_file_is_made_anew(data: bytes, desk: Path, checked: Checked) -> None:
    first = warm(desk)
    kept(desk).write_bytes(data)
    checked()
    assert warm(desk) == first
    assert checked()
    assert warm(desk) == first
    assert not checked()


def paths(value: object) -> list[tuple[str | int, ...]]:
    """The ways to every value within a JSON value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(), *((step, *rest) for step, one in inside for rest in paths(one))]


def test_a_value_of_another_type_is_never_taken(desk: Path) -> None:
    warm(desk)
    good = kept(desk).read_text("utf-8")
    value = json.loads(good)
    for path in paths(value["entries"]):
        for wrong in (None, -1, 1.5, "x", {}, True, [[]], 10**30):
            assert_taken_whole_or_not_at_all(value, ("entries", *path), wrong)
    for path in paths(value["rows"]):
        assert_taken_whole_or_not_at_all(value, ("rows", *path), 1)
    assert value == json.loads(good)


def assert_taken_whole_or_not_at_all(value: Any, path: tuple[str | int, ...], wrong: object) -> None:
    *way, last = path
    place = value
    for step in way:
        place = place[step]
    was, place[last] = place[last], wrong
    try:
        taken = packed(unpacked(value))
    except Faulty:
        assert type(was) is not type(wrong) or wrong == "x" or was != wrong
    else:
        again = json.loads(json.dumps(taken))
        assert again["entries"].keys() == value["entries"].keys()
        if last != "rows" and isinstance(wrong, str | int) and len(way) > 1:
            assert json.dumps(wrong) in json.dumps(again)
    place[last] = was


def test_a_workspace_that_brings_its_own_findings_along_is_checked(desk: Path, checked: Checked) -> None:
    warm(desk)
    file = kept(desk)
    file.write_text(json.dumps(json.loads(file.read_text("utf-8"))), "utf-8")  # the same where it was made
    checked()
    warm(desk)
    assert not checked()
    elsewhere = desk.parent / "elsewhere"
    shutil.copytree(desk, elsewhere)
    assert warm(elsewhere) == cold(elsewhere)
    assert checked()
    forged = json.loads(file.read_text("utf-8"))
    for entry in forged["entries"].values():
        entry[1] = []
    checked()
    for mark in (forged["mark"], "", None, "0:0:0"):
        third = desk.parent / f"third-{mark}"
        shutil.copytree(desk, third)
        kept(third).write_text(json.dumps({**forged, "mark": mark}), "utf-8")
        assert warm(third) == cold(third)


@pytest.mark.parametrize("what", ["", "checked", "checked/made-here", "file"])
def test_links_are_not_followed(what: str, desk: Path) -> None:
    first = warm(desk)
    away = desk.parent / "away"
    place = kept(desk) if what == "file" else desk / ".briefwright" / what
    shutil.move(place, away)
    place.symlink_to(away)
    before = snapshot(away)
    (desk / "seeds" / "s9.md").write_text(source("s9", "x"), "utf-8")
    assert warm(desk) == cold(desk) != first
    assert snapshot(away) == before


def snapshot(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return {str(file): file.read_bytes() for file in files}


def test_a_second_name_of_the_mark_is_not_believed(desk: Path, checked: Checked) -> None:
    warm(desk)
    os.link(desk / ".briefwright" / "checked" / "made-here", desk.parent / "mark")
    checked()
    warm(desk)
    assert checked()


def test_where_nothing_may_be_written(desk: Path) -> None:
    (desk / ".briefwright").write_text("a file", "utf-8")
    assert warm(desk) == cold(desk)
    assert (desk / ".briefwright").read_text("utf-8") == "a file"


def test_it_may_be_deleted(desk: Path, checked: Checked) -> None:
    first = warm(desk)
    for part in ("checked/made-here", "checked", ""):
        place = desk / ".briefwright" / part
        place.unlink() if place.is_file() else shutil.rmtree(place)
        checked()
        assert warm(desk) == first
        assert checked()
        warm(desk)
        assert not checked()


def test_no_more_than_eight_are_kept(tmp_path: Path) -> None:
    folder = tmp_path / ".briefwright" / "checked"
    for number in range(12):
        Store(tmp_path, f"{number:032x}").save(ENTRIES)
        at = 1_000_000 + number
        os.utime(folder / f"{number:032x}.json", (at, at))
    (folder / ".left.json.x").write_bytes(b"")
    os.utime(folder / ".left.json.x", (1, 1))
    (folder / "of-mine.json").write_bytes(b"")
    Store(tmp_path, "f" * 32).save(ENTRIES)
    names = sorted(path.name for path in folder.iterdir())
    assert len([name for name in names if len(name) == 37]) == 8
    assert f"{'f' * 32}.json" in names
    assert f"{11:032x}.json" in names
    assert ".left.json.x" not in names
    assert {"made-here", "of-mine.json"} <= {*names}


def _again_and_again(root: Path, turns: int) -> None:
    from briefwright.kept import check as keeping

    keeping.WORTH = 0
    for turn in range(turns):
        (root / "seeds" / f"t{os.getpid()}.md").write_text(source(f"t{os.getpid()}", str(turn)), "utf-8")
        warm(root)


def test_several_processes_at_once(desk: Path) -> None:
    spawn = multiprocessing.get_context("fork")
    workers = [spawn.Process(target=_again_and_again, args=(desk, 15)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)
        assert worker.exitcode == 0
    assert warm(desk) == cold(desk)
    assert kept(desk).exists()
    assert not [path for path in (desk / ".briefwright" / "checked").iterdir() if path.name.startswith(".")]
