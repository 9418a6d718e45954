"""Whether two wordings differ in nothing but the form of their characters: traditional and simplified Chinese."""

from __future__ import annotations

from briefwright.quoting.folding import folded
from briefwright.text.scripts import is_han


def only_script_differs(quotation: str, passage: str) -> bool:
    """Whether words in one form of the characters stand in a passage in the other.

    Two characters count as forms of one where a code of one form only holds one of them and they have a reading in
    common. Places are tried where the characters that both forms share agree.
    """
    words, body = folded(quotation).cased.rstrip(".,。"), folded(passage).cased
    if not words or not any(map(is_han, words)):
        return False
    shared = [n for n, c in enumerate(words) if not is_han(c) or _form(c) == ""]
    anchor = max(_runs(shared), key=len, default=[])
    first = "".join(words[n] for n in anchor)
    at = body.find(first) if first else 0
    while at >= 0:
        start = at - (anchor[0] if anchor else 0)
        if start >= 0 and start + len(words) <= len(body) and _alike(words, body[start : start + len(words)]):
            return True
        at = body.find(first, at + 1) if first else (at + 1 if at + len(words) < len(body) else -1)
    return False


def _runs(numbers: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for n in numbers:
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return runs


def _alike(a: str, b: str) -> bool:
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return bool(different) and all(_forms_of_one(x, y) for x, y in different)


def _forms_of_one(a: str, b: str) -> bool:
    """Whether two characters are the traditional and the simplified form of one."""
    if not is_han(a) or not is_han(b) or (_form(a) == _form(b)):
        return False
    from pypinyin import Style, pinyin  # its tables take 50 ms to load, and only few mismatches come here

    readings = (set(pinyin(c, style=Style.NORMAL, heteronym=True)[0]) for c in (a, b))
    return not set.isdisjoint(*readings)


def _form(character: str) -> str:
    """`s` for a character of simplified Chinese only, `t` for one of traditional Chinese only, "" for both."""
    simplified, traditional = _in(character, "gb2312"), _in(character, "big5")
    return "" if simplified == traditional else "s" if simplified else "t"


def _in(character: str, code: str) -> bool:
    try:
        character.encode(code)
    except UnicodeEncodeError:
        return False
    return True
