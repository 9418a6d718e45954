"""Readers: the bytes of an original turned into lines, each with all that its format knows of it.

What it is: one small module for each format, and the table that names them; whatever the bytes are, there is an
`Original` or one clear `Unable`.
What it is not: it does not clean, join or judge: what a line is (a note, a heading, a page number) `ingest/` finds out.
May import: lxml where a format needs it, `briefwright.languages`, `briefwright.unable`, `briefwright.yamlpos`.
"""

from briefwright.readers.original import Line, Original
from briefwright.readers.table import READERS, Reader, read

__all__ = ["READERS", "Line", "Original", "Reader", "read"]
