"""Bytes that no browser sends, more of them than anyone wants, and those who never read what they are told."""

from __future__ import annotations

import resource
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import pytest

from preview.conftest import SOON, Served, fill, spec
from preview.test_app import TRAVERSALS


@contextmanager
def connected(served: Served, seconds: float = 10) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", served.port), timeout=seconds) as made:
        yield made


def asked(served: Served, request: bytes) -> bytes:
    """All that the server says to some bytes, to the end of the connection."""
    with connected(served) as made:
        with suppress(BrokenPipeError, ConnectionResetError):
            made.sendall(request)
        parts: list[bytes] = []
        with suppress(ConnectionResetError):
            while part := made.recv(65536):
                parts.append(part)
        return b"".join(parts)


def received(made: socket.socket) -> bytes:
    """What a connection was told first, if it still stands."""
    try:
        return made.recv(4096)
    except ConnectionResetError:
        return b""


def get(served: Served, target: str, *headers: str) -> bytes:
    """The answer to a target as it is written, dots and all."""
    lines = [f"GET {target} HTTP/1.1", f"Host: 127.0.0.1:{served.port}", "Connection: close", *headers, "", ""]
    return asked(served, "\r\n".join(lines).encode("latin-1"))


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer else 0


def test_no_target_leads_out(served: Served) -> None:
    paths = ("/static/{}", "/brief/{}", "/draft/{}/en", "/draft/ports/{}", "/pdf/{}/en", "/api/state/{}/en",
             "/api/passage/{}/p1", "/api/passage/port/{}", "/events/{}/{}", "/{}", "{}")  # fmt: skip
    for way in TRAVERSALS:
        for path in paths:
            target = path.replace("{}", way.replace(" ", "%20"))
            answer = get(served, target)
            assert status(answer) in (200, 307, 400, 404), (target, answer[:100])
            for secret in (b"root:", b"def make_app", b"kind: country", b"{#p1"):
                assert secret not in answer, target
            if status(answer) == 307:
                assert b"location: /brief/" in answer, target


def test_names_are_decoded_once(served: Served) -> None:
    for name in ("a%2Fb", "100%", "口岸 #1?"):
        (served.root / "briefings" / f"{name}.yaml").write_text(spec("Odd words"), "utf-8")
        target = quote(name, safe="")
        assert b"Odd words" in get(served, f"/draft/{target}/en")
        assert f"location: /brief/{target}/en".encode() in get(served, f"/brief/{target}")
    assert status(get(served, "/draft/a%2Fb/en")) == 404


NONSENSE = [
    b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 200,
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET / HTTP/1.1\r\nHost : x\r\n\r\n", b"GET / HTTP/1.1\r\n\0: x\r\n\r\n",
    b"GET / HTTP/1.1\nHost: x\n\n", b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", b"\0" * 1000,
    b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", b"A" * 200_000,
    b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\nConnection: close\r\n\r\nzz\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 300_000 + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X%d: y\r\n" % n for n in range(20_000)) + b"\r\n",
    b"GET / HTTP/1.0\r\n\r\n", b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
]  # fmt: skip


def test_nonsense_is_refused(served: Served) -> None:
    for request in NONSENSE:
        answer = asked(served, request + (b"" if request.endswith(b"\n\n") or b"HTTP/1" in request else b"\r\n\r\n"))
        assert status(answer) in (0, 400, 404, 413, 414, 421, 431), (request[:60], answer[:80])
        assert b"Traceback" not in answer
    assert served.get("/api/briefs").status_code == 200


def test_a_websocket_is_refused(served: Served) -> None:
    upgrade = ("Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: eA==")
    assert status(get(served, "/events", *upgrade)) == 400
    assert status(get(served, "/events", "Origin: https://evil.example", *upgrade)) == 403


def test_a_huge_body_is_not_read(served: Served) -> None:
    head = f"POST /api/briefs HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n"
    for way in ("Content-Length: 10000000000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n"):
        with connected(served) as made:
            made.sendall((head + way).encode())
            begun, sent = time.monotonic(), 0
            with suppress(OSError):
                while time.monotonic() - begun < 5 and sent < 256 * 2**20:
                    sent += made.send(b"10000\r\n" + b"x" * 65536 + b"\r\n")
            assert sent < 64 * 2**20
    with connected(served) as made:
        made.sendall((head.replace("POST", "GET") + "Content-Length: 5\r\n\r\nhello").encode())
        answer = made.recv(65536)
        assert status(answer) == 200
        assert b"connection: close" in answer.lower()


def descriptors(process: int) -> int:
    return len([*Path(f"/proc/{process}/fd").iterdir()])


def memory(process: int) -> int:
    """Megabytes that a process holds."""
    text = Path(f"/proc/{process}/status").read_text()
    return int(text.split("VmRSS:")[1].split()[0]) // 1024


@pytest.fixture
def many_files() -> Iterator[None]:
    """As many open files as a thousand connections take."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 2048:
        pytest.skip("too few files may be open")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2048), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.usefixtures("many_files")
def test_a_thousand_connections(served: Served) -> None:
    begun, held = memory(served.process.pid), list[socket.socket]()
    try:
        for number in range(1000):
            made = socket.create_connection(("127.0.0.1", served.port), timeout=10)
            if number % 2:
                made.sendall(b"GET / HTTP/1.1\r\nHost: ")  # never goes on
            held.append(made)
        assert served.get("/api/briefs").status_code == 200
        time.sleep(0.2)
        assert descriptors(served.process.pid) < 300
        assert memory(served.process.pid) < begun + 100
    finally:
        for made in held:
            made.close()
    assert served.get("/draft/ports/en").status_code == 200


@pytest.mark.usefixtures("many_files")
def test_streams_that_are_never_read(tmp_path: Path) -> None:
    running = Served(fill(tmp_path / "work"))
    held: list[socket.socket] = []
    try:
        for _ in range(200):
            made = socket.create_connection(("127.0.0.1", running.port), timeout=10)
            made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            made.sendall(f"GET /events/ports/en HTTP/1.1\r\nHost: 127.0.0.1:{running.port}\r\n\r\n".encode())
            held.append(made)
        path = running.root / "briefings" / "ports.yaml"
        for number in range(30):
            path.write_text(spec(f"Words {number}"), "utf-8")
            time.sleep(0.01)
        running.until("/draft/ports/en", lambda answer: "Words 29" in answer.text)
        assert memory(running.process.pid) < 400
        answers = [status(received(made)) for made in held]
        assert answers.count(200) == 64
        assert {*answers} == {200, 503, 0}  # 0: refused, and put away to make room
    finally:
        for made in held:
            made.close()
        outcome = running.stop()
    assert outcome[0] == 0
    assert outcome[1] < SOON
    assert outcome[2] == ""


def test_pipelined_questions_of_one_who_never_reads(served: Served) -> None:
    with connected(served) as made:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        made.settimeout(0.5)
        request = f"GET /draft/ports/en HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n\r\n".encode()
        with suppress(OSError):
            for _ in range(2000):
                made.sendall(request)
        assert served.get("/api/briefs", timeout=10).status_code == 200
    assert memory(served.process.pid) < 400
