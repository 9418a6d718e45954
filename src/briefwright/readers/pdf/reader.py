"""The reader's own side: it starts the process that reads a PDF, and makes an original of what comes back."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import IO, Any

from briefwright.readers.original import Line, Original
from briefwright.readers.pdf.measured import Measured
from briefwright.readers.spot import Spot
from briefwright.unable import Unable

MOST = 500_000_000
"""Bytes of a PDF: pictures of every page of a book have as many."""
PATIENCE = 60.0
"""Seconds without a new page after which a PDF is given up."""
_STROKE = " " * 20
"""What `ingest/` takes for the stroke above notes."""
_REFUSED: dict[str, tuple[str, str]] = {
    "locked": ("is encrypted", "open it with its password and save a copy without one, for instance qpdf --decrypt"),
    "broken": ("is no PDF that can be read: damaged or cut off", "get it anew, or print it to a new PDF"),
    "long": ("is too long to be read whole", "part it, for instance with qpdf --split-pages=500"),
    "pictures": (
        "holds no text: its pages are pictures", "run text recognition over it first, for instance ocrmypdf",
    ),
    "empty": ("holds no text: its pages are empty, or drawn", "run text recognition over it, for instance ocrmypdf -f"),
    "memory": ("takes more memory to read than it may", "print it to a new PDF, or save its text in a .txt file"),
    "crash": (
        "cannot be read: the PDF library fails on it, or takes more than 1.5 GB of memory",
        "print it to a new PDF, or save its text in a .txt file",
    ),
    "slow": ("takes too long to read", "print it to a new PDF, or part it"),
}  # fmt: skip
_MOST_TOLD = 12


def read(name: str, data: bytes, say: Callable[[str], None] = lambda _: None) -> Original:
    """The lines of a PDF. Raises Unable where there are none, saying why and what to do."""
    if len(data) > MOST:
        raise _unable(name, "long")
    told, lines = _run(name, data, say)
    made = tuple(_lines(lines))
    metadata = {**told["metadata"]}
    labels = {int(page): text for page, text in told["labels"].items()}
    decisions = tuple(_decisions(told, lines))
    return Original(name, made, metadata, decisions, numbered=False, labels=labels)


def _unable(name: str, reason: str) -> Unable:
    what, do = _REFUSED[reason]
    return Unable(f"{name} {what}", do)


def _run(name: str, data: bytes, say: Callable[[str], None]) -> tuple[dict[str, Any], list[Measured]]:
    """What the process that reads says."""
    command = [sys.executable, "-P", "-m", "briefwright.readers.pdf.worker"]
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=1 << 16
    )
    assert process.stdin is not None
    assert process.stdout is not None
    watch = _Watch(process)
    feeder = threading.Thread(target=_feed, args=(process.stdin, data), daemon=True)
    try:
        feeder.start()
        told, lines = _gather(name, process.stdout, say, watch)
        process.wait()
    finally:
        watch.stop()
        if process.poll() is None:
            process.kill()
        process.stdout.close()
        process.wait()
    if told is None:
        raise _unable(name, "slow" if watch.ended or process.returncode == -24 else "crash")
    if "refused" in told:
        raise _unable(name, told["refused"])
    if process.returncode:
        raise _unable(name, "slow" if watch.ended else "crash")
    return told, lines


def _feed(pipe: IO[bytes], data: bytes) -> None:
    """Hand the bytes over; a reader that ended early is no matter here."""
    try:
        pipe.write(data)
        pipe.close()
    except OSError:
        return


class _Watch:
    """Ends a process that says nothing for too long."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._heard = threading.Event()
        self._over = False
        self.ended = False
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def heard(self) -> None:
        """The process said something."""
        self._heard.set()

    def stop(self) -> None:
        """Look no more."""
        self._over = True
        self._heard.set()

    def _look(self) -> None:
        while self._heard.wait(PATIENCE) and not self._over:
            self._heard.clear()
        if not self._over:
            self.ended = True
            self._process.kill()


def _gather(
    name: str, out: IO[bytes], say: Callable[[str], None], watch: _Watch
) -> tuple[dict[str, Any] | None, list[Measured]]:
    """Read on until the process ends; a last line that was cut off is left."""
    told: dict[str, Any] | None = None
    lines: list[Measured] = []
    for row in out:
        watch.heard()
        if not row.endswith(b"\n"):
            break
        value = json.loads(row)
        if isinstance(value, dict):
            told = value
        elif len(value) == 2:
            say(f"reading {name}: page {value[0]} of {value[1]}")
        else:
            lines.append(Measured(*value))
    return told, lines


def _lines(found: Sequence[Measured]) -> Iterator[Line]:
    """The lines, with blank ones for the white space between."""
    at = 0
    for line in found:
        for _ in range(line.blanks):
            yield Line(at, at + 1, "", "", 0, 0, trail=False, page=line.page)
            at += 1
        raw = _STROKE if line.zone == "stroke" else line.text.strip(" ")
        spot = Spot(line.zone, line.column, line.slack, line.bold, line.level, line.reason)  # type: ignore[arg-type]
        cells, text = line.cells, raw.strip(" ")
        yield Line(at, at + 1, raw, text, cells, line.indent, False, line.page, line.size, spot)
        at += 1


def _decisions(told: dict[str, Any], lines: Sequence[Measured]) -> Iterator[str]:
    """What was found out, in words."""
    yield f"PDF: {told['pages']} pages; the text is set in {told['size']:.1f} pt"
    if told["pictures"]:
        yield f"pages without text: {spans(told['pictures'])} are pictures: they need text recognition"
    if told["empty"]:
        yield f"pages without text: {spans(told['empty'])}"
    for page, count in list(told["lost"].items())[:_MOST_TOLD]:
        yield f"lost glyphs: {count} on page {page}, whose font does not say what they are, stand as U+FFFD"
    if len(told["lost"]) > _MOST_TOLD:
        yield f"lost glyphs: on {len(told['lost']) - _MOST_TOLD} more pages"
    if told["headings"]:
        yield f"headings: {told['headings']} from the PDF's bookmarks"
    zones = [line.zone for line in lines]
    for zone, words in (("margin", "in the margins of pages"), ("foot", "notes at the foot"), ("table", "of tables")):
        if count := zones.count(zone):
            yield f"places: {count} lines {words}"


def spans(pages: Sequence[int]) -> str:
    """Page numbers as `3-5, 9`."""
    runs = [[n for _, n in group] for _, group in groupby(enumerate(pages), key=lambda item: item[1] - item[0])]
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
