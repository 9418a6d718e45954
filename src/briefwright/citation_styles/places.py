"""Places as notes cite them: where in a work, at second hand, what tells works apart, the marks between and behind."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefwright.citation_styles import locators
from briefwright.citation_styles.interface import Cited, Piece, Work
from briefwright.citation_styles.reference import Part
from briefwright.citation_styles.scripts import script
from briefwright.citation_styles.wording import Wording, by_language
from briefwright.languages.language import Language

Code = Literal["zh", "en", "ru"]
Form = Callable[[Work], Part]
_FINAL = (".", "。", "…", "?", "？", "!", "！")
_CIRCLES = (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands between the places of a note, behind the last, and before the analyst's words ("": the edition's)."""

    semicolon: str
    stop: str
    comma: str = ""


def form_of(work: Work) -> Code:
    """The tradition in which a work is worded: its language's, else that of its title's script."""
    match work.language or script(work.word("title")):
        case "zh" | "han":
            return "zh"
        case "ru" | "cyrillic":
            return "ru"
        case "en" | "latin":
            return "en"
        case _:
            written = script(work.word("title"))
            return "zh" if written == "han" else "ru" if written == "cyrillic" else "en"


def where(place: Cited, terms: Wording) -> list[str]:
    """Pages; tables; and the passages that have no page, by their IDs."""
    found = (locators.pages(place.pages, place.work, terms), locators.passages(place.named, place.work, terms))
    return [words for words in found if words]


def distinct(work: Work, forms: Sequence[Form]) -> Part:
    """The work in the first of these forms in which no other work looks the same; else in the last."""
    shown: Part = []
    for form in forms:
        shown = form(work)
        if all(text(form(other)) != text(shown) for other in work.others if other.key != work.key):
            break
    return shown


def settled(cited: Sequence[Cited]) -> list[Cited]:
    """The places, `again` only where the words just before are that work's: not behind another work in the same note,
    nor behind or before a reference at second hand.
    """
    out: list[Cited] = []
    for place in cited:
        last = out[-1] if out else None
        parted = last is not None and (last.work.key != place.work.key or bool(last.second_hand))
        follows = place.position == "again" and not (parted or place.second_hand)
        out.append(place if follows or place.position == "first" else replace(place, position="later", same=False))
    return out


def note(
    cited: Sequence[Cited],
    edition: Language,
    worded: Callable[[Cited], Part],
    link: Callable[[Work], str],
    marks: Callable[[Work], Marks],
) -> tuple[Piece, ...]:
    """A note of these places as `worded`, with the analyst's words round them; `link` leads from what is cited at
    second hand to the work.
    """
    out: list[Piece] = []
    for i, place in enumerate(cited):
        words = _spoken(worded(place), place.work, edition)
        if place.second_hand:
            words = [Piece(without_stop(place.second_hand) + link(place.work)), *words]
        if place.prefix:
            close = script(place.prefix[-1]) == "han" and form_of(place.work) == "zh"
            words = [Piece(place.prefix + ("" if close else " ")), *words]
        if place.suffix:
            words = [*words, Piece((marks(place.work).comma or by_language(edition.code).comma) + place.suffix)]
        out += [Piece(marks(cited[i - 1].work).semicolon), *words] if i else words
    if not cited:
        return ()
    last = marks(cited[-1].work)
    return ended(out, by_language(edition.code).stop if cited[-1].suffix and not last.comma else last.stop)


def joined(parts: Sequence[Part], between: str) -> Part:
    """Parts that are not empty with marks between them: none before a part that begins with its own (` // `), and no
    full stop behind another end of a sentence.
    """
    out: Part = []
    for part in parts:
        if not text(part):
            continue
        if out and not text(part).startswith((" ", ":")):
            out.append(Piece(between[1:] if between[0] == "." and out[-1].text.endswith(_FINAL) else between))
        out += part
    return out


def ended(given: Sequence[Piece], stop: str) -> tuple[Piece, ...]:
    """The words with a full stop, unless they end with one."""
    pieces = [piece for piece in given if piece.text]
    return tuple(pieces) if not pieces or pieces[-1].text.endswith(_FINAL) else (*pieces, Piece(stop))


def text(pieces: Sequence[Piece]) -> str:
    """The words alone."""
    return "".join(piece.text for piece in pieces)


def _spoken(pieces: Part, work: Work, edition: Language) -> Part:
    """The pieces, marked with the work's language where that is not the edition's."""
    if work.language in ("", edition.code):
        return pieces
    return [piece if piece.language else replace(piece, language=work.language) for piece in pieces]


def without_stop(words: str) -> str:
    """A note's text without its last full stop, but with that of an abbreviation (`et al.`, `2019 г.`)."""
    bare = words.rstrip().removesuffix("。")
    return bare if re.search(r"(?:\b(?:al|ff|г|гг|др|изд)|\.\.)\.$", bare) else bare.removesuffix(".")


def circled(number: int) -> str:
    """A number as a circled digit, to 50, as Unicode has them; beyond, plain figures."""
    return chr(_CIRCLES[number - 1]) if 1 <= number <= len(_CIRCLES) else str(number)


def ordinal(number: str) -> str:
    """An English ordinal: `2nd`."""
    return number + ("th" if number[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th"))
