"""What a citation style is given, and what it gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, Protocol

from briefwright.languages.language import Language

Position = Literal["first", "again", "later"]
"""`first`: the work is cited for the first time; `again`: the note before cites it alone; `later`: any other time."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words, in italics or not. `language` is the code of its language where it is not the edition's."""

    text: str
    italic: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A work: its CSL variables as in a source's front matter, with `title-translation` and `latin` names beside.

    `others` are the other works that the edition cites (their own `others` may be empty): a short form must not be
    mistaken for one of theirs.
    """

    key: str
    variables: Mapping[str, Any]
    others: tuple[Work, ...] = ()

    def word(self, name: str) -> str:
        """A variable that is a string, or ""."""
        value = self.variables.get(name, "")
        return value if isinstance(value, str) else ""

    def names(self, name: str) -> tuple[Mapping[str, str], ...]:
        """A variable that is a list of names, or an empty one."""
        value = self.variables.get(name)
        return tuple(item for item in value if isinstance(item, Mapping)) if isinstance(value, list | tuple) else ()

    def translated(self, language: str, variable: str = "title-translation") -> str:
        """The title in a language by its code, as the source gives it, or ""; so too its short title."""
        value = self.variables.get(variable)
        return str(value.get(language, "")) if isinstance(value, Mapping) else ""

    @property
    def language(self) -> str:
        """The primary tag of its language (`zh` of `zh-Hans`), or ""."""
        return self.word("language").partition("-")[0].lower()


class Place(NamedTuple):
    """A passage of a work: the page it stands on, as printed, and its ID; either may be empty."""

    page: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """Places in a work, as one note cites them.

    `prefix` and `suffix` are the analyst's words. `second_hand` is the reference that the work itself gives in a note,
    where that note is what is cited. `note` is the number of the note that cited the work first. `same`: the note
    before says the very same, page and all.
    """

    work: Work
    position: Position
    places: tuple[Place, ...] = ()
    prefix: str = ""
    suffix: str = ""
    second_hand: str = ""
    note: int = 0
    same: bool = False

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages, each once, in the order of citation; one that lies in a range beside it is not said again."""
        labels = [*dict.fromkeys(place.page.strip() for place in self.places if place.page.strip())]
        spans = {label: _span(label) for label in labels}
        return tuple(label for label in labels if not any(_within(spans[label], spans[other]) for other in labels))

    @property
    def named(self) -> tuple[str, ...]:
        """The IDs that a note must print: those that no page leads to, and tables, which a page does not single out."""
        ids = (place.passage for place in self.places if not place.page.strip() or place.passage.startswith("t"))
        return tuple(dict.fromkeys(filter(None, ids)))


def _span(label: str) -> tuple[int, int] | None:
    """The first and the last page of a label in figures (`14`, `14-15`), else None."""
    found = re.fullmatch(r"(\d+)(?:\s*[-‐‑–—~～]\s*(\d+))?", label)
    return (int(found[1]), int(found[2] or found[1])) if found else None


def _within(inner: tuple[int, int] | None, outer: tuple[int, int] | None) -> bool:
    """Whether pages lie in others that are more."""
    return inner is not None and outer is not None and inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]


class Style(Protocol):
    """A citation style."""

    def note(self, cited: Sequence[Cited], language: Language) -> tuple[Piece, ...]:
        """The words of a note, with its last full stop, for an edition in a language."""
        ...

    def entry(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """The words of an entry in the list of sources."""
        ...

    def name(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """The shortest words that tell the work from others in running text: author and year, or a short title."""
        ...

    def sort_key(self, work: Work, language: Language) -> tuple[int, str]:
        """By what the list of sources is sorted."""
        ...
