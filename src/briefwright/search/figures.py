"""Figures as words of the index: a value and what it is of, alike however and in whichever language they are written.

Reads digits with their magnitude and unit, by the tables of `quantities`, in a small part of the time that a full
reading takes: hedges, dates and number words, which tell nothing of where a figure stands, are left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from briefwright.quantities import CODES, find, language, signs_of, units_of
from briefwright.search.fold import IDEOGRAPHS

_SIGN = "ƒ"
"""Begins the words that stand for figures."""
_ELSEWHERE = {"ja": "zh", "kk": "ru", "mn": "ru", "uk": "ru", "be": "ru"}
"""Languages whose figures are written as those of another are."""
_KINDS = {"money", "measure", "percent", "points", "multiple", "duration"}
"""Units that tell figures apart; what is counted (15 states) stands beside a figure in words."""
_YEARS = (1000, 3000)
_MANY = 3
"""Digits from which on a value is known by itself, whatever it is of."""
_LONGEST = 24
"""Digits of the longest number that is a figure."""
_GROUP = 3
_ONE = Decimal(1)
_DIGITS = re.compile(r"\d+(?:[.,'．]\d+)*")
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?")
_NEXT = re.compile(rf"[ -]?(?:(?P<zh>[{IDEOGRAPHS}])|(?P<ru>[а-я])|(?P<en>[a-z]))")
_CODED = re.compile(r"(?<![a-z])[a-z]{3} ?\Z")
_LETTERS = re.compile(r"[a-z]{0,3}\Z")
_LATIN, _CYRILLIC, _HAN = "(?<=[a-z] {})", "(?<=[а-я] {})", "(?<=[一二两三四五六七八九十百千]{})"
_BEGINNINGS = (
    *((_LATIN, words) for words in ("percent", "per cent", "million", "billion", "trillion")),
    *((_CYRILLIC, words) for words in ("процент", "миллион", "миллиард", "триллион")),
    *((_HAN, words) for words in ("万", "亿")),
    ("", "百分之[一-龥]"),
)
_WORDED = re.compile("|".join(f"{words[0]}{before.format(words[0])}{words[1:]}" for before, words in _BEGINNINGS))
"""What tells of figures whose number is written in words; they are few."""
_PERCENT = "百分之"
_REACH = 8
_ONE_SIGN = {"％": "%", "，": ",", "．": ".", "＄": "$", "￥": "¥", "ё": "е"}
_ONE_SIGN |= dict.fromkeys("－–—‐‑−", "-") | dict.fromkeys("\u00a0\u202f\u2009\u3000\n", " ")
_ONE_SIGN |= {chr(0xFF10 + digit): str(digit) for digit in range(10)}
_IDLE = frozenset(("", *',.;:)]}/|，、。；：）」』》〉”’"月号期\n'))
"""Behind digits: no magnitude and no unit follows."""
_DAY = re.compile("日(?![元圆])")
"""The same, as long as it is no yen."""
_SENTENCE = re.compile(r"[^。！？；!?;\n]*[。！？；!?;\n]?")
_SIGNED = frozenset("元币之")
"""The last signs of what may stand before digits and gives them a unit, beside letters and signs of currencies."""


class Figure(NamedTuple):
    """A figure: the words that stand for it, the plainest first, and the stretch of the text that it is."""

    words: tuple[str, ...]
    value: Decimal
    digits: int
    """How many digits of it say something."""
    start: int
    end: int

    @property
    def alternatives(self) -> tuple[str, ...]:
        """Of which words one must stand in a passage that holds this figure. Few digits mean nothing without their
        unit, where there is one.
        """
        return self.words if self.digits >= _MANY else self.words[-1:]


class _Amount(NamedTuple):
    """What stands by a number: the power of ten, the unit with the factor to its base, and where it ends."""

    power: int
    unit: str
    factor: Decimal | int
    end: int


class _Reader:
    """Reads what stands by digits in one language."""

    def __init__(self, code: str) -> None:
        tables = language(code)
        more = f"{tables.scale_gap}(?:(?:{tables.more}){tables.scale_gap})?"
        self._scale = re.compile(f"{more}(?:" + "|".join(f"({s.pattern})" for s in tables.scales) + ")")
        self._powers = tuple(scale.power for scale in tables.scales)
        units = [unit for unit in units_of(tables) if unit.kind in _KINDS and not unit.cased]
        self._units = tuple((unit.unit, Decimal(unit.factor)) for unit in units)
        more = f"(?:{tables.unit_gap}(?:{tables.more}))?{tables.unit_gap}"
        self._unit = re.compile(f"{more}(?:" + "|".join(f"({u.pattern})" for u in units) + ")")
        self.join = re.compile(rf"(?:{tables.join})(?=\d)")
        self.signs = tuple((re.compile(rf"(?:{sign.pattern}) ?\Z"), sign.unit) for sign in signs_of(tables))

    def after(self, text: str, at: int) -> _Amount:
        """The magnitude and unit that begin at an offset."""
        power, unit, factor = 0, "", _ONE
        while found := self._scale.match(text, at):
            power += self._powers[(found.lastindex or 1) - 1]
            at = found.end()
        if found := self._unit.match(text, at):
            unit, factor = self._units[(found.lastindex or 1) - 1]
            at = found.end()
        return _Amount(power, unit, factor, at)


_reader = cache(_Reader)


@cache
def _currencies() -> frozenset[str]:
    """The codes of currencies, as texts have them before a number."""
    units = (unit for code in CODES for unit in units_of(language(code)) if unit.kind == "money")
    return frozenset({"rmb", *(unit.unit.lower() for unit in units)})


@cache
def _unit_of(sign: str) -> str:
    """The unit that a sign before a number gives it (`$`, `us$`, `rub`), or ""."""
    found = find(f"{sign}7", "en")
    return found[0].unit if found and found[0].kind == "money" else ""


@cache
def code_of(tag: str) -> str:
    """The language whose tables read a text in a language (a BCP 47 tag)."""
    base = tag.partition("-")[0].lower()
    base = _ELSEWHERE.get(base, base)
    return base if base in CODES else "en"


def figures(text: str, code: str, *, bare: bool = False) -> Iterator[Figure]:
    """The figures of a text, in its order, and where `bare` numbers alone as well.

    `code` is the language (see `code_of`) of numbers beside which no word says it.
    """
    if _WORDED.search(text):
        yield from _worded(text, code)
    spans = [found.span() for found in _DIGITS.finditer(text)]
    if not bare:
        spans = [span for span in spans if _tells(text, *span)]
    if not spans:
        return
    plain = _plain(text)
    at = 0
    for start, end in spans:
        if start >= at:
            figure, at = _figure(plain, start, end, code, bare=bare)
            if figure is not None:
                yield figure


def _plain(text: str) -> str:
    """A text as the tables have it, as long as it was."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := one.lower()) == 1 else one for one in text)
    for sign, plain in _ONE_SIGN.items():
        lower = lower.replace(sign, plain)
    return lower


