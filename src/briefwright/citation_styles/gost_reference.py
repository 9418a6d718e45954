"""A work in full after ГОСТ Р 7.0.5: areas with full stops between, in the terms of the work's script."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from briefwright.citation_styles import short_titles
from briefwright.citation_styles.genitive import genitive
from briefwright.citation_styles.interface import Piece, Work
from briefwright.citation_styles.names import initials
from briefwright.citation_styles.persons import Person, persons
from briefwright.citation_styles.places import form_of, joined, ordinal
from briefwright.citation_styles.reference import Part, date_of
from briefwright.citation_styles.scripts import Script, script
from briefwright.citation_styles.wording import by_language
from briefwright.languages.language import Language, words

_MOST = 3
_HELD = words("chapter entry entry-dictionary entry-encyclopedia paper-conference")
_BOOKS = words("book chapter collection entry standard thesis pamphlet software")
"""What is dated by the year alone."""
_ACTS = words("treaty document legislation bill regulation legal_case hearing")
_ROMANISED: frozenset[Script] = frozenset(("other",))
"""Scripts whose names stand in the Latin letters that the source gives."""
_CITIES = {
    "Москва": "М.",
    "Санкт-Петербург": "СПб.",
    "Ленинград": "Л.",
    "Нижний Новгород": "Н. Новгород",
    "Ростов-на-Дону": "Ростов н/Д",
}


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms in one language; a `%` stands for what is put in. The second form of a role is for names without genitive.

    `others` stand in brackets.
    """

    page: str
    sheet: str
    volume: str
    issue: str
    number: str
    version: str
    edition: str
    editor: tuple[str, str]
    translator: tuple[str, str]
    interviewer: str
    others: str
    again: str
    op_cit: str
    undated: str
    months: tuple[str, ...]
    accessed: str
    thesis: str


_RUSSIAN = Terms(
    page="С.\u00a0%",
    sheet="С.\u00a0%",
    volume="Т.\u00a0%",
    issue="№\u00a0%",
    number="№\u00a0%",
    version="Версия\u00a0%",
    edition="%-е\u00a0изд.",
    editor=("под ред. %", "ред. %"),
    translator=("пер. %", "пер. %"),
    interviewer="интервьюер %",
    others="[и\u00a0др.]",
    again="Там же",
    op_cit="Указ. соч",
    undated="[Б.\u00a0г.]",
    months=words("янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек."),
    accessed="дата обращения",
    thesis="дис.",
)
_LATIN = Terms(
    page="P.\u00a0%",
    sheet="P.\u00a0%",
    volume="Vol.\u00a0%",
    issue="No.\u00a0%",
    number="No.\u00a0%",
    version="Version\u00a0%",
    edition="%\u00a0ed.",
    editor=("ed. by %", "ed. by %"),
    translator=("transl. by %", "transl. by %"),
    interviewer="interviewed by %",
    others="[et\u00a0al.]",
    again="Ibid",
    op_cit="Op. cit",
    undated="[S.\u00a0a.]",
    months=words("Jan. Feb. March Apr. May June July Aug. Sept. Oct. Nov. Dec."),
    accessed="accessed",
    thesis="thesis",
)


_ZH = by_language("zh")
_CHINESE = replace(
    _RUSSIAN,
    page=_ZH.page,
    sheet=_ZH.sheet,
    volume=_ZH.volume,
    issue=_ZH.issue,
    number=_ZH.number,
    version=_ZH.version,
    edition=_ZH.edition,
    editor=(_ZH.editor, _ZH.editor),
    translator=(_ZH.translator, _ZH.translator),
    interviewer=_ZH.interviewer,
    others="[等]",
    months=tuple(f"{month}月" for month in range(1, 13)),
    thesis=_ZH.kinds["thesis"],
)
_TERMS = {"zh": _CHINESE, "en": _LATIN, "ru": _RUSSIAN}


def terms_of(work: Work) -> Terms:
    """The terms of a work's language; Russian ones for works in Japanese, which has other terms than Chinese."""
    form = form_of(work)
    return _RUSSIAN if form == "zh" and work.language not in ("zh", "") else _TERMS[form]


def reference(work: Work, edition: Language) -> list[Part]:
    """The areas of the whole reference, without pages and address."""
    terms = terms_of(work)
    code = work.language if work.language != edition.code else ""
    made = [Piece(part) for part in _made(work, terms)]
    return [
        [Piece(designation(work) or heading(work))],
        [*_title(work, code, edition), *_responsible(work, terms), *_container(work, terms, code)],
        *([piece] for piece in made),
        [Piece(_imprint(work), language=code)],
        *([Piece(part)] for part in _when(work, terms)),
    ]


