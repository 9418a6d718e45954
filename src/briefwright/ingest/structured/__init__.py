"""Originals that know their structure: blocks become a source, without the guesses that bare lines need.

What it is: what a site says for itself left out by its words, title and authors told from the text, notes whose marks
are only typed found by the same rules as in bare lines, then passages, tables, headings and notes with their IDs.
What it is not: it knows no file format; what its blocks are has been read by `readers/`.
May import: what `ingest` may.
"""
