"""Sources and passages as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefwright.corpus import Passage, Source
from briefwright.report.quoting import visible


def source_text(source: Source) -> str:
    """A whole source: its front matter, then headings and passages in the order of the file."""
    before: dict[str, list[str]] = {}
    for heading in source.headings:
        before.setdefault(heading.before, []).append(f"{'#' * heading.level} {visible(heading.text)}")
    blocks = ["\n".join(_fields(source.metadata))]
    for passage in source.passages.values():
        blocks += [*before.get(passage.id, ()), passage_text(passage)]
    return "\n\n".join([*blocks, *before.get("", ())])


def context_text(source: Source, passage: Passage) -> str:
    """One passage with what stands around it: the headings above, the passages before and after it, its notes."""
    around = [p for p in source.passages.values() if (p.kind == "note") == (passage.kind == "note")]
    at = around.index(passage)
    notes = [source.passages[note] for note in _notes(passage) if note in source.passages]
    calls = [p for p in source.passages.values() if passage.id in _notes(p)]
    place = " › ".join(map(visible, (str(source.metadata.get("title", "")), *passage.headings)))
    blocks = [f"{source.key}:{passage.id}, in: {place}"]
    blocks += [f"(before) {passage_text(other)}" for other in around[max(at - 1, 0) : at]]
    blocks += [passage_text(passage), *map(passage_text, notes)]
    blocks += [f"(called in) {passage_text(other)}" for other in calls]
    blocks += [f"(after) {passage_text(other)}" for other in around[at + 1 : at + 2]]
    return "\n\n".join(blocks)


def passage_text(passage: Passage) -> str:
    """A passage: its ID with what its ID line says, and its text, with the note markers in their places."""
    values = "".join(f"  {name} {visible(value)}" for name, value in passage.values.items())
    lines = _with_markers(passage).split("\n")
    return "\n".join([f"{passage.id}{values}", *(f"    {visible(line)}".rstrip() for line in lines)])


def _notes(passage: Passage) -> list[str]:
    """The IDs of the notes called in a passage, each once."""
    return list(dict.fromkeys(anchor.note for anchor in passage.anchors))


def _with_markers(passage: Passage) -> str:
    """A passage's text with `[^n1]` where the markers stood."""
    text = passage.text
    for anchor in sorted(passage.anchors, key=lambda anchor: anchor.offset, reverse=True):
        text = f"{text[: anchor.offset]}[^{anchor.note}]{text[anchor.offset :]}"
    return text


def _fields(metadata: Mapping[str, Any]) -> Iterator[str]:
    """The front matter, a line for each name."""
    for name, value in metadata.items():
        yield f"{visible(str(name))}: {visible(_plain(value))}"


def _plain(value: Any) -> str:
    """A value of the front matter on one line."""
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_plain(item)}" for name, item in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(map(_plain, value))
    return " ".join(str(value).split())
