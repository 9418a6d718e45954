"""The end of a text as a piece that is not broken: no last line of one character, or of half a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefwright.compose.document import Inline
from briefwright.compose.spaces import ties
from briefwright.languages import LANGUAGES, Language

_LONG = {"zh": 16, "en": 30, "ru": 30}
"""Characters from which a text may take a second line."""
_WORD = re.compile(r"(?:(?<= )|\A(?=[\w“«(\[]))(?:(?:[^ ]{1,16} )?[^ ]{1,5}|(?:[^ ]{1,3} )?[^ ]{6,28})\Z")
"""The last word of a text in letters, with what a no-break space ties to it; where it or the one before it is short,
both.
"""
_CHARACTERS = re.compile(r"(?:[^\s“‘（《〈【，。、；：！？”’）》〉】…][，。、；：！？”’）》〉】…]*){2}\Z")
"""The last two characters of a Chinese text, with the marks behind them."""
_INSIDE = ("emphasis", "strong", "foreign")


def ended(content: tuple[Inline, ...], language: Language) -> tuple[Inline, ...]:
    """Running text with its end marked as not to be broken, where the text may take more than a line; and no space
    between two of its pieces where the first must not be parted from the second.
    """
    content = tuple(_tied(content, language))
    return _ended(content, language) if _length(content) >= _LONG[language.code] else content


def _tied(content: tuple[Inline, ...], language: Language) -> Iterator[Inline]:
    before = ""
    for piece in content:
        tied = piece.kind == "text" and piece.text[:1] == " " and ties(before, language)
        yield replace(piece, text="\u00a0" + piece.text[1:]) if tied else piece
        before = _words((piece,))


def _ended(content: tuple[Inline, ...], language: Language) -> tuple[Inline, ...]:
    end = len(content)
    while end and _follows(content[end - 1], language):
        end -= 1
    body, after = content[:end], content[end:]
    if not body:
        return content
    last = body[-1]
    if last.kind in _INSIDE and last.children:
        own = LANGUAGES.get(last.language, language) if last.kind == "foreign" else language
        return (*body[:-1], replace(last, children=_ended(last.children, own)), *after)
    return (*(_chinese(body) if language.code == "zh" else _lettered(body)), *after)


def _follows(piece: Inline, language: Language) -> bool:
    """Whether a piece only follows the last word: a call, and in Russian the full stop behind it."""
    stop = piece.kind == "text" and language.code != "zh" and not any(map(str.isalnum, piece.text))
    return piece.kind == "call" or stop


def _lettered(body: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """With the last word kept whole."""
    last = body[-1]
    found = _WORD.search(last.text) if last.kind == "text" else None
    return (*body[:-1], *_split(last, found.start())) if found else body


def _chinese(body: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """With the last two characters, or the last figure and what belongs to it, kept together."""
    halved = len(body)
    while halved and body[halved - 1].kind == "halved":
        halved -= 1
    words, marks = body[:halved], body[halved:]
    last = words[-1] if words else None
    if last is None or last.kind != "text":
        return body
    found = _CHARACTERS.search(last.text)
    if found:
        return (*words[:-1], *_split(last, found.start(), *marks))
    before = words[-2] if len(words) > 1 else None
    if before is None or before.kind != "latin" or _length((before,)) > 8:
        return body
    head = words[:-2]
    first: tuple[Inline, ...] = ()
    if head and head[-1].kind == "text" and head[-1].text.endswith("第"):
        *others, lead = _split(head[-1], len(head[-1].text) - 1)
        head, first = (*head[:-1], *others), lead.children
    return (*head, Inline("kept", children=(*first, before, last, *marks)))


def _split(last: Inline, at: int, *marks: Inline) -> tuple[Inline, ...]:
    head, tail = last.text[:at], Inline("text", last.text[at:])
    kept = Inline("kept", children=(tail, *marks))
    return (Inline("text", head), kept) if head else (kept,)


def _length(content: tuple[Inline, ...]) -> int:
    return len(_words(content))


def _words(content: tuple[Inline, ...]) -> str:
    return "".join(piece.text + _words(piece.children) for piece in content if piece.kind != "call")
