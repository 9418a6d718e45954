"""Figures of a brief: which passages cover them, what is looked at, and how each is explained."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefwright.check.explained import explained, marks
from briefwright.check.run import Report, check
from briefwright.files import Overlay
from briefwright.report.figures import figures_json, figures_text
from briefwright.settings import Settings

SOURCE = """\
---
key: port2024
type: report
title: 口岸年报
issued: 2024-03
language: zh
---

# 2023年

{#p1}
货运量为1074.4万吨，其中进口790.4万吨，增长4.4%；出口284万吨，减少5.7%。

{#p2}
2023年贸易额为27亿美元，预计2024年将达到30亿美元。
"""
HEAD = "kind: country\nsubjects: [MNG]\ntitle: Mongolia\nas_of: 2024-12-31\nlanguage: en\n"
CODES = ("figure-unsupported", "figure-uncited")


def run(body: str, head: str = HEAD) -> Report:
    files = Overlay({"seeds/port2024.md": SOURCE.encode(), "briefings/a.yaml": (head + body).encode()})
    return check(files, Settings(select=CODES), ["briefings/a.yaml"])


def found(body: str, head: str = HEAD) -> list[tuple[str, str]]:
    """The code and the underlined words of each finding."""
    lines = (head + body).split("\n")
    return [
        (f.code.removeprefix("figure-"), lines[f.start.line - 1][f.start.column - 1 : f.end.column - 1])
        for f in run(body, head).findings
        if f.start.line == f.end.line
    ]


@pytest.mark.parametrize(
    ("body", "findings"),
    [
        ("summary: Freight was 10.744 million tonnes [@port2024:p1].\n", []),
        ("summary: Freight was 10.474 million tonnes [@port2024:p1].\n", [("unsupported", "10.474 million tonnes")]),
        ("summary: Freight was 10.744 million tonnes.\n", [("uncited", "10.744 million tonnes")]),
        ("summary: It fell. It was 66 million tonnes. [@port2024:p1]\n", [("unsupported", "66 million tonnes")]),
        ("summary: In 2019 it fell.\n", []),
        ("summary: S.\ngaps: [No one knows of the 99 million tonnes.]\nsourcing: We have 77 reports.\n", []),
        ("summary: Freight was 7 million [@port2024:p9].\n", []),
        ("summary: Freight [@port2024].\noutlook: It may reach 6.6 million tonnes [@port2024:p1] by 2031.\n",
         [("unsupported", "6.6 million tonnes")]),
        ('key_judgements: [{text: "Trade is likely to grow to 2031 [@port2024:p2].", likelihood: likely}]\n', []),
        ('key_judgements: [{text: "Trade is likely to grow to 2031 [@port2024:p2]."}]\n', [("unsupported", "2031")]),
        ('key_judgements: [{text: "Trade grew [@port2024:p2].", basis: It was 27 billion dollars.}]\n',
         [("uncited", "27 billion dollars")]),
        ('key_judgements: [{text: "Trade grew [@port2024:p2].", basis: It was 2.7 billion dollars.}]\n', []),
        ("facts: [{label: Freight, value: 10.8 million tonnes, cite: port2024:p1}]\n",
         [("unsupported", "10.8 million tonnes")]),
        ("facts: [{label: Freight, value: 10.8 million tonnes}]\n", [("uncited", "10.8 million tonnes")]),
    ],
)  # fmt: skip
def test_what_is_looked_at(body: str, findings: list[tuple[str, str]]) -> None:
    assert found(body) == findings


TABLE = """\
sections:
  - heading: H
    table:
      caption: Freight in 2023
      columns: [Million tonnes, Amount, "Change, %"]
      cite: port2024:p1
      rows:
        - [Into China, "7.904", "+4.4"]
        - [Out of China, "2.84", "−5.7"]
        - [Both ways, "10.744", "–"]
"""


def test_cells_take_unit_and_direction_from_their_heads() -> None:
    assert found(TABLE) == []
    assert found(TABLE.replace("7.904", "79.04")) == [("unsupported", "79.04")]
    assert found(TABLE.replace("−5.7", "+5.7")) == [("unsupported", "5.7")]
    assert found(TABLE.replace("10.744", "10.747")) == [("unsupported", "10.747")]


DATA = """\
summary: Trade came to {=trade.2023} in 2023.
data:
  trade: {label: Trade, unit: bn USD, cite: "port2024:p2", points: {2023: 2.7, 2024: {value: 3, status: forecast}}}
"""


def test_points_are_claims_and_bound_figures_are_covered() -> None:
    assert found(DATA) == []
    assert found(DATA.replace("2023: 2.7", "2023: 27")) == [("unsupported", "27")]
    assert found(DATA.replace("2023: 2.7", "2022: 2.7").replace("trade.2023", "trade.2022")) != []
    assert found(DATA.replace("{value: 3, status: forecast}", "3")) == [("unsupported", "3")]
    assert found(DATA.replace(', cite: "port2024:p2"', "")) == [
        ("uncited", "2.7"),
        ("uncited", "{value: 3, status: forecast}"),
    ]
    told = DATA.replace("Trade came to {=trade.2023} in 2023.", "Trade came to {=trade.2024} in 2024.")
    assert [code for code, _ in found(told)] == ["unsupported"]
    assert found(told.replace("came", "is expected to come")) == []


def test_the_date_of_a_timeline_s_item_is_a_claim() -> None:
    body = "sections:\n  - heading: H\n    timeline: [{date: 2022, text: Trade grew., cite: port2024:p2}]\n"
    assert found(body) == [("unsupported", "2022")]
    assert found(body.replace("date: 2022", "date: 2023")) == []


def test_the_date_of_a_source_is_that_of_what_it_says() -> None:
    body = "sections:\n  - heading: H\n    timeline: [{date: 2024-03, text: A report came., cite: port2024:p1}]\n"
    assert found(body.replace("2024-03", "2024-04")) == [("unsupported", "2024-04")]
    assert found(body) == []
    assert found("summary: Trade was 2.7 billion dollars in 2025 [@port2024:p2].\n") == [("unsupported", "2025")]
    assert found("summary: A report of 2024 says that freight grew [@port2024:p1].\n") == []


def test_a_period_of_the_outlook_without_a_year_wants_no_citation() -> None:
    assert found("summary: S.\noutlook: Watch the second quarter.\n") == []
    assert found("summary: The second quarter was bad.\n") == [("uncited", "second quarter")]


def test_a_look_back_is_covered_where_it_looks() -> None:
    body = "summary: Exports were 2.84 million tonnes [@port2024:p1]. Trade{} [@port2024:p2].\n"
    assert found(body.format(" is not as heavy as the 2.84 million tonnes")) == []
    assert found(body.format(" is not as heavy as the 8.24 million tonnes")) == [("unsupported", "8.24 million tonnes")]


def test_lines_that_break_a_chinese_number_are_read_as_one() -> None:
    head = HEAD.replace("language: en", "language: zh").replace("Mongolia", "蒙古国")
    body = "summary: |\n  货运量为1074.4万\n  吨，出口2840万\n  吨。[@port2024:p1]\n"
    report = run(body, head)
    (finding,) = report.findings
    assert (finding.start.line, finding.end.line) == (8, 9)
    assert "2840万吨" in finding.message.replace(" ", "")


def test_a_finding_shows_the_nearest_figure_and_its_place() -> None:
    (finding,) = run("summary: Freight was 10.474 million tonnes [@port2024:p1].\n").findings
    assert "1074.4万吨" in finding.message
    assert "digits" in finding.message
    assert finding.hint
    (place,) = finding.related
    line = SOURCE.split("\n")[place.line - 1]
    assert (place.file, line[place.column - 1 :][:8]) == ("seeds/port2024.md", "1074.4万吨")
    assert (finding.source, finding.passage) == ("port2024", "p1")


BOTH = "summary: Freight was 10.744 million tonnes, exports 2.48 million; 17 ships came [@port2024:p1].\n"


def test_each_figure_is_explained() -> None:
    report = run(BOTH)
    (brief,) = report.briefs
    assert brief.resolved is not None
    figures = list(explained(brief.path, brief.spec.text, brief.resolved))
    assert [(one.figure, one.verdict.outcome) for one in figures] == [
        ("10.744 million tonnes", "borne out"),
        ("2.48 million", "not borne out"),
        ("17 ships", "not borne out"),
    ]
    first = figures[0]
    assert [(w.source, w.passage, w.words) for w in first.matched] == [("port2024", "p1", "1074.4万吨")]
    text = figures_text(figures)
    assert "a.yaml:6:22: 10.744 million tonnes: borne out (equal)" in text
    assert "nearest in port2024:p1" in text
    value = json.loads(figures_json(figures, report.findings, report.summary))
    assert [one["outcome"] for one in value["figures"]] == [one.verdict.outcome for one in figures]
    assert {"findings", "summary", "figures"} == set(value)


def test_the_words_that_decide_are_marked_in_the_passage() -> None:
    (brief,) = run(BOTH).briefs
    assert brief.resolved is not None
    passage = SOURCE.split("{#p1}\n")[1].split("\n", maxsplit=1)[0]
    found = marks(brief.resolved, "en")
    held = {passage[mark.span.start : mark.span.end]: mark for mark in found["port2024", "p1"] if mark.span}
    assert (held["1074.4万吨"].outcome, held["1074.4万吨"].why) == ("borne out", "equal")
    assert ("port2024", "p2") not in found
    assert marks(brief.resolved, "zh") == {}


def test_the_briefs_of_the_repository_hold() -> None:
    root = Path(__file__).parents[2]
    paths = [*root.glob("briefings/*.yaml"), *root.glob("seeds/*.md")]
    files = Overlay({path.relative_to(root).as_posix(): path.read_bytes() for path in paths})
    assert [f.message for f in check(files, Settings(select=CODES)).findings] == []
