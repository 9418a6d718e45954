"""Which names a text has: runs of the characters that transcribe, and words with a capital letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.figures.naming.characters import CHARACTERS, is_weak, spoken
from briefwright.figures.naming.letters import sounded, spellings
from briefwright.figures.naming.sounds import Sounds
from briefwright.span import Span

_RUN = rf"[{CHARACTERS}]+(?:[·•・‧∙－-][{CHARACTERS}]+)*"
_BEHIND = r"(?:[\u4e00-\u9fff]{0,3} ?[（(] ?([A-Z][^()（）]{2,60})[)）])?"
_HAN = re.compile(f"({_RUN}){_BEHIND}")
_WORD = r"(?<![^\W_])[A-ZÀ-ÞЀ-Я][a-zß-ÿа-џӀ-ӿ]+(?:['’ʼ][a-zß-ÿа-џ]+)*"
_WORDS = re.compile(rf"{_WORD}(?: ?[- ] ?{_WORD})*")
_ONE = re.compile(_WORD)
_APART = re.compile("[·•・‧∙－-]")
_OPENS = re.compile(r"(?:^|[.!?。！？;:：；\n]|[«“”\"(（])\s*$")
_BEFORE_NAMES = "mr mrs ms dr president minister secretary general director chairman governor mayor king queen prince"
_TITLES = frozenset(_BEFORE_NAMES.split())
_WORDS_OF_USE = """
the a an in on at of and by for from to with when while after before as since until during under both no not
between its his her their this that it he she they prime foreign vice deputy group corps company corporation
region province oblast district republic state council bank fund ministry party army forces city town north
south east west northern southern eastern western new central january february march april may june july august
september october november december monday tuesday wednesday thursday friday saturday sunday federation union
parliament academy institute university department committee commission assembly congress forum summit strategy
concept declaration convention treaty agreement security cooperation economic international national world global
power order policy review journal times vol house center centre office agency service programme program project
initiative road belt sea ocean river mountain island airport port street avenue
в во на по с со и а но к у о об от до из за при после когда если как что его ее их это он она они президент
министр премьер глава группа корпус компания область район республика совет банк фонд партия город федерация
федерации союз союза парламент академия академии институт института университет университета комитет комитета
комиссия ассамблея ассамблеи конгресс форум саммит стратегия стратегии концепция концепции декларация конвенция
указ обращение закон статья совета банка фонда президента
"""
_GENERIC = _TITLES.union(_WORDS_OF_USE.split())
"""Words that stand with a capital letter without being a name, or beside one; before a name the first are a title."""
_LEAST, _SHORT = 3, 2


class Part(NamedTuple):
    """A word of a name, how it may sound, and where in the name it stands."""

    text: str
    sounds: tuple[Sounds, ...]
    at: int = 0


class Name(NamedTuple):
    """A name as a text has it. `sure`: it is one even if no other text has it; `opens`: it begins a sentence.

    `parts` are its words in Chinese or else all; `beside` what stands in brackets behind it, in Latin letters.
    """

    start: int
    end: int
    parts: tuple[Part, ...]
    beside: tuple[Part, ...] = ()
    sure: bool = False
    opens: bool = False

    @property
    def words(self) -> tuple[Name, ...]:
        """Each of its words as a name."""
        ends = (*(part.at for part in self.parts[1:]), self.end - self.start)
        return tuple(
            Name(self.start + part.at, self.start + end, (part,), sure=self.sure)
            for part, end in zip(self.parts, ends, strict=True)
        )

    @property
    def every(self) -> tuple[Sounds, ...]:
        """What any of its words may sound like."""
        return tuple(sounds for part in (*self.parts, *self.beside) for sounds in part.sounds)

    @property
    def text(self) -> str:
        """Its last word."""
        return self.parts[-1].text


def names_of(text: str, besides: Sequence[Span]) -> tuple[Name, ...]:
    """The names of a text in their order, but what stands in stretches that are read otherwise (dates, countries)."""
    for start, end in besides:
        text = text[:start] + "\0" * (end - start) + text[end:]
    found = sorted((*_transcribed(text), *_capitalised(text)), key=lambda name: (name.start, -name.end))
    out: list[Name] = []
    for name in found:
        if not out or name.start >= out[-1].end:
            out.append(name)
    return tuple(out)


def _transcribed(text: str) -> Iterator[Name]:
    for match in _HAN.finditer(text):
        words = _APART.split(match[1])
        beside = tuple(_latin(word) for word in _ONE.findall(match[2] or ""))
        if len(match[1]) < _SHORT:
            continue
        strong = sum(not is_weak(char) for char in match[1])
        sure = bool(beside) or (len(words) > 1 and len(words[-1]) > 1) or strong >= _LEAST
        yield Name(match.start(), match.end(), tuple(map(_han, words)), beside, sure)


def _han(run: str) -> Part:
    """A run with what it sounds like, also without weak characters at its ends."""
    texts = {run}
    if len(run) > _LEAST:
        texts |= {run[is_weak(run[0]) :], run[: len(run) - is_weak(run[-1])]}
    return Part(run, tuple(spoken(one) for one in sorted(texts, key=len, reverse=True)))


def _capitalised(text: str) -> Iterator[Name]:
    for match in _WORDS.finditer(text):
        words, title = [*_ONE.finditer(match[0])], ""
        while words and words[0][0].lower() in _GENERIC:
            title = words.pop(0)[0].lower()
        while words and words[-1][0].lower() in _GENERIC:
            words.pop()
        if not words:
            continue
        start, end = match.start() + words[0].start(), match.start() + words[-1].end()
        opens = len(words) == 1 and _OPENS.search(text, 0, start) is not None
        parts = tuple(_latin(word[0], match.start() + word.start() - start) for word in words)
        # English has capital letters in all the words of a title, and in many that are no names
        sure = len(words) > 1 or title in _TITLES or (not opens and _is_cyrillic(words[0][0]))
        yield Name(start, end, parts, (), sure, opens)


def _is_cyrillic(word: str) -> bool:
    return "Ѐ" <= word[0] <= "ӿ"


def _latin(word: str, at: int = 0) -> Part:
    forms = spellings(word)
    return Part(forms[-1], tuple(map(sounded, forms)), at)
