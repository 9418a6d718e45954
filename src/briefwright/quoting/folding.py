"""Texts without what print changes and no reader hears, and the way back to each character.

Two texts are told apart by three things: their `key` (all that is left, in lower case, without dashes), the case of
its characters (`cased`), and what stands between them that matters only where both have letters around it: dashes
and apostrophes (`joints`). A dash at the end of a line may be a hyphenation: it agrees with a dash and with none.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import accumulate

from briefwright.span import Span
from briefwright.text.scripts import is_han

DASH, APOSTROPHE, SOFT = 1, 2, 4
"""What a joint may be: a dash, an apostrophe within a word, a dash that a line end may have brought."""

_MARKS = frozenset("“”„‟\"«»‹›「」『』﹁﹂﹃﹄‘’‚‛'`´〝〞〟＂＇｢｣")
_APOSTROPHES = frozenset("'’‘`´ʼ＇‛")
_DASHES = frozenset("-‐‑‒–—―−－﹣﹘~～〜⸺⸻─━")
_DOTS = frozenset("·•‧∙・･⋅")
_JOINT = re.compile(f"[{re.escape(''.join(sorted(_APOSTROPHES | _DASHES)))}]")
_ANY_MARK = '"'
_SILENT = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u0301]")
_EXPONENT = r"(?<![мmМM])(?<!\b10)"
"""A raised digit after these is a power (km², 10⁹), not a call of a note."""
_MARKERS = re.compile(
    rf"\[\^[^\]\s]+\]|［\d{{1,3}}］|\[\d{{1,3}}(?:[-–,]\s?\d{{1,3}})*\]|[①-⑳㉑-㉟㊱-㊿⓪❶-❿⓫-⓴]+|{_EXPONENT}[¹²³⁰⁴-⁹]+"
)
_LINE_END = re.compile(r"[^\W\d_](?:[-‐\u00ad])[ \t]*(?:\r\n?|\n)[ \t]*(?=[^\W\d_])")
_ONE = {"ё": "е", "Ё": "Е"}


class _Table(dict[int, str]):
    """What each character is folded to: nothing, one character, or several."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _fold_character(chr(code))
        return found


def _fold_character(character: str) -> str:
    if _SILENT.match(character):
        return ""
    if character in _DASHES:
        return "-"
    if character in _DOTS:
        return "·"
    plain = unicodedata.normalize("NFKC", character)
    return "".join(_ONE.get(c, c) for c in plain if not c.isspace() and c not in _MARKS)


class _Widths(dict[int, int]):
    """How many characters of a key each character makes: dashes make none."""

    def __missing__(self, code: int) -> int:
        found = self[code] = len(_TABLE[code].replace("-", ""))
        return found


_TABLE = _Table()
_WIDTHS = _Widths()


class Places:
    """For each character of a key the one of the text that it comes from, as a stretch; found when it is asked for."""

    __slots__ = ("ends",)

    def __init__(self, widths: Iterable[int]) -> None:
        self.ends = list(accumulate(widths))
        """How many characters of the key there are up to each character of the text and with it."""

    def __getitem__(self, number: int) -> tuple[int, int]:
        at = bisect_right(self.ends, number)
        return at, at + 1

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return map(self.__getitem__, range(len(self)))

    def __len__(self) -> int:
        return self.ends[-1] if self.ends else 0


class Folded:
    """A text and what is left of it: its `key`, and the same with capitals."""

    def __init__(self, text: str, key: str, cased: str) -> None:
        self.text = text
        self.key = key
        self.cased = cased

    @cached_property
    def joints(self) -> Mapping[int, int]:
        """What stands before the characters of the key, by their number."""
        return self._mapped[1]

    @cached_property
    def at(self) -> Places | list[tuple[int, int]]:
        """The stretch of the text that each character of the key comes from."""
        return self._mapped[0]

    @cached_property
    def _mapped(self) -> tuple[Places | list[tuple[int, int]], Mapping[int, int]]:
        return _map(self.text)

    def place(self, start: int, end: int) -> Span:
        """The stretch of the text that `key[start:end]` comes from; it is not empty."""
        return Span(self.at[start][0], self.at[end - 1][1])


