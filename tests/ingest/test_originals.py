"""The five real originals: every character has a fate and is found again; each source reads back without a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefwright.corpus.sourcefile import read as read_source
from briefwright.ingest.account import account, missing
from briefwright.ingest.emit import file_text, key_of
from briefwright.ingest.explain import dropped, explained
from briefwright.ingest.run import Ingested, ingest
from briefwright.readers import read

ORIGINALS = Path(__file__).parents[3] / "shared" / "corpus"
NAMES = {"000": (1, 12, 0), "001": (1, 35, 61), "002": (3, 30, 0), "003": (1, 12, 2), "004": (14, 450, 425)}
"""Sources, paragraphs and notes of each original; one paragraph and note in a hundred may be off."""

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original documents are not at hand"),
]


@pytest.fixture(scope="module", params=NAMES)
def done(request: pytest.FixtureRequest) -> Ingested:
    path = next(ORIGINALS.glob(f"{request.param}_*"))
    return ingest(read(path.name, path.read_bytes()))


def test_no_character_is_lost(done: Ingested) -> None:
    lines = [line for line in done.original.lines if line.text]
    assert sum(account(done).values()) == sum(len("".join(line.text.split())) for line in lines)
    assert missing(done) == []


def test_the_account_finds_what_is_lost(done: Ingested) -> None:
    made = done.sources[0]
    gone = next(part for part in made.parts if hasattr(part, "id"))
    less = done._replace(
        sources=(made._replace(parts=tuple(p for p in made.parts if p is not gone)), *done.sources[1:])
    )
    assert missing(less)


def test_what_is_dropped_is_explained(done: Ingested) -> None:
    told = "\n".join(explained(done))
    for item in dropped(done):
        assert item.reason
        assert f"dropped {item.lines}: {item.reason}" in told


def test_sources_read_back_as_they_were_made(done: Ingested) -> None:
    key = key_of(done.original.name)
    for made in done.sources:
        text = file_text(key, made, {"file": done.original.name})
        source = read_source(f"seeds/{key}.md", text.encode())
        assert source.problems == ()
        assert [(p.id, p.text) for p in source.passages.values()] == [(p.id, p.text) for p in made.passages]
        called = [(p.id, a.note, a.offset) for p in source.passages.values() for a in p.anchors]
        assert called == [(p.id, note, at) for p in made.passages for note, at in p.anchors]


def test_as_many_sources_paragraphs_and_notes_as_there_are(done: Ingested) -> None:
    sources, paragraphs, notes = NAMES[done.original.name[:3]]
    assert len(done.sources) == sources
    found = [p.id[0] for made in done.sources for p in made.passages]
    assert abs(found.count("p") - paragraphs) <= max(1, paragraphs // 100)
    assert abs(found.count("n") - notes) <= notes // 100
