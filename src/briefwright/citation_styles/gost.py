"""Footnotes after ГОСТ Р 7.0.5-2008 («Библиографическая ссылка»), with ГОСТ Р 7.0.100-2018 beside it.

Where its rules stand: authors as a heading 4.10 (one to three; of four and more the title comes first, and the first
author with [и др.] after the slash), second hand 4.12, footnotes section 6, notes that cite again section 8 (full stops
instead of dashes 8.3; author, title and page, a long title cut 8.4; then Там же, Ibid., Указ. соч.), several works in
one note section 9, what is online section 10 (URL, date of access). The kind of the medium is left out, as 7.0.100 has
it; words are shortened after ГОСТ Р 7.0.12.

Chosen where it leaves freedom. Works in Latin script keep their language (Vol., No., P., Ibid., et al.); a date of
access is Russian everywhere. Works in Chinese, and in other scripts that are neither, are described as a Russian editor
would: the title, journal and press in the original, the translation of the title in brackets, but №, Т. and С. and
Russian dates, since a Russian reader finds the place by them; a Chinese author stands in the Latin letters that the
source gives, else in the original. Institutions stand as a heading before the title. Chinese names are not cut to
initials. Editors and translators stand in the genitive where the rules of Russian leave no doubt, else «ред. И. Ким».
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefwright.citation_styles import short_titles
from briefwright.citation_styles.gost_reference import address, authors, dotted, heading, reference, terms_of
from briefwright.citation_styles.interface import Cited, Piece, Work
from briefwright.citation_styles.locators import pages
from briefwright.citation_styles.places import Form, distinct, ended, settled, text, where, without_stop
from briefwright.citation_styles.reference import date_of
from briefwright.citation_styles.scripts import Script, folded, script
from briefwright.citation_styles.wording import Wording, by_language
from briefwright.languages.language import Language

_WORDS = 5
_ORDER: tuple[Script, ...] = ("cyrillic", "latin", "han")


@dataclass(frozen=True, slots=True)
class Gost:
    """ГОСТ Р 7.0.5 as a style. `op_cit` puts Указ. соч. for the title where one work of an author is cited (8)."""

    op_cit: bool = False

    def note(self, cited: Sequence[Cited], language: Language) -> tuple[Piece, ...]:
        """Each place in turn, parted by semicolons (a compound reference: 9)."""
        out: list[Piece] = []
        for place in settled(cited):
            out += [Piece(" ; ")] if out else []
            out += self._place(place, language)
        return ended(out, ".")

    def entry(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """The whole reference with the pages of an article."""
        whole = pages((work.word("page"),), work, _terms(work, language))
        found = [*reference(work, language), [Piece(whole)], *address(work)]
        return ended(dotted(found), ".")

    def name(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """Author and year, or the title and the year; what tells the work from the others cited."""
        return tuple(distinct(work, _in(language, _by_author, _by_title, _dated)))

    def sort_key(self, work: Work, language: Language) -> tuple[int, str]:
        """Works in Cyrillic, in Latin, in other letters; by the words."""
        words = text(self.entry(work, language))
        written = script(words)
        return _ORDER.index(written) if written in _ORDER else len(_ORDER), folded(words)

    def _place(self, place: Cited, language: Language) -> list[Piece]:
        """One place in a work: in full, Там же, or author and title."""
        work = place.work
        if place.position == "first":
            found = reference(work, language)
        elif place.position == "again":
            found = [[Piece(terms_of(work).again)]]
        else:
            found = [self._later(work, language)]
        found += [[Piece(words[:1].upper() + words[1:])] for words in where(place, _terms(work, language))]
        if place.position == "first":
            found += address(work)
        out = dotted(found)
        if place.second_hand:
            out = dotted([[Piece(without_stop(place.second_hand))], [Piece("Цит. по: "), *out]])
        if place.prefix:
            out = [Piece(place.prefix + " "), *out]
        return [*out, Piece(f", {place.suffix}")] if place.suffix else out

    def _later(self, work: Work, language: Language) -> list[Piece]:
        """Author and title, longer where another work would be called the same."""
        head = heading(work)
        if self.op_cit and head and all(heading(other) != head for other in work.others if other.key != work.key):
            return dotted([[Piece(head)], [Piece(terms_of(work).op_cit)]])
        return distinct(work, _in(language, _short, _whole, _dated, _full))


def _terms(work: Work, language: Language) -> Wording:
    """Pages in the source's words, passages in the edition's."""
    page = terms_of(work).page
    return replace(by_language(language.code), page=page, pages=page, sheet=page, sheets=page, list_separator=", ")


def _in(language: Language, *forms: Callable[[Work, Language], list[Piece]]) -> list[Form]:
    """Forms of works in an edition's language."""

    def bound(form: Callable[[Work, Language], list[Piece]]) -> Form:
        return lambda work: form(work, language)

    return [bound(form) for form in forms]


def _titled(work: Work, language: Language, *, cut: bool) -> list[Piece]:
    """The title in a later note: the translation's words where the edition's readers need them (8.4)."""
    translated = short_titles.translation(work, language)
    title = translated or work.word("title") or work.key
    if cut:
        shown, shortened = short_titles.cut(short_titles.main(title), _WORDS, phrases=False)
        title = short_titles.given(work, language) or shown + ("…" if shortened else "")
    foreign = "" if translated or work.language == language.code else work.language
    return [Piece(title, language=foreign)]


def _short(work: Work, language: Language) -> list[Piece]:
    return dotted([[Piece(heading(work))], _titled(work, language, cut=True)])


def _whole(work: Work, language: Language) -> list[Piece]:
    return dotted([[Piece(heading(work))], _titled(work, language, cut=False)])


def _dated(work: Work, language: Language) -> list[Piece]:
    return dotted([_whole(work, language), [Piece(date_of(work)[:4])]])


def _full(work: Work, language: Language) -> list[Piece]:
    return dotted([*reference(work, language), *address(work)])


def _year(work: Work) -> list[Piece]:
    year = date_of(work)[:4]
    return [Piece(f" ({year})")] if year else []


def _by_author(work: Work, language: Language) -> list[Piece]:
    """Surnames of one to three authors and the year."""
    shown = ", ".join(person.family for person in authors(work))
    return [Piece(shown), *_year(work)] if shown else _by_title(work, language)


def _by_title(work: Work, language: Language) -> list[Piece]:
    return [*_titled(work, language, cut=True), *_year(work)]


GOST = Gost()
