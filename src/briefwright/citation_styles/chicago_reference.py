"""A work in full after Chicago, as a note has it (commas, the publisher in brackets) or a bibliography (full stops)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefwright.citation_styles import short_titles, titles
from briefwright.citation_styles.interface import Piece, Work
from briefwright.citation_styles.names import Name
from briefwright.citation_styles.persons import Person, person, persons, surname
from briefwright.citation_styles.places import ordinal
from briefwright.citation_styles.reference import date_of
from briefwright.citation_styles.scripts import Script, script
from briefwright.citation_styles.short_titles import years
from briefwright.languages.language import Language, words

Parts = list[tuple[str, Sequence[Piece]]]
"""What stands in a row, each with what joins it to the part before."""

_HELD = words("chapter entry entry-dictionary entry-encyclopedia paper-conference")
_JOURNALS = words("article article-journal review review-book")
_PAPERS = words("article-magazine article-newspaper periodical broadcast")
_SITES = words("webpage post post-weblog")
_ACTS = words("treaty document legislation bill regulation hearing legal_case")
_DATED = words("dataset map software graphic manuscript speech")
_ROMANISED: frozenset[Script] = frozenset(("han", "cyrillic"))
_MONTHS = words("January February March April May June July August September October November December")
_SMALL = frozenset(
    words("a an the and or nor but for so yet of in on at to from by with as into onto over per via than off up vs")
)
"""Words that title case leaves small: articles, conjunctions, prepositions under five letters (8, title case)."""
_OTHERS: dict[Script, str] = {"han": "等", "cyrillic": " и др."}


def reference(work: Work, edition: Language, *, entry: bool) -> Parts:
    """The whole reference without pages and address."""
    stop = ". " if entry else ", "
    author = names(work, entry=entry)
    found: Parts = [
        ("", [Piece(author)] if author else []),
        (stop, _title(work, edition)),
        *((stop, [Piece(capital(made) if entry else made)]) for made in _made(work, entry=entry)),
        *_rest(work, edition, entry=entry),
    ]
    return [(joint, [piece for piece in part if piece.text]) for joint, part in found if any(p.text for p in part)]


def names(work: Work, *, entry: bool) -> str:
    """Authors; where there are none, the editors as such (13, editors in place of authors)."""
    authors = _persons(work, "author")
    if authors or work.word("type") in _HELD:
        return _list(authors, inverted=entry, most=6 if entry else 2)
    editors = _persons(work, "editor")
    shown = _list(editors, inverted=entry, most=6 if entry else 2)
    return f"{shown}, {'ed.' if len(editors) == 1 else 'eds.'}" if shown else ""


def surnames(work: Work, *, apart: bool = False) -> str:
    """What a later note calls the authors (13, short forms of names), or the editors of a book without an author.

    `apart`: in full where a namesake is cited, too.
    """
    shown = []
    for one, name in _heads(work):
        namesakes = apart and any(_is_namesake(one, other) for book in work.others for other, _ in _heads(book))
        shown.append(one.whole if namesakes else surname(one, name))
    return _row(shown, 2) if shown else ""


def _heads(work: Work) -> list[tuple[Person, Name]]:
    """Those by whose names a work is cited."""
    variable = "author" if _persons(work, "author") or work.word("type") in _HELD else "editor"
    found = [(person(name, _ROMANISED), name) for name in work.names(variable)]
    return [(one, name) for one, name in found if one.family]


def _is_namesake(one: Person, other: Person) -> bool:
    """Whether two persons share a surname; with the same initial they count as one person, named more or less fully."""
    both = one.given and other.given and one.family.casefold() == other.family.casefold()
    return bool(both) and one.given[0].casefold() != other.given[0].casefold()


def _persons(work: Work, variable: str) -> list[Person]:
    given: tuple[Name, ...] = work.names(variable)
    return persons(given, _ROMANISED)


def _list(people: Sequence[Person], *, inverted: bool = False, most: int = 2) -> str:
    shown = [one.whole for one in people]
    turned = bool(inverted and people and not people[0].eastern and people[0].given)
    if turned:
        shown[0] = ", ".join(filter(None, (people[0].family, people[0].given, people[0].suffix)))
    return _row(shown, most, comma=turned) if shown else ""


def _row(shown: Sequence[str], most: int, *, comma: bool = False) -> str:
    """Names in a row; of more than `most`, the first (in a bibliography the first three) and others."""
    if len(shown) > most:
        kept = shown[: 3 if most > 2 else 1]
        return ", ".join(kept) + _OTHERS.get(script(shown[0]), ", et al." if len(kept) > 1 else " et al.")
    *before, last = shown
    if not before:
        return last
    return ", ".join(before) + (", and " if comma or len(before) > 1 else " and ") + last


def titled(work: Work, title: str, code: str) -> Piece:
    """A title in Chicago's marks: italics for what stands by itself, quotation marks for what stands in it."""
    how = "part" if work.word("type") == "thesis" else titles.look(work)
    if how == "part":
        inner = title.translate(str.maketrans("“”«»„", "‘’‘’‘"))
        return Piece(f"“{inner}”", language=code)
    return Piece(title, italic=how == "whole", language=code)