@lru_cache(4096)
def folded(text: str) -> Folded:
    """A text folded."""
    cased = _cased(text)
    return Folded(text, lower(cased), cased)


def key_of(text: str) -> str:
    """The key of a text that is looked at once."""
    return lower(_cased(text))


def _cased(text: str) -> str:
    if unicodedata.is_normalized("NFC", text):
        bare = _MARKERS.sub("", text) if _may_call(text) else text
        return bare.translate(_TABLE).replace("-", "")
    return "".join(part for _, _, part in _parts(text)).replace("-", "")


def compared(word: str) -> str:
    """What a word is compared by where differences are shown: dashes count, the style of quotation marks does not."""
    return unicodedata.normalize("NFC", word).translate(_TABLE) or (_ANY_MARK if word in _MARKS else word)


def lower(text: str) -> str:
    """A text in lower case, as long as it was."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def without_markers(text: str) -> str:
    """A text without the calls of notes."""
    return _MARKERS.sub("", text)


def markers(text: str) -> tuple[Span, ...]:
    """Where a text calls notes."""
    return tuple(Span(*match.span()) for match in _MARKERS.finditer(text)) if _may_call(text) else ()


def _may_call(text: str) -> bool:
    return not text.isascii() or "[" in text


def _clusters(text: str) -> list[Span]:
    """Characters with the marks that are written upon them."""
    found: list[Span] = []
    for at, character in enumerate(text):
        if found and (unicodedata.combining(character) or "\u1160" <= character <= "\u11ff"):
            found[-1] = Span(found[-1].start, at + 1)
        else:
            found.append(Span(at, at + 1))
    return found


def _parts(text: str) -> list[tuple[int, int, str]]:
    """Each stretch of a text that is not in form NFC with what it is folded to; calls of notes are left out."""
    dropped = {at for span in markers(text) for at in range(*span)}
    out = []
    for start, end in _clusters(text):
        if start not in dropped:
            whole = text[start:end] if end == start + 1 else unicodedata.normalize("NFC", text[start:end])
            out.append((start, end, whole.translate(_TABLE)))
    return out


def _map(text: str) -> tuple[Places | list[tuple[int, int]], dict[int, int]]:
    """The places of the key's characters, and the joints before them."""
    if not unicodedata.is_normalized("NFC", text):
        return _map_of_clusters(text)
    widths = list(map(_WIDTHS.__getitem__, map(ord, text)))
    dropped = {at for span in markers(text) for at in range(*span)}
    for one in dropped:
        widths[one] = 0
    at = Places(widths)
    signs = [match.start() for match in _JOINT.finditer(text)]
    joints: dict[int, int] = {}
    soft = _soft(text) if signs else frozenset()
    for here in signs:
        if here in dropped:
            continue
        if text[here] in _DASHES:
            number, sign = at.ends[here], SOFT if here in soft else DASH
        elif _in_word(text, here):
            number, sign = at.ends[here], APOSTROPHE
        else:
            continue
        joints[number] = joints.get(number, 0) | sign
    return at, joints


def _soft(text: str) -> frozenset[int]:
    """Where a hyphen, and the white space behind it, may have come from a line end."""
    return frozenset(i for match in _LINE_END.finditer(text) for i in range(match.start() + 1, match.end()))


def _map_of_clusters(text: str) -> tuple[list[tuple[int, int]], dict[int, int]]:
    """The same of a text of which several characters may be folded to one."""
    at: list[tuple[int, int]] = []
    joints: dict[int, int] = {}
    soft = _soft(text)
    for start, end, part in _parts(text):
        for character in part:
            if character != "-":
                at.append((start, end))
            elif start in soft:
                joints[len(at)] = joints.get(len(at), 0) | SOFT
            else:
                joints[len(at)] = joints.get(len(at), 0) | DASH
        if text[start] in _APOSTROPHES and _in_word(text, start):
            joints[len(at)] = joints.get(len(at), 0) | APOSTROPHE
    return at, joints


def _in_word(text: str, at: int) -> bool:
    """Whether a mark stands between two letters of an alphabet, as an apostrophe does."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return before.isalpha() and after.isalpha() and not is_han(before) and not is_han(after)
