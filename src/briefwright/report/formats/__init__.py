"""The formats of a report: one file each with `write(findings, summary) -> str`, named in the table below.

What it is: where a newcomer adds a format (its file, a line in the table, a case in the tests).
What it is not: it sorts and counts nothing; findings come in their order.
May import: `span`, `finding`, `report.pages`, `report.quoting`, `report.fingerprint`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

from briefwright.finding import Finding, Summary

Writer = Callable[[Sequence[Finding], Summary], str]

FORMATS: tuple[str, ...] = ("text", "json", "sarif", "github", "gitlab", "junit")
"""The formats by the word that `--format` takes, which is also the name of the file; the first is the default."""


def writer(name: str) -> Writer:
    """The writer of a format; its file is read only when it is asked for."""
    write: Writer = import_module(f"briefwright.report.formats.{name}").write
    return write


__all__ = ["FORMATS", "Writer", "writer"]
