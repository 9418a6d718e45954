"""Two lines of one paragraph made one text, by the rules of their script and the habits of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefwright.ingest.signs import CIRCLED, HOLDERS, IS_CJK
from briefwright.readers.original import Line

_REACH = 600
"""Characters before a line end that may belong to one URL."""
_NEAR = 60
_ALPHABETIC = re.compile(r"[A-Za-z\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD_AT_END = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_TOKEN_AT_END = re.compile(r"\w+\Z")
_TOKEN = re.compile(r"\w+")
_ASCII = re.compile(r"[!-~]*")
_URL_AT_END = re.compile(r"(?:(?:https?|ftp)\s?:\s?//|\bwww\.)\S*\Z")
_SCHEME_AT_END = re.compile(r"(?:^|[^A-Za-z])(h(?:t(?:t(?:p(?:s?(?::/{0,2})?)?)?)?)?)\Z")
_SCHEME = re.compile(r"https?://\w")
_PLAIN_WORD = re.compile(r"[A-Z][a-z]+[,.]?\Z")
_NEW_WORD = re.compile(rf"[A-ZА-Я{CIRCLED}]")
_SOFT_FROM = 0.03
"""The share of lines ending in a hyphen from which a document is one set with hyphenation."""
_KEPT_FROM = 0.6
_FEW = 5
_CUT_URL = re.compile(r"(?://|www\.)\S*-\Z")
_SOFT_HYPHEN = "\u00ad"
_SET = "\u2010"
"""The hyphen that typesetting adds; the one on a keyboard is another."""


class Habits(NamedTuple):
    """What a document's extraction does at line ends.

    `spaces`: a space between two words is kept at the line's end, so that its absence means a word cut in two.
    `soft`: it is set with hyphenation. `words` are its alphabetic words, in small letters.
    """

    spaces: bool
    soft: bool
    words: frozenset[str]

    def told(self) -> list[str]:
        """The habits in words."""
        told = ["line ends: spaces between words are kept"] if self.spaces else []
        return [*told, "line ends: words are hyphenated"] if self.soft else told


def habits(lines: Sequence[Line]) -> Habits:
    """What the line ends of a document show."""
    inked = [line for line in lines if line.text]
    inner = ((a, b) for a, b in pairwise(lines) if a.text and b.text)
    between = [a.trail for a, b in inner if _is_word(a.text[-1]) and _is_word(b.text[0])]
    alphabetic = [line.text for line in inked if _ALPHABETIC.search(line.text)]
    hyphens = sum(t[-1] == "-" and len(t) > 1 and _is_word(t[-2]) and not _CUT_URL.search(t) for t in alphabetic)
    if sum(t[-1] == _SET for t in alphabetic) > hyphens:
        hyphens = 0  # what typesetting adds is another sign: these are the text's own
    letters = sum(_is_word(t[-1]) for t in alphabetic)
    return Habits(
        spaces=len(between) >= _FEW and sum(between) >= _KEPT_FROM * len(between),
        soft=hyphens > _SOFT_FROM * (hyphens + letters),
        words=frozenset(_words(alphabetic)),
    )


def _words(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        for word in _WORD.findall(text):
            yield word.casefold()


def _is_word(character: str) -> bool:
    return character.isalpha() and not IS_CJK.match(character)


def join(left: str, right: str, trail: bool, known: Habits, full: bool = True) -> str:
    """One text of two. `trail`: a space stood at the end of the left one; `full`: its line reached the margin."""
    if not left or not right:
        return left + right
    if left[-1] == _SOFT_HYPHEN:
        return left[:-1] + right
    if _in_url(left[-_REACH:], right, full):
        return left.removesuffix(_SET) + right  # no URL holds a hyphen that was set
    if _without_space(left, right):
        return left + right
    if left[-1] in "-‐" and left[-2:-1].isalnum():
        return left[:-1] + _hyphen(left[-_NEAR:], right[:_NEAR], known) + right
    if left[-1] == "‑" or (right[0] == "-" and not trail and known.spaces):
        return left + right
    cut = known.spaces and not trail and _is_cut(left[-_NEAR:], right[:_NEAR], known)
    return left + ("" if cut else " ") + right


def _without_space(left: str, right: str) -> bool:
    """Whether the script has no space between the two."""
    a, b = HOLDERS.sub("", left[-8:])[-1:] or left[-1], HOLDERS.sub("", right[:8])[:1] or right[0]
    if a in "–-" and b.isdecimal() and left[-2:-1].isdecimal():  # a span of figures
        return True
    if IS_CJK.match(a) or IS_CJK.match(b) or a in "“‘«(" or b in "”’»)":
        return True
    return (a in "—…·–”’" or b in "—–“‘") and IS_CJK.search(left[-12:] + right[:12]) is not None


def _in_url(left: str, right: str, full: bool) -> bool:
    """Whether a URL that stands at the end of a line goes on in the next."""
    if not ("//" in left or "www." in left) or not _URL_AT_END.search(left):
        scheme = _SCHEME_AT_END.search(left[-10:]) if left[-1] in "htps:/" else None
        if not scheme or not _SCHEME.match(scheme[1] + right[:20]):
            return False
    found = _ASCII.match(right)
    token = found[0] if found else ""
    if not token or token[0] in "(<[" or not (full or left[-1] not in ".)"):
        return False
    if _PLAIN_WORD.match(token) and right[len(token) : len(token) + 1] == " ":
        return False
    return not (left[-1] == "." and _NEW_WORD.match(right) and not re.search(r"[/?=&]", token))


def _hyphen(left: str, right: str, known: Habits) -> str:
    """What stays of a hyphen between the two halves of a line end: nothing of a soft one."""
    soft = known.soft or left[-1] == _SET
    left = left[:-1]
    a, b = _WORD_AT_END.search(left), _LETTERS.match(right)
    if not a or not b:
        return "-"
    if f"{a[0]}-{b[0]}".casefold() in known.words:
        return "-"
    if f"{a[0]}{b[0]}".casefold() in known.words:
        return ""
    return "" if soft and b[0][0].islower() and a[0][-1].islower() else "-"


def _is_cut(left: str, right: str, known: Habits) -> bool:
    """No space where spaces are kept: whether a word or number was cut in two, or a space lost after all."""
    left, right = HOLDERS.sub("", left), HOLDERS.sub("", right)
    a, b = _TOKEN_AT_END.search(left), _TOKEN.match(right)
    if not a or not b:
        return left[-1:] not in ",;:.!?)»”"
    if a[0][-1].isdigit() != b[0][0].isdigit():
        return False
    first, second = a[0].casefold(), b[0].casefold()
    if first + second in known.words:
        return True
    return not (first in known.words and second in known.words and min(len(first), len(second)) > 1)


class Part(NamedTuple):
    """A line on its way into a text: its words, whether a space followed them, whether it reached the margin."""

    text: str
    trail: bool
    full: bool


def join_all(parts: Iterable[Part], known: Habits) -> str:
    """All lines of a paragraph as one text; what lies far behind is set aside, so that the time stays linear."""
    done: list[str] = []
    text, before = "", None
    for part in parts:
        text = part.text if before is None else join(text, part.text, before.trail, known, before.full)
        if len(text) > 4 * _REACH:
            done.append(text[:-_REACH])
            text = text[-_REACH:]
        before = part
    return "".join(done) + text
