"""Footnotes of Chinese international-relations journals (`zh-notes`).

A work is worded in its own tradition: a Chinese one as in Chinese journals, Japanese ones, those in Latin letters and
those in Cyrillic with their own words, names and marks, whatever the edition's language. No standard rules this form;
it is what these journals print. Where they differ among themselves: no 著 behind an author, the city left out where the
press's name holds it, the names of persons whole in later notes too, spaces round the figures of Chinese terms, the
volume of a work of several behind its title in later notes too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefwright.citation_styles import naming, zh_notes_chinese, zh_notes_foreign, zh_notes_japanese
from briefwright.citation_styles.interface import Cited, Piece, Work
from briefwright.citation_styles.locators import pages
from briefwright.citation_styles.one_page import on_its_page
from briefwright.citation_styles.order import sort_key
from briefwright.citation_styles.places import (
    Form,
    Marks,
    distinct,
    ended,
    form_of,
    joined,
    note,
    settled,
    text,
    where,
)
from briefwright.citation_styles.reference import Part, date_of
from briefwright.citation_styles.scripts import Script
from briefwright.citation_styles.wording import Wording
from briefwright.languages.language import Language

Worded = Callable[[Work], list[Part]]

_ORDER: dict[str, tuple[Script, ...]] = {"zh": ("han", "latin", "cyrillic"), "ru": ("cyrillic", "latin", "han")}


@dataclass(frozen=True, slots=True)
class Tradition:
    """How works of one tradition are worded. `head` is author and title, `body` the parts after them; `address` the
    URL as parts; `between` parts them, `again` stands for the work of the note before.
    """

    terms: Wording
    head: Callable[[Work, Language, bool], Part]
    body: Worded
    address: Callable[[Work, bool], list[Part]]
    between: str
    again: str
    second_hand: str
    marks: Marks


_TRADITIONS = {
    "zh": Tradition(
        terms=zh_notes_chinese.TERMS,
        head=zh_notes_chinese.head,
        body=zh_notes_chinese.body,
        address=zh_notes_chinese.address,
        between="，",
        again="同上",
        second_hand="，转引自",
        marks=Marks("；", "。"),
    ),
    "ja": Tradition(
        terms=zh_notes_japanese.TERMS,
        head=zh_notes_japanese.head,
        body=zh_notes_japanese.body,
        address=zh_notes_japanese.address,
        between="、",
        again="同上",
        second_hand="，转引自",
        marks=Marks("；", "。"),
    ),
    "en": Tradition(
        terms=zh_notes_foreign.ENGLISH,
        head=zh_notes_foreign.head,
        body=zh_notes_foreign.english,
        address=zh_notes_foreign.address,
        between=", ",
        again="Ibid.",
        second_hand=", cited in ",
        marks=Marks("; ", "."),
    ),
    "ru": Tradition(
        terms=zh_notes_foreign.RUSSIAN,
        head=zh_notes_foreign.head,
        body=zh_notes_foreign.russian,
        address=zh_notes_foreign.address,
        between=". ",
        again="Там же",
        second_hand=". Цит. по: ",
        marks=Marks("; ", "."),
    ),
}


def _tradition(work: Work) -> Tradition:
    return _TRADITIONS["ja" if work.language == "ja" else form_of(work)]


@dataclass(frozen=True, slots=True)
class ZhNotes:
    """The footnotes of Chinese journals as a style."""

    def note(self, cited: Sequence[Cited], language: Language) -> tuple[Piece, ...]:
        """Each place in turn, parted by semicolons."""

        def link(work: Work) -> str:
            """In a Chinese edition always 转引自, as its journals have it before foreign works too."""
            return (_TRADITIONS["zh"] if language.code == "zh" else _tradition(work)).second_hand

        def marks(work: Work) -> Marks:
            return _tradition(work).marks

        return note(settled(cited), language, lambda place: _place(place, language), link, marks)

    def entry(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """The full reference, with the pages of the whole."""
        tradition = _tradition(work)
        whole: Part = [Piece(pages((work.word("page"),), work, tradition.terms))]
        shown = [tradition.head(work, language, True), *tradition.body(work), whole]
        return ended(joined([*shown, *tradition.address(work, True)], tradition.between), tradition.marks.stop)

    def name(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """Author and year, or a short title and the year; what tells the work from the others cited."""
        return naming.name(work, language)

    def sort_key(self, work: Work, language: Language) -> tuple[int, str]:
        """By script, the edition's own first, then by the words."""
        return sort_key(work, text(self.entry(work, language)), _ORDER.get(language.code, ("latin", "cyrillic", "han")))


def _place(place: Cited, language: Language) -> Part:
    """One place in a work: in full, as 同上, or by author and title."""
    place = on_its_page(place)
    work, tradition = place.work, _tradition(place.work)
    at: list[Part] = [[Piece(_begun(words, tradition))] for words in where(place, tradition.terms)]
    if place.position == "again":
        return joined([[Piece(tradition.again)], *([] if place.same else at)], tradition.between)
    if place.position == "later":
        return joined([distinct(work, _short_forms(language)), *at], tradition.between)
    if work.word("type") == "article-newspaper" and not place.pages:
        at = [[Piece(pages((work.word("page"),), work, tradition.terms))], *at]
    shown = [tradition.head(work, language, True), *tradition.body(work), *at]
    return joined([*shown, *tradition.address(work, False)], tradition.between)


def _begun(words: str, tradition: Tradition) -> str:
    """The words with a capital where they stand behind a full stop."""
    return words[:1].upper() + words[1:] if tradition.between.startswith(".") else words


def _short_forms(language: Language) -> tuple[Form, ...]:
    """Author and title; with the year where another work is called the same; if that is not enough, all."""

    def short(work: Work) -> Part:
        return _tradition(work).head(work, language, False)

    def dated(work: Work) -> Part:
        year = date_of(work)[:4]
        year = f"{year} 年" if year and form_of(work) == "zh" else year  # Chinese and Japanese
        return joined([short(work), [Piece(year)]], _tradition(work).between)

    def whole(work: Work) -> Part:
        tradition = _tradition(work)
        shown = [tradition.head(work, language, False), *tradition.body(work)]
        return joined([*shown, *tradition.address(work, True)], tradition.between)

    return short, dated, whole


ZH_NOTES = ZhNotes()
