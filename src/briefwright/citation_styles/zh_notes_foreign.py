"""Foreign works in the footnotes of Chinese journals: in their own language, with their own marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefwright.citation_styles import titles
from briefwright.citation_styles.dates import worded
from briefwright.citation_styles.genitive import genitive
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
    unpublished,
    volume_of,
    years,
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
    """Author and title, with the volume of a work of several; of a Russian work the title without marks. Editors stand
    for the author of a book without.
    """
    maker, terms = authors(work), WORDINGS[form_of(work)]
    shown = titles.first(work, terms, edition)
    shown = shown if translated else shown[:1]
    kind = work.word("type")
    volume: Part = [Piece(volume_of(work, RUSSIAN if terms.code == "ru" else ENGLISH) if kind not in HELD else "")]
    if terms.code == "ru":
        bare = Piece(work.word("title") or work.key, language=shown[0].language)
        return joined([[Piece(maker)], [bare, *shown[1:]], volume], ". ")
    if not maker and kind not in (*HELD, *PERIODICAL):
        maker = _edited(work)
    return joined([[Piece(maker)], shown, volume], ", ")


def _edited(work: Work) -> str:
    editors = work.names("editor") or work.names("editorial-director")
    named = listed(editors, work)
    return f"{named} ({'eds.' if len(editors) > 1 else 'ed.'})" if named else ""


def english(work: Work) -> list[Part]:
    """What follows the title of a work in Latin letters, to the date."""
    held = work.word("type") in HELD
    return [
        *([Piece(part)] for part in _made(work)),
        _container(work),
        [Piece(volume_of(work, ENGLISH) if held else "")],
        [Piece(_edition(work) if held else "")],
        *([Piece(part)] for part in _published(work)),
    ]


def _made(work: Work) -> Iterator[str]:
    kind = work.word("type")
    interviewer = listed(work.names("interviewer"), work)
    if interviewer:
        yield f"interview by {interviewer}"
    elif kind == "thesis" or unpublished(work):
        yield work.word("genre") or kind
    if kind not in PERIODICAL:
        yield series(work, " ", ENGLISH.number)
    yield "" if kind in HELD else _edition(work)
    if work.word("version"):
        yield f"version {work.word('version')}"
    if authors(work) and kind not in (*HELD, *PERIODICAL):
        yield _edited(work)
    translators = listed(work.names("translator"), work)
    if translators:
        yield f"trans. {translators}"
    yield institution(work)


def _edition(work: Work) -> str:
    own = work.word("edition")
    return f"{ordinal(own)} ed." if own.isdecimal() else own


def _container(work: Work) -> Part:
    name = work.word("container-title") or work.word("event-title")
    if not name:
        return []
    shown = Piece(name, italic=not on_a_site(work))
    if work.word("type") not in HELD:
        return [shown]
    editors = _edited(work)
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
    elif kind == "thesis":
        yield publisher(work)
    elif kind not in PERIODICAL and not (on_a_site(work) and work.word("container-title")):
        yield ": ".join(filter(None, (work.word("publisher-place"), publisher(work))))
    yield (years(day) if numbered or kind in OF_A_YEAR else worded(day, _AMERICAN)) if day else work.word("status")


def russian(work: Work) -> list[Part]:
    """What follows the title of a Russian work, to the date; the first part begins with `: `, ` / ` or ` // `."""
    kind, day, edition = work.word("type"), date_of(work), work.word("edition")
    parts = [f"{edition}-е изд." if edition.isdecimal() else edition]
    if kind in HELD:
        parts.append(volume_of(work, RUSSIAN))
    if kind in PERIODICAL and kind != "article-newspaper" and (work.word("volume") or work.word("issue")):
        parts.append(years(day))
        for value, term in ((work.word("volume"), RUSSIAN.volume), (work.word("issue"), RUSSIAN.issue)):
            parts.append(term.replace("%", value) if value else "")
    else:
        parts.append(_imprint(work, _date(day, kind) or work.word("status")))
    return [[Piece(_within(work))], *([Piece(part)] for part in parts)]


def _date(day: str, kind: str) -> str:
    return years(day) if kind in OF_A_YEAR else worded(day, LANGUAGES["ru"]) if day else ""


def _imprint(work: Work, day: str) -> str:
    """`М.: Изд-во, 2010`; the date alone where a periodical or a site stands before it."""
    held_by_site = on_a_site(work) and work.word("container-title")
    if work.word("type") in PERIODICAL or held_by_site:
        return day
    place = work.word("publisher-place")
    press = ": ".join(filter(None, (_SHORT_CITIES.get(place, place), publisher(work))))
    return ", ".join(filter(None, (press, day)))


def _within(work: Work) -> str:
    """Kind, who else made it, and what holds it, with the marks that lead to each; or ""."""
    kind, terms = work.word("type"), WORDINGS["ru"]
    edited = [_with_part("под ред. ", "ред. ", work, "editor")] if work.names("editor") else []
    found, made = "", [] if kind in HELD else edited
    interviewer = _turned(work.names("interviewer"), work)
    if interviewer:
        made.append(f"интервьюер {interviewer}")
    elif kind == "thesis" or unpublished(work):
        found += f": {work.word('genre') or terms.kinds[kind]}"
    number = series(work, " ", RUSSIAN.number) if kind not in PERIODICAL else ""
    found += f": {number}" if number else ""
    made = [*made, *([_with_part("пер. ", "пер. ", work, "translator")] if work.names("translator") else [])]
    made += [name for name in [institution(work)] if name]
    found += f" / {'; '.join(made)}" if made else ""
    holder = work.word("container-title") or work.word("event-title")
    if holder:
        found += f" // {holder}" + (f" / {edited[0]}" if edited and kind in HELD else "")
    return found


def _with_part(role: str, bare_role: str, work: Work, variable: str) -> str:
    """«под ред. П. С. Петрова»; «ред. И. Ким» where the genitive of a surname is in doubt."""
    given = work.names(variable)
    declined: list[Name] = []
    for name in given:
        family = genitive(name.get("family", ""), name.get("given", ""))
        declined += [{**name, "family": family}] if family and not name.get("literal") else []
    if len(declined) == len(given):
        return role + _turned(declined, work)
    return bare_role + _turned(given, work)


def _turned(given: Sequence[Name], work: Work) -> str:
    """Names with the initials first, so that these do not run into the city's short form that follows."""
    turned: list[Name] = []
    for name in given:
        family, first = name.get("family", ""), initials(name.get("given", ""))
        bare = family and first and script(family) == "cyrillic" and full(name, "zh").startswith(family)
        turned.append({"literal": f"{first} {family}"} if bare else name)
    return listed(turned, work)


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