def _worded(text: str, code: str) -> Iterator[Figure]:
    """The figures of a text whose numbers are words, by a full reading of the sentences that have such."""
    for sentence in _SENTENCE.finditer(text):
        if not _WORDED.search(sentence[0]):
            continue
        at = sentence.start()
        for found in find(sentence[0], code):
            if found.worded and found.when is None:
                unit = found.unit if found.kind in _KINDS else ""
                value, (start, end) = found.value.normalize(), found.span
                yield Figure(_words(value, unit), value, len(value.as_tuple().digits), at + start, at + end)


def _tells(text: str, start: int, end: int) -> bool:
    """Whether digits may be a figure: most numbers are years and pages, and nothing beside them makes them one."""
    after = text[end : end + 1]
    if after == " ":
        after = text[end + 1 : end + 2]
    if not (after in _IDLE or (after == "年" and end - start == _GROUP + 1) or _DAY.match(text, end)):
        return True
    return end - start > _GROUP + 1 or _signed(text, start)


def _signed(text: str, start: int) -> bool:
    """Whether what stands before digits may give them a unit."""
    at = start - 1 - (text[start - 1 : start] == " ")
    if at < 0:
        return False
    sign = text[at]
    return sign in _SIGNED or ("A" <= sign <= "z" and sign.isalpha()) or unicodedata.category(sign) == "Sc"


