"""What the tests of hook and action share: a clean environment, a repository that holds a workspace."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from briefwright.cli import main

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine on which nothing is set up, with our own programs on its path."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    who = {f"GIT_{role}_{part}": f"a{at}" for role in ("AUTHOR", "COMMITTER") for part, at in _NAMES}
    return {**kept, **who, "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "PIP_CONFIG_FILE": os.devnull}


_NAMES = (("NAME", ""), ("EMAIL", "@example.org"))


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """`run("git", "status", at=DIR)`: what a command prints (errors among it) and how it ends."""

    def run(*words: str, at: Path, **further: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            cwd=at,
            env={**environment, **further},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=300,
        )

    return run


@pytest.fixture
def desk(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A repository that holds the workspace which `init` makes, committed."""
    folder = tmp_path / "desk"
    assert main(["init", str(folder)]) == 0
    capsys.readouterr()
    for words in (("init", "--quiet", "-b", "main"), ("add", "--all"), ("commit", "--quiet", "-m", "begin")):
        done = run("git", *words, at=folder)
        assert done.returncode == 0, done.stdout
    return folder
