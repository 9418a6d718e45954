"""The rule on quotations: what is checked against which passages, and what the finding says."""

from __future__ import annotations

import pytest

from briefwright.check.run import Report, check
from briefwright.files import Overlay
from briefwright.finding import Finding, Severity
from briefwright.settings import Settings

FRONT = "---\nkey: {key}\ntype: report\ntitle: T\nlanguage: {language}\ntext: {extent}\n---\n"
ROADS = """
{#p1}
The ferry sails on each second day, and the road council does not

{#p2}
pay for it. The ferryman said: “My father sailed
before me.”

{#p3 lang=zh}
渡船隔日开行，去年运送旅客3600人，票价上涨7.5%，船长是 Tugsbayar。

{#n1 marker=①}
Minutes of the road council, 4 May 1931.

{#p4}
The bridge was opened late in the autumn of that year.
"""
DIGEST = """
{#p1}
作者说渡船隔日开行，又说“票价太高，牧民宁可绕道”。
"""
FILES = {
    "seeds/roads.md": FRONT.format(key="roads", language="en", extent="full") + ROADS,
    "seeds/ferry.md": FRONT.format(key="ferry", language="zh", extent="digest") + DIGEST,
    "seeds/other.md": FRONT.format(key="other", language="en", extent="full")
    + "\n{#p7}\nNobody crosses the river in spring.\n",
}
HEAD = "kind: country\nsubjects: [MNG]\ntitle: T\nas_of: 2026-11-20\nlanguage: en\n"


def run(body: str, specs: list[str] | None = None) -> Report:
    texts = {**FILES, "briefings/a.yaml": HEAD + body}
    files = Overlay({path: text.encode() for path, text in texts.items()})
    return check(files, Settings(select=("quote-mismatch",)), specs)


def found(text: str, specs: list[str] | None = None) -> list[Finding]:
    body = "summary: |\n" + "".join(f"  {line}\n" for line in text.split("\n"))
    return [*run(body, specs).findings]


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry sails on each second day” [@roads:p1].",
        "“The ferry sails on each second day” [@roads:p4; @roads:p1].",
        "“The ferry sails on each second day” [@roads:p4+p1].",
        # it runs from one passage into the next, a note between them
        "“the road council does not pay for it” [@roads:p1+p2].",
        "“My father sailed before me.” [@roads:p2]",
        "> The ferry sails on each second day. [@roads:p1]",
        "“Minutes of the road council, 4 May 1931” [@roads:n1].",
        "“票价太高，牧民宁可绕道” [@ferry:p1].",
        "“Each second day” [@roads:p4].",  # three words are a term
        "“Nothing of this is cited” by anyone.",
        "“No such passage holds these words” [@roads:p9].",
        "“No such source holds these words” [@nowhere:p1].",
        "“The ferry runs on alternate days” [@roads:p3, own translation].",
        "«Паром ходит через день, перевез 3600 человек» [@roads:p3, пер. наш].",
        "“They would rather go round” [@ferry:p1, own translation].",
    ],
)
def test_nothing_is_wrong(text: str) -> None:
    assert [finding.message for finding in found(text)] == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "“The ferry sails on each third day” [@roads:p1].",
            "roads:p1 says otherwise: The ferry sails on each [-second-]{+third+} day",
        ),
        (
            "“the road council does not pay for it” [@roads:p1].",
            "roads:p1 says otherwise: the road council does not {+pay for it+}",
        ),
        ("“the road council does … pay for it” [@roads:p1+p2].", "the ellipsis leaves out “not” of roads:p1"),
        ("“Nobody crosses the river in spring” [@roads:p1].", "these words stand in other:p7, not in roads:p1"),
        ("“The bridge was opened late in the autumn” [@roads:p1].", "these words stand in roads:p4, not in roads:p1"),
        ("“a herd of forty camels was lost” [@roads:p1].", "no such words stand in roads:p1"),
        (
            "“The ferry runs on alternate days” [@roads:p3].",
            "these are not the words of roads:p3, which is in another language",
        ),
        ("Orlov said: “My father sailed before me”. [@roads:p2]", ""),
        (
            "“渡船隔日开行，去年運送旅客3600人” [@roads:p3].",
            "roads:p3 has these words in the other form of the characters",
        ),
        (
            "“作者说渡船隔日开行” [@ferry:p1].",
            "ferry:p1 is a digest: only what it has in quotation marks are the source's words",
        ),
    ],
)
def test_what_the_finding_says(text: str, message: str) -> None:
    assert [finding.message for finding in found(text)] == ([message] if message else [])


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("It carried 3,600 people, and fares rose by 7.5 percent", ""),
        (
            "It carried 6,300 people, and fares rose by 7.5 percent",
            "the translation says 6,300 people, which does not stand in roads:p3",
        ),
        (
            "Fares rose by 5.7 percent over the year",
            "the translation says 5.7 percent, which does not stand in roads:p3",
        ),
        ("The captain of the ferry was Tugsbayar", ""),
        ("The captain of the ferry was Tugsbayer", ""),
        ("The captain of the ferry was Tagsbayar", "the translation has the name Tagsbayar, the passage Tugsbayar"),
    ],
)
def test_figures_and_names_of_translations(words: str, message: str) -> None:
    findings = found(f"“{words}” [@roads:p3, own translation].")
    assert [finding.message for finding in findings] == ([message] if message else [])


