"""Figures in running text: what they are, where they stand, how exactly they are put, and what could not be read.

What it is: a library that reads Chinese, English and Russian text and gives every amount, share, multiple, rank,
count, date and period with its exact decimal value, unit, precision, hedges and place. What it is not: it knows
nothing of briefs, sources or citations, compares no figure with another and converts no currency. Languages are
files of tables (`zh.py`, `en.py`, `ru.py`); the passes over a text are the same for all. It may import `span`, `memo`
(floor 0) and the standard library alone; a language's tables are imported and compiled when a text in it is read.
"""

from __future__ import annotations

from briefwright.quantities.cells import Cell, cell
from briefwright.quantities.figure import Figure, Masked, Reading, Unread, When
from briefwright.quantities.language import CODES, Language, language
from briefwright.quantities.latin import signs_of, units_of
from briefwright.quantities.reading import find, read

__all__ = [
    "CODES",
    "Cell",
    "Figure",
    "Language",
    "Masked",
    "Reading",
    "Unread",
    "When",
    "cell",
    "find",
    "language",
    "read",
    "signs_of",
    "units_of",
]
