"""References: the citations that a note of a source makes, read into CSL variables as far as they are certain.

What it is: pure functions from the text of a note (Chinese, Japanese, Russian, English, mixed) to citations, and from
all notes of a source to what its "Ibid.", 同上 and «Там же» stand for. It is the reverse of `citation_styles`.
What it is not: it knows no files, sources or keys, and guesses nothing: a variable that is not certain is left out.
May import: `span`.
"""

from briefwright.references.citation import Citation, Reading
from briefwright.references.note import citations
from briefwright.references.standing import readings

__all__ = ["Citation", "Reading", "citations", "readings"]
