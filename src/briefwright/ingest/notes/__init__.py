"""The source's own notes: where they stand on the page, how they part, and which mark in the text calls each.

What it is: marks of all families, zones at the foot of pages, blocks in texts without pages, lists at the end, the
tying of each note to its mark.
What it is not: it does not read what a note says.
May import: from `ingest/` the signs, words, labels and joining; `readers`.
"""
