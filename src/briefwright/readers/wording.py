"""The characters of a format that marks text up, made plain: what stays, what white space means, raised figures."""

from __future__ import annotations

import re

from briefwright.yamlpos.decode import FORBIDDEN

# What Windows had between 0x80 and 0x9F, which pages number as if it were Unicode.
_NOTHING = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_WINDOWS = {code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in _NOTHING}
_UNWANTED = re.compile(f"{FORBIDDEN.pattern}|[\x80-\x9f\u00ad\u200b\u2060\ufeff\U000f0000-\U0010fffd]")
WIDE = "\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
"""What is set full width, as the inside of a character class."""
_BREAK_IN_WIDE = re.compile(rf"(?<=[{WIDE}])[ \t]*\n[ \t\n]*(?=[{WIDE}])")
_WHITE = re.compile(r"[ \t\n\r\f]+")
_RAISED = dict(zip("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ", strict=True))
_LOWERED = dict(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))


def clean(text: str) -> str:
    """A text without what no source file may hold and what is never seen: controls, soft hyphens, empty joiners."""
    return _UNWANTED.sub(_instead, text) if _UNWANTED.search(text) else text


def _instead(found: re.Match[str]) -> str:
    code = ord(found[0])
    return _WINDOWS.get(code, "") if code < 0xA0 else "\ufffd" if code >= 0xF0000 else ""


def collapsed(text: str) -> str:
    """White space as a browser shows it; a line end between Han characters is nothing."""
    text = text.replace("\r", "\n")
    return _WHITE.sub(" ", _BREAK_IN_WIDE.sub("", text) if "\n" in text else text)


def raised(text: str) -> str:
    """Figures as superscripts, where all of a text can be: m² and 10⁻⁶, but 1st."""
    return "".join(_RAISED[c] for c in text) if text and all(c in _RAISED for c in text) else text


def lowered(text: str) -> str:
    """Figures as subscripts, where all of a text can be."""
    return "".join(_LOWERED[c] for c in text) if text and all(c in _LOWERED for c in text) else text
