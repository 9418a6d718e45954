"""References without marks round the title: books, pages of the web, and the Russian manner with its `//`."""

from __future__ import annotations

import re
from typing import Any

from briefwright.references.citation import Citation
from briefwright.references.elements import Element, elements
from briefwright.references.facts import clean_title, facts, language
from briefwright.references.marks import Marked
from briefwright.references.names import Name, certain, leading, western
from briefwright.references.quoted import kind_of
from briefwright.span import Span

_SLASHES = re.compile(r"\s*//\s*")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_HAN = re.compile("[\u3400-\u9fff]")
_INSTITUTION = re.compile(
    r"(?:Министерство|Правительство|Президент России|РИА|ТАСС|МИД|Агентство|Федеральн\w+ служба)\b"
)
_SIGNS = {
    "imprint",
    "url",
    "date",
    "year",
    "volume",
    "issue",
    "year-issue",
    "page",
    "publisher",
    "source",
    "doi",
}
_LONGEST = 320


def plain(marked: Marked, start: int, end: int) -> Citation | None:
    """The citation that a stretch makes, or None."""
    if marked.is_open(start, end):
        return None
    found = [*elements(marked, start, end)]
    first = next((n for n, one in enumerate(found) if one.kind in _SIGNS), len(found))
    if not first or first == len(found):
        return None
    words = [one for one in found[:first] if one.kind in ("word", "words")]
    if not words:
        return None
    opening = marked.text[start : words[-1].span.end]
    if len(opening) > _LONGEST:
        return None
    if _CYRILLIC.search(opening) and not re.search(r"[A-Za-z]{3}", opening):
        return _russian(marked, Span(start, end), found, first)
    return _listed(marked, Span(start, end), found, first)


def in_part(marked: Marked, start: int, end: int) -> Citation | None:
    """`Author. Title // Container. Year. Vol. Pages.`: the citation that a stretch makes, or None."""
    m = _SLASHES.search(marked.mask, start, end)
    if m is None or marked.is_open(start, end):
        return None
    span, slashes = Span(start, end), Span(*m.span())
    words = marked.text[span.start : slashes.start].strip()
    names, at = leading(words)
    title = clean_title(words[at:])
    found = [*elements(marked, slashes.end, span.end)]
    first = next((one.span.start for one in found if one.kind in _SIGNS), -1)
    said = facts(one for one in found if one.span.start >= first >= 0)
    if not title or first < 0 or any(one.kind == "word" and len(one.value) > 60 for one in said.words):
        return None
    host = clean_title(marked.text[slashes.end : first])
    fields: dict[str, Any] = {"title": _unquoted(title)}
    if names:
        fields["author"] = names
    if host:
        fields["container-title"] = _unquoted(host)
    return _made(marked, span, fields | said.fields, found, _host_kind(said.signs))


def _host_kind(signs: frozenset[str]) -> str:
    if {"volume", "issue", "year-issue"} & signs:
        return "article-journal"
    if "publisher" in signs:
        return "chapter"
    return "webpage" if "url" in signs else "article-newspaper" if "date" in signs else "article-journal"


def _russian(marked: Marked, span: Span, found: list[Element], first: int) -> Citation | None:
    """`Author. Title. Date. Address`; `Автор. Заглавие. М.: Издательство, 2010. С. 15.`"""
    said = facts(found[first:])
    last = [one for one in found[:first] if one.kind in ("word", "words")][-1]
    words = marked.text[span.start : last.span.end].strip()
    names, at = leading(words)
    if not ({"url", "publisher"} & said.signs):
        return _dated(marked, span, found, first)
    title, publisher = _institution(words[at:])
    fields: dict[str, Any] = {"title": _unquoted(clean_title(title))}
    if not fields["title"] or said.words:
        return None
    if names:
        fields["author"] = names
    if publisher:
        fields["publisher"] = publisher
    kind = "book" if "publisher" in said.signs else "webpage"
    return _made(marked, span, fields | said.fields, found, kind)


def _institution(words: str) -> tuple[str, str]:
    """A title, and the institution named in the sentence behind it."""
    head, dot, last = clean_title(words).rpartition(". ")
    return (head, last) if dot and _INSTITUTION.match(last) else (words, "")


