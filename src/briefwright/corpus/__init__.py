"""The corpus: source files with their passages and notes, every piece with its place in its file.

What it is: reading and writing `seeds/KEY.md` without loss, front matter checked against CSL's names, fingerprints,
and the look-up of passages by key and ID.

What it is not: it knows nothing of briefs, and turns no messy original into a source file (`ingest/`).

May import: `files`, `span`, `languages`, `text`, `yamlpos`, `shapes`, `references`.
"""

from briefwright.corpus.load import Corpus, load
from briefwright.corpus.source import Heading, Passage, Source

__all__ = ["Corpus", "Heading", "Passage", "Source", "load"]
