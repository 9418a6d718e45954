"""Titles of works and of what holds them, in the marks of their language."""

from __future__ import annotations

import re
from typing import Literal

from briefwright.citation_styles.interface import Piece, Work
from briefwright.citation_styles.scripts import script
from briefwright.citation_styles.wording import Wording
from briefwright.languages import LANGUAGES
from briefwright.languages.language import Language

Look = Literal["whole", "part", "plain"]
"""`whole`: what stands by itself (a book: italics, 《》); `part`: what stands in it (quotation marks); `plain`: neither."""

_WHOLE = frozenset(
    "book broadcast classic collection dataset document graphic hearing manuscript map motion_picture musical_score "
    "pamphlet performance periodical report software song standard thesis".split()
)
_LEGAL = frozenset("bill legal_case legislation patent regulation treaty".split())
_SITES = frozenset("dataset post post-weblog software webpage".split())
_WORDS, _CHARACTERS = 5, 20
"""The length of a short title, in words or in Han characters."""
_SUBTITLE = re.compile(r"[:：]\s*|\s*(?:——|[—–])\s*")


def look(work: Work) -> Look:
    """How the title of a work is shown."""
    kind = work.word("type")
    return "whole" if kind in _WHOLE else "plain" if kind in _LEGAL else "part"


def container_look(work: Work) -> Look:
    """How the title of what holds a work is shown."""
    return "plain" if work.word("type") in _SITES else "whole"


def marked(words: str, how: Look, voice: Wording, *, code: str = "") -> Piece:
    """A title in the marks that its script and the reference's language want. `code` is the title's own language."""
    written = script(words)
    if written == "han":
        if how == "plain" and code != "zh":
            return Piece(words, language=code)
        return Piece(
            f"“{_inside(words, '“”', '‘’')}”" if how == "part" else f"《{_inside(words, '《》', '〈〉')}》",
            language=code,
        )
    if how != "part":
        return Piece(words, italic=how == "whole", language=code)
    marks = LANGUAGES["ru" if written == "cyrillic" and voice.code != "en" else "en"].quotes
    return Piece(f"{marks[0]}{_inside(words, marks[0] + marks[1], marks[2] + marks[3])}{marks[1]}", language=code)


def _inside(words: str, outer: str, inner: str) -> str:
    """Marks within a title that is to stand in the same ones."""
    return words.translate(str.maketrans(outer, inner))


def title(work: Work, voice: Wording, edition: Language) -> list[Piece]:
    """The title, and its translation where the edition's reader needs one. Without a title the key stands for it."""
    words = work.word("title") or work.key
    foreign = work.language if work.language != edition.code else ""
    translated = work.translated(edition.code) if foreign else ""
    shown = [marked(words, look(work), voice, code=foreign)]
    return [*shown, Piece(voice.brackets.replace("%", translated))] if translated and translated != words else shown


def short_title(work: Work, edition: Language) -> str:
    """The words of a title in a later note: the edition's language where the source has it; long ones are cut."""
    words = whole_title(work, edition)
    main = _SUBTITLE.split(words)[0]
    han = script(words) == "han"
    words = main if main != words and (len(main) > 3 if han else " " in main) else words
    if han:
        return words if len(words) <= _CHARACTERS else words[:_CHARACTERS] + "…"
    parts = words.split()
    return words if len(parts) <= _WORDS else " ".join(parts[:_WORDS]).rstrip(",.:;–—-") + "…"


def whole_title(work: Work, edition: Language) -> str:
    """The title as later notes give it, uncut."""
    translated = work.translated(edition.code) if work.language != edition.code else ""
    return translated or work.word("title-short") or work.word("shortTitle") or work.word("title") or work.key
