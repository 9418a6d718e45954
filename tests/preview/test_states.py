"""What a page is told: places in the draft, links to the editor, the passages behind a note."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from briefwright.corpus import load
from briefwright.files import Disk
from briefwright.preview import editors
from briefwright.preview.drafts import Drafts, Key, Shown
from briefwright.preview.evidence import passage_values
from briefwright.preview.states import state_values
from briefwright.unable import Unable
from preview.conftest import HEAD


def no_link(_file: str, _line: int, _column: int) -> None:
    return None


def state(drafts: Drafts, workspace: Path, text: str, name: str = "x") -> tuple[Shown, dict[str, Any]]:
    (workspace / "briefings" / f"{name}.yaml").write_text(text, "utf-8")
    shown = drafts.look(Key(name, "en"))
    return shown, state_values(shown, no_link)


def anchors(values: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(one["words"], one["anchor"]) for one in values["findings"]]


def test_a_state_holds_all_that_a_page_shows(drafts: Drafts) -> None:
    shown = drafts.look(Key("ports", "en"))
    values = state_values(shown, no_link)
    assert shown.draft is not None
    assert values["version"] == shown.draft.version
    assert (values["state"], values["title"], values["overlay"]) == ("good", "Ports of the north", None)
    assert [note["number"] for note in values["notes"]] == [1, 2, 3, 4]
    assert values["notes"][0]["citations"] == [
        {"source": "port", "passage": "p1"},
        {"source": "kouan", "passage": "p1"},
    ]
    html = shown.draft.html.decode()
    assert all(f'id="{note["anchor"]}"' in html for note in values["notes"])
    assert [(source["key"], source["reliability"]) for source in values["sources"]] == [("port", "B"), ("kouan", "")]
    assert json.loads(json.dumps(values)) == values


def test_findings_lead_to_the_part_of_the_draft_where_they_stand(drafts: Drafts, workspace: Path) -> None:
    shown, values = state(
        drafts,
        workspace,
        f"{HEAD}language: en\ntitle: T [@port:p1]\nsummary: S [@port:p8].\n"
        "key_judgements: [{text: J., likelihood: likely, confidence: low}]\n"
        "facts: [{label: L, value: 'V [@port:p7]'}]\n"
        "sections:\n"
        "  - {heading: A, text: 'Fine [@port:p1].'}\n"
        "  - heading: B\n    text: One [@port:p6].\n"
        "    sections:\n      - {heading: C, text: 'Two [@port:p5].'}\n"
        "outlook: O [@port:p4].\ngaps: ['G [@port:p3].']\n",
    )
    assert anchors(values) == [
        ("[@port:p1]", "c1"),  # where no citation may stand, a draft prints it all the same
        ("p8", "summary"),
        ("J.", "judgements"),
        ("p7", "facts"),
        ("p6", "s2"),
        ("p5", "s2-1"),
        ("p4", "outlook"),
        ("p3", "gaps"),
    ]
    assert shown.draft is not None
    html = shown.draft.html.decode()
    assert all(f'id="{anchor}"' in html for _, anchor in anchors(values))


def test_a_finding_in_a_citation_leads_to_the_call_of_its_note(drafts: Drafts, workspace: Path) -> None:
    _, values = state(
        drafts,
        workspace,
        f"{HEAD}language: en\ntitle: T\nsummary: 'One [@port:p1]. Two [@port:p1; @port:p9] [@kouan:p8].'\n"
        "key_judgements:\n  - {text: J., likelihood: likely, confidence: low, cite: [port:p1, 'port:p7']}\n"
        "facts: [{label: L, value: V, cite: 'port:p6+p2'}]\n",
    )
    assert anchors(values) == [("p9", "c2"), ("p8", "c2"), ("p7", "c3"), ("p6", "c4")]


def test_a_finding_in_a_source_leads_to_the_first_note_that_cites_it(drafts: Drafts, workspace: Path) -> None:
    path = workspace / "seeds" / "kouan.md"
    path.write_text(path.read_text("utf-8") + "\n{#p1}\nTwice.\n", "utf-8")
    values = state_values(drafts.look(Key("ports", "en")), no_link)
    assert [(one["code"], one["file"], one["anchor"]) for one in values["findings"]] == [
        ("duplicate-id", "seeds/kouan.md", "c1")
    ]


def test_a_broken_state_has_the_overlay_and_no_anchors(drafts: Drafts, workspace: Path) -> None:
    drafts.look(Key("ports", "en"))
    _, values = state(drafts, workspace, "title: [a\n", "ports")
    assert values["state"] == "broken"
    assert values["version"] is not None
    assert values["overlay"]["file"] == "briefings/ports.yaml"
    assert [*values["overlay"]["lines"][0]] == ["number", "text", "marked"]
    assert all(one["anchor"] is None for one in values["findings"])
    assert len(values["notes"]) == 4  # of the last good draft, which still stands


def test_findings_are_those_of_check(drafts: Drafts) -> None:
    values = state_values(drafts.look(Key("wrong", "en")), no_link)
    (passage, quote) = values["findings"]
    assert {*passage} >= {"code", "severity", "message", "hint", "file", "line", "column", "end_line", "end_column"}
    assert (passage["code"], passage["source"], passage["passage"]) == ("unknown-passage", "port", "p9")
    assert quote["words"] == "“coal is not the leader here”"


@pytest.mark.parametrize(
    ("word", "file", "link"),
    [
        ("vscode", "briefings/a.yaml", "vscode://file/home/me/briefings/a.yaml:3:7"),
        ("zed", "seeds/口 岸#?.md", "zed://file/home/me/seeds/%E5%8F%A3%20%E5%B2%B8%23%3F.md:3:7"),
        ("pycharm", "a'\"<.yaml", "pycharm://open?file=/home/me/a%27%22%3C.yaml&line=3&column=7"),
        ("emacs:{line}{path}", "x{line}", "emacs:3/home/me/x%7Bline%7D"),
    ],
)
def test_links_to_the_editor(word: str, file: str, link: str) -> None:
    assert editors.link(editors.template(word), Path("/home/me"), file, 3, 7) == link


@pytest.mark.parametrize("name", editors.EDITORS)
def test_every_editor_is_a_link_of_its_own_scheme(name: str) -> None:
    assert re.match(r"[a-z]+://", editors.template(name))
    assert editors.template(editors.template(name)) == editors.template(name)


@pytest.mark.parametrize(
    "word",
    ["javascript:alert(1)//{path}", "JavaScript:{path}", "data:text/html,{path}", "https://x/{path}", "file://{path}",
     "notepad", "code://x", "x y:{path}", "about:{path}", ":{path}", "view-source:{path}\n"],
)  # fmt: skip
def test_what_is_no_editor_is_refused(word: str) -> None:
    with pytest.raises(Unable, match="is no editor"):
        editors.template(word)


def test_no_editor_no_link() -> None:
    assert editors.link(editors.template(""), Path("/"), "a", 1) is None
    assert editors.link(editors.template("vscode"), Path("/"), "a", 0) is None


def evidence(workspace: Path, key: str, name: str, language: str = "en") -> dict[str, Any] | None:
    return passage_values(load(Disk(workspace)), key, name, language, no_link)


def test_a_passage_stands_in_its_context(workspace: Path) -> None:
    first = evidence(workspace, "port", "p1")
    assert first is not None
    assert first["passage"] == {
        "id": "p1", "kind": "text", "text": "Coal left through two ports in 2023.", "page": "3", "lines": "12-18",
        "marker": None, "credibility": None, "language": "en", "marks": [{"offset": 36, "note": "n1"}],
    }  # fmt: skip
    assert (first["previous"], first["before"], first["next"]) == (None, "", "p2")
    assert first["after"] == "The <b>railway</b> carried 8.4 mn t, and the road 2.3 mn t."
    assert [(note["marker"], note["text"]) for note in first["notes"]] == [
        ("①", "Yearbook of the customs office, 2023.")
    ]
    assert (first["headings"], first["cite"], first["reliability"]) == (["Coal"], "[@port:p1]", "B")
    assert first["reliability_words"] == "usually reliable"
    assert first["file"] == "seeds/port.md"
    assert (workspace / "seeds" / "port.md").read_text("utf-8").splitlines()[first["line"] - 1].startswith("{#p1")
    assert first["reference"].startswith("Customs office. Freight of the Northern Ports")
    note = evidence(workspace, "port", "n1")
    assert note is not None
    assert (note["previous"], note["next"], note["called"]) == (None, None, ["p1"])


def test_a_passage_is_told_of_in_the_language_of_the_edition(workspace: Path) -> None:
    values = evidence(workspace, "port", "p1", "zh")
    assert values is not None
    assert values["title"] == "Freight of the northern ports (北方港口货运)"
    assert values["reliability_words"] == "通常可靠"
    assert evidence(workspace, "port", "p1", "../x") is not None


def test_what_is_not_there(workspace: Path) -> None:
    for key, name in (("port", "p9"), ("port", ""), ("nothing", "p1"), ("../briefings/ports", "p1"), ("", "")):
        assert evidence(workspace, key, name) is None
    (workspace / "seeds" / "kouan.md").write_bytes(b"\xff")
    assert evidence(workspace, "kouan", "p1") is None
