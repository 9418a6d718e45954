"""The grammar of citations, on a stretch of Markdown source and on the values of `cite:`.

No corpus is known here: whether `p2` in `[@a:p1, p2]` is an ID of a is asked by `resolve`, see `broken_suffix`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import pairwise
from typing import NamedTuple

from briefwright.prose.brackets import AT, ID, KEY, REF, Bracket, brackets
from briefwright.prose.values import CiteValue, Item, Ref
from briefwright.span import Problem

_FULL_PAIRS = {"【": "】", "〔": "〕"}
_FULL_STOP = re.compile(r"[【】〔〕\[\]［］]")
_SENTENCE_END = re.compile(r"[.。!?！？…]\s|[。！？]")
_BARE = re.compile(rf"[@＠]\s*{KEY}(?:[:：](?:{ID}(?:\+{ID})*)?)?")
_CITE = re.compile(rf"\s*(?P<key>{KEY})[:：](?P<ids>{ID}(?:\+{ID})*)\s*\Z")
_PLAIN_ITEM = re.compile(
    rf"\s*(?P<item>[^@＠;；\[\]［］`<\\/:]*+(?<![A-Za-z0-9])@(?P<key>{KEY})[:：](?P<ids>{ID}(?:\+{ID})*)"
    r"(?:[,，\s][^@＠;；\[\]［］`<\\]*[^@＠;；\[\]［］`<\\\s])?)\s*(?P<stop>[;；\]])"
)
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_IDS = re.compile(rf"[+,，\s]*(?P<ids>{ID}(?:\s*[+,，、]\s*{ID})*)\s*\Z")
_BETWEEN_IDS = re.compile(r"\s*[+,，、]\s*")


class Fault(NamedTuple):
    """What is wrong with a stretch of the source that is meant as a citation, and the form meant."""

    start: int
    end: int
    message: str
    hint: str


class WrittenRef(NamedTuple):
    """A source and a passage as written, and where KEY and ID begin."""

    key: str
    id: str
    key_at: int
    id_at: int


class WrittenItem(NamedTuple):
    """`prefix @KEY:ID+ID suffix`; prefix and suffix are plain text without the comma between."""

    start: int
    end: int
    refs: tuple[WrittenRef, ...]
    prefix: str
    suffix: str


class Written(NamedTuple):
    """A bracket that is meant as a citation: the items that can be read, and what is wrong with the rest.

    `end` is where the text goes on; where no bracket closes, that is behind the first KEY:ID.
    """

    start: int
    end: int
    items: tuple[WrittenItem, ...] = ()
    faults: tuple[Fault, ...] = ()


def _meant(text: str, before: str = "") -> tuple[str, str]:
    from briefwright.prose.advice import meant  # its patterns are compiled only where something is wrong

    return meant(text, before)


class Citations:
    """The citations of one paragraph's Markdown source; its brackets are looked for once, when first asked."""

    __slots__ = ("_brackets", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._brackets: dict[int, Bracket] | None = None

    def at(self, start: int) -> Written | None:
        """The citation that begins with the bracket at an offset, if that is meant as one."""
        if self.source[start] in _FULL_PAIRS:
            return self._in_full_width(start)
        if self._brackets is None:
            plain = _plain(self.source, start)
            if plain is not None:
                return plain
            self._brackets = brackets(self.source)
        bracket = self._brackets.get(start)
        if bracket is None:
            return None
        return self._closed(bracket) if bracket.close >= 0 else self._unclosed(bracket)

    def _in_full_width(self, start: int) -> Written | None:
        close = _FULL_STOP.search(self.source, start + 1)
        if close is None or close[0] != _FULL_PAIRS[self.source[start]]:
            return None
        if not any(REF.match(self.source, at.start()) for at in AT.finditer(self.source, start, close.start())):
            return None
        return self._whole(start, close.end(), "a citation stands in [ ], not in full-width brackets")

    def _whole(self, start: int, end: int, message: str) -> Written:
        items = re.split("[;；]", self.source[start + 1 : end - 1])
        hint = f"[{'; '.join(_meant(item)[1] for item in items)}]"
        return Written(start, end, (), (Fault(start, end, message, hint),))

    def _unclosed(self, bracket: Bracket) -> Written | None:
        """A citation without its `]`; a bracket far before a mere `@name` is none."""
        source, start, at = self.source, bracket.start, bracket.ats[0]
        named = REF.match(source, at)
        if named is None and _SENTENCE_END.search(source, start, at):
            return None
        bare = named or _BARE.match(source, at)
        end = bare.end() if bare else at + 1
        hint = f"{source[start:end]}]" if named else f"[{_meant(source[start + 1 : end])[1]}]"
        fault = Fault(start, end, "no ] closes this citation", hint)
        nested = any(mark in source[start + 1 : at] for mark in "[［")
        return Written(start, start + 1 if nested else end, (), (fault,))

    def _closed(self, bracket: Bracket) -> Written:
        source, start, end = self.source, bracket.start, bracket.close + 1
        if source[start] == "［" or source[bracket.close] == "］":
            return self._whole(start, end, "a citation stands in [ ], not in full-width brackets")
        read = list(self._items(bracket))
        faults = [item for item in read if isinstance(item, Fault)]
        filled = [item for item in read if source[item.start : item.end].strip(" ;；]")]
        if faults and len(filled) <= 1:
            forms = [item.hint if isinstance(item, Fault) else source[item.start : item.end] for item in filled or read]
            faults = [Fault(start, end, faults[0].message, f"[{forms[0]}]")]
        return Written(start, end, tuple(i for i in read if isinstance(i, WrittenItem)), tuple(faults))

    def _items(self, bracket: Bracket) -> Iterator[WrittenItem | Fault]:
        """The items between the bracket's own semicolons."""
        starts = [bracket.start + 1, *(stop + 1 for stop in bracket.stops)]
        bounds = list(zip(starts, [*bracket.stops, bracket.close], strict=True))
        before: WrittenItem | None = None
        ats = iter([*bracket.ats, bracket.close])
        at = next(ats)
        for start, end in bounds:
            own: list[int] = []
            while at < end:
                own.append(at)
                at = next(ats)
            item = _item(self.source, start, end, own, before)
            yield item
            before = item if isinstance(item, WrittenItem) else before


def _plain(source: str, start: int) -> Written | None:
    """A citation as most are: well formed, no bracket, code, link or escape in it; None is for the full grammar."""
    items: list[WrittenItem] = []
    match = _PLAIN_ITEM.match(source, start + 1) if source[start] == "[" else None
    while match is not None and "www." not in match["item"]:
        items.append(_read(source, match, match.start("item"), match.end("item")))
        if match["stop"] == "]":
            return None if source.startswith("(", match.end()) else Written(start, match.end(), tuple(items))
        match = _PLAIN_ITEM.match(source, match.end())
    return None


def _item(source: str, start: int, end: int, ats: list[int], before: WrittenItem | None) -> WrittenItem | Fault:
    text = source[start:end]
    lead, tail = len(text) - len(text.lstrip()), len(text.rstrip())
    first, last = start + min(lead, tail), start + tail
    match = REF.match(source, ats[0], end) if len(ats) == 1 else None
    if match is None or not _stands_alone(source, match, start, end):
        named = "+".join(ref.id for ref in before.refs) if before else ""
        message, hint = _meant(text, f"@{before.refs[0].key}:{named}" if before else "")
        return Fault(first, max(last, first + 1), message, hint)
    return _read(source, match, first, last)


def _read(source: str, match: re.Match[str], start: int, end: int) -> WrittenItem:
    """An item between two offsets, from the match of its `KEY:ID+ID`."""
    key, names, key_at, at = match["key"], match["ids"].split("+"), match.start("key"), match.start("ids")
    refs = [WrittenRef(key, names[0], key_at, at)]
    for before, name in pairwise(names):
        at += len(before) + 1
        refs.append(WrittenRef(key, name, key_at, at))
    prefix, suffix = source[start : key_at - 1], source[match.end("ids") : end].lstrip(",， \t\n\u3000")
    return WrittenItem(start, end, tuple(refs), prefix and _words(prefix), suffix and _words(suffix))


def _stands_alone(source: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether `@KEY:ID` is written in half-width signs, parted from what stands behind it, and the only one."""
    if source[match.start()] == "＠":
        return False
    if "[" in source[start:end] and (REF.search(source, start, match.start()) or REF.search(source, match.end(), end)):
        return False  # a citation in a bracket inside this one
    return match.end() == end or source[match.end()] in ",，" or source[match.end()].isspace()


def _words(written: str) -> str:
    """Prefix or suffix as plain text: without comments, white space as one space, escapes undone."""
    if "<!--" in written:
        written = _COMMENT.sub(" ", written)
    return _ESCAPE.sub(r"\1", " ".join(written.split()))


def cited(cite: CiteValue) -> Item | Problem:
    """What a value of `cite:` names, or why it names nothing (`invalid-citation` at the value)."""
    match = _CITE.match(cite.value)
    if match is None:
        from briefwright.prose.advice import meant_cite

        message, hint = meant_cite(cite.value)
        return Problem("invalid-citation", cite.span, message, hint)
    refs, id_at = [], match.start("ids")
    key_span = cite.runs.span(*match.span("key"))
    for name in match["ids"].split("+"):
        refs.append(Ref(match["key"], name, key_span, cite.runs.span(id_at, id_at + len(name))))
        id_at += len(name) + 1
    return Item(cite.span, tuple(refs), "", "")


def broken_suffix(item: Item, ids: Container[str]) -> str:
    """The form meant where an item's suffix is but IDs of its source (`@a:p1, p2` → `@a:p1+p2`), else "".

    `ids` are those of the source; the finding is `invalid-citation`.
    """
    match = _IDS.match(item.suffix)
    names = _BETWEEN_IDS.split(match["ids"]) if match else []
    if not names or not all(name in ids for name in names):
        return ""
    prefix = f"{item.prefix} " if item.prefix else ""
    return f"{prefix}@{item.refs[0].key}:" + "+".join([*(ref.id for ref in item.refs), *names])
