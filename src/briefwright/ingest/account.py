"""The loss account: what became of each character of an original, and whether it is found again where it should be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from briefwright.ingest.made import MadeHeading
from briefwright.ingest.notes.marks import HEAD, STAR
from briefwright.ingest.run import DROPPED, FRONT_MATTER, Ingested
from briefwright.ingest.signs import CIRCLED, SUPERSCRIPTS, bare
from briefwright.ingest.structure.labels import label_of
from briefwright.readers.original import Line

_MARK = re.compile(rf"[{CIRCLED}]|[{SUPERSCRIPTS}]+|[\[［〔]\d{{1,3}}[\]］〕]|[(（]\d{{1,2}}[)）]|\ufffd|[*†‡]+")
_FIELD_NAME = re.compile(r"[\w-]+\s*:\s*")
_TIME_OF_DAY = re.compile(r"(?<=\d)T\d\d:\S*")
_MARKUP = re.compile(r"!?\[([^\[\]]*)\]\([^)]*\)|[*_#>]+")
_IGNORED = re.compile(r"[-‐‑\u00ad|\\]")
_WORDS = re.compile(r"[^\W_]+")


def account(done: Ingested) -> Counter[str]:
    """How many characters of an original, white space aside, became what. What has no fate is under ""."""
    counts: Counter[str] = Counter()
    for line in done.original.lines:
        if line.text:
            counts[done.fates.get(line.at, "").partition(":")[0]] += len("".join(line.text.split()))
    return counts


def missing(done: Ingested) -> list[Line]:
    """The lines that have no fate, or whose words do not stand in what they are said to have become."""
    whole = _core("".join(_texts(done)))
    said = _core("".join(_metadata(done)))
    return [line for line in done.original.lines if line.text and not _found(line, done, whole, said)]


def _found(line: Line, done: Ingested, whole: str, said: str) -> bool:
    fate = done.fates.get(line.at, "")
    if not fate or fate.startswith(DROPPED):
        return bool(fate)
    text = line.text
    if label := label_of(text):
        text = text[label.end :]
    if fate == FRONT_MATTER:
        text = _TIME_OF_DAY.sub("", _FIELD_NAME.sub("", text, count=1))
    if fate.startswith("metadata"):
        return all(_core(word) in said for word in _WORDS.findall(_MARK.sub(" ", text)))
    if fate == "note":
        text = _without_mark(text)
    if done.original.loose:
        text = _MARKUP.sub(r"\1", text)
    return all(_core(piece) in whole for piece in _MARK.split(text))


def _without_mark(text: str) -> str:
    """A note's line without the mark at its head."""
    for rule in (*HEAD.values(), STAR):
        if found := rule.match(text):
            return text[found.end() :]
    return text


def _core(text: str) -> str:
    """The characters by which texts are compared: no white space, no hyphens, no pipes of tables."""
    return _IGNORED.sub("", bare(text))


def _texts(done: Ingested) -> Iterator[str]:
    """Headings, passages and notes, each parted from the next by what stands in no text."""
    for made in done.sources:
        for part in (*made.parts, *made.notes):
            yield part.text
            yield "\ue000" if isinstance(part, MadeHeading) else "\ue001"


def _metadata(done: Ingested) -> Iterator[str]:
    for made in done.sources:
        for text in _strings(made.metadata):
            yield text
            yield "\ue000"


def _strings(value: Any) -> Iterator[str]:
    """The strings within a value; of a name also its parts as one."""
    if isinstance(value, Mapping):
        for item in value.values():
            yield from _strings(item)
        if "family" in value:
            yield f"{value['family']}{value.get('given', '')}"
            yield f"{value.get('given', '')}{value['family']}"
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    else:
        yield str(value)
