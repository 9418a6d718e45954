"""The figures of a brief against the passages that cover them: verdicts, and what is wrong in words for its author."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.check.cited import cited_passages
from briefwright.check.claims import Above, Claim, claims, issued
from briefwright.check.points import PointClaim, date_scene, points
from briefwright.check.translated import language_of
from briefwright.corpus import Passage, Source
from briefwright.figures import BORNE_OUT, Heads, Scene, Verdict, cell_scene, hint, judge, message, scene, unread
from briefwright.figures import Passage as Cited
from briefwright.memo import Memo
from briefwright.prose.resolve import Resolved
from briefwright.quantities import CODES, Figure
from briefwright.span import Problem, Related, Span
from briefwright.spec.brief import Brief, Timeline
from briefwright.spec.figures import evaluate

CODE = "figure-unsupported"
_NAMED = 3
_AHEAD = ("forecast", "target")
_YEAR = 4
_READ: Memo[tuple[str, str, int | None, Heads | None], Scene | None] = Memo(2048)
_CITED: Memo[tuple[int, str], tuple[Source, Cited]] = Memo(8192)
_JUDGED: Memo[tuple[int, tuple[tuple[int, str], ...]], tuple[Scene, Cover, tuple[Verdict, ...]]] = Memo(2048)
"""By the identity of a claim's scene and of its sources, which are kept with the verdicts: a preview asks the same of
all sentences but the one that was edited."""


Cover = tuple[tuple[Source, Passage], ...]
"""The passages that cover a claim, with their sources."""


class Judged(NamedTuple):
    """A claim with the passages that cover it, and the verdicts on its figures."""

    claim: Claim
    passages: Cover
    verdicts: tuple[Verdict, ...]

    @property
    def names(self) -> str:
        """The passages, as a finding names them."""
        return named(self.passages)


def named(passages: Sequence[tuple[Source, Passage]]) -> str:
    """Passages as a finding names them."""
    names = [f"{source.key}:{passage.id}" for source, passage in passages]
    return ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")


def judged(resolved: Resolved) -> Iterator[Judged]:
    """The verdicts on the figures of every claim that passages cover; a citation that leads nowhere is left aside."""
    said: dict[int, list[Figure]] = {}
    horizon = {id(j.text) for j in resolved.brief.judgements if j.likelihood}
    for claim in claims(resolved):
        read = read_claim(claim, resolved.brief)
        if read is None or not (read.figures or read.vague):
            continue
        before = said.setdefault(id(claim.prose), [])
        passages = cited_passages(claim.items, resolved.corpus)
        if not passages:
            before += read.figures
            continue
        verdicts = tuple(_of_source(verdict, passages) for verdict in _judge(read, passages))
        if claim.behind and any(v.wrong for v in verdicts):
            verdicts = _or_behind(claim, read, passages, verdicts, resolved)
        kept = tuple(_said_before(v, before) for v in verdicts if _asked(v.figure, claim))
        if claim.text.role == "outlook" or id(claim.text) in horizon:
            kept = tuple(_of_horizon(v, resolved.brief.as_of) for v in kept)
        before += [v.figure for v in kept if v.outcome == BORNE_OUT]
        yield Judged(claim, passages, kept)


def says_again(f: Figure, g: Figure) -> bool:
    """Whether a figure is another of the same text once more, its unit perhaps left out."""
    alike = (f.kind, f.unit) == (g.kind, g.unit) or f.kind == "number"
    return alike and (f.value, f.when) == (g.value, g.when)


def _or_behind(
    claim: Claim, read: Scene, passages: Cover, verdicts: Sequence[Verdict], resolved: Resolved
) -> tuple[Verdict, ...]:
    """The verdicts, those that are wrong asked again of what the text belongs to as well."""
    behind = cited_passages(claim.behind, resolved.corpus)
    if not behind:
        return tuple(verdicts)
    again = {verdict.figure.span for verdict in _judge(read, (*passages, *behind)) if verdict.wrong}
    return tuple(
        unread(one.figure, "what the text belongs to may bear it out")
        if one.wrong and one.figure.span not in again
        else one
        for one in verdicts
    )


def _judge(read: Scene, passages: Cover) -> tuple[Verdict, ...]:
    """The verdicts on the figures of a claim, worked out once for the same passages."""

    def make() -> tuple[Scene, Cover, tuple[Verdict, ...]]:
        return read, passages, tuple(judge(read, [cited(source, passage) for source, passage in passages]))

    return _JUDGED.get((id(read), tuple((id(source), passage.id) for source, passage in passages)), make)[2]


def _of_source(verdict: Verdict, passages: Cover) -> Verdict:
    """The day on which a source was issued is that of what it says, as of a treaty's signature; so is the month or
    year where the passage names none.
    """
    f = verdict.figure
    if not verdict.wrong or f.kind != "time" or f.when is None or f.when.year is None or f.until is not None:
        return verdict
    if f.when.day is None and verdict.slip != "undated":
        return verdict
    parts = (f"{f.when.year:04}", *(f"{part:02}" for part in (f.when.month, f.when.day) if part))
    dates = {str(source.metadata.get(name, "")) for source, _ in passages for name in ("issued", "event-date")}
    if any(f"{date}-".startswith("-".join(parts) + "-") for date in dates):
        return Verdict(f, BORNE_OUT, "the date of the source")
    return verdict


def _said_before(verdict: Verdict, before: Sequence[Figure]) -> Verdict:
    """A figure that an earlier sentence has is a look back at it: it is borne out there, or uncited there."""
    f = verdict.figure
    if verdict.slip in ("absent", "year", "undated"):
        for g in before:
            if says_again(f, g):
                return Verdict(f, BORNE_OUT, "an earlier sentence has it")
    return verdict


def _of_horizon(verdict: Verdict, as_of: str) -> Verdict:
    """What is said of times to come has years of its own."""
    if verdict.wrong and later(verdict.figure, as_of):
        return unread(verdict.figure, "the brief's own horizon")
    return verdict


def read_claim(claim: Claim, brief: Brief) -> Scene | None:
    """A claim read in its language; None where that cannot be read, or where there is nothing to read."""
    year = int(brief.as_of[:_YEAR]) if brief.as_of[:_YEAR].isdigit() else None

    def make() -> Scene | None:
        if not any(map(str.isalnum, claim.words)):
            return None
        lettered = any(map(str.isalpha, claim.words))
        code = language_of(claim.words, claim.language) if lettered else claim.language
        if code not in CODES:
            return None
        if claim.heads is not None:
            return cell_scene(claim.words, code, claim.heads, issued=year)
        return scene(claim.words, code, issued=year, claim=True)

    return _READ.get((claim.words, claim.language, year, claim.heads), make)


def cited(source: Source, passage: Passage) -> Cited:
    """A passage as figures are held against it, made once."""

    def make() -> tuple[Source, Cited]:
        code = language_of(passage.text, source.language_of(passage))
        table = passage.kind == "table" and "|" in passage.text
        return source, Cited(passage.text, code, issued(source), Above(source, passage), table)

    return _CITED.get((id(source), passage.id), make)[1]


def _asked(figure: Figure, claim: Claim) -> bool:
    """Whether a figure is checked here: none in a quotation, whose words are checked, nor a bound one's year."""
    if inside(figure, claim):
        return False
    if figure.kind == "time" and figure.when is not None and figure.when.year is not None:
        return not any(term.period.startswith(str(figure.when.year)) for term in claim.terms)
    return True


