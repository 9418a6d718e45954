"""The number of an item as it is printed."""

from __future__ import annotations

_HAN = "〇一二三四五六七八九"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_LARGEST = 3999


def printed_number(number: int, form: str) -> str:
    """A number from 1 in figures (`1`), small or large letters (`a`, `A`), Roman figures (`i`, `I`), Han (`一`),
    circled (`①`) or Russian letters (`а`); in figures where the form has none for it.
    """
    if not 0 < number <= _LARGEST:
        return str(number)
    if form in "iI":
        text = _roman(number)
        return text.upper() if form == "I" else text
    if form in "aA":
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number <= 260 else str(number)
        return text.upper() if form == "A" else text
    if form == "а" and number <= len(_CYRILLIC):
        return _CYRILLIC[number - 1]
    if form == "①" and number <= 20:
        return chr(ord("①") + number - 1)
    return _han(number) if form == "一" and number < 1000 else str(number)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _han(number: int) -> str:
    """A number below 1000 in Han figures, as chapters are counted."""
    if number < 10:
        return _HAN[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return (_HAN[tens] if tens > 1 else "") + "十" + (_HAN[ones] if ones else "")
    hundreds, rest = divmod(number, 100)
    text = _HAN[hundreds] + "百"
    if not rest:
        return text
    return text + ("〇" if rest < 10 else "一" if rest < 20 else "") + _han(rest)
