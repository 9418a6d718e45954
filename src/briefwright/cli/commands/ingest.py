"""Turn messy originals into source files, `seeds/KEY.md`, whose passages can be cited at once.

An original that holds several articles becomes several files: KEY-1, KEY-2, … in the order of print. Ingested again
after it was edited or extracted anew, every passage keeps its ID, and what was edited by hand in the file stays.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefwright.cli.output import put, put_json, remark
from briefwright.cli.parser import format_option
from briefwright.unable import Unable

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefwright.ingest.library import Library
    from briefwright.ingest.reingest import Report
    from briefwright.ingest.run import Ingested
    from briefwright.ingest.written import Written
    from briefwright.workspace import Workspace


def arguments(parser: ArgumentParser) -> None:
    """The options of `ingest`."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help="an original: text, Markdown, HTML, PDF or DOCX")
    parser.add_argument("--key", metavar="KEY", help="the key of its source file (default: made from the file's name)")
    parser.add_argument(
        "--metadata", metavar="FILE", help="a bibliography with the sources' metadata: CSL-JSON, BibTeX or RIS"
    )
    parser.add_argument("--explain", action="store_true", help="say what was decided, and all that was dropped and why")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    format_option(parser, "text", "json")


def run(options: Namespace) -> int:
    """Read all originals first, then write: where one cannot be read, nothing is written."""
    from briefwright.cli.progress import Progress
    from briefwright.workspace import need

    workspace = need(options.workspace)
    stems = _stems(options)
    library = _library(options.metadata)
    done: list[tuple[Ingested, list[Written]]] = []
    with Progress() as progress:
        for path, stem in stems.items():
            progress.say(f"ingesting {path}")
            done.append(_ingest(path, stem, workspace, library, progress.say))
    if not options.dry_run:
        _write([one for _, some in done for one in some], workspace.root)
    _print(done, options)
    if library is not None:
        _tell_of(library, [source for _, sources in done for source in sources])
    return 0


def _stems(options: Namespace) -> dict[str, str]:
    """The key under which each original's sources are written. Raises Unable where two would share one."""
    from briefwright.corpus.csl import KEY
    from briefwright.ingest.emit import key_of

    paths = [*dict.fromkeys(options.paths)]
    if options.key is None:
        stems = {path: key_of(Path(path).name) for path in paths}
        for path, stem in stems.items():
            other = next((p for p, s in stems.items() if s == stem and p != path), None)
            if other is not None:
                raise Unable(f"{other} and {path} would both be {stem}", "ingest them one by one, with --key")
        return stems
    if len(paths) > 1:
        raise Unable("--key names one original", "ingest the others by themselves")
    if not KEY.match(options.key):
        raise Unable(f"{options.key} is no key", "letters (a-z), digits, - and _ only, the first a letter or digit")
    return {paths[0]: options.key}


_MOST_FAULTS = 20


def _library(path: str | None) -> Library | None:
    """The bibliography named. Raises Unable where it cannot be read."""
    from briefwright.files import Disk, Unreadable
    from briefwright.ingest.library import read_library

    if path is None:
        return None
    place = Path(path).resolve()
    try:
        return read_library(path, Disk(place.parent).read(place.name))
    except Unreadable as error:
        raise Unable(f"{path} {error.reason}", "name a file that can be read") from error


def _tell_of(library: Library, sources: list[Written]) -> None:
    """Say which entries were found to be which source, on standard error."""
    for line in library.faults[:_MOST_FAULTS]:
        remark(f"{library.path}:{line}: this entry cannot be read")
    found = [(source, source.entry) for source in sources if source.entry is not None]
    for source, match in found:
        remark(f"{library.path}: {match.entry.id or 'an entry'} is {source.source.path}, by its {match.by}")
    for source in sources:
        if source.entry is None:
            remark(f"{library.path}: no entry is {source.source.path}")
    left = len(library.entries) - len({match.entry.id for _, match in found})
    if left > 0:
        remark(f"{library.path}: {left} of {len(library.entries)} entries are none of these sources")


def _ingest(
    path: str,
    stem: str,
    workspace: Workspace,
    library: Library | None = None,
    say: Callable[[str], None] | None = None,
) -> tuple[Ingested, list[Written]]:
    """Read an original and make its sources. Raises Unable where it cannot be read."""
    import hashlib

    from briefwright.files import Disk, Unreadable
    from briefwright.ingest.run import ingest
    from briefwright.ingest.written import write_out
    from briefwright.readers import read

    place = Path(path).resolve()
    try:
        data = Disk(place.parent).read(place.name)
    except Unreadable as error:
        raise Unable(f"{path} {error.reason}", "name a file that can be read") from error
    done = ingest(read(place.name, data, say))
    return done, write_out(done, stem, workspace.files, hashlib.sha256(data).hexdigest(), library)


def _write(sources: list[Written], root: Path) -> None:
    """Write all files, each whole. Raises Unable where one cannot be written."""
    from briefwright.files import write

    for source in sources:
        for name, data in source.files.items():
            path = root / name
            try:
                if not path.is_file() or path.read_bytes() != data:
                    write(path, data)
            except OSError as error:
                reason = (error.strerror or str(error)).lower()
                raise Unable(f"{name} cannot be written: {reason}", "make room or mend its rights") from error


def _print(done: list[tuple[Ingested, list[Written]]], options: Namespace) -> None:
    """Sources as JSON or in words; with --explain what was decided and dropped, beside JSON on standard error."""
    from briefwright.ingest.explain import explained

    lines: list[str] = []
    for ingested, sources in done:
        if options.explain:
            lines += explained(ingested)
        lines += [line for source in sources for line in _told(source, options)]
    if options.format == "json":
        for line in lines if options.explain else ():
            remark(line)
        put_json([_values(source) for _, sources in done for source in sources])
    else:
        put("\n".join(lines))


def _values(source: Written) -> dict[str, Any]:
    from briefwright.corpus.show import source_values

    return source_values(source.source)


def _told(source: Written, options: Namespace) -> list[str]:
    """A source in a line, and what became of the IDs of a file that was there."""
    found = source.source
    count = sum(passage.kind != "note" for passage in found.passages.values())
    verb = "would write" if options.dry_run else "wrote"
    title = str(found.metadata.get("title", ""))
    line = f"{verb} {found.path}: {count} passages, {len(found.notes)} notes: {title}"
    return [line, *(f"  {words}" for words in _became(source.report))]


def _became(report: Report) -> list[str]:
    """The IDs that did not simply stay, each kind in a line. Nothing for a new file."""
    if not (report.kept or report.moved or report.changed or report.gone or report.by_hand):
        return []
    named = ((name, getattr(report, name)) for name in ("moved", "changed", "new", "gone"))
    lines = [f"kept: {len(report.kept)}", *(f"{name}: {', '.join(ids)}" for name, ids in named if ids)]
    if report.by_hand:
        lines.append(f"left as edited by hand, although the original says otherwise: {', '.join(report.by_hand)}")
    return lines
