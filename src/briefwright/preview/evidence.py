"""A passage with all that a reader needs to judge it by: where it stands, what stands round it, its source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefwright.check.explained import Mark
from briefwright.citation_styles import STYLES, Work
from briefwright.corpus import Corpus, Passage, Source
from briefwright.languages import LANGUAGES
from briefwright.preview.states import Link
from briefwright.span import Lines


def passage_values(
    corpus: Corpus, key: str, name: str, language: str, link: Link, figures: Iterable[Mark] = ()
) -> dict[str, Any] | None:
    """The passage of a source as JSON has it, or None where there is none.

    `language` is that of the edition: the source's reference is worded for its readers. `figures` are those of the
    brief that were held against this passage.
    """
    source = corpus.source(key)
    passage = source.passage(name) if source is not None else None
    if source is None or passage is None:
        return None
    alike = [p for p in source.passages.values() if (p.kind == "note") == (passage.kind == "note")]
    at = alike.index(passage)
    before, after = (alike[at - 1] if at else None), (alike[at + 1] if at + 1 < len(alike) else None)
    place = Lines(source.text).place(passage.id_span.start)
    return {
        "source": key,
        "passage": {**_values(source, passage), "marks": _marks(passage)},
        "figures": [_figure(mark) for mark in figures],
        "cite": f"[@{key}:{passage.id}]",
        "headings": [*passage.headings],
        "previous": before.id if before else None,
        "before": before.text if before else "",
        "next": after.id if after else None,
        "after": after.text if after else "",
        "notes": [_values(source, note) for note in _named(source, passage.notes)],
        "called": [p.id for p in source.passages.values() if passage.id in p.notes],
        "title": _title(source, language),
        "reference": _reference(source, language),
        "language": source.language,
        "extent": source.extent,
        "reliability": str(source.metadata.get("reliability", "")),
        "reliability_words": _reliability(source, language),
        "file": source.path,
        "line": place.line,
        "editor": link(source.path, *place),
    }


def _values(source: Source, passage: Passage) -> dict[str, Any]:
    """What a passage or note is by itself."""
    return {
        "id": passage.id,
        "kind": passage.kind,
        "text": passage.text,
        "page": passage.page or None,
        "lines": passage.lines or None,
        "marker": passage.marker or None,
        "credibility": passage.credibility or None,
        "language": source.language_of(passage),
    }


def _marks(passage: Passage) -> list[dict[str, Any]]:
    """Where in its text a passage names notes."""
    return [{"offset": anchor.offset, "note": anchor.note} for anchor in passage.anchors]


def _figure(mark: Mark) -> dict[str, Any]:
    """A figure of the brief, and the stretch of the passage's text that decides, null where there is none."""
    return {
        "figure": mark.figure,
        "outcome": mark.outcome,
        "why": mark.why,
        "stretch": [*mark.span] if mark.span else None,
    }


def _named(source: Source, names: Iterable[str]) -> list[Passage]:
    return [found for name in names if (found := source.passage(name)) is not None]


def _title(source: Source, language: str) -> str:
    """The title, with its translation where it is in another language and there is one."""
    title = str(source.metadata.get("title", "")) or source.key
    translations = source.metadata.get("title-translation")
    translated = translations.get(language, "") if isinstance(translations, dict) else ""
    return f"{title} ({translated})" if translated and source.language[:2] != language else title


def _reference(source: Source, language: str) -> str:
    """The source as a list of sources names it, by the language's own citation style."""
    words = LANGUAGES.get(language) or LANGUAGES["en"]
    pieces = STYLES[words.default_style].entry(Work(source.key, source.metadata), words)
    return "".join(piece.text for piece in pieces)


def _reliability(source: Source, language: str) -> str:
    words = LANGUAGES.get(language) or LANGUAGES["en"]
    return words.labels.reliabilities.get(str(source.metadata.get("reliability", "")), "")
