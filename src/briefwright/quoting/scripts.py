"""In which script a text is written, and how its characters hang together."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from briefwright.text.scripts import is_cjk, is_han

Script = Literal["han", "latin", "cyrillic", "other", ""]
_MOST = 0.5
"""The share of a text's weight that makes a script its main one."""
_HAN_WEIGHT = 3
"""A Han character says about as much as so many letters."""


class _Signs(dict[int, int | None]):
    """For `str.translate`: of each letter the first of the name of its script, nothing for what is none."""

    def __missing__(self, code: int) -> int | None:
        script = script_of(chr(code))
        self[code] = ord(script[0]) if script else None
        return self[code]


_SIGN_OF = _Signs()
_CYRILLIC = re.compile("[\u0400-\u0481\u048a-\u052f]+")
_HAN = re.compile("[\u4e00-\u9fa5]+")
"""Letters and nothing else; of Han not all."""


@lru_cache(8192)
def script_of(character: str) -> Script:
    """The script of a letter, "" for what is none."""
    if not character.isalpha():
        return ""
    if character < "\u0250" or "\u1e00" <= character < "\u1f00":
        return "latin"
    if "\u0400" <= character < "\u0530":
        return "cyrillic"
    return "han" if is_han(character) else "other"


@lru_cache(4096)
def main_script(text: str) -> Script:
    """The script of most of a text's letters; "" where it has no letters or no script prevails."""
    if text.isascii():
        return "latin" if any(map(str.isalpha, text)) else ""
    if (script := _plain_script(text)) is not None:
        return script
    signs = text.translate(_SIGN_OF)
    han = signs.count("h")
    weights: dict[Script, int] = {
        "latin": (latin := signs.count("l")),
        "cyrillic": (cyrillic := signs.count("c")),
        "han": _HAN_WEIGHT * han,
        "other": len(signs) - latin - cyrillic - han,
    }
    most = _MOST * sum(weights.values())
    return next((script for script, weight in weights.items() if weight > most), "")


def _plain_script(text: str) -> Script | None:
    """The main script of a text that is all but full of its letters, told by their number alone; None of others."""
    if 4 * sum(map(len, _CYRILLIC.findall(text))) > 3 * len(text):
        return "cyrillic"  # even if all the rest were Han
    if 4 * sum(map(len, _HAN.findall(text))) > len(text):
        return "han"  # even if all the rest were letters of one other script
    return None


def is_spaced(character: str) -> bool:
    """Whether a character is a letter or digit of a script whose words are parted by spaces."""
    return character.isalnum() and not is_cjk(character)
