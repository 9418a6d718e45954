"""The items of a document: blocks of text, fronts, small print and tables in the order in which they stand."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.ingest.assemble.draft import Item
from briefwright.ingest.flow.paragraphs import Cut, joined
from briefwright.ingest.joining import Habits
from briefwright.ingest.structure.roles import Roles
from briefwright.ingest.structure.view import View


def items(view: View, roles: Roles, cut: Cut, known: Habits) -> list[Item]:
    """All items, in order."""
    return sorted(_items(view, roles, cut, known), key=lambda item: item.order)


def _items(view: View, roles: Roles, cut: Cut, known: Habits) -> Iterator[Item]:
    heads = {row.at for row, role in zip(view.rows, roles.of, strict=True) if role == "notes' heading"}
    for block in cut.blocks:
        yield Item("block", block[0].at, block, joined(block, known), ends_list=block[0].at in heads)
    for n, role in enumerate(roles.of):
        if role == "small print":
            row = view.rows[n]
            yield Item("small print", row.at, (row,), row.shown)
    for table in roles.tables:
        rows = tuple(view.rows[table.first : table.end])
        yield Item("table", rows[0].at, rows, "\n".join(row.shown for row in rows))
    for front in roles.fronts:
        rows = tuple(view.rows[front.first : front.end])
        label = view.labels[front.label] if front.label is not None else None
        order = rows[0].at if rows else view.rows[front.first].at - 0.5
        yield Item("front", order, rows, language=label.language if label else None)
