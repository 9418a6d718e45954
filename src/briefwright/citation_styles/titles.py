"""Titles of works and of what holds them, in the marks of their language."""

from __future__ import annotations

import re
from typing import Literal

from briefwright.citation_styles.interface import Piece, Work
from briefwright.citation_styles.scripts import script
from briefwright.citation_styles.wording import Wording, by_language, voice
from briefwright.languages import LANGUAGES
from briefwright.languages.language import Language, words

Look = Literal["whole", "part", "act", "bare"]
"""`whole`: what stands by itself (a book: italics, 《》); `part`: what stands in it (quotation marks); `act`: a treaty
or law (no marks but 《》); `bare`: a site."""

_WHOLE = words(
    "book broadcast classic collection dataset document graphic hearing manuscript map motion_picture musical_score "
    "pamphlet performance periodical report software song standard thesis"
)
_ACTS = words("bill legal_case legislation patent regulation treaty")
_ON_SITES = words("dataset post post-weblog software webpage")
_WORDS, _CHARACTERS = 5, 20
"""The length of a short title, in words or in Han characters."""
_SMALL = 3
"""Letters of a word that a cut title does not end with: the, and, на."""
_SUBTITLE = re.compile(r"[:：]\s*|\s*(?:——|[—–])\s+|——")


def look(work: Work) -> Look:
    """How the title of a work is shown."""
    kind = work.word("type")
    return "whole" if kind in _WHOLE else "act" if kind in _ACTS else "part"


def container_look(work: Work) -> Look:
    """How the title of what holds a work is shown."""
    return "bare" if work.word("type") in _ON_SITES else "whole"


def marked(title: str, how: Look, said: Wording, *, code: str = "") -> Piece:
    """A title in the marks that its script and the reference's language want. `code` is the title's own language."""
    written = script(title)
    if how == "bare" or (how == "act" and written != "han"):
        return Piece(title, language=code)
    if how == "part":
        marks = LANGUAGES["ru" if written == "cyrillic" and said.code != "en" else "en"].quotes
        return Piece(_between(title, "".join(marks)), language=code)
    if written == "han":
        return Piece(_between(title, "《》〈〉"), language=code)
    return Piece(title, italic=True, language=code)


def _between(title: str, marks: str) -> str:
    """A title between the first two marks; where these stand in it, they become the other two."""
    return f"{marks[0]}{title.translate(str.maketrans(marks[:2], marks[2:]))}{marks[1]}"


def first(work: Work, said: Wording, edition: Language) -> list[Piece]:
    """The title, and its translation where the edition's reader needs one. Without a title the key stands for it."""
    title = work.word("title") or work.key
    foreign = work.language if work.language != edition.code else ""
    translated = work.translated(edition.code) if foreign else ""
    shown = [marked(title, look(work), said, code=foreign)]
    own = "" if said.code == edition.code else edition.code
    return (
        [*shown, Piece(said.brackets.replace("%", translated), language=own)]
        if translated and translated != title
        else shown
    )


def voice_again(work: Work, edition: Language) -> Wording:
    """The words of a later note: the edition's where the title stands in its language, else those of the first."""
    own = work.language == edition.code or work.translated(edition.code)
    return by_language(edition.code) if own else voice(work.language, edition)


def again(work: Work, edition: Language, *, cut: bool) -> Piece:
    """The title in a later note, in the edition's language where the source has it; `cut` if it is long."""
    foreign = work.language if work.language != edition.code else ""
    translated = work.translated(edition.code) if foreign else ""
    short = (work.word("title-short") or work.word("shortTitle")) if cut else ""
    title = translated or short or work.word("title") or work.key
    code = "" if translated else foreign
    return marked(_cut(title) if cut else title, look(work), voice_again(work, edition), code=code)


def _cut(title: str) -> str:
    """A title without its subtitle, and not longer than a note bears."""
    han = script(title) == "han"
    main = _SUBTITLE.split(title)[0]
    title = main if len(main) > 3 and (han or " " in main) else title
    if han:
        return title if len(title) <= _CHARACTERS else title[:_CHARACTERS] + "…"
    parts = title.split()
    if len(parts) <= _WORDS:
        return title
    kept = parts[:_WORDS]
    while len(kept) > 2 and len(kept[-1]) <= _SMALL and kept[-1].islower():
        kept.pop()
    return " ".join(kept).rstrip(",.:;–—-") + "…"
