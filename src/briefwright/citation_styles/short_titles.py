"""What a style calls a work that it does not cite in full: author and short title, more where two would be the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefwright.citation_styles.interface import Piece, Work
from briefwright.citation_styles.places import Form, distinct
from briefwright.citation_styles.reference import Part, date_of
from briefwright.citation_styles.scripts import script
from briefwright.languages.language import Language, words

_SUBTITLE = re.compile(r"[:：]\s*|\s+[—–-]\s+|——|(?<=[?!？！])\s*(?=\S)")
_ENDING = re.compile(r"[\s,.:;–—-]+$")
_JOINTS = frozenset(
    words(
        "a an the and or nor but of in on at to for from by with as into over under between among toward towards about "
        "after before since until via per through during against without within across upon around beyond versus vs "
        "и а но или да во в на о об обо к ко с со от до из у за по при для без над под про между через перед как "
        "de du des la le les et en von der die das und zur zum im"
    )
)
_LIGHT = _JOINTS | frozenset(words("is are was were be has have had its their his her our not no не ни его её их"))
"""Words that no title ends with. A phrase begins at the joints among them: articles, prepositions, conjunctions."""
_PAIRS = {"‘": "’", "“": "”", "«": "»", "《": "》", "(": ")", "[": "]", "（": "）"}
_LOW = {"„": "“", "«": "»", "(": ")", "[": "]"}
_HAN = 20


@dataclass(frozen=True, slots=True)
class ShortForms:
    """How one style makes them.

    `author` heads a later note, `romanised` one whose title is translated, `surnames` stand in running text. `cut`
    shortens a title in a language (by its code), `marked` puts it in the style's marks. `dated` adds a year, `joined`
    puts author and title together, `full` is the whole reference. Later notes have titles in the original, unless the
    source gives a short one in the edition's language.
    """

    author: Callable[[Work], str]
    romanised: Callable[[Work], str]
    surnames: Callable[[Work], str]
    cut: Callable[[str, str], str]
    marked: Callable[[Work, str, str], Piece]
    dated: Callable[[Part, str], Part]
    joined: Callable[[Sequence[Part]], Part]
    full: Callable[[Work, Language], Part]

    def later(self, work: Work, edition: Language) -> Part:
        """A work in a later note."""

        def short(one: Work) -> Part:
            translated = _translated(one, edition)
            if translated:
                return self._under(self.romanised(one), self._marked(one, translated, edition.code, edition))
            return self._headed(one, _given(one) or self.cut(_title(one), one.language), edition)

        def whole(one: Work) -> Part:
            return self._headed(one, _title(one), edition)

        return distinct(work, (short, whole, self._dated_in(edition), lambda one: self.full(one, edition)))

    def name(self, work: Work, edition: Language) -> Part:
        """Surnames and year, or the title in words that the edition's readers know; what tells the work apart."""

        def by_author(one: Work) -> Part:
            surnames = self.surnames(one)
            return _with_year([Piece(surnames)], one) if surnames else by_title(one)

        def by_title(one: Work) -> Part:
            translated = translation(one, edition)
            code = edition.code if translated else one.language
            title = given(one, edition) or self.cut(translated or _title(one), code)
            return _with_year(self._marked(one, title, code, edition), one)

        return distinct(work, (by_author, by_title, self._dated_in(edition)))

    def _dated_in(self, edition: Language) -> Form:
        return lambda one: self.dated(self._headed(one, _title(one), edition), years(one))

    def _headed(self, work: Work, title: str, edition: Language) -> Part:
        return self._under(self.author(work), self._marked(work, title, work.language, edition))

    def _under(self, author: str, title: Part) -> Part:
        return self.joined([[Piece(author)], title]) if author else title

    def _marked(self, work: Work, title: str, code: str, edition: Language) -> Part:
        return [replace(self.marked(work, title, code), language="" if code == edition.code else code)]


def _title(work: Work) -> str:
    return work.word("title") or work.key


def _with_year(shown: Part, work: Work) -> Part:
    return [*shown, Piece(f" ({years(work)})")] if years(work) else shown


def years(work: Work) -> str:
    """The year of a work, or a range of years, or ""."""
    found = re.findall(r"(?:^|/)(\d{4})(?=\D|$)", date_of(work))
    return "–".join(dict.fromkeys(found))


def given(work: Work, edition: Language) -> str:
    """The source's own short title, if the edition's readers can be shown it, or "".

    Where the title is translated for them, a short title in another script than the translation's is not.
    """
    own, short, translated = _translated(work, edition), _given(work), translation(work, edition)
    return own or ("" if translated and script(short) != script(translated) else short)


def _given(work: Work) -> str:
    return work.word("title-short") or work.word("shortTitle")


def _translated(work: Work, edition: Language) -> str:
    """The short title in the edition's language, where the work is in another."""
    return work.translated(edition.code, "title-short-translation") if work.language != edition.code else ""


def translation(work: Work, edition: Language) -> str:
    """The title in the edition's language, where the work is in another."""
    return work.translated(edition.code) if work.language != edition.code else ""


def main(title: str) -> str:
    """A title without its subtitle."""
    found = _SUBTITLE.split(title)[0].rstrip()
    long = len(found) > 3 and (script(found) == "han" or " " in found)
    return found if long and not _open(found) else title


def cut(title: str, most: int, *, phrases: bool) -> tuple[str, bool]:
    """A title's first words, and whether any were left out; of one in Han characters, only if it is very long.

    With `phrases`, words that belong to what was left out go too: of "Five achievements and five prospects" at most
    four words are "Five achievements".
    """
    if script(title) == "han":
        return (title, False) if phrases or len(title) <= _HAN else (title[:_HAN], True)
    parts = title.split()
    if len(parts) <= most:
        return title, False
    kept = parts[:most]
    if phrases and kept[-2].endswith(","):
        kept.pop()
    elif phrases and not {parts[most].casefold(), kept[-1].casefold()} & _LIGHT:
        at = max((i for i, word in enumerate(kept) if word.casefold() in _JOINTS), default=0)
        kept = _weighty(kept[:at]) or kept
    return _closed(_weighty(kept) or kept), True


def _weighty(kept: list[str]) -> list[str]:
    """The words without those at their end that no title ends with, if two are left; else none."""
    bare = len(kept)
    while bare and kept[bare - 1].casefold() in _LIGHT:
        bare -= 1
    return kept[:bare] if bare > 1 else []


def _closed(kept: list[str]) -> str:
    """The words without marks at their end, and with each mark that is open in them closed."""
    shown = _ENDING.sub("", " ".join(kept))
    return shown + _open(shown)


def _open(words: str) -> str:
    """The marks that would close what is open."""
    pairs = _LOW if "„" in words else _PAIRS
    return "".join(end for mark, end in pairs.items() if words.count(mark) > words.count(end))
