"""How the works of an edition are worded by its citation style; what was worded once is not worded again.

A style is a pure function, and an analyst who changes a sentence leaves nearly all notes as they were. So what it said
of these works in this language is kept for the next time that they are asked for, in a preview within the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from briefwright.citation_styles import RESTARTING, STYLES, Cited, Work
from briefwright.compose.document import Inline
from briefwright.compose.endings import ended
from briefwright.compose.wording import rich, spoken
from briefwright.corpus import Source
from briefwright.languages import Language
from briefwright.memo import Memo

Words = tuple[tuple[Inline, ...], str]
"""Running text, and the same as plain words."""


class References:
    """The words for some works, each told from the others, in one style and language."""

    def __init__(self, language: Language, style: str, sources: Sequence[Source], *, restarting: bool) -> None:
        self._language = language
        self._style = (RESTARTING if restarting else STYLES).get(style) or STYLES[style]
        works = tuple(Work(source.key, source.metadata) for source in sources)
        self.works = {work.key: replace(work, others=works) for work in works}
        self._notes: Memo[tuple[Any, ...], Words] = Memo(2048)
        self._entries: Memo[str, tuple[Inline, ...]] = Memo(2048)
        self._names: Memo[str, tuple[Inline, ...]] = Memo(2048)
        self._orders: Memo[str, tuple[int, str]] = Memo(2048)

    def note(self, cited: Sequence[Cited]) -> Words:
        """A note that cites these places."""
        return self._notes.get(tuple(map(_key, cited)), lambda: self._note(cited))

    def _note(self, cited: Sequence[Cited]) -> Words:
        content = ended(rich(self._style.note(cited, self._language), self._language), self._language)
        return content, spoken(content)

    def entry(self, key: str) -> tuple[Inline, ...]:
        """A work in the list of sources."""
        return self._entries.get(key, lambda: self._ended(self._style.entry(self.works[key], self._language)))

    def name(self, key: str) -> tuple[Inline, ...]:
        """The shortest words for a work."""
        return self._names.get(key, lambda: rich(self._style.name(self.works[key], self._language), self._language))

    def order(self, key: str) -> tuple[int, str]:
        """By what the list of sources is sorted."""
        return self._orders.get(key, lambda: self._style.sort_key(self.works[key], self._language))

    def _ended(self, words: Any) -> tuple[Inline, ...]:
        return ended(rich(words, self._language), self._language)


_KNOWN: Memo[tuple[Any, ...], References] = Memo(16)


def references(language: Language, style: str, sources: Iterable[Source], *, restarting: bool) -> References:
    """The words for the works that these sources are; the same again for the same sources."""
    given = tuple(sources)
    key = (language.code, style, restarting, tuple((source.path, source.text) for source in given))
    return _KNOWN.get(key, lambda: References(language, style, given, restarting=restarting))


def _key(cited: Cited) -> tuple[Any, ...]:
    """All that tells one place cited from another, the work by its key."""
    return (
        *(cited.work.key, cited.position, cited.places, cited.prefix, cited.suffix),
        *(cited.second_hand, cited.note, cited.same),
    )
