"""The names of a brief's subjects in its reader's language."""

from __future__ import annotations

from collections.abc import Callable

from briefwright.languages import Language
from briefwright.spec.brief import Subject, Text
from briefwright.spec.countries import ALPHA_2


def subject_name(subject: Subject, language: Language, say: Callable[[Text | None], str]) -> str:
    """A country's name (CLDR's, by way of Babel), or the name that the spec gives."""
    if subject.name is not None:
        return say(subject.name)
    from babel import Locale  # 20 ms, paid only where a brief is composed

    return str(Locale(language.code).territories.get(ALPHA_2.get(subject.code, ""), subject.code))
