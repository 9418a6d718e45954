"""Notes after the Chicago Manual of Style, 18th edition (CMOS), notes and bibliography.

Where its rules stand: chapter 13 holds what is common (authors 13.77-78: of more than two the first and et al.; short
forms and, at 13.37, no Ibid.; translated titles in brackets; access dates for what bears no date), chapter 14 the kinds
of works (books, with no place of publication: 14.30; chapters: 14.8; journals, newspapers, sites, interviews, theses,
documents), 6.9 the comma and full stop within quotation marks, chapter 8 the title case.

Chosen where it leaves freedom: a note is English whatever the source: numbers, terms and marks are Chicago's, and only
等 and и др. stand after names in those scripts. Names stand in the Latin letters that the source gives, titles and
journals in the original, since nothing gives them romanised. A passage without a page is named by its ID, before the
URL. Official documents and datasets give their full date, books and reports the year. A journal's month stands only
where it has no number. Titles in lower case are set in title case where they are English, translations only in short
forms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefwright.citation_styles import short_titles
from briefwright.citation_styles.chicago_reference import (
    Parts,
    address,
    is_numbered,
    joined,
    reference,
    surnames,
    title_case,
    titled,
    year_of,
)
from briefwright.citation_styles.interface import Cited, Piece, Work
from briefwright.citation_styles.places import Form, distinct, settled, text, where, without_stop
from briefwright.citation_styles.scripts import Script, folded, script
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
        return _ended(out)

    def entry(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """The work as in a bibliography: surname first, full stops between (13, bibliography entries)."""
        parts = reference(work, language, entry=True)
        whole = work.word("page") if is_numbered(work) else ""
        parts += _locator(Cited(work, "first", (whole,)), language)
        parts += [(". " if i == 0 else ", ", part) for i, part in enumerate(address(work, entry=True))]
        return _ended(joined(parts))

    def name(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """Surname and year, or the short title; what tells the work from the others cited."""
        return tuple(distinct(work, _in(language, _by_author, _by_title, _dated)))

    def sort_key(self, work: Work, language: Language) -> tuple[int, str]:
        """By letters (13, order of a bibliography), works in other scripts after those in Latin."""
        words = text(self.entry(work, language))
        written = script(words)
        return _ORDER.index(written) if written in _ORDER else len(_ORDER), folded(words)

    def _place(self, place: Cited, language: Language, *, opens: bool) -> list[Piece]:
        """One place in a work: in full, by its short title, or by its author alone."""
        parts: Parts
        if place.position == "first":
            parts = reference(place.work, language, entry=False)
        elif place.position == "again" and self.ibid:
            parts = [("", [Piece("Ibid." if opens else "ibid.")])]
        elif place.position == "again":
            parts = [("", _author(place.work) or _later(place.work, language))]
        else:
            parts = [("", _later(place.work, language))]
        parts += _locator(place, language)
        if place.position == "first":
            parts += [(", ", part) for part in address(place.work, entry=False)]
        out = joined(parts)
        if place.second_hand:
            out = [Piece(f"{without_stop(place.second_hand)}, cited in "), *out]
        if place.prefix:
            out = [Piece(place.prefix + ("" if script(place.prefix[-1]) == "han" else " ")), *out]
        return joined([("", out), (", ", [Piece(place.suffix)])]) if place.suffix else out


def _locator(place: Cited, language: Language) -> Parts:
    """Pages as bare numbers, after a colon where a journal's year stands in brackets (14, journals); else passages."""
    terms = replace(by_language(language.code), page="%", pages="%", sheet="%", sheets="%")
    colon = place.position == "first" and is_numbered(place.work) and any(label.strip() for label in place.pages)
    return [(": " if colon and i == 0 else ", ", [Piece(words)]) for i, words in enumerate(where(place, terms))]


def _in(language: Language, *forms: Callable[[Work, Language], list[Piece]]) -> list[Form]:
    """Forms of works in an edition's language."""

    def bound(form: Callable[[Work, Language], list[Piece]]) -> Form:
        return lambda work: form(work, language)

    return [bound(form) for form in forms]


def _later(work: Work, language: Language) -> list[Piece]:
    """Surname and short title; longer where another work would be called the same."""
    return distinct(work, _in(language, _short, _whole, _dated, _full))


def _author(work: Work) -> list[Piece]:
    shown = surnames(work)
    return [Piece(shown)] if shown else []


def _titled(work: Work, language: Language, *, cut: bool) -> list[Piece]:
    """The title in a later note: the translation's words where the edition's readers need them."""
    translated = short_titles.translation(work, language)
    title = translated or work.word("title") or work.key
    if cut:
        given = short_titles.given(work, language)
        title = given or short_titles.cut(_without_article(short_titles.main(title)), _WORDS, phrases=True)[0]
    code = language.code if translated else work.language
    shown = title_case(title) if code == "en" else title
    return [titled(work, shown, "" if code == language.code else code)]


def _without_article(title: str) -> str:
    """A title that is to be cut, without the article that it begins with (13, short titles)."""
    first, _, rest = title.partition(" ")
    return rest if first in ("A", "An", "The") and len(title.split()) > _WORDS else title


def _again(work: Work, language: Language, *, cut: bool) -> list[Piece]:
    author = _author(work)
    title = _titled(work, language, cut=cut)
    return joined([("", author), (", ", title)]) if author else title


def _short(work: Work, language: Language) -> list[Piece]:
    """Surname and short title."""
    return _again(work, language, cut=True)


def _whole(work: Work, language: Language) -> list[Piece]:
    """Surname and whole title."""
    return _again(work, language, cut=False)


def _dated(work: Work, language: Language) -> list[Piece]:
    """Surname, whole title and year."""
    return [*_whole(work, language), *_year(work)]


def _full(work: Work, language: Language) -> list[Piece]:
    """All of the reference."""
    parts = reference(work, language, entry=False)
    return joined([*parts, *((", ", part) for part in address(work, entry=False))])


def _year(work: Work) -> list[Piece]:
    year = year_of(work)
    return [Piece(f" ({year})")] if year else []


def _by_author(work: Work, language: Language) -> list[Piece]:
    author = _author(work)
    return [*author, *_year(work)] if author else _by_title(work, language)


def _by_title(work: Work, language: Language) -> list[Piece]:
    return [*_titled(work, language, cut=True), *_year(work)]


def _ended(given: Sequence[Piece]) -> tuple[Piece, ...]:
    """The words with a full stop, within closing marks (6.9), unless they end with one."""
    return tuple(joined([("", given), (".", [])]))


CHICAGO_NOTES = ChicagoNotes()
