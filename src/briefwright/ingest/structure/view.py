"""The rows of a document as the rules of structure look at them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from briefwright.ingest.rows import Row, column
from briefwright.ingest.structure.labels import Label, label_of, numbering
from briefwright.ingest.structure.style import Style, style_of


class View:
    """The rows with what is asked of them again and again. Rules take it and a place in it."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.wide = column(rows)

    @cached_property
    def labels(self) -> list[Label | None]:
        """The label that each row begins with."""
        return [label_of(row.text) for row in self.rows]

    @cached_property
    def usual(self) -> int:
        """The usual distance between two rows: 1 where no blank lines lie between."""
        gaps = sorted(b.at - a.last for a, b in pairwise(self.rows))
        return gaps[(len(gaps) - 1) // 2] if gaps else 1

    @cached_property
    def base(self) -> int:
        """The usual indentation."""
        return Counter(row.indent for row in self.rows).most_common(1)[0][0] if self.rows else 0

    @cached_property
    def style(self) -> Style | None:
        """What the text is printed in, where known."""
        return style_of(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def label(self, n: int, kind: str) -> bool:
        """Whether row n begins with a label of this kind."""
        label = self.labels[n]
        return label is not None and label.kind == kind

    def numbered(self, n: int) -> bool:
        """Whether row n begins as a numbered heading does."""
        return numbering(self.rows[n].text) is not None

    def gap(self, n: int) -> int:
        """The distance from row n to the one above it."""
        return self.rows[n].at - self.rows[n - 1].last