def _title(work: Work, edition: Language) -> list[Piece]:
    """The title as it is, followed by its translation (13, translated titles); the key where there is none."""
    title = work.word("title") or work.key
    made = titled(work, cased(title, work.language), work.language if work.language != edition.code else "")
    translated = short_titles.translation(work, edition)
    return [made, Piece(f" [{translated}]")] if translated and translated != title else [made]


def cased(title: str, code: str) -> str:
    """A title as its language sets it: an English one in title case."""
    return title_case(title) if code == "en" and script(title) == "latin" else title


def title_case(title: str) -> str:
    """A title that is set like a sentence, in title case (8, title case); one that is not stays as it is."""
    parts = title.split(" ")
    weighty = [part for part in parts[1:] if part.isalpha() and part.casefold() not in _SMALL]
    if not weighty or sum(part[0].islower() for part in weighty) * 2 <= len(weighty):
        return title
    out = []
    for i, part in enumerate(parts):
        opens = i == 0 or parts[i - 1].endswith((":", "?", "!", "—")) or i == len(parts) - 1
        bare = part.strip("“”‘’\"'(),.:;?!")
        keep = bare != bare.casefold() or (bare in _SMALL and not opens)
        first, *others = part.split("-")
        out.append(part if keep else "-".join([_capital(first), *(w if w in _SMALL else _capital(w) for w in others)]))
    return " ".join(out)


def _capital(word: str) -> str:
    return re.sub(r"[^\W\d_]", lambda m: m[0].upper(), word, count=1)


def _made(work: Work, *, entry: bool) -> Iterator[str]:
    """What kind of work it is, in which edition, and who else made it."""
    yield _kind(work)
    if work.word("version"):
        yield f"version {work.word('version')}" if work.word("version")[0].isdecimal() else work.word("version")
    if work.word("edition"):
        given = work.word("edition")
        yield f"{ordinal(given)} ed." if given.isdecimal() else given
    if work.word("type") not in _HELD:
        yield from _roles(work, entry=entry, editors=bool(_persons(work, "author")))
    if work.word("type") not in (*_JOURNALS, *_PAPERS, *_HELD, "interview"):
        yield from _volume(work, entry=entry)


def _roles(work: Work, *, entry: bool, editors: bool = True) -> Iterator[str]:
    """Editors and translators, once where they are the same (14, editors and translators)."""
    edited, translated = ("edited", "translated") if entry else ("ed.", "trans.")
    by = " by" if entry else ""
    if editors and work.names("editor") == work.names("translator"):
        yield _by(f"{edited} and {translated}{by}", work, "editor")
        return
    if editors:
        yield _by(edited + by, work, "editor")
    yield _by(translated + by, work, "translator")


def volume(work: Work) -> str:
    """The volume of a book, which stands before the page in notes (14, works of several volumes), or ""."""
    return work.word("volume") if work.word("type") in ("book", "collection", "classic") else ""


