"""All texts of a brief as prose, and all that its `cite:`s name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefwright.prose.citations import cited
from briefwright.prose.parse import parse
from briefwright.prose.values import CiteValue, Item, Prose
from briefwright.span import Problem
from briefwright.spec import Brief
from briefwright.spec.brief import Role, Table, Text
from briefwright.yamlpos import Node


class Texts(NamedTuple):
    """The prose of every text in every language of a brief.

    `cites` holds what the `cite:`s name that stand beside no text (of rows, tables, series, points, conflicts), by the
    identity of their scalar; `problems` what is wrong with the form of any of it.
    """

    brief: Brief
    proses: Mapping[tuple[int, str], Prose]
    cites: Mapping[int, Item]
    cells_covered: frozenset[int]
    problems: tuple[Problem, ...]

    def of(self, text: Text) -> tuple[tuple[str, Prose], ...]:
        """A text's prose by language, in the order of the brief's languages."""
        found = ((language, self.proses.get((id(text), language))) for language in self.brief.languages)
        return tuple((language, prose) for language, prose in found if prose is not None)

    def cited_by(self, nodes: tuple[Node, ...]) -> tuple[Item, ...]:
        """What the scalars of a `cite:` name, as far as they are well formed."""
        return tuple(item for node in nodes if (item := self.cites.get(id(node))) is not None)

    def cited(self) -> Iterator[Item]:
        """Every item cited; of one text for all languages, once for each."""
        for prose in self.proses.values():
            yield from (item for citation in prose.citations for item in citation.items)
        yield from self.cites.values()

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all sources cited."""
        return frozenset(item.key for item in self.cited())


_SHORT: tuple[Role, ...] = (
    "title", "subtitle", "subject", "author", "series", "number", "handling", "label", "value", "heading", "caption",
    "column", "cell", "unit", "alt",
)  # fmt: skip
"""Texts that are one run of words: `- ` and `5. ` begin no list there."""


def read_texts(brief: Brief) -> Texts:
    """Parse every text of a brief, once each."""
    proses: dict[tuple[int, str], Prose] = {}
    known: dict[tuple[int, str, tuple[int, ...]], Prose] = {}
    beside = {id(node) for text in brief.texts for node in text.cite}
    for text in brief.texts:
        cite = tuple(CiteValue(node.value, node.span, node.runs()) for node in text.cite)
        for language in brief.languages:
            node = text.node(language)
            if node is None:
                continue
            key = (id(node), language, tuple(id(n) for n in text.cite))
            if key not in known:
                inline = text.role in _SHORT
                known[key] = parse(node.value, node.runs(), language, citable=text.citable, cite=cite, inline=inline)
            proses[id(text), language] = known[key]
    cites: dict[int, Item] = {}
    problems = [problem for prose in proses.values() for problem in prose.problems]
    for node in brief.cites:
        if id(node) not in beside:
            read = cited(CiteValue(node.value, node.span, node.runs()))
            if isinstance(read, Problem):
                problems.append(read)
            else:
                cites[id(node)] = read
    return Texts(brief, proses, cites, _cells_covered(brief), tuple(problems))


def _cells_covered(brief: Brief) -> frozenset[int]:
    """The cells that the `cite:` of their row or table covers, by identity."""
    tables = [block for block in brief.blocks() if isinstance(block, Table)]
    return frozenset(id(cell) for table in tables for row in table.rows if row.cite or table.cite for cell in row.cells)
