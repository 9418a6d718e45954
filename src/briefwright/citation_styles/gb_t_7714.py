"""GB/T 7714, of 2025 and of 2015: references with marks of type and carrier, 同② in later notes.

The order of elements and the marks are those of the standard's clause on each type; what 2015 has otherwise is a field
of the style. Choices where the standard leaves freedom: no [出版地不详] where the place is not known; a treaty or
document that is not online is [Z]; 转引自 before a work that is cited at second hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.citation_styles import gb_t_names
from briefwright.citation_styles.gb_t_types import DATED_ONLINE, HELD, OF_A_DAY, SERIAL, is_online, mark
from briefwright.citation_styles.interface import Cited, Piece, Work
from briefwright.citation_styles.locators import passages
from briefwright.citation_styles.places import Marks, circled, distinct, ended, form_of, joined, note, ordinal, settled
from briefwright.citation_styles.plain import PLAIN
from briefwright.citation_styles.reference import Part, date_of
from briefwright.citation_styles.scripts import folded, script
from briefwright.citation_styles.sentence_case import sentence_case
from briefwright.citation_styles.zh_notes_chinese import TERMS
from briefwright.citation_styles.zh_notes_foreign import ENGLISH, RUSSIAN
from briefwright.languages.language import Language

_WORDS = {"zh": TERMS, "en": ENGLISH, "ru": RUSSIAN}
_MARKS = Marks("; ", ".")
_ABOVE = {"zh": "同上", "en": "Ibid.", "ru": "Там же"}
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
        pages = (work.word("page"),) if work.word("page") else ()
        return ended([Piece(self._reference(Cited(work, "first", pages), language))], _MARKS.stop)

    def name(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """Author and year, or a short title and the year; what tells the work from the others cited."""
        return PLAIN.name(work, language)

    def sort_key(self, work: Work, language: Language) -> tuple[int, str]:
        """By script, as the clause on the order of the list has it: Chinese, Japanese, Latin, Russian, others."""
        words = self._reference(Cited(work, "first"), language)
        groups = {"han": 0, "latin": 2, "cyrillic": 3, "other": 4}
        japanese = work.language == "ja" or (not work.language and _KANA.search(words))
        return 1 if japanese else groups[script(words)], folded(words)

    def _place(self, place: Cited, edition: Language, *, pointing: bool) -> str:
        """One place: in full; 同② and the pages; else 同上 right behind, or author and title."""
        work, at = place.work, self._locator(place)
        if place.position == "first":
            return self._reference(place, edition)
        if place.note and pointing and not self.restarting and not place.second_hand:
            if place.note > 50:  # a plain figure would run into the pages
                return f"同注{place.note}{at}"
            return f"同{circled(place.note)}{at.removeprefix(': ')}"
        if place.position == "again":
            return _ABOVE[form_of(work)] + at

        def short(one: Work) -> Part:
            return [Piece(_run([gb_t_names.creators(one, edition, self.year), self._title(one)]))]

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
        labels = [*dict.fromkeys(_RANGE.sub("-", label.strip()) for label in place.pages if label.strip())]
        ids = tuple(dict.fromkeys(place.passages))
        named = ids if len(place.pages) < len(ids) or not labels else tuple(i for i in ids if i.startswith("t"))
        return [*labels, *filter(None, [passages(named, _WORDS[form_of(place.work)])])]

    def _title(self, work: Work, title: str = "") -> str:
        """A title, the work's own unless another is given; of an English one only the first letter is a capital, but
        the names of treaties and laws stay.
        """
        title = title or work.word("title") or work.key
        if form_of(work) != "en" or work.language not in ("", "en") or work.word("type") in _NAMED:
            return title
        known = [value for name in (*work.names("author"), *work.names("editor")) for value in name.values()]
        return sentence_case(title, (*known, work.word("publisher-place"), work.word("publisher")))

    def _reference(self, place: Cited, edition: Language) -> str:
        """The whole reference with its locator, without the last full stop."""
        work = place.work
        numbered = work.word("number") if work.word("type") in ("standard", "report", "patent") else ""
        title = ": ".join(filter(None, (self._title(work), numbered)))
        translated = work.translated(edition.code) if work.language != edition.code else ""
        title += f" [{translated}]" if translated and translated != title else ""
        kind = mark(work, self.year)
        beside = [*gb_t_names.beside(work, edition, self.year), self._edition(work)]
        creators = gb_t_names.creators(work, edition, self.year)
        holder = work.word("container-title") or work.word("event-title")
        source = self._source(place, edition)
        if work.word("type") in HELD and holder:
            held = self._title(work, holder)
            editors = gb_t_names.listed(work.names("editor"), work, edition, self.year)
            return _run([creators, f"{title}[{kind}]//{_run([editors, held])}", *beside, source, *self._ways(work)])
        return _run([creators, f"{title}[{kind}]", *beside, source, *self._ways(work)])

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

    def _source(self, place: Cited, edition: Language) -> str:
        """Where it was published and when, the place in it, and when it was seen online."""
        work, kind, day = place.work, place.work.word("type"), date_of(place.work).replace("/", "-")
        seen = f"{self._space}[{work.word('accessed')}]" if is_online(work) and work.word("accessed") else ""
        holder, at = work.word("container-title"), self._locator(place)
        if mark(work, self.year).startswith("N"):
            return self._newspaper(place, day) + seen
        if holder and kind in SERIAL and not (kind == "interview" and is_online(work)):
            numbers = [work.word("volume")] if work.word("volume") else []
            dates = [day[:4] if numbers or work.word("issue") else day, *numbers]
            issue = f"{self._space}({work.word('issue')})" if work.word("issue") else ""
            return ", ".join(filter(None, (holder, *dates))) + issue + at + seen
        press = _imprint(work, edition)
        if is_online(work) and (kind in DATED_ONLINE or not press):
            return (f"({day})" if day else "") + at + seen.removeprefix("" if day or at else " ")
        return ", ".join(filter(None, (press, day if kind in OF_A_DAY else day[:4]))) + at + seen

    def _newspaper(self, place: Cited, day: str) -> str:
        """`报名, 2021-11-23 (7)`; the sheet of the whole article where none is cited."""
        work = place.work
        sheets = _RANGE.sub("-", ", ".join(dict.fromkeys(place.pages)) or work.word("page"))
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


def _imprint(work: Work, edition: Language) -> str:
    """`地: 社`; a publisher that is the author too stands again, but not of what is online."""
    press = work.word("publisher") or work.word("authority")
    if gb_t_names.stands_for(work, press, edition) and is_online(work):
        press = ""
    return ": ".join(filter(None, (work.word("publisher-place"), press)))


def _run(parts: Sequence[str]) -> str:
    """Parts with full stops between; one that ends in a stop takes no second."""
    return "".join(piece.text for piece in joined([[Piece(part)] for part in parts], ". "))


GB_T_7714_2025 = GbT7714(2025)
GB_T_7714_2015 = GbT7714(2015)