def _figure(text: str, start: int, end: int, code: str, *, bare: bool) -> tuple[Figure | None, int]:
    """The figure of digits, if it is one, and where to read on."""
    end, code = _extent(text, start, end, code)
    digits = text[start:end]
    first, unit = _before(text, start, code)
    amount = _amount(text, end, code)
    power, unit = amount.power, unit or amount.unit
    if not (bare or power or unit or len(digits) > _GROUP + 1) or (not unit and _within(text, start)):
        return None, end
    value = _value(digits, code)
    if value is None or (unit == "year" and not power and _YEARS[0] <= value < _YEARS[1]):
        return None, end
    if not (bare or power or unit or (value >= 10**_GROUP and not digits.isdigit())):
        return None, end
    value = (value * amount.factor).scaleb(power).normalize()
    return Figure(_words(value, unit), value, len(value.as_tuple().digits), first, amount.end), end


def _within(text: str, start: int) -> bool:
    """Whether digits are the rest of a word that began with letters (G20)."""
    return start > 0 and text[start - 1].isascii() and text[start - 1].isalpha()


def _extent(text: str, start: int, end: int, code: str) -> tuple[int, str]:
    """Where digits end, with those that spaces part, and the language that they are written in."""
    if text[end : end + 1] == " " and (spaced := _SPACED.match(text, start)) and spaced.end() > end:
        beside = _NEXT.match(text, spaced.end())
        own = beside.lastgroup if beside and beside.lastgroup else code
        if own != "zh":
            return spaced.end(), own
    beside = _NEXT.match(text, end)
    return end, (beside.lastgroup if beside and beside.lastgroup else code)


def _value(digits: str, code: str) -> Decimal | None:
    """The value of digits with points, commas and spaces in them; None where they are no number, as in 12.03.2024."""
    digits = digits.replace("'", "").replace(" ", "")
    if len(digits) > _LONGEST:
        return None
    commas, points = digits.count(","), digits.count(".")
    if commas and points:
        last = max(digits.rfind(","), digits.rfind("."))
        digits = digits[:last].replace(",", "").replace(".", "") + "." + digits[last + 1 :]
    elif commas:
        thousands = all(len(group) == _GROUP for group in digits.split(",")[1:])
        if commas > 1 and not thousands:
            return None
        digits = digits.replace(",", "" if thousands and (commas > 1 or code != "ru") else ".")
    elif points > 1:
        return None
    return Decimal(digits)


def _before(text: str, start: int, code: str) -> tuple[int, str]:
    """Where a figure begins whose digits begin at an offset, and the unit that stands before them."""
    if not _signed(text, start):
        return start, ""
    head = text[max(0, start - _REACH) : start]
    if head.endswith(_PERCENT):
        return start - len(_PERCENT), "%"
    close = head.rstrip()
    if close and unicodedata.category(close[-1]) == "Sc":
        letters = _LETTERS.search(close, 0, len(close) - 1)
        words = (letters[0] if letters else "") + close[-1]
        return start - len(head) + len(close) - len(words), _unit_of(words) or _unit_of(close[-1])
    if (coded := _CODED.search(head)) and coded[0].strip() in _currencies():
        return start - len(coded[0]), _unit_of(coded[0].strip())
    for pattern, unit in _reader(code).signs:
        if found := pattern.search(head):
            return start - len(found[0]), unit
    return start, ""


def _amount(text: str, end: int, code: str) -> _Amount:
    """What follows digits that end at an offset: of the lower end of a range, what follows the upper."""
    reader = _reader(code)
    amount = reader.after(text, end)
    if amount.unit or (joined := reader.join.match(text, amount.end)) is None:
        return amount
    digits = _DIGITS.match(text, joined.end())
    upper_end, upper_code = _extent(text, joined.end(), digits.end() if digits else joined.end(), code)
    upper = _reader(upper_code).after(text, upper_end)
    return amount._replace(power=amount.power or upper.power, unit=upper.unit, factor=upper.factor)


def _words(value: Decimal, unit: str) -> tuple[str, ...]:
    """The words that stand for a value, and for it with its unit."""
    digits, exponent = value.as_tuple().digits, int(value.as_tuple().exponent)
    plain = f"{_SIGN}{''.join(map(str, digits))}{'m' if exponent < 0 else 'e'}{abs(exponent)}"
    return (plain, f"{plain}·{unit.lower().replace('%', 'percent')}") if unit else (plain,)
