"""What stands behind a title (or between author and address), element by element: dates, volumes, pages, publishers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefwright.references.dates import date_at, year_at
from briefwright.references.marks import Marked
from briefwright.span import Span

_RANGE = r"(?:[0-9]+[AАBВ]?|[IVXLC]+\b|[ivxlc]+\b|[Ⅰ-ⅿ]+)"
_PAGES = (
    rf"(?P<v>{_RANGE}(?:\s*[-‐‑–—~～]\s*{_RANGE})?(?:\s*[,、，]\s*\d+(?:\s*[-–—]\s*\d+)?(?=\s*(?:[.。,，;；]|\Z|页)))*)"
)
_NUMBER = r"(?P<v>\d+(?:\s*[-–—/]\s*\d+)?[A-Za-zА-Я]?)"
_ACCESS = (
    r"(?:дата\s+обращения|дата\s+доступа|(?:last\s+)?(?:accessed|visited|retrieved)(?:\s+on)?|访问日期|访问时间|检索日期|"
    r"最后访问(?:日期|时间)?|最后检索|上网时间|登录时间|查询时间|閲覧日|最終閲覧日?)"
)
_ONE = {
    "year-issue": re.compile(
        r"(?P<y>(?:1[89]|20)\d\d)\s*年\s*(?:第\s*(?P<vol>\d+)\s*卷\s*)?"
        r"第\s*(?P<v>\d+(?:\s*[-—–、]\s*\d+)?)\s*期"
    ),
    "brackets": re.compile(r"(?P<y>(?:1[89]|20)\d\d)\s*[,，]\s*(?P<vol>\d+)\s*[(（](?P<v>\d+(?:[-–/]\d+)?)[)）]"),
    "year-brackets": re.compile(r"(?P<y>(?:1[89]|20)\d\d)\s*[(（](?P<v>\d+(?:[-–/]\d+)?)[)）]"),
    "sheet": re.compile(r"[(（]?第\s*(?P<v>[A-Z]?\d+)\s*版[)）]?"),
    "volume": re.compile(
        rf"(?:Vol(?:ume|\.)?\s?|Т(?:ом|\.)?\s?|Вып\.\s?|vol\.\s?)(?=\d){_NUMBER}|第\s*(?P<han>\d+)\s*[卷巻]"
    ),
    "issue": re.compile(
        rf"(?:No\.?\s?|Nos\.?\s?|no\.\s?|№\s?\.?\s?|Issue\s|Iss\.\s?)(?=\d){_NUMBER}|第\s*(?P<han>\d+)\s*[期号]"
    ),
    "page": re.compile(
        rf"(?:pp?\s?\.\s?|pages?\s|[СсCc](?:тр)?\s?\.\s?)(?={_RANGE}){_PAGES}"
        rf"|(?P<pre>[前序后]言|序)?\s*第?\s*(?P<han>{_RANGE}(?:\s*[-‐–—~～]\s*{_RANGE})?(?:、\d+)*)\s*[页頁]"
    ),
    "section": re.compile(
        r"(?P<v>第[一二三四五六七八九十百零〇\d]+[条條款章节](?:第[一二三四五六七八九十\d]+款)?)"
        r"(?=\s*(?:[，,。；（(]|\Z))"
    ),
    "doi": re.compile(r"(?:DOI|doi)\s*[:：]?\s*(?P<v>10\.\d{4,9}/\S+?)(?=[.,;，。；]?(?:\s|\Z))"),
    "edition": re.compile(r"(?P<v>\d+)(?:st|nd|rd|th)\s+ed\.|第(?P<han>\d+)版"),
    "thesis": re.compile(r"(?P<v>[\u3400-\u9fff]{4,20}?)(?P<genre>(?:博士|硕士)(?:学位|研究生)?(?:学位)?论文)"),
    "source": re.compile(r"(?:信息)?来源\s*[:：]\s*(?P<v>[^，,。；;\s]{2,30})"),
    "lead": re.compile(r"(?:载于|载|刊于|刊|收入|収録|[Ii]n:?\s|[Вв]\s(?:кн\.:)?\s?)\s*[:：]?\s*(?=\ue001)"),
    "said": re.compile(
        r"\[[^\]]*(?:ресурс|resource)\]|Режим доступа\s*:|(?:Available (?:at|from|online)|Retrieved from|URL|网址|链接)"
        r"\s*[:：]?\s*(?=[\ue000]|\Z)"
    ),
}  # fmt: skip
_ACCESSED = re.compile(rf"[(（\[［]?\s*{_ACCESS}\s*[:：]?\s*", re.IGNORECASE)
_ACCESSED_HAN = re.compile(r"\s*(?:访问|检索|登录|閲覧|アクセス)")
_PLACE = r"[A-ZÀ-ÖА-ЯЁ][\w.’-]*(?:[\s-](?:and\s|&\s)?[A-ZА-ЯЁ][\w.’-]*){0,4}"
_PUBLISHED = re.compile(
    rf"(?P<place>{_PLACE}(?:,\s[A-Z]{{2}})?)\s?:\s(?P<publisher>[A-ZÀ-ÖА-ЯЁ«\ue001][^,，:;()]{{1,60}}?)(?=,?\s(?:1[5-9]|20)\d\d(?!\d))"
)
_PUBLISHED_HAN = re.compile(
    r"(?P<place>[\u3400-\u9fff]{2,6})\s*[:：]\s*(?P<publisher>[\u3400-\u9fff·（）()]{3,24}?)(?=[，,、]?\s*(?:1[89]|20)\d\d)"
    r"|(?P<alone>[\u3400-\u9fff·（）]{2,20}(?:出版社|出版公司|书店|書店|書局|书局|印书馆|出版集团|书社))(?=[，,、]|\s*(?:1[89]|20)\d\d)"
)
_EDITED = re.compile(r"载?(?P<v>[\u3400-\u9fff·、]{2,24}?)(?:主编|主編|编著|编|編)[:：]\s*(?=\ue001)")
_IN_BRACKETS = re.compile(
    rf"[(（](?:(?P<place>{_PLACE}(?:,\s[A-Z]{{2}})?)\s?:\s)?(?P<publisher>[A-ZА-ЯЁ][^,:;()]{{1,60}}?),\s(?P<year>(?:1[5-9]|20)\d\d)[)）]"
)
_BARE_PAGE = re.compile(rf"(?P<v>{_RANGE}(?:\s*[-–—]\s*{_RANGE})?)(?=\s*(?:[.,。，;；]|\Z))")
_TRANSLATED = re.compile(r"(?P<v>[\u3400-\u9fff·、]{2,30}?)(?:等)?(?:编译|校译|合译|译|訳|譯)(?=\s*[，,。；、])")
_SEPARATOR = re.compile(r"[\s,，、.。;；:：–—/-]*")
_CUT = re.compile(
    r"[,，、;；]|(?<!\b[A-ZА-ЯЁ])\.(?=\s|\Z)|[?!？！](?=\s)|(?=\s(?:[Vv]ol\.|No\.|pp?\.|№|Т\.\s?\d|С\.\s?\d))|(?=\s\([^()]*,\s(?:1[5-9]|20)\d\d\))|(?=\ue000)|。"
)


_ASKS = "?!？！"


_GOES_ON = re.compile(r"\s?(?!第|以?来源|信息来源|签署|发表|发布|公布|刊发|通过|版|载)[\u3400-\u9fff]")


class Element(NamedTuple):
    """An element: its kind, its value, where it stands; `more` holds a second value (place beside publisher)."""

    kind: str
    value: str
    span: Span
    more: str = ""


def elements(marked: Marked, start: int, end: int) -> Iterator[Element]:
    """The elements of a stretch in their order; what is none of the known ones is of the kind `word`."""
    at, bracketed = start, False  # behind a date in brackets a number alone is a page: `12, no. 3 (2014): 45`
    while True:
        at = _SEPARATOR.match(marked.text, at, end).end()  # type: ignore[union-attr]
        if at >= end:
            return
        page = _BARE_PAGE.match(marked.mask, at, end) if bracketed else None
        if page:
            yield Element("page", page["v"], Span(*page.span()))
            at, bracketed = page.end(), False
            continue
        found = _known(marked, at, end) or _unknown(marked, at, end)
        yield found
        if found.kind == "imprint":
            yield Element("year", found.value, found.span)
        bracketed = marked.text[found.span.end - 1] in ")）" and found.kind in ("year", "date", "imprint")
        at = max(found.span.end, at + 1)


def _known(marked: Marked, at: int, end: int) -> Element | None:
    held = marked.at(at)
    if held is not None and held.span.end <= end:
        value = marked.text[slice(*held.inner)]
        return Element(held.kind, value, held.span, held.mark)
    for find in (_accessed, _joined, _published, _dated, _singly, _translated, _aside):
        if element := find(marked, at, end):
            return element
    return None


def _accessed(marked: Marked, at: int, end: int) -> Element | None:
    text = marked.text
    if m := _ACCESSED.match(text, at, end):
        date = date_at(text, m.end(), end)
        if date:
            close = re.compile(r"\s*[)）\]］]?").match(text, date[1], end)
            return Element("accessed", date[0], Span(at, close.end() if close else date[1]))
    date = date_at(text, at, end)
    if date and (m := _ACCESSED_HAN.match(text, date[1], end)):
        return Element("accessed", date[0], Span(at, m.end()))
    return None


def _joined(marked: Marked, at: int, end: int) -> Element | None:
    """A year with its issue."""
    for kind in ("year-issue", "brackets", "year-brackets"):
        if m := _ONE[kind].match(marked.text, at, end):
            volume = m.groupdict().get("vol") or ""
            return Element("year-issue", f"{m['y']}|{volume}", Span(*m.span()), re.sub(r"\s", "", m["v"]))
    return None


def _dated(marked: Marked, at: int, end: int) -> Element | None:
    text = marked.text
    inner = at + 1 if text[at] in "(（[" else at
    found = date_at(text, inner, end)
    kind = "date"
    if found is None:
        found, kind = year_at(text, inner, end), "year"
    if found is None:
        return None
    value, stop = found
    if inner > at:
        if text[stop : stop + 1] not in ")）]":
            return None
        stop += 1
    if _GOES_ON.match(text, stop, end):
        return None  # `2014年外贸…`: words that begin with a date
    tail = re.compile(r"\s*(?:签署|发表|发布|公布|刊发|通过)(?=[，,。；;]|\Z)").match(text, stop, end)
    return Element(kind, value, Span(at, tail.end() if tail else stop))


def _singly(marked: Marked, at: int, end: int) -> Element | None:
    for kind in (
        "doi",
        "volume",
        "issue",
        "sheet",
        "page",
        "section",
        "edition",
        "thesis",
        "source",
        "lead",
        "said",
    ):
        if m := _ONE[kind].match(marked.mask, at, end):
            groups = m.groupdict()
            value = groups.get("v") or groups.get("han") or ""
            return Element(kind, value.strip(), Span(*m.span()), groups.get("genre") or groups.get("pre") or "")
    return None


def _published(marked: Marked, at: int, end: int) -> Element | None:
    if m := _PUBLISHED.match(marked.mask, at, end):
        return Element("publisher", m["publisher"].strip(), Span(*m.span()), m["place"])
    if m := _IN_BRACKETS.match(marked.mask, at, end):
        return Element("imprint", m["year"], Span(*m.span()), f"{m['place'] or ''}|{m['publisher']}")
    if m := _PUBLISHED_HAN.match(marked.mask, at, end):
        return Element("publisher", m["alone"] or m["publisher"], Span(*m.span()), m["place"] or "")
    return None


def _translated(marked: Marked, at: int, end: int) -> Element | None:
    if m := _EDITED.match(marked.mask, at, end):
        return Element("editor", m["v"], Span(*m.span()))
    m = _TRANSLATED.match(marked.mask, at, end)
    return Element("translator", m["v"], Span(*m.span())) if m else None


def _aside(marked: Marked, at: int, end: int) -> Element | None:
    """Words in brackets that are no date."""
    if marked.text[at] not in "(（[［":
        return None
    m = re.compile(r"[(（\[［][^()（）\[\]［］]*[)）\]］]").match(marked.text, at, end)
    return Element("aside", m[0][1:-1], Span(*m.span())) if m else None


def _unknown(marked: Marked, at: int, end: int) -> Element:
    """Words up to the next sign that parts elements; held stretches within them stay whole."""
    place = at
    while m := _CUT.search(marked.mask, place, end):
        stop = m.start()
        if stop > at and not _in_brackets(marked.mask, at, stop):
            stop += m[0] in _ASKS and bool(m[0])
            return Element("word", marked.text[at:stop].strip(), Span(at, stop), m[0])
        place = max(m.end(), stop + 1)
    return Element("word", marked.text[at:end].strip(), Span(at, end))


def _in_brackets(mask: str, start: int, stop: int) -> bool:
    words = mask[start:stop]
    return words.count("(") + words.count("（") > words.count(")") + words.count("）")
