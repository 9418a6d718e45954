"""What names in Latin and Cyrillic letters sound like."""

from __future__ import annotations

import re
import unicodedata

from briefwright.figures.naming.sounds import VOWELS, Sound, Sounds, joined
from briefwright.memo import Memo

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "г", "д": "d", "е": "e", "ё": "jo", "ж": "ж", "з": "z", "и": "i", "й": "j",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "х", "ц": "ц", "ч": "ч", "ш": "ш", "щ": "ш", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "ju", "я": "ja",
    "і": "i", "ї": "i", "є": "je", "ґ": "g", "қ": "k", "ғ": "g", "ң": "n", "ө": "o", "ү": "u", "ұ": "u", "ә": "a",
    "һ": "h",
}  # fmt: skip
"""To Latin letters, but those for which Latin has several ways: they keep their sign."""
_LATIN = (
    ("shch", "ш"), ("sch", "ш"), ("tch", "ч"), ("dzh", "џ"), ("kh", "х"), ("gh", "г"), ("zh", "ж"), ("sh", "ш"),
    ("ch", "ҷ"), ("ph", "f"), ("th", "ҫ"), ("ts", "ц"), ("tz", "ц"), ("dj", "џ"), ("ck", "k"), ("qu", "kw"),
    ("gu(?=[ei])", "g"), ("q", "k"), ("x", "ks"), ("c(?=[eiy])", "s"), ("c", "k"), ("g(?=[eiy])", "ѓ"),
    ("(?<!^)h", "ћ"), ("ou", "u"), ("y", "i"), ("j(?=[aeou])", "ј"), ("j", "i"), ("e$", "э"),
)  # fmt: skip
_CYRILLIC_PAIRS = (("дж", "џ"), ("тс|тц", "ц"), ("кс", "кс"))
_VALUES = {
    "г": "gh", "ж": "ZJ", "х": "hk", "ц": "c", "ч": "C", "ш": "S", "џ": "J", "ҷ": "CkS", "ҫ": "ts", "ѓ": "gJ",
    "ј": "JZ", "l": "l", "r": "r", "v": "vw", "w": "wv", "h": "h",
}  # fmt: skip
_NOT_LETTERS = re.compile(r"[^a-zа-яѐ-ӿ]")
_DOUBLE = re.compile(r"(.)\1+")
_ENDINGS = re.compile(r"(?<=[^аеиоуыэюя]{1})(?:ами|ями|ого|ому|ыми|ах|ях|ом|ем|ым|ой|ей|ою|а|у|е|ы|и|я|ю|о|ь)$")
_KEPT: Memo[str, Sounds] = Memo(4096)
_LONG = 5


def sounded(word: str) -> Sounds:
    """What a word sounds like, spelt as in English, or in Cyrillic letters."""
    return _KEPT.get(word, lambda: _sounds(word))


def spellings(word: str) -> tuple[str, ...]:
    """A word and, of one in Cyrillic letters, its stem without the ending of a case."""
    low = word.lower()
    if not ("а" <= low[:1] <= "ӿ"):
        return (low.removesuffix("'s").removesuffix("’s"),)
    stem = _ENDINGS.sub("", low)
    return (low, stem) if stem != low and len(stem) >= _LONG - 1 else (low,)


def _sounds(word: str) -> Sounds:
    out: list[Sound] = []
    for letter in _plain(word):
        if letter in VOWELS:
            out.append(Sound(letter, vowel=True))
        elif letter == "э":
            out.append(Sound("e", vowel=True, faint=True))
        elif letter == "j":
            out.append(Sound("i", vowel=True))
        elif letter == "ћ":  # it may be mute: Delhi
            out.append(Sound("h", vowel=False, faint=True))
        else:
            out.append(Sound(_VALUES.get(letter, letter), vowel=False))
    return joined(out)


def _plain(word: str) -> str:
    """A word in one letter for each sound."""
    low = word.lower()
    if "а" <= low[:1] <= "ӿ":
        for pattern, letter in _CYRILLIC_PAIRS:
            low = re.sub(pattern, letter, low)
        return _DOUBLE.sub(r"\1", "".join(_CYRILLIC.get(letter, letter) for letter in low if letter.isalpha()))
    low = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
    low = _DOUBLE.sub(r"\1", _NOT_LETTERS.sub("", re.sub("ee", "i", re.sub("oo", "u", low))))
    for pattern, letter in _LATIN:
        low = re.sub(pattern, letter, low)
    return low
