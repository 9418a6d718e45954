"""References whose title stands between marks: “…”, 《…》, 「…」, «…»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from briefwright.references.citation import Citation
from briefwright.references.elements import Element, elements
from briefwright.references.facts import Facts, clean_title, facts, is_japanese, language
from briefwright.references.marks import Held, Marked
from briefwright.references.names import INSTITUTION, Name, eastern, western
from briefwright.span import Span

_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_LONGEST = 120
_TREATY = re.compile(r"(?:条约|協定|协定|公约|议定书)$")
_LEAD = re.compile(r"(?:载|载于|刊|刊于|収録|in|In|[Вв])\s*[:：]?\s*\Z")
_ENDS_IN_NUMBER = re.compile(r"(?P<name>.*\D)\s(?P<volume>\d{1,4})\Z")
_PUBLISHER = re.compile(
    r"Press|Publish|Verlag|Books|Routledge|Macmillan|Praeger|Springer|Brill|Elgar|Издат|изд-во|出版|书店|書店|书局|印书馆|書房|書院"
)
_PAPERS = re.compile(r"(?:报|日報|新聞|Times|Post|News|Journal|Известия|газета|Газета|Коммерсант)")
_SAYING = re.compile(r"(?:指出|认为|表示|强调|写道|指的是|应为|创立|是指|分别为|的主题)")


class Before(NamedTuple):
    """Whom the words before a title name, by the variable that they fill."""

    role: str
    names: list[Name]


def quoted(marked: Marked, start: int, end: int) -> Citation | None:
    """The citation that a stretch makes, or None where it is none, or another kind of one."""
    titles = [one for one in marked.within(start, end) if one.kind == "words"]
    if not titles or marked.is_open(start, end):
        return None
    title = titles[0]
    japanese = title.mark in "「『" and is_japanese(marked.text[start:end])
    before = _before(marked.text[start : title.span.start], japanese=japanese)
    if before is None:
        return None
    found = [*elements(marked, title.span.end, end)]
    said = facts(found)
    if _SAYING.search(marked.mask[title.span.end : end]) or not _is_reference(said, found, title, before):
        return None
    return _citation(marked, Span(start, end), title, before, found)


def _before(words: str, *, japanese: bool) -> Before | None:
    """Nobody, or names alone."""
    bare = words.strip(" ,，:：。.")
    if not bare:
        return Before("author", [])
    found = eastern(bare, japanese=japanese) if _HAN.search(bare) else western(words)
    return Before(*found) if found else None


def _is_reference(said: Facts, found: Sequence[Element], title: Held, before: Before) -> bool:
    """Whether what follows a title is made of the elements of references, and of few other words."""
    loose = [one for one in said.words if one.kind == "word"]
    if any(len(one.value) > _LONGEST for one in loose) or len(loose) > 5:
        return False
    signs = said.signs - {"word", "words", "aside"}
    if not found:
        return False
    if found[0].kind == "sheet" or (
        title.mark == "《" and not before.names and signs <= {"year-issue", "issue", "sheet"}
    ):
        return bool(said.words and said.words[0].kind == "words")  # else a periodical, whose article is not named
    return bool(signs)


def _citation(marked: Marked, span: Span, title: Held, before: Before, found: list[Element]) -> Citation:
    said = facts(found)
    fields: dict[str, Any] = {}
    inner = clean_title(marked.text[slice(*title.inner)])
    fields["title"] = inner
    if before.names:
        fields[before.role] = before.names
    host = _host(found, said)
    if title.mark not in "《«" and "publisher" in said.signs and not host:
        said = _doubtful_publisher(said)
    fields |= host
    for name, value in said.fields.items():
        fields.setdefault(name, value)
    kind = kind_of(fields, said, title.mark)
    if tongue := language(inner, marked.text[slice(*span)]):
        fields["language"] = tongue
    return Citation(_trimmed(marked.text, span, found), {"type": kind, **_filled(fields)}, said.locator, said.label)


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _doubtful_publisher(said: Facts) -> Facts:
    """`Name: words, 2016` is a journal where it has a volume, a publisher where it says so, else unknown."""
    fields = dict(said.fields)
    place, name = fields.pop("publisher-place", ""), fields.pop("publisher", "")
    if {"volume", "issue"} & said.signs:
        fields["container-title"] = f"{place}: {name}"
    elif _PUBLISHER.search(name) or INSTITUTION.search(name):
        return said
    return said._replace(fields=fields, signs=said.signs - {"publisher"})


def _host(found: list[Element], said: Facts) -> dict[str, Any]:
    """What a work is part of, or who put it out: the words between its title and its date."""
    named = [one for one in found if one.kind in ("word", "words")]
    if not named or "container-title" in said.fields:
        return {}
    marked_host = next((one for one in named if one.kind == "words"), None)
    if marked_host is not None:
        before = [one for one in named if one.span.start < marked_host.span.start]
        if any(not _LEAD.match(one.value) for one in before):
            return {}
        return {"container-title": clean_title(marked_host.value)}
    if "publisher" in said.signs:
        return _book(named, found)
    named = _rejoined(named)
    first = [one for one in named if one.span.start < _first_sign(found)]
    if len(first) != 1 or len(named) > 1:
        return {}
    return _single(first[0].value, said)


def _rejoined(named: list[Element]) -> list[Element]:
    """Words that only a full stop parts are one name: a series behind its journal."""
    out: list[Element] = []
    for one in named:
        if out and out[-1].more == "." and one.kind == "word":
            last = out.pop()
            whole = Span(last.span.start, one.span.end)
            out.append(Element("word", f"{last.value}. {one.value}", whole, one.more))
        else:
            out.append(one)
    return out


def _first_sign(found: list[Element]) -> int:
    """Where the first element stands that is no word."""
    return next((one.span.start for one in found if one.kind not in ("word", "words", "aside")), 1 << 30)


def _single(words: str, said: Facts) -> dict[str, Any]:
    """A container, or the institution that put a report out."""
    name = clean_title(re.sub(r"^(?:in|In|载|载于)[:\s]\s*", "", words))
    if (m := _ENDS_IN_NUMBER.match(name)) and {"issue", "year"} & said.signs:
        return {"container-title": m["name"].strip(" ,"), "volume": m["volume"]}
    if not re.match(r"[^\W\d]|[«“]", name):
        return {}
    if {"volume", "issue", "year-issue", "url", "doi", "sheet"} & said.signs or "date" in said.signs:
        whole = said.fields.get("issued", "").count("-") == 2
        if {"volume", "issue", "year-issue", "url", "doi", "sheet"} & said.signs or whole:
            return {"container-title": name}
    return {"publisher": name} if INSTITUTION.search(name) else {}


def _book(named: list[Element], found: list[Element]) -> dict[str, Any]:
    """The book that a chapter stands in, with its editors: `in E. Names eds., Title, Place: Publisher`."""
    host: dict[str, Any] = {}
    place = next(one.span.start for one in found if one.kind == "publisher")
    words = [one.value for one in named if one.span.start < place]
    if not words:
        return {}
    whole = ", ".join(words)
    if m := re.match(r"(?:in:?\s+)?(?P<names>[^“]+?),?\s+\(?[Ee]ds?\b\.?\)?,?\s+(?P<title>.+)", whole):
        editors = western(m["names"])
        if editors is None:
            return {}
        host["editor"] = editors[1]
        whole = m["title"]
    whole = re.sub(r"^in:?\s+", "", whole)
    return {"container-title": clean_title(whole), **host}


def kind_of(fields: dict[str, Any], said: Facts, mark: str) -> str:
    """The CSL type, as far as the elements tell."""
    host = str(fields.get("container-title", ""))
    if _TREATY.search(fields.get("title", "")) and "section" in said.signs:
        return "treaty"
    if "thesis" in said.signs:
        return "thesis"
    if "sheet" in said.signs:
        return "article-newspaper"
    if {"volume", "issue", "year-issue"} & said.signs and host:
        return "article-journal"
    if "publisher-place" in fields or (mark in "《«" and "publisher" in fields and "url" not in said.signs):
        return "chapter" if host else "book"
    if host and _PAPERS.search(host):
        return "article-newspaper"
    if "url" in said.signs:
        return "webpage"
    if "publisher" in fields:
        return "report"
    return "article" if not host else "article-newspaper" if "date" in said.signs else "article-journal"


def _trimmed(text: str, span: Span, found: list[Element]) -> Span:
    """The stretch of a citation, to the end of its last element that is no remark."""
    last = max((one.span.end for one in found if one.kind != "aside"), default=span.end)
    while last > span.start and text[last - 1] in " ,，;；":
        last -= 1
    return Span(span.start, last)
