"""Own texts set in many layouts are found again: paragraphs, notes, the places of their marks, headings, metadata."""

from __future__ import annotations

from collections import Counter

import pytest

from briefwright.ingest.account import missing
from briefwright.ingest.run import ingest
from briefwright.readers import read
from ingest.samples import article
from ingest.scoring import score
from ingest.typeset import drawn, typeset

SEEDS = (1, 2, 3)
LAYOUTS = 20
BARS = {
    True: {"paragraphs": 95, "notes": 99, "anchors": 99, "headings": 98, "titles": 98, "authors": 98, "keywords": 98},
    False: {"paragraphs": 88, "notes": 90, "anchors": 85, "headings": 93, "titles": 98, "authors": 98, "keywords": 98},
}


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_texts_are_found_again_in_drawn_layouts(language: str) -> None:
    totals = {known: (Counter[str](), Counter[str]()) for known in (True, False)}
    told: dict[bool, list[str]] = {True: [], False: []}
    for seed in SEEDS:
        for name, text, layout in drawn(LAYOUTS, seed, [article(language, n) for n in range(4)]):
            done = ingest(read(name, typeset([text], layout).encode()))
            assert missing(done) == [], name
            found, wanted, misses = score(text, list(done.sources))
            totals[layout.is_known][0].update(found)
            totals[layout.is_known][1].update(wanted)
            told[layout.is_known] += [f"{seed}/{name}: {miss}" for miss in misses]
    for known, bars in BARS.items():
        found, wanted = totals[known]
        shares = {kind: round(100 * found[kind] / wanted[kind], 1) for kind in bars}
        assert all(shares[kind] >= bar for kind, bar in bars.items()), (known, shares, told[known][:40])


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_nothing_is_invented(language: str) -> None:
    for name, text, layout in drawn(LAYOUTS, 7, [article(language, 9)]):
        done = ingest(read(name, typeset([text], layout).encode()))
        made = sum(len(source.parts) + len(source.notes) for source in done.sources)
        wanted = len(text.sections) + len(text.paragraphs) + sum(len(p.notes) for p in text.paragraphs)
        assert made <= 1.1 * wanted + 3, name  # the abstract and a list's heading are beside these
