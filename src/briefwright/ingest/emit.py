"""A source as the text of its file, `seeds/KEY.md`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from briefwright.corpus import writing
from briefwright.corpus.csl import KEY
from briefwright.ingest.made import Made, MadeHeading, MadePassage

_NO_KEY = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_KEY = 60


def file_text(key: str, made: Made, origin: Mapping[str, str]) -> str:
    """The whole file: front matter, passages under their headings, notes. `origin` names the original."""
    metadata: dict[str, Any] = {"key": key, **made.metadata, "origin": dict(origin)}
    return writing.source(metadata, [*map(_part, made.parts), *map(_part, made.notes)])


def _part(part: MadeHeading | MadePassage) -> str:
    if isinstance(part, MadeHeading):
        return writing.heading(part.level, part.text)
    return writing.passage(part.id, part.text, part.anchors, part.values)


def key_of(name: str) -> str:
    """A key from a file's name: its letters and figures, Chinese and Russian ones spelt in Latin letters."""
    stem = name.rpartition(".")[0] or name
    if not stem.isascii():
        from pypinyin import lazy_pinyin  # 60 ms: only for names that need it

        stem = "-".join(lazy_pinyin(stem)).translate(_CYRILLIC)
    key = _NO_KEY.sub("-", stem).strip("-_")[:_LONGEST_KEY].rstrip("-_")
    return key if KEY.match(key) else "source"


_RUSSIAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_CYRILLIC = str.maketrans(_RUSSIAN | {letter.upper(): latin.capitalize() for letter, latin in _RUSSIAN.items()})
