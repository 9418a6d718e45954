"""Footnotes after ГОСТ Р 7.0.5-2008 («Библиографическая ссылка»), with ГОСТ Р 7.0.100-2018 beside it.

Where its rules stand: authors as a heading 4.10 (one to three; of four and more the title comes first, and the first
author with [и др.] after the slash), second hand 4.12, footnotes section 6, notes that cite again section 8 (full stops
instead of dashes 8.3; author, title and page, a long title cut 8.4; then Там же, Ibid., Указ. соч.), several works in
one note section 9, what is online section 10 (URL, date of access). The kind of the medium is left out, as 7.0.100 has
it; words are shortened after ГОСТ Р 7.0.12.

Chosen where it leaves freedom. A work is described in the terms of its language (Vol., No., P., [et al.]; 第…期, 第…页,
等; accessed); Ibid. and Op. cit. stand for works in Latin script alone (8), and what the editor says of the others
(дата обращения, Цит. по) is Russian. Authors and titles stand in the original, in later notes, too; only the first
note has the translation. A foreigner's name in Chinese has a comma before the given name. Institutions head the
reference. Editors and translators stand in the genitive where the rules of Russian leave no doubt, else «ред. И.
Ким».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefwright.citation_styles import short_titles
from briefwright.citation_styles.gost_reference import (
    address,
    authors,
    capital,
    designation,
    dotted,
    heading,
    reference,
    terms_of,
    volume,
)
from briefwright.citation_styles.interface import Cited, Piece, Work
from briefwright.citation_styles.locators import pages
from briefwright.citation_styles.order import sort_key
from briefwright.citation_styles.places import ended, form_of, settled, text, where, without_stop
from briefwright.citation_styles.scripts import Script
from briefwright.citation_styles.wording import Wording, by_language
from briefwright.languages.language import Language

_WORDS = 5
_LETTERED: tuple[Script, ...] = ("han", "other")
"""Scripts that stand in Latin letters beside Russian words."""
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
            out += self._place(place, language, opens=not out)
        return ended(out, ".")

    def entry(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """The whole reference with the pages of an article."""
        whole = pages((work.word("page"),), work, _terms(work, language))
        found = [*reference(work, language), [Piece(whole)], *address(work)]
        return ended(dotted(found), ".")

    def name(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """Author and year, or the title and the year; what tells the work from the others cited."""
        return tuple(_SHORT.name(work, language))

    def sort_key(self, work: Work, language: Language) -> tuple[int, str]:
        """Works in Cyrillic, in Latin, in other letters; by the words."""
        return sort_key(work, text(self.entry(work, language)), _ORDER)

    def _place(self, place: Cited, language: Language, *, opens: bool) -> list[Piece]:
        """One place in a work: in full, Там же, or author and title."""
        work = place.work
        if place.position == "first":
            found = reference(work, language)
        elif place.position == "again":
            found = [[Piece(terms_of(work).again)]]
        else:
            found = [self._later(work, language), [Piece(volume(work))]]
        at = [] if place.same else where(place, _terms(work, language))
        found += [[Piece(capital(words))] for words in at]
        if place.position == "first":
            found += address(work)
        out = dotted(found)
        if place.second_hand:
            out = dotted([[Piece(without_stop(place.second_hand))], [Piece("Цит. по: "), *out]])
        if place.prefix:
            said = capital(place.prefix) if opens else place.prefix
            out = [Piece(said + " "), *out]
        return [*out, Piece(f", {place.suffix}")] if place.suffix else out

    def _later(self, work: Work, language: Language) -> list[Piece]:
        """Author and title, longer where another work would be called the same; of a standard its number (8)."""
        if designation(work):
            return [Piece(designation(work))]
        head = heading(work)
        if self.op_cit and head and all(heading(other) != head for other in work.others if other.key != work.key):
            return dotted([[Piece(head)], [Piece(terms_of(work).op_cit)]])
        return _SHORT.later(work, language)


def _terms(work: Work, language: Language) -> Wording:
    """Pages and tables in the source's words, passages in the edition's."""
    page, sheet = terms_of(work).page, terms_of(work).sheet
    words, table = by_language(language.code), by_language(form_of(work)).table
    return replace(words, page=page, pages=page, sheet=sheet, sheets=sheet, table=table, list_separator=", ")


def _cut(title: str, _: str) -> str:
    """A title without its subtitle, and with an ellipsis for what is left out of a long one (8.4)."""
    shown, shortened = short_titles.cut(short_titles.main(title), _WORDS, phrases=False)
    return f"{shown}\u00a0…" if shortened else shown


def _surnames(work: Work) -> str:
    """Surnames of one to three authors, for running text: Chinese ones in Latin letters."""
    return ", ".join(person.family for person in authors(work, _LETTERED))


_SHORT = short_titles.ShortForms(
    author=heading,
    romanised=lambda work: heading(work, _LETTERED),
    surnames=_surnames,
    cut=_cut,
    marked=lambda _work, title, _code: Piece(title),
    dated=lambda shown, year: dotted([shown, [Piece(year)]]),
    joined=dotted,
    full=lambda work, edition: dotted([*reference(work, edition), *address(work)]),
)

GOST = Gost()
