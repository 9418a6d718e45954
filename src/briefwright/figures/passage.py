"""A passage that a claim is held against."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefwright.figures.scene import Scene, scene
from briefwright.figures.tables import table_scene
from briefwright.memo import Memo, kept
from briefwright.quantities import CODES

_SCRIPTS = {"en": re.compile(r"[a-zA-Z]{3,}"), "ru": re.compile(r"[а-яёА-ЯЁ]{3,}")}
_WORDS = 3
_SCENES: Memo[tuple[str, str, int | None, bool], Scene] = Memo(16_384)
"""Passages are cited again and again; each is read once."""


@dataclass(eq=False)  # not frozen: see Scene
class Passage:
    """The words of a passage, the language that they are in, and what may tell the year where they do not.

    `issued` is the year of its source, `around` what stands above it: its headings and the passages before. `table`
    marks one with a pipe table.
    """

    text: str
    code: str
    issued: int | None = None
    around: Iterable[str] = ()
    table: bool = False

    @kept
    def scene(self) -> Scene | None:
        """The passage read; None in a language that cannot be read."""
        if self.code not in CODES:
            return None
        key = (self.text, self.code, self.issued, self.table)
        read = table_scene if self.table else scene
        return _SCENES.get(key, lambda: read(self.text, self.code, issued=self.issued))

    @kept
    def foreign(self) -> tuple[Scene, ...]:
        """What the passage has in other scripts than its language's, each read in a language of that script."""
        if self.code not in CODES or self.table:
            return ()
        return tuple(
            _scene(_only(self.text, letters), code)
            for code, letters in _SCRIPTS.items()
            if code != self.code and len(letters.findall(self.text)) >= _WORDS
        )

    @kept
    def years_around(self) -> frozenset[int]:
        """The years of what stands above it, and of its source."""
        known = frozenset[int]() if self.issued is None else frozenset({self.issued})
        if self.code not in CODES:
            return known
        return known.union(*(_scene(text, self.code).all_years for text in self.around))

    @kept
    def months_around(self) -> frozenset[tuple[int | None, int]]:
        """The months, with their years as far as they are given, of what stands above it."""
        if self.code not in CODES:
            return frozenset()
        read = (_scene(text, self.code) for text in self.around)
        return frozenset(
            (one.year(when), when.month)
            for one in read
            for figure in one.figures
            for when in (figure.when, figure.until)
            if when and when.month
        )


def _only(text: str, letters: re.Pattern[str]) -> str:
    """A text, character for character, without the letters of other scripts than one."""
    kept = [False] * len(text)
    for match in letters.finditer(text):
        kept[match.start() : match.end()] = [True] * (match.end() - match.start())
    return "".join(char if keep or not char.isalpha() else " " for char, keep in zip(text, kept, strict=True))


def _scene(text: str, code: str) -> Scene:
    return _SCENES.get((text, code, None, False), lambda: scene(text, code))
