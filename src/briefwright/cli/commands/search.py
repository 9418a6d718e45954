"""Find passages by their words, in any of the sources' languages, best first.

A word is found in all its forms, and what begins like it; case, accents and width do not count; Chinese is found by
its characters. "Words in quotation marks" are found as they stand, figures in whichever language they are written:
2448亿 finds 244.8 billion. source:KEY, author:NAME, year:2024 or year:2014..2020, and lang:zh narrow the search down;
-word leaves out what holds the word (with -- before it). Where no passage holds all, those that hold most are printed.
"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from briefwright.cli.output import colourful, put, put_json
from briefwright.cli.parser import format_option
from briefwright.unable import Unable

if TYPE_CHECKING:
    from briefwright.search.hit import Hit


def arguments(parser: ArgumentParser) -> None:
    """The options of `search`."""
    parser.add_argument("query", nargs="+", metavar="QUERY", help="the words to look for")
    parser.add_argument(
        "--limit", type=_limit, default=20, metavar="N", help="the most passages to print (default: 20)"
    )
    format_option(parser, "text", "json")


def run(options: Namespace) -> int:
    """Print the passages found; 0 whether there are any or not."""
    from briefwright.cli.progress import Progress
    from briefwright.search.fields import Fault
    from briefwright.search.finder import Finder
    from briefwright.search.query import parse
    from briefwright.workspace import need

    query = parse(" ".join(options.query))
    if isinstance(query, Fault):
        raise Unable(query.what, query.do)
    workspace = need(options.workspace)
    with Finder(workspace.files, workspace.root) as finder, Progress() as progress:
        progress.say("reading the sources")
        hits = finder.find(query, options.limit, lambda done: progress.say(f"indexing: {done} passages"))
    if options.format == "json":
        put_json({"hits": [_values(hit) for hit in hits]})
    else:
        from briefwright.report.found import hits_text

        put(hits_text(hits, colour=colourful()) or "no passage holds any of these words")
    return 0


def _values(hit: Hit) -> dict[str, object]:
    """A hit as JSON has it; the page is null where it is not known."""
    return {
        "source": hit.source,
        "passage": hit.passage,
        "score": hit.score,
        "snippet": hit.snippet,
        "title": hit.title,
        "page": hit.page or None,
    }


def _limit(word: str) -> int:
    """How many hits to print."""
    if not (word.isascii() and word.isdigit() and 0 < len(word) <= 4 and int(word)):
        raise ArgumentTypeError(f"{word} is no number from 1 to 9999")
    return int(word)
