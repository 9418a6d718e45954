"""Show the draft of each brief in a browser, kept up to date as files are saved; nothing is written.

Serves pages on this machine alone, until Ctrl-C. They show the draft, what `check` finds, the passages behind each note
and a search over all of them. With --host other machines can see them, with the token that is printed.
"""

from __future__ import annotations

import os
import sys
import threading
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from briefwright.cli.output import remark

if TYPE_CHECKING:
    from briefwright.preview.server import Plan


def arguments(parser: ArgumentParser) -> None:
    """The options of `preview`."""
    parser.add_argument("spec", nargs="?", metavar="SPEC", help="the spec to show first, by its path or name")
    parser.add_argument(
        "--port",
        type=_port,
        metavar="N",
        help="the port to listen on; 0 takes any that is free (default: 8040, or any)",
    )
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="ADDRESS", help="the address to listen on (default: this machine alone)"
    )
    parser.add_argument("--no-open", action="store_true", help="open no browser")
    parser.add_argument(
        "--editor",
        default=os.environ.get("BRIEFWRIGHT_EDITOR", ""),
        metavar="EDITOR",
        help="the editor that findings lead to: vscode, zed, idea, … or an address with {path} and {line} "
        "(default: $BRIEFWRIGHT_EDITOR)",
    )


def run(options: Namespace) -> int:
    """Serve until Ctrl-C."""
    try:
        plan = _plan(options)
        from briefwright.preview.server import serve

        serve(plan, lambda address: _ready(address, opening=not options.no_open), remark)
    except KeyboardInterrupt:
        pass  # how a preview ends
    return 0


def _plan(options: Namespace) -> Plan:
    """What to serve. Raises Unable."""
    from briefwright.cli.specs import select
    from briefwright.preview.editors import template
    from briefwright.preview.server import Plan
    from briefwright.workspace import need

    workspace = need(options.workspace)
    paths, _ = select(workspace, [options.spec] if options.spec else [])
    spec = paths[0] if paths else ""
    outside = (workspace.root / spec).resolve() if spec.startswith("../") else None
    return Plan(workspace.root, spec, outside, options.host, options.port, template(options.editor))


def _ready(address: str, *, opening: bool) -> None:
    """Say where the preview is, and show it."""
    remark(f"preview: {address} (Ctrl-C ends it)")
    if opening and _has_screen():
        import webbrowser

        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _has_screen() -> bool:
    """Whether a browser can open a window: one in the terminal would take it over."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _port(word: str) -> int:
    """The number of a port."""
    if not (word.isascii() and word.isdigit() and len(word) <= 5 and int(word) < 65536):
        raise ArgumentTypeError(f"{word} is no port: a number from 0 to 65535")
    return int(word)
