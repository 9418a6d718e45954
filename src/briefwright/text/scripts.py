"""Which script a character belongs to, as plain comparisons: a pattern with these ranges takes 5 ms to compile."""

from __future__ import annotations

_CJK = (
    ("\u2e80", "\u9fff"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff"), ("\ufe30", "\ufe4f"), ("\uff00", "\uffef"),
    ("\U00020000", "\U0003ffff"),
)  # fmt: skip
_HAN = (("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"))


def is_cjk(character: str) -> bool:
    """Whether a character is set full width in Chinese: ideographs, kana, Hangul, their punctuation."""
    return character >= _CJK[0][0] and any(first <= character <= last for first, last in _CJK)


def is_han(character: str) -> bool:
    """Whether a character is a Chinese ideograph."""
    return character >= _HAN[0][0] and any(first <= character <= last for first, last in _HAN)
