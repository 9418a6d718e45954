import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from briefwright import files

Call = Callable[..., Any]
HEAD = "kind: country\nsubjects: [MNG]\ntitle: Mongolia\nas_of: 2024-12-31\nlanguage: en\n"
TWO = (
    "kind: country\nsubjects: [MNG]\ntitle: {en: Mongolia, zh: 蒙古国}\nas_of: 2024-12-31\nlanguages: [en, zh]\n"
    "summary: {en: 'Rail leads [@tumen2015:p4].', zh: '铁路为主[@tumen2015:p4]。'}\n"
)


@pytest.fixture
def at(workspace: Path) -> Path:
    """The workspace of `init`, with a brief that has an error and one in two languages."""
    (workspace / "briefings" / "bad.yaml").write_text(HEAD + "summary: Rail leads [@nosuch:p1].\n", "utf-8")
    (workspace / "briefings" / "two.yaml").write_text(TWO, "utf-8")
    return workspace


def built(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_html_and_pdf(call: Call, at: Path) -> None:
    outcome = call("build", "erenhot", "--format", "json", at=at)
    assert (outcome.status, outcome.err) == (0, "")
    read = json.loads(outcome.out)
    assert [*read] == ["briefs", "findings", "summary"]
    (brief,) = read["briefs"]
    assert [*brief] == ["spec", "language", "kind", "files", "footnotes", "sources", "reused"]
    assert (brief["spec"], brief["language"], brief["kind"]) == ("briefings/erenhot.yaml", "en", "relationship")
    assert brief["sources"] == 2
    assert brief["footnotes"] > 10
    assert brief["reused"] is False
    html, pdf = brief["files"]
    assert (html["path"], html["format"], html["pages"]) == ("build/erenhot.html", "html", None)
    assert (pdf["path"], pdf["format"]) == ("build/erenhot.pdf", "pdf")
    assert 1 < pdf["pages"] < 6
    for file in brief["files"]:
        data = (at / file["path"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())


def test_a_brief_with_errors_is_not_written_and_the_others_are(call: Call, at: Path) -> None:
    outcome = call("build", "--formats", "html,json", at=at)
    assert outcome.status == 1
    assert "not written: briefings/bad.yaml" in outcome.out
    assert "there is no source nosuch [unknown-source]" in outcome.out
    assert "wrote build/erenhot.html (" in outcome.out
    assert built(at / "build") == [
        "erenhot.html",
        "erenhot.json",
        "two.en.html",
        "two.en.json",
        "two.zh.html",
        "two.zh.json",
    ]


def test_a_draft_is_written_all_the_same_and_says_so(call: Call, at: Path) -> None:
    outcome = call("build", "bad", "--draft", "--formats", "html,json", at=at)
    assert outcome.status == 1
    page = (at / "build" / "bad.html").read_text("utf-8")
    assert "Draft" in page
    assert "nosuch:p1" in page
    document = json.loads((at / "build" / "bad.json").read_text("utf-8"))
    assert (document["draft"], document["unresolved"]) == (True, 1)
    assert call("build", "bad", "--draft", "--formats", "html", "--fail-on", "never", at=at).status == 0


def test_what_is_no_yaml_cannot_be_drafted(call: Call, at: Path) -> None:
    (at / "briefings" / "bad.yaml").write_text("a: [", "utf-8")
    outcome = call("build", "bad", "--draft", "--formats", "json", at=at)
    assert outcome.status == 1
    assert "not written: briefings/bad.yaml" in outcome.out
    assert built(at / "build") == []


def test_the_document_as_json(call: Call, at: Path) -> None:
    assert call("build", "erenhot", "--formats", "json", at=at).status == 0
    document = json.loads((at / "build" / "erenhot.json").read_text("utf-8"))
    head = {name: document[name] for name in ("title", "kind", "language", "as_of")}
    assert head == {
        "title": "China and Mongolia: freight through Erenhot",
        "kind": "relationship",
        "language": "en",
        "as_of": "2024-12-31",
    }
    assert [note["number"] for note in document["notes"]] == [*range(1, len(document["notes"]) + 1)]
    first = document["notes"][0]
    assert [(c["source"], c["passage"]) for c in first["citations"]] == [("tumen2015", "p2")]
    assert "".join("dependsonwhich"[:7]) in "".join(first["before"].split())
    assert len(first["text"]) > 20
    assert {source["key"] for source in document["sources"]} == {"tumen2015", "rumn2024"}
    assert all(source["text"] for source in document["sources"])
    calls = json.dumps(document["summary"])
    assert '{"kind": "call", "note": 1}' in calls


def test_another_folder(call: Call, at: Path) -> None:
    outcome = call("build", "erenhot", "--formats", "json", "--to", "../out/deep", "--format", "json", at=at)
    assert outcome.status == 0
    assert json.loads(outcome.out)["briefs"][0]["files"][0]["path"] == "../out/deep/erenhot.json"
    assert built(at.parent / "out" / "deep") == ["erenhot.json"]
    assert built(at / "build") == []


def test_warnings_stop_nothing_unless_asked(call: Call, at: Path) -> None:
    (at / "briefings" / "bad.yaml").write_text(HEAD + "summary: Rank #1 of 5.\n", "utf-8")
    assert call("build", "bad", "--formats", "json", at=at).status == 0
    assert call("build", "bad", "--formats", "json", "--strict", at=at).status == 1
    assert built(at / "build") == ["bad.json"]


def test_a_template_that_fails(call: Call, at: Path) -> None:
    (at / "templates").mkdir()
    (at / "templates" / "country.html").write_text("{{ brief.titel }}\n", "utf-8")
    outcome = call("build", "--formats", "html", "--format", "json", at=at)
    assert outcome.status == 1
    read = json.loads(outcome.out)
    assert "template-error" in {finding["code"] for finding in read["findings"]}
    assert built(at / "build") == ["erenhot.html"]


def test_nothing_to_build(call: Call, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    outcome = call("build", at=tmp_path)
    assert (outcome.status, outcome.out) == (0, "nothing to build: briefings/ holds no spec\n")


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["erenhott"], "did you mean erenhot?"),
        (["--formats", "docx"], "docx is none of html, pdf, json"),
        (["--formats", "html,"], ""),
        (["--formats", ","], "some of html, pdf, json are wanted"),
        (["erenhot", "--formats", "json", "--to", "README.md"], "cannot be written"),
        (["erenhot", "../erenhot.yaml"], "would be built into the same files"),
    ],
)
def test_what_cannot_be_done(argv: list[str], words: str, refused: Call, call: Call, at: Path) -> None:
    (at.parent / "erenhot.yaml").write_bytes((at / "briefings" / "erenhot.yaml").read_bytes())
    if not words:
        assert call("build", "erenhot", *argv, at=at).status == 0
        return
    assert words in refused("build", *argv, at=at).err
    assert built(at / "build") == []


