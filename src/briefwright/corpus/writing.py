"""Writing a source file, so that reading gives back what was written.

What cannot be read back is refused with ValueError: these are mistakes of the caller, not of a user.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from briefwright.corpus.body import NAME
from briefwright.corpus.source import Heading, Passage, Source
from briefwright.yamlpos.decode import FORBIDDEN

_MUST_ESCAPE = re.compile(r"^(?=\\*(?:\{#|#{1,6} ))", re.MULTILINE)  # MULTILINE breaks lines at LF alone
_CARET = re.compile(r"(?<!\\)(\\*)\[\^")
_BARE_VALUE = re.compile(r'[^\s"]\S*\Z')
_VALUE_NAME = re.compile(r"[A-Za-z][\w-]*\Z")
_ID = re.compile(NAME + r"\Z")
# A plain scalar that YAML reads as it stands, at the top and in brackets, and no YAML takes for null or a boolean.
_PLAIN = re.compile(
    r"(?!(?:null|true|false|yes|no|on|off|y|n)\Z)"
    r"[^\W_](?:[\w./()+%–—…，。、；：？！（）《》“”‘’-]|:(?=/)| (?=[\w(（《“‘–—]))*\Z",
    re.IGNORECASE,
)
_UNSEEN = re.compile("[\x7f-\xa0\u2028\u2029\ufeff\ue000-\uf8ff]")


def source(metadata: Mapping[str, Any], parts: Iterable[str]) -> str:
    """A whole file from its front matter and its parts, each as `passage` or `heading` gives it."""
    return front_matter(metadata) + "".join(f"\n{part}" for part in parts)


def rewritten(read: Source) -> str:
    """A source as it was read, written anew. Of two passages with one ID the first is written."""
    waiting: dict[str, list[Heading]] = {}
    for found in read.headings:
        waiting.setdefault(found.before, []).append(found)
    parts: list[str] = []
    for item in read.passages.values():
        parts += [heading(above.level, above.text) for above in waiting.pop(item.id, ())]
        parts.append(_again(item))
    parts += [heading(last.level, last.text) for left in waiting.values() for last in left]
    return source(read.metadata, parts)


def _again(item: Passage) -> str:
    return passage(item.id, item.text, [(anchor.note, anchor.offset) for anchor in item.anchors], item.values)


def passage(
    name: str, text: str, anchors: Sequence[tuple[str, int]] = (), values: Mapping[str, str] | None = None
) -> str:
    """An ID line and a text, with the markers of notes put in at their offsets (note ID, offset), in order.

    The text has no blank lines at its ends, lines end at LF, and no control characters but tab are in it.
    """
    if "\r" in text or FORBIDDEN.search(text):
        raise ValueError(f"{name}: a text holds no control characters but tab and LF")
    if text and not (text.split("\n", 1)[0].strip() and text.rpartition("\n")[2].strip()):
        raise ValueError(f"{name}: a text has no blank lines at its ends")
    pieces: list[str] = []
    last = 0
    for note, at in [*anchors, ("", len(text))]:
        if not last <= at <= len(text):
            raise ValueError(f"{name}: the marker of {note} lies outside the text, or before another one")
        part = _CARET.sub(r"\1\1\\[^", text[last:at])
        if note:
            slashes = len(part) - len(part.rstrip("\\"))
            part += "\\" * slashes + f"[^{_id(note)}]"
        pieces.append(part)
        last = at
    body = _MUST_ESCAPE.sub(lambda _: "\\", "".join(pieces))
    return f"{id_line(name, values or {})}\n{body}\n"


def heading(level: int, words: str) -> str:
    """A heading line: level 1 to 6, and words without line ends or white space round them."""
    if not 1 <= level <= 6 or not words or words != words.strip() or re.search(r"[\r\n]", words):
        raise ValueError(f"{words!r} is no heading of level {level}")
    if FORBIDDEN.search(words):
        raise ValueError("a heading holds no control characters")
    return f"{'#' * level} {words}\n"


def id_line(name: str, values: Mapping[str, str]) -> str:
    """`{#p1 page=3 lines="12, 14"}`."""
    return f"{{#{_id(name)}{''.join(f' {_pair(key, value)}' for key, value in values.items())}}}"


def _id(name: str) -> str:
    if not _ID.match(name):
        raise ValueError(f"{name!r} is no ID")
    return name


def _pair(key: str, value: str) -> str:
    """`page=3`; a value with both white space and a straight quotation mark cannot be written."""
    bare = _BARE_VALUE.match(value)
    if not _VALUE_NAME.match(key) or (not bare and '"' in value) or re.search(r"[\r\n]", value):
        raise ValueError(f"an ID line cannot hold {key}={value!r}")
    if FORBIDDEN.search(value):
        raise ValueError(f"the value of {key} holds a control character")
    return f"{key}={value}" if bare else f'{key}="{value}"'


def front_matter(metadata: Mapping[str, Any]) -> str:
    """The front matter between its two lines: a line for each name, what lies deeper in brackets, strings kept."""
    lines = [f"{_scalar(name)}: {_flow(value)}\n" for name, value in metadata.items()]
    return f"---\n{''.join(lines)}---\n"


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_scalar(name)}: {_flow(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(value)


def _scalar(value: Any) -> str:
    """A string as it is where YAML reads it so in any place, else in quotation marks."""
    words = str(value)
    if FORBIDDEN.search(words):
        raise ValueError("the front matter holds no control characters but tab and line ends")
    if _PLAIN.match(words):
        return words
    return _UNSEEN.sub(lambda m: f"\\u{ord(m[0]):04x}", json.dumps(words, ensure_ascii=False))
