"""A work in running text, as Chinese editions name it: author and year, or a short title and the year."""

from __future__ import annotations

from briefwright.citation_styles import names, titles
from briefwright.citation_styles.interface import Piece, Work
from briefwright.citation_styles.places import distinct
from briefwright.citation_styles.reference import Part, date_of
from briefwright.languages.language import Language


def name(work: Work, language: Language) -> tuple[Piece, ...]:
    """The shortest words that tell the work from the others cited; all of its title and the year where none do."""

    def by_author(one: Work) -> Part:
        author = names.short(one.names("author"), language.code)
        return [Piece(author), *_year(one, language)] if author else by_title(one)

    def by_title(one: Work) -> Part:
        return [titles.again(one, language, cut=True), *_year(one, language)]

    def by_whole_title(one: Work) -> Part:
        author = names.short(one.names("author"), language.code)
        head = [Piece(author + language_comma)] if author else []
        return [*head, titles.again(one, language, cut=False), *_year(one, language)]

    language_comma = "，" if language.code == "zh" else ", "
    return tuple(distinct(work, (by_author, by_title, by_whole_title)))


def _year(work: Work, language: Language) -> Part:
    year = date_of(work)[:4]
    return [Piece(f"（{year}）" if language.code == "zh" else f" ({year})")] if year else []