def test_a_full_disk_leaves_no_half_file(refused: Call, at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "replace", full)
    assert "no space left on device" in refused("build", "erenhot", "--formats", "json", at=at).err
    assert built(at / "build") == []


def test_missing_pango_is_told(refused: Call, at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert "see `briefwright doctor`" in refused("build", "erenhot", at=at).err


def test_notes_higher_than_a_page_are_found_and_no_brief_is_written(call: Call, at: Path) -> None:
    spec = at / "briefings" / "erenhot.yaml"
    text = spec.read_text(encoding="utf-8")
    long = "and more words of the analyst " * 700
    spec.write_text(
        f"{text}outlook: 'Nothing moves [@tumen2015:p1, {long}] [@tumen2015:p1, {long}].'\n", encoding="utf-8"
    )
    outcome = call("build", "erenhot", "--format", "json", at=at)
    found = json.loads(outcome.out)
    assert {f["code"] for f in found["findings"]} <= {"note-lost", "note-misplaced"}
    assert found["findings"]
    assert outcome.status == 1
    assert built(at / "build") == []


def test_a_line_with_more_notes_than_a_page_holds_is_ended_sooner(call: Call, at: Path) -> None:
    spec = at / "briefings" / "erenhot.yaml"
    text = spec.read_text(encoding="utf-8")
    cite = f"[@tumen2015:p1, {'and more words of the analyst ' * 60}]"
    spec.write_text(f"{text}outlook: 'One {cite} two {cite} three {cite} four {cite} five {cite}.'\n", encoding="utf-8")
    outcome = call("build", "erenhot", "--format", "json", at=at)
    assert json.loads(outcome.out)["findings"] == []
    assert outcome.status == 0


@pytest.mark.parametrize("style", ["zh-notes", "gb-t-7714-2025"])
def test_no_note_that_begins_a_page_leans_on_the_page_before(style: str, call: Call, at: Path) -> None:
    paragraphs = "\n\n  ".join(f"第{i}段说煤炭经口岸出境。[@port:p1]" for i in range(70))
    head = "kind: country\nsubjects: [MNG]\ntitle: 口岸\nas_of: 2026-11-20\nlanguage: zh\nnumbering: page\n"
    (at / "briefings" / "port.yaml").write_text(f"{head}style: {style}\nsummary: |\n  {paragraphs}\n", "utf-8")
    source = "---\nkey: port\ntype: book\ntitle: 口岸研究\nissued: 2020\nlanguage: zh\n---\n\n{#p1 page=7}\n煤炭。\n"
    (at / "seeds" / "port.md").write_text(source, "utf-8")
    assert call("build", "port", "--formats", "html,pdf,json", at=at).status == 0
    pages = pypdfium2.PdfDocument(at / "build" / "port.pdf")
    begun = [words for page in pages if (words := _notes_of(page.get_textpage().get_text_bounded()))]
    assert len(begun) > 2
    assert all("口岸研究" in notes[0] for notes in begun)
    assert all(note in ("同上。", "同上: 7.") for notes in begun for note in notes[1:])
    written = json.loads((at / "build" / "port.json").read_text("utf-8"))
    assert sum("口岸研究" in note["text"] for note in written["notes"]) == len(begun)


def _notes_of(words: str) -> list[str]:
    """The notes of one line at the foot of a page, without their marks."""
    sign = "\u2460-\u2473\u3251-\u32bf"
    return re.findall(rf"^[{sign}] ?([^{sign}\s].*)$", words.replace("\r", ""), re.MULTILINE)


def test_the_moment_of_the_environment_is_that_of_the_files(
    call: Call, refused: Call, at: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert call("build", "erenhot", at=at).status == 0
    assert '<meta name="dcterms.created" content="2023-11-14T22:13:20Z">' in (at / "build/erenhot.html").read_text(
        "utf-8"
    )
    metadata = pypdfium2.PdfDocument(at / "build/erenhot.pdf").get_metadata_dict()
    assert metadata["CreationDate"] == "D:20231114221320Z"
    for wrong in ("yesterday", "1" * 30):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", wrong)
        assert "SOURCE_DATE_EPOCH" in refused("build", "erenhot", at=at).err
