"""Signs of running text: scripts, how a line ends, white space, and the places that hold notes' marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

CJK = "\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
"""What is set full width, as the inside of a character class."""
IS_CJK = re.compile(f"[{CJK}]")
CIRCLED = "①-⑳㉑-㉟㊱-㊿"

HOLDERS = re.compile("[\U000f0000-\U0010fffd]")

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SPACES = re.compile(r"\s+")
_BESIDE_CJK = re.compile(f"(?<=[{CJK}]) | (?=[{CJK}])")
_HAN_AND_SIGN = r"[，。；：、“（]?[\u3400-\u9fff]"
_SPACED_OUT = re.compile(rf"(?:{_HAN_AND_SIGN}[，。；：、”）]? (?={_HAN_AND_SIGN}(?:[，。；：、”） ]|\Z))){{3,}}")
_BARE = re.compile(r"[\s*\U000f0000-\U0010fffd]+")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")
_MARKS_AT_END = re.compile(rf"(?:[{CIRCLED}⑴-⒇]|\[\d{{1,3}}\]|[{SUPERSCRIPTS}]+)+$")
_CLOSING = "”’」』）)]】»\"'〉》*"
_ENDS = {
    **dict.fromkeys("。！？.!?…", "stop"), **dict.fromkeys("：:；;", "colon"), **dict.fromkeys("，,、", "comma"),
}  # fmt: skip

End = Literal["stop", "colon", "comma", "open"]
Script = Literal["zh", "ru", "en"]


@lru_cache(1 << 15)
def ends(text: str) -> End:
    """How a text ends: with a sentence, a colon or semicolon, a comma, or open; marks and closing signs aside."""
    tail = HOLDERS.sub("", text[-40:]).rstrip()
    tail = _MARKS_AT_END.sub("", tail).rstrip().rstrip(_CLOSING).rstrip()
    return _ENDS.get(tail[-1:], "open")  # type: ignore[return-value]


def stops(text: str) -> bool:
    """Whether a text ends with a sentence."""
    return ends(text) == "stop"


def is_open(text: str) -> bool:
    """Whether a text ends within a sentence: with a comma, or with no sign at all."""
    return ends(text) in ("open", "comma")


def asks(text: str) -> str:
    """A text without the question or exclamation mark at its end, which titles may have."""
    return text.rstrip("？?！!")


def bare(text: str) -> str:
    """The characters alone: no white space, stars or marks of notes."""
    return _BARE.sub("", text)


def spaced(text: str) -> str:
    """A text whose white space is one space each, without any at its ends."""
    return _SPACES.sub(" ", text).strip()


def squeezed(text: str) -> str:
    """The same without spaces beside Han characters and their signs: titles, names, keywords."""
    return _BESIDE_CJK.sub("", spaced(text))


def closed_up(text: str) -> str:
    """A text in which words set with a space after each character are whole again."""
    return _SPACED_OUT.sub(lambda m: _SPACES.sub("", m[0]), text) if " " in text else text


def has_cjk(text: str) -> bool:
    """Whether any character is set full width."""
    return IS_CJK.search(text) is not None


def script(text: str) -> Script | None:
    """The language that a text's letters point to; None where it has none. Japanese counts as Chinese here."""
    shares: dict[Script, int] = {
        "zh": 3 * len(_HAN.findall(text)),
        "ru": len(_CYRILLIC.findall(text)),
        "en": len(_LATIN.findall(text)),
    }
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] else None
