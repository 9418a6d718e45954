"""Our documents as pages of HTML and as Word files come back: passages, notes, places of calls, headings, tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from briefwright.ingest.account import account, missing
from briefwright.ingest.run import ingest
from briefwright.readers import read
from ingest.documents import Document, documents
from ingest.found import compare
from ingest.pages import DIALECTS
from ingest.wordfiles import KINDS

BAR = 99
PHOTO = "Photo: A. Sample"
"""What a newspaper's page has beside the document, and is kept."""
WAYS = [*((way, ".html") for way in DIALECTS), *((way, ".docx") for way in KINDS)]


@pytest.mark.parametrize(("way", "ending"), WAYS, ids=lambda value: getattr(value, "__name__", value))
def test_documents_come_back(way: Callable[[Document], bytes], ending: str) -> None:
    found, wanted, told = Counter[str](), Counter[str](), list[str]()
    for document in documents():
        done = ingest(read(document.name + ending, way(document)))
        assert len(done.sources) == 1
        assert missing(done) == []
        assert "" not in account(done)
        result = compare(document, done.sources[0])
        found.update(result.found)
        wanted.update(result.wanted)
        told += [f"{document.name}: {miss}" for miss in result.misses]
        assert [text for text in result.invented if text != PHOTO] == []
    shares = {kind: 100 * found[kind] / wanted[kind] for kind in wanted}
    assert {*shares} == {"title", "passages", "notes", "calls", "headings", "tables", "captions"}
    assert all(share >= BAR for share in shares.values()), (shares, told[:20])


@pytest.mark.parametrize(
    ("way", "names"),
    [
        ("journal", {"author", "container-title", "issued", "volume", "issue", "page", "DOI", "language", "keyword"}),
        ("newspaper", {"author", "container-title", "issued", "language"}),
        ("pandoc", {"author", "issued", "language", "keyword"}),
        ("post", {"author", "container-title", "issued", "language"}),
    ],
)
def test_metadata_comes_back(way: str, names: set[str]) -> None:
    write = next(dialect for dialect in DIALECTS if dialect.__name__ == way)
    for document in documents():
        (made,) = ingest(read("a.html", write(document))).sources
        assert names <= made.metadata.keys()
        assert made.metadata["issued"] == document.issued
        assert made.metadata["language"] == document.language
        assert made.metadata["type"] == ("article-journal" if way == "journal" else "webpage")
        if way == "journal":
            assert made.metadata["container-title"] == document.journal
            assert made.metadata["page"] == "45-67"
            assert made.metadata["keyword"] == {document.language: [*document.keywords]}
            assert len(made.metadata["author"]) == len(document.authors)


def test_what_surrounds_an_article_is_told_with_its_reason() -> None:
    newspaper = next(dialect for dialect in DIALECTS if dialect.__name__ == "newspaper")
    done = ingest(read("a.html", newspaper(documents()[4])))
    reasons = {fate.removeprefix("dropped: ") for fate in done.fates.values() if fate.startswith("dropped: ")}
    assert {
        "cookie notice", "navigation", "sharing", "advertisement", "related links", "comments", "sidebar", "tags",
        "page footer",
    } <= reasons  # fmt: skip


def test_the_comparison_finds_what_is_lost() -> None:
    document = documents()[0]
    (made,) = ingest(read("a.docx", KINDS[0](document))).sources
    less = made._replace(parts=made.parts[:-3], notes=made.notes[:-1])
    lost = compare(document, made._replace(notes=made.notes, parts=made.parts[:-3]))
    assert any(miss.startswith("passages") for miss in lost.misses)
    calls = [part for part in less.parts if getattr(part, "anchors", ())]
    moved = calls[0]._replace(anchors=tuple((name, max(0, at - 2)) for name, at in calls[0].anchors))  # type: ignore[union-attr]
    parts = tuple(moved if part is calls[0] else part for part in made.parts)
    assert any(miss.startswith("calls") for miss in compare(document, made._replace(parts=parts)).misses)
