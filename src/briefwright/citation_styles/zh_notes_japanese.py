"""Japanese works in the footnotes of Chinese journals: in their own words, with their own marks (「」 『』 、)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefwright.citation_styles import titles
from briefwright.citation_styles.interface import Piece, Work
from briefwright.citation_styles.names import Name, full
from briefwright.citation_styles.reference import Part, date_of
from briefwright.citation_styles.wording import WORDINGS
from briefwright.citation_styles.zh_notes_chinese import (
    HELD,
    OF_A_YEAR,
    PERIODICAL,
    dated,
    edition_of,
    link,
    on_a_site,
    publisher,
    series,
    shows_address,
    unpublished,
    volume_of,
    years,
)
from briefwright.languages.language import Language

_MOST = 3
_WITHIN = (str.maketrans("「」", "『』"), str.maketrans("『』", "「」"))
TERMS = replace(
    WORDINGS["zh"],
    list_separator="、",
    page="% 頁",
    pages="% 頁",
    sheet="% 面",
    sheets="% 面",
    volume="第 % 巻",
    issue="第 % 号",
    number="第 % 号",
    edition="第 % 版",
    passage=("段落 ", "段落 "),
    note=("注 ", "注 "),
    table=("表 ", "表 "),
    kinds={"thesis": "学位論文", "dataset": "データセット", "interview": "インタビュー"},
)


def listed(given: Sequence[Name], part: str = "") -> str:
    """Names in full, with what they did; of more than three, the first three with others."""
    shown = [found for found in (full(name, "zh") for name in given) if found]
    return "・".join(shown[:_MOST]) + ("ほか" if len(shown) > _MOST else "") + part if shown else ""


def head(work: Work, edition: Language, translated: bool) -> Part:
    """Author and title with nothing between: 著者「題名」, 著者『書名』."""
    made = listed(work.names("author"))
    if not made and work.word("type") not in (*HELD, *PERIODICAL):
        made = listed(work.names("editor"), "編")
    translation = titles.first(work, TERMS, edition)[1:] if translated else []
    volume = "" if work.word("type") in HELD else volume_of(work, TERMS)
    return [Piece(made + _title(work) + volume), *translation]


def _title(work: Work) -> str:
    title = work.word("title") or work.key
    if titles.look(work) == "part":
        return f"「{title.translate(_WITHIN[0])}」"
    return f"『{title.translate(_WITHIN[1])}』"


def body(work: Work) -> list[Part]:
    """What follows the title, to the date."""
    return [[Piece(part)] for part in (*_made(work), _holder(work), *_published(work))]


def _made(work: Work) -> Iterator[str]:
    kind = work.word("type")
    interviewer = listed(work.names("interviewer"), "聞き手")
    if interviewer:
        yield interviewer
    elif unpublished(work):
        yield TERMS.kinds[kind]
    if kind not in PERIODICAL:
        yield series(work, "", TERMS.number)
    yield "" if kind in HELD else edition_of(work, TERMS)
    if work.names("author") and kind not in (*HELD, *PERIODICAL):
        yield listed(work.names("editor"), "編")
    yield listed(work.names("translator"), "訳")


def _holder(work: Work) -> str:
    """What holds it; of a periodical with its volume and issue close behind."""
    name = work.word("container-title") or work.word("event-title")
    if not name:
        return ""
    kind = work.word("type")
    shown = name if on_a_site(work) else f"『{name}』"
    if kind in HELD:
        held = listed(work.names("editor"), "編") + shown + volume_of(work, TERMS)
        return "、".join(filter(None, (held, edition_of(work, TERMS))))
    if kind in PERIODICAL:
        numbers = ((work.word("volume"), TERMS.volume), (work.word("issue"), TERMS.issue))
        shown += "".join(term.replace("%", value) for value, term in numbers if value)
    return shown


def _published(work: Work) -> Iterator[str]:
    """Publisher, without its city, and date."""
    kind, day = work.word("type"), date_of(work)
    if kind == "thesis":
        yield publisher(work) + (work.word("genre") or TERMS.kinds["thesis"])
    elif kind not in PERIODICAL and not (on_a_site(work) and work.word("container-title")):
        yield publisher(work)
    if day:
        yield f"{years(day)} 年" if kind in OF_A_YEAR else dated(day)
    else:
        yield work.word("status")


def address(work: Work, everywhere: bool) -> list[Part]:
    """The URL, and when it was seen where the work bears no date; `everywhere` also of what is found in print."""
    url = link(work) if everywhere or shows_address(work) else ""
    if not url:
        return []
    accessed = work.word("accessed") if not date_of(work) else ""
    return [[Piece(url)], *([[Piece(f"{dated(accessed)}閲覧")]] if accessed else [])]
