"""Names of persons and institutions as an edition's reader is to see them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefwright.citation_styles.scripts import script
from briefwright.citation_styles.wording import by_script

Name = Mapping[str, str]
_MOST = 3
"""Names that are all given; of more, the first with "and others"."""
_OWN_SCRIPT = {"zh": "han", "ru": "cyrillic"}


def short(names: Sequence[Name], language: str) -> str:
    """Names for a note that cites a work again: family names, where these are known for sure."""
    shown = [found for found in (_family(name, language) for name in names) if found]
    if not shown:
        return ""
    words = by_script(script(shown[0]))
    return words.names.join(shown) if len(shown) < _MOST else shown[0] + words.others


def full(name: Name, language: str) -> str:
    """A name whole. In an edition in another script it is the form that the source gives in Latin letters."""
    latin = _latin(name, language)
    if latin or name.get("literal"):
        return latin or name["literal"]
    match script(name.get("family", "") + name.get("given", "")):
        case "han":
            return _han(name)
        case "cyrillic":
            return " ".join(filter(None, (name.get("family", ""), initials(name.get("given", "")))))
        case _:
            return _western(name)


def _latin(name: Name, language: str) -> str:
    """The Latin form, where the edition wants it."""
    own = _OWN_SCRIPT.get(language)
    written = name.get("literal") or name.get("family", "") + name.get("given", "")
    return "" if language == "zh" or (own and script(written) == own) else name.get("latin", "")


def _family(name: Name, language: str) -> str:
    """The family name; all of a name whose Latin form does not say which part that is, and of a Chinese one."""
    family = name.get("family", "")
    if _latin(name, language) or not family:
        return full(name, language)
    if script(family) == "han":
        return family if is_transcribed(name) else full(name, language)
    return " ".join(filter(None, (name.get("non-dropping-particle", ""), family)))


def is_transcribed(name: Name) -> bool:
    """Whether a name in Han characters is a foreign one: longer than names of East Asia are."""
    family, given = len(name.get("family", "")), len(name.get("given", ""))
    return family > 2 or given > 3 or (family == 1 and given == 3)


def _han(name: Name) -> str:
    family, given = name.get("family", ""), name.get("given", "")
    if is_transcribed(name) and family and given and not family_first(name):
        return f"{given}·{family}"
    return family + given


def _western(name: Name) -> str:
    family = " ".join(filter(None, (name.get("non-dropping-particle", ""), name.get("family", ""))))
    given = " ".join(filter(None, (name.get("given", ""), name.get("dropping-particle", ""))))
    order = (family, given) if family_first(name) else (given, family)
    return " ".join(filter(None, (*order, name.get("suffix", ""))))


def family_first(name: Name) -> bool:
    """Whether a name says of itself that its family name comes first."""
    return name.get("static-ordering", "").lower() in ("true", "1", "yes")


def initials(given: str) -> str:
    """`Пётр Сергеевич`, `П.С.` -> `П. С.`; a name with a hyphen keeps it."""
    parts = re.findall(r"[^\s.-]+\.?(?:-[^\s.-]+)?", given)
    return " ".join("-".join(f"{word[0]}." for word in re.findall(r"[^\s.-]+", part)) for part in parts)
