"""The head of a document that knows its structure: title, authors and dates, as its text and its format say them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from briefwright.ingest.signs import asks, bare, squeezed, stops
from briefwright.ingest.structure.labels import INSTITUTION, label_of
from briefwright.ingest.structure.names import csl_name, names_in
from briefwright.ingest.structure.small_print import is_small_print, read_small_print
from briefwright.ingest.structured.dates import date_in
from briefwright.ingest.words import all_words, any_of
from briefwright.readers.block import OUTSIDE, Block, without_marks
from briefwright.readers.original import Original

_WORD = re.compile(r"[^\W_]")
_BYLINE = re.compile(rf"^\s*(?:{any_of(all_words('bylines'))})\b|\b(?:and|и)\b", re.IGNORECASE)
_STARS = re.compile(r"[*†‡]+\Z")
_HEAD = 14
"""Blocks at the head of an article among which title, authors and dates stand."""
_FAR = 12
_LONGEST_TITLE, _LONGEST_LINE = 200, 90
_FEWEST = 4


class Front(NamedTuple):
    """What the head says, and what became of each of its blocks by place."""

    metadata: dict[str, Any]
    fates: dict[int, str]


def read_front(original: Original, blocks: Sequence[Block], left: Collection[int]) -> Front:
    """The metadata of an article, and the blocks that say nothing else."""
    data: dict[str, Any] = {**original.metadata}
    fates: dict[int, str] = {}
    if isinstance(data.get("author"), list):
        data["author"] = [csl_name(name) for said in data["author"] for name in names_in(said) or (said,)]
    live = [n for n in range(len(blocks)) if n not in left]
    title = _title(blocks, live, data)
    if title is not None:
        data["title"] = squeezed(_STARS.sub("", without_marks(blocks[title].text)))
        fates[title] = "metadata: title"
    elif data.get("title"):
        data["title"] = squeezed(str(data["title"]))
    _again(blocks, data, fates)
    for n in (*_above(blocks, title, live), *_head(blocks, live, fates)):
        if fate := _line(squeezed(without_marks(blocks[n].text)), data):
            fates[n] = fate
    return Front(data, fates)


def _title(blocks: Sequence[Block], live: Sequence[int], data: Mapping[str, Any]) -> int | None:
    """The block that bears the title: the one that says it is, else the heading that the metadata names, else the first
    heading where nothing stands before it; outside the article too.
    """
    marked = [n for n in live if blocks[n].kind == "heading" and blocks[n].level == 0]
    if marked:
        return marked[0]
    said = bare(str(data.get("title", ""))).casefold()
    headings = [n for n, b in enumerate(blocks) if b.kind == "heading" and b.level in (1, 2) and b.note < 0]
    for n in headings if said else ():
        words = bare(without_marks(blocks[n].text)).casefold()
        if len(words) >= _FEWEST and _say_the_same(words, said):
            return n
    inside = [n for n in live if blocks[n].words.strip()]
    first = next((n for n in inside[:_FEWEST] if blocks[n].kind == "heading"), None)
    if first is not None and (not said or blocks[first].level == 1):
        ones = [n for n in inside if blocks[n].kind == "heading" and blocks[n].level == blocks[first].level]
        if (not said and len(ones) == 1) or (not said and first == inside[0]) or (said and ones == [first]):
            return first
    alone = not said and len(inside) > 1 and blocks[inside[0]].strong
    return inside[0] if alone and _may_be_title(without_marks(blocks[inside[0]].text)) else None


def _may_be_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not stops(asks(text))


def _say_the_same(words: str, said: str) -> bool:
    """Whether a heading is the title that the metadata has, which may have the site's name before or behind it."""
    return said.startswith(words) or said in words or (words in said and 2 * len(words) > len(said))


def _again(blocks: Sequence[Block], data: Mapping[str, Any], fates: dict[int, str]) -> None:
    """Blocks near the head that say the title or the site's name again."""
    said = {bare(str(data.get(name, ""))) for name in ("title", "container-title")} - {""}
    for n, block in enumerate(blocks[: 4 * _HEAD]):
        free = n not in fates and block.note < 0 and not block.reason and block.kind != "table"
        if free and bare(without_marks(block.text)) in said:
            fates[n] = "dropped: title or site's name again"


def _head(blocks: Sequence[Block], live: Sequence[int], fates: Mapping[int, str]) -> list[int]:
    """The short blocks before the first paragraph or heading of the text."""
    out: list[int] = []
    for n in live[:_HEAD]:
        block = blocks[n]
        if n in fates:
            continue
        text = without_marks(block.text)
        if block.kind == "heading":
            break
        short = block.kind in ("paragraph", "item", "caption") and len(text) <= _LONGEST_LINE
        if not names_in(text) and (not short or label_of(text) or stops(text)):
            break
        out.append(n)
    return out


def _above(blocks: Sequence[Block], title: int | None, live: Sequence[int]) -> list[int]:
    """The short blocks between a title that stands outside the article and the article."""
    if title is None or not live or live[0] < title or live[0] - title > _FAR:
        return []
    between = range(title + 1, live[0])
    return [n for n in between if blocks[n].reason == OUTSIDE and len(blocks[n].text) <= _LONGEST_LINE]


def _line(text: str, data: dict[str, Any]) -> str:
    """What a line of the head is, "" where it is text; its words go to the metadata."""
    if (names := names_in(text)) and not INSTITUTION.search(text):
        if not data.get("author"):
            data["author"] = [csl_name(name) for name in names]
        _keep(data, text)
        return "metadata: author"
    dated = date_in(text)
    if is_small_print(text) or dated or INSTITUTION.search(text):
        for name, value in read_small_print(text):
            data.setdefault(name, value)
        if dated and not data.get("issued"):
            data["issued"] = dated
        _keep(data, text)
        return "metadata: line of the head"
    return ""


def _says_more(text: str, data: Mapping[str, Any]) -> bool:
    """Whether a line of the head says anything beside the names, the date and the publication that are known."""
    names = [part for name in data.get("author", ()) for part in name.values()]
    for known in sorted([*names, str(data.get("issued", "")), str(data.get("container-title", ""))], key=len)[::-1]:
        text = text.replace(known, " ") if known else text
    return _WORD.search(_BYLINE.sub("", text)) is not None


def _keep(data: dict[str, Any], text: str) -> None:
    """Words of the head that no field holds whole stand in the note."""
    note = str(data.get("note", ""))
    if text not in note and _says_more(text, data):
        data["note"] = f"{note}; {text}" if note else text
