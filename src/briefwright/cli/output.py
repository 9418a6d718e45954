"""Standard output, always UTF-8, and standard error; both quiet where the reader has gone."""

from __future__ import annotations

import errno
import os
import sys
from typing import TextIO

from briefwright.unable import Unable


def put(text: str) -> None:
    """Print a text as it is, with a line end after it; nothing for "". A closed pipe is no error: the rest is lost.

    Raises Unable where standard output cannot be written (a full disk, say).
    """
    data = text if text.endswith("\n") or not text else text + "\n"
    if sys.stdout is None:  # `>&-`: there is nowhere to print to
        return
    try:
        _to_utf8()
        sys.stdout.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        _mute(sys.stdout)
    except OSError as error:
        _mute(sys.stdout)
        if error.errno != errno.EINVAL:  # how Windows names a closed pipe
            raise Unable("standard output cannot be written", (error.strerror or str(error)).lower()) from error


def put_json(value: object) -> None:
    """Print a value as JSON, indented, in the order given."""
    import json

    put(json.dumps(value, ensure_ascii=False, indent=2))


def remark(line: str) -> None:
    """Print a line on standard error, whatever its words hold; silent where nobody listens."""
    if sys.stderr is None:  # `2>&-`
        return
    safe = "".join(map(_visible, " ".join(line.split())))
    encoding = sys.stderr.encoding or "utf-8"
    try:
        sys.stderr.write(safe.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        _mute(sys.stderr)  # a closed pipe


def _visible(character: str) -> str:
    """A character that cannot steer a terminal: others become their escape."""
    code = ord(character)
    return character if character.isprintable() else f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def colourful() -> bool:
    """Whether standard output shall be coloured: a terminal, unless NO_COLOR; anywhere with FORCE_COLOR."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _to_utf8() -> None:
    """Write UTF-8 whatever the locale says; what has no UTF-8 (a file name's stray bytes) is written as an escape."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def _mute(stream: TextIO) -> None:
    """Send the rest of a stream, and what the interpreter flushes at its end, nowhere."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        pass  # the stream is no file of the system's, or is closed already
