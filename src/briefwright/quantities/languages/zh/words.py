"""Chinese: number words, and the pieces that the patterns of the other tables are made of."""

from __future__ import annotations

from decimal import Decimal

WORDS: dict[str, Decimal | int] = {char: number for number, char in enumerate("零一二三四五六七八九")}
WORDS |= {"〇": 0, "两": 2, "俩": 2, "仨": 3}
HAN = "[零〇一二两三四五六七八九十百千万亿]"
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMBER = rf"(?:{DIGITS})[万亿]?|{HAN}+"
SMALL = r"十?[一二三四五六七八九两]|十|\d{1,2}"
YEAR = r"(?:1[5-9]|20|21)\d\d|[一二][〇零一二三四五六七八九]{3}"
Y = rf"(?<![\d.,])(?P<y>{YEAR})"
Y2 = rf"(?P<y2>{YEAR}|\d\d)(?!\d)"
M, M2 = (
    r"(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])",
    r"(?P<m2>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])",
)
DAY = r"[1-3] \d(?= ?[日号])|\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
D, D2 = f"(?P<d>{DAY})", f"(?P<d2>{DAY})"
TO = " ?[-至到—] ?"
NO_DIGIT = r"(?<![\d.])"
THIS = r"(?:(?P<o>今年|本年|去年|上年|明年|前年)(?:的)?)"
IN_Y = rf"(?:{Y} ?年度? ?|{THIS})?"
ORDER = r"(?:大|位|名|多)"
PROVINCE = "国(?:(?=会晤)|(?![际内家会务防王企土庆民道歌债资产籍门策境力])(?!有(?:企|资|化|独|控|制|银|股|经|部门)))"
