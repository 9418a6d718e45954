"""Find passages by their words, in any of the sources' languages, best first.

Case and accents do not count, and a word finds those that begin like it; Chinese is found by its characters. Where no
passage holds all words of the query, those that hold most of them are printed.
"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from briefwright.cli.output import colourful, put, put_json
from briefwright.cli.parser import format_option
from briefwright.unable import Unable

if TYPE_CHECKING:
    from briefwright.corpus.search import Hit


def arguments(parser: ArgumentParser) -> None:
    """The options of `search`."""
    parser.add_argument("query", nargs="+", metavar="QUERY", help="the words to look for")
    parser.add_argument(
        "--limit", type=_limit, default=20, metavar="N", help="the most passages to print (default: 20)"
    )
    format_option(parser, "text", "json")


def run(options: Namespace) -> int:
    """Print the passages found; 0 whether there are any or not."""
    from briefwright.corpus import load
    from briefwright.corpus.search import WordSearch
    from briefwright.corpus.words import terms
    from briefwright.workspace import need

    query = " ".join(options.query)
    if not terms(query):
        raise Unable("the query has no words", "such as briefwright search railway freight")
    hits = WordSearch(load(need(options.workspace).files).sources).find(query, options.limit)
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