def authors(work: Work, romanised: Container[Script] = _ROMANISED) -> list[Person]:
    """Authors that head the reference: one to three (4.10.2), those in some scripts in Latin letters."""
    found = persons(work.names("author"), romanised)
    return found if len(found) <= _MOST else []


def heading(work: Work, romanised: Container[Script] = _ROMANISED) -> str:
    """`Иванов И. И., Петров П. П.`, or ""."""
    return ", ".join(map(_turned, authors(work, romanised)))


def _turned(person: Person) -> str:
    """The surname first, with initials; a Chinese name or an institution whole, a foreigner's in Chinese turned."""
    if "·" in person.family and not person.corporate:
        given, _, family = person.family.rpartition("·")
        return f"{family}, {given}"
    if person.corporate or person.eastern or not person.given:
        return person.whole
    return " ".join(filter(None, (person.family, _initials(person), person.suffix)))


def _straight(person: Person, *, role: bool = False) -> str:
    """The initials first, as after a slash; the surname in the genitive with a `role`, or "" where it has none."""
    if person.corporate or person.eastern or not person.given:
        return "" if role and script(person.family) == "cyrillic" else person.whole
    cyrillic = role and script(person.family) == "cyrillic"
    family = genitive(person.family, person.given) if cyrillic else person.family
    return " ".join((_initials(person), family)) if family else ""


def _initials(person: Person) -> str:
    """Initials, with a particle as it is: `C. von`."""
    shown = (word if word.islower() else initials(word) for word in person.given.split())
    return " ".join(shown).replace(" ", "\u00a0")


def _title(work: Work, code: str, edition: Language) -> Part:
    """Title, its translation in brackets, and after a colon what kind of work it is."""
    title = work.word("title") or work.key
    translated = short_titles.translation(work, edition)
    shown = [Piece(title, language=code)]
    shown += [Piece(f" [{translated}]")] if translated and translated != title else []
    kind = _kind(work)
    return [*shown, Piece(f" : {kind}")] if kind else shown


def _kind(work: Work) -> str:
    """The kind of a work as the source says it, with its number; of a thesis always."""
    kind, genre, number = work.word("type"), work.word("genre"), work.word("number")
    if kind == "report" and genre and number:
        return f"{genre} {_numbered(number, terms_of(work))}"
    shown = genre if kind in ("thesis", "report", "speech", "interview", "manuscript") else ""
    return shown or (terms_of(work).thesis if kind == "thesis" else "")


def _numbered(number: str, terms: Terms) -> str:
    return terms.number.replace("%", number) if number[:1].isdecimal() else number


def _responsible(work: Work, terms: Terms) -> Part:
    """After a slash: of four and more authors the first, editors of a whole, translators, interviewers."""
    return _after_slash(list(_makers(work, terms)))


def _after_slash(makers: Sequence[str]) -> Part:
    shown = " ; ".join(maker for maker in makers if maker)
    return [Piece(f" / {shown}")] if shown else []


def _makers(work: Work, terms: Terms) -> Iterator[str]:
    found = persons(work.names("author"), _ROMANISED)
    if len(found) > _MOST:
        yield f"{_straight(found[0])} {terms.others}"
    if work.word("type") not in _HELD:
        yield _role(terms.editor, work, "editor")
    interviewers = [_straight(person) for person in persons(work.names("interviewer"), _ROMANISED)]
    yield terms.interviewer.replace("%", ", ".join(interviewers)) if interviewers else ""
    yield _role(terms.translator, work, "translator")


def _role(forms: tuple[str, str], work: Work, variable: str) -> str:
    """«под ред. П. С. Петрова»; «ред. И. Ким» where a surname's genitive is in doubt; of more than three, the first."""
    found = persons(work.names(variable), _ROMANISED)
    if not found:
        return ""
    kept = found if len(found) <= _MOST else found[:1]
    turned = [_straight(person, role=True) for person in kept]
    form, shown = (forms[0], turned) if all(turned) else (forms[1], [_straight(person) for person in kept])
    others = f" {terms_of(work).others}" if len(found) > _MOST else ""
    return form.replace("%", ", ".join(shown) + others)


