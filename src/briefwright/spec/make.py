"""What was read by the table of shapes -> the frozen values of a brief."""

from __future__ import annotations

import briefwright.spec.brief as b
from briefwright.shapes import Got
from briefwright.span import Span
from briefwright.spec.checks import find
from briefwright.yamlpos import Node


class Maker:
    """Makes the values of one spec; gathers its texts and cites as it goes."""

    def __init__(self) -> None:
        self.texts: dict[int, b.Text] = {}
        self.cites: dict[int, Node] = {}

    def text(
        self, got: Got | None, role: b.Role, cite: tuple[Node, ...] = (), *, citable: bool = False
    ) -> b.Text | None:
        """A text, once however often an alias repeats it beside the same cite."""
        if got is None:
            return None
        made = b.Text(role, got.path, got.value, citable, cite)
        self.texts[id(made)] = made
        return made

    def must(self, got: Got | None, role: b.Role, cite: tuple[Node, ...] = (), *, citable: bool = False) -> b.Text:
        """A text that a faulty spec may lack: an empty one stands for it."""
        return self.text(got, role, cite, citable=citable) or b.Text(role, "", {}, citable, cite)

    def cite(self, got: Got | None) -> tuple[Node, ...]:
        """The scalars of a `cite:`."""
        nodes = tuple(item.node for item in got.each()) if got else ()
        for node in nodes:
            self.cites[id(node)] = node
        return nodes

    def brief(self, top: Got, languages: tuple[str, ...]) -> b.Brief:
        """The whole."""
        made = b.Brief(
            kind=top.word("kind"),
            subjects=tuple(self._subject(item) for item in _each(top, "subjects")),
            title=self.text(top.get("title"), "title"),
            as_of=top.word("as_of"),
            languages=languages,
            subtitle=self.text(top.get("subtitle"), "subtitle"),
            authors=tuple(self.must(item, "author") for item in _each(top, "authors")),
            series=self.text(top.get("series"), "series"),
            number=self.text(top.get("number"), "number"),
            handling=self.text(top.get("handling"), "handling"),
            style=top.word("style"),
            numbering=top.word("numbering"),
            theme=top.word("theme"),
            paper=top.word("paper"),
            summary=self.text(top.get("summary"), "summary", citable=True),
            judgements=tuple(self._judgement(item) for item in _each(top, "key_judgements")),
            facts=tuple(self._fact(item) for item in _each(top, "facts")),
            data={name: self._series(name, item) for name, item in _values(top.get("data")).items()},
            sections=tuple(self._section(item) for item in _each(top, "sections")),
            outlook=self.text(top.get("outlook"), "outlook", citable=True),
            gaps=tuple(self.must(item, "gap", citable=True) for item in _each(top, "gaps")),
            sourcing=self.text(top.get("sourcing"), "sourcing"),
            conflicts=tuple(self._conflict(item) for item in _each(top, "conflicts")),
            ignored=tuple(_ignored(top, item) for item in _each(top, "ignore") if item.get("reason")),
            texts=(),
            cites=(),
        )
        texts = sorted(self.texts.values(), key=lambda t: min((n.start for n in t.nodes.values()), default=0))
        return made._replace(texts=tuple(texts), cites=tuple(sorted(self.cites.values(), key=lambda n: n.start)))

    def _subject(self, got: Got) -> b.Subject:
        if isinstance(got.value, str):
            return b.Subject(got.value, None)
        return b.Subject("", self.must(got.get("name"), "subject"))

    def _judgement(self, got: Got) -> b.Judgement:
        return b.Judgement(
            text=self.must(got.get("text"), "judgement", self.cite(got.get("cite")), citable=True),
            likelihood=got.word("likelihood"),
            confidence=got.word("confidence"),
            basis=self.text(got.get("basis"), "basis", citable=True),
        )

    def _fact(self, got: Got) -> b.Fact:
        value = self.must(got.get("value"), "value", self.cite(got.get("cite")), citable=True)
        return b.Fact(self.must(got.get("label"), "label"), value)

    def _series(self, name: str, got: Got) -> b.Series:
        return b.Series(
            name=name,
            label=self.text(got.get("label"), "label"),
            unit=got.word("unit"),
            cite=self.cite(got.get("cite")),
            points=tuple(self._point(period, item) for period, item in _values(got.get("points")).items()),
        )

    def _point(self, period: str, got: Got) -> b.Point:
        value = got.get("value") if isinstance(got.value, dict) else got
        values = (
            (value.value,)
            if value and isinstance(value.value, str)
            else tuple(v.value for v in value.each())
            if value
            else ()
        )
        return b.Point(
            period=period,
            values=values,
            approx=got.word("approx"),
            status=got.word("status") or "actual",
            cite=self.cite(got.get("cite")),
            span=got.node.span,
        )

    def _section(self, got: Got) -> b.Section:
        text = got.get("text")
        items = text.value if text and isinstance(text.value, list) else [text] if text else []
        blocks = [block for item in items for block in self._item(item)]
        return b.Section(
            path=got.path,
            heading=self.text(got.get("heading"), "heading"),
            blocks=(*blocks, *self._blocks(got)),
            sections=tuple(self._section(item) for item in _each(got, "sections")),
        )

    def _item(self, got: Got) -> tuple[b.Block, ...]:
        """An item of a section's text: a text, or blocks."""
        if any(isinstance(value, Node) for value in got.value.values()):
            return (self.must(got, "text", citable=True),)
        return self._blocks(got)

    def _blocks(self, got: Got) -> tuple[b.Block, ...]:
        """The tables, charts and timelines of a map, in the order of the file."""
        made: list[b.Block] = []
        for name in got.keys:
            item = got.get(name)
            if item is not None and name == "table":
                made.append(self._table(item))
            elif item is not None and name == "chart":
                made.append(self._chart(item))
            elif item is not None and name == "timeline":
                made.append(b.Timeline(item.path, tuple(self._event(event) for event in item.each())))
        return tuple(made)

    def _table(self, got: Got) -> b.Table:
        return b.Table(
            path=got.path,
            caption=self.text(got.get("caption"), "caption", citable=True),
            columns=tuple(self.must(item, "column") for item in _each(got, "columns")),
            rows=tuple(self._row(item) for item in _each(got, "rows")),
            series=tuple(item.value for item in _each(got, "series")),
            unit=self.text(got.get("unit"), "unit"),
            note=self.text(got.get("note"), "note", citable=True),
            cite=self.cite(got.get("cite")),
        )

    def _row(self, got: Got) -> b.Row:
        cells = got.each() or _each(got, "cells")
        return b.Row(tuple(self.must(cell, "cell", citable=True) for cell in cells), self.cite(got.get("cite")))

    def _chart(self, got: Got) -> b.Chart:
        return b.Chart(
            path=got.path,
            type=got.word("type"),
            series=tuple(item.value for item in _each(got, "series")),
            caption=self.text(got.get("caption"), "caption", citable=True),
            alt=self.text(got.get("alt"), "alt"),
            note=self.text(got.get("note"), "note", citable=True),
        )

    def _event(self, got: Got) -> b.Event:
        return b.Event(got.word("date"), self.must(got.get("text"), "event", self.cite(got.get("cite")), citable=True))

    def _conflict(self, got: Got) -> b.Conflict:
        between = tuple(self.cite(item) for item in _each(got, "between"))
        return b.Conflict(between, self.text(got.get("note"), "conflict", citable=True))


def _each(got: Got, name: str) -> list[Got]:
    found = got.get(name)
    return found.each() if found else []


def _values(got: Got | None) -> dict[str, Got]:
    return got.value if got and isinstance(got.value, dict) else {}


def _ignored(top: Got, got: Got) -> b.Ignored:
    at = got.get("at")
    found = find(top.node, at.value) if at else None
    covers = Span(min(found[0].start, found[1].start), found[1].end) if found else None
    return b.Ignored(got.word("code"), covers, got.node.span)
