"""GB/T 7714, of 2025 and of 2015: references with marks of type and carrier, 同② in later notes.

The order of elements and the marks are those of the standard's clause on each type; what 2015 has otherwise is a field
of the style. Names stand in the script of the work, whatever the edition. Choices where the standard leaves freedom: no
[出版地不详] where the place is not known; a treaty or document that is not online is [Z]; 转引自 before a work that is
cited at second hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefwright.citation_styles import gb_t_names, naming
from briefwright.citation_styles.gb_t_types import (
    DATED_ONLINE,
    HELD,
    OF_A_DAY,
    SERIAL,
    is_online,
    mark,
    platform,
    seen,
)
from briefwright.citation_styles.interface import Cited, Piece, Place, Work
from briefwright.citation_styles.locators import passages
from briefwright.citation_styles.one_page import on_its_page
from briefwright.citation_styles.order import sort_key
from briefwright.citation_styles.places import Marks, circled, distinct, ended, form_of, joined, note, ordinal, settled
from briefwright.citation_styles.reference import Part, date_of
from briefwright.citation_styles.scripts import folded
from briefwright.citation_styles.sentence_case import sentence_case
from briefwright.citation_styles.zh_notes_chinese import TERMS, volume_of, years
from briefwright.citation_styles.zh_notes_foreign import ENGLISH, RUSSIAN
from briefwright.languages.language import Language

_WORDS = {"zh": TERMS, "en": ENGLISH, "ru": RUSSIAN}
_MARKS = Marks("; ", ".", ", ")
_ABOVE = {"zh": "同上", "en": "Ibid", "ru": "Там же"}
_VOLUMES = {
    "zh": replace(TERMS, volume="第%卷"),
    "en": replace(ENGLISH, volume="v.%"),
    "ru": replace(RUSSIAN, volume="т. %"),
}
_RANGE = re.compile(r"\s*[-‐‑–—~～]\s*")
_NAMED = ("treaty", "legislation", "bill", "regulation", "legal_case")
_KANA = re.compile("[\u3040-\u30ff]")


@dataclass(frozen=True, slots=True)
class GbT7714:
    """GB/T 7714 of a year.

    `restarting` says that notes are numbered anew on each page, so that 同② could be another note.
    """

    year: int = 2025
    restarting: bool = False

    def note(self, cited: Sequence[Cited], language: Language) -> tuple[Piece, ...]:
        """Each place in turn, parted by semicolons."""
        here = {place.note for place in cited if place.position == "first"}  # this very note is no place to point to

        def worded(place: Cited) -> Part:
            return [Piece(self._place(place, language, pointing=place.note not in here))]

        return note(settled(cited), language, worded, lambda _: ". 转引自: ", lambda _: _MARKS)

    def entry(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """The full reference, with the pages of the whole."""
        whole = Cited(work, "first", (Place(work.word("page")),))
        return ended([Piece(self._reference(whole, language))], _MARKS.stop)

    def name(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """Author and year, or a short title and the year; what tells the work from the others cited."""
        return naming.name(work, language)

    def sort_key(self, work: Work, language: Language) -> tuple[int, str]:
        """By script, as the clause on the order of the list has it: Chinese, Japanese, Latin, Russian, others."""
        words = self._reference(Cited(work, "first"), language)
        group, key = sort_key(work, words, ("han", "latin", "cyrillic"))
        japanese = work.language == "ja" or (not work.language and _KANA.search(words))
        return (1, folded(words)) if japanese else (group + (group > 0), key)

    def _place(self, place: Cited, edition: Language, *, pointing: bool) -> str:
        """One place: in full; 同② and the pages; else 同上 right behind, or author and title."""
        place = on_its_page(place)
        work, at = place.work, self._locator(place)
        if place.position == "first":
            return self._reference(place, edition)
        if place.note and pointing and not self.restarting:
            if place.note > 50:  # a plain figure would run into the pages
                return f"同注{place.note}{at}"
            close = place.pages or form_of(work) == "zh"  # 同②65, but 同② para. p3
            return f"同{circled(place.note)}{at.removeprefix(': ' if close else ':')}"
        if place.position == "again":
            return _ABOVE[form_of(work)] + at

        def short(one: Work) -> Part:
            return [Piece(_run([self._creators(one), self._title(one)]))]

        def dated(one: Work) -> Part:
            return [Piece(_run([short(one)[0].text, date_of(one)[:4]]))]

        def whole(one: Work) -> Part:
            return [Piece(self._reference(Cited(one, "first"), edition))]

        return distinct(work, (short, dated, whole))[0].text + at

    def _locator(self, place: Cited) -> str:
        """`: 65`, `: 段 p3`, or ""."""
        found = self._where(place)
        return f": {', '.join(found)}" if found else ""

    def _where(self, place: Cited) -> list[str]:
        """Pages as bare figures; tables; passages that have no page."""
        labels = [*dict.fromkeys(_RANGE.sub("-", label.strip()) for label in place.pages)]
        return [*labels, *filter(None, [passages(place.named, place.work, _WORDS[form_of(place.work)])])]

    def _title(self, work: Work) -> str:
        """The title of a work, with its volume (`国史旧闻: 第1卷`); a standard's behind its number since 2025."""
        volume = volume_of(work, _VOLUMES[form_of(work)]) if work.word("type") not in HELD else ""
        title = self._cased(work, work.word("title").removesuffix("。") or work.key)
        number = work.word("number") if self._by_number(work) else ""
        return " ".join(filter(None, (number, ": ".join(filter(None, (title, volume))))))

    def _by_number(self, work: Work) -> bool:
        """Whether a work is known by its number, without author, publisher and year."""
        return self.year >= 2025 and work.word("type") == "standard" and bool(work.word("number"))

    def _creators(self, work: Work) -> str:
        return "" if self._by_number(work) else gb_t_names.creators(work, self.year)

    def _cased(self, work: Work, title: str) -> str:
        """A title; of an English one only the first letter is a capital, but the names of treaties and laws stay."""
        if form_of(work) != "en" or work.language not in ("", "en") or work.word("type") in _NAMED:
            return title
        known = [value for name in (*work.names("author"), *work.names("editor")) for value in name.values()]
        return sentence_case(title, (*known, work.word("publisher-place"), work.word("publisher")))

    def _reference(self, place: Cited, edition: Language) -> str:
        """The whole reference with its locator, without the last full stop."""
        work, year = place.work, self.year
        numbered = work.word("number") if work.word("type") in ("standard", "report", "patent") else ""
        title = ": ".join(filter(None, (self._title(work), "" if self._by_number(work) else numbered)))
        translated = work.translated(edition.code) if work.language != edition.code else ""
        title += f" [{translated}]" if translated and translated != work.word("title") else ""
        title += f"[{mark(work, year)}]"
        if self._by_number(work):
            return _run([title + self._locator(place), *self._ways(work)])
        head = _run([self._creators(work), title, *gb_t_names.beside(work, year)])
        if self._holder(work):
            head += f"//{self._holder(work)}"
        return _run([head, self._edition(work), self._source(place), *self._ways(work)])

    def _holder(self, work: Work) -> str:
        """The book that holds a part of it: 编者. 书名: 第1卷; or ""."""
        name = work.word("container-title") or work.word("event-title")
        if work.word("type") not in HELD or not name:
            return ""
        volume = volume_of(work, _VOLUMES[form_of(work)])
        held = ": ".join(filter(None, (self._cased(work, name), volume)))
        return _run([gb_t_names.listed(work.names("editor"), work, self.year), held])

    def _edition(self, work: Work) -> str:
        """`2 版`, `2nd ed`; a version as it is given."""
        given = work.word("edition")
        if not given.isdecimal():
            return given or work.word("version")
        match form_of(work):
            case "zh":
                return f"{given}{self._space}版"
            case "ru":
                return f"{given}-е изд"
            case _:
                return f"{ordinal(given)} ed"

    @property
    def _space(self) -> str:
        """What stands before a bracket."""
        return "" if self.year == 2015 else " "

    def _source(self, place: Cited) -> str:
        """Where it was published and when, the place in it, and when it was seen online."""
        work, kind, day = place.work, place.work.word("type"), date_of(place.work).replace("/", "—")
        year = years(date_of(work)).replace("–", "—")
        holder, at, looked = work.word("container-title"), self._locator(place), seen(work, self.year)
        looked = f"{self._space}[{looked}]" if looked else ""
        if mark(work, self.year).startswith("N"):
            return self._newspaper(place, day) + looked
        if holder and kind in SERIAL and not (kind == "interview" and is_online(work)):
            numbers = [work.word("volume")] if work.word("volume") else []
            dates = [year if numbers or work.word("issue") else day, *numbers]
            issue = f"{self._space}({work.word('issue')})" if work.word("issue") else ""
            return ", ".join(filter(None, (holder, *dates))) + issue + at + looked
        press = _imprint(work)
        bracketed = kind in DATED_ONLINE or mark(work, self.year).startswith("EB") or (not press and self.year < 2025)
        if is_online(work) and bracketed:
            held = platform(work, self.year)
            held = "" if gb_t_names.stands_for(work, held) else held
            shown = held + (f"{self._space if held else ''}({day})" if day else "") + at + looked
            return shown.removeprefix(" ")
        full = kind in OF_A_DAY or (kind == "report" and is_online(work) and not press)
        return (", ".join(filter(None, (press, day if full else year))) + at + looked).removeprefix(" ")

    def _newspaper(self, place: Cited, day: str) -> str:
        """`报名, 2021-11-23 (7)`; the sheet of the whole article where none is cited."""
        work = place.work
        sheets = _RANGE.sub("-", ", ".join(place.pages) or work.word("page"))
        rest = [found for found in self._where(place) if found not in {_RANGE.sub("-", p) for p in place.pages}]
        on = f"{self._space}({sheets})" if sheets else ""
        return (
            ", ".join(filter(None, (work.word("container-title"), day))) + on + (f": {', '.join(rest)}" if rest else "")
        )

    def _ways(self, work: Work) -> list[str]:
        """URL and DOI."""
        doi = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", work.word("DOI").strip(), flags=re.IGNORECASE)
        return [
            work.word("URL") if is_online(work) else "",
            f"DOI: {doi}" if doi and doi not in work.word("URL") else "",
        ]


def _imprint(work: Work) -> str:
    """`地: 社`; a publisher that is the author too stands again, but not of what is online."""
    press = work.word("publisher") or work.word("authority")
    if press and gb_t_names.stands_for(work, press) and is_online(work):
        return ""
    return ": ".join(filter(None, (work.word("publisher-place"), press)))


def _run(parts: Sequence[str]) -> str:
    """Parts with full stops between; one that ends in a stop takes no second."""
    return "".join(piece.text for piece in joined([[Piece(part)] for part in parts], ". "))


GB_T_7714_2025 = GbT7714(2025)
GB_T_7714_2015 = GbT7714(2015)
