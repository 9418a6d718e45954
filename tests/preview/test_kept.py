"""Files are read again where they changed, and only there."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from briefwright.files import Unreadable
from briefwright.preview.kept import Kept


def old(path: Path, seconds: float = 5) -> None:
    """Let a file look as if it had been saved a while ago."""
    then = time.time() - seconds
    os.utime(path, (then, then))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "work" / "seeds").mkdir(parents=True)
    return tmp_path / "work"


def test_what_did_not_change_is_the_very_same(root: Path) -> None:
    (root / "a").write_bytes(b"one")
    files = Kept(root)
    assert files.read("a") == b"one"
    assert files.read("a") is files.read("a")


def test_a_change_of_the_same_size_within_a_tick_is_seen(root: Path) -> None:
    files = Kept(root)
    for number in range(200):
        (root / "a").write_bytes(b"%03d" % number)
        assert files.read("a") == b"%03d" % number


def test_equal_bytes_written_anew_are_the_same_object(root: Path) -> None:
    (root / "a").write_bytes(b"one")
    files = Kept(root)
    before = files.read("a")
    (root / "b").write_bytes(b"one")
    (root / "b").replace(root / "a")
    assert files.read("a") is before


def test_a_file_with_the_old_times_put_in_its_place_is_seen(root: Path) -> None:
    (root / "a").write_bytes(b"one")
    old(root / "a")
    files = Kept(root)
    assert files.read("a") == b"one"
    times = (root / "a").stat()
    time.sleep(0.06)
    assert files.read("a") == b"one"
    (root / "b").write_bytes(b"two")
    os.utime(root / "b", ns=(times.st_atime_ns, times.st_mtime_ns))
    (root / "b").replace(root / "a")
    assert files.read("a") == b"two"


def test_what_is_gone_cannot_be_read_and_may_come_again(root: Path) -> None:
    (root / "a").write_bytes(b"one")
    files = Kept(root)
    files.read("a")
    (root / "a").unlink()
    with pytest.raises(Unreadable, match="does not exist"):
        files.read("a")
    (root / "a").mkdir()
    with pytest.raises(Unreadable, match="is a folder"):
        files.read("a")
    (root / "a").rmdir()
    (root / "a").write_bytes(b"two")
    assert files.read("a") == b"two"


def test_links_lead_nowhere_outside(root: Path) -> None:
    outside = root.parent / "secret.md"
    outside.write_bytes(b"secret")
    (root / "seeds" / "x.md").symlink_to(outside)
    (root / "folder").symlink_to(root.parent)
    (root / "inside").symlink_to(root / "seeds")
    files = Kept(root)
    for path in ("seeds/x.md", "folder/secret.md", "../secret.md", "seeds/../../secret.md"):
        with pytest.raises(Unreadable, match="leads out"):
            files.read(path)
        assert not files.has(path)
    assert files.names("folder") == ()
    assert files.names("inside") == ("x.md",)


def test_a_file_that_becomes_a_link_to_the_outside_is_not_read_on(root: Path) -> None:
    outside = root.parent / "secret.md"
    outside.write_bytes(b"secret")
    (root / "a").write_bytes(b"one")
    files = Kept(root)
    assert files.read("a") == b"one"
    (root / "a").unlink()
    (root / "a").symlink_to(outside)
    with pytest.raises(Unreadable, match="leads out"):
        files.read("a")


def test_names_and_presence_are_those_of_now(root: Path) -> None:
    files = Kept(root)
    assert files.names("seeds") == ()
    assert files.names("nowhere") == ()
    assert not files.has("seeds/a.md")
    (root / "seeds" / "a.md").write_text("a")
    (root / "seeds" / "B.md").write_text("b")
    assert files.names("seeds") == ("B.md", "a.md")
    assert files.names("") == ("seeds",)
    assert files.has("seeds/a.md")
    assert not files.has("seeds")
    assert not files.has("seeds/a.md\0")


def test_a_file_outside_goes_by_its_name_alone(root: Path) -> None:
    outside = root.parent / "away.yaml"
    outside.write_bytes(b"one")
    files = Kept(root, {"../away.yaml": outside})
    assert files.read("../away.yaml") == b"one"
    assert files.has("../away.yaml")
    outside.write_bytes(b"other")
    assert files.read("../away.yaml") == b"other"
    outside.unlink()
    assert not files.has("../away.yaml")
    with pytest.raises(Unreadable):
        files.read("../away.yaml")


def test_large_files_are_read_but_not_kept(root: Path) -> None:
    (root / "a").write_bytes(b"x" * (8 * 1024 * 1024 + 1))
    files = Kept(root)
    assert files.read("a") is not files.read("a")


def test_threads_may_read_at_once(root: Path) -> None:
    for number in range(20):
        (root / f"{number}").write_bytes(b"%d" % number)
    files, wrong = Kept(root), list[object]()

    def read() -> None:
        for _ in range(20):
            wrong.extend(n for n in range(20) if files.read(f"{n}") != b"%d" % n)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
