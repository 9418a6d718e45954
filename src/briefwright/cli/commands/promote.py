"""Start a source file, `seeds/NEWKEY.md`, for the document that a note of a source leads to.

Its front matter is what the note says for certain; what is left to fill in is said. A note with several citations
takes `--citation`. No file is ever overwritten.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from briefwright.cli.output import put, put_json
from briefwright.cli.parser import format_option
from briefwright.unable import Unable

if TYPE_CHECKING:
    from pathlib import Path

    from briefwright.corpus import Corpus, Passage, Source
    from briefwright.ingest.promoted import Promoted
    from briefwright.references import Citation


def arguments(parser: ArgumentParser) -> None:
    """The options of `promote`."""
    parser.add_argument("what", metavar="KEY:nID", help="a note: the key of its source, and its ID")
    parser.add_argument("--citation", metavar="N", type=int, help="which of its citations, where the note has several")
    parser.add_argument("--key", metavar="KEY", help="the key of the new source (default: made of author and year)")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    format_option(parser, "text", "json")


def run(options: Namespace) -> int:
    """Write the file, and say what is left to do."""
    from briefwright.corpus import load
    from briefwright.ingest.promoted import promoted
    from briefwright.workspace import need

    workspace = need(options.workspace)
    corpus = load(workspace.files)
    source, note = _note(corpus, options.what)
    citation = _citation(source, note, options.citation)
    key = _key(options.key, citation, corpus)
    made = promoted(source, note, citation, key)
    if not options.dry_run:
        _write(workspace.root / "seeds" / f"{key}.md", made.text.encode())
    if options.format == "json":
        _put_values(made, source, note)
    else:
        _put_text(made, dry=options.dry_run)
    return 0


def _note(corpus: Corpus, what: str) -> tuple[Source, Passage]:
    """The note that the words mean. Raises Unable where there is none."""
    key, _, name = what.replace("：", ":").partition(":")
    if not key or not name:
        raise Unable(f"{what or 'nothing'} is not KEY:nID", "such as sample2024:n3")
    source = corpus.source(key)
    if source is None:
        raise Unable(f"there is no source {key}", corpus.nearest(key) or "see seeds/ for those that there are")
    if not source.readable:
        raise Unable(f"{source.path} cannot be read: {source.problems[0].message}", source.problems[0].hint)
    note = source.passage(name)
    if note is None:
        raise Unable(f"{key} has no passage {name}", source.nearest(name))
    if note.kind != "note":
        raise Unable(f"{key}:{name} is no note", "the IDs of notes begin with n")
    return source, note


def _citation(source: Source, note: Passage, number: int | None) -> Citation:
    """The citation meant; on a terminal it is asked for where there are several. Raises Unable."""
    from briefwright.cli.asking import ask, terminal
    from briefwright.corpus.cited import note_readings
    from briefwright.report.cited import summary

    found = note_readings(source)[note.id].citations
    if not found:
        raise Unable(f"{source.key}:{note.id} holds no citation that can be read", "write the source file by hand")
    if number is None and len(found) == 1:
        return found[0]
    listed = "; ".join(f"{n} {summary(one)[:60]}" for n, one in enumerate(found, 1))

    def chosen(word: str) -> Citation:
        if not word.isdecimal() or not 1 <= int(word) <= len(found):
            raise Unable(f"{source.key}:{note.id} has no citation {word[:20]}", f"choose among {listed}")
        return found[int(word) - 1]

    if number is not None:
        return chosen(str(number))
    if terminal():
        return ask(f"Which citation ({listed})", "1", chosen)
    raise Unable(f"{source.key}:{note.id} has {len(found)} citations", f"choose with --citation: {listed}")


def _key(wanted: str | None, citation: Citation, corpus: Corpus) -> str:
    """The key of the new source. Raises Unable where it is none, is taken, or the document is in the corpus already."""
    from briefwright.corpus.csl import KEY
    from briefwright.ingest.promoted import key_for, same_document

    if wanted is None:
        there = next((one.key for one in corpus.sources if same_document(citation, one)), None)
        if there is not None:
            raise Unable(f"seeds/{there}.md is this document", "name another key with --key to start it once more")
        return key_for(citation, corpus.keys)
    if not KEY.match(wanted):
        raise Unable(f"{wanted} is no key", "letters (a-z), digits, - and _ only, the first a letter or digit")
    return wanted


def _write(path: Path, data: bytes) -> None:
    """Write a new file whole or not at all. Raises Unable, also where there is one of this name."""
    from briefwright.cli.new_file import write_new

    try:
        write_new(path, data)
    except FileExistsError as error:
        raise Unable(f"nothing was written, for seeds/{path.name} is there already", "name another --key") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Unable(f"seeds/{path.name} cannot be written: {reason}", "make room or mend its rights") from error


def _put_values(made: Promoted, source: Source, note: Passage) -> None:
    from briefwright.corpus.show import source_values
    from briefwright.corpus.sourcefile import read

    path = f"seeds/{made.key}.md"
    values = source_values(read(path, made.text.encode()))
    origin = {"source": source.key, "passage": note.id}
    put_json({**values, "path": path, "from": origin, "missing": [*made.missing]})


def _put_text(made: Promoted, *, dry: bool) -> None:
    head = f"{'would write' if dry else 'wrote'} seeds/{made.key}.md"
    left = f"to fill in: {', '.join(made.missing)}\n" if made.missing else ""
    hint = "next: hold its front matter against the document, then add the passages that you cite"
    put(f"{head}\n\n{made.text}\n{left}{hint}")
