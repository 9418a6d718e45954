"""The preview as a program: what is saved is told, whatever is done to the workspace, and Ctrl-C ends it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from preview.conftest import SOON, Served, fill, spec


class Stream:
    """The events of an edition, as they come."""

    def __init__(self, served: Served, path: str, *headers: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", served.port), timeout=30)
        lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{served.port}", *headers, "", ""]
        self._socket.sendall("\r\n".join(lines).encode())
        self.events: list[tuple[str, dict[str, Any]]] = []
        self._change = threading.Condition()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        name = ""
        with self._socket.makefile("rb") as lines:
            try:
                for line in lines:
                    if line.startswith(b"event: "):
                        name = line[7:].strip().decode()
                    elif line.startswith(b"data: "):
                        with self._change:
                            self.events.append((name, json.loads(line[6:])))
                            self._change.notify_all()
            except OSError:
                pass  # closed

    def until(
        self, name: str, right: Callable[[dict[str, Any]], Any] = lambda _: True, seconds: float = 20
    ) -> list[str]:
        """Wait for an event, and forget those up to it; gives the names of those before it."""
        with self._change:
            found = self._change.wait_for(lambda: self._places(name, right), seconds)
            assert found, (name, self.events)
            before = [name for name, _ in self.events[: found[0]]]
            del self.events[: found[0] + 1]
            return before

    def _places(self, name: str, right: Callable[[dict[str, Any]], Any]) -> list[int]:
        return [at for at, event in enumerate(self.events) if event[0] == name and right(event[1])]

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def listen(served: Served) -> Iterator[Callable[..., Stream]]:
    opened: list[Stream] = []

    def start(path: str, *headers: str) -> Stream:
        opened.append(Stream(served, path, *headers))
        time.sleep(0.05)
        return opened[-1]

    yield start
    for stream in opened:
        stream.close()


def snapshot(root: Path) -> dict[str, str]:
    """Every file of a folder, with its times and its words."""
    found = sorted(path for path in root.rglob("*") if path.is_file())
    return {
        str(p.relative_to(root)): f"{p.stat().st_mtime_ns} {hashlib.sha256(p.read_bytes()).hexdigest()}" for p in found
    }


def test_a_save_is_told_and_shown(served: Served, listen: Callable[..., Stream]) -> None:
    path = served.root / "briefings" / "saved.yaml"
    path.write_text(spec("First"), "utf-8")
    first = served.until("/api/state/saved/en", lambda answer: answer.json()["state"] == "good").json()
    stream = listen("/events/saved/en")
    path.write_text(spec("Second"), "utf-8")
    stream.until("draft", lambda data: data["version"] != first["version"])
    assert "Second" in served.get("/draft/saved/en").text
    path.write_text("# a remark\n" + spec("Second"), "utf-8")
    stream.until("state")
    path.write_text(spec("Second") + "gaps: [a\n", "utf-8")
    stream.until("state")
    broken = served.get("/api/state/saved/en").json()
    assert broken["state"] == "broken"
    assert broken["overlay"]["lines"]
    assert "Second" in served.get("/draft/saved/en").text
    beside = path.with_name(".saved.yaml.swp")  # as editors save: a new file in the old one's place
    beside.write_text(spec("Third"), "utf-8")
    beside.replace(path)
    stream.until("draft")
    assert "Third" in served.get("/draft/saved/en").text


def test_a_file_that_is_empty_for_a_moment_is_no_news(served: Served, listen: Callable[..., Stream]) -> None:
    path = served.root / "briefings" / "moment.yaml"
    path.write_text(spec("First"), "utf-8")
    served.until("/draft/moment/en", lambda answer: answer.status_code == 200)
    stream = listen("/events/moment/en")
    short = 0
    for _ in range(30):
        begun = time.monotonic()
        path.write_bytes(b"")
        time.sleep(0.025)
        path.write_text(spec(f"Number {begun}"), "utf-8")
        if time.monotonic() - begun < 0.05:  # else the machine is busy, and the moment was long
            short += 1
            assert "state" not in stream.until("draft")
        else:
            stream.until("draft")
        if short == 5:
            return
    raise AssertionError("this machine is too busy")


def test_sources_styles_and_templates_are_told(served: Served, listen: Callable[..., Stream]) -> None:
    (served.root / "briefings" / "all.yaml").write_text(spec("All"), "utf-8")
    served.until("/draft/all/en", lambda answer: answer.status_code == 200)
    stream = listen("/events/all/en")
    source = served.root / "seeds" / "port.md"
    before = source.read_text("utf-8")
    source.write_text(before.replace("Customs office", "Port office"), "utf-8")
    stream.until("draft")
    assert "Port office" in served.get("/draft/all/en").text
    source.write_text(before, "utf-8")
    stream.until("draft")
    inline = (Path(__file__).parents[2] / "templates" / "parts" / "inline.html").read_text("utf-8")
    made = (("styles", "house.css", "p { color: #abcdef }"), ("templates", "parts/inline.html", inline + "{# x #}"))
    for folder, name, text in made:
        path = served.root / folder / name
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8")
        stream.until("draft" if folder == "styles" else "state")
        shutil.rmtree(served.root / folder)
        stream.until("draft" if folder == "styles" else "state")
    (served.root / "briefings" / "all.yaml").unlink()
    stream.until("state")
    assert served.get("/api/state/all/en").json()["state"] == "missing"
    (served.root / "briefings" / "all.yaml").write_text(spec("Again"), "utf-8")
    stream.until("draft")


def test_the_list_is_told_of_what_comes_and_goes(served: Served, listen: Callable[..., Stream]) -> None:
    served.get("/api/briefs")
    stream = listen("/events")
    path = served.root / "briefings" / "coming.yaml"
    path.write_text(spec(title="Coming"), "utf-8")
    stream.until("briefs")
    served.until("/api/briefs", lambda answer: "Coming" in answer.text)
    path.rename(path.with_name("came.yaml"))
    stream.until("briefs")
    served.until("/api/briefs", lambda answer: "came" in answer.text and "coming" not in answer.text)


def test_who_comes_late_is_told_at_once(served: Served, listen: Callable[..., Stream]) -> None:
    version = served.get("/api/state/ports/en").json()["version"]
    late = listen("/events/ports/en?version=old")
    late.until("draft", lambda data: data["version"] == version)
    again = listen("/events/ports/en", "Last-Event-ID: older")
    again.until("draft", lambda data: data["version"] == version)
    current = listen(f"/events/ports/en?version={version}")
    time.sleep(0.1)
    assert current.events == []


def heavy(words: str, sections: int) -> str:
    """A spec that takes long to draft."""
    many = "".join(f"  - heading: H{i}\n    text: Rail leads {i} [@port:p2].\n" for i in range(sections))
    return spec(words).replace("sections:\n", f"sections:\n{many}")


def test_a_request_does_not_wait_for_another(served: Served, listen: Callable[..., Stream]) -> None:
    (served.root / "briefings" / "heavy.yaml").write_text(heavy("Heavy", 2000), "utf-8")
    served.get("/draft/ports/en")
    listen("/events/ports/en")
    thread = threading.Thread(target=served.get, args=("/draft/heavy/en",))
    thread.start()
    time.sleep(0.1)
    meanwhile = []
    for path in ("/static/preview.css", "/draft/ports/en", "/api/passage/port/p1", "/api/search?q=coal"):
        assert served.get(path).status_code == 200
        meanwhile.append(thread.is_alive())
    thread.join(30)
    (served.root / "briefings" / "heavy.yaml").unlink()
    assert meanwhile == [True] * 4  # all four were answered while the long one was still drafted


def test_the_pdf_is_made_beside_and_again(served: Served, listen: Callable[..., Stream]) -> None:
    path = served.root / "briefings" / "paper.yaml"
    path.write_text(spec("Paper"), "utf-8")
    served.until("/draft/paper/en", lambda answer: answer.status_code == 200)
    stream = listen("/events/paper/en")
    asked = served.get("/pdf/paper/en")
    assert (asked.status_code, asked.json()["state"]) == (202, "making")
    stream.until("pdf", lambda data: data["state"] == "making")
    assert served.get("/draft/paper/en").status_code == 200
    assert ("pdf", "ready") not in [(name, data.get("state")) for name, data in stream.events]
    stream.until("pdf", lambda data: data["state"] == "ready", 60)
    pdf = served.get("/pdf/paper/en")
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF-")
    state = served.get("/api/state/paper/en").json()
    assert (state["pdf"]["version"], state["pdf"]["pages"]) == (state["version"], 1)
    path.write_text(spec("Other paper"), "utf-8")
    stream.until("draft")
    stream.until("pdf", lambda data: data["state"] == "making")
    assert served.get("/pdf/paper/en").content == pdf.content  # the last one stands until the next is there
    stream.until("pdf", lambda data: data["state"] == "ready", 60)
    assert served.get("/pdf/paper/en").content != pdf.content


def test_nothing_is_written(tmp_path: Path) -> None:
    root = fill(tmp_path / "work")
    before = snapshot(root)
    running = Served(root, "ports")
    assert running.get("/").headers["location"] == "/brief/ports/en"
    for path in ("/draft/ports/en", "/api/briefs", "/api/search?q=coal", "/pdf/ports/en", "/static/shell.js"):
        running.get(path)
    assert running.stop(signal.SIGHUP)[0] == 0
    assert snapshot(root) == before


def test_the_workspace_may_vanish_and_come_back(tmp_path: Path) -> None:
    root = fill(tmp_path / "work")
    running = Served(root)
    assert running.get("/draft/ports/en").status_code == 200
    stream = Stream(running, "/events/ports/en")
    time.sleep(0.1)
    root.rename(tmp_path / "away")
    stream.until("state")
    assert running.get("/api/state/ports/en").json()["state"] == "missing"
    assert running.get("/draft/ports/en").status_code == 200
    assert running.get("/api/briefs").json() == []
    assert running.get("/api/search?q=coal").json() == {"hits": []}
    (tmp_path / "away").rename(root)
    (root / "briefings" / "ports.yaml").write_text(spec("Back again"), "utf-8")
    stream.until("draft")
    assert "Back again" in running.get("/draft/ports/en").text
    shutil.rmtree(root)
    stream.until("state")
    status, seconds, said = running.stop()
    assert (status, said) == (0, "")
    assert seconds < SOON
    stream.close()


def processor_time(process: int) -> float:
    """Seconds that a process has worked."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def children(process: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def at_work(process: int, seconds: float = 0.3) -> None:
    """Wait until a process has worked for some time."""
    end = time.monotonic() + 20
    begun = processor_time(process)
    while processor_time(process) < begun + seconds:
        assert time.monotonic() < end
        time.sleep(0.01)


