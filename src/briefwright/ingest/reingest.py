"""A new extraction merged into a source file that exists: IDs stay, hand edits survive, what vanished is marked.

Three texts meet for each passage: as the last ingest wrote it (known by its fingerprint), as the file has it now, and
as the original reads now. Where only the original changed, its words are taken; what a hand changed is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from briefwright.corpus.fingerprint import fingerprint
from briefwright.corpus.source import Passage, Source
from briefwright.ingest.identity import Aligned, align
from briefwright.ingest.made import Made, MadeHeading, MadePassage

GONE = "gone"
"""The name on the ID line of a passage that the original no longer has."""
_LENGTH = 16
"""Characters of a fingerprint that the record keeps."""
_OWN = ("page", "lines", "marker")
"""Values of an ID line that say where a passage stands in the original."""


class Record(NamedTuple):
    """What the last ingest wrote: the fingerprints of passages by ID, the metadata, and the IDs given ever."""

    written: Mapping[str, str] = {}
    metadata: Mapping[str, Any] = {}
    used: frozenset[str] = frozenset()
    library: Mapping[str, Any] = {}
    """What a bibliography said of the source, for the time when the original is ingested without it."""


class Report(NamedTuple):
    """IDs by what became of them. `by_hand` kept the words that a hand gave them although the original says others."""

    kept: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()


class Merged(NamedTuple):
    """The source to be written, what became of its IDs, and the record for the next time."""

    made: Made
    report: Report
    record: Record


def first(made: Made) -> Merged:
    """A source that has no file yet."""
    report = Report(new=tuple(passage.id for passage in made.passages))
    return Merged(made, report, _record(made, made, frozenset()))


def merge(old: Source, made: Made, record: Record) -> Merged:
    """The source of a file and of a new extraction as one."""
    names, aligned = _names(old, made, record)
    fresh = _renamed(made, names)
    both = {name for one in aligned for name in (*one.kept, *one.moved, *one.changed)}
    by_hand: list[str] = []
    parts = [part if isinstance(part, MadeHeading) else _word(old, part, both, record, by_hand) for part in fresh.parts]
    notes = [_word(old, note, both, record, by_hand) for note in fresh.notes]
    there = {passage.id for passage in fresh.passages}
    left = [passage for passage in old.passages.values() if passage.id not in there]
    _put_back([p for p in left if p.kind != "note"], parts, old, record)
    _put_back([p for p in left if p.kind == "note"], notes, old, record)
    metadata = _metadata(old.metadata, made.metadata, record.metadata)
    merged = Made(metadata, tuple(parts), tuple(notes))
    written = [p.id for p in left if _vanished(p, record)]
    kept, moved, changed, new = (tuple(names) for names in _together(aligned))
    report = Report(kept, moved, changed, new, tuple(written), tuple(by_hand))
    return Merged(merged, report, _record(fresh, made, record.used | old.ids))


def _names(old: Source, made: Made, record: Record) -> tuple[dict[str, str], list[Aligned]]:
    """The ID that each passage of the extraction gets, by the one that it was made with; abstracts keep theirs."""
    names: dict[str, str] = {}
    aligned: list[Aligned] = []
    for letter in "ptn":
        before = [(p.id, p.text) for p in old.passages.values() if _letter(p.id) == letter]
        after = [p for p in made.passages if _letter(p.id) == letter]
        found = align(before, [p.text for p in after], letter, record.used)
        names.update(zip((p.id for p in after), found.ids, strict=True))
        aligned.append(found)
    abstracts = tuple(p.id for p in made.passages if _letter(p.id) == "a")
    known = tuple(name for name in abstracts if name in old.passages)
    aligned.append(Aligned((), known, (), (), tuple(name for name in abstracts if name not in known), ()))
    return names, aligned


def _letter(name: str) -> str:
    """The kind of an ID; whatever is neither note, table nor abstract is text."""
    return name[0] if name[0] in "nta" else "p"


def _together(aligned: Iterable[Aligned]) -> tuple[list[str], list[str], list[str], list[str]]:
    found: tuple[list[str], list[str], list[str], list[str]] = ([], [], [], [])
    for one in aligned:
        for names, more in zip(found, (one.kept, one.moved, one.changed, one.new), strict=True):
            names.extend(more)
    return found


def _renamed(made: Made, names: Mapping[str, str]) -> Made:
    def rename(passage: MadePassage) -> MadePassage:
        anchors = tuple((names.get(note, note), at) for note, at in passage.anchors)
        return passage._replace(id=names.get(passage.id, passage.id), anchors=anchors)

    parts = tuple(part if isinstance(part, MadeHeading) else rename(part) for part in made.parts)
    return made._replace(parts=parts, notes=tuple(map(rename, made.notes)))


def _short(text: str) -> str:
    return fingerprint(text)[:_LENGTH]


def _word(old: Source, new: MadePassage, both: Iterable[str], record: Record, by_hand: list[str]) -> MadePassage:
    """A passage with the words that it shall have: the original's, or those that a hand gave it."""
    now = old.passages.get(new.id)
    if now is None or new.id not in both:
        return new
    more = {k: v for k, v in now.values.items() if k not in _OWN and k != GONE and k not in new.values}
    values = {**new.values, **more}
    written = record.written.get(new.id)
    if written is not None and _short(now.text) == written:
        return new._replace(values=values)
    if _short(now.text) != _short(new.text):
        if _short(new.text) != written:
            by_hand.append(new.id)
        return _as_it_is(now)._replace(values=values)
    return new._replace(values=values)


def _as_it_is(passage: Passage) -> MadePassage:
    anchors = tuple((anchor.note, anchor.offset) for anchor in passage.anchors)
    return MadePassage(passage.id, passage.text, dict(passage.values), anchors)


def _vanished(passage: Passage, record: Record) -> bool:
    """Whether a passage came from the original: what a hand added has not vanished."""
    return not record.written or passage.id in record.written or GONE in passage.values


def _put_back(
    left: Iterable[Passage], parts: list[MadeHeading | MadePassage] | list[MadePassage], old: Source, record: Record
) -> None:
    """Put what the extraction has not back behind the passage that it stood behind; what vanished is marked."""
    order = [*old.passages]
    for passage in left:
        kept = _as_it_is(passage)
        if _vanished(passage, record):
            kept = kept._replace(values={**kept.values, GONE: "yes"})
        before = {*order[: order.index(passage.id)]}
        at = max((n for n, p in enumerate(parts) if isinstance(p, MadePassage) and p.id in before), default=-1)
        parts.insert(at + 1, kept)


def _metadata(now: Mapping[str, Any], new: Mapping[str, Any], written: Mapping[str, Any]) -> dict[str, Any]:
    """Each field: what a hand wrote, else what the original says."""
    out: dict[str, Any] = {}
    for name in dict.fromkeys([*now, *new]):
        if name in ("key", "origin"):
            continue
        by_hand = now.get(name) != written.get(name)
        value = now.get(name) if by_hand or name not in new else new[name]
        if value is not None:
            out[name] = value
    return out


def _record(fresh: Made, made: Made, used: frozenset[str]) -> Record:
    ids = {passage.id for passage in fresh.passages}
    written = {passage.id: _short(passage.text) for passage in fresh.passages}
    return Record(written, made.metadata, used | ids)
