"""Chinese works in the footnotes of Chinese journals: their words, marks and order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefwright.citation_styles import titles
from briefwright.citation_styles.dates import worded
from briefwright.citation_styles.interface import Piece, Work
from briefwright.citation_styles.names import Name, full
from briefwright.citation_styles.places import form_of
from briefwright.citation_styles.reference import Part, date_of
from briefwright.citation_styles.scripts import script
from briefwright.citation_styles.wording import WORDINGS, Wording
from briefwright.languages import LANGUAGES
from briefwright.languages.language import Language, words

_MOST = 3
PERIODICAL = words("article-journal article-magazine article-newspaper review review-book")
HELD = words("chapter entry entry-dictionary entry-encyclopedia paper-conference")
OF_A_YEAR = (*HELD, "book", "classic", "collection", "thesis")
OFFICIAL = words("bill document hearing legal_case legislation regulation treaty")
_IN_PRINT = (*OF_A_YEAR, "article-journal", "article-magazine", "review", "review-book")
TERMS = replace(
    WORDINGS["zh"],
    page="第 % 页",
    pages="第 % 页",
    sheet="第 % 版",
    sheets="第 % 版",
    volume="第 % 卷",
    issue="第 % 期",
    number="第 % 号",
    edition="第 % 版",
    passage=("段 ", "段 "),
    note=("注 ", "注 "),
    table=("表 ", "表 "),
)


def listed(given: Sequence[Name], work: Work) -> str:
    """Names in full, in their own script; of more than three, the first three with others. Words and marks are those
    of the work.
    """
    shown = [found for found in (full(name, "zh") for name in given) if found]
    if not shown:
        return ""
    terms = WORDINGS[form_of(work)]
    if len(shown) > _MOST:
        space = " " if terms.code == "zh" and script(shown[_MOST - 1][-1]) != "han" else ""
        return terms.list_separator.join(shown[:_MOST]) + space + terms.others
    return terms.names.join([terms.list_separator.join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def authors(work: Work) -> str:
    """Who made a work; of a treaty or official document, persons only: its institution follows the title."""
    return "" if institution(work) else listed(work.names("author"), work)


def institution(work: Work) -> str:
    """The institutions that made a treaty or official document, or ""."""
    given = work.names("author")
    made = work.word("type") in OFFICIAL and given and all(name.get("literal") for name in given)
    return listed(given, work) if made else ""


def publisher(work: Work) -> str:
    """The publisher or authority; one that is the author too only with its place (`London: Sample Press`)."""
    placed = work.word("publisher-place") and work.word("type") not in OFFICIAL
    known = [] if placed else [name.get(key) for name in work.names("author") for key in ("literal", "latin")]
    return next((found for found in (work.word("publisher"), work.word("authority")) if found not in ("", *known)), "")


def shows_address(work: Work) -> bool:
    """Whether a note prints the address: of what is not found in print."""
    placed = work.word("volume") or work.word("issue") or work.word("publisher") or work.word("container-title")
    return work.word("type") not in _IN_PRINT or not placed


def link(work: Work) -> str:
    """The URL; a DOI as one."""
    doi = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", work.word("DOI").strip(), flags=re.IGNORECASE)
    return work.word("URL") or (f"https://doi.org/{doi}" if doi else "")


def head(work: Work, edition: Language, translated: bool) -> Part:
    """Author and title: 作者：“题名”, with the volume of a work of several. Editors stand for the author of a book that
    has none.
    """
    maker = authors(work)
    if not maker and work.word("type") not in (*HELD, *PERIODICAL):
        maker = _edited(work)
    title, *translation = titles.first(work, TERMS, edition)
    volume = [] if work.word("type") in HELD else [Piece(volume_of(work, TERMS))]
    return [*([Piece(f"{maker}：")] if maker else []), title, *volume, *(translation if translated else [])]


def volume_of(work: Work, terms: Wording) -> str:
    """Which volume of a book or collection it is, or ""; a word of its own (上册) takes no term."""
    found = "" if work.word("type") in PERIODICAL else work.word("volume")
    return terms.volume.replace("%", found) if re.match(r"\d|[IVXLC]+\b", found) else found


def edition_of(work: Work, terms: Wording) -> str:
    """Which edition it is; one that is no number in its own words."""
    own = work.word("edition")
    return terms.edition.replace("%", own) if own.isdecimal() else own


def _edited(work: Work) -> str:
    """编; 主编 for the head of the editors (CSL: editorial-director)."""
    head_editors = work.names("editorial-director")
    return _with_part(head_editors or work.names("editor"), "主编" if head_editors else "编", work)


def _with_part(given: Sequence[Name], part: str, work: Work) -> str:
    """Names with what they did, a space between Latin letters and Chinese; or ""."""
    found = listed(given, work)
    return f"{found}{'' if script(found[-1]) == 'han' else ' '}{part}" if found else ""


def body(work: Work) -> list[Part]:
    """What follows the title, to the date."""
    return [*([Piece(part)] for part in _made(work)), _container(work), *([Piece(part)] for part in _published(work))]


def _made(work: Work) -> Iterator[str]:
    """Kind, number, edition, translators, the institution of a document."""
    kind = work.word("type")
    interviewer = _with_part(work.names("interviewer"), "采访", work)
    if interviewer:
        yield interviewer
    elif unpublished(work) and not re.search("访谈|采访|专访|数据集|数据库", work.word("title")):
        yield TERMS.kinds[kind]
    if kind not in PERIODICAL:
        yield series(work, "", TERMS.number)
    yield "" if kind in HELD else edition_of(work, TERMS)
    if work.word("version"):
        yield f"{work.word('version')} 版"
    if authors(work) and kind not in (*HELD, *PERIODICAL):
        yield _edited(work)
    yield _with_part(work.names("translator"), "译", work)
    yield institution(work)


def unpublished(work: Work) -> bool:
    """Whether only the name of its kind can say what it is: an interview or dataset that nothing holds."""
    known = ("container-title", "publisher", "authority", "archive", "URL", "DOI")
    return work.word("type") in ("dataset", "interview") and not any(map(work.word, known))


def series(work: Work, space: str, number: str) -> str:
    """The series or kind of a report, and its number in it."""
    kind = work.word("type")
    label = (work.word("collection-title") or work.word("genre")) if kind == "report" else ""
    own = work.word("number") or (work.word("collection-number") if label else "")
    own = number.replace("%", own) if own[:1].isdecimal() else own  # `GB/T 25100` and `A/RES/70/1` need no term
    return space.join(filter(None, (label, own)))


def on_a_site(work: Work) -> bool:
    """Whether what holds a work is a site, not a periodical or book."""
    kind = work.word("type")
    in_print = kind == "interview" and any(map(work.word, ("volume", "issue", "page")))
    bare = bool(work.word("URL")) and kind not in (*PERIODICAL, *HELD) and not in_print
    return bare or titles.container_look(work) == "bare"


def _container(work: Work) -> Part:
    name = work.word("container-title") or work.word("event-title")
    if not name:
        return []
    shown = titles.marked(name, "bare" if on_a_site(work) else "whole", TERMS)
    if work.word("type") not in HELD:
        return [shown]
    editors = _edited(work)
    space = "" if not editors or script(editors[0]) == "han" else " "
    numbers = "，".join(filter(None, (volume_of(work, TERMS), edition_of(work, TERMS))))
    close = "" if volume_of(work, TERMS) or not numbers else "，"
    return [Piece(f"载{space}{editors}：" if editors else "载"), shown, Piece(close + numbers)]


def _published(work: Work) -> Iterator[str]:
    """Publisher and date, each in the form of the work's kind."""
    kind, day = work.word("type"), date_of(work)
    year = f"{years(day)} 年" if day else ""
    if kind in PERIODICAL:
        for value, term in ((work.word("issue"), TERMS.issue), (work.word("volume"), TERMS.volume)):
            if value and kind != "article-newspaper":
                yield year + term.replace("%", value)
                return
    elif kind == "thesis":
        yield publisher(work) + (work.word("genre") or TERMS.kinds["thesis"])
    elif not (on_a_site(work) and work.word("container-title")):
        yield _imprint(work)
    if day:
        yield year if kind in OF_A_YEAR else dated(day)
    else:
        yield work.word("status")


def _imprint(work: Work) -> str:
    """Place and publisher; no place that the publisher's name holds."""
    press, place = publisher(work), work.word("publisher-place")
    if press and place and place not in press:
        return f"{place}：{press}"
    return press or place


def years(day: str) -> str:
    """The year of a date; both of a range over several."""
    first, _, last = day.partition("/")
    return f"{first[:4]}–{last[:4]}" if last and last[:4] != first[:4] else first[:4]


def dated(day: str) -> str:
    """A date in words, with spaces round its figures."""
    said = worded(day, LANGUAGES["zh"])
    return re.sub(r"(?<=[年月至])(?=\d)|(?<=\d)(?=[年月日])", " ", said)


def address(work: Work, everywhere: bool) -> list[Part]:
    """The URL, and 访问日期 where the work bears no date; `everywhere` also of what is found in print."""
    url = link(work) if everywhere or shows_address(work) else ""
    if not url:
        return []
    accessed = work.word("accessed") if not date_of(work) else ""
    return [[Piece(url)], *([[Piece(f"访问日期：{dated(accessed)}")]] if accessed else [])]
