"""Bibliographies beside originals: what a reference manager says of the sources that are ingested.

What it is: readers of CSL-JSON, BibTeX and RIS (what Zotero and others export), the mapping to front matter, and which
entry is which source.
What it is not: it writes nothing, and knows nothing of what becomes of a source's fields (`ingest.written`).
May import: `corpus`, `readers`, `unable`, `ingest.identity`; bibtexparser and pylatexenc, only for BibTeX.
"""

from briefwright.ingest.library.entry import Entry
from briefwright.ingest.library.match import Library
from briefwright.ingest.library.read import read_library

__all__ = ["Entry", "Library", "read_library"]
