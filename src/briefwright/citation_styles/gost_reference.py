"""A work in full after ГОСТ Р 7.0.5: areas with full stops between, in the terms of the work's script."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.citation_styles import short_titles
from briefwright.citation_styles.genitive import genitive
from briefwright.citation_styles.interface import Piece, Work
from briefwright.citation_styles.names import initials
from briefwright.citation_styles.persons import Person, persons
from briefwright.citation_styles.places import form_of, joined, ordinal
from briefwright.citation_styles.reference import Part, date_of
from briefwright.citation_styles.scripts import Script, script
from briefwright.languages.language import Language, words

_MOST = 3
_HELD = words("chapter entry entry-dictionary entry-encyclopedia paper-conference")
_BOOKS = words("book chapter collection entry standard thesis pamphlet software")
"""What is dated by the year alone."""
_ACTS = words("treaty document legislation bill regulation legal_case hearing")
_ROMANISED: frozenset[Script] = frozenset(("han", "other"))
_CITIES = {
    "Москва": "М.",
    "Санкт-Петербург": "СПб.",
    "Ленинград": "Л.",
    "Нижний Новгород": "Н. Новгород",
    "Ростов-на-Дону": "Ростов н/Д",
}


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms in one script; a `%` stands for what is put in. `named` is for a role whose name has no genitive."""

    page: str
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
    kinds: dict[str, str]


_RUSSIAN = Terms(
    page="С.\u00a0%",
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
    kinds={"thesis": "дис.", "dataset": "набор данных", "interview": "интервью"},
)
_LATIN = Terms(
    page="P.\u00a0%",
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
    kinds={"thesis": "thesis", "dataset": "dataset", "interview": "interview"},
)


def terms_of(work: Work) -> Terms:
    """The Latin terms for works in Latin script, else the Russian ones."""
    return _LATIN if form_of(work) == "en" else _RUSSIAN


def reference(work: Work, edition: Language) -> list[Part]:
    """The areas of the whole reference, without pages and address."""
    terms = terms_of(work)
    code = work.language if work.language != edition.code else ""
    made = [Piece(part) for part in _made(work, terms)]
    return [
        [Piece(heading(work))],
        [*_title(work, code, edition), *_responsible(work, terms), *_container(work, terms, code)],
        *([piece] for piece in made),
        [Piece(_imprint(work), language=code)],
        *([Piece(part)] for part in _when(work, terms)),
    ]


def authors(work: Work) -> list[Person]:
    """Authors that head the reference: one to three (4.10.2)."""
    found = persons(work.names("author"), _ROMANISED)
    return found if len(found) <= _MOST else []


def heading(work: Work) -> str:
    """`Иванов И. И., Петров П. П.`, or ""."""
    return ", ".join(map(_turned, authors(work)))


def _turned(person: Person) -> str:
    """The surname first, with initials; a Chinese name or an institution whole."""
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
    return initials(person.given).replace(" ", "\u00a0")


def _title(work: Work, code: str, edition: Language) -> Part:
    """Title, its translation in brackets, and after a colon what kind of work it is."""
    title = work.word("title") or work.key
    translated = short_titles.translation(work, edition)
    shown = [Piece(title, language=code)]
    shown += [Piece(f" [{translated}]")] if translated and translated != title else []
    kind = _kind(work)
    return [*shown, Piece(f" : {kind}")] if kind else shown


def _kind(work: Work) -> str:
    """The kind of a work where its form does not show it; a Chinese thesis by its degree."""
    kind, genre = work.word("type"), work.word("genre")
    shown = genre if kind in ("thesis", "report", "speech", "interview", "manuscript") else ""
    if kind == "thesis" and script(genre) == "han":
        shown = "докт. дис." if "博士" in genre else "магистер. дис." if "硕士" in genre else ""
    return shown or terms_of(work).kinds.get(kind, "")


def _responsible(work: Work, terms: Terms) -> Part:
    """After a slash: of four and more authors the first, editors of a whole, translators, interviewers."""
    return _after_slash(list(_makers(work, terms)))


def _after_slash(makers: Sequence[str]) -> Part:
    shown = " ; ".join(maker for maker in makers if maker)
    return [Piece(f" / {shown}")] if shown else []


def _makers(work: Work, terms: Terms) -> Iterator[str]:
    found = persons(work.names("author"), _ROMANISED)
    if len(found) > _MOST:
        others = "[等]" if script(found[0].family) == "han" else terms.others
        yield f"{_straight(found[0])} {others}"
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
        yield terms.edition.replace("%", number) if given.isdecimal() else given
    if work.word("version"):
        yield terms.version.replace("%", work.word("version"))
    number = work.word("number")
    if number:
        yield terms.number.replace("%", number) if number[:1].isdecimal() else number


def _imprint(work: Work) -> str:
    """`М. : Изд-во, 2010`; the year alone where neither place nor publisher is known or the work is a serial's."""
    kind, year = work.word("type"), date_of(work)[:4]
    place, press = work.word("publisher-place"), work.word("publisher")
    if kind.startswith(("article", "review", "post", "webpage", "interview")) or kind in _ACTS:
        return year
    if press in [name.get(form) for name in work.names("author") for form in ("literal", "latin")]:
        press = ""
    if kind == "thesis" and place:
        press = ""
    where = "\u00a0: ".join(filter(None, (_CITIES.get(place, place), press or work.word("authority"))))
    return ", ".join(filter(None, (where, year)))


def _when(work: Work, terms: Terms) -> Iterator[str]:
    """Day, volume and issue, as they follow the year; what stands for a date that is not known."""
    day = date_of(work)
    if not day:
        seen = work.word("URL") and work.word("accessed")
        yield work.word("status") or ("" if seen else terms.undated)
    numbered = [
        form.replace("%", work.word(variable))
        for variable, form in (("volume", terms.volume), ("issue", terms.issue))
        if work.word(variable)
    ]
    if day and (not numbered or work.word("type") == "article-newspaper") and not _is_book(work):
        yield _day(day, terms)
    yield ", ".join(numbered)


def _is_book(work: Work) -> bool:
    """Whether the year says enough: of a book, and of a report that a publisher brought out."""
    return work.word("type") in _BOOKS or (work.word("type") == "report" and bool(work.word("publisher")))


def _day(value: str, terms: Terms) -> str:
    """`2019-12-04` -> `4 дек.`; a month alone -> `Дек.`; of a year, nothing."""
    if not re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", value):
        return value[4:].lstrip("/-") and value
    try:
        day = dt.date.fromisoformat(f"{value}-01"[:10])
    except ValueError:
        return value
    month = terms.months[day.month - 1]
    if len(value) == 10:
        return f"{day.day}\u00a0{month}"
    alone = {"марта": "март", "мая": "май", "июня": "июнь", "июля": "июль"}.get(month, month)
    return alone.capitalize()


def address(work: Work) -> list[Part]:
    """DOI, or URL with the date of access (10)."""
    doi, url = work.word("DOI"), work.word("URL")
    bare = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)", "", doi.strip(), flags=re.IGNORECASE).strip()
    if bare:
        return [[Piece(f"DOI: {bare}")]]
    seen = ".".join(reversed(work.word("accessed").split("-")))
    return [[Piece(f"URL: {url}" + (f" (дата обращения: {seen})" if seen else ""))]] if url else []


def dotted(parts: Sequence[Part]) -> list[Piece]:
    """Areas with full stops between (8.3); none follows another end of a sentence."""
    return joined(parts, ". ")
