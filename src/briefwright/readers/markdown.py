"""Markdown of the kind that web pages are saved as: front matter, pictures, teasers, headings, paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from briefwright.readers.block import Block
from briefwright.readers.original import Line, Original
from briefwright.readers.wording import WIDE

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
_WIDE = re.compile(f"[{WIDE}]")
_NAMES = {
    "title": "title", "url": "URL", "link": "URL", "source": "container-title", "site": "container-title",
    "sitename": "container-title", "date": "issued", "published": "issued", "fetch_date": "accessed",
    "accessed": "accessed", "author": "author", "byline": "author",
}  # fmt: skip


def marked_up(original: Original) -> Original:
    """The lines of a text as blocks, with what its front matter says."""
    metadata, front = _front_matter(original.lines)
    body = original.lines[_blank(original.lines) + len(front) :] if front else original.lines
    pictures = _pictures(body)
    text = [line for line in body if line.text and line.at not in pictures]
    shown = [line for line in body if line.at in pictures]
    blocks = [*front, *map(_block, _groups(text))]
    blocks += [Block("paragraph", line.text, reason=pictures[line.at], ats=(line.at,)) for line in shown]
    blocks.sort(key=lambda block: block.ats)
    return original._replace(metadata=metadata, blocks=tuple(blocks), web=True, loose=True)


def _blank(lines: Sequence[Line]) -> int:
    """The lines without text before the first that has one."""
    return next((n for n, line in enumerate(lines) if line.text), 0)


def _front_matter(lines: Sequence[Line]) -> tuple[dict[str, Any], list[Block]]:
    """What the lines between two fences at the head say, and these lines, blank ones too."""
    start = _blank(lines)
    if not lines or not _FENCE.match(lines[start].text):
        return {}, []
    end = next((n for n in range(start + 1, len(lines)) if _FENCE.match(lines[n].text)), None)
    if end is None:
        return {}, []
    data: dict[str, Any] = {}
    blocks: list[Block] = []
    for n, line in enumerate(lines[start : end + 1], start):
        found = _FIELD.match(line.text)
        reason = "" if found else "line of the front matter without a field"
        if n in (start, end):
            reason = "fence of the front matter"
        elif found and (value := found[2].strip("\"' ")):
            data[_NAMES.get(found[1].lower(), found[1])] = value
        blocks.append(Block("front matter", line.text, reason=reason, ats=(line.at,)))
    return data, blocks


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
            dropped[line.at] = "teaser: picture and link to another page"
    for line in lines:
        if line.text.startswith("!") and not _PICTURE.sub("", line.text).strip():
            dropped.setdefault(line.at, "picture")
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


def _block(lines: Sequence[Line]) -> Block:
    heading = _HEADING.match(lines[0].text)
    glue = "" if _WIDE.search(lines[0].text) else " "
    text = plain(glue.join(_MARKUP.sub("", line.text) for line in lines))
    ats = tuple(line.at for line in lines)
    if not text:
        return Block("paragraph", "", reason="picture", ats=ats)
    return Block("heading" if heading else "paragraph", text, len(heading[1]) if heading else 0, ats=ats)


def plain(text: str) -> str:
    """Words without pictures, links and emphasis."""
    text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    return _ITALIC.sub(r"\1", _BOLD.sub(r"\2", text)).strip()
