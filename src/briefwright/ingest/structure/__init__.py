"""What the parts of a document are: fronts of articles, labels, names, tables, headings, the small print.

What it is: functions that look at lines or texts and say what they are.
What it is not: it gathers no sources (`assemble/`) and joins no lines.
May import: from `ingest/` the signs, words and rows; `readers`.
"""
