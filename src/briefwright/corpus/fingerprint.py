"""The fingerprint of a passage: the same for the same words, however they are laid out."""

from __future__ import annotations

import unicodedata

from briefwright.text.scripts import is_cjk


def fingerprint(text: str) -> str:
    """SHA-256 (hex) of a passage's text, which carries no markers: NFC, runs of white space as one, none beside CJK."""
    import hashlib  # paid only where passages are compared

    return hashlib.sha256(_without_layout(unicodedata.normalize("NFC", text)).encode()).hexdigest()


def _without_layout(text: str) -> str:
    out: list[str] = []
    for word in text.split():
        if out and not (is_cjk(out[-1][-1]) or is_cjk(word[0])):
            out.append(" ")
        out.append(word)
    return "".join(out)
