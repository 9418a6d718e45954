"""The process that makes the preview's PDFs: asked on standard input, it answers on standard output, one at a time.

A question is its length (8 bytes) and a pickled `Job`; the answer its length and JSON, then the PDF's length and the
PDF. It reads nothing of the workspace: the texts come with the job. It ends when its input does.
"""

from __future__ import annotations

import json
import os
import pickle
import signal
import sys
from collections.abc import Mapping
from typing import Any, BinaryIO, NamedTuple

from briefwright.settings import Settings

PREFIX = 8
"""Bytes of a length."""


class Job(NamedTuple):
    """A draft to print: its spec and language, and all the files that it is made of."""

    path: str
    language: str
    settings: Settings
    texts: Mapping[str, bytes]


class Printed(NamedTuple):
    """A PDF with the number of its pages; `data` is empty and `message` says why where there is none."""

    data: bytes
    pages: int
    message: str


def print_draft(job: Job) -> Printed:
    """The PDF of a draft, with the same words as `build --draft` gives it."""
    from briefwright.check.run import check
    from briefwright.compose.compose import compose
    from briefwright.compose.document import Document
    from briefwright.files import Overlay
    from briefwright.render.html import render
    from briefwright.render.pdf import write
    from briefwright.unable import Unable

    files = Overlay(job.texts)
    (brief,) = check(files, job.settings, [job.path]).briefs
    if brief.resolved is None:
        return Printed(b"", 0, "the spec cannot be read")
    resolved = brief.resolved

    def composed(afresh: frozenset[int] = frozenset()) -> tuple[Document, str]:
        document = compose(resolved, job.language, job.settings, draft=True, afresh=afresh)
        return document, render(document, files)

    try:
        pdf = write(*composed(), composed)
    except Unable as fault:
        return Printed(b"", 0, str(fault))
    return Printed(pdf.data, pdf.pages, "")


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer until there are no more questions."""
    while size := questions.read(PREFIX):
        job = pickle.loads(questions.read(int.from_bytes(size, "big")))  # noqa: S301 - from the process that began this one
        try:
            printed = print_draft(job)
        except Exception as error:  # noqa: BLE001 - told in words
            printed = Printed(b"", 0, f"{type(error).__name__} {error}")
        told: dict[str, Any] = {"pages": printed.pages, "message": printed.message}
        parts = (json.dumps(told).encode(), printed.data)
        answers.writelines(len(part).to_bytes(PREFIX, "big") + part for part in parts)
        answers.flush()


def main() -> None:
    """Serve on the standard streams; whatever else is printed goes nowhere."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(10)  # a page that somebody waits for comes first
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        serve(sys.stdin.buffer, answers)
    except (OSError, EOFError, pickle.UnpicklingError):
        return  # the one who asks has gone
