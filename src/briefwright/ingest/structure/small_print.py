"""The small print of an article: classification, article number, dates, editor, translator; and mastheads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from briefwright.ingest.signs import squeezed, stops
from briefwright.ingest.structure.names import csl_name, names_in
from briefwright.ingest.words import LANGUAGES, any_of

Metadata = dict[str, Any]
Found = tuple[str, Any]

_FIELDS = {"".join(w.split()).casefold(): name for words in LANGUAGES.values() for w, name in words.fields.items()}
_NAMES = any_of(word for words in LANGUAGES.values() for word in words.fields)
_LINE = re.compile(
    rf"[【\[［(（]?\s*(?P<name>{_NAMES})\s*(?:[】\]］]|[:：]|\s|(?<=DOI))\s*(?P<value>.*?)[)）\]］]?\s*\Z",
    re.IGNORECASE,
)
_FIRST = frozenset("【[［(（ ") | {c for words in LANGUAGES.values() for w in words.fields for c in w[0] + w[0].lower()}
_ALONE = frozenset({"clc", "document-code", "article-number", "received", "revised", "DOI", "udc"})
_WITH_COLON = frozenset({"received", "accepted", "revised", "editor", "about-author", "funding"})
_PERSONS = frozenset({"editor", "translator", "author", "corrector"})
_BRACKETED = re.compile(r"[（(].*[)）]\Z")
_COLON = re.compile(r"\S+?\s*[:：]")

_CLC = re.compile(r"中图分类号\s*[】\]:：]*\s*([A-Z][\w./-]+)")
_ARTICLE = re.compile(
    r"文章编号\s*[】\]:：]*\s*((\d{4}-\d{3}[\dX])[（(](\d{4})[)）]\s?(\d+)-0*(\d+)(?:-0*(\d+))?(?:[（(](\d+)[)）])?)"
)
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s，。；)）\]]+)")
_CODE = re.compile(r"(?:文献标[识志]码|文章标识)\s*[】\]:：]*\s*([A-E])")
_NUMBERED = re.compile(r"文章编号\s*[】\]]")
_DOI_LINE = re.compile(r"(?:DOI|https?://doi\.org/)\b")

IMPRINT = re.compile(
    r"(?P<name>[^\d,，|]*?)[\s,，|]*(?P<year>(?:19|20)\d\d)\s*年[,，]?\s*第\s*(?P<issue>\d+)\s*[期卷]"
    r"|(?P<name2>[^\d,，|]*?)[\s,，|]+(?:Vol\.?|Volume|Том|Т\.)\s*\d+"
    r"|(?P<name3>[^\d|]*?)[.,\s|]+(?P<year3>(?:19|20)\d\d)\s*[.,]\s*(?:No\.?|№|Issue|Вып\.)\s*(?P<issue3>\d+)"
    r"|总第\s*\d+\s*期",
    re.IGNORECASE,
)
"""A journal's name with its year and issue, as running heads and mastheads print it."""
_LONGEST = 300


def _field(text: str) -> tuple[str, str] | None:
    """The field that a line begins with, and the value behind it."""
    if text[:1] not in _FIRST or len(text) > _LONGEST:
        return None
    found = _LINE.match(text)
    return (_FIELDS["".join(found["name"].split()).casefold()], found["value"].strip()) if found else None


@lru_cache(1 << 13)
def begins_as_field(text: str) -> bool:
    """Whether a line begins with the name of a field."""
    return _field(text) is not None


@lru_cache(1 << 13)
def is_small_print(text: str) -> bool:
    """Whether a line is small print as a whole: editor, dates, classification, a credit."""
    field = _field(text)
    if field is None:
        return bool(_NUMBERED.search(text[:_LONGEST]) or _DOI_LINE.match(text))
    if text[0] in "【[［" or field[0] in _ALONE or _BRACKETED.match(text):
        return True
    return field[0] in _WITH_COLON and _COLON.match(text) is not None


def read_small_print(text: str) -> list[Found]:
    """The fields of a line of small print with their values, under CSL's names where it has one."""
    found: list[Found] = [item for rule, make in _PATTERNS if (m := rule.search(text)) for item in make(m)]
    field = _field(text)
    if field is None or any(name == field[0] for name, _ in found):
        return found
    name, value = field
    if name in _PERSONS:
        first = re.split("[，,]", value)[0] if name == "translator" else value
        if people := [csl_name(person) for person in names_in(first.strip("）)"))]:
            found.append((name, people))
    elif name not in ("clc", "document-code", "article-number") and value:
        found.append((name, squeezed(value)))
    return found


def _article(m: re.Match[str]) -> list[Found]:
    issue = str(int(m[4]))
    return [("article-number", m[1]), ("ISSN", m[2]), ("issued", m[3]), ("issue", issue), ("page-first", m[5])]


_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], list[Found]]], ...] = (
    (_CLC, lambda m: [("clc", m[1])]),
    (_ARTICLE, _article),
    (_DOI, lambda m: [("DOI", m[1].rstrip("."))]),
    (_CODE, lambda m: [("document-code", m[1])]),
)


def read_mastheads(heads: Iterable[str]) -> Metadata:
    """Journal, year and issue from running heads; the name that most of them bear."""
    out: Metadata = {}
    votes: Counter[str] = Counter()
    for head in heads:
        for m in IMPRINT.finditer(head):
            votes.update(_journal(m.groupdict()))
            for name, value in (("issued", m["year"] or m["year3"]), ("issue", m["issue"] or m["issue3"])):
                if value:
                    out.setdefault(name, value)
    if votes:
        out["container-title"] = votes.most_common(1)[0][0]
    return out


def _journal(found: Mapping[str, str | None]) -> list[str]:
    words = found["name"] or found["name2"] or found["name3"] or ""
    name = squeezed(words).strip("《》·-—.,， ")
    return [name] if len(name) < 60 and any(c.isalpha() for c in name) else []


def is_imprint(text: str) -> bool:
    """Whether a line at a page's edge is a masthead."""
    if len(text) >= 110 or stops(text) or text[:1] in "*†" or "，第" in text:
        return False
    found = IMPRINT.match(text)
    return found is not None and (found.end() > 0.3 * len(text) or re.search(r"\S\s{3,}\S", text) is not None)
