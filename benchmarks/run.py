"""Time and memory of whole commands, as a user waits for them: `make bench`.

Each command is a process of its own, started as often as `--rounds` says, all of them in turn, so that a busy
moment of the machine meets all alike. Ratios are of the shortest times: noise only ever adds. Memory is the
highest resident set of the process; it cannot be told below that of this script (about 15 MB).
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from briefwright import shipped

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.executable).with_name("briefwright")
ALONE = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])"


@dataclass(frozen=True, slots=True)
class Command:
    """A command to measure; `limit` is how many times the shortest time of `against` it may take."""

    name: str
    words: tuple[str, ...]
    folder: Path
    against: str = "python -c pass"
    limit: float | None = None
    seconds: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)


def measure(command: Command) -> None:
    """Run a command once and note its seconds of wall time and its megabytes; ends the script if it fails."""
    with tempfile.TemporaryFile() as words:
        start = time.perf_counter()
        process = subprocess.Popen(
            command.words, cwd=command.folder, stdin=subprocess.DEVNULL, stdout=words, stderr=words
        )
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            words.seek(0)
            sys.exit(f"{command.name} ended with {process.returncode}:\n{words.read().decode(errors='replace')}")
    command.seconds.append(taken)
    # Linux counts kilobytes, macOS bytes.
    command.megabytes.append(usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3))


def commands(room: Path, workspace: Path, brief: str) -> list[Command]:
    """What is measured. `room` is a folder to write in, `workspace` is checked, `brief` is built."""
    html, alone = room / "built" / f"{brief}.html", room / "alone.pdf"
    build = ("build", brief, "--to", str(html.parent))
    weasyprint = (sys.executable, "-c", ALONE, str(html), str(alone))
    return [
        Command("python -c pass", (sys.executable, "-c", "pass"), room),
        Command("briefwright --version", (str(PROGRAM), "--version"), room, limit=5),
        Command("briefwright --help", (str(PROGRAM), "--help"), room, limit=5),
        Command("briefwright check", (str(PROGRAM), "check"), workspace, limit=15),
        Command(f"briefwright build {brief}", (str(PROGRAM), *build), ROOT, "WeasyPrint alone", 1.25),
        Command("WeasyPrint alone", weasyprint, ROOT),
    ]


def report(measured: list[Command]) -> str:
    """The table of what was measured."""
    shortest = {command.name: min(command.seconds) for command in measured}
    lines = [f"{'command':28}{'min s':>8}{'median s':>10}{'MB':>7}{'ratio':>9}  "]
    for command in measured:
        ratio = shortest[command.name] / shortest[command.against]
        bound = f"× {command.against}" + (f", at most {command.limit:g}" if command.limit else "")
        lines.append(
            f"{command.name:28}{shortest[command.name]:8.3f}{statistics.median(command.seconds):10.3f}"
            f"{max(command.megabytes):7.0f}{ratio:9.2f}  {bound}"
        )
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time and memory of whole commands.")
    parser.add_argument("--rounds", type=int, default=7, help="how often each command runs (default: %(default)s)")
    parser.add_argument("--check", type=Path, metavar="DIR", help="the workspace to check (default: the sample)")
    parser.add_argument("--brief", default="mongolia", help="the brief to build (default: %(default)s)")
    options = parser.parse_args()
    if options.check and not options.check.is_dir():
        parser.error(f"{options.check} is no folder")
    with tempfile.TemporaryDirectory() as name:
        room = Path(name)
        workspace = options.check.resolve() if options.check else room / "workspace"
        if not options.check:
            shutil.copytree(shipped.sample(), workspace)
        measured = commands(room, workspace, options.brief)
        for turn in range(options.rounds + 1):
            for command in measured:
                measure(command)
                if turn == 0:  # the first turn fills the caches of the disk and of the fonts
                    command.seconds.clear()
        print(report(measured))


if __name__ == "__main__":
    main()
