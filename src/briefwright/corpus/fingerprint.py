"""The fingerprint of a passage: the same for the same words, however they are laid out."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_CJK = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_BESIDE_CJK = re.compile(f"(?<=[{_CJK}]) | (?=[{_CJK}])")


def fingerprint(text: str) -> str:
    """SHA-256 (hex) of a passage's text, which carries no markers: NFC, runs of white space as one, none beside CJK."""
    spaced = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
    return hashlib.sha256(_BESIDE_CJK.sub("", spaced).encode()).hexdigest()
