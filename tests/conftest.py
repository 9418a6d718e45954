"""What holds for all tests."""

from __future__ import annotations

import signal

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # in a background: it would be inherited
    signal.signal(signal.SIGINT, signal.default_int_handler)
