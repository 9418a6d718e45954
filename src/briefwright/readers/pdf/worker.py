"""The process in which a PDF is read, so that a hostile one can take neither our memory nor our time, nor crash us.

It takes the bytes on standard input and writes JSON values on standard output, one in a line: `[page, of]` for each
page as it is read, then an object with what is known of the document, then a list for each line; or one with
`refused`.
"""

from __future__ import annotations

import json
import signal
import sys
from typing import Any

MEMORY = 3 << 29
"""Bytes of address space: a PDF of a thousand pages takes a third of it."""
SECONDS = 600
"""Seconds of processor time; a thousand pages take a minute or two."""


def main() -> int:
    """Read a PDF from standard input."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _limit()
    from briefwright.readers.pdf.document import Refused, read_document

    try:
        told, lines = read_document(sys.stdin.buffer.read(), lambda page, count: _put([page, count]))
        _put(told._asdict())
        for line in lines:
            _put(line)
    except Refused as refused:
        _put({"refused": refused.reason, "count": refused.count})
    except MemoryError:
        _put({"refused": "memory", "count": 0})
    sys.stdout.flush()
    return 0


def _limit() -> None:
    """Bounds on memory and time, where the system knows them."""
    try:
        import resource
    except ImportError:  # not on Windows
        return
    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (soft, hard))
        except (ValueError, OSError):  # a system that knows the bound but does not keep it
            continue


def _put(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=True, separators=(",", ":")) + "\n")
    if isinstance(value, list):
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
