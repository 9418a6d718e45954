"""What stands in the paragraphs of a text, with its places in the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefwright.prose.citations import Fault, WrittenItem
from briefwright.prose.coverage import Stand
from briefwright.prose.paragraphs import Found
from briefwright.prose.places import mapped
from briefwright.prose.values import Figure, Image, Item, Link, Paragraph, Ref
from briefwright.span import Problem, Runs, Span

_NOT_HERE = "cite in a text or by a cite: beside it; write \\[ for a bracket that is none"


class Standing(NamedTuple):
    """A citation before it is known what it covers; the fields are those of `Citation`."""

    span: Span
    written: str
    items: tuple[Item, ...]
    sound: bool
    stand: Stand
    note: int


class Collector:
    """Takes what was found paragraph by paragraph; its lists are in the order of the text."""

    def __init__(self, paragraphs: Sequence[Paragraph], file: Runs, *, citable: bool) -> None:
        self.paragraphs = paragraphs
        self.file = file
        self.citable = citable
        self.citations: list[Standing] = []
        self.figures: list[Figure] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.problems: list[Problem] = []

    def place(self, paragraph: int, start: int, end: int) -> Span:
        """The place in the file of a stretch of a paragraph's plain text."""
        return self.source(paragraph, *self.paragraphs[paragraph].runs.span(start, end))

    def source(self, paragraph: int, start: int, end: int) -> Span:
        """The place in the file of a stretch of a paragraph's Markdown source."""
        return self.file.span(*self.paragraphs[paragraph].content.span(start, end))

    def take(self, paragraph: int, found: Found) -> None:
        """Take one thing that was found."""
        span = self.source(paragraph, *found.source)
        if found.kind == "citation":
            self._citation(paragraph, found, span)
        elif found.kind == "figure":
            self.figures.append(self._figure(paragraph, found, span))
        elif found.kind == "unclosed":
            self.problems.append(Problem("invalid-spec", span, "no } closes this figure", found.words + "}"))
        elif found.kind == "link":
            self.links.append(Link(found.words, span, self.source(paragraph, *found.inner)))
        elif found.kind == "image":
            self.images.append(Image(found.words, found.alt, span, self.source(paragraph, *found.inner)))
            for written in found.citations:
                at = found.source.start + 2
                self._refuse(self.source(paragraph, at + written.start, at + written.end))

    def take_cite(self, *, joined: bool) -> None:
        """Take the place of the `cite:` beside the text: a citation at its end, whose items stand elsewhere.

        `joined` says that the text ends with a citation: both make one note.
        """
        last = len(self.paragraphs) - 1
        end = len(self.paragraphs[last].plain) if last >= 0 else 0
        stand = Stand(last, end)
        self.citations.append(Standing(Span(0, 0), "", (), True, stand, self._note(stand, joined=joined)))

    def _note(self, stand: Stand, *, joined: bool) -> int:
        """The number of the note that a citation makes, or shares with the one before it."""
        if not self.citations:
            return 0
        before = self.citations[-1]
        return before.note if joined and before.stand.paragraph == stand.paragraph else before.note + 1

    def _citation(self, paragraph: int, found: Found, span: Span) -> None:
        written = found.written
        assert written is not None
        if self.citable:
            self.problems += [self._fault(paragraph, fault) for fault in written.faults]
        else:
            self._refuse(span)
        stand = Stand(paragraph, found.offset)
        source = self.paragraphs[paragraph].source[found.source.start : found.source.end]
        place = self._placer(paragraph, found.source, source, span)
        items = tuple(_item(item, place) for item in written.items)
        sound = self.citable and not written.faults
        self.citations.append(Standing(span, source, items, sound, stand, self._note(stand, joined=found.joined)))

    def _refuse(self, span: Span) -> None:
        self.problems.append(Problem("invalid-citation", span, "no citation may stand here", _NOT_HERE))

    def _fault(self, paragraph: int, fault: Fault) -> Problem:
        span = self.source(paragraph, fault.start, fault.end)
        return Problem("invalid-citation", span, fault.message, fault.hint)

    def _placer(self, paragraph: int, source: Span, written: str, span: Span) -> Callable[[int, int], Span]:
        """The place in the file of stretches of a citation, at little cost where it stands there as in the source."""
        shift = span.start - source.start
        if "\n" not in written and span.end - source.end == shift:
            return lambda start, end: Span(start + shift, end + shift)
        return lambda start, end: self.source(paragraph, start, end)

    def _figure(self, paragraph: int, found: Found, span: Span) -> Figure:
        inner = self.source(paragraph, *found.inner)
        runs = mapped(self.source(paragraph, at, at + 1) for at in range(*found.inner))
        return Figure(span, found.words, inner, runs, paragraph, found.offset)


def _item(item: WrittenItem, place: Callable[[int, int], Span]) -> Item:
    first = item.refs[0]
    key_span = place(first.key_at, first.key_at + len(first.key))
    refs = tuple(Ref(ref.key, ref.id, key_span, place(ref.id_at, ref.id_at + len(ref.id))) for ref in item.refs)
    return Item(place(item.start, item.end), refs, item.prefix, item.suffix)
