"""Names as GB/T 7714 has them: surname first, initials without full stops, three at most."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefwright.citation_styles.interface import Work
from briefwright.citation_styles.names import Name, full
from briefwright.citation_styles.persons import person
from briefwright.citation_styles.places import form_of
from briefwright.citation_styles.scripts import Script, script
from briefwright.languages.language import Language

_MOST = 3
_OTHERS = {"zh": "等", "en": "et al", "ru": "и др"}
_OTHER_SCRIPTS: tuple[Script, ...] = ("han", "cyrillic", "other")
_ROMANISED: dict[str, tuple[Script, ...]] = {"zh": (), "ru": ("han", "other")}
"""The scripts whose names stand in Latin letters in an edition."""
_TRANSLATOR = {"zh": "译", "en": "trans", "ru": "пер"}
_INTERVIEWER = {"zh": "采访", "en": "interviewer", "ru": "интервьюер"}


def listed(given: Sequence[Name], work: Work, edition: Language, year: int) -> str:
    """Up to three names; of more, the first three with 等, et al or и др, as the work's language has it."""
    shown = [found for found in (_name(name, edition, year) for name in given) if found]
    if len(shown) <= _MOST:
        return ", ".join(shown)
    return ", ".join([*shown[:_MOST], _OTHERS[form_of(work)]])


def creators(work: Work, edition: Language, year: int) -> str:
    """The authors; of a book or collection without, its editors."""
    editors = work.names("editorial-director") or work.names("editor")
    held = work.word("type") in ("chapter", "paper-conference") or work.word("type").startswith(("entry", "article-"))
    return listed(work.names("author") or (() if held else editors), work, edition, year)


def beside(work: Work, edition: Language, year: int) -> list[str]:
    """Translators and interviewers, each with their part; of a book with an author its editors are not named."""
    found = []
    for variable, parts in (("translator", _TRANSLATOR), ("interviewer", _INTERVIEWER)):
        names = listed(work.names(variable), work, edition, year)
        if names:
            found.append(f"{names}, {parts[form_of(work)]}")
    return found


def stands_for(work: Work, press: str, edition: Language) -> bool:
    """Whether a publisher is an author too."""
    return any(
        press in (name.get("literal"), name.get("latin"), full(name, edition.code)) for name in work.names("author")
    )


def _name(name: Name, edition: Language, year: int) -> str:
    """One name: an institution's as it is, a Chinese one in Latin letters with its given name whole, and of a foreign
    author in Chinese characters only the surname (both years, clause on persons' names).
    """
    shown, found = full(name, edition.code), person(name, _ROMANISED.get(edition.code, _OTHER_SCRIPTS))
    if found.corporate or not name.get("family"):
        return shown
    if script(found.family) == "han":
        return name["family"] if "·" in shown else shown
    family = found.family.upper() if year == 2015 else found.family
    given = found.given
    if not found.eastern:
        given = " ".join(part[0].upper() if part[0].isupper() else part for part in re.findall(r"[^\W\d_]+", given))
    suffix = found.suffix.removesuffix(".")
    return ", ".join(filter(None, (" ".join(filter(None, (family, given))), suffix)))
