"""Make a workspace in DIR: settings, two small sources and a brief from them that builds at once.

Files that are there already are never overwritten: then nothing is written at all.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from briefwright.cli.output import put
from briefwright.unable import Unable

SCHEMA = "spec.schema.json"
_RENAMED = {"gitignore": ".gitignore"}  # as it is, it would rule the package's own folder


def arguments(parser: ArgumentParser) -> None:
    """The options of `init`."""
    parser.add_argument("folder", metavar="DIR", help="the folder to make the workspace in; `.` for this one")


def run(options: Namespace) -> int:
    """Write the workspace and say what to do next."""
    from briefwright.workspace import find

    find(options.workspace)  # faulty settings end every command
    folder = Path(options.folder)
    files = sample_files()
    _refuse_to_overwrite(folder, files)
    _write(folder, files)
    put("\n".join([f"wrote {folder / name}" for name in files] + ["", f"next: {_next(options.folder)}"]))
    return 0


def sample_files() -> dict[str, bytes]:
    """The files of the workspace to be, by their paths in it, sorted."""
    import json

    from briefwright.report.spec_words import described
    from briefwright.shipped import sample
    from briefwright.spec import json_schema

    root = sample()
    paths = sorted(path for path in root.rglob("*") if path.is_file())
    names = {path: path.relative_to(root).as_posix() for path in paths}
    files = {_RENAMED.get(name, name): path.read_bytes() for path, name in names.items()}
    files[SCHEMA] = (json.dumps(described(json_schema()), ensure_ascii=False, indent=2) + "\n").encode()
    return {name: files[name] for name in sorted(files)}


def _refuse_to_overwrite(folder: Path, files: dict[str, bytes]) -> None:
    """Raise Unable where a file of the workspace would take the place of another, or `folder` can be none."""
    if os.path.lexists(folder) and not folder.is_dir():
        raise Unable(f"{folder} is a file, not a folder", "name another folder")
    there = [name for name in files if os.path.lexists(folder / name)]
    if there:
        raise Unable(
            f"nothing was written, for {folder} already holds {', '.join(there)}", "name an empty or a new folder"
        )


def _write(folder: Path, files: dict[str, bytes]) -> None:
    """Write all files, or none: what was written is taken away where one fails."""
    from briefwright.files import write

    written: list[Path] = []
    try:
        for name, data in files.items():
            write(folder / name, data)
            written.append(folder / name)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        reason = (error.strerror or str(error)).lower()
        raise Unable(f"the workspace {folder} cannot be written: {reason}", "name another folder") from error


def _next(folder: str) -> str:
    """The commands to go on with, for a shell."""
    import shlex

    build = "briefwright build"
    return build if Path(folder) == Path() else f"cd {shlex.quote(folder)} && {build}"
