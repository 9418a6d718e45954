"""briefwright: YAML briefing specs that cite source passages by ID become briefs whose every footnote can be proven.

This package is laid out in floors; a file imports only from smaller floors or from its own folder
(`tests/test_architecture.py` holds the table, `docs/explanation/architecture.md` the picture).
"""

__version__ = "0.1.0"
