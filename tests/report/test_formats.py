import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from briefwright.finding import Finding, Severity, Summary
from briefwright.report import formats
from briefwright.report.formats import FORMATS, github, gitlab, junit, sarif, text, writer
from briefwright.report.formats import json as as_json
from briefwright.span import Place

TEXT = """\
briefings/蒙古 1.yaml:6:20: error: sample2024 has no passage p99 [unknown-passage]
 6 | summary: 贸易额 [@sam:p99]。
   |                       ^^^
   = did you mean p9?
   = seeds/sample2024.md:40:1: p9 begins here

briefings/a,b:c.yaml:10:5: warning: no citation covers 100% of "this" & <that> [quote-uncited]
 10 |   - “One
    |     ^^^^
 11 |     two
    |     ^^^
 12 |     three”.
    |     ^^^

seeds/b.md:1:1: note: no brief cites b [unused-source]
 1 | ---
   | ^^^

1 error, 1 warning, 1 note (2 briefs, 20 citations, 1 passage checked)"""

SARIF: dict[str, Any] = json.loads((Path(__file__).parent / "sarif.schema.json").read_text("utf-8"))


def test_the_table_names_every_file() -> None:
    folder = Path(formats.__file__).parent
    assert {*FORMATS} == {path.stem for path in folder.glob("*.py")} - {"__init__"}


def test_text(findings: tuple[Finding, ...], summary: Summary) -> None:
    assert text.write(findings, summary) == TEXT


def test_text_of_nothing(nothing: Summary) -> None:
    assert text.write((), nothing) == "nothing found (1 brief, 0 citations, 0 passages checked)"


def test_text_in_colour_says_the_same(findings: tuple[Finding, ...], summary: Summary) -> None:
    import re

    coloured = text.write(findings, summary, colour=True)
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == TEXT


def test_text_does_not_let_a_file_steer_the_terminal(findings: tuple[Finding, ...], summary: Summary) -> None:
    evil = findings[0]._replace(message="\x1b]0;x\x07", hint="a\nb", file="\x1b[2J", excerpt=("\x1b[31m",))
    assert "\x1b" not in text.write((evil,), summary)


def test_json(findings: tuple[Finding, ...], summary: Summary) -> None:
    read = json.loads(as_json.write(findings, summary))
    assert [*read] == ["findings", "summary"]
    assert read["findings"][0] == {
        "code": "unknown-passage",
        "severity": "error",
        "message": "sample2024 has no passage p99",
        "hint": "did you mean p9?",
        "file": "briefings/蒙古 1.yaml",
        "line": 6,
        "column": 20,
        "end_line": 6,
        "end_column": 23,
        "source": "sample2024",
        "passage": "p99",
        "related": [{"file": "seeds/sample2024.md", "line": 40, "message": "p9 begins here"}],
    }
    assert read["findings"][2]["source"] is read["findings"][2]["passage"] is None
    assert read["findings"][2]["related"] == []
    counts = {"briefs": 2, "citations": 20, "passages": 1, "errors": 1, "warnings": 1, "notes": 1}
    assert read["summary"] == counts


def test_github(findings: tuple[Finding, ...], summary: Summary) -> None:
    assert github.write(findings, summary).split("\n") == [
        (
            "::error file=briefings/蒙古 1.yaml,line=6,endLine=6,col=20,endColumn=23,title=unknown-passage"
            "::sample2024 has no passage p99%0Adid you mean p9?"
        ),
        (
            "::warning file=briefings/a%2Cb%3Ac.yaml,line=10,endLine=12,title=quote-uncited"
            '::no citation covers 100%25 of "this" & <that>'
        ),
        "::notice file=seeds/b.md,line=1,endLine=1,col=1,endColumn=4,title=unused-source::no brief cites b",
    ]


def test_github_of_nothing_is_nothing(nothing: Summary) -> None:
    assert github.write((), nothing) == ""


def test_a_github_message_stays_on_its_line(findings: tuple[Finding, ...], summary: Summary) -> None:
    evil = findings[0]._replace(message="a\r\n::error::b\x1b[31m", file="a\nb\x1b[31m")
    written = github.write((evil,), summary)
    assert not {"\n", "\r", "\x1b"} & {*written}
    assert written.endswith("::a%0D%0A::error::b\\x1b[31m%0Adid you mean p9?")


def test_gitlab(findings: tuple[Finding, ...], summary: Summary) -> None:
    first, second, third = json.loads(gitlab.write(findings, summary))
    mark = first.pop("fingerprint")
    assert first == {
        "description": "sample2024 has no passage p99 (did you mean p9?)",
        "check_name": "unknown-passage",
        "severity": "critical",
        "location": {"path": "briefings/蒙古 1.yaml", "lines": {"begin": 6, "end": 6}},
    }
    assert (second["severity"], third["severity"]) == ("minor", "info")
    assert second["location"]["lines"] == {"begin": 10, "end": 12}
    moved = [f._replace(start=Place(f.start.line + 7, f.start.column)) for f in findings]
    marks = [issue["fingerprint"] for issue in json.loads(gitlab.write([*moved, *moved], summary))]
    assert marks[0] == mark
    assert len({*marks}) == 6


