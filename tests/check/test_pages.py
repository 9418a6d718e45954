"""Each finding's page, run: a bad example gives its finding at the very stretch, a good one gives nothing."""

import re
from collections.abc import Mapping

import pytest

from briefwright.check.rules import RULES
from briefwright.check.run import check
from briefwright.files import Overlay
from briefwright.finding import SEVERITIES, Finding
from briefwright.render.template_check import check as check_templates
from briefwright.report.pages import CLOSE, FOLDER, OPEN, Example, Page, codes, page
from briefwright.span import Lines
from briefwright.workspace import read_settings

SAMPLE = """\
---
key: sample2024
type: report
title: Trade in brief
issued: 2024-04
language: en
---

{#p1 page=3}
Trade came to 240 billion dollars in 2023.[^n1]

{#p2 page=4}
The minister called it “a year of steady growth without surprises”.

{#n1 marker=① page=3}
Customs office, yearbook of 2023.

{#t1 page=5}
Trade by year

| Year | bn USD |
| --- | --- |
| 2022 | 231 |
| 2023 | 240 |

Source: customs office
"""
HEAD = "kind: country\nsubjects: [MNG]\ntitle: Mongolia\nas_of: 2024-12-31\nlanguage: en\n"
SUMMARY = "summary: Trade grew.\n"
BODY = re.compile(r"^(summary|key_judgements|sections):", re.MULTILINE)
PAGES = [found for code in codes() if (found := page(code))]
FROM_BUILD = {"note-lost", "note-misplaced"}  # pages as they are printed give them, not a file
Case = tuple[Page, Example, tuple[Example, ...]]


def completed(example: Example) -> str:
    """The text of an example; the part of a spec that it leaves out is put before it."""
    if not example.file.startswith("briefings/") or re.search(r"^⟦?kind⟦?", example.text, re.MULTILINE):
        return example.text
    return HEAD + example.text + ("" if BODY.search(example.text.replace(OPEN, "")) else SUMMARY)


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its marks, and the stretches that they enclosed."""
    plain, stretches = "", []
    for part in re.split(f"({OPEN}[^{CLOSE}]*{CLOSE})", text):
        words = part.strip(OPEN + CLOSE) if part.startswith(OPEN) else part
        if part.startswith(OPEN):
            stretches.append((len(plain), len(plain) + len(words)))
        plain += words
    return plain, stretches


def findings(texts: Mapping[str, str]) -> tuple[Finding, ...]:
    """What a check of the whole workspace of these files finds."""
    files = Overlay({path: text.encode() for path, text in texts.items()})
    return check(files, read_settings(files), None, check_templates(files)).findings


def workspace(code: str, example: Example, beside: tuple[Example, ...]) -> dict[str, str]:
    """The files of an example's workspace. Sources that nobody cites are no matter but to their own page."""
    texts = {"seeds/sample2024.md": SAMPLE} if code != "unused-source" or example.file.startswith("briefings/") else {}
    if code != "unused-source":
        texts["briefwright.toml"] = '[check]\nignore = ["unused-source"]\n'
    texts |= {other.file: completed(other) for other in beside}
    return {**texts, example.file: unmarked(completed(example))[0]}


def cases(use: str) -> list[Case]:
    """The examples of all pages of one use, each with the files before it that stand beside."""
    found: list[Case] = []
    for one in PAGES:
        beside: list[Example] = []
        for example in one.examples:
            if example.use == "beside":
                beside.append(example)
            elif example.use == use:
                found.append((one, example, tuple(beside)))
    return found


def names(found: list[Case]) -> list[str]:
    return [f"{one.code}-{number}" for number, (one, *_) in enumerate(found)]


@pytest.mark.parametrize(("one", "example", "beside"), cases("bad"), ids=names(cases("bad")))
def test_a_bad_example_gives_its_finding_at_its_stretch(
    one: Page, example: Example, beside: tuple[Example, ...]
) -> None:
    text, stretches = unmarked(completed(example))
    lines = Lines(text)
    wanted = [(one.code, example.file, lines.place(a), lines.place(b)) for a, b in stretches]
    found = [(f.code, f.file, f.start, f.end) for f in findings(workspace(one.code, example, beside))]
    assert wanted
    assert found == wanted


@pytest.mark.parametrize(("one", "example", "beside"), cases("good"), ids=names(cases("good")))
def test_a_good_example_gives_nothing(one: Page, example: Example, beside: tuple[Example, ...]) -> None:
    assert findings(workspace(one.code, example, beside)) == ()


def test_the_sample_source_is_sound() -> None:
    found = findings({"seeds/sample2024.md": SAMPLE})
    assert [finding.code for finding in found] == ["unused-source"]


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert {rule.code for rule in RULES} == {*codes()}
    assert {*codes()} <= {*SEVERITIES}
    assert {path.stem for path in FOLDER.glob("*.py")} - {"__init__"} == {path.stem for path in FOLDER.glob("*.md")}


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.code)
def test_each_page_has_its_parts(one: Page) -> None:
    words = "".join(part for part in one.parts if isinstance(part, str))
    assert words.startswith(f"# {one.code}\n\n")
    for heading in ("Why it matters", "How to mend it", "How to silence it"):
        assert f"\n## {heading}\n\n" in words
    assert one.code in FROM_BUILD or {"bad", "good"} <= {example.use for example in one.examples}
    assert len(one.summary) > 30
    assert "```" not in words


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.code)
def test_what_a_reader_sees_bears_no_marks(one: Page) -> None:
    for shown in (one.as_text(), one.as_markdown()):
        assert OPEN not in shown
        assert CLOSE not in shown
        assert "file=" not in shown
    assert one.code in FROM_BUILD or "^^" in one.as_text()
    assert SEVERITIES[one.code].word in one.as_text().split("\n")[0]