def _container(work: Work, terms: Terms, code: str) -> Part:
    """After two slashes what holds the work: journal, paper, site, book; of an act the body that issued it."""
    kind = work.word("type")
    name = work.word("container-title") or work.word("event-title")
    if kind in _ACTS and not name:
        name = work.word("authority") or work.word("publisher")
    if not name:
        return []
    editors = _after_slash([_role(terms.editor, work, "editor")]) if kind in _HELD else []
    return [Piece(" // "), Piece(name, language=code), *editors]


def _made(work: Work, terms: Terms) -> Iterator[str]:
    """Edition, version, number, series."""
    given = work.word("edition")
    if given:
        number = ordinal(given) if terms is _LATIN else given
        yield terms.edition.replace("%", number) if given.isdecimal() else capital(given)
    if work.word("version"):
        version = work.word("version")
        yield terms.version.replace("%", version) if version[0].isdecimal() else version
    number = work.word("number")
    if number and not designation(work) and not (work.word("type") == "report" and work.word("genre")):
        yield _numbered(number, terms)


def _imprint(work: Work) -> str:
    """`М. : Изд-во, 2010`; the year alone where neither place nor publisher is known or the work is a serial's."""
    kind, year = work.word("type"), short_titles.years(work)
    place, press = work.word("publisher-place"), work.word("publisher")
    if kind.startswith(("article", "review", "post", "webpage", "interview")) or kind in _ACTS:
        return year
    if kind == "thesis" and place:
        press = ""
    where = "\u00a0: ".join(filter(None, (_CITIES.get(place, place), press or work.word("authority"))))
    return ", ".join(filter(None, (where, year)))


def _when(work: Work, terms: Terms) -> Iterator[str]:
    """Day, volume and issue, as they follow the year; what stands for a date that is not known."""
    day = date_of(work)
    if not day:
        seen = work.word("URL") and work.word("accessed")
        yield capital(work.word("status")) or ("" if seen else terms.undated)
    numbered = [
        form.replace("%", work.word(variable))
        for variable, form in (("volume", terms.volume), ("issue", terms.issue))
        if work.word(variable)
    ]
    if day and (not numbered or work.word("type") == "article-newspaper") and not _is_book(work):
        yield capital(_day(day, terms))
    yield ", ".join(numbered)


def designation(work: Work) -> str:
    """By what a standard is known (8, standards): `ГОСТ Р 7.0.4–2006`; of other works ""."""
    return work.word("number") if work.word("type") == "standard" else ""


def volume(work: Work) -> str:
    """The volume of a book, which later notes name too (8, works in several parts), or ""."""
    held = work.word("volume") if work.word("type") in ("book", "collection", "classic") else ""
    return terms_of(work).volume.replace("%", held) if held else ""


def _is_book(work: Work) -> bool:
    """Whether the year says enough: of a book, and of a report that a publisher brought out."""
    return work.word("type") in _BOOKS or (work.word("type") == "report" and bool(work.word("publisher")))


def _day(value: str, terms: Terms) -> str:
    """`2019-12-04` -> `4 дек.`, `12月4日`; a month alone -> `дек.`; of a year nothing, of a range both ends."""
    first, slash, last = value.partition("/")
    if slash:
        return " – ".join(filter(None, (_day(first, terms), _day(last, terms))))
    try:
        day = dt.date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return value
    month = terms.months[day.month - 1]
    if len(value) == 10:
        return f"{month}{day.day}日" if terms is _CHINESE else f"{day.day}\u00a0{month}"
    alone = {"марта": "март", "мая": "май", "июня": "июнь", "июля": "июль"}.get(month, month)
    return alone if len(value) == 7 else ""


def address(work: Work) -> list[Part]:
    """DOI, or URL with the date of access (10)."""
    doi, url = work.word("DOI"), work.word("URL")
    bare = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)", "", doi.strip(), flags=re.IGNORECASE).strip()
    if bare:
        return [[Piece(f"DOI: {bare}")]]
    seen = ".".join(reversed(work.word("accessed").split("-")))
    return [[Piece(f"URL: {url}" + (f" ({terms_of(work).accessed}: {seen})" if seen else ""))]] if url else []


def capital(words: str) -> str:
    """The words with a capital, as after a full stop."""
    return words[:1].upper() + words[1:]


def dotted(parts: Sequence[Part]) -> list[Piece]:
    """Areas with full stops between (8.3); none follows another end of a sentence."""
    return joined(parts, ". ")
