"""Short titles: what a later note calls a work."""

from __future__ import annotations

import re

from briefwright.citation_styles.interface import Work
from briefwright.citation_styles.scripts import script
from briefwright.languages.language import Language, words

_SUBTITLE = re.compile(r"[:：]\s*|\s+[—–-]\s+|——|(?<=[?!？！])\s*(?=\S)")
_ENDING = re.compile(r"[\s,.:;–—-]+$")
_JOINTS = frozenset(
    words(
        "a an the and or nor but of in on at to for from by with as into over under between among toward towards about "
        "after before since until via per through during against without within across upon around beyond versus vs "
        "и а но или да в во на о об обо к ко с со от до из у за по при для без над под про между через перед как "
        "de du des la le les et en von der die das und zur zum im"
    )
)
_LIGHT = _JOINTS | frozenset(words("is are was were be has have had its their his her our not no не ни его её их"))
"""Words that no title ends with. A phrase begins at the joints among them: articles, prepositions, conjunctions."""
_PAIRS = {"‘": "’", "“": "”", "«": "»", "《": "》", "(": ")", "[": "]", "（": "）"}
_LOW = {"„": "“", "«": "»", "(": ")", "[": "]"}
_HAN = 20


def given(work: Work, edition: Language) -> str:
    """The source's own short title, if the edition's readers can be shown it, or "".

    Where the title is translated for them, a short title in another script than the translation's is not.
    """
    short = work.word("title-short") or work.word("shortTitle")
    translated = translation(work, edition)
    return "" if translated and script(short) != script(translated) else short


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
    if phrases and not {parts[most].casefold(), kept[-1].casefold()} & _LIGHT:
        at = max((i for i, word in enumerate(kept) if word.casefold() in _JOINTS), default=0)
        kept = kept[:at] if at > 1 else kept
    bare = len(kept)
    while bare and kept[bare - 1].casefold() in _LIGHT:
        bare -= 1
    return _closed(kept[:bare] if bare > 1 else kept), True


def _closed(kept: list[str]) -> str:
    """The words without marks at their end, and with each mark that is open in them closed."""
    shown = _ENDING.sub("", " ".join(kept))
    return shown + _open(shown)


def _open(words: str) -> str:
    """The marks that would close what is open."""
    pairs = _LOW if "„" in words else _PAIRS
    return "".join(end for mark, end in pairs.items() if words.count(mark) > words.count(end))