def ended_at_once(running: Served) -> None:
    below = children(running.process.pid)
    status, seconds, said = running.stop()
    assert (status, said) == (0, "")
    assert seconds < SOON
    assert not any(Path(f"/proc/{child}").exists() for child in below)


def test_ctrl_c_ends_it_at_once_while_a_pdf_is_made_again(tmp_path: Path) -> None:
    running = Served(fill(tmp_path / "work"))
    streams = [Stream(running, path) for path in ("/events/ports/en", "/events/ports/en", "/events/two/zh", "/events")]
    idle = socket.create_connection(("127.0.0.1", running.port))
    running.get("/pdf/ports/en")
    streams[0].until("pdf", lambda data: data["state"] == "ready", 60)
    (printer,) = children(running.process.pid)
    (running.root / "briefings" / "ports.yaml").write_text(heavy("Heavy paper", 100), "utf-8")
    streams[0].until("pdf", lambda data: data["state"] == "making")
    at_work(printer)
    ended_at_once(running)
    for open_ in (idle, *streams):
        open_.close()


def test_ctrl_c_ends_it_at_once_while_a_draft_is_made(tmp_path: Path) -> None:
    running = Served(fill(tmp_path / "work"))
    (running.root / "briefings" / "heavy.yaml").write_text(heavy("Heavy", 6000), "utf-8")
    with socket.create_connection(("127.0.0.1", running.port)) as asked:
        asked.sendall(f"GET /draft/heavy/en HTTP/1.1\r\nHost: 127.0.0.1:{running.port}\r\n\r\n".encode())
        at_work(running.process.pid, 0.8)
        asked.setblocking(False)
        with pytest.raises(BlockingIOError):
            asked.recv(1)  # it is still being made
        ended_at_once(running)