def _dated(marked: Marked, span: Span, found: list[Element], first: int) -> Citation | None:
    """`Title, Agency, day` without an address."""
    words = found[:first]
    said = facts(found[first:])
    if len(words) != 2 or "date" not in said.signs or len(said.fields["issued"]) != 10 or len(words[0].value) < 12:
        return None
    if any(one.kind != "word" for one in words) or said.words:
        return None
    fields = {
        "title": clean_title(words[0].value),
        "container-title": clean_title(words[1].value),
        **said.fields,
    }
    return _made(marked, span, fields, found, "article-newspaper")


def _listed(marked: Marked, span: Span, found: list[Element], first: int) -> Citation | None:
    """`Author, Title, Place: Publisher, Year`; `Title, Institution, Day, Address`; `Title, Journal, No. 12`."""
    said = facts(found[first:])
    words = [one for one in found[:first] if one.kind in ("word", "words")]
    names, rest = _names(words)
    if said.words or not rest:
        return None
    fields: dict[str, Any] = {"author": names} if names else {}
    kind = ""
    if {"publisher", "imprint"} & said.signs:
        if not names:
            return None
        fields["title"] = clean_title(marked.text[rest[0].span.start : rest[-1].span.end])
        kind = "book"
    elif (len(rest) == 1 and "url" in said.signs and (_HAN.search(rest[0].value) is None or "date" in said.signs)) or (
        len(rest) == 1 and "source" in said.signs and "date" in said.signs
    ):
        fields["title"] = _whole(marked, rest)
    elif len(rest) == 2 and _is_title(rest[0].value) and ("url" in said.signs or {"volume", "issue"} & said.signs):
        fields |= {"title": clean_title(rest[0].value), "container-title": clean_title(rest[1].value)}
    else:
        return _dated(marked, span, found, first) if not names else None
    fields = {"title": fields["title"], **fields, **said.fields}
    return _made(marked, span, fields, found, kind or kind_of(fields, said, ""))


def _whole(marked: Marked, words: list[Element]) -> str:
    return clean_title(marked.text[words[0].span.start : words[-1].span.end])


def _is_title(words: str) -> bool:
    """Whether words are more than a name: four of them, or with a small one among them."""
    return len(words.split()) > 3 or bool(_HAN.search(words)) or western(words) is None


def _names(words: list[Element]) -> tuple[list[Name], list[Element]]:
    """The names at the beginning, by their initials; a full name where one with initials follows it, or a title."""
    names: list[Name] = []
    at = 0
    while at < len(words) and words[at].kind == "word":
        value = words[at].value
        found = certain(re.sub(r"\s+et al\.?$", "", value))
        if found is None and len(words) > at + 1 and len(value.split()) == 2 and not re.search(r"\s[a-z]", value):
            other = western(value)
            found = other[1][0] if other and len(other[1]) == 1 else None
        if found is None and (m := re.fullmatch(r"(.+?) (?:and|&) (.+)|(.+?) et al\.?", value)):
            both = western(value)
            sides = [one for one in (m[1], m[2]) if one]
            if both and all(certain(one) or (not at and len(one.split()) == 2) for one in sides):
                names += both[1]
                at += 1
            break
        if found is None:
            break
        names.append(found)
        at += 1
        if re.fullmatch(r"et al\.?", words[at].value if at < len(words) else ""):
            at += 1
            break
    return names, words[at:]


def _unquoted(title: str) -> str:
    """A title without the marks that stand round all of it."""
    m = re.fullmatch(r"[«“\"《]([^«»“”\"《》]+)[»”\"》]", title)
    return m[1] if m else title


def _made(marked: Marked, span: Span, fields: dict[str, Any], found: list[Element], kind: str) -> Citation:
    said = facts(found)
    fields = {name: value for name, value in fields.items() if value}
    if tongue := language(fields["title"], marked.text[slice(*span)]):
        fields = {**fields, "language": tongue}
    last = max(one.span.end for one in found if one.kind != "aside")
    return Citation(Span(span.start, last), {"type": kind, **fields}, said.locator, said.label)