def inside(figure: Figure, claim: Claim) -> bool:
    """Whether a figure of a claim stands in a quotation that is looked at as such."""
    place = claim.place(figure.number) if claim.quoted else None
    return place is not None and any(one.start <= place.start < one.end for one in claim.quoted)


def problems(resolved: Resolved) -> Iterator[Problem]:
    """What is wrong with the figures of a brief's texts."""
    for one in judged(resolved):
        for verdict in one.verdicts:
            if verdict.wrong:
                yield problem(verdict, one.claim.place(verdict.figure.span), one.passages, one.names)


def problems_of_bound(resolved: Resolved) -> Iterator[Problem]:
    """Bound figures of a forecast or target in sentences that tell them as fact."""
    data = resolved.brief.data.values()
    if not any(point.status in _AHEAD for series in data for point in series.points):
        return
    for claim in claims(resolved):
        ahead = [term for term in claim.terms if term.point.status in _AHEAD]
        read = read_claim(claim, resolved.brief) if ahead else None
        if read is None or read.lexicon is None or read.says("modal"):
            continue
        end = claim.start + len(claim.words) + len(claim.gaps)
        for figure in claim.prose.figures:
            terms = evaluate(figure.expression, resolved.brief.data)[1]
            here = figure.paragraph == claim.paragraph and claim.start <= figure.offset < end
            told = next((term.point.status for term in terms if term.point.status in _AHEAD), "")
            if here and told:
                yield Problem(CODE, figure.span, f"a {told} of the data is told as fact", "say whose forecast it is")


