"""What was worded once is worded the same again, and anew wherever anything that it depends on is another."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefwright.check.run import check
from briefwright.compose import references
from briefwright.compose.compose import compose
from briefwright.compose.document import Document
from briefwright.files import Overlay
from briefwright.settings import Settings

HEAD = "kind: country\nsubjects: [MNG]\nas_of: 2024-12-31\ntitle: T\n"
SOURCES = {
    "a": "type: book\ntitle: Roads of the north\nauthor: [{family: Ames, given: Ann}]\nissued: 2020\nlanguage: en",
    "b": "type: book\ntitle: Roads of the south\nauthor: [{family: Ames, given: Bob}]\nissued: 2021\nlanguage: en",
    "c": "type: article-journal\ntitle: 边境口岸\nauthor: [{family: 王, given: 五}]\ncontainer-title: 研究\n"
    "issued: 2014\nissue: 5\nlanguage: zh",
}
BODY = "\n---\n\n{#p1 page=3}\nWords.[^n1]\n\n{#p2 page=4}\nWords.\n\n{#n1}\nYearbook, 2019, p. 7.\n"


def composed(summary: str, language: str = "en", more: str = "", sources: dict[str, str] | None = None) -> Document:
    files = {f"seeds/{key}.md": f"---\nkey: {key}\n{head}{BODY}".encode() for key, head in (sources or SOURCES).items()}
    spec = f"{HEAD}language: {language}\nsummary: {summary}\n{more}"
    (brief,) = check(Overlay({"briefings/x.yaml": spec.encode(), **files}), Settings(), ["briefings/x.yaml"]).briefs
    assert brief.resolved is not None
    return compose(brief.resolved, language, Settings(), draft=True)


SUMMARIES = [
    "One [@a:p1].",
    "One [@a:p1]. Two [@a:p1]. Three [@a:p2].",
    "One [@a:p1]. Two [@b:p1]. Three [@a:p1; @b:p2]. Four [@b:p2].",
    "One [@b:p1]. Two [@a:p1, see there]. Three [see @a:p1]. Four [@a:n1]. Five [@a:p1+n1].",
    "One [@c:p1]. Two [@a:p1]. Three [@c:p1]. Four [@c:p1].",
]
STYLES = ["", *(f"style: {name}\n" for name in ("chicago-notes", "zh-notes", "gb-t-7714-2025", "gost-r-7.0.5"))]


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_what_is_kept_changes_no_word(language: str) -> None:
    cases = [(summary, style + page) for summary in SUMMARIES for style in STYLES for page in ("", "numbering: page\n")]
    warm = [composed(summary, language, more) for summary, more in cases + cases][len(cases) :]
    for (summary, more), document in zip(cases, warm, strict=True):
        references._KNOWN.forget()
        assert composed(summary, language, more) == document, (summary, more)


def test_a_source_that_changes_is_worded_anew() -> None:
    before = composed(SUMMARIES[2])
    changed = {**SOURCES, "b": SOURCES["b"].replace("Ames, given: Bob", "Boyd, given: Bob")}
    after = composed(SUMMARIES[2], sources=changed)
    assert "Boyd" in after.notes[1].text
    assert before.notes[2].text != after.notes[2].text  # its author alone tells the other work from it now
    assert composed(SUMMARIES[2]) == before


def test_the_sample_briefs_are_the_same_warm_and_cold() -> None:
    root = Path(__file__).parents[2]
    sources = {f"seeds/{path.name}": path.read_bytes() for path in (root / "seeds").glob("*.md")}
    spec = (root / "briefings" / "mongolia.yaml").read_bytes()

    def document(more: bytes) -> Document:
        files = Overlay({"briefings/x.yaml": spec + more, **sources})
        (brief,) = check(files, Settings(), ["briefings/x.yaml"]).briefs
        assert brief.resolved is not None
        return compose(brief.resolved, "en", Settings())

    document(b"numbering: page\n")
    warm = document(b"# a remark\n")
    references._KNOWN.forget()
    assert document(b"# a remark\n") == warm
