"""Names in their parts, for styles that turn them or cite by surname: also those in Latin letters beside the original.

A form in Latin letters is one string; which word of it is the surname follows from the name in its own script: the
first for a Chinese name (`Zhang San`), the last for all others (`Kirill Babaev`), unless initials follow it. Of a name
that is in Latin letters anyway (`Yan Xuetong`) it says whether the surname comes first.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from briefwright.citation_styles.names import Name, family_first, full, is_transcribed
from briefwright.citation_styles.scripts import Script, script

_INITIALS = re.compile(r"(?:\w\.-?)+")
_DOT = re.compile(r"(?<=[\u3400-\u9fff])·(?=[\u3400-\u9fff])")
"""What parts a foreign person's names in Han characters: no institution's name has it."""
_TIGHT = re.compile(r"(\b\w\.)(?=\w)")
"""Initials without spaces between: И.И."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name as it is to be printed. `family` holds all of a name whose parts are not told apart.

    `eastern` names stand with the surname first and no comma. `corporate` is an institution.
    """

    family: str
    given: str = ""
    suffix: str = ""
    eastern: bool = False
    corporate: bool = False

    @property
    def whole(self) -> str:
        """The name in its own order."""
        if script(self.family) == "han":
            return self.family
        order = (self.family, self.given) if self.eastern else (self.given, self.family)
        return " ".join(filter(None, (*order, self.suffix)))


def persons(names: tuple[Name, ...], romanised: Container[Script]) -> list[Person]:
    """Names in order, without empty ones; those in these scripts in Latin letters where the source gives them so."""
    return [found for found in (person(name, romanised) for name in names) if found.family]


def person(name: Name, romanised: Container[Script]) -> Person:
    """A name in its parts."""
    family = name.get("family", "")
    written = name.get("literal") or family + name.get("given", "")
    latin = name.get("latin", "").strip() if script(written) in romanised or not written else ""
    if name.get("literal") or not family:
        divided = _divided(latin) if _DOT.search(written) else None
        return divided or Person(latin or written, corporate=bool(name.get("literal")))
    if latin:
        eastern = family_first(name) or (script(family) == "han" and not is_transcribed(name))
        return _divided(latin, eastern=eastern) or Person(latin)
    if script(written) == "han":
        return Person(full(name, "zh"), eastern=True)
    said = name.get("latin", "").casefold().split()
    eastern = family_first(name) or (len(said) > 1 and said[0] == family.casefold() != said[-1])
    family = " ".join(filter(None, (name.get("non-dropping-particle", ""), family)))
    given = " ".join(filter(None, (_TIGHT.sub(r"\1 ", name.get("given", "")), name.get("dropping-particle", ""))))
    return Person(family, given, name.get("suffix", ""), eastern=eastern)


def _divided(latin: str, *, eastern: bool = False) -> Person | None:
    """A form in Latin letters in its parts, or None where it has only one."""
    before, comma, after = latin.partition(",")
    if comma:
        return Person(before.strip(), after.strip())
    first, *others = latin.split() or [""]
    if not others:
        return None
    if eastern:
        return Person(first, " ".join(others), eastern=True)
    if all(_INITIALS.fullmatch(word) for word in others):
        return Person(first, " ".join(others))
    return Person(others[-1], " ".join([first, *others[:-1]]))


def surname(found: Person, name: Name) -> str:
    """The surname; all of a Chinese name in Han characters, where one character would say too little."""
    if script(found.family) != "han":
        return found.family
    if _DOT.search(name.get("literal", "")):
        return found.family.rpartition("·")[2]
    return name["family"] if is_transcribed(name) and name.get("given") else found.family
