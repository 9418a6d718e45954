"""Russian surnames in the genitive, as in «под ред. П. С. Петрова»; nothing where a rule would be a guess."""

from __future__ import annotations

import re

from briefwright.languages.language import words

_MEN = frozenset(words("Гаврила Данила Илья Кузьма Лука Никита Савва Фома"))
_SAME = re.compile(r"(?:[ыи]х|[оеэиыую])$")
_FLEETING = re.compile(r"(?:[еяё]ц|[оеё]к|[оеё]л|[оеё]нь)$")
"""Endings whose vowel may go: Заяц, Палец, Песок."""


def genitive(family: str, given: str) -> str:
    """`Петров` -> `Петрова`; "" where the ending or the bearer's sex does not decide the form."""
    if not re.fullmatch(r"[А-ЯЁа-яё-]+", family):
        return ""
    parts = [_part(part, _woman(given)) for part in family.split("-")]
    return "-".join(parts) if all(parts) else ""


def _part(family: str, woman: bool | None) -> str:
    if _SAME.search(family):
        return family
    if re.search(r"(?:[оеё]в|[иы]н)а$", family):
        return f"{family[:-1]}ой" if woman is not False else f"{family[:-1]}ы"
    if re.search(r"[оеё]в$|[иы]н$", family):
        return family if woman else f"{family}а"
    if family.endswith("ая"):
        return f"{family[:-2]}ой"
    if re.search(r"(?:[кгх]ий|[ыо]й)$", family):
        return f"{family[:-2]}ого" if not woman else family
    if family.endswith("я"):
        return f"{family[:-1]}и"
    if family.endswith("а"):
        return "" if family[-2:-1] in "аеиоуыэюя" else family[:-1] + ("и" if family[-2] in "гкхжчшщ" else "ы")
    return _consonant(family, woman)


def _consonant(family: str, woman: bool | None) -> str:
    """Men's names take the ending, women's do not."""
    if woman is None or woman or _FLEETING.search(family):
        return family if woman else ""
    return f"{family[:-1]}я" if family[-1] in "йь" else f"{family}а"


def _woman(given: str) -> bool | None:
    """Whether given names are a woman's; None where they do not say, as initials do not."""
    names = [name for name in given.split() if "." not in name and len(name) > 1]
    if not names:
        return None
    if names[-1].endswith(("вна", "чна")) or names[0] == "Любовь":
        return True
    return names[0].endswith(("а", "я")) and names[0] not in _MEN
