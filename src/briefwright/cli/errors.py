"""The one place that turns what went wrong into a line on standard error and an exit status."""

from __future__ import annotations

import os
from collections.abc import Callable

from briefwright.cli.output import remark
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
    """Print one line on standard error; the status of what could not be done."""
    remark(f"briefwright: {line}")
    return UNABLE
