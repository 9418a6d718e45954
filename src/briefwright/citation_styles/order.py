"""The order of a list of sources: by script, then as readers of that script look words up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.citation_styles.interface import Work
from briefwright.citation_styles.scripts import Script, folded, script

_HEADS = ("author", "editor", "translator")


def sort_key(work: Work, words: str, scripts: Sequence[Script]) -> tuple[int, str]:
    """Where an entry of these words stands: entries in these scripts first, in this order.

    Letters are compared without case and accents (ё as е), Chinese characters by their syllables in pinyin, of equal
    ones by the tones. A surname is read as the source's `latin` form says: 曾 is Zeng, not Céng.
    """
    written = script(words)
    group = scripts.index(written) if written in scripts else len(scripts)
    return group, " ".join(_syllables(work, words)) if written == "han" else folded(words)


def _syllables(work: Work, words: str) -> Iterator[str]:
    """The syllables of Chinese words without their tones, then all with them, then the words."""
    from pypinyin import Style, lazy_pinyin  # 0.3 s, paid only for Chinese entries

    bare = words.lstrip("“”《〈[〔（( ")
    tones = lazy_pinyin(bare, style=Style.TONE3, neutral_tone_with_five=True)
    plain = [tone.rstrip("12345") if tone[:1].isalpha() else tone for tone in tones]
    surname, latin = _surname(work)
    if latin and surname and bare.startswith(surname):
        plain[: len(surname)] = [latin]
    yield from (syllable.casefold() for syllable in plain)
    yield from ("\t", *tones, "\t", bare)


def _surname(work: Work) -> tuple[str, str]:
    """The surname of one character that heads the entry, and how it is read, as far as the source says."""
    people = next(filter(None, (work.names(role) for role in _HEADS)), ())
    family = people[0].get("family", "") if people else ""
    latin = people[0].get("latin", "").split() if people else []
    return (family, latin[0].rstrip(",")) if len(family) == 1 and latin else ("", "")
