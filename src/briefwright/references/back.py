"""Words that stand for what was cited before: Ibid., 同上, «Там же», op. cit., and an author with a title cut short."""

from __future__ import annotations

import re

from briefwright.references.citation import Back
from briefwright.references.facts import clean_title
from briefwright.references.marks import Marked
from briefwright.references.names import eastern, leading, western
from briefwright.span import Span

_LOCATOR = (
    r"(?:[\s,，.。:：]*(?:第\s*(?P<a>[\d\-–—、,\s]+?)\s*页|(?:pp?\s?\.|[СсCc]\.)\s?(?P<b>[\d\-–—,\s]*\d)|(?:[:：,]\s*|\s+)(?P<c>\d{1,4}(?:[-–]\d+)?)))?"
    r"[\s.。,，]*(?:[（(][^()（）]*[)）])?[\s.。]*\Z"
)
_BEFORE = re.compile(
    r"(?:[Ii]bid(?:em)?\b\.?|[Ii]b\.|[Ii]dem\b\.?|[Тт]ам же\b\.?|同上(?:注|书|書|文|引书|引文|引)?|同前(?:注)?)"
    rf"(?:\s*[,，])?{_LOCATOR}"
)
_NUMBERED = re.compile(
    r"(?:(?:同\s*(?:前|上)?\s*注|同|见\s*(?:前|上)?注|前注|前引注|注)\s*(?:释)?\s*"
    r"(?P<n>[①-⑳㉑-㉟㊱-㊿]|[\[［(（]?\s*\d{1,3}\s*[\]］)）]?)(?:\s*(?:书|文|引书|引文))?"
    r"|(?:[Ss]ee\s+)?(?:[Nn]ote|[Сс]носк[ау])\s*(?P<m>\d{1,3})(?:\s+above)?)" + _LOCATOR
)
_AGAIN = re.compile(
    r"(?P<who>[^“”«»\"《》]{0,80}?)[\s,，.:：]*(?:[Oo]p\.\s?cit\b\.?|[Ll]oc\.\s?cit\b\.?|[Уу]каз\.\s?соч\.?|"
    rf"前引[书文書]|前揭[书文書]?|前掲[書論文]*|同前引[书文]){_LOCATOR}"
)
_SHORT = re.compile(rf"[,，]?(?:\s*(?:前引[书文]|同前|前揭)\s*)?{_LOCATOR}")


def back(marked: Marked, start: int, end: int) -> Back | None:
    """What a stretch stands for, or None where it is no such words."""
    text = marked.text[start:end]
    span = Span(start, end)
    if m := _BEFORE.match(text):
        return Back(span, locator=_page(m))
    if m := _NUMBERED.match(text):
        return Back(span, marker=(m["n"] or m["m"]).strip("[]［］()（） "), locator=_page(m))
    if m := _AGAIN.match(text):
        family = _family(m["who"])
        return Back(span, family=family, locator=_page(m)) if family or not m["who"].strip() else None
    return _short(marked, span)


def _short(marked: Marked, span: Span) -> Back | None:
    """`Author, “Title,” p. 5`: a title and a page, and nothing of when and where."""
    titles = [one for one in marked.within(*span) if one.kind == "words"]
    if len(titles) != 1:
        return None
    title = titles[0]
    m = _SHORT.match(marked.text[: span.end], title.span.end)
    family = _family(marked.text[span.start : title.span.start])
    if m is None or not family or not _page(m):
        return None
    return Back(span, family=family, title=clean_title(marked.text[slice(*title.inner)]), locator=_page(m))


def _family(words: str) -> str:
    """The family name (all of a Chinese one) of the first author named."""
    bare = words.strip(" ,，.:：")
    if not bare:
        return ""
    found = eastern(bare) if re.search("[\u3400-\u9fff]", bare) else western(bare)
    names = found[1] if found else leading(bare + " ")[0]
    if not names:
        return ""
    name = names[0]
    return name.get("literal") or (
        name["family"] + name.get("given", "") if re.match("[\u3400-\u9fff]", bare) else name["family"]
    )


def _page(m: re.Match[str]) -> str:
    said = m["a"] or m["b"] or m["c"] or ""
    return re.sub(r"\s*[-–—]\s*", "-", said).replace(" ", "").strip(",")
