"""What `preview` and `search` say on the command line."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from cli.conftest import Call


def test_a_port_in_use(refused: Call, workspace: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        outcome = refused("preview", "--no-open", "--port", str(port), at=workspace)
    assert f"port {port} is in use" in outcome.err
    assert "--port" in outcome.err


@pytest.mark.parametrize("port", ["x", "-1", "65536", "1.5", "", "٣", "999999999999"])
def test_what_is_no_port(refused: Call, workspace: Path, port: str) -> None:
    refused("preview", "--no-open", f"--port={port}", at=workspace)


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["nothing-like-it"], "there is no spec nothing-like-it"),
        (["--host", "192.0.2.1"], "192.0.2.1 is no address of this machine"),
        (["--host", "no such host"], "no such host is no address of this machine"),
        (["--host", "x" * 300], "is no address of this machine"),
        (["--editor", "javascript:{path}"], "is no editor"),
        (["--nothing"], "there is no option --nothing"),
    ],
)
def test_what_cannot_be_served(refused: Call, workspace: Path, argv: list[str], words: str) -> None:
    assert words in refused("preview", "--no-open", *argv, at=workspace).err


def test_there_must_be_a_workspace(refused: Call, tmp_path: Path) -> None:
    assert "workspace" in refused("preview", "--no-open", at=tmp_path).err
    assert "workspace" in refused("search", "coal", at=tmp_path).err


def test_faulty_settings_end_it_with_their_line(refused: Call, workspace: Path) -> None:
    (workspace / "briefwright.toml").write_text("[brief]\ntheme = 'gold'\n", "utf-8")
    assert "briefwright.toml:2:" in refused("preview", "--no-open", at=workspace).err


def source(workspace: Path, key: str, body: str, language: str = "en") -> None:
    head = f"---\nkey: {key}\ntype: report\ntitle: Title of {key}\nlanguage: {language}\n---\n\n"
    (workspace / "seeds" / f"{key}.md").write_text(head + body, "utf-8")


def test_search_prints_what_can_be_cited(call: Call, workspace: Path) -> None:
    source(workspace, "zebras", "{#p1 page=3}\nZebras graze here.\n\n{#p2}\nA zebra\x85grazed\u202e.\n")
    outcome = call("search", "zebra", "GRAZE", at=workspace)
    assert outcome.status == 0
    assert outcome.out.splitlines()[0] == "[@zebras:p1]  page 3  Title of zebras"
    assert "    Zebras graze here." in outcome.out
    assert "\u202e" not in outcome.out
    assert "\\u202e" in outcome.out
    nothing = call("search", "quagga", at=workspace)
    assert (nothing.status, nothing.out) == (0, "no passage holds any of these words\n")


def test_search_as_json(call: Call, workspace: Path) -> None:
    source(workspace, "zebras", "{#p1 page=3}\nZebras graze here.\n\n{#p2}\nA zebra.\n")
    values = json.loads(call("search", "zebra", "--format", "json", at=workspace).out)
    assert [[*hit] for hit in values["hits"]] == [["source", "passage", "score", "snippet", "title", "page"]] * 2
    assert {(hit["passage"], hit["page"]) for hit in values["hits"]} == {("p1", "3"), ("p2", None)}
    assert [hit["score"] for hit in values["hits"]] == sorted((hit["score"] for hit in values["hits"]), reverse=True)
    assert len(json.loads(call("search", "zebra", "--format=json", "--limit=1", at=workspace).out)["hits"]) == 1
    assert json.loads(call("search", "斑马", "--format", "json", at=workspace).out) == {"hits": []}


def test_what_is_no_search(refused: Call, workspace: Path) -> None:
    for argv in ([], [""], ["… ,"], ["a", "--limit", "0"], ["a", "--limit", "x"], ["a", "--format", "xml"]):
        refused("search", *argv, at=workspace)