def test_a_translation_of_a_digest_needs_something_quoted_there() -> None:
    text = DIGEST.replace("“", "").replace("”", "")
    files = {**FILES, "seeds/ferry.md": FRONT.format(key="ferry", language="zh", extent="digest") + text}
    body = HEAD + "summary: “They would rather go round” [@ferry:p1, own translation].\n"
    made = Overlay({path: words.encode() for path, words in {**files, "briefings/a.yaml": body}.items()})
    report = check(made, Settings(select=("quote-mismatch",)))
    assert [finding.message.split(":")[1] for finding in report.findings] == ["p1 is a digest"]


def test_other_sources_are_looked_at_where_only_one_brief_is_checked() -> None:
    messages = [f.message for f in found("“Nobody crosses the river in spring” [@roads:p1].", ["briefings/a.yaml"])]
    assert messages == ["these words stand in other:p7, not in roads:p1"]


def test_the_finding_stands_at_the_quotation_and_names_the_passage() -> None:
    (finding,) = found("So “The ferry sails on each third day” [@roads:p1].")
    assert (finding.start, finding.end) == ((7, 6), (7, 41))
    assert (finding.source, finding.passage, finding.severity) == ("roads", "p1", Severity.ERROR)


def test_another_form_of_the_characters_is_milder() -> None:
    (finding,) = found("“渡船隔日开行，去年運送旅客3600人” [@roads:p3].")
    assert finding.severity is Severity.WARNING


def test_the_related_place_is_in_the_source() -> None:
    (finding,) = found("“Nobody crosses the river in spring” [@roads:p1].")
    (place,) = finding.related
    assert (place.file, place.line, place.column) == ("seeds/other.md", 10, 1)


def test_the_cite_of_a_row_covers_its_cells() -> None:
    table = (
        "summary: S\nsections:\n  - heading: H\n    text:\n      - table:\n          columns: [A, B]\n          rows:\n"
        "            - cells: [X, “The ferry sails on each WHICH day”]\n              cite: roads:p1\n"
    )
    assert run(table.replace("WHICH", "second")).findings == ()
    assert [f.message[:8] for f in run(table.replace("WHICH", "third")).findings] == ["roads:p1"]


def test_the_cite_of_a_text_covers_its_quotations() -> None:
    fact = "summary: S\nfacts:\n  - label: L\n    value: “The ferry sails on each WHICH day”\n    cite: roads:p1\n"
    assert run(fact.replace("WHICH", "second")).findings == ()
    assert len(run(fact.replace("WHICH", "third")).findings) == 1
