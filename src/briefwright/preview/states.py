"""What a page is told of a brief and its editions, as JSON values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from briefwright.compose.document import Document
from briefwright.finding import Finding
from briefwright.preview.anchors import Anchors
from briefwright.preview.drafts import Listed, Shown, titles
from briefwright.report.formats.json import as_json

Link = Callable[[str, int, int], str | None]
"""The link that opens a file at a line and column in the user's editor, or None."""
_LONGEST = 200
"""Characters of the words of a finding."""


def listed_values(listed: Listed) -> dict[str, Any]:
    """A brief in the list of all; `errors` and `warnings` are null until it was checked."""
    titles = dict(zip(listed.languages, listed.titles, strict=True))
    return {**listed._asdict(), "languages": [*titles], "title": listed.titles[0], "titles": titles}


def state_values(shown: Shown, link: Link) -> dict[str, Any]:
    """An edition: all but its PDF."""
    draft, overlay = shown.draft, shown.overlay
    values: dict[str, Any] = {
        "name": shown.key.name,
        "language": shown.key.language,
        "version": draft.version if draft else None,
        "state": shown.state,
        "title": (draft.document.title if draft else "") or _title(shown) or shown.key.name,
        "languages": [*_languages(shown)],
        "overlay": None,
        "findings": _findings(shown, link),
        "notes": _notes(draft.document) if draft else [],
        "sources": _sources(draft.document) if draft else [],
    }
    if overlay is not None:
        values["overlay"] = {**overlay.values(), "editor": link(overlay.file, overlay.line, overlay.column)}
    return values


def _title(shown: Shown) -> str:
    """The title of an edition that has no draft yet, where its spec can be read."""
    known = titles(shown.report) if shown.report else {}
    return known.get(shown.key.language) or next(iter(known.values()), "")


def _languages(shown: Shown) -> tuple[str, ...]:
    """The languages of the brief, where its spec can be read."""
    brief = shown.brief
    return brief.resolved.brief.languages if brief and brief.resolved else (shown.key.language,)


def _findings(shown: Shown, link: Link) -> list[dict[str, Any]]:
    """The findings as `check --format json` has them, each with its place in the draft and in the editor."""
    if shown.report is None:
        return []
    values: list[dict[str, Any]] = as_json(shown.report.findings, shown.report.summary)["findings"]
    good = shown.state == "good" and shown.draft is not None
    anchors = Anchors(shown.report, shown.draft.document) if good and shown.draft else None
    return [
        {
            **one,
            "words": _words(finding),
            "anchor": anchors.of(finding) if anchors else None,
            "editor": link(finding.file, finding.start.line, finding.start.column),
        }
        for one, finding in zip(values, shown.report.findings, strict=True)
    ]


def _words(finding: Finding) -> str:
    """The words that a finding underlines, on its first line."""
    line = finding.excerpt[0] if finding.excerpt else ""
    end = finding.end.column - 1 if finding.end.line == finding.start.line else len(line)
    return line[finding.start.column - 1 : end][:_LONGEST]


def _notes(document: Document) -> list[dict[str, Any]]:
    """The notes with the passages that they cite."""
    return [
        {
            "number": note.number,
            "anchor": f"c{note.number}",
            "text": note.text,
            "citations": [{"source": passage.source, "passage": passage.passage} for passage in note.passages],
        }
        for note in document.notes
    ]


def _sources(document: Document) -> list[dict[str, Any]]:
    """The sources as the draft lists them."""
    return [
        {
            "key": source.key,
            "text": source.text,
            "description": source.description,
            "reliability": source.reliability,
            "passages": source.passages,
        }
        for source in document.sources
    ]
