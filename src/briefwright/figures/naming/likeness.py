"""Whether two spellings, perhaps of two scripts, are of one name."""

from __future__ import annotations

from itertools import accumulate

from briefwright.figures.naming.sounds import Sound, Sounds
from briefwright.memo import Memo

_PAIRS = {
    "bp": 0.4, "td": 0.35, "kg": 0.35, "gh": 0.35, "kh": 0.35, "sz": 0.25, "sc": 0.35, "zc": 0.3, "sS": 0.4,
    "SC": 0.4, "ZJ": 0.1, "ZS": 0.4, "ZC": 0.5, "JC": 0.35, "zJ": 0.35, "zZ": 0.35, "Cc": 0.35, "bv": 0.4, "bw": 0.4,
    "fv": 0.15, "vw": 0.05, "fh": 0.5, "fp": 0.5, "fw": 0.4, "mn": 0.4, "lr": 0.15, "gJ": 0.3, "hS": 0.4,
    "tC": 0.5, "dJ": 0.4, "tc": 0.4,
}  # fmt: skip
_NEAR = {way: cost for pair, cost in _PAIRS.items() for way in (pair, pair[::-1])}
_LIKE = {
    "ao": 0.15, "ae": 0.15, "ei": 0.1, "ou": 0.1, "eo": 0.2, "ui": 0.25, "au": 0.25, "ai": 0.3, "eu": 0.25, "io": 0.35,
}  # fmt: skip
_VOWELS = {way: cost for pair, cost in _LIKE.items() for way in (pair, pair[::-1])}
_FAR = 9.0
_GAP, _VOWEL = 1.3, 0.4
_ENDING = {
    "h": 0.35,
    "r": 0.35,
    "l": 0.7,
    "w": 0.4,
    "v": 0.6,
    "t": 0.8,
    "d": 0.8,
    "n": 0.9,
    "g": 0.8,
    "k": 0.8,
    "p": 0.8,
}
"""What it costs to leave out a sound; and a consonant at the end of a syllable, where another script may do so."""
_ROOM = {0: -1.0, 1: -1.0, 2: 0.12, 3: 0.35, 4: 0.62}
"""How far apart names of so many consonants may be and are the same: short ones not at all."""
_EACH = 0.17
_MORE = 2
"""How many consonants more one spelling of a name may have."""
SAME, OTHER = 1.0, 2.0
Row = tuple[Sound, ...]
_KEPT: Memo[tuple[Row, Row], float] = Memo(16384)


def likeness(a: Sounds, b: Sounds) -> float:
    """How far apart two names are: up to `SAME` they are one, from `OTHER` on two, between them it is not clear."""
    if not -_MORE <= a.size - b.size <= _MORE or not a.first & b.first:
        return _FAR
    return _KEPT.get((a.row, b.row), lambda: _measured(a, b))


def _measured(a: Sounds, b: Sounds) -> float:
    size = max(a.size, b.size)
    room = _ROOM.get(size, _EACH * size)
    return _apart(a.row, b.row) / room if room > 0 else _FAR


def _apart(a: Row, b: Row) -> float:
    """What it costs to change one row of sounds into the other."""
    away, back = [_gap(a, i, x) for i, x in enumerate(a)], [_gap(b, j, y) for j, y in enumerate(b)]
    row = [0.0, *accumulate(back)]
    for x, gone in zip(a, away, strict=True):
        above, row = row, [row[0] + gone]
        for j, y in enumerate(b):
            row.append(min(above[j] + _swap(x, y), above[j + 1] + gone, row[j] + back[j]))
    return row[-1]


def _gap(sounds: Row, at: int, sound: Sound) -> float:
    """What it costs that a sound has no like in the other name."""
    first = sound.letters[0]
    if sound.vowel:
        return 0.03 if sound.faint else _VOWEL
    if sound.faint:
        return 0.5 if first == "l" else 0.1
    before = sounds[at - 1] if at else None
    after = sounds[at + 1] if at + 1 < len(sounds) else None
    spoken = after is not None and after.vowel and not after.faint
    if first in "mn" and after is not None and after.letters[0] in "mn":
        return 0.05  # an-na for Ana
    if first in "vw" and before is not None and "u" in before.letters:
        return 0.15
    if spoken:
        return _GAP
    if first == "g" and before is not None and before.letters[0] == "n":
        return 0.2  # ng
    return _ENDING.get(first, _GAP)


def _swap(x: Sound, y: Sound) -> float:
    if x.vowel != y.vowel:
        vowels, other = (x, y) if x.vowel else (y, x)
        return 0.25 if "w" in other.letters and "u" in vowels.letters else _FAR
    if x.vowel:
        return min(0.0 if a == b else _VOWELS.get(a + b, 0.3) for a in x.letters for b in y.letters)
    if any(letter in y.letters for letter in x.letters):
        return 0.0
    return _NEAR.get(x.letters[0] + y.letters[0], _FAR)
