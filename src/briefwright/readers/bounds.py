"""How much of an original is read. Each bound lies far above real documents, and low enough for any machine.

Measured on one core of a small, busy server, for each megabyte: rough text takes 2 s and 22 MB of memory, a page of
HTML 2 s and 20 to 55 MB; a Word file is read in a stream, a million runs in 22 s and 110 MB. So the largest file that
is read takes about half a minute and no more than 900 MB.
"""

from __future__ import annotations

from briefwright.unable import Unable

MEGABYTE = 1_000_000
TEXT = 16 * MEGABYTE
"""Bytes of a text file: a year of a journal has five million."""
HTML = 16 * MEGABYTE
"""Bytes of a page, pictures within it included; the longest ones have three million."""
PART = 64 * MEGABYTE
"""Bytes of one part of a Word file when unpacked: a book of a thousand pages has twenty million."""
PARTS = 160 * MEGABYTE
"""Bytes of all parts together that are read."""
BLOCKS = 200_000
"""Paragraphs, headings and rows: a book of a thousand pages has ten thousand."""
CELLS = 500_000
"""Cells of all tables, those that spans stand for included."""
SPAN = 100
"""Columns or rows that one cell may stand for; more are not shown."""
DEPTH = 2000
"""Elements within elements; written by people they lie some dozens deep."""
ATTRIBUTES = 5000
"""Attributes of one element: the parser's time grows with the square of their number."""


def at_most(bound: int, size: int, name: str, what: str, do: str) -> None:
    """Raises Unable where there is more of something than is read."""
    if size > bound:
        raise Unable(f"{name} {what.format(_count(size), _count(bound))}", do)


def _count(number: int) -> str:
    return f"{number / MEGABYTE:.0f} MB" if number >= MEGABYTE else f"{number:,}"
