"""What a new spec begins with, read from words: kinds, subjects, languages, dates; a wrong one with the nearest."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from briefwright.cli.starter_words import WORDS
from briefwright.languages import LANGUAGES
from briefwright.shapes.reader import nearest
from briefwright.spec.countries import ALPHA_2
from briefwright.spec.dates import FULL_DATE, wrong_date
from briefwright.spec.shapes import KINDS
from briefwright.unable import Unable

LONGEST = 100
"""Characters of a spec's name."""
NEEDED = {"country": "one subject", "relationship": "two subjects or more", "organization": "one subject or more"}
Subject = str | Mapping[str, str]
"""The alpha-3 code of a country, or a name by language."""


def split(words: Sequence[str]) -> list[str]:
    """The values of an option that may be given several times, or once with commas."""
    return [part for word in words for part in re.split(r"[\s,，、;；]+", word.strip()) if part]


def spec_name(word: str) -> str:
    """The name of a spec: a file's, without a folder. Raises Unable."""
    name = word.removesuffix(".yaml")
    if "/" in name or "\\" in name:
        raise Unable(f"{word} is a path, not a name", "the spec is written to briefings/NAME.yaml: give its NAME alone")
    if not name.strip() or not name.isprintable() or name.startswith((".", "-")) or len(name) > LONGEST:
        raise Unable(f"{word[:LONGEST]!r} is no name for a spec", "such as mongolia, or china-russia")
    if name.endswith(".lock"):
        raise Unable(f"{name}.yaml would be a review lock", "choose a name that does not end in .lock")
    return name


def kind(word: str) -> str:
    """A kind of brief. Raises Unable."""
    if word.lower() not in KINDS:
        raise Unable(f"{word} is no kind of brief", nearest(word, KINDS) or f"one of {', '.join(KINDS)}")
    return word.lower()


def languages(words: Sequence[str]) -> tuple[str, ...]:
    """The languages of a brief, the first one first. Raises Unable."""
    found = dict.fromkeys(word.lower() for word in split(words))
    for word in found:
        if word not in LANGUAGES:
            known = ", ".join(LANGUAGES)
            raise Unable(f"{word} is no language of briefs", nearest(word, [*LANGUAGES]) or f"one of {known}")
    if not found:
        raise Unable("a brief has a language", f"one of {', '.join(LANGUAGES)}, or several")
    return tuple(found)


def day(word: str) -> str:
    """A full date, or `today`. Raises Unable."""
    if word == "today":
        return dt.datetime.now().astimezone().date().isoformat()
    wrong = "" if re.fullmatch(FULL_DATE, word) else "a full date is wanted"
    wrong = wrong or wrong_date(word)
    if wrong:
        raise Unable(f"{word} is no date: {wrong}", "write it as YYYY-MM-DD")
    return word


def line(word: str, what: str) -> str:
    """Words that stand on one line. Raises Unable."""
    words = " ".join(word.split())
    if not words or not words.isprintable():
        raise Unable(f"{what} is {'empty' if not words else 'no line of text'}", "give it words")
    return words


def code(word: str) -> str:
    """The alpha-3 code of a country. Raises Unable with the code that was meant."""
    if word.upper() in ALPHA_2:
        return word.upper()
    meant = _meant(word)
    hint = f"did you mean {meant} ({_names('en')[meant]})?" if meant else "such as MNG; --named is for what has none"
    raise Unable(f"{word} is no ISO 3166-1 alpha-3 code", hint)


def country(word: str) -> str:
    """The same, for which a name or an alpha-2 code may stand too. Raises Unable."""
    found = _codes().get(_folded(word)) or {two: three for three, two in ALPHA_2.items()}.get(word.upper())
    return found or code(word)


def guessed(name: str) -> tuple[str, ...]:
    """The countries that a spec's name is made of: `mongolia`, `united-states-china`; none where in doubt."""
    parts = re.split(r"[-_ ]+", name)
    known = _codes()

    def read(at: int) -> tuple[str, ...] | None:
        if at == len(parts):
            return ()
        for end in range(len(parts), at, -1):
            found = known.get(_folded(" ".join(parts[at:end])))
            rest = read(end) if found else None
            if found and rest is not None:
                return (found, *rest)
        return None

    return (read(0) or ()) if len(parts) <= 8 else ()


def counted(kind: str, subjects: Sequence[Subject]) -> None:
    """Raise Unable where a brief of this kind cannot have so many subjects."""
    wrong = {"country": len(subjects) != 1, "relationship": len(subjects) < 2, "organization": not subjects}[kind]
    if wrong:
        raise Unable(f"a brief of the kind {kind} has {NEEDED[kind]}, not {len(subjects)}")


def unnamed(kind: str, languages: Sequence[str]) -> tuple[Subject, ...]:
    """Names that stand in for subjects not known yet."""
    count = len(WORDS[languages[0]].subjects[kind])
    return tuple({one: WORDS[one].subjects[kind][number] for one in languages} for number in range(count))


def title(subjects: Sequence[Subject], language: str) -> str:
    """The names of the subjects, as a title."""
    from babel.lists import format_list

    names = [_names(language)[s] if isinstance(s, str) else s[language] for s in subjects]
    return format_list(names, "standard", language)


def _meant(word: str) -> str:
    """The code that a word means: an alpha-2 code, a country's name or how one begins, letters in a wrong order, or
    what looks most like a name or a code; "" where there is none.
    """
    bare, letters = _folded(word), word.upper()
    by_two = {two: three for three, two in ALPHA_2.items()}
    if letters in by_two or bare in _codes():
        return by_two.get(letters) or _codes()[bare]
    begun = {three for name, three in _codes().items() if len(bare) > 2 and name.startswith(bare)}
    mixed = sorted(known for known in ALPHA_2 if sorted(known) == sorted(letters))
    if len(begun) == 1 or mixed:
        return mixed[0] if mixed else begun.pop()
    name = _near(bare, [*_codes()]) if len(word) > 3 else ""
    return _codes()[name] if name else _near(letters, [*ALPHA_2])


def _near(word: str, known: Sequence[str]) -> str:
    """The word that looks most like this one, or ""."""
    return nearest(word, known).removeprefix("did you mean ").removesuffix("?")


@cache
def _names(language: str) -> Mapping[str, str]:
    """The names of all countries by their codes (CLDR's)."""
    from babel import Locale

    territories = Locale(language).territories
    return {three: str(territories.get(two, three)) for three, two in ALPHA_2.items()}


@cache
def _codes() -> Mapping[str, str]:
    """The codes of all countries by their names in every language, folded."""
    return {_folded(name): three for language in LANGUAGES for three, name in _names(language).items()}


def _folded(word: str) -> str:
    """A name without case, accents and signs."""
    bare = (c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[\W_]+", " ", "".join(bare)).split())
