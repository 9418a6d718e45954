import json
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
title-translation: {zh: 货运}
author: [{literal: Customs office}]
issued: 2024-04
language: en
---

# Rail

{#p1 page=3 lines=12-18}
Rail[^n1] carries
most of it.[^n2]

## More

{#p2}
\\{#p3} is no ID line.\x1b[31m

{#n1 marker=① page=3}
Yearbook.

{#n2}
Ibid.
"""


@pytest.fixture
def at(workspace: Path) -> Path:
    (workspace / "seeds" / "s.md").write_text(SOURCE.replace("\x1b[31m", ""), "utf-8")
    return workspace


def test_a_source(call: Call, at: Path) -> None:
    outcome = call("show", "s", at=at)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == (
        "key: s\ntype: report\ntitle: Freight\ntitle-translation: zh 货运\nauthor: literal Customs office\n"
        "issued: 2024-04\nlanguage: en\n\n# Rail\n\np1  page 3  lines 12-18\n    Rail[^n1] carries\n"
        "    most of it.[^n2]"
        "\n\n## More\n\np2\n    {#p3} is no ID line.\n\nn1  marker ①  page 3\n    Yearbook.\n\nn2\n    Ibid.\n"
    )


def test_a_source_as_json(call: Call, at: Path) -> None:
    read = json.loads(call("show", "s", "--format", "json", at=at).out)
    assert [*read] == ["key", "metadata", "headings", "passages", "notes"]
    assert read["metadata"]["issued"] == "2024-04"
    assert read["headings"] == [
        {"level": 1, "text": "Rail", "before": "p1"},
        {"level": 2, "text": "More", "before": "p2"},
    ]
    first = {"id": "p1", "page": "3", "heading": "Rail", "text": "Rail carries\nmost of it.", "notes": ["n1", "n2"]}
    assert read["passages"][0] == first
    assert read["passages"][1]["page"] is None
    note = {"id": "n1", "marker": "①", "page": "3", "text": "Yearbook.", "anchors": [{"passage": "p1", "offset": 4}]}
    assert read["notes"][0] == note


def test_a_passage_with_what_stands_around_it(call: Call, at: Path) -> None:
    outcome = call("show", "s:p2", at=at)
    assert outcome.status == 0
    order = ["s:p2, in: Freight › Rail › More", "(before) p1", "\np2\n"]
    assert sorted(order, key=outcome.out.index) == order
    assert "(after)" not in outcome.out
    assert call("show", "s：p2", at=at).out == outcome.out


def test_a_passage_brings_its_notes_and_a_note_its_passage(call: Call, at: Path) -> None:
    assert "n1  marker ①" in call("show", "s:p1", at=at).out
    note = call("show", "s:n2", at=at).out
    assert "(called in) p1" in note
    assert "(before) n1" in note


def test_a_passage_as_json(call: Call, at: Path) -> None:
    read = json.loads(call("show", "s:p2", "--format", "json", at=at).out)
    assert (read["source"], read["previous"], read["next"]) == ("s", "p1", None)
    assert read["passage"]["id"] == "p2"


def test_a_faulty_source_is_shown_with_a_remark(call: Call, at: Path) -> None:
    (at / "seeds" / "s.md").write_text(SOURCE, "utf-8")
    outcome = call("show", "s", at=at)
    assert outcome.status == 0
    assert outcome.err == "seeds/s.md has faults: see `briefwright check`\n"
    assert "\x1b" not in outcome.out
    json.loads(call("show", "s", "--format", "json", at=at).out)


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("", "neither KEY nor KEY:ID"),
        (":p1", "neither KEY nor KEY:ID"),
        ("s:", "neither KEY nor KEY:ID"),
        ("tumen2051", "did you mean tumen2015?"),
        ("zzz", "there are rumn2024, s, tumen2015"),
        ("s:p9", "s has no passage p9"),
        ("s:P1", "did you mean p1?"),
        ("../seeds/s", "there is no source ../seeds/s"),
        ("/etc/passwd", "there is no source"),
    ],
)
def test_what_is_not_there(what: str, words: str, refused: Call, at: Path) -> None:
    assert words in refused("show", what, at=at).err


def test_without_sources(refused: Call, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    assert "seeds/ holds no source" in refused("show", "s", at=tmp_path).err


def test_a_source_that_leads_out(refused: Call, at: Path) -> None:
    (at / "seeds" / "out.md").symlink_to("/etc/passwd")
    assert "leads out of the workspace" in refused("show", "out", at=at).err
