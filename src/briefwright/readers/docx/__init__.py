"""DOCX: a Word file as blocks, its notes tied to the places of their marks.

What it is: the parts of the package unpacked and parsed within bounds, styles and numberings looked up, and a walk over
the text that keeps what Word prints and names what it does not (deletions, hidden text, heads and feet of pages).
What it is not: it lays nothing out, so it knows no pages; macros, links and pictures are never touched.
May import: lxml, `briefwright.unable`, `briefwright.yamlpos` and the modules of `readers`.
"""

from briefwright.readers.docx.document import read

__all__ = ["read"]