def _volume(work: Work, *, entry: bool) -> Iterator[str]:
    if work.word("volume") and (entry or not volume(work)):
        yield f"vol. {work.word('volume')}"
    if work.word("collection-title"):
        yield " ".join(filter(None, (work.word("collection-title"), work.word("collection-number"))))


def _kind(work: Work) -> str:
    """The kind and number of a work, where its form does not show it. A thesis says it with the school."""
    kind, genre, number = work.word("type"), work.word("genre"), work.word("number")
    interviewer = _list(_persons(work, "interviewer"))
    if kind == "interview":
        return f"interview by {interviewer}" if interviewer else genre or "interview"
    if kind == "thesis":
        return ""
    shown = genre if kind in ("report", "speech", "manuscript", "standard") else ""
    numbered = f"no. {number}" if number[:1].isdecimal() and not shown else number
    return " ".join(filter(None, (shown, numbered)))


def _by(role: str, work: Work, variable: str) -> str:
    shown = _list(_persons(work, variable))
    return f"{role} {shown}" if shown else ""


def capital(words: str) -> str:
    """The words with a capital, as after a full stop."""
    return words[:1].upper() + words[1:]


def _rest(work: Work, edition: Language, *, entry: bool) -> Parts:
    """What holds the work, who published it, and when."""
    kind, stop = work.word("type"), ". " if entry else ", "
    code = work.language if work.language != edition.code else ""
    held = work.word("container-title") or (work.word("event-title") if kind in ("speech", *_HELD) else "")
    if (kind in _JOURNALS and held) or is_numbered(work):
        return [(stop, [Piece(held, italic=True, language=code)]), *_issue(work)]
    if kind in (*_PAPERS, "interview") or (kind in _JOURNALS and not held):
        return [(stop, [Piece(held, italic=True, language=code)]), _after(held, _date(work), stop)]
    if kind in _SITES:
        blog = [Piece(" (blog)")] if kind == "post-weblog" and held else []
        site = held or _publisher(work)
        named: Parts = [(stop, [Piece(site, italic=bool(blog), language=code), *blog])] if site else []
        return [*named, _after(site, _date(work), stop)]
    if kind in _ACTS:
        source = _publisher(work) or held
        return [(stop, [Piece(source, language=code)]), _after(source, _date(work), stop)]
    if kind in _HELD:
        return [*_book(work, held, code, entry=entry), *_imprint(work, code, entry=entry)]
    named = [(stop, [Piece(held, italic=True, language=code)])] if held else []
    return [*named, *_imprint(work, code, entry=entry)]


def _after(held: str, date: str, stop: str) -> tuple[str, list[Piece]]:
    """A date behind what holds the work, or by itself."""
    joint = ", " if held else stop
    return joint, [Piece(capital(date) if joint == ". " else date)]


def is_numbered(work: Work) -> bool:
    """Whether it stands in a journal with a volume or number, so that the year is in brackets."""
    held = work.word("type") in (*_JOURNALS, "interview") and work.word("container-title")
    return bool(held and (work.word("volume") or work.word("issue")))


def _issue(work: Work) -> Parts:
    """`9, no. 1 (2024)`; the month where there is no number."""
    volume, issue = work.word("volume"), work.word("issue")
    day = (years(work) if issue else "") or _date(work)
    if not volume and not issue:
        return [(", ", [Piece(day)])]
    numbers: Parts = [(" ", [Piece(volume)])] if volume else []
    numbers += [(", ", [Piece(f"no. {issue}")])] if issue else []
    return [*numbers, (" ", [Piece(f"({day})" if day else "")])]


def _book(work: Work, held: str, code: str, *, entry: bool) -> Parts:
    """The book that a chapter stands in (14.8)."""
    made = [*_roles(work, entry=entry), *_volume(work, entry=entry)]
    if not held:
        return [(". ", [Piece(capital(one))]) if entry else (", ", [Piece(one)]) for one in made]
    book: Parts = [(". In " if entry else ", in ", [Piece(held, italic=True, language=code)])]
    return [*book, *((", ", [Piece(one)]) for one in made)]


