"""Running text parted into paragraphs by a classifier that teaches itself, per document, what its signals mean.

What it is: what each boundary between two printed lines looks like, the weights of the signals, and the cut.
What it is not: it knows no headings, notes or tables; who calls it says where a break must or must not be.
May import: from `ingest/` the signs, joining and rows.
"""
