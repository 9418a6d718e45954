"""Who speaks the words at a place of a text. Where that is in doubt, nobody is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefwright.quoting.scripts import main_script
from briefwright.quoting.tables import Wording
from briefwright.quoting.wording import WORDINGS
from briefwright.span import Span
from briefwright.text.marks import pairs, quoted

_REACH = 200
"""Characters before and after the words in which their speaker is looked for."""
_OPENERS = ' \t\r\n\u3000“«「『‘"'
_CLOSERS = '”»」』’"'
_STEM, _ENDING = 3, 3
_SOON = 14
"""Characters between a name and its word for speaking, where it is no plain subject."""
_MIN_HAN, _MAX_HAN = 2, 12
_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_LETTERS = re.compile(r"[^\W\d_][\w-]*")


class Speaker(NamedTuple):
    """A person named in a text, in the words of the text without titles."""

    name: str
    wording: Wording

    def same_as(self, other: Speaker) -> bool:
        """Whether two names may be those of one person; names in two scripts may always."""
        if self.wording.script != other.wording.script:
            return True
        if self.wording.script == "han":
            return not set(self.name).isdisjoint(set(other.name) - {"·"})
        return any(_alike(a, b) for a in self.words for b in other.words)

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words, in small letters."""
        return tuple(word.casefold() for word in _LETTERS.findall(self.name) if len(word) >= _STEM)

    def is_in(self, text: str) -> bool:
        """Whether the person, or someone whose name is alike, stands in a text."""
        if self.wording.script == "han":
            return any(self.name[i : i + 2] in text for i in range(len(self.name) - 1))
        return any(_alike(a, b.casefold()) for a in self.words for b in _LETTERS.findall(text) if len(b) >= _STEM)

    def speaks_in(self, text: str) -> bool:
        """Whether the name stands in a text not far before a word for speaking."""
        stem = self.name[:2] if self.wording.script == "han" else self.words[-1][:4] if self.words else self.name
        low = text if self.wording.script == "han" else text.casefold()
        at = low.find(stem)
        while at >= 0:
            addressed = self.wording.dependent is not None and self.wording.dependent.search(text, 0, at)
            if not addressed and self.wording.speech.search(text, at, at + len(self.name) + _SOON):
                return True
            at = low.find(stem, at + 1)
        return False


def _alike(a: str, b: str) -> bool:
    """Whether two words are one name, endings of case aside."""
    a, b = a.removesuffix("’s").removesuffix("'s"), b.removesuffix("’s").removesuffix("'s")
    shared = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return shared >= _STEM and shared >= max(len(a), len(b)) - _ENDING


def speaker_of(text: str, words: Span) -> Speaker | None:
    """Who says the words at a place of a text: a name right before a word for speaking, before or behind them."""
    before = text[max(0, words.start - _REACH) : words.start].rstrip(_OPENERS)
    after = text[words.end : words.end + _REACH].lstrip(_CLOSERS)
    return _only(WORDINGS, before, "before") or _only(WORDINGS, after, "after")


def _only(wordings: Sequence[Wording], text: str, side: Literal["before", "after"]) -> Speaker | None:
    """The speaker named on one side of some words; nobody where two languages name two."""
    found: list[Speaker] = []
    for wording in wordings:
        match = (wording.before if side == "before" else wording.after).search(text)
        name = _person(wording, _who(wording, match)) if match else ""
        if name:
            found.append(Speaker(name, wording))
    return found[0] if len(found) == 1 else None


def _who(wording: Wording, match: re.Match[str]) -> str:
    groups = match.groupdict()
    who = groups.get("who") or ""
    if who and wording.dependent is not None and wording.dependent.search(match.string[: match.start("who")]):
        return ""
    return who or groups.get("by") or ""


def _person(wording: Wording, words: str) -> str:
    """The person's name in what stands before a word for speaking, or ""."""
    if wording.stops is not None and (stop := wording.stops.search(words)):
        words = words[: stop.start()]
    words = _BRACKETS.sub("", words)
    if wording.person is not None:
        titles = [match.end() for match in wording.titles.finditer(words)]
        name = words[titles[-1] if titles else 0 :].strip()
        fits = bool(wording.person.fullmatch(name)) or (bool(titles) and _MIN_HAN <= len(name) <= _MAX_HAN)
        return name if fits and not wording.no_person.search(name) else ""
    name = wording.titles.sub(" ", words)
    if wording.no_person.search(re.sub(r"\A\s*(?:The|A)\s", "", name)):
        return ""
    return " ".join(name.split()).rstrip(".")


def another_speaker(sentence: str, quotation: Span, passage: str, place: Span) -> tuple[str, str] | None:
    """The names to which a text and the passage that it cites give the same words, where they are two people's.

    `quotation` is the stretch of the text, its marks included; `place` that of the words in the passage. None where
    they agree, where one names nobody, or in doubt.
    """
    claimed = speaker_of(sentence, quotation)
    if claimed is None:
        return None
    enclosing = next((s for s in quoted(passage, pairs(passage)) if s.start < place.start and place.end < s.end), place)
    named = speaker_of(passage, enclosing)
    if named is None or named.wording.script != claimed.wording.script or claimed.same_as(named):
        return None
    if main_script(claimed.name) != main_script(named.name):
        return None
    return None if claimed.speaks_in(passage) else (claimed.name, named.name)
