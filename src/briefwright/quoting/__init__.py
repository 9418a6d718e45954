"""Quoted words held against the words of a passage: do they stand there, where, and if not, what stands nearest.

What it is: a library that finds a quotation in a passage after setting aside what print changes and no reader hears
(white space, width, dashes, ё, the style of quotation marks, note markers, hyphens at line ends), that honours
ellipses and insertions in brackets, and that says why words do not stand there. Places are those of the passage.
What it is not: it knows nothing of briefs, sources or citations, and translates nothing. The words that it must know
of a language are a file of tables (`zh.py`, `en.py`, `ru.py`) and a name in `wording.py`.
It may import `span`, `text` and what lies below them; what only a mismatch needs is imported late.
"""

from __future__ import annotations

from briefwright.quoting.folding import Folded, folded
from briefwright.quoting.matching import Fault, Match, compare
from briefwright.quoting.nearest import Nearest, nearest
from briefwright.quoting.scripts import main_script

__all__ = [
    "Fault",
    "Folded",
    "Match",
    "Nearest",
    "compare",
    "folded",
    "main_script",
    "nearest",
]
