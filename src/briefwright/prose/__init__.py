"""A text as an analyst wrote it: Markdown, citations and quotations, read once, each piece with its place.

What it is: `parse` turns the value of one text into a `Prose`: what a reader reads, the tree to print, sentences,
citations with what they cover, quotations, figures, links, images and silencers; all know their place in the file.
`resolve` leads the citations to the passages of the corpus. What it is not: it makes no findings (`check/`), no
notes and no words for readers (`compose/`).
May import: `briefwright.span`, `text`, `corpus`, `spec` and what lies below them; markdown-it is loaded late.
"""

from __future__ import annotations

from briefwright.prose.blocks import Block, Inline
from briefwright.prose.citations import broken_suffix
from briefwright.prose.parse import parse
from briefwright.prose.values import (
    Citation,
    CiteValue,
    Figure,
    Image,
    Item,
    Link,
    Paragraph,
    Piece,
    Prose,
    Quotation,
    Ref,
    Silencer,
    Where,
)

__all__ = [
    "Block",
    "Citation",
    "CiteValue",
    "Figure",
    "Image",
    "Inline",
    "Item",
    "Link",
    "Paragraph",
    "Piece",
    "Prose",
    "Quotation",
    "Ref",
    "Silencer",
    "Where",
    "broken_suffix",
    "parse",
]