def problems_of_dates(resolved: Resolved, text: str) -> Iterator[Problem]:
    """The dates of timelines that the passages cited for their items do not have; `text` is the spec's file."""
    for block in resolved.brief.blocks():
        for event in block.events if isinstance(block, Timeline) else ():
            for language, prose in resolved.proses_of(event.text)[:1]:
                items = tuple(item for citation in prose.citations for item in citation.items)
                passages = cited_passages(items, resolved.corpus)
                read = date_scene(event.date, language)
                node = event.text.node(language)
                if passages and read is not None and node is not None:
                    place = _near(event.date, text, node.span)
                    verdicts = (_of_source(verdict, passages) for verdict in _judge(read, passages))
                    yield from (problem(v, place, passages, named(passages)) for v in verdicts if v.wrong)


def _near(words: str, text: str, span: Span) -> Span:
    """Where words stand nearest to a stretch of a text, before it or behind; the stretch where they do not."""
    before, behind = text.rfind(words, 0, span.start), text.find(words, span.end)
    found = [at for at in (before, behind) if at >= 0]
    at = min(found, key=lambda at: min(abs(at - span.start), abs(at - span.end)), default=-1)
    return Span(at, at + len(words)) if at >= 0 else span


def of_points(resolved: Resolved) -> Iterator[tuple[PointClaim, Cover, tuple[Verdict, ...]]]:
    """The verdicts on the points of the data series that passages cover."""
    for one in points(resolved):
        passages = cited_passages(one.items, resolved.corpus)
        if passages:
            yield one, passages, _judge(one.scene, passages)


def problems_of_points(resolved: Resolved) -> Iterator[Problem]:
    """What is wrong with the points of the data series: of each, the gravest."""
    for one, passages, verdicts in of_points(resolved):
        wrong = sorted((v for v in verdicts if v.wrong), key=lambda v: v.minor)
        if wrong:
            yield problem(wrong[0], one.point.span, passages, named(passages))


def problem(verdict: Verdict, span: Span, passages: Sequence[tuple[Source, Passage]], names: str) -> Problem:
    """A verdict as a finding."""
    related: tuple[Related, ...] = ()
    source, passage = passages[verdict.nearest.passage] if verdict.nearest else passages[0]
    if verdict.nearest is not None:
        place = passage.runs.span(*verdict.nearest.figure.span)
        related = (Related(place, f"{source.key}:{passage.id} has this", source.path),)
    return Problem(CODE, span, message(verdict, names), hint(verdict), related, source.key, passage.id, verdict.minor)


def later(figure: Figure, as_of: str) -> bool:
    """Whether a year or period lies after a brief's date."""
    if figure.kind != "time" or figure.when is None:
        return False
    when = figure.until or figure.when
    if when.year is None:
        return when.offset is not None and when.offset > 0
    written = f"{when.year:04}" + (f"-{when.month:02}" if when.month else "")
    return written > as_of[: len(written)]
