"""What a reader sees in plain words: pairs of marks, sentences, and how long a quotation is.

What it is: pure functions on plain text (Markdown undone, citations left out), in any of the languages.
What it is not: it knows no Markdown, no citations and no places in a file; offsets are those of the text given.
May import: `briefwright.span`, `briefwright.languages`.
"""