def test_gitlab_of_nothing_is_an_empty_list(nothing: Summary) -> None:
    assert json.loads(gitlab.write((), nothing)) == []


def test_junit(findings: tuple[Finding, ...], summary: Summary) -> None:
    root = ET.fromstring(junit.write(findings, summary))  # noqa: S314 - our own words
    assert root.attrib == {"name": "briefwright check", "tests": "3", "failures": "2", "errors": "0"}
    assert [suite.get("name") for suite in root] == ["briefings/蒙古 1.yaml", "briefings/a,b:c.yaml", "seeds/b.md"]
    assert [[case[0].tag for case in suite] for suite in root] == [["failure"], ["failure"], ["system-out"]]
    failure = root[1][0][0]
    assert failure.attrib == {"type": "warning", "message": 'no citation covers 100% of "this" & <that>'}
    assert failure.text == 'briefings/a,b:c.yaml:10:5\nno citation covers 100% of "this" & <that>'


def test_junit_of_nothing_has_one_test_that_passes(nothing: Summary) -> None:
    root = ET.fromstring(junit.write((), nothing))  # noqa: S314 - our own words
    assert (root.get("tests"), root.get("failures")) == ("1", "0")
    assert [case.tag for suite in root for case in suite] == ["testcase"]


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=40))
def test_junit_is_xml_whatever_a_message_holds(words: str) -> None:
    finding = Finding("a.yaml", Place(1, 1), Place(1, 2), "invalid-spec", Severity.ERROR, words)
    written = junit.write((finding,), Summary(1, 0, 0, 1, 0, 0))
    root = ET.fromstring(written.encode("utf-8"))  # noqa: S314 - our own words
    message = root[0][0][0].get("message") or ""
    assert len(message) == len(words)
    assert all(a in (b, "\ufffd") for a, b in zip(message, words, strict=True))


def test_sarif_obeys_its_schema(findings: tuple[Finding, ...], summary: Summary) -> None:
    Draft202012Validator.check_schema(SARIF)
    for some in (findings, ()):
        Draft202012Validator(SARIF).validate(json.loads(sarif.write(some, summary)))


def test_the_sarif_schema_refuses_what_is_not_sarif(findings: tuple[Finding, ...], summary: Summary) -> None:
    log = json.loads(sarif.write(findings, summary))
    for path, wrong in (
        (("runs", 0, "results", 0, "level"), "fatal"),
        (("runs", 0, "results", 0, "message"), "words"),
        (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region", "startLine"), 0),
        (("runs", 0, "columnKind"), "bytes"),
        (("version",), "2.0.0"),
    ):
        copy = json.loads(json.dumps(log))
        place = copy
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = wrong
        assert not Draft202012Validator(SARIF).is_valid(copy), path


def test_sarif(findings: tuple[Finding, ...], summary: Summary) -> None:
    run = json.loads(sarif.write(findings, summary))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [finding.code for finding in findings]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    first = run["results"][0]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "briefings/%E8%92%99%E5%8F%A4%201.yaml"
    assert place["region"] == {"startLine": 6, "startColumn": 20, "endLine": 6, "endColumn": 23}
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 40


def test_a_sarif_rule_brings_the_words_of_its_page(findings: tuple[Finding, ...], summary: Summary) -> None:
    rules = json.loads(sarif.write(findings, summary))["runs"][0]["tool"]["driver"]["rules"]
    for rule in rules:
        assert len(rule["shortDescription"]["text"]) > 20
        assert rule["id"] in rule["help"]["text"]
        assert rule["help"]["markdown"].startswith("#")


def fingerprints(findings: tuple[Finding, ...], summary: Summary) -> list[str]:
    results = json.loads(sarif.write(findings, summary))["runs"][0]["results"]
    return [result["partialFingerprints"]["briefwright/v1"] for result in results]


def test_a_sarif_fingerprint_outlives_a_line_put_in_above(findings: tuple[Finding, ...], summary: Summary) -> None:
    moved = tuple(f._replace(start=Place(f.start.line + 7, f.start.column)) for f in findings)
    assert fingerprints(findings, summary) == fingerprints(moved, summary)


def test_two_findings_never_share_a_sarif_fingerprint(findings: tuple[Finding, ...], summary: Summary) -> None:
    assert len({*fingerprints((*findings, *findings), summary)}) == 2 * len(findings)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_without_an_empty_line(name: str, findings: tuple[Finding, ...], summary: Summary) -> None:
    written = writer(name)(findings, summary)
    assert written == written.rstrip("\n")
