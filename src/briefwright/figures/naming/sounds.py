"""How names sound, roughly: a row of consonants and vowels, each of a few that it may stand for."""

from __future__ import annotations

from typing import NamedTuple


class Sound(NamedTuple):
    """A consonant or a group of vowels.

    `letters` are all that it may be, of vowels all that it has. Consonants: b p f v w, t d, k g h, s z, c (ts),
    S (sh), Z (zh), C (ch), J (dzh), m n, l r; vowels: a e i o u. `faint` is one that another script may leave out.
    """

    letters: str
    vowel: bool
    faint: bool = False


class Sounds(NamedTuple):
    """What a name sounds like: its row, how many consonants must be there, and the classes (bits) it may begin with."""

    row: tuple[Sound, ...]
    size: int
    first: int


VOWELS = frozenset("aeiou")
_CLASSES = ("pbfvw", "td", "kghJ", "szcSZCJht", "mn", "lr", "aeiouhvw")
"""Sounds with which one and the same name may begin in two scripts."""


def joined(sounds: list[Sound]) -> Sounds:
    """A name of some sounds; vowels that stand side by side are one group."""
    out: list[Sound] = []
    for sound in sounds:
        if sound.vowel and out and out[-1].vowel:
            letters = "".join(dict.fromkeys(out[-1].letters + sound.letters))
            out[-1] = Sound(letters, vowel=True, faint=out[-1].faint and sound.faint)
        else:
            out.append(sound)
    size = sum(not sound.vowel and not sound.faint for sound in out)
    letters = out[0].letters if out else ""
    return Sounds(tuple(out), size, sum(1 << n for n, one in enumerate(_CLASSES) if any(x in one for x in letters)))
