"""The elements of a reference put together: CSL variables, and what no variable could be made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from briefwright.references.elements import Element
from briefwright.references.names import eastern

_KANA = re.compile("[\u3040-\u30ff]")
_ENGLISH = re.compile(
    r"\b(?:the|of|and|in|to|for|on|with|from|at|by|is|are|will|has|as|an?|its|new|what|why|how|into|over|this|war|"
    r"policy|security|power|world|state|states|military|military|statement|report|index|outlook|trends)\b",
    re.IGNORECASE,
)
_OTHER_LATIN = re.compile(
    r"[à-öø-ÿāăąćčďęěğıłńňőřśşšťůűźżž¿¡]|\b(?:ve|der|die|und|le|les|des|du|el|los|il|della|het|een)\b"
)
_JAPAN = re.compile(r"https?://[^/\s]+\.jp(?:/|\b)")
_ADDRESS = re.compile(r"https?://\S+")
_DOI = re.compile(r"https?://(?:dx\.)?doi\.org/(10\.\d{4,9}/\S+)")


_PLAINLY = {
    "date": "issued", "year": "issued", "accessed": "accessed", "volume": "volume", "edition": "edition", "doi": "DOI",
    "source": "container-title",
}  # fmt: skip


class Facts(NamedTuple):
    """Variables; the words left between them, in order; the page or section cited; the signs of a reference found."""

    fields: dict[str, Any]
    words: tuple[Element, ...]
    locator: str
    label: str
    signs: frozenset[str]


def facts(found: Iterable[Element]) -> Facts:
    """What the elements say. Of two that say the same the first counts."""
    fields: dict[str, Any] = {}
    words: list[Element] = []
    locator, label = "", "page"
    signs: set[str] = set()
    for one in found:
        signs.add(one.kind)
        if one.kind in ("word", "words"):
            words.append(one)
        elif one.kind in ("page", "sheet", "section"):
            if not locator and not one.more:
                locator, label = _plain(one.value), "section" if one.kind == "section" else "page"
        else:
            for name, value in _variables(one).items():
                if value:
                    fields.setdefault(name, value)
    return Facts(fields, tuple(words), locator, label, frozenset(signs))


def _variables(one: Element) -> dict[str, Any]:
    """The variables that an element sets."""
    if one.kind in _PLAINLY:
        return {_PLAINLY[one.kind]: one.value}
    match one.kind:
        case "url":
            m = _DOI.match(one.value)
            return {"DOI": m[1]} if m else {"URL": one.value}
        case "issue":
            return {"issue": _plain(one.value)}
        case "year-issue":
            year, _, volume = one.value.partition("|")
            return {"issued": year, "volume": volume, "issue": _plain(one.more)}
        case "publisher":
            return {"publisher": one.value, "publisher-place": one.more}
        case "imprint":
            place, _, publisher = one.more.partition("|")
            return {"publisher": publisher, "publisher-place": place}
        case "translator" | "editor":
            names = eastern(one.value)
            return {one.kind: names[1] if names else None}
        case "thesis":
            return {"publisher": one.value, "genre": one.more}
        case _:
            return {}


def _plain(value: str) -> str:
    """A range with a hyphen, without spaces."""
    return re.sub(r"\s*[-‐‑–—~～]\s*", "-", value).replace(" ", "").replace("、", ",")


def is_japanese(words: str) -> bool:
    """Whether a reference is written in Japanese: by its kana, or by its marks and an address in Japan."""
    return bool(_KANA.search(words) or (re.search("[「『]", words) and _JAPAN.search(words)))


def language(title: str, note: str) -> str:
    """The language of a title by its letters, "" where they do not tell."""
    if _KANA.search(title) or (re.search("[「『]", note) and is_japanese(note)):
        return "ja"
    if re.search("[「『]", note):
        return ""
    han = len(re.findall("[\u3400-\u9fff]", title))
    cyrillic = len(re.findall("[\u0400-\u04ff]", title))
    latin = len(re.findall("[A-Za-z]", title))
    if han and 3 * han >= latin + cyrillic:
        return "zh"
    if cyrillic > latin:
        return _cyrillic(title)
    words = title if not title.isascii() else _ADDRESS.sub("", note)
    return "en" if _ENGLISH.search(words) and not _OTHER_LATIN.search(title.lower()) else ""


def _cyrillic(title: str) -> str:
    if re.search("[әғқңөұүһ]", title, re.IGNORECASE):
        return "kk"
    if re.search("[іїєґў]", title, re.IGNORECASE):
        return ""
    return "ru"


def clean_title(words: str) -> str:
    """A title without the signs of the sentence around it."""
    words = re.sub(r"\s*\[[^\]]*(?:ресурс|resource)\]", "", words)
    return re.sub(r"\s+", " ", words).strip().rstrip(",，.。;；、:：").lstrip(",，.。;；、:：").strip()
