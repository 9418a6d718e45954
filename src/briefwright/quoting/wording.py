"""What must be known of a language to judge quotations in it. To add one: its file beside `en.py`, a name below."""

from __future__ import annotations

import re
from functools import cache

from briefwright.quoting import en, ru, zh
from briefwright.quoting.tables import Wording

WORDINGS: tuple[Wording, ...] = (zh.WORDING, en.WORDING, ru.WORDING)
"""The languages known. A text is read with all of them: their words differ by script or by spelling."""


def negation(wordings: tuple[Wording, ...]) -> re.Pattern[str]:
    """What denies in a text (group `negation`); also matches, without the group, what only looks like it."""
    harmless = "|".join(w.harmless for w in wordings if w.harmless)
    denying = "|".join(w.negation for w in wordings)
    return re.compile(rf"(?:{harmless})|(?P<negation>{denying})", re.IGNORECASE)


def _inserted(wordings: tuple[Wording, ...]) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(f"(?:{w.negation})|(?:{w.inserted})" for w in wordings) + ")", re.IGNORECASE)


@cache
def negations() -> re.Pattern[str]:
    """`negation` for the languages known."""
    return negation(WORDINGS)


@cache
def inserted_negations() -> re.Pattern[str]:
    """Words in brackets that do nothing but deny."""
    return _inserted(WORDINGS)


@cache
def negative_prefixes() -> frozenset[str]:
    """What denies before a hyphen."""
    return frozenset(word for wording in WORDINGS for word in wording.prefixes)
