"""The labels before abstracts and keywords, the captions of tables and figures, and the numbers of headings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from briefwright.ingest.words import LANGUAGES, all_words, any_of

_FLAGS = re.IGNORECASE


Kind = Literal["abstract", "keywords"]


class Label(NamedTuple):
    """What a text says that it is, in which language, and where the text itself begins."""

    kind: Kind
    language: str
    end: int


def _label(words: str) -> re.Pattern[str]:
    """In brackets, or before a colon, a full stop, a dash or the line's end."""
    return re.compile(
        rf"(?:[【\[［]\s*(?:{words})\s*[】\]］]\s*[:：]?|(?:{words})\s*(?:[:：.]|\s[—–]\s|\Z))\s*", _FLAGS
    )


_KINDS: tuple[tuple[Kind, str], ...] = (("abstract", "abstracts"), ("keywords", "keywords"))
_LABELS = tuple(
    (kind, language, _label(any_of(getattr(words, field))))
    for language, words in LANGUAGES.items()
    for kind, field in _KINDS
)
_FIRST = frozenset(
    "【[［" + "".join(w[0].upper() + w[0].lower() for name in ("abstracts", "keywords") for w in all_words(name))
)

_tables, _figures = any_of(all_words("tables")), any_of(all_words("figures"))
CAPTION = re.compile(rf"(?:(?P<table>{_tables})|(?P<figure>{_figures}))\s*\d+", _FLAGS)
_credits, _remarks = any_of(all_words("credits")), any_of(all_words("remarks"))
CREDIT = re.compile(rf"(?:(?:{_credits})|(?P<remark>{_remarks}))\s*[:：]")
INSTITUTION = re.compile(any_of(all_words("institutions")) + r"|研究[所院中]|@|\d{6}")
PLAIN_HEADING = re.compile(rf"(?:{any_of(all_words('headings'))})\Z", _FLAGS)

_chapters = any_of(all_words("chapters"))
NUMBERINGS: tuple[re.Pattern[str], ...] = (
    re.compile(r"第[一二三四五六七八九十百\d]+[章节编部]"),
    re.compile(rf"(?:{_chapters})\s+[\dIVX]+\b"),
    re.compile(r"[一二三四五六七八九十]+\s*[、．.]"),
    re.compile(r"[IVX]+\.\s"),
    re.compile(r"[（(][一二三四五六七八九十]+[)）]"),
    re.compile(r"\d+(?:\.\d+)+\.?\s"),
    re.compile(r"\d{1,2}\s?[.．、]\s?(?!\d)"),
    re.compile(r"[（(]\d+[)）]"),
    re.compile(r"\d{1,2}\s(?=[A-ZА-Я\u4e00-\u9fff])"),
)
"""How headings are numbered, the higher levels first."""
DOTTED, SURE, BARE = 5, frozenset({0, 1, 2, 4}), 8
"""The places among them of 1.2, of those that nothing but headings bears, and of a number without a sign."""
_NUMBERED = frozenset("第（(一二三四五六七八九十IVX0123456789") | {w[0] for w in all_words("chapters")}


@lru_cache(1 << 14)
def label_of(text: str) -> Label | None:
    """The label that a text begins with."""
    if text[:1] not in _FIRST:
        return None
    for kind, language, rule in _LABELS:
        if found := rule.match(text):
            return Label(kind, language, found.end())
    return None


@lru_cache(1 << 14)
def numbering(text: str) -> int | None:
    """The place among NUMBERINGS of the number that a text begins with, or None."""
    if text[:1] not in _NUMBERED:
        return None
    return next((n for n, rule in enumerate(NUMBERINGS) if rule.match(text)), None)
