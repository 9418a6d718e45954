"""Ingest: a messy original becomes sources with citable passages and linked notes.

What it is: a chain of pure functions over an original's lines (pages, furniture, notes, marks, paragraphs, structure,
sources), a short one over the blocks of formats that know their structure (`structured/`), then the source files.
Nothing is lost in silence: each line has one fate, and what was decided about a document is told.
What it is not: it knows no file format (`readers/`) and writes no file (`cli/`).
May import: `readers`, `corpus`, `text`, `languages`, `unable` and what lies below them.
"""
