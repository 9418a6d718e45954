"""Fronts, small print, tables and blocks of text made into sources: articles, a forum's contributions, digests.

What it is: reading the items of a document in their order, with the source that is open.
What it is not: it decides nothing about lines, and gives no IDs.
May import: from `ingest/` all but emit, identity and explain.
"""
