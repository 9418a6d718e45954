"""HTML: a web page as blocks, its notes tied to their marks, with all that is not the article named and left out.

What it is: the page decoded as a browser would, its metadata, which of its elements are notes and which furniture
(navigation, sharing, comments), and a walk over its elements that makes blocks.
What it is not: it fetches nothing and runs no script; what a block means (title, keywords) `ingest/` finds out.
May import: lxml, `briefwright.unable`, `briefwright.yamlpos` and the modules of `readers`.
"""

from briefwright.readers.html.page import read

__all__ = ["read"]
