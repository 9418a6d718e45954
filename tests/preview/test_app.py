"""What is answered, and to whom."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from briefwright.preview.guards import DRAFT, PAGE, PAPER, door
from preview.conftest import spec

Client = Callable[..., TestClient]
PATHS = ("/", "/briefs", "/brief/ports/en", "/draft/ports/en", "/api/briefs", "/api/state/ports/en",
         "/api/passage/port/p1", "/api/search?q=coal", "/static/preview.css", "/pdf/ports/en")  # fmt: skip


def test_the_pages(client: Client) -> None:
    ask = client()
    for path in ("/", "/briefs"):
        assert "Briefs" in ask.get(path).text
    shell = ask.get("/brief/ports/en")
    assert shell.headers["content-type"] == "text/html; charset=utf-8"
    assert 'id="draft"' in shell.text
    assert ask.get("/brief/ports").headers["location"] == "/brief/ports/en"
    assert ask.get("/brief/two").headers["location"] == "/brief/two/en"
    assert ask.get("/favicon.ico").headers["content-type"] == "image/svg+xml"


def test_a_spec_that_was_named_is_where_the_root_leads(client: Client) -> None:
    assert client(start="two").get("/").headers["location"] == "/brief/two/en"


def test_the_draft(client: Client, workspace: Path) -> None:
    ask = client()
    answer = ask.get("/draft/ports/en")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "Coal leads the freight" in answer.text
    assert answer.headers["x-briefwright-version"] == ask.get("/api/state/ports/en").json()["version"]
    (workspace / "briefings" / "ports.yaml").write_text(spec("Copper leads"), "utf-8")
    assert "Copper leads" in ask.get("/draft/ports/en").text  # nobody listens: it is looked at when it is asked for
    (workspace / "briefings" / "ports.yaml").write_text("title: [", "utf-8")
    assert "Copper leads" in ask.get("/draft/ports/en").text
    for path in ("/draft/none/en", "/draft/ports/fr", "/draft/two/ru"):
        answer = ask.get(path)
        assert (answer.status_code, answer.headers["content-security-policy"]) == (404, DRAFT)
        assert "no draft yet" in answer.text


def test_the_list(client: Client) -> None:
    briefs = client().get("/api/briefs").json()
    assert [brief["name"] for brief in briefs] == ["ports", "two", "wrong"]
    assert briefs[1] == {
        "name": "two", "languages": ["en", "zh"], "title": "Coal", "titles": {"en": "Coal", "zh": "煤炭"},
        "errors": 0, "warnings": 0, "state": "good",
    }  # fmt: skip
    assert briefs[2]["errors"] == 1


def test_the_state(client: Client, workspace: Path) -> None:
    ask = client(editor="vscode")
    values = ask.get("/api/state/wrong/en").json()
    assert values["pdf"] == {"version": None, "state": "none", "pages": None, "message": ""}
    assert values["findings"][0]["editor"] == f"vscode://file{quote(str(workspace))}/briefings/wrong.yaml:6:28"
    (workspace / "briefings" / "wrong.yaml").write_text("title: [", "utf-8")
    values = ask.get("/api/state/wrong/en").json()
    assert values["overlay"]["editor"].startswith("vscode://file/")
    assert ask.get("/api/state/none/en").json()["state"] == "missing"
    assert ask.get("/api/state/ports/fr").status_code == 404


def test_passages_and_search(client: Client) -> None:
    ask = client()
    passage = ask.get("/api/passage/port/p2?language=zh").json()
    assert passage["passage"]["text"].startswith("The <b>railway</b>")
    assert "北方港口货运" in passage["title"]
    hits = ask.get("/api/search", params={"q": "RAILWAY carried"}).json()["hits"]
    assert [(hit["source"], hit["passage"], hit["cite"]) for hit in hits] == [("port", "p2", "[@port:p2]")]
    assert [hits[0]["snippet"][a:b] for a, b in hits[0]["marks"]] == ["railway", "carried"]
    assert ask.get("/api/search", params={"q": "煤炭"}).json()["hits"][0]["source"] == "kouan"
    assert len(ask.get("/api/search?q=coal&limit=1").json()["hits"]) == 1
    for query in ("", "?q=", "?q=%ff%00", "?limit=x", "?q=" + "a" * 3000, "?q=coal&limit=99999999"):
        assert "hits" in ask.get(f"/api/search{query}").json()


def test_a_passage_comes_with_the_figures_held_against_it(client: Client, workspace: Path) -> None:
    path = workspace / "briefings" / "ports.yaml"
    path.write_text(spec("Of coal 8.4 mn t left by rail [@port:p2]. Coal left in 2022"), "utf-8")
    ask = client()
    asked = "/api/passage/port/p1?language={}&brief={}"
    values = ask.get(asked.format("en", "ports")).json()
    (told,) = values["figures"]
    assert told == {"figure": "2022", "outcome": "not borne out", "why": "another year", "stretch": [31, 35]}
    assert values["passage"]["text"][31:35] == "2023"
    (told,) = ask.get("/api/passage/port/p2?language=en&brief=ports").json()["figures"]
    assert (told["figure"], told["outcome"], told["why"]) == ("8.4 mn t", "borne out", "equal")
    for language, brief in (("zh", "ports"), ("en", "wrong"), ("en", "nothing"), ("en", ""), ("../x", "ports")):
        assert ask.get(asked.format(language, brief)).json()["figures"] == [], brief


def test_odd_names_are_names(client: Client, workspace: Path) -> None:
    for name in ("口岸 #1?", "<b>", "..yaml", "x'\"&"):
        (workspace / "briefings" / f"{name}.yaml").write_text(spec(title="Odd"), "utf-8")
    ask = client()
    names = [brief["name"] for brief in ask.get("/api/briefs").json()]
    assert {"口岸 #1?", "<b>", "x'\"&"} < {*names}
    for name in names:
        path = quote(name, safe="")
        assert ask.get(f"/draft/{path}/en").status_code == 200, name
        assert ask.get(f"/brief/{path}").headers["location"] == f"/brief/{path}/en"


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_closed(client: Client, path: str) -> None:
    headers = client().get(path).headers
    policy = DRAFT if path.startswith("/draft") else PAGE
    assert headers["content-security-policy"] == policy
    assert "script-src 'self'" in PAGE
    assert "script-src" not in DRAFT
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers
    assert "frame-ancestors 'self'" in PAPER


def test_refusals_are_closed_too(client: Client) -> None:
    ask = client()
    for answer in (ask.post("/api/briefs"), ask.get("/", headers={"Host": "evil.example"}), ask.get("/nowhere")):
        assert answer.headers["content-security-policy"] == PAGE
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8040", "127.0.0.1", "127.0.0.1:8041", "localhost.evil.example:8040", "", "[::1]",
     "127.0.0.1:8040.evil.example", "127.0.0.1:8040@evil", "0.0.0.0:8040", "2130706433:8040", "localhost:08040"],
)  # fmt: skip
def test_a_foreign_name_is_refused(client: Client, host: str) -> None:
    ask = client()
    for path in ("/", "/api/briefs", "/events"):
        assert ask.get(path, headers={"Host": host}).status_code == 421


def test_our_names_are_let_in(client: Client) -> None:
    for host in ("127.0.0.1:8040", "localhost:8040", "LOCALHOST:8040"):
        assert client().get("/api/briefs", headers={"Host": host}).status_code == 200


ORIGIN = "http://127.0.0.1:8040"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:3000"},
        {"Origin": "https://127.0.0.1:8040"},
        {"Origin": "http://127.0.0.1:8040.evil.example"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
    ],
    ids=lambda headers: " ".join(headers.values()),
)
def test_another_page_may_not_ask(client: Client, headers: dict[str, str]) -> None:
    ask = client()
    for path in ("/api/briefs", "/draft/ports/en", "/events", "/static/preview.css"):
        assert ask.get(path, headers=headers).status_code == 403


def test_a_link_may_be_followed_to_a_page_but_not_to_data(client: Client) -> None:
    ask = client()
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert ask.get("/brief/ports/en", headers=followed).status_code == 200
    assert ask.get("/api/briefs", headers=followed).status_code == 403
    assert ask.get("/events", headers=followed).status_code == 403
    own = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors", "Origin": ORIGIN}
    assert ask.get("/api/briefs", headers=own).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "TRACE", "PROPFIND"])
def test_nothing_can_be_done_but_asking(client: Client, method: str) -> None:
    ask = client()
    for path in PATHS:
        assert ask.request(method, path).status_code == 405
        assert ask.request(method, path, headers={"Origin": "https://evil.example"}).status_code == 403


def test_bodies_and_addresses_are_bounded(client: Client) -> None:
    ask = client()
    for length in ("65537", "9" * 40, "-1", "x", "1_0", "²"):
        headers = {"Content-Length": length.encode()}
        assert ask.request("GET", "/api/briefs", headers=headers).status_code == 413, length  # type: ignore[arg-type]
    assert ask.get("/api/search?q=" + "a" * 5000).status_code == 414
    assert ask.get("/" + "a" * 5000).status_code == 414
    assert ask.get("/", headers={"Connection": "upgrade", "Upgrade": "websocket"}).status_code == 400


TRAVERSALS = [
    "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "..%252f..%252fetc%252fpasswd", "%252e%252e%252fetc", "..\\..\\etc\\passwd", "..%5c..%5cetc%5cpasswd",
    "..%c0%af..%c0%afetc%c0%afpasswd", "%c0%ae%c0%ae/etc/passwd", "..%ef%bc%8f..%ef%bc%8fetc", "....//....//etc/passwd",
    "..;/..;/etc/passwd", "/etc/passwd", "//etc/passwd", "%2fetc%2fpasswd", "ports%00.yaml", "ports%0d%0aX:%20y",
    "file:///etc/passwd", "..", ".", "%2e", "C:%5cWindows%5cwin.ini", "../app.py", "..%2fapp.py", "__init__.py",
    "../../../briefings/ports.yaml", "~root", "seeds%2fport.md", "../seeds/port.md",
]  # fmt: skip
"""Ways out of a folder, in every encoding that servers have been known to undo."""


@pytest.mark.parametrize(
    "path",
    ["/static/{}", "/brief/{}", "/brief/{}/en", "/brief/ports/{}", "/draft/{}/en", "/draft/ports/{}", "/pdf/{}/en",
     "/api/state/{}/en", "/api/passage/{}/p1", "/api/passage/port/{}", "/{}"],
)  # fmt: skip
def test_no_way_leads_out(client: Client, path: str) -> None:
    ask = client()
    for way in TRAVERSALS:
        answer = ask.get(path.replace("{}", way))
        assert answer.status_code in (200, 307, 404), (way, answer.status_code)
        for secret in ("root:", "[fonts]", "def make_app", "kind: country", "{#p1"):
            assert secret not in answer.text, way
        if answer.status_code == 307:
            assert re.fullmatch(r"/brief/[^/]+/en", answer.headers["location"]), way
        if answer.status_code == 200:
            assert answer.text.startswith(("<!doctype", '{"name"')), way
            if answer.text.startswith("{"):
                assert json.loads(answer.text)["state"] == "missing", way


def test_a_token_is_wanted_where_others_can_ask(client: Client) -> None:
    ask = client(door(["127.0.0.1"], 8040, token="s3cret"))  # noqa: S106 - no secret
    for path in (*PATHS, "/events", "/?token=wrong", "/?token=", "/?x=s3cret"):
        assert ask.get(path).status_code == 401, path
    assert ask.get("/", headers={"Cookie": "briefwright-8040=wrong; briefwright-8041=s3cret"}).status_code == 401
    assert ask.get("/", headers={"Cookie": '\x01=;;="'}).status_code == 401
    first = ask.get("/brief/ports/en?token=s3cret&x=1")
    assert (first.status_code, first.headers["location"]) == (303, "/brief/ports/en?x=1")
    cookie = first.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert ask.get("/brief/ports/en").status_code == 200  # the client has the cookie now
    assert ask.get("/api/briefs", headers={"Origin": "https://evil.example"}).status_code == 403


def test_addresses_are_names_where_the_server_listens_on_all(client: Client) -> None:
    ask = client(door(["myhost"], 8040, addresses=True, token="s"))  # noqa: S106
    cookie = {"Cookie": "briefwright-8040=s"}
    for host in ("192.168.1.7:8040", "[fe80::1]:8040", "myhost:8040"):
        assert ask.get("/api/briefs", headers={"Host": host, **cookie}).status_code == 200, host
    for host in ("evil.example:8040", "192.168.1.7", "192.168.1.7:80", "1.2.3:8040", ":8040", "[]:8040"):
        assert ask.get("/api/briefs", headers={"Host": host, **cookie}).status_code == 421, host


def test_a_fault_of_ours_is_one_line(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("secret words")

    monkeypatch.setattr("briefwright.preview.app.state_values", fails)
    answer = client().get("/api/state/ports/en")
    assert answer.status_code == 500
    assert answer.json() == {"error": "a fault of briefwright itself: ZeroDivisionError"}