def _imprint(work: Work, code: str, *, entry: bool) -> Parts:
    """`(Publisher, 2024)`; without a publisher the date, as it is known."""
    kind, press = work.word("type"), _publisher(work)
    if kind == "thesis":
        facts = [_thesis(work), press, years(work) or _date(work)]
    elif not press or kind in _DATED:
        facts = [press, _date(work)]
    else:
        facts = [press, years(work) or _date(work)]
    shown = ", ".join(filter(None, facts))
    if entry:
        return [(". ", [Piece(capital(shown), language=code)])]
    return [(" ", [Piece(f"({shown})", language=code)])] if press or kind == "thesis" else [(", ", [Piece(shown)])]


def _thesis(work: Work) -> str:
    """The degree as the source says it, shortened where it is English (14, theses)."""
    return re.sub(r"(?i)\bdissertation\b", "diss.", work.word("genre")) or "thesis"


def _publisher(work: Work) -> str:
    """The publisher, or the body that issued the work; the place only where neither is known (14.30)."""
    return next(filter(None, map(work.word, ("publisher", "authority", "publisher-place"))), "")


def _date(work: Work) -> str:
    """The date as precise as it is known; where it is not, `n.d.` (14, no date), or the date of access behind it."""
    day = date_of(work)
    accessed = work.word("accessed") and work.word("URL")
    return _worded(*day.split("/")) if day else work.word("status") or ("" if accessed else "n.d.")


def _worded(value: str, last: str = "") -> str:
    """`2024-07-11` -> `July 11, 2024`; of a range what both ends share stands once: `July 11–12, 2024` (6, dates)."""
    try:
        days = [dt.date.fromisoformat(f"{one}-01-01"[:10]) for one in (value, last) if one]
    except ValueError:
        return "–".join(filter(None, (value, last)))
    if last and (len(value) != len(last) or len(value) == 4 or days[0].year != days[1].year):
        return f"{_worded(value)}–{_worded(last)}"
    if len(value) == 4:
        return value
    shown = [_MONTHS[day.month - 1] + (f" {day.day}" if len(value) == 10 else "") for day in days]
    if last and len(value) == 10 and days[0].month == days[1].month:
        shown[1] = str(days[1].day)
    return "–".join(shown) + (", " if len(value) == 10 else " ") + str(days[0].year)


def address(work: Work, *, entry: bool) -> list[list[Piece]]:
    """DOI or URL, after the date of access where the work bears no date (13, access dates)."""
    doi, url = work.word("DOI"), work.word("URL")
    bare = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)", "", doi.strip(), flags=re.IGNORECASE).strip()
    accessed = work.word("accessed") if url and not date_of(work) else ""
    said = f"{'Accessed' if entry else 'accessed'} {_worded(accessed)}" if accessed else ""
    return [[Piece(part)] for part in (said, f"https://doi.org/{bare}" if bare else url) if part]


def joined(parts: Sequence[tuple[str, Sequence[Piece]]]) -> list[Piece]:
    """Parts in a row. A comma or full stop goes within closing quotation marks and is not doubled (6.9)."""
    out: list[Piece] = []
    for joint, part in parts:
        if out and joint:
            out += _joined(out, joint)
        out += part
    return out


def _joined(out: list[Piece], joint: str) -> list[Piece]:
    """What joins the next part; the comma or full stop is put to the last piece where it goes within its marks."""
    mark, after = (joint[0], joint[1:]) if joint[0] in ",." else ("", joint)
    last = out[-1].text
    inner = re.search(r"[’”]*”$", last)
    bare = last[: inner.start()] if inner else last
    closing = inner[0] if inner else ""
    if mark == "." and bare.endswith((".", "?", "!", "…", "。", "？", "！")):
        mark = ""
    if mark and closing:
        out[-1] = replace(out[-1], text=bare + mark + closing)
        mark = ""
    return [Piece(mark + after)] if mark + after else []
