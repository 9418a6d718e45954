"""Plain text, and Markdown of the kind that web pages are saved as."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.readers import bounds
from briefwright.readers.encodings import decode
from briefwright.readers.original import Line, Original, line
from briefwright.yamlpos.decode import FORBIDDEN

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(?:[\w-]+[ \t]*:.*\n)+---")
_PICTURE = re.compile(r"!\[[^\]\n]*\]\(")
_PRIVATE = re.compile("[\U000f0000-\U0010fffd]")  # where notes' marks are held while a text is read


def read(name: str, data: bytes) -> Original:
    """The lines of a text; form feeds part its pages. Raises Unable where it is longer than is read."""
    what = "has {0} of text; no more than {1} are read"
    bounds.at_most(bounds.TEXT, len(data), name, what, "part it and ingest the parts")
    decoded = decode(data)
    text = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    decisions = [f"encoding: {decoded.encoding}"]
    if decoded.faults:
        decisions.append(f"encoding: {decoded.faults} places make no sense in it and were read as U+FFFD")
    kept, dropped = _CONTROL.subn("", text)
    if dropped:
        decisions.append(f"characters: {dropped} control characters were left out")
    kept, strange = _PRIVATE.subn("\ufffd", kept)
    if strange:
        decisions.append(f"characters: {strange} without a meaning of their own were read as U+FFFD")
    original = Original(name, tuple(lines(kept)), {}, tuple(decisions))
    if _FRONT_MATTER.match(kept) or len(_PICTURE.findall(kept[: 1 << 20])) >= 2:
        from briefwright.readers.markdown import marked_up

        return marked_up(original)
    return original


_CONTROL = re.compile(f"(?!\f)(?:{FORBIDDEN.pattern})")


def lines(text: str) -> Iterator[Line]:
    """The lines of a text whose line ends are LF; pages count from 1 where there are form feeds."""
    paged, page, at = "\f" in text, 1, 0
    for number, raw in enumerate(text.split("\n"), 1):
        for turn, part in enumerate(raw.split("\f") if paged else (raw,)):
            page += turn > 0
            yield line(at, number, part, page if paged else 0)
            at += 1
