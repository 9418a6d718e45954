"""A full reference: author, title, what holds it, publisher, date, each as one part."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.citation_styles import names, titles
from briefwright.citation_styles.dates import worded
from briefwright.citation_styles.interface import Piece, Work
from briefwright.citation_styles.scripts import script
from briefwright.citation_styles.wording import Wording, by_language, by_script
from briefwright.languages.language import Language, words

Part = list[Piece]
"""What stands between two commas."""

_HELD = words("chapter entry entry-dictionary entry-encyclopedia paper-conference")
_PERIODICAL = words("article-journal article-magazine article-newspaper review review-book")
_GENRES = words("interview manuscript paper-conference report speech thesis")
_DATES = ("issued", "available-date", "event-date", "original-date", "submitted")


def parts(work: Work, voice: Wording, edition: Language) -> list[Part]:
    """The parts of a reference before its locator, in order; none is empty."""
    found = [
        _creator(work, edition),
        titles.first(work, voice, edition),
        *([Piece(made)] for made in _made(work, voice, edition)),
        _container(work, voice, edition),
        *([Piece(published)] for published in _published(work, voice)),
    ]
    return [part for part in found if "".join(piece.text for piece in part)]


def address(work: Work, voice: Wording) -> list[Part]:
    """DOI or URL; the date of access where the work bears no date."""
    doi, url = work.word("DOI"), work.word("URL")
    bare = doi.removeprefix("https://doi.org/").removeprefix("http://doi.org/").removeprefix("doi:").strip()
    found = [f"https://doi.org/{bare}" if bare else url] if bare or url else []
    accessed = work.word("accessed")
    if url and accessed and not date_of(work):
        found.append(voice.accessed.replace("%", worded(accessed, voice.language)))
    return [[Piece(part)] for part in found]


def _creator(work: Work, edition: Language) -> Part:
    """Authors; where there are none, the editors as such."""
    authors = names.listed(work.names("author"), edition.code)
    if authors or work.word("type") in _HELD:
        return [Piece(authors)] if authors else []
    editors = names.listed(work.names("editor"), edition.code)
    return [Piece(by_script(script(editors)).editor_alone.replace("%", editors))] if editors else []


def _made(work: Work, voice: Wording, edition: Language) -> Iterator[str]:
    """What kind of work it is, in which edition, and who else made it."""
    terms = by_language(work.language)
    yield _kind(work, voice, edition)
    for variable, form in (("number", terms.number), ("version", terms.version)):
        if work.word(variable):
            yield form.replace("%", work.word(variable))
    if work.word("edition"):
        yield _edition(work.word("edition"), terms)
    editors = names.listed(work.names("editor"), edition.code)
    if editors and work.names("author") and work.word("type") not in _HELD:
        yield _edited(work, editors)
    translators = names.listed(work.names("translator"), edition.code)
    if translators:
        yield by_script(script(translators)).translator.replace("%", translators)


def _kind(work: Work, voice: Wording, edition: Language) -> str:
    """A work's kind, where its form does not show it."""
    interviewer = names.listed(work.names("interviewer"), edition.code)
    if interviewer:
        return by_script(script(interviewer)).interviewer.replace("%", interviewer)
    if _is_chinese_thesis(work, voice):
        return ""  # stands with the school
    genre = work.word("genre") if work.word("type") in _GENRES else ""
    return genre or voice.kinds.get(work.word("type"), "")


def _is_chinese_thesis(work: Work, voice: Wording) -> bool:
    """Whether school and kind are one word: 某大学博士学位论文."""
    return voice.code == "zh" and work.word("type") == "thesis" and bool(work.word("publisher"))


def _edited(work: Work, editors: str) -> str:
    """Editors with their part, by the script in which they are shown."""
    role = by_script(script(editors))
    return (role.editors if len(work.names("editor")) > 1 else role.editor).replace("%", editors)


def _edition(given: str, terms: Wording) -> str:
    """An edition by its number; one that is worded already stays as it is."""
    if not given.isdecimal():
        return given
    if terms.code == "en":
        ending = "th" if given[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(given[-1], "th")
        return terms.edition.replace("%", given + ending)
    return terms.edition.replace("%", given)


def _container(work: Work, voice: Wording, edition: Language) -> Part:
    """The periodical, book or site that holds the work; of a book, who edited it."""
    name = work.word("container-title") or work.word("event-title")
    if not name:
        return []
    foreign = work.language if work.language != edition.code else ""
    shown: Part = [titles.marked(name, titles.container_look(work), voice, code=foreign)]
    if work.word("type") not in _HELD:
        return shown
    editors = names.listed(work.names("editor"), edition.code)
    return [Piece(voice.within), *shown, *([Piece(voice.comma + _edited(work, editors))] if editors else [])]


def _published(work: Work, voice: Wording) -> Iterator[str]:
    """Volume and issue, series, publisher, date."""
    terms = by_language(work.language)
    issue, day = work.word("issue"), date_of(work)
    if work.word("volume"):
        yield terms.volume.replace("%", work.word("volume"))
    together = terms.code == "zh" and issue and day  # 2024年第2期
    if issue and not together:
        yield terms.issue.replace("%", issue)
    if work.word("collection-title"):
        number = work.word("collection-number")
        yield work.word("collection-title") + (f" {number}" if number else "")
    if work.word("type") not in _PERIODICAL:
        yield _publisher(work, voice)
    yield work.word("authority")
    if together:
        yield f"{day[:4]}年{terms.issue.replace('%', issue)}"
    else:
        yield worded(day, voice.language) if day else work.word("status") or voice.undated


def _publisher(work: Work, voice: Wording) -> str:
    """Place and publisher; not an institution that is the author too, nor a place that is in the press's name."""
    press, place = work.word("publisher"), work.word("publisher-place")
    if any(press in (name.get("literal"), name.get("latin")) for name in work.names("author")):
        press = ""
    if press and _is_chinese_thesis(work, voice):
        return press + (work.word("genre") or voice.kinds["thesis"])
    if not press or not place or press.startswith(place):
        return press or place
    return f"{place}{by_script(script(press)).place}{press}"


def date_of(work: Work) -> str:
    """The date that says how old the work is, or ""."""
    return next((found for found in map(work.word, _DATES) if found), "")
