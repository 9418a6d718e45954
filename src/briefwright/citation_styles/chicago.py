"""Notes after the Chicago Manual of Style, 18th edition (CMOS), notes and bibliography.

Where its rules stand: chapter 13 holds what is common (authors 13.77-78: of more than two the first and et al.; short
forms and, at 13.37, no Ibid.; translated titles in brackets; access dates for what bears no date), chapter 14 the kinds
of works (books, with no place of publication: 14.30; chapters: 14.8; journals, newspapers, sites, interviews, theses,
documents), 6.9 the comma and full stop within quotation marks, chapter 8 the title case.

Chosen where it leaves freedom: a note is English whatever the source: numbers, terms and marks are Chicago's, and
only 等 and и др. stand after names in those scripts, and degrees and kinds of reports as the source says them. Names
stand in the Latin letters that the source gives, titles and journals in the original, since nothing gives them
romanised; in later notes, too, where one in Han characters, which has no four words to be cut to, loses its subtitle
alone. A short title drops an article at its start. In later notes namesakes are told apart by their given names. A
passage without a page is named by its ID, before the URL. Pages of a range stand in full (9.64), a newspaper's where
the passage has one. Official documents and datasets give their full date, books and reports the year. A journal's
month stands only where it has no number. Titles in lower case are set in title case where they are English,
translations only in short forms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefwright.citation_styles import short_titles
from briefwright.citation_styles.chicago_reference import (
    Parts,
    address,
    capital,
    cased,
    is_numbered,
    joined,
    reference,
    surnames,
    titled,
    volume,
)
from briefwright.citation_styles.interface import Cited, Piece, Place, Work
from briefwright.citation_styles.order import sort_key
from briefwright.citation_styles.places import settled, text, where, without_stop
from briefwright.citation_styles.reference import Part
from briefwright.citation_styles.scripts import Script, script
from briefwright.citation_styles.wording import by_language
from briefwright.languages.language import Language

_WORDS = 4
_ORDER: tuple[Script, ...] = ("latin", "cyrillic", "han")


@dataclass(frozen=True, slots=True)
class ChicagoNotes:
    """Chicago's notes as a style. `ibid` brings back Ibid. for a work cited directly again (13.37 advises against)."""

    ibid: bool = False

    def note(self, cited: Sequence[Cited], language: Language) -> tuple[Piece, ...]:
        """Each place in turn, parted by semicolons (13, several citations in a note)."""
        out: list[Piece] = []
        for place in settled(cited):
            out += [Piece("; ")] if out else []
            out += self._place(place, language, opens=not out)
        return _ended(_opened(out, cited))

    def entry(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """The work as in a bibliography: surname first, full stops between (13, bibliography entries)."""
        parts = reference(work, language, entry=True)
        whole = work.word("page") if is_numbered(work) else ""
        if whole:
            parts += _locator(Cited(work, "first", (Place(whole),)), language)
        parts += [(". ", part) for part in address(work, entry=True)]
        return _ended(joined(parts))

    def name(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """Surname and year, or the short title; what tells the work from the others cited."""
        return tuple(_SHORT.name(work, language))

    def sort_key(self, work: Work, language: Language) -> tuple[int, str]:
        """By letters (13, order of a bibliography), works in other scripts after those in Latin."""
        return sort_key(work, text(self.entry(work, language)), _ORDER)

    def _place(self, place: Cited, language: Language, *, opens: bool) -> list[Piece]:
        """One place in a work: in full, by its short title, or by its author alone."""
        parts: Parts
        if place.position == "first":
            parts = reference(place.work, language, entry=False)
        elif place.position == "again" and self.ibid:
            parts = [("", [Piece("Ibid." if opens else "ibid.")])]
        elif place.position == "again":
            author = surnames(place.work)
            parts = [("", [Piece(author)] if author else _SHORT.later(place.work, language))]
        else:
            parts = [("", _SHORT.later(place.work, language))]
        parts += [] if place.same and self.ibid else _locator(place, language)
        if place.position == "first":
            parts += [(", ", part) for part in address(place.work, entry=False)]
        out = joined(parts)
        if place.second_hand:
            out = [Piece(f"{without_stop(place.second_hand)}, cited in "), *out]
        if place.prefix:
            out = [Piece(place.prefix + ("" if script(place.prefix[-1]) == "han" else " ")), *out]
        return joined([("", out), (", ", [Piece(place.suffix)])]) if place.suffix else out


def _locator(place: Cited, language: Language) -> Parts:
    """Pages as bare numbers, after a colon where a journal's year stands in brackets (14, journals) or behind the
    number of a volume (14, works of several volumes); else passages.
    """
    paged, part = bool(place.pages), volume(place.work)
    page = f"{part}:%" if part else "%"
    terms = replace(by_language(language.code), page=page, pages=page, sheet=page, sheets=page)
    found = where(place, terms)
    if part and not paged and place.position != "again":
        found.insert(0, f"vol. {part}")
    colon = place.position == "first" and is_numbered(place.work) and paged
    return [(": " if colon and i == 0 else ", ", [Piece(words)]) for i, words in enumerate(found)]


def _cut(title: str, code: str) -> str:
    """At most four words of a title, without its subtitle and the article that it begins with (13, short titles)."""
    short = short_titles.main(cased(title, code))
    first, _, rest = short.partition(" ")
    short = rest if code == "en" and first in ("A", "An", "The") and " " in rest else short
    shown, _ = short_titles.cut(short, _WORDS, phrases=True)
    return capital(shown) if code == "en" else shown


def _dated(shown: Part, year: str) -> Part:
    return [*shown, Piece(f" ({year})")] if year else shown


def _full(work: Work, language: Language) -> Part:
    """All of the reference."""
    parts = reference(work, language, entry=False)
    return joined([*parts, *((", ", part) for part in address(work, entry=False))])


_SHORT = short_titles.ShortForms(
    author=lambda work: surnames(work, apart=True),
    romanised=lambda work: surnames(work, apart=True),
    surnames=surnames,
    cut=_cut,
    marked=lambda work, title, code: titled(work, cased(title, code), code),
    dated=_dated,
    joined=lambda parts: joined([(", ", part) for part in parts]),
    full=_full,
)


def _opened(given: list[Piece], cited: Sequence[Cited]) -> list[Piece]:
    """The words with a capital where they begin with the analyst's or with a name's particle (8, names)."""
    first = cited[0] if cited else None
    if first is None or (first.second_hand and not first.prefix):
        return given
    named = first.position != "first" and surnames(first.work)
    return [replace(given[0], text=capital(given[0].text)), *given[1:]] if first.prefix or named else given


def _ended(given: Sequence[Piece]) -> tuple[Piece, ...]:
    """The words with a full stop, within closing marks (6.9), unless they end with one."""
    return tuple(joined([("", given), (".", [])]))


CHICAGO_NOTES = ChicagoNotes()
