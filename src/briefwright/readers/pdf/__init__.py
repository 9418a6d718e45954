"""PDF: characters with their places become lines in reading order, with their size, page and place on it.

What it is: columns, heads, feet, tables and edges found from where things stand, in a process of its own with limits.
What it is not: it decides what no place shows: which lines make a paragraph, which mark calls which note.
May import: `readers/original`, pypdfium2 (in the process of its own alone).
"""

from __future__ import annotations

from briefwright.readers.pdf.reader import read

__all__ = ["read"]
