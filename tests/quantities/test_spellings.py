"""The same figures come out whatever spaces, dashes, marks and signs a text is written with."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefwright.quantities import read

CASES = Path(__file__).with_name("cases")
HAN = "[一-龥]"
FULL = str.maketrans("()%", "（）％")
Change = Callable[[str], str]


def swap(pattern: str, new: str) -> Change:
    return lambda text: re.sub(pattern, new, text)


SPACES: dict[str, Change] = {
    "no-break spaces": swap(r"(?<![≥≤<>~≈] )(?<=\w) (?=\w)", "\u00a0"),
    "narrow spaces": swap(r"(?<=\d) ", "\u202f"),
    "in brackets": lambda text: f"({text})",
}
DASHES = {f"a dash like {sign}": swap(r"(?<=[\d%])[-–—](?=\d)", sign) for sign in ("-", "\u2011", "–", "—", "\u2212")}
SPELLINGS: dict[str, dict[str, Change]] = {
    "zh": {
        "wide digits": lambda text: "".join(chr(ord(char) + 0xFEE0) if char in "0123456789" else char for char in text),
        "wide marks": lambda text: re.sub(r"(?<!\d),|,(?!\d)", "，", text).translate(FULL),
        "spaces around digits": swap(rf"(?<=\d)(?={HAN})|(?<={HAN})(?=\d)", " "),
        "a clause before": lambda text: f"据悉，{text}",
        "a clause behind": lambda text: f"{text}；其余不变",
        "straight quotes": swap("[“”]", '"'),
    },
    "en": {
        "thin spaces in thousands": swap(r"(?<=\d),(?=\d{3})", "\u2009"),
        "apostrophes in thousands": swap(r"(?<=\d),(?=\d{3})", "’"),
        "curly quotes": swap("'", "’"),
        "percent signs": swap(r"(?<=\d) (?:percent|per cent)\b", "%"),
        "two words": swap(r"(?<=\d) percent\b", " per cent"),
        "US$": swap(r"(?<![A-Z])(?<!US )\$", "US$"),
        "USD": swap(r"(?<![A-Z])(?<!US )\$(?=\d)", "USD "),
        "USD joined": swap(r"(?<![A-Z])(?<!US )\$(?=\d)", "USD"),
        "bn": swap(r"(?<=\d) billion\b", "bn"),
        "bn after a space": swap(r"(?<=\d) ?(?:bn|billion)\b", " bn"),
        "mn": swap(r"(?<=\d) million\b", " mn"),
    },
    "ru": {
        "ё": swap("ё", "е"),
        "a space before %": swap(r"(?<=\d) ?%", "\u00a0%"),
        "stops of magnitudes": swap(r"\b(млн|млрд|трлн)\b\.?(?= )", r"\1."),
        "no stops": swap(r"\b(млн|млрд|трлн)\.(?= [а-я])", r"\1"),
        "dollars in words": swap(r"долл\.(?: США)?", "долларов США"),
        "dollars in short": swap(r"долларов(?: США)?", "долл."),
        "points in short": swap(r"процентных пунктов\b", "п. п."),
        "decimal points": swap(r"(?<=\d),(?=\d{1,2}(?!\d))", "."),
    },
}


def cases(code: str) -> list[str]:
    return [line.partition(" →")[0] for line in (CASES / f"{code}.txt").read_text("utf-8").splitlines() if " →" in line]


@pytest.mark.parametrize(
    ("code", "name"), [(code, name) for code in SPELLINGS for name in (*SPACES, *DASHES, *SPELLINGS[code])]
)
def test_the_spelling_makes_no_difference(code: str, name: str) -> None:
    change = {**SPACES, **DASHES, **SPELLINGS[code]}[name]
    texts = [(text, change(text)) for text in cases(code)]
    labels = [[[figure.label for figure in read(each, code).figures] for each in pair] for pair in texts]
    assert [pair for pair, (one, other) in zip(texts, labels, strict=True) if one != other] == []
    assert any(one != other for one, other in texts), "the spelling is that of no case"
