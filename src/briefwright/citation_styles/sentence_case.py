"""English titles with only their first letter capital, as far as that can be known.

What cannot be known stays as the source has it: a title that is not in headline capitals, names of places, peoples and
languages (from CLDR, and a list of what it lacks), words with inner capitals or figures, possessives, and the names in
the work's own metadata.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from briefwright.languages.language import words

_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
_SMALL = frozenset(
    words(
        "about above across after against along amid among around as at before behind below beneath beside between "
        "beyond but by down during for from in inside into near nor of off on onto or out over past per since so "
        "than the through throughout to toward towards under until up upon versus via vs when while with within "
        "without yet and a an is its if"
    )
)
_PROPER = frozenset(
    words(
        "african america american april arab arctic asian atlantic august australian balkan baltic beijing biden "
        "brexit british brussels buddhist canadian caspian caucasian caucasus christian clausewitz confucian cossack "
        "crimea crimean december deng donbas erdogan eurasia eurasian euro european february friday gazprom "
        "gorbachev hindu huawei indian indo iranian islam islamic israeli january jewish jinping july june "
        "khrushchev kim kissinger kremlin leninist lukashenko mackinder macron mao maoist march marx marxist "
        "mediterranean merkel mexican modi monday moscow muslim navalny nazarbayev nazi nixon november obama "
        "october orthodox pacific pakistani palestinian putin reagan roman rosatom rosneft russo sahel saturday "
        "september siberia siberian sino slavic soviet soviets stalin stalinist sunday syrian thucydides thursday "
        "tokayev trump tuesday wagner washington wednesday western xi yeltsin zelensky zelenskyy"
    )
)
_PHRASES = ("Belt and Road", "Cold War", "World War", "European Union", "United Nations", "Middle East", "Far East",
            "Silk Road", "Wagner Group", "World Bank", "Soviet Union", "Great Game", "Great Britain", "Latin America",
            "Shanghai Cooperation Organisation", "Shanghai Cooperation Organization")  # fmt: skip


@lru_cache(maxsize=4096)
def sentence_case(title: str, names: tuple[str, ...] = ()) -> str:
    """The title in sentence case. `names` are words known to be names: of the authors, the place, the publisher."""
    if not title.isascii() and not re.search("[A-Za-z]", title):
        return title
    found = list(_WORD.finditer(title))
    if not _headline(word[0] for word in found):
        return title
    kept = _kept_by_phrase(title)
    own = {part.casefold() for name in names for part in _WORD.findall(name)}
    out, at = [], 0
    for i, word in enumerate(found):
        stays = i == 0 or word.start() in kept or _is_proper(word[0], own)
        out += [title[at : word.start()], word[0] if stays else word[0].lower()]
        at = word.end()
    return "".join(out) + title[at:]


def _headline(given: Iterable[str]) -> bool:
    """Whether a title is in headline capitals: all its words but the small ones, and one at least behind the first."""
    behind = [word for word in [*given][1:] if word.casefold() not in _SMALL and not word[0].isdigit()]
    return bool(behind) and all(word[0].isupper() for word in behind)


def _is_proper(word: str, own: set[str]) -> bool:
    parts = re.split(r"[-’'.]", word)
    if any(any(c.isupper() or c.isdigit() for c in part[1:]) for part in parts) or re.search("[’']s$", word):
        return True
    if word == "I" or (len(word) == 1 and word != "A") or "." in word:
        return True
    return any(part.casefold() in _PROPER | own or part in _cldr()[0] for part in (word, *parts))


def _kept_by_phrase(title: str) -> set[int]:
    """Where the words of names of several words begin."""
    kept: set[int] = set()
    for phrase in (*_PHRASES, *_cldr()[1]):
        at = title.find(phrase)
        if at >= 0:
            kept |= {at + word.start() for word in _WORD.finditer(phrase)}
    return kept


@cache
def _cldr() -> tuple[frozenset[str], tuple[str, ...]]:
    """Names of territories and languages: those of one word, those of several."""
    from babel import Locale  # 30 ms, paid only where a title is in headline capitals

    english = Locale("en")
    territories = [name.replace(" & ", " and ") for name in english.territories.values()]
    single = {name for name in (*territories, *english.languages.values()) if " " not in name}
    return frozenset(single - {"World", "Fiction"}), tuple(sorted(name for name in territories if " " in name))
