"""`show KEY:nID` and `promote KEY:nID`: what a note cites, and a source file begun of it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]

SOURCE = """\
---
key: s
type: report
title: Freight
issued: 2024-04
language: en
---

{#p1}
Rail[^n1] carries most[^n2] of it,[^n3] so they say.[^n4]

{#n1 marker=①}
强一云：“河港的冬天”，《交通学刊》，2019年第6期，第19页。

{#n2 marker=②}
Ibid.

{#n3 marker=③}
See Jane Smith, “Winter of the Ports”, Rail Review, 2012, Vol. 3, No. 2, p. 9; “Ice”, May 3, 2020, https://example.org/x

{#n4 marker=④}
Thanks to all who helped.
"""


@pytest.fixture
def at(workspace: Path) -> Path:
    (workspace / "seeds" / "s.md").write_text(SOURCE, "utf-8")
    return workspace


def names(at: Path) -> set[str]:
    return {path.name for path in (at / "seeds").iterdir()}


def test_show_offers_the_citations_of_a_note(call: Call, at: Path) -> None:
    shown = json.loads(call("show", "s:n1", "--format", "json", at=at).out)["passage"]
    assert [*shown] == ["id", "marker", "page", "text", "anchors", "citations", "stands_for"]
    assert shown["stands_for"] is None
    assert shown["citations"] == [
        {
            "type": "article-journal", "title": "河港的冬天", "author": [{"family": "强", "given": "一云"}],
            "container-title": "交通学刊", "issued": "2019", "issue": "6", "language": "zh", "locator": "19",
            "label": "page", "span": [0, 32],
        }
    ]  # fmt: skip
    assert "(cites) article-journal: 河港的冬天\n    author: 强, 一云\n" in call("show", "s:n1", at=at).out


def test_show_says_what_ibid_stands_for(call: Call, at: Path) -> None:
    shown = json.loads(call("show", "s:n2", "--format", "json", at=at).out)["passage"]
    assert (shown["text"], shown["stands_for"]) == ("Ibid.", "n1")
    assert shown["citations"][0]["title"] == "河港的冬天"
    assert "(stands for n1)" in call("show", "s:n2", at=at).out


def test_show_of_other_passages_is_as_it_was(call: Call, at: Path) -> None:
    assert "citations" not in json.loads(call("show", "s:p1", "--format", "json", at=at).out)["passage"]
    note = json.loads(call("show", "s:n4", "--format", "json", at=at).out)["passage"]
    assert (note["citations"], note["stands_for"]) == ([], None)


def test_a_source_file_is_begun(call: Call, at: Path) -> None:
    outcome = call("promote", "s:n1", at=at)
    assert outcome.status == 0
    assert outcome.out.startswith("wrote seeds/qiang2019.md\n")
    assert "to fill in: page, reliability" in outcome.out
    made = (at / "seeds" / "qiang2019.md").read_text("utf-8")
    assert made == (
        "---\nkey: qiang2019\ntype: article-journal\ntitle: 河港的冬天\nauthor: [{family: 强, given: 一云}]\n"
        "container-title: 交通学刊\nissued: 2019\nissue: 6\nlanguage: zh\ntext: excerpt\n"
        'note: "cited in s:n1, page 19"\n---\n'
    )
    assert call("check", "--fail-on", "warning", at=at).status == 0
    assert json.loads(call("show", "qiang2019", "--format", "json", at=at).out)["metadata"]["issue"] == "6"


def test_ibid_leads_to_the_document_too(call: Call, at: Path) -> None:
    assert call("promote", "s:n2", at=at).status == 0
    assert "cited in s:n2" in (at / "seeds" / "qiang2019.md").read_text("utf-8")


def test_one_of_several_is_chosen(call: Call, refused: Call, at: Path) -> None:
    before = names(at)
    told = refused("promote", "s:n3", at=at).err
    assert "has 2 citations" in told
    assert "--citation: 1 Smith, Jane, Winter of the Ports, 2012; 2 Ice, 2020-05-03" in told
    assert names(at) == before
    assert call("promote", "s:n3", "--citation", "2", at=at).status == 0
    assert names(at) - before == {"ice2020.md"}
    assert "has no citation 3" in refused("promote", "s:n3", "--citation", "3", at=at).err


def test_nothing_is_overwritten(call: Call, refused: Call, at: Path) -> None:
    path = at / "seeds" / "mine.md"
    path.write_text("mine", "utf-8")
    assert "mine.md is there already" in refused("promote", "s:n1", "--key", "mine", at=at).err
    assert path.read_text("utf-8") == "mine"
    call("promote", "s:n1", at=at)
    assert "qiang2019.md is this document" in refused("promote", "s:n1", at=at).err
    assert call("promote", "s:n1", "--key", "again", at=at).status == 0


def test_another_work_of_author_and_year_gets_a_letter(call: Call, at: Path) -> None:
    other = SOURCE.replace("key: s\n", "key: r\n").replace("河港的冬天", "河港的夏天")
    (at / "seeds" / "r.md").write_text(other, "utf-8")
    call("promote", "s:n1", at=at)
    assert call("promote", "r:n1", at=at).out.startswith("wrote seeds/qiang2019b.md\n")


def test_a_dry_run_writes_nothing(call: Call, at: Path) -> None:
    before = names(at)
    read = json.loads(call("promote", "s:n1", "--dry-run", "--format", "json", at=at).out)
    assert names(at) == before
    assert (read["key"], read["path"], read["passages"]) == ("qiang2019", "seeds/qiang2019.md", [])
    assert read["metadata"]["container-title"] == "交通学刊"
    assert read["from"] == {"source": "s", "passage": "n1"}
    assert read["missing"] == ["page", "reliability"]
    assert call("promote", "s:n1", "--dry-run", at=at).out.startswith("would write seeds/qiang2019.md\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["s:n4"], "holds no citation"),
        (["s:p1"], "is no note"),
        (["s:n9"], "has no passage n9"),
        (["x:n1"], "there is no source x"),
        (["s"], "is not KEY:nID"),
        (["s:n1", "--key", "a b"], "is no key"),
        (["s:n1", "--citation", "x"], "invalid int value"),
    ],
)
def test_what_cannot_be_done_is_said(words: list[str], told: str, refused: Call, at: Path) -> None:
    assert told in refused("promote", *words, at=at).err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_cannot_be_written(refused: Call, at: Path) -> None:
    (at / "seeds").chmod(0o555)
    assert "cannot be written" in refused("promote", "s:n1", at=at).err
    (at / "seeds").chmod(0o755)
