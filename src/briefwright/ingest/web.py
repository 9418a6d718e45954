"""A web page saved as Markdown: the article between what the site prints round it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from briefwright.ingest.made import Made, MadeHeading, MadePassage, spans
from briefwright.ingest.signs import bare, has_cjk, script
from briefwright.ingest.words import all_words, any_of
from briefwright.readers.original import Line, Original

_PROMOTION = re.compile(any_of(all_words("promotion")), re.IGNORECASE)
# Bounded, so that brackets which never close cost no more than their neighbourhood.
_URL = r"\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)"
_PICTURE = re.compile(rf"!\[[^\[\]]{{0,500}}\]{_URL}")
_TEASER = re.compile(rf"\[!\[[^\[\]]{{0,500}}\]{_URL}\s{{0,9}}[^\[\]]{{0,1000}}\]{_URL}")
_LINK = re.compile(rf"(?<!!)\[([^\[\]]{{0,2000}})\]{_URL}")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<!\*)\*(?![\s*])([^*]+)(?<!\s)\*(?!\*)")
_FENCE = re.compile(r"---\s*\Z")
_FIELD = re.compile(r"([\w-]+)\s*:\s*(.*)\Z")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_BEGINS = re.compile(r"#{1,6}\s|[-*+]\s|\d+\.\s|>")
_MARKUP = re.compile(r"^(?:#{1,6}|>)\s+")
_SENTENCE = re.compile(r"[。！？.!?…]")
_LETTER = re.compile(r"[^\W_]")
_NUMBER = re.compile(r"\d{1,3}\Z")
_NAMES = {
    "title": "title", "url": "URL", "link": "URL", "source": "container-title", "site": "container-title",
    "sitename": "container-title", "date": "issued", "published": "issued", "fetch_date": "accessed",
    "accessed": "accessed", "author": "author", "byline": "author",
}  # fmt: skip
_SHORTEST, _DEAD, _SHORT = 25, 6, 80


class _Block(NamedTuple):
    """Lines that belong together, and their words without markup."""

    lines: tuple[Line, ...]
    text: str
    level: int
    """That of a heading; 0 where it is none."""

    @property
    def is_prose(self) -> bool:
        """Whether it is a paragraph of an article."""
        long = len(self.text) >= _SHORTEST and _SENTENCE.search(self.text)
        return bool(long) and not self.level and not _PROMOTION.search(self.text)


def ingest_web(original: Original) -> tuple[list[Made], dict[int, str], list[str]]:
    """The article of a page, the fate of each line, and what was decided."""
    fates: dict[int, str] = {}
    metadata, first = _front_matter(original.lines, fates)
    body = original.lines[first:]
    fates.update(_pictures(body))
    blocks = [_block(group) for group in _groups([line for line in body if line.text and line.at not in fates])]
    prose = [n for n, block in enumerate(blocks) if block.is_prose]
    begin, end = _extent(prose)
    made = _Page(metadata)
    for n, block in enumerate(blocks):
        within = begin <= n <= end or (block.level > 0 and n == begin - 1)
        fate = made.take(block, within)
        fates.update({line.at: fate for line in block.lines})
    told = [f"web page: {len(prose)} paragraphs between its promotion and buttons"]
    return [made.made(original.name)], fates, told


def _front_matter(lines: Sequence[Line], fates: dict[int, str]) -> tuple[dict[str, Any], int]:
    """What the lines between two fences at the head say, and where the body begins."""
    start = next((n for n, line in enumerate(lines) if line.text), 0)
    if not lines or not _FENCE.match(lines[start].text):
        return {}, 0
    end = next((n for n in range(start + 1, len(lines)) if _FENCE.match(lines[n].text)), None)
    if end is None:
        return {}, 0
    data: dict[str, Any] = {}
    for line in lines[start + 1 : end]:
        if line.text:
            found = _FIELD.match(line.text)
            if found and found[2].strip("\"' "):
                data[_NAMES.get(found[1].lower(), found[1])] = found[2].strip("\"' ")
            fates[line.at] = "metadata: front matter" if found else "dropped: line of the front matter without a field"
    fates[lines[start].at] = fates[lines[end].at] = "dropped: fence of the front matter"
    return data, end + 1


def _pictures(lines: Sequence[Line]) -> dict[int, str]:
    """Pictures alone on a line, and teasers: a picture and words that link to another page."""
    starts: list[int] = []
    pieces: list[str] = []
    at = 0
    for line in lines:
        starts.append(at)
        pieces.append(line.raw + "\n")
        at += len(line.raw) + 1
    whole = "".join(pieces)
    dropped: dict[int, str] = {}
    for m in _TEASER.finditer(whole):
        for line in _between(lines, starts, m.start(), m.end()):
            dropped[line.at] = "dropped: teaser: picture and link to another page"
    for line in lines:
        if line.text.startswith("!") and not _PICTURE.sub("", line.text).strip():
            dropped.setdefault(line.at, "dropped: picture")
    return dropped


def _between(lines: Sequence[Line], starts: Sequence[int], begin: int, end: int) -> Iterator[Line]:
    for n in range(bisect_right(starts, begin) - 1, len(lines)):
        if starts[n] >= end:
            return
        if lines[n].text:
            yield lines[n]


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that no blank line parts, headings and items of lists by themselves."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and groups[-1][-1].number == line.number - 1 and not _BEGINS.match(line.text):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _block(lines: Sequence[Line]) -> _Block:
    heading = _HEADING.match(lines[0].text)
    glue = "" if has_cjk(lines[0].text) else " "
    text = plain(glue.join(_MARKUP.sub("", line.text) for line in lines))
    return _Block(tuple(lines), text, len(heading[1]) if heading else 0)


def plain(text: str) -> str:
    """Words without pictures, links and emphasis."""
    text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    return _ITALIC.sub(r"\1", _BOLD.sub(r"\2", text)).strip()


def _extent(prose: Sequence[int]) -> tuple[int, int]:
    """The first and the last block of the article: a long dead stretch ends it."""
    if not prose:
        return 0, -1
    last = next((a for a, b in pairwise(prose) if b - a > _DEAD), prose[-1])
    return prose[0], last


class _Page:
    """The article as it is gathered."""

    def __init__(self, metadata: Mapping[str, Any]) -> None:
        self.metadata = dict(metadata)
        self.parts: list[MadeHeading | MadePassage] = []
        self.said = {bare(str(metadata.get(name, ""))) for name in ("title", "container-title")} - {""}

    def take(self, block: _Block, within: bool) -> str:
        """Take a block; returns what became of it."""
        if block.level and not self.metadata.get("title"):
            self.metadata["title"] = block.text
            self.said.add(bare(block.text))
            return "metadata: title"
        if reason := self._needless(block, within):
            return f"dropped: {reason}"
        if block.level:
            self.parts.append(MadeHeading(block.level, block.text))
            return "heading"
        count = sum(isinstance(part, MadePassage) for part in self.parts)
        lines = spans([line.number for line in block.lines])
        self.parts.append(MadePassage(f"p{count + 1}", block.text, {"lines": lines}))
        return "passage"

    def _needless(self, block: _Block, within: bool) -> str:
        if not block.text:
            return "picture"
        if bare(block.text) in self.said:
            return "title or site's name again"
        if not within:
            return "promotion or buttons of the site"
        if _PROMOTION.search(block.text) and len(block.text) < _SHORT:
            return "promotion"
        return "sign or number alone" if not _LETTER.search(block.text) or _NUMBER.match(block.text) else ""

    def made(self, name: str) -> Made:
        """The source."""
        from briefwright.ingest.metadata import web_front_matter

        text = "".join(part.text for part in self.parts if isinstance(part, MadePassage))
        language = script(text) or script(str(self.metadata.get("title", ""))) or "zh"
        return Made(web_front_matter(self.metadata, language, name), tuple(self.parts), ())
