"""Reports: findings as text for people and as JSON, SARIF, JUnit and GitHub's own lines for machines.

What it is: pure functions from findings to a text, one file per format in `formats/`, and the pages that explain
each finding (`pages.py`).
What it is not: it prints nothing, and knows neither briefs nor sources.
May import: everything up to `spec`; the formats only `span` and `finding`.
"""
