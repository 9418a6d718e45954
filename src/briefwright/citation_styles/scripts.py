"""Scripts: which one a word is written in."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Script = Literal["latin", "cyrillic", "han", "other"]

_FIRST = re.compile(
    r"(?P<latin>[A-Za-z\u00c0-\u024f\u1e00-\u1eff])|(?P<cyrillic>[\u0400-\u052f])"
    r"|(?P<han>[\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])|(?P<other>[^\W\d_])"
)


def script(words: str) -> Script:
    """The script of the first letter; Latin where there is none."""
    found = _FIRST.search(words)
    match found.lastgroup if found else "latin":
        case "cyrillic":
            return "cyrillic"
        case "han":
            return "han"
        case "other":
            return "other"
        case _:
            return "latin"


def folded(words: str) -> str:
    """The words as they are sorted: small letters without accents, from the first letter or digit on."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).casefold()
    return re.sub(r"^[\W_]+", "", bare)
