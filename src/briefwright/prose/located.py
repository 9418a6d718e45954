"""From places in a text's value to places in its file: what was read once is put where it stands now."""

from __future__ import annotations

from briefwright.prose.citations import cited
from briefwright.prose.places import mapped
from briefwright.prose.values import Citation, CiteValue, Figure, Image, Item, Link, Prose, Quotation, Ref, Silencer
from briefwright.span import Problem, Runs, Span


def located(prose: Prose, file: Runs, cite: tuple[CiteValue, ...], before: int) -> Prose:
    """The prose of a text with its places in the file.

    The places of `prose` are in the text's value, and `file` maps that to the file. With `cite` its last citation
    stands for the values of the `cite:` beside it, whose faults come behind the first `before` problems.
    """
    place = _Placer(file)
    citations = tuple(map(place.citation, prose.citations))
    problems = [place.problem(problem) for problem in prose.problems]
    if cite:
        last, faults = _with_cite(citations[-1], cite)
        citations = (*citations[:-1], last)
        problems[before:before] = faults
    return prose._replace(
        file=file,
        citations=citations,
        quotations=tuple(map(place.quotation, prose.quotations)),
        figures=tuple(map(place.figure, prose.figures)),
        links=tuple(map(place.link, prose.links)),
        images=tuple(map(place.image, prose.images)),
        silencers=tuple(map(place.silencer, prose.silencers)),
        problems=tuple(problems),
    )


def _with_cite(citation: Citation, cite: tuple[CiteValue, ...]) -> tuple[Citation, list[Problem]]:
    """The citation of a `cite:` with the items that can be read, and what is wrong with the others."""
    read = [cited(value) for value in cite]
    faults = [one for one in read if isinstance(one, Problem)]
    span = Span(min(value.span.start for value in cite), max(value.span.end for value in cite))
    items = tuple(one for one in read if isinstance(one, Item))
    return citation._replace(span=span, items=items, sound=not faults), faults


class _Placer:
    """Puts values into the file: each method gives the value with its places there."""

    def __init__(self, file: Runs) -> None:
        self.span = file.span

    def citation(self, one: Citation) -> Citation:
        return one._replace(span=self.span(*one.span), items=tuple(map(self.item, one.items)))

    def item(self, one: Item) -> Item:
        key = one.refs[0].key_span
        key_span = self.span(*key)
        refs = tuple(Ref(ref.key, ref.id, key_span, self.span(*ref.id_span)) for ref in one.refs)
        return Item(self.span(*one.span), refs, one.prefix, one.suffix)

    def quotation(self, one: Quotation) -> Quotation:
        return one._replace(span=self.span(*one.span))

    def figure(self, one: Figure) -> Figure:
        runs = mapped(self.span(*one.runs.span(at, at + 1)) for at in range(one.runs.length))
        return one._replace(span=self.span(*one.span), inner=self.span(*one.inner), runs=runs)

    def link(self, one: Link) -> Link:
        return one._replace(span=self.span(*one.span), url_span=self.span(*one.url_span))

    def image(self, one: Image) -> Image:
        return one._replace(span=self.span(*one.span), url_span=self.span(*one.url_span))

    def silencer(self, one: Silencer) -> Silencer:
        return one._replace(span=self.span(*one.span))

    def problem(self, one: Problem) -> Problem:
        related = tuple(other._replace(span=self.span(*other.span)) for other in one.related)
        return one._replace(span=self.span(*one.span), related=related)
