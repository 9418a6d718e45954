"""Print a source with all its passages, or one passage with what stands around it.

KEY is the name of a file in `seeds/` without `.md`, ID that of a passage: `show sample2024`, `show sample2024:p3`.
Of a note (`show sample2024:n12`) it also prints what it cites, as far as that is certain, and what its "Ibid." stands
for; `promote` starts a source file of it.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from briefwright.cli.output import put, put_json, remark
from briefwright.cli.parser import format_option
from briefwright.unable import Unable

if TYPE_CHECKING:
    from briefwright.corpus import Passage, Source
    from briefwright.files import Files


def arguments(parser: ArgumentParser) -> None:
    """The options of `show`."""
    parser.add_argument("what", metavar="KEY[:ID]", help="the source's key, and the ID of one of its passages")
    format_option(parser, "text", "json")


def run(options: Namespace) -> int:
    """Print the source or the passage."""
    from briefwright.workspace import need

    key, colon, name = options.what.replace("：", ":").partition(":")
    if not key or (colon and not name):
        raise Unable(f"{options.what or 'nothing'} is neither KEY nor KEY:ID", "such as sample2024 or sample2024:p3")
    source = _source(need(options.workspace).files, key)
    passage = _passage(source, name) if colon else None
    if source.problems:
        remark(f"{source.path} has faults: see `briefwright check`")
    if options.format == "json":
        _put_values(source, passage)
    else:
        _put_text(source, passage)
    return 0


def _put_values(source: Source, passage: Passage | None) -> None:
    from briefwright.corpus.cited import cited_values
    from briefwright.corpus.show import passage_in_context, source_values

    if passage is None:
        put_json(source_values(source))
        return
    values = passage_in_context(source, passage.id)
    if values is not None and passage.kind == "note":
        values["passage"] |= cited_values(source, passage)
    put_json(values)


def _put_text(source: Source, passage: Passage | None) -> None:
    from briefwright.corpus.cited import note_readings
    from briefwright.report.cited import cited_text
    from briefwright.report.shown import context_text, source_text

    if passage is None:
        put(source_text(source))
        return
    cited = cited_text(note_readings(source)[passage.id]) if passage.kind == "note" else ""
    put("\n\n".join(filter(None, (context_text(source, passage), cited))))


def _source(files: Files, key: str) -> Source:
    """The source of this key. Raises Unable where there is none or it cannot be read."""
    from briefwright.corpus import load

    corpus = load(files, [key])
    source = corpus.source(key)
    if source is None:
        some = ", ".join(corpus.keys[:8]) + (" …" if len(corpus.keys) > 8 else "")
        hint = corpus.nearest(key) or (f"there are {some}" if some else "seeds/ holds no source")
        raise Unable(f"there is no source {key}", hint)
    if not source.readable:
        raise Unable(f"{source.path} cannot be read: {source.problems[0].message}", source.problems[0].hint)
    return source


def _passage(source: Source, name: str) -> Passage:
    """The passage of this ID. Raises Unable where there is none."""
    passage = source.passage(name)
    if passage is None:
        raise Unable(f"{source.key} has no passage {name}", source.nearest(name))
    return passage
