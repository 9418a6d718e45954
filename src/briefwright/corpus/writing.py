"""Writing a source file, so that reading gives back what was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from briefwright.corpus.body import slashes_before
from briefwright.corpus.source import Source

_MUST_ESCAPE = re.compile(r"\\*(?=\{#|#{1,6} )")
_CARET = re.compile(r"\[\^")
_BARE_VALUE = re.compile(r'[^\s"{}][^\s"{}]*\Z')


def passage(
    name: str, text: str, anchors: Sequence[tuple[str, int]] = (), values: Mapping[str, str] | None = None
) -> str:
    """An ID line and a text, with the markers of notes put in at their offsets (note ID, offset), in order.

    The text must hold no control characters but tab and LF, and no blank lines at its ends: they are not read back.
    """
    pieces: list[str] = []
    last = 0
    for note, at in [*anchors, ("", len(text))]:
        part = _escaped(text[last:at])
        if note:
            slashes = len(part) - len(part.rstrip("\\"))
            part += "\\" * slashes + f"[^{note}]"
        pieces.append(part)
        last = at
    lines = "".join(pieces).split("\n")
    body = "\n".join("\\" + line if _MUST_ESCAPE.match(line) else line for line in lines)
    return f"{id_line(name, values or {})}\n{body}\n"


def _escaped(words: str) -> str:
    """Every `[^` as text: its backslashes doubled, and one more."""
    out, at = [], 0
    for m in _CARET.finditer(words):
        slashes = slashes_before(words, m.start(), at)
        out += [words[at : m.start() - slashes], "\\" * (2 * slashes + 1), "[^"]
        at = m.end()
    return "".join([*out, words[at:]])


def id_line(name: str, values: Mapping[str, str]) -> str:
    """`{#p1 page=3 lines="12, 14"}`."""
    shown = "".join(f" {k}={v}" if _BARE_VALUE.match(v) else f' {k}="{v}"' for k, v in values.items())
    return f"{{#{name}{shown}}}"


def front_matter(metadata: Mapping[str, Any]) -> str:
    """The front matter between its two lines, strings kept as they are."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Quotes what YAML 1.1 or 1.2 would read as something else than a string."""

    Dumper.add_representer(str, _string)
    text = yaml.dump(dict(metadata), Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n"


def _string(dumper: Any, value: str) -> Any:
    plain = re.fullmatch(r"[\w.-]+", value)  # 2024-04 and 2 are strings to us, however YAML 1.1 sees them
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=None if plain is None else "")


def source(metadata: Mapping[str, Any], parts: Iterable[str]) -> str:
    """A whole file from its front matter and its parts: passages, and headings as `# words` lines."""
    return front_matter(metadata) + "".join(f"\n{part}" for part in parts)


def rewritten(read: Source) -> str:
    """A source as it was read, written anew."""
    parts: list[str] = []
    headings = [*read.headings]
    for name, item in read.passages.items():
        while headings and headings[0].before == name:
            heading = headings.pop(0)
            parts.append(f"{'#' * heading.level} {heading.text}\n")
        parts.append(passage(name, item.text, [(a.note, a.offset) for a in item.anchors], item.values))
    parts += [f"{'#' * heading.level} {heading.text}\n" for heading in headings]
    return source(read.metadata, parts)
