"""The plain form: author, title, container, date, locator.

A reference reads in the source's own words where the edition's readers know them, else in the edition's; the terms for
pages, volumes and issues are the source's. Authors stand in Latin letters in editions in another script, where the
source gives them; a title in another language than the edition's is followed by its translation in brackets. A work
that was cited before is named by author and short title, cut only as far as no other work could be meant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefwright.citation_styles import names, titles
from briefwright.citation_styles.interface import Cited, Piece, Work
from briefwright.citation_styles.locators import pages, passages
from briefwright.citation_styles.reference import Part, address, date_of, parts
from briefwright.citation_styles.scripts import Script, folded, script
from briefwright.citation_styles.wording import Wording, by_language, voice
from briefwright.languages.language import Language

_ORDER: dict[str, tuple[Script, ...]] = {
    "zh": ("han", "latin", "cyrillic"),
    "ru": ("cyrillic", "latin", "han"),
}
_FINAL = (".", "。", "…", "?", "？", "!", "！")


@dataclass(frozen=True, slots=True)
class PlainStyle:
    """The plain form as a style."""

    def note(self, cited: Sequence[Cited], language: Language) -> tuple[Piece, ...]:
        """Each place in turn, parted by semicolons."""
        words = by_language(language.code)
        out: list[Piece] = []
        for place in cited:
            out += [Piece(words.semicolon)] if out else []
            out += _place(place, language)
        return _ended(out, words)

    def entry(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """The full reference, with the pages of the whole."""
        said = voice(work.language, language)
        whole = pages((work.word("page"),), work, by_language(work.language))
        locator: list[Part] = [[Piece(whole)]] if whole else []
        listed = _listed([*parts(work, said, language), *locator, *address(work, said)], said)
        return _ended(_spoken(listed, said, language), said)

    def name(self, work: Work, language: Language) -> tuple[Piece, ...]:
        """Author and year, or a short title and the year; what tells the work from the others cited."""
        return _distinct(work, (_by_author, _by_title, _by_whole_title), language)

    def sort_key(self, work: Work, language: Language) -> tuple[int, str]:
        """By script, the edition's own first, then by the words."""
        words = "".join(piece.text for piece in self.entry(work, language))
        order = _ORDER.get(language.code, ("latin", "cyrillic", "han"))
        written = script(words)
        return order.index(written) if written in order else len(order), folded(words)


Form = Callable[[Work, Language], list[Piece]]


def _distinct(work: Work, forms: Sequence[Form], language: Language) -> tuple[Piece, ...]:
    """The work in the first of these forms in which no other work looks the same; else in the last."""
    shown: list[Piece] = []
    for form in forms:
        shown = form(work, language)
        if all(_text(form(other, language)) != _text(shown) for other in work.others if other.key != work.key):
            break
    return tuple(shown)


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _by_author(work: Work, language: Language) -> list[Piece]:
    """Author and year."""
    author = names.short(work.names("author"), language.code)
    return [Piece(author), *_year(work, language)] if author else _by_title(work, language)


def _by_title(work: Work, language: Language) -> list[Piece]:
    """Short title and year."""
    return [titles.again(work, language, cut=True), *_year(work, language)]


def _by_whole_title(work: Work, language: Language) -> list[Piece]:
    """Author, whole title and year."""
    return [*_whole(work, language), *_year(work, language)]


def _year(work: Work, language: Language) -> list[Piece]:
    year = date_of(work)[:4]
    return [Piece(f"（{year}）" if language.code == "zh" else f" ({year})")] if year else []


def _short(work: Work, language: Language) -> list[Piece]:
    """Author and short title."""
    return _again(work, titles.again(work, language, cut=True), language)


def _whole(work: Work, language: Language) -> list[Piece]:
    """Author and whole title."""
    return _again(work, titles.again(work, language, cut=False), language)


def _again(work: Work, title: Piece, language: Language) -> list[Piece]:
    author = names.short(work.names("author"), language.code)
    said = titles.voice_again(work, language)
    return _spoken(_listed([*([[Piece(author)]] if author else []), [title]], said), said, language)


def _full(work: Work, language: Language) -> list[Piece]:
    """The whole reference without its locator."""
    said = voice(work.language, language)
    return _spoken(_listed([*parts(work, said, language), *address(work, said)], said), said, language)


def _place(place: Cited, language: Language) -> list[Piece]:
    """One place in a work: in full the first time, then by author and short title."""
    work, words = place.work, by_language(language.code)
    if place.position == "first":
        said = voice(work.language, language)
        shown = parts(work, said, language)
    else:
        said = titles.voice_again(work, language)
        forms: tuple[Form, ...] = (_short, _whole, _by_whole_title, _full)
        shown = [[*_distinct(work, forms, language)]]
    on_pages = pages(place.pages, work, by_language(work.language))
    shown += [[Piece(on_pages)]] if on_pages else []
    out = _spoken(_listed(shown, said), said, language)
    if place.passages:
        out = _listed([out, [Piece(passages(place.passages, words))]], words)
    if place.position == "first":
        out = _listed([out, *address(work, said)], words)
    if place.second_hand:
        out = [Piece(_without_stop(place.second_hand) + words.comma + words.cited_in), *out]
    if place.prefix:
        out = [Piece(place.prefix + ("" if script(place.prefix[-1]) == "han" else " ")), *out]
    return _listed([out, [Piece(place.suffix)]], words) if place.suffix else out


def _without_stop(words: str) -> str:
    """A note's text without its last full stop, but not without that of an abbreviation (`et al.`, `ff.`)."""
    bare = words.rstrip().removesuffix("。")
    last = bare.split(" ")[-1]
    return (
        bare[:-1] if bare.endswith(".") and not bare.endswith("..") and (len(last) > 3 or last[:-1].isdigit()) else bare
    )


def _spoken(pieces: Sequence[Piece], said: Wording, edition: Language) -> list[Piece]:
    """The pieces of a reference, marked with its language where that is not the edition's."""
    if said.code == edition.code:
        return [*pieces]
    return [piece if piece.language else replace(piece, language=said.code) for piece in pieces]


def _listed(given: Sequence[Sequence[Piece]], words: Wording) -> list[Piece]:
    """Parts with commas between; in English a comma goes within closing marks."""
    out: list[Piece] = []
    for part in given:
        if out and _takes_stop(out[-1], words):
            text = out[-1].text
            out[-1] = replace(out[-1], text=f"{text[:-1]}{'' if text[-2] in '?!' else ','}”")
            out.append(Piece(" "))
        elif out:
            out.append(Piece(words.comma))
        out += part
    return out


def _takes_stop(piece: Piece, words: Wording) -> bool:
    """Whether a comma or full stop goes within the closing mark: in English, behind Latin letters."""
    inside = piece.text[-2:-1]
    return words.code == "en" and piece.text.endswith("”") and script(inside) == "latin" and inside not in "，。？！"


def _ended(given: Sequence[Piece], words: Wording) -> tuple[Piece, ...]:
    """The words with a full stop, unless they end with one."""
    pieces = [piece for piece in given if piece.text]
    if not pieces:
        return ()
    last = pieces[-1]
    if _takes_stop(last, words):
        if last.text[-2] not in ".?!…":
            pieces[-1] = replace(last, text=f"{last.text[:-1]}.”")
    elif not last.text.endswith(_FINAL):
        pieces.append(Piece(words.stop))
    return tuple(pieces)


PLAIN = PlainStyle()
