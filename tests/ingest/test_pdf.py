"""Our documents set as PDF are found again: passages, notes and the places of their calls, headings, tables."""

from __future__ import annotations

from collections import Counter

import pytest

from briefwright.ingest.account import missing
from briefwright.ingest.run import ingest
from briefwright.readers import read
from ingest.documents import document
from ingest.found import compare
from ingest.pdf_layouts import draw, typeset_pdf

DRAWN = (("zh", 0, 101), ("zh", 1, 102), ("en", 0, 104), ("en", 1, 105), ("ru", 0, 107), ("ru", 1, 108))
"""Language, number and seed of a few; `benchmarks/ingest.py` draws many."""
BAR = 0.99


def test_documents_are_found_again_in_drawn_layouts() -> None:
    found, wanted, told = Counter[str](), Counter[str](), list[str]()
    for language, number, seed in DRAWN:
        text, layout = document(language, number, 14), draw(language, seed)
        done = ingest(read(f"{text.name}.pdf", typeset_pdf(text, layout)))
        assert missing(done) == [], layout.name
        assert len(done.sources) == 1, layout.name
        result = compare(text, done.sources[0])
        found += result.found
        wanted += result.wanted
        told += [f"{layout.name}: {what}" for what in (*result.misses, *result.invented)]
    assert all(found[kind] >= BAR * wanted[kind] for kind in wanted), told


@pytest.mark.parametrize("language", ["zh", "ru"])
def test_printed_page_numbers_become_those_of_passages(language: str) -> None:
    layout = next(drawn for n in range(99) if (drawn := draw(language, n)).number == "foot" and drawn.first_page > 9)
    text = document(language, 0, 14)
    (made,) = ingest(read("a.pdf", typeset_pdf(text, layout))).sources
    assert made.parts[0].values["page"] == str(layout.first_page)  # type: ignore[union-attr]


def test_title_and_author_of_the_record_count_where_they_are_printed() -> None:
    from weasyprint import HTML

    head = "<title>Freight of the north</title><meta name=author content='Customs desk; Li Ming'>"
    body = "<p>Coal leads the freight of the northern railway, and the road carries the rest.</p>"
    page = f"{head}<h1>Freight of the north</h1><p>Customs desk; Li Ming</p>{body}"
    (made,) = ingest(read("a.pdf", HTML(string=page).write_pdf())).sources
    assert made.metadata["title"] == "Freight of the north"
    assert made.metadata["author"] == [{"literal": "Customs desk"}, {"literal": "Li Ming"}]
