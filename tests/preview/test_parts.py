"""The small parts: events, the worker, the files of the pages."""

from __future__ import annotations

import asyncio
import threading
import time
from pathlib import Path

import pytest

from briefwright.preview import assets
from briefwright.preview.drafts import Key
from briefwright.preview.events import MOST, Hub
from briefwright.preview.worker import Worker

A, B = Key("a", "en"), Key("b", "en")


def test_who_listens_is_told_of_his_edition_alone() -> None:
    async def run() -> None:
        hub = Hub()
        a, b, everyone = hub.listen(A), hub.listen(B), hub.listen(None)
        assert a
        assert b
        assert everyone
        hub.tell(A, "draft", {"version": "1"})
        hub.tell_all("briefs", {})
        assert await a.wait(1) == [("draft", {"version": "1"}), ("briefs", {})]
        assert await b.wait(1) == [("briefs", {})]
        assert await everyone.wait(1) == [("briefs", {})]
        assert await a.wait(0.01) == []
        assert [*hub.editions()] == [A, B] or [*hub.editions()] == [B, A]
        hub.leave(a)
        hub.tell(A, "draft", {"version": "2"})
        assert await a.wait(0.01) == []

    asyncio.run(run())


def test_one_that_does_not_read_is_told_the_latest_of_each_kind() -> None:
    async def run() -> None:
        hub = Hub()
        listener = hub.listen(A)
        assert listener
        for number in range(100_000):
            hub.tell(A, "draft", {"version": str(number)})
            hub.tell(A, "state", {"version": str(number)})
        assert await listener.wait(1) == [("draft", {"version": "99999"}), ("state", {"version": "99999"})]

    asyncio.run(run())


def test_listeners_are_bounded_and_end_with_the_server() -> None:
    async def run() -> None:
        hub = Hub()
        listeners = [hub.listen(A) for _ in range(MOST)]
        assert None not in listeners
        assert hub.listen(A) is None
        first = listeners[0]
        assert first
        hub.leave(first)
        again = hub.listen(B)
        assert again
        waiting = asyncio.create_task(again.wait(60))
        await asyncio.sleep(0)
        hub.close()
        assert await waiting == []
        assert again.closed
        assert hub.listen(A) is None

    asyncio.run(run())


def test_the_worker_does_the_urgent_first_and_the_same_once() -> None:
    worker, gate, done = Worker("test"), threading.Event(), list[str]()
    worker.start()
    first = worker.submit("gate", 0, lambda: gate.wait(5))
    while first.running() is False:
        time.sleep(0.001)
    waiting = [worker.submit(name, rank, lambda name=name: done.append(name)) for name, rank in  # type: ignore[misc]
               (("late", 2), ("soon", 1), ("late", 2), ("urgent", 0), ("late", 0))]  # fmt: skip
    gate.set()
    for future in waiting:
        future.result(5)
    assert done == ["urgent", "late", "soon"]
    worker.submit("late", 2, lambda: done.append("again")).result(5)
    assert done[-1] == "again"
    worker.stop()


def test_what_fails_in_the_worker_is_told_to_who_asked_and_harms_nobody() -> None:
    worker = Worker("test")
    worker.start()

    def fails() -> int:
        raise SystemExit("no")

    with pytest.raises(SystemExit):
        worker.submit("a", 0, fails).result(5)
    assert worker.submit("b", 0, lambda: 3).result(5) == 3

    async def run() -> None:
        gate = threading.Event()
        slow = asyncio.create_task(worker.do("slow", 0, lambda: gate.wait(5)))
        other = asyncio.create_task(worker.do("other", 0, lambda: 5))
        same = asyncio.create_task(worker.do("other", 0, lambda: 6))
        await asyncio.sleep(0.01)
        other.cancel()
        gate.set()
        assert await same == 5
        assert await slow

    asyncio.run(run())
    worker.stop()
    assert worker.submit("c", 0, lambda: 4).cancelled()


def test_stopping_cancels_what_waits() -> None:
    worker, gate = Worker("test"), threading.Event()
    worker.start()
    first = worker.submit("gate", 0, lambda: gate.wait(5))
    second = worker.submit("more", 0, lambda: 1)
    while first.running() is False:
        time.sleep(0.001)
    worker.stop()
    assert second.cancelled()
    gate.set()
    assert first.result(5)


def test_every_file_of_the_pages_is_served_with_its_type() -> None:
    names = assets.names()
    assert {"index.html", "shell.html"} <= {*names}
    for name, path in names.items():
        found = assets.find(name)
        assert found is not None
        assert found.data == path.read_bytes()
    kinds = {name: found.type for name in names if (found := assets.find(name))}
    assert all(kinds[name].startswith("text/javascript") for name in kinds if name.endswith(".js"))
    on_disk = {path.relative_to(assets.FOLDER).as_posix() for path in assets.FOLDER.rglob("*") if path.is_file()}
    assert on_disk == {*names}, "a file of a type that the preview does not serve"


def test_no_other_file_is_served(tmp_path: Path) -> None:
    folder = tmp_path / "static"
    (folder / "deep").mkdir(parents=True)
    (tmp_path / "secret.js").write_text("secret")
    for name in ("a.js", ".hidden.js", "b.py", "deep/c.css", "noend"):
        (folder / name).write_text(name)
    (folder / "link.js").symlink_to(tmp_path / "secret.js")
    assert {*assets.names(folder)} == {"a.js", "deep/c.css"}
    for name in ("../secret.js", "link.js", "", ".", "/a.js", "deep/../a.js", "a.js\0", "A.JS", "%2e%2e/secret.js"):
        assert assets.find(name, folder) is None
