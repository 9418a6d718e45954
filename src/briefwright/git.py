"""What git says has changed since a revision. Asks the `git` command; writes nothing, not even git's own index."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from briefwright.unable import Unable

PATIENCE = 60
"""Seconds after which git is given up."""
ALWAYS = ("briefings", "seeds", "templates", "styles", "briefwright.toml")
"""What git is asked about even where it is ignored: nobody can tell whether such a file changed."""

_OBJECT = re.compile(r"[0-9a-f]{40,64}\n?\Z")
_HERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_NAMESPACE")
"""Where a hook says that its repository lies, from its own folder: the workspace's repository is looked for anew."""


class Changed:
    """Files of a workspace that are not what they were; folders stand for all that lies in them."""

    def __init__(self, root: Path, paths: Iterable[str]) -> None:
        self.root = root
        self.paths = frozenset(map(_composed, paths))
        self._known: dict[str, bool] = {}

    def __contains__(self, path: object) -> bool:
        """Whether a file (a path from the workspace's root) changed, came or went, or a link on the way to it did."""
        if not isinstance(path, str):
            return False
        if path not in self._known:
            self._known[path] = any(map(self._holds, self._names(path)))
        return self._known[path]

    def below(self, folder: str) -> bool:
        """Whether anything in a folder changed."""
        start = f"{folder}/"
        return folder in self or any(path.startswith(start) for path in self.paths)

    def _holds(self, path: str) -> bool:
        parts = path.split("/")
        return any("/".join(parts[:count]) in self.paths for count in range(1, len(parts) + 1))

    def _names(self, path: str) -> set[str]:
        """A path as it is written, and where its links lead within the workspace."""
        names = {_composed(path)}
        try:
            real, root = os.path.realpath(self.root / path), os.path.realpath(self.root)
        except (OSError, ValueError):
            return names
        if real.startswith(root + os.sep):
            names.add(_composed(os.path.relpath(real, root).replace(os.sep, "/")))
        return names


def changed_since(root: Path, revision: str) -> Changed:
    """The files below a folder whose bytes are not those of a revision, as they lie there, and those without git.

    Renamed files count by both names. Raises Unable where there is no git, no repository or no such revision.
    """
    commit = _commit(root, revision)
    diff = ("diff", "--name-only", "-z", "--no-renames", "--relative", "--no-ext-diff", "--no-textconv")
    found = [
        _ask(root, *diff, commit, "--"),
        _ask(root, "ls-files", "--others", "--exclude-standard", "-z"),
        _ask(root, "ls-files", "--others", "-z", "--", *ALWAYS),
    ]
    names = (name for listed in found for name in listed.split(b"\0") if name)
    return Changed(root, (os.fsdecode(name).rstrip("/") for name in names))


def _composed(path: str) -> str:
    """A path in Unicode's composed form: systems write the same name in different ones."""
    return unicodedata.normalize("NFC", path)


def _commit(root: Path, revision: str) -> str:
    """The commit that a revision means. Raises Unable."""
    if _ask(root, "rev-parse", "--is-inside-work-tree").strip() != b"true":
        raise Unable("the workspace lies in a repository without a working tree", "check it in a checkout")
    shown = revision if len(revision) <= 80 else revision[:79] + "…"
    if not revision.strip() or revision.startswith("-") or not revision.isprintable():
        raise Unable(f"{shown!r} is no revision of git", "such as HEAD, origin/main or a commit's number")
    status, out, _ = _run(root, ("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"))
    commit = out.decode("ascii", "replace")
    if status or not _OBJECT.match(commit):
        shallow = _ask(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
        fetch = "the clone is shallow: fetch the revision first (in a GitHub job, fetch-depth: 0)"
        raise Unable(f"git knows no revision {shown}", fetch if shallow else "see `git log` for those that there are")
    return commit.strip()


def _ask(root: Path, *words: str) -> bytes:
    """What a git command prints. Raises Unable where it fails, with git's own reason."""
    status, out, err = _run(root, words)
    if status:
        said = [line for line in err.decode("utf-8", "replace").splitlines() if line.startswith("fatal: ")]
        reason = said[0].removeprefix("fatal: ") if said else f"it ended with status {status}"
        if reason.startswith("not a git repository"):
            raise Unable("the workspace lies in no git repository", "leave out --changed-since to check all of it")
        raise Unable("git cannot say what changed", reason)
    return out


def _run(root: Path, words: Sequence[str]) -> tuple[int, bytes, bytes]:
    """Run git in a folder, without a shell and with nothing to read: its status, output and errors. Raises Unable."""
    import subprocess

    environment = {name: value for name, value in os.environ.items() if name not in _HERE}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1"}
    command = ["git", "-c", "core.fsmonitor=false", *words]  # a file system monitor would be a program of the checkout
    try:
        done = subprocess.run(  # noqa: S603 - words of our own, and a commit's number
            command,
            cwd=root,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except FileNotFoundError as error:
        raise Unable("git is not installed", "install it, or leave out --changed-since to check all") from error
    except subprocess.TimeoutExpired as error:
        raise Unable(
            f"git gave no answer within {PATIENCE} seconds", "is the file system or the network slow?"
        ) from error
    except (OSError, ValueError) as error:
        raise Unable("git cannot be run", str(error)) from error
    return done.returncode, done.stdout, done.stderr
