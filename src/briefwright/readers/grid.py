"""The cells of a table as they are read, those that stand for several included."""

from __future__ import annotations

from briefwright.readers import bounds


class Grid:
    """A table in the making: rows and cells come in order, each cell with its text in pieces."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.open = False
        self._rows: list[dict[int, str]] = []
        self._waiting: dict[int, tuple[int, str]] = {}
        self._pieces: list[str] = []
        self._spans = (1, 1)
        self._head = False
        self._at = 0
        self._count = 0
        self._from_above = False

    def row(self) -> None:
        """A new row; what stands for it from above is in it already."""
        row: dict[int, str] = {}
        for column, (left, text) in [*self._waiting.items()]:
            row[column] = text
            if left > 1:
                self._waiting[column] = (left - 1, text)
            else:
                del self._waiting[column]
        self._rows.append(row)
        self._at = 0

    def cell(self, columns: int, rows: int, head: bool = False) -> None:
        """A new cell of the last row; one of a head is repeated over its columns, another stands in the first."""
        if not self._rows:
            self.row()
        self.open, self._pieces = True, []
        self._spans = (max(1, min(columns, bounds.SPAN)), max(1, min(rows, bounds.SPAN)))
        self._head = head

    def widen(self, columns: int) -> None:
        """The open cell stands for so many columns."""
        self._spans = (max(1, min(columns, bounds.SPAN)), self._spans[1])

    def goes_on(self) -> None:
        """The open cell belongs to the one above it."""
        self._from_above = True

    def add(self, text: str) -> None:
        """A piece of the open cell's text."""
        if text.strip():
            self._pieces.append(" ".join(text.split()))

    def end(self) -> None:
        """The open cell is over."""
        if not self.open:
            return
        self.open = False
        row, text = self._rows[-1], " ".join(self._pieces)
        while self._at in row:
            self._at += 1
        if self._from_above and not text and len(self._rows) > 1:
            text = self._rows[-2].get(self._at, "")
        self._from_above = False
        columns, rows = self._spans
        for n in range(columns):
            words = text if n == 0 or self._head else ""
            row[self._at + n] = words
            if rows > 1:
                self._waiting[self._at + n] = (rows - 1, words)
        self._at += columns
        self._count += columns * rows
        bounds.at_most(bounds.CELLS, self._count, self.name, "has a table of more than {1} cells", "split it")

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """All rows, of the same length; without those and the columns that hold nothing."""
        width = max((max(row, default=-1) + 1 for row in self._rows), default=0)
        full = [[row.get(n, "") for n in range(width)] for row in self._rows]
        full = [row for row in full if any(row)]
        used = [n for n in range(width) if any(row[n] for row in full)]
        return tuple(tuple(row[n] for n in used) for row in full)
