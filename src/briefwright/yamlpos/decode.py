"""Bytes to text, with what no YAML file may hold found beforehand."""

from __future__ import annotations

import re
from itertools import islice

from briefwright.span import Problem, Span

FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Line breaks to libyaml, which speaks YAML 1.1, and plain characters in YAML 1.2: text pasted from Word is full of
# them. They are swapped for private characters while libyaml reads.
_SEPARATORS = str.maketrans("\x85\u2028\u2029", "\ue085\ue028\ue029")
_BACK = str.maketrans("\ue085\ue028\ue029", "\x85\u2028\u2029")
_NEED_SWAP = re.compile("[\x85\u2028\u2029]")
_TAKEN = re.compile("[\ue085\ue028\ue029]")


# Most files are sound, which bytes tell sooner than characters: of ASCII by what is left without its sound signs, of
# what is longer by the two bytes that U+0080 to U+009F and U+FFFE, U+FFFF begin with.
_SOUND = bytes({*b"\t\n\r", *range(0x20, 0x7F), *range(0x80, 0x100)})
_UNSOUND = tuple(map(re.compile, (rb"\xc2[\x80-\x84\x86-\x9f]", rb"\xef\xbf[\xbe\xbf]")))

MANY = 100
"""Characters at fault beyond which a file is binary, and no more of them are reported."""


def decode(data: bytes, code: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file and what in it cannot be read. With problems, the text goes as far as it is sound."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]:
            return "", (Problem(code, Span(0, 0), "the file is UTF-16 or UTF-32", "save it as UTF-8"),)
        good = data[: error.start].decode("utf-8")
        at = Span(len(good), len(good) + 1)
        return good, (Problem(code, at, "these bytes are not UTF-8", "save the file as UTF-8"),)
    if not data.translate(None, _SOUND) and not any(bytes_.search(data) for bytes_ in _UNSOUND):
        return text, ()
    if "\0" in text[:2]:
        return "", (Problem(code, Span(0, 0), "the file is UTF-16 or binary", "save it as UTF-8 text"),)
    bad = tuple(
        Problem(
            code, Span(m.start(), m.end()), f"the control character U+{ord(m[0]):04X} may not stand here", "delete it"
        )
        for m in islice(FORBIDDEN.finditer(text), MANY)
    )
    return text, bad


def hide_separators(text: str) -> tuple[str, bool]:
    """The text as libyaml shall see it, of the same length, and whether it was changed."""
    if _NEED_SWAP.search(text) and not _TAKEN.search(text):
        return text.translate(_SEPARATORS), True
    return text, False


def show_separators(value: str) -> str:
    """Undo `hide_separators`."""
    return value.translate(_BACK)
