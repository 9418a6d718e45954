"""The one place that turns what went wrong into a line on standard error and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from briefwright.unable import Unable

UNABLE = 2
INTERRUPTED = 130


def guarded(work: Callable[[], int]) -> int:
    """The exit status of `work`; whatever it raises becomes one line on standard error, never a traceback."""
    try:
        return work()
    except Unable as unable:
        return _say(str(unable))
    except KeyboardInterrupt:
        return INTERRUPTED
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package == "briefwright":
            return _unexpected(error)
        return _say(f"the Python package {package} is not installed: see `briefwright doctor`")
    except Exception as error:  # noqa: BLE001 - the last resort: a bug of ours, told in one line
        return _unexpected(error)


def _unexpected(error: Exception) -> int:
    """Say that something broke which should not; the traceback only for those who ask for it."""
    if os.environ.get("BRIEFWRIGHT_DEBUG"):
        import traceback

        traceback.print_exception(error)
    kind = type(error).__name__
    words = " ".join(str(error).split())[:200]
    return _say(
        f"a fault of briefwright itself ({kind}{': ' if words else ''}{words}): please report it, "
        "with what BRIEFWRIGHT_DEBUG=1 in the environment makes this command print"
    )


def _say(line: str) -> int:
    """Print one line on standard error, whatever its words hold and even where nobody listens any more."""
    import contextlib  # not before something is wrong: `--version` has no use for it

    safe = "".join(map(_visible, " ".join(line.split())))
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    with contextlib.suppress(OSError, ValueError):  # where the pipe is closed the exit status still tells
        print("briefwright:", safe.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)
    return UNABLE


def _visible(character: str) -> str:
    """A character that cannot steer a terminal: others become their escape."""
    code = ord(character)
    return character if character.isprintable() else f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
