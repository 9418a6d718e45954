"""A quotation of a brief against the passages that cover it: what is wrong with it, in words for its author."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefwright.check.cited import Held, cited_passages, held, whole
from briefwright.check.elsewhere import Elsewhere
from briefwright.corpus import Corpus, Passage, Source
from briefwright.languages import LANGUAGES
from briefwright.prose import Item, Prose, Quotation
from briefwright.quoting import Fault, Match, Nearest, compare, main_script, nearest
from briefwright.span import Problem, Related, Span
from briefwright.text.marks import pairs, quoted

CODE = "quote-mismatch"
_NEAR = 0.5
"""How much must agree for a wording to be shown as the nearest."""
_SCRIPTS = {"zh": "han", "en": "latin", "ru": "cyrillic"}
_NAMED = 3
_AS_IT_STANDS = "quote the passage as it stands; mark what you leave out by … and what you put in by [ ]"
_TRANSLATED = "add “, own translation” (自译, пер. наш) behind the ID, or quote the original"
_WHY: Mapping[str, tuple[str, str]] = {
    "order": ("the parts stand in {name} in another order", "keep the order of the passage"),
    "far": ("the ellipsis joins places of {name} that are too far apart", "make two quotations of it"),
    "speakers": ("the ellipsis joins the words of two speakers in {name}", "make two quotations of it"),
    "word": ("the quotation cuts a word of {name}: {shown}", "begin and end at whole words"),
    "number": ("the quotation cuts a number of {name}: {shown}", "begin and end at whole numbers"),
    "case": ("capitals differ from {name}: {shown}", "put a changed letter in brackets: [C]hina"),
    "sign": ("dashes or apostrophes differ from {name}: {shown}", _AS_IT_STANDS),
}


class _Asked(NamedTuple):
    """A quotation, the text that it stands in, and the passages that cover it."""

    quotation: Quotation
    prose: Prose
    language: str
    items: tuple[Item, ...]
    passages: tuple[tuple[Source, Passage], ...]
    texts: tuple[Held, ...]

    @property
    def words(self) -> str:
        return self.quotation.words

    @property
    def names(self) -> str:
        """The passages, as a finding names them."""
        names = [f"{source.key}:{passage.id}" for source, passage in self.passages]
        return ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")

    def problem(self, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> Problem:
        """A finding at the quotation."""
        source, passage = self.passages[0]
        return Problem(CODE, self.quotation.span, message, hint, related, source.key, passage.id)


def judged(
    quotation: Quotation, prose: Prose, language: str, items: tuple[Item, ...], corpus: Corpus, other: Elsewhere
) -> Iterator[Problem]:
    """What is wrong with a quotation of a text in some language that `items` cover."""
    passages = cited_passages(items, corpus)
    if not passages:  # a citation that leads nowhere is a finding of its own
        return
    asked = _Asked(quotation, prose, language, items, passages, tuple(held(passages)))
    found = [(one, compare(asked.words, one.text)) for one in asked.texts]
    matches = [(one, match) for one, match in found if isinstance(match, Match)]
    if matches:
        yield from _speaker(asked, matches)
        return
    faults = [(one, fault) for one, fault in found if isinstance(fault, Fault)]
    if all(fault.kind == "words" for _, fault in faults) and _foreign(asked):
        yield from _translation(asked, other)
    else:
        yield _mismatch(asked, faults, other)


# --- words that stand there


def _speaker(asked: _Asked, matches: Sequence[tuple[Held, Match]]) -> Iterator[Problem]:
    """The words stand there, but another says them; only where every passage that holds them says so."""
    where = _in_text(asked)
    if where is None:
        return
    from briefwright.quoting.speakers import another_speaker  # its patterns take a while to compile

    found = []
    for one, match in matches:
        if not match.places:
            return
        passage, place = (one.passage.text, _in_passage(one, match.places[0]))
        others = another_speaker(*where, passage, place) if len(one.parts) == 1 else None
        if others is None:
            return
        found.append((one, match.places[0], others))
    one, place, (claimed, named) = found[0]
    related = Related(one.place(place), f"{one.name} gives them to {named}", one.source.path)
    message = f"the text gives these words to {claimed}, {one.name} to {named}"
    yield asked.problem(message, "name who said them", (related,))


def _in_passage(one: Held, place: Span) -> Span:
    offset = one.parts[0][2]
    return Span(place.start + offset, place.end + offset)


def _in_text(asked: _Asked) -> tuple[str, Span] | None:
    """The paragraph that names the speaker, and where the words stand in it."""
    quotation, paragraphs = asked.quotation, asked.prose.paragraphs
    if quotation.block:
        before = paragraphs[quotation.paragraph - 1].plain.rstrip() if quotation.paragraph else ""
        return (before, Span(len(before), len(before))) if before.endswith((":", "：")) else None
    plain = paragraphs[quotation.paragraph].plain
    spans = (span for span in quoted(plain, pairs(plain)) if plain[span.start + 1 : span.end - 1] == quotation.words)
    span = next(spans, None)
    return (plain, span) if span else None


# --- words in another language


def _foreign(asked: _Asked) -> bool:
    """Whether a quotation is in another language than the passages: all of them, or some where it is marked so."""
    foreign = [_is_foreign(asked, source, passage) for source, passage in asked.passages]
    return all(foreign) or (any(foreign) and _is_marked(asked))


def _is_foreign(asked: _Asked, source: Source, passage: Passage) -> bool:
    mine, theirs = main_script(asked.words), main_script(passage.text)
    if not mine or not theirs:
        return False
    near = nearest(asked.words, passage.text)
    if near is not None and near.ratio >= _NEAR:  # words of another language that the passage has among its own
        return False
    if mine != theirs:
        return True
    tag = source.language_of(passage).split("-")[0].lower()
    if not tag or tag == asked.language or _SCRIPTS.get(tag, theirs) != theirs:
        return False
    return _SCRIPTS.get(asked.language) == mine


def _is_marked(asked: _Asked) -> bool:
    """Whether a covering citation says that the words are a translation, in any of the languages."""
    marks = [language.own_translation.casefold() for language in LANGUAGES.values()]
    return any(mark in item.suffix.casefold() for item in asked.items for mark in marks)


def _translation(asked: _Asked, elsewhere: Elsewhere) -> Iterator[Problem]:
    if not asked.texts:
        yield _digest(asked)
    elif not _is_marked(asked):
        if (found := elsewhere.find(asked.words, {source.key for source, _ in asked.passages})) is not None:
            yield _standing_elsewhere(asked, *found)
            return
        yield asked.problem(f"these are not the words of {asked.names}, which is in another language", _TRANSLATED)
    else:
        from briefwright.check.translated import slips  # the tables of figures are large, and few quotations need them

        originals = [(passage.text, source.language_of(passage)) for source, passage in asked.passages]
        for slip in slips(asked.words, asked.language, originals):
            related = tuple(_first_place(source, passage, asked.names) for source, passage in asked.passages[:1])
            suffix = "" if "the passage" in slip else f", which does not stand in {asked.names}"
            yield asked.problem(slip + suffix, "translate figures and names as they stand", related)


def _first_place(source: Source, passage: Passage, names: str) -> Related:
    one = whole(source, passage)
    return Related(one.place(Span(0, len(passage.text))), f"this is {names}", source.path)


# --- words that stand nowhere near


def _mismatch(asked: _Asked, faults: Sequence[tuple[Held, Fault]], elsewhere: Elsewhere) -> Problem:
    """Why words do not stand in the passages: the nearer the reason to the words themselves, the earlier it is said."""
    for one, fault in faults:
        if fault.kind not in ("words", "order"):
            return _faulty(asked, one, fault)
    if (found := elsewhere.find(asked.words, {source.key for source, _ in asked.passages})) is not None:
        return _standing_elsewhere(asked, *found)
    in_digest = any(
        source.extent == "digest" and isinstance(compare(asked.words, passage.text), Match)
        for source, passage in asked.passages
    )
    if in_digest or not asked.texts:
        return _digest(asked)
    for one, fault in faults:
        if fault.kind == "order":
            return _faulty(asked, one, fault)
    return _other_script(asked) or _otherwise(asked)


def _standing_elsewhere(asked: _Asked, one: Held, place: Span) -> Problem:
    related = Related(one.place(place), "the words stand here", one.source.path)
    message = f"these words stand in {one.name}, not in {asked.names}"
    return asked.problem(message, f"cite {one.name}", (related,))


def _other_script(asked: _Asked) -> Problem | None:
    from briefwright.quoting.variants import only_script_differs

    for one in asked.texts:
        if only_script_differs(asked.words, one.text):
            message = f"{one.name} has these words in the other form of the characters"
            return asked.problem(message, "quote them in the characters of the passage")._replace(minor=True)
    return None


def _digest(asked: _Asked) -> Problem:
    source, passage = next((s, p) for s, p in asked.passages if s.extent == "digest")
    message = f"{source.key}:{passage.id} is a digest: only what it has in quotation marks are the source's words"
    related = _first_place(source, passage, f"{source.key}:{passage.id}")
    return asked.problem(message, "tell it in your own words, without quotation marks", (related,))


def _faulty(asked: _Asked, one: Held, fault: Fault) -> Problem:
    """The words are there, but not so."""
    related = () if fault.span is None else (Related(one.place(fault.span), f"this is {one.name}", one.source.path),)
    if fault.kind == "negation":
        if fault.span is None:
            return asked.problem("a negation in brackets turns the sense of the words", _AS_IT_STANDS)
        left_out = one.text[fault.span.start : fault.span.end]
        return asked.problem(f"the ellipsis leaves out “{left_out}” of {one.name}", "quote the negation too", related)
    near = nearest(asked.words, one.text)
    message, hint = _WHY[fault.kind]
    return asked.problem(message.format(name=one.name, shown=near.shown if near else asked.words), hint, related)


def _otherwise(asked: _Asked) -> Problem:
    """The nearest wording that the passages have."""
    best: tuple[Held, Nearest] | None = None
    for one in asked.texts:
        near = nearest(asked.words, one.text)
        if near is not None and near.ratio >= _NEAR and (best is None or near.ratio > best[1].ratio):
            best = (one, near)
    if best is None:
        return asked.problem(f"no such words stand in {asked.names}", _AS_IT_STANDS)
    one, near = best
    related = Related(one.place(near.span), "the nearest words", one.source.path)
    return asked.problem(f"{one.name} says otherwise: {near.shown}", _AS_IT_STANDS, (related,))