def test_an_early_end_is_quiet(tmp_path: Path) -> None:
    root = fill(tmp_path / "work")
    for delay in (0.1, 0.3, 0.5):
        process = subprocess.Popen(
            [sys.executable, "-m", "briefwright", "preview", "--no-open", "--port", "0"],
            cwd=root, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=5)
        assert "Traceback" not in said or delay < 0.3, said  # before our first line runs, Python itself speaks
        assert process.returncode in (0, 130, -2)


def test_two_at_once(served: Served) -> None:
    other = Served(served.root, "two")
    assert other.port != served.port
    assert other.get("/").headers["location"] == "/brief/two/en"
    (served.root / "briefings" / "both.yaml").write_text(spec("Both see this"), "utf-8")
    for running in (served, other):
        running.until("/draft/both/en", lambda answer: "Both see this" in answer.text)
    status, seconds, said = other.stop(signal.SIGTERM)
    assert (status, said) == (0, "")
    assert seconds < SOON


def test_a_spec_outside_and_an_editor(tmp_path: Path) -> None:
    root = fill(tmp_path / "work")
    outside = tmp_path / "away" / "far.yaml"
    outside.parent.mkdir()
    outside.write_text(spec("Far away") + "outlook: O [@port:p9].\n", "utf-8")
    running = Served(root, str(outside), environment={**os.environ, "BRIEFWRIGHT_EDITOR": "zed"})
    assert running.get("/").headers["location"] == "/brief/far/en"
    assert "Far away" in running.get("/draft/far/en").text
    (finding,) = running.get("/api/state/far/en").json()["findings"]
    assert finding["editor"].startswith(f"zed://file{root}/../away/far.yaml:")
    stream = Stream(running, "/events/far/en")
    time.sleep(0.05)
    outside.write_text(spec("Nearer"), "utf-8")
    stream.until("draft")
    assert "Nearer" in running.get("/draft/far/en").text
    stream.close()
    assert running.stop()[0] == 0


def test_other_machines_need_the_token(tmp_path: Path) -> None:
    running = Served(fill(tmp_path / "work"), "--host", "0.0.0.0")  # noqa: S104 - what is tested
    assert "?token=" in running.url
    token = running.url.partition("?token=")[2]
    assert len(token) >= 32
    assert running.get("/api/briefs").status_code == 401
    first = running.get(f"/?token={token}")
    assert first.status_code == 303
    cookie = first.headers["set-cookie"].partition(";")[0]
    assert running.get("/api/briefs", headers={"Cookie": cookie}).status_code == 200
    assert running.get("/api/briefs", headers={"Cookie": cookie, "Host": "evil.example"}).status_code == 421
    assert running.stop()[0] == 0
