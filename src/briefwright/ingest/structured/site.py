"""What a site says for itself, told by its words: promotion, buttons, titles said again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefwright.ingest.words import all_words, any_of
from briefwright.readers.block import Block, without_marks

_PROMOTION = re.compile(any_of(all_words("promotion")), re.IGNORECASE)
_SENTENCE = re.compile(r"[。！？.!?…]")
_LETTER = re.compile(r"[^\W_]")
_NUMBER = re.compile(r"\d{1,3}\Z")
_SHORTEST, _DEAD, _SHORT, _BUTTON = 25, 6, 80, 20


def is_prose(block: Block) -> bool:
    """Whether a block is a paragraph of an article."""
    text = without_marks(block.text)
    long = len(text) >= _SHORTEST and _SENTENCE.search(text)
    return bool(long) and block.kind != "heading" and not _PROMOTION.search(text)


def extent(blocks: Sequence[Block]) -> tuple[int, int]:
    """The first and the last block of the article where nothing but its words shows it: a long dead stretch ends it."""
    prose = [n for n, block in enumerate(blocks) if is_prose(block)]
    if not prose:
        return 0, -1
    last = next((a for a, b in pairwise(prose) if b - a > _DEAD), prose[-1])
    return prose[0], last


def around(blocks: Sequence[Block]) -> dict[int, str]:
    """The reasons by place for which blocks of a page without other signs of an article are no part of it."""
    begin, end = extent(blocks)
    reasons: dict[int, str] = {}
    for n, block in enumerate(blocks):
        within = begin <= n <= end or (block.kind == "heading" and n == begin - 1)
        if reason := _needless(block, within):
            reasons[n] = reason
    return reasons


def _needless(block: Block, within: bool) -> str:
    if not within:
        return "promotion or buttons of the site"
    if _PROMOTION.search(block.text) and len(block.text) < _SHORT:
        return "promotion"
    return "sign or number alone" if not _LETTER.search(block.text) or _NUMBER.match(block.text) else ""


def beside(blocks: Sequence[Block]) -> dict[int, str]:
    """The same for a page whose elements have shown the article: promotion before and behind its text, and buttons."""
    prose = [n for n, block in enumerate(blocks) if is_prose(block)]
    reasons: dict[int, str] = {}
    for n, block in enumerate(blocks):
        if block.kind not in ("paragraph", "item") or not (found := _PROMOTION.search(block.text)):
            continue
        outside = not prose or not prose[0] < n < prose[-1]
        button = len(block.text) <= _BUTTON and not _SENTENCE.search(block.text)
        if len(block.text) < _SHORT and (outside or button) and found.end() - found.start() >= 2:
            reasons[n] = "promotion"
    return reasons
