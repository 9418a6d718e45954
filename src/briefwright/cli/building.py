"""One edition of a brief: composed, rendered in the formats asked for, and written whole."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefwright.check.run import CheckedBrief
from briefwright.cli.specs import stem
from briefwright.compose.compose import compose
from briefwright.compose.document import Document
from briefwright.files import Files, write
from briefwright.render.html import render
from briefwright.render.proof import misprints
from briefwright.render.templates import TemplateFault
from briefwright.report.document_values import document_values
from briefwright.settings import Settings
from briefwright.span import Problem
from briefwright.unable import Unable
from briefwright.workspace import shown

if TYPE_CHECKING:
    from briefwright.render.pdf import Pdf

__all__ = ["Edition", "Misprinted", "TemplateFault", "Written", "make"]


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written; `pages` only of a PDF."""

    form: str
    path: Path
    size: int
    sha256: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class Edition:
    """A brief in one language, as written; `pdf` says what its PDF had to do without (None: there is none)."""

    spec: str
    document: Document
    files: tuple[Written, ...]
    pdf: Pdf | None

    def values(self, root: Path) -> dict[str, Any]:
        """The edition as `build --format json` reports it; paths count from the workspace's root."""
        return {
            "spec": self.spec,
            "language": self.document.language,
            "kind": self.document.kind,
            "files": [
                {
                    "format": file.form,
                    "path": Path(os.path.relpath(file.path, root)).as_posix(),
                    "bytes": file.size,
                    "sha256": file.sha256,
                    "pages": file.pages,
                }
                for file in self.files
            ],
            "footnotes": len(self.document.notes),
            "sources": len(self.document.sources),
            "reused": False,
        }

    def lines(self) -> list[str]:
        """The edition for people: a line for each file."""
        return [f"wrote {shown(file.path)} ({_extent(file)})" for file in self.files]


class Misprinted(Exception):
    """Notes of an edition do not stand where they belong; `problems` says which."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} notes")
        self.problems = problems


def make(  # noqa: PLR0913 - all that an edition depends on
    brief: CheckedBrief,
    language: str,
    files: Files,
    settings: Settings,
    formats: Sequence[str],
    folder: Path,
    *,
    draft: bool,
) -> Edition:
    """Build one edition into `folder`, all formats or none.

    Raises Unable where the folder cannot be written, TemplateFault where a template of the workspace fails, and
    Misprinted where a note does not stand on the page of its call (a draft is written all the same).
    """
    assert brief.resolved is not None
    composed = partial(compose, brief.resolved, language, settings, draft=draft)
    document, contents, pdf = _contents(composed, files, formats)
    name = f"{stem(brief.path)}.{language}" if len(brief.resolved.brief.languages) > 1 else stem(brief.path)
    if pdf is not None and not draft:
        wrong = misprints(pdf.proof, document)
        if wrong:
            raise Misprinted(wrong)
    written = []
    for form in formats:
        data, path = contents[form], folder / f"{name}.{form}"
        _write(path, data)
        digest = hashlib.sha256(data).hexdigest()
        written.append(Written(form, path, len(data), digest, pdf.pages if pdf and form == "pdf" else None))
    return Edition(brief.path, document, tuple(written), pdf)


def _contents(
    composed: Callable[..., Document], files: Files, formats: Sequence[str]
) -> tuple[Document, dict[str, bytes], Pdf | None]:
    """The Document as it is printed, the bytes of each format, and what is to be known of the PDF.

    All formats have the words of the PDF, where there is one: a note that begins a page may be worded anew.
    """
    document = composed()
    contents: dict[str, bytes] = {}
    pdf: Pdf | None = None
    html = render(document, files) if {"html", "pdf"} & {*formats} else ""
    if "pdf" in formats:
        from briefwright.render.pdf import write as write_pdf

        def reworded(afresh: frozenset[int]) -> tuple[Document, str]:
            again = composed(afresh=afresh)
            return again, render(again, files)

        pdf = write_pdf(document, html, reworded)
        document, html = pdf.document, pdf.html
        contents["pdf"] = pdf.data
    contents["html"] = html.encode()
    if "json" in formats:
        values = document_values(document)
        contents["json"] = (json.dumps(values, ensure_ascii=False, indent=2) + "\n").encode()
    return document, contents, pdf


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all. Raises Unable."""
    try:
        write(path, data)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Unable(f"{shown(path)} cannot be written: {reason}", "name another folder with --to") from error


def _extent(file: Written) -> str:
    """A file's size in words."""
    size = f"{file.size / 1_000_000:.1f} MB" if file.size >= 1_000_000 else f"{max(file.size // 1000, 1)} kB"
    return size if file.pages is None else f"{file.pages} page{'' if file.pages == 1 else 's'}, {size}"
