"""Names as GB/T 7714 has them: surname first, initials without full stops, three at most."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefwright.citation_styles.interface import Work
from briefwright.citation_styles.names import Name, full
from briefwright.citation_styles.persons import person
from briefwright.citation_styles.places import form_of
from briefwright.citation_styles.scripts import script

_MOST = 3
_OTHERS = {"zh": "等", "ja": "ほか", "en": "et al", "ru": "и др"}
_TRANSLATOR = {"zh": "译", "ja": "訳", "en": "trans", "ru": "пер"}
_INTERVIEWER = {"zh": "采访", "ja": "聞き手", "en": "interviewer", "ru": "интервьюер"}
_COUNTRY = re.compile(r"^\s*[\[［〔][\u3400-\u9fff]{1,4}[\]］〕]\s*")
"""Where a foreign author comes from, as Chinese notes say it: [俄]."""


def listed(given: Sequence[Name], work: Work, year: int) -> str:
    """Up to three names, in the script of the work; of more, the first three with 等, et al or и др, as its language
    has it.
    """
    shown = [found for found in (_name(name, year) for name in given) if found]
    if len(shown) <= _MOST:
        return ", ".join(shown)
    return ", ".join([*shown[:_MOST], _OTHERS[_code(work)]])


def _code(work: Work) -> str:
    return "ja" if work.language == "ja" else form_of(work)


def creators(work: Work, year: int) -> str:
    """The authors; of a book or collection without, its editors."""
    editors = work.names("editorial-director") or work.names("editor")
    held = work.word("type") in ("chapter", "paper-conference") or work.word("type").startswith(("entry", "article-"))
    return listed(work.names("author") or (() if held else editors), work, year)


def beside(work: Work, year: int) -> list[str]:
    """Translators and interviewers, each with their part; of a book with an author its editors are not named. Between
    等 and 译 the comma is new in 2025.
    """
    found = []
    for variable, parts in (("translator", _TRANSLATOR), ("interviewer", _INTERVIEWER)):
        names, part = listed(work.names(variable), work, year), parts[_code(work)]
        if names:
            close = year == 2015 and names.endswith("等")
            found.append(f"{names}{part}" if close else f"{names}, {part}")
    return found


def stands_for(work: Work, press: str) -> bool:
    """Whether a publisher is an author too."""
    return any(press in (name.get("literal"), name.get("latin"), full(name, "zh")) for name in work.names("author"))


def _name(name: Name, year: int) -> str:
    """One name: an institution's as it is, a Chinese one in Latin letters with its given name whole, and of a foreign
    author in Chinese characters only the surname (both years, clause on persons' names).
    """
    own = {part: _COUNTRY.sub("", words) for part, words in name.items() if part != "latin"}
    shown, found = full(own, "zh"), person({**name, **own}, ())
    if not own.get("family") and own.get("literal") != name.get("literal"):
        return shown.rpartition("·")[2]
    if found.corporate or not own.get("family"):
        return shown
    if script(found.family) == "han":
        return own["family"] if "·" in shown else shown
    family = found.family.upper() if year == 2015 else found.family
    given = found.given if found.eastern else _initials(found.given, year)
    suffix = found.suffix.removesuffix(".")
    person_in_order = " ".join(filter(None, (family, given)))
    return (", " if year == 2015 else " ").join(filter(None, (person_in_order, suffix)))


def _initials(given: str, year: int) -> str:
    """Initials without full stops; since 2025 a hyphen between them stays (`J-R`)."""
    between = "-" if year >= 2025 else " "
    words = (word.split("-") for word in re.split(r"[\s.]+(?!-)", given.replace("‐", "-").replace(".-", "-")))
    letters = ([_initial(part) for part in parts if re.search(r"[^\W\d_]", part)] for parts in words)
    return " ".join(between.join(parts) for parts in letters if parts)


def _initial(part: str) -> str:
    """The first letter; a small word (`van der`) whole."""
    part = part.strip(".")
    return part[0] if part[0].isupper() else part
