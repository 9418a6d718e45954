"""The shape of a language's tables."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple


class Wording(NamedTuple):
    """The words of a language that decide about quotations. Patterns are regular expressions without named groups.

    `negation` finds what denies, each match by itself; `harmless` what contains a negation and denies nothing of the
    kind (`not only`, 非洲). `inserted` are longer wordings that deny when they stand alone in brackets, `prefixes`
    what denies before a hyphen. `attributions` find who says something: `before` its words (at the end of what stands
    there), `after` them (at its start); each has a group `who`. `no_person` are words that cannot be a person's name,
    `titles` those that stand before one.
    """

    code: str
    script: Literal["han", "latin", "cyrillic"]
    negation: str
    harmless: str
    inserted: str
    prefixes: tuple[str, ...]
    before: re.Pattern[str]
    after: re.Pattern[str]
    speech: re.Pattern[str]
    """A word for speaking, anywhere."""
    no_person: re.Pattern[str]
    titles: re.Pattern[str]
    dependent: re.Pattern[str] | None = None
    """Before a name (at its end): makes it a part of a longer expression, or one of several names."""
    stops: re.Pattern[str] | None = None
    """Where what stands before a word for speaking goes on beyond the name."""
    person: re.Pattern[str] | None = None
    """What a person's name looks like without a title, where capitals do not tell."""
