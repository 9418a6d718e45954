"""Tables: of cells as written, and of series by period."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

import briefwright.spec.brief as b
from briefwright.compose import dates, figures
from briefwright.compose.document import Cell, Column, Inline, Row, Table
from briefwright.compose.inline import Writer, plain
from briefwright.languages import Language
from briefwright.prose import Prose
from briefwright.prose.resolve import Resolved
from briefwright.spec.figures import Figure
from briefwright.yamlpos import Node

_NUMERIC = re.compile(r"(?:[A-Z]{0,3}[$€£¥])?[~<>≈±+\u2212–-]?\s*\d[\d.,\s\u00a0]*(?:[–-]\s?\d[\d.,\s\u00a0]*)?\s*%?\Z")
_EMPTY = {"", "–", "—", "-", "…", "n/a", "н/д"}
_MANY = 6
"""Periods from which on a table of series has a row for each period, not for each series."""


class Frame(NamedTuple):
    """What stands round the figures of a table of series."""

    label: str
    name: str
    caption: b.Text | None
    note: b.Text | None
    cite: tuple[Node, ...] = ()
    unit: b.Text | None = None


class Tables:
    """Makes the tables of one edition; each gets its number and id."""

    def __init__(self, writer: Writer, resolved: Resolved, language: Language) -> None:
        self._writer, self._resolved, self._language = writer, resolved, language
        self._count = {"table": 0, "figure": 0}
        self._cite_names = True

    def table(self, table: b.Table) -> Table:
        """A table of the spec."""
        label, name = self._label("table")
        if table.series:
            frame = Frame(label, name, table.caption, table.note, table.cite, table.unit)
            return self.of_series(table.series, frame)
        caption = self._caption(table.caption, table.cite)
        columns = [self._writer.line(self._prose(column)) for column in table.columns]
        rows = [self._row(row) for row in table.rows]
        numeric = [self._numeric(row[i] for row in rows if i < len(row)) for i in range(len(columns))]
        return Table(
            id=name,
            label=label,
            caption=caption,
            unit=self._said(table.unit),
            columns=tuple(Column(heading, numeric[i]) for i, heading in enumerate(columns)),
            rows=_rows(rows, numeric),
            note=self._writer.line(self._prose(table.note)),
            from_series=False,
        )

    def _label(self, kind: str) -> tuple[str, str]:
        """The label of the next table or figure, and its id."""
        self._count[kind] += 1
        number = self._count[kind]
        words = self._language.labels.table if kind == "table" else self._language.labels.figure
        space = "" if self._language.code == "zh" else "\u00a0"
        return f"{words}{space}{number}", f"{kind}-{number}"

    def figure_label(self) -> tuple[str, str]:
        """The label of the next chart, and its id."""
        return self._label("figure")

    def _prose(self, text: b.Text | None) -> Prose | None:
        return self._resolved.texts.proses.get((id(text), self._language.code)) if text else None

    def _said(self, text: b.Text | None) -> str:
        return plain(self._writer.line(self._prose(text)))

    def _caption(self, caption: b.Text | None, cite: tuple[Node, ...]) -> tuple[Inline, ...]:
        words = self._writer.line(self._prose(caption))
        return (*words, *self._cited(cite))

    def _cited(self, cite: tuple[Node, ...]) -> tuple[Inline, ...]:
        """The call of a `cite:` that stands beside no text."""
        if not cite:
            return ()
        return self._writer.call(self._resolved.texts.cited_by(cite), " ".join(node.value for node in cite))

    def _row(self, row: b.Row) -> list[tuple[Inline, ...]]:
        """A row's cells; the note of its `cite:` hangs on the first."""
        cells: list[tuple[Inline, ...]] = []
        for i, cell in enumerate(row.cells):
            words = self._writer.line(self._prose(cell))
            cells.append((*words, *self._cited(row.cite)) if i == 0 else words)
        return cells

    def _numeric(self, cells: Iterable[tuple[Inline, ...]]) -> bool:
        """Whether a column holds figures: all that are not empty are, and there is one."""
        words = [plain(cell).strip() for cell in cells]
        filled = [word for word in words if word not in _EMPTY]
        return bool(filled) and all(_NUMERIC.match(word) for word in filled)

    def of_series(self, names: Sequence[str], frame: Frame) -> Table:
        """A table of series: a row for each period where there are many or one series alone, else for each series."""
        data = self._resolved.brief.data
        series = [data[n] for n in names if n in data]
        shared_cites = {tuple(node.value for node in s.cite) for s in series}
        self._cite_names = len(shared_cites) > 1  # what all series cite is noted once, at the caption
        shared_cite = series[0].cite if series and not self._cite_names else ()
        said = {node.value for node in frame.cite}
        words = self._caption(frame.caption, (*frame.cite, *(node for node in shared_cite if node.value not in said)))
        units = {s.unit for s in series}
        shared = units.pop() if len(units) == 1 else ""
        periods = sorted({p.period for s in series for p in s.points})
        by_period = len(series) == 1 or len(periods) > _MANY
        grid = self._by_period(series, periods, shared) if by_period else self._by_series(series, periods, shared)
        head, rows = grid
        return Table(
            id=frame.name,
            label=frame.label,
            caption=words,
            unit=self._said(frame.unit) or figures.Unit(shared, self._language).label,
            columns=tuple(Column(heading, i > 0) for i, heading in enumerate(head)),
            rows=tuple(Row(tuple(cells), last=i == len(rows) - 1) for i, cells in enumerate(rows)),
            note=self._writer.line(self._prose(frame.note)),
            from_series=True,
        )

    def _by_period(
        self, series: Sequence[b.Series], periods: Sequence[str], shared: str
    ) -> tuple[list[tuple[Inline, ...]], list[list[Cell]]]:
        head = [self._words(self._language.labels.period), *(self._name(s, shared) for s in series)]
        rows = [
            [Cell(self._words(dates.period(period, self._language)), numeric=False, header=True)]
            + [self._point(s, period) for s in series]
            for period in periods
        ]
        return head, rows

    def _by_series(
        self, series: Sequence[b.Series], periods: Sequence[str], shared: str
    ) -> tuple[list[tuple[Inline, ...]], list[list[Cell]]]:
        head: list[tuple[Inline, ...]] = [()]  # the names need no heading: the caption says what they are
        head += [self._words(dates.period(period, self._language)) for period in periods]
        rows = [
            [Cell(self._name(s, shared), numeric=False, header=True)] + [self._point(s, period) for period in periods]
            for s in series
        ]
        return head, rows

    def _words(self, words: str) -> tuple[Inline, ...]:
        return (Inline("text", words),)

    def _name(self, series: b.Series, shared: str) -> tuple[Inline, ...]:
        """A series' label with its own unit, where the table's does not say it, and the note of its `cite:`."""
        words = self._writer.line(self._prose(series.label)) if series.label else self._words(series.name)
        unit = figures.Unit(series.unit, self._language).label
        if unit and not shared:
            words = (*words, *self._words(f"（{unit}）" if self._language.code == "zh" else f" ({unit})"))
        return (*words, *self._cited(series.cite)) if self._cite_names else words

    def _point(self, series: b.Series, period: str) -> Cell:
        point = series.point(period)
        if point is None or not point.values:
            return Cell(self._words("–"), numeric=True)
        figure = Figure(tuple(Decimal(v) for v in point.values), series.unit, point.approx)
        words = self._words(figures.in_cell(figure, figures.Unit(series.unit, self._language), self._language))
        self._writer.unit[:] = [plain(words)]
        return Cell((*words, *self._cited(point.cite)), numeric=True, status=point.status)


def _rows(rows: Sequence[Sequence[tuple[Inline, ...]]], numeric: Sequence[bool]) -> tuple[Row, ...]:
    """Rows as cells: the first is the row's name, marked where it is the same as in the row before."""
    made: list[Row] = []
    before = ""
    for number, cells in enumerate(rows):
        name = plain(cells[0]).strip() if cells else ""
        made.append(
            Row(
                tuple(
                    Cell(
                        content,
                        0 < i < len(numeric) and numeric[i],
                        header=i == 0,
                        repeated=i == 0 and name == before != "",
                    )
                    for i, content in enumerate(cells)
                ),
                last=number == len(rows) - 1,
            )
        )
        before = name
    return tuple(made)
