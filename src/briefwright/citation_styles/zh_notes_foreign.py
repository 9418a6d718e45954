"""Foreign works in the footnotes of Chinese journals: in their own language, with their own marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefwright.citation_styles import titles
from briefwright.citation_styles.dates import worded
from briefwright.citation_styles.interface import Piece, Work
from briefwright.citation_styles.names import Name, full, initials
from briefwright.citation_styles.places import form_of, joined, ordinal
from briefwright.citation_styles.reference import Part, date_of
from briefwright.citation_styles.scripts import script
from briefwright.citation_styles.wording import WORDINGS
from briefwright.citation_styles.zh_notes_chinese import (
    HELD,
    OF_A_YEAR,
    PERIODICAL,
    authors,
    institution,
    link,
    listed,
    on_a_site,
    publisher,
    series,
    shows_address,
)
from briefwright.languages import LANGUAGES
from briefwright.languages.language import Language

ENGLISH = replace(
    WORDINGS["en"],
    page="p.%",
    pages="pp.%",
    sheet="p.%",
    sheets="pp.%",
    volume="Vol.%",
    issue="No.%",
    number="No.%",
    passage=("para. ", "paras. "),
)
RUSSIAN = replace(
    WORDINGS["ru"],
    page="С. %",
    pages="С. %",
    sheet="С. %",
    sheets="С. %",
    volume="Т. %",
    issue="№ %",
    number="№ %",
)
_AMERICAN = LANGUAGES["en"]._replace(dates=("MMMM d, y", "MMMM y", "% to %"))
_SHORT_CITIES = {"Москва": "М.", "Санкт-Петербург": "СПб.", "Ленинград": "Л."}


def head(work: Work, edition: Language, translated: bool) -> Part:
    """Author and title; of a Russian work the title without marks. Editors stand for the author of a book without."""
    maker = authors(work, edition)
    shown = titles.first(work, WORDINGS[form_of(work)], edition)
    shown = shown if translated else shown[:1]
    if form_of(work) == "ru":
        bare = Piece(work.word("title") or work.key, language=shown[0].language)
        return joined([[Piece(maker)], [bare, *shown[1:]]], ". ")
    if not maker and work.word("type") not in (*HELD, *PERIODICAL):
        maker = _edited(work, edition)
    return joined([[Piece(maker)], shown], ", ")


def _edited(work: Work, edition: Language) -> str:
    editors = work.names("editor") or work.names("editorial-director")
    named = listed(editors, work, edition)
    return f"{named} ({'eds.' if len(editors) > 1 else 'ed.'})" if named else ""


def english(work: Work, edition: Language) -> list[Part]:
    """What follows the title of a work in Latin letters, to the date."""
    return [
        *([Piece(part)] for part in _made(work, edition)),
        _container(work, edition),
        *([Piece(part)] for part in _published(work)),
    ]


def _made(work: Work, edition: Language) -> Iterator[str]:
    kind = work.word("type")
    interviewer = listed(work.names("interviewer"), work, edition)
    if interviewer:
        yield f"interview by {interviewer}"
    elif kind in ("dataset", "interview", "thesis"):
        yield (work.word("genre") if kind == "thesis" else "") or {"dataset": "dataset"}.get(kind, kind)
    if kind not in PERIODICAL:
        yield series(work, " ", ENGLISH.number)
    if work.word("edition"):
        yield f"{ordinal(work.word('edition'))} ed." if work.word("edition").isdecimal() else work.word("edition")
    if work.word("version"):
        yield f"version {work.word('version')}"
    if authors(work, edition) and kind not in (*HELD, *PERIODICAL):
        yield _edited(work, edition)
    translators = listed(work.names("translator"), work, edition)
    if translators:
        yield f"trans. {translators}"
    yield institution(work, edition)


def _container(work: Work, edition: Language) -> Part:
    name = work.word("container-title") or work.word("event-title")
    if not name:
        return []
    shown = Piece(name, italic=not on_a_site(work))
    if work.word("type") not in HELD:
        return [shown]
    editors = _edited(work, edition)
    return [Piece(f"in {editors}, " if editors else "in "), shown]


def _published(work: Work) -> Iterator[str]:
    """Volume, issue, publisher, date: the year alone where a volume or a press comes with it."""
    kind, day = work.word("type"), date_of(work)
    numbered = False
    if kind in PERIODICAL and kind != "article-newspaper":
        for value, term in ((work.word("volume"), ENGLISH.volume), (work.word("issue"), ENGLISH.issue)):
            if value:
                numbered = True
                yield term.replace("%", value)
    elif kind not in PERIODICAL and not (on_a_site(work) and work.word("container-title")):
        yield ": ".join(filter(None, (work.word("publisher-place"), publisher(work))))
    yield (day[:4] if numbered or kind in OF_A_YEAR else worded(day, _AMERICAN)) if day else work.word("status")


def russian(work: Work, edition: Language) -> list[Part]:
    """What follows the title of a Russian work, to the date; the first part begins with `: `, ` / ` or ` // `."""
    kind, day = work.word("type"), date_of(work)
    parts: list[str] = []
    if work.word("edition"):
        own = work.word("edition")
        parts.append(f"{own}-е изд." if own.isdecimal() else own)
    if kind in PERIODICAL and kind != "article-newspaper" and (work.word("volume") or work.word("issue")):
        parts.append(day[:4])
        for value, term in ((work.word("volume"), RUSSIAN.volume), (work.word("issue"), RUSSIAN.issue)):
            parts.append(term.replace("%", value) if value else "")
    else:
        parts.append(_imprint(work, _date(day, kind) or work.word("status")))
    return [[Piece(_within(work, edition))], *([Piece(part)] for part in parts)]


def _date(day: str, kind: str) -> str:
    return day[:4] if kind in OF_A_YEAR else worded(day, LANGUAGES["ru"]) if day else ""


def _imprint(work: Work, day: str) -> str:
    """`М.: Изд-во, 2010`; the date alone where a periodical or a site stands before it."""
    held_by_site = on_a_site(work) and work.word("container-title")
    if work.word("type") in PERIODICAL or held_by_site:
        return day
    place = work.word("publisher-place")
    press = ": ".join(filter(None, (_SHORT_CITIES.get(place, place), publisher(work))))
    return ", ".join(filter(None, (press, day)))


def _within(work: Work, edition: Language) -> str:
    """Kind, who else made it, and what holds it, with the marks that lead to each; or ""."""
    kind, terms = work.word("type"), WORDINGS["ru"]
    edited = [f"ред. {_turned(work.names('editor'), work, edition)}"] if work.names("editor") else []
    found, made = "", [] if kind in HELD else edited
    interviewer = _turned(work.names("interviewer"), work, edition)
    if interviewer:
        made.append(f"интервьюер {interviewer}")
    elif kind in ("thesis", "dataset", "interview"):
        found += f": {(work.word('genre') if kind == 'thesis' else '') or terms.kinds[kind]}"
    number = series(work, " ", RUSSIAN.number) if kind not in PERIODICAL else ""
    found += f": {number}" if number else ""
    made = [*made, *([f"пер. {_turned(work.names('translator'), work, edition)}"] if work.names("translator") else [])]
    made += [name for name in [institution(work, edition)] if name]
    found += f" / {'; '.join(made)}" if made else ""
    holder = work.word("container-title") or work.word("event-title")
    if holder:
        found += f" // {holder}" + (f" / {edited[0]}" if edited and kind in HELD else "")
    return found


def _turned(given: Sequence[Name], work: Work, edition: Language) -> str:
    """Names with the initials first, so that these do not run into the city's short form that follows."""
    turned: list[Name] = []
    for name in given:
        family, first = name.get("family", ""), initials(name.get("given", ""))
        bare = family and first and script(family) == "cyrillic" and full(name, edition.code).startswith(family)
        turned.append({"literal": f"{first} {family}"} if bare else name)
    return listed(turned, work, edition)


def address(work: Work, everywhere: bool) -> list[Part]:
    """The URL, and when it was seen where the work bears no date; `everywhere` also of what is found in print."""
    url = link(work) if everywhere or shows_address(work) else ""
    if not url:
        return []
    accessed = work.word("accessed") if not date_of(work) else ""
    if not accessed:
        return [[Piece(url)]]
    if form_of(work) == "ru":
        return [[Piece(f"{url} (дата обращения: {'.'.join(reversed(accessed.split('-')))})")]]
    return [[Piece(url)], [Piece(f"accessed {worded(accessed, _AMERICAN)}")]]
