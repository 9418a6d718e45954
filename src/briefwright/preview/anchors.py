"""Where in the draft a finding stands: the ID of the element to show for it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from briefwright.check.run import Report
from briefwright.compose.document import Document, Section
from briefwright.finding import Finding
from briefwright.span import Lines, Place, Span

_PARTS = {
    "summary": "summary",
    "key_judgements": "judgements",
    "facts": "facts",
    "outlook": "outlook",
    "conflicts": "conflicts",
    "gaps": "gaps",
    "sourcing": "sources",
}
"""The IDs of what stands in a draft beside sections, by the names of a spec."""
_SECTION = re.compile(r"sections\.(\d+)")
_FRONT = "main"


class Anchors:
    """Finds the anchors of an edition's findings."""

    def __init__(self, report: Report, document: Document) -> None:
        self._brief = report.briefs[0]
        self._lines = Lines(self._brief.spec.text)
        self._notes = sorted(self._called(document))
        self._sections = {*_ids(document.sections)}
        self._cited = {p.source: note.number for note in reversed(document.notes) for p in note.passages}
        self._texts = [*self._placed(document.language)]

    def of(self, finding: Finding) -> str | None:
        """The ID of the element in the draft that shows a finding's place, or None."""
        if finding.file != self._brief.path:
            number = self._cited.get(finding.file.removeprefix("seeds/").removesuffix(".md"))
            return None if number is None else f"c{number}"
        span = Span(self._offset(finding.start), self._offset(finding.end))
        return self._note(span) or self._part(span)

    def _called(self, document: Document) -> Iterator[tuple[Span, int]]:
        """The places of all citations that made notes, each with the number of its note."""
        numbers = {note.span: note.number for note in document.notes if note.span.end}
        resolved = self._brief.resolved
        for prose in {id(p): p for p in resolved.texts.proses.values()}.values() if resolved else ():
            groups: dict[int, int] = {}
            for citation in prose.citations:
                found = (numbers.pop(item.span) for item in citation.items if item.span in numbers)
                number = groups.setdefault(citation.note, next(found, 0))
                if number:
                    yield citation.span, number
        yield from numbers.items()  # of a `cite:` that stands beside no text

    def _offset(self, place: Place) -> int:
        return self._lines.start(min(place.line, self._lines.count)) + place.column - 1

    def _note(self, span: Span) -> str | None:
        """The call of the note whose citation the finding underlines, or a part of it, or the whole."""
        at = bisect_right(self._notes, (Span(span.end, -1), 0)) - 1
        if at < 0:
            return None
        cited, number = self._notes[at]
        return f"c{number}" if cited.start < max(span.end, span.start + 1) and span.start < cited.end else None

    def _part(self, span: Span) -> str | None:
        """The section or other part of the text in which the finding lies."""
        at = bisect_right(self._texts, (span.start, "\U0010ffff")) - 1
        path = self._texts[at][1] if at >= 0 else ""
        name = path.partition(".")[0]
        if name == "sections":
            numbers = [str(int(n) + 1) for n in _SECTION.findall(path)]
            known = ("s" + "-".join(numbers[:length]) for length in range(len(numbers), 0, -1))
            return next((one for one in known if one in self._sections), _FRONT)
        return _PARTS.get(name, _FRONT if name else None)

    def _placed(self, language: str) -> Iterator[tuple[int, str]]:
        """The paths of all texts, in the order of the file."""
        resolved = self._brief.resolved
        texts = resolved.brief.texts if resolved else ()
        found = ((node.start, text.path) for text in texts if (node := text.node(language)) is not None)
        yield from sorted(found)


def _ids(sections: tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        yield section.id
        yield from _ids(section.sections)
