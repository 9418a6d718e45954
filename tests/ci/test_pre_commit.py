"""Our hook, run by the real pre-commit, which installs briefwright as it does for anybody, but without a network.

Its pip takes what it needs from this environment: the packages are lent by PYTHONPATH, none is fetched.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


def fails(run: Run, *words: str, at: Path, **further: str) -> str:
    done = run(*words, at=at, **further)
    assert done.returncode == 1, done.stdout
    return done.stdout


def works(run: Run, *words: str, at: Path, **further: str) -> str:
    done = run(*words, at=at, **further)
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it installed: once for all tests of this file."""
    return tmp_path_factory.mktemp("store")


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as a repository that pre-commit can clone; its version says that it is this one."""
    folder = tmp_path_factory.mktemp("product")
    for name in ("src", "templates", "styles"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder / name)
    package = folder / "src" / "briefwright" / "__init__.py"
    package.write_text(re.sub(r'__version__ = ".*"', '__version__ = "9.8.7"', package.read_text("utf-8")), "utf-8")
    return folder


@pytest.fixture
def lent(store: Path) -> Path:
    """The packages of this environment but briefwright itself."""
    folder = store / "lent"
    if not folder.exists():
        folder.mkdir()
        for path in Path(sysconfig.get_path("purelib")).iterdir():
            if not path.name.lower().startswith(("briefwright", "_briefwright", "pip", "__pycache__", "_virtualenv")):
                (folder / path.name).symlink_to(path)
    return folder


@pytest.fixture
def hooked(run: Run, desk: Path, product: Path, store: Path, lent: Path, environment: dict[str, str]) -> Path:
    """The repository of the workspace with our hook set up as the documentation says."""
    if not (product / ".git").exists():
        for words in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", "release")):
            works(run, "git", *words, at=product)
    environment |= {
        "PATH": f"{Path(sys.executable).parent}:{environment['PATH']}",
        "PRE_COMMIT_HOME": str(store / "home"),
        "PYTHONPATH": str(lent),
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
    }
    configure(run, desk, product)
    works(run, "pre-commit", "install", at=desk)
    return desk


def configure(run: Run, desk: Path, product: Path, **hook: object) -> None:
    """Name our hook in the repository's configuration."""
    release = works(run, "git", "rev-parse", "HEAD", at=product).strip()
    hooks = [{"id": "briefwright-check", **hook}]
    settings = {"repos": [{"repo": str(product), "rev": release, "hooks": hooks}]}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(settings), "utf-8")
    works(run, "git", "add", ".pre-commit-config.yaml", at=desk)


def stage(run: Run, desk: Path, file: str, old: str, new: str) -> None:
    path = desk / file
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    works(run, "git", "add", file, at=desk)


SPEC, SOURCE = "briefings/erenhot.yaml", "seeds/tumen2015.md"


def test_what_was_installed_is_what_was_named(run: Run, hooked: Path, store: Path) -> None:
    assert "Passed" in works(run, "pre-commit", "run", "--all-files", at=hooked)
    (program,) = (store / "home").rglob("py_env-*/bin/briefwright")
    assert works(run, str(program), "--version", at=hooked) == "briefwright 9.8.7\n"


def test_a_commit_with_a_faulty_brief_is_refused(run: Run, hooked: Path) -> None:
    stage(run, hooked, SPEC, "@tumen2015:", "@tumen2051:")
    printed = fails(run, "git", "commit", "-m", "change", at=hooked)
    assert re.search(
        rf"^{SPEC}:\d+:\d+: error: there is no source tumen2051 \[unknown-source\]$", printed, re.MULTILINE
    )
    assert "did you mean tumen2015?" in printed
    assert works(run, "git", "log", "--format=%s", at=hooked) == "begin\n"


def test_a_brief_that_a_source_has_made_faulty_is_refused(run: Run, hooked: Path) -> None:
    text = (hooked / SOURCE).read_text("utf-8")
    cited = {*re.findall(r"@tumen2015:(p\d+)", (hooked / SPEC).read_text("utf-8"))}
    name = next(name for name in re.findall(r"^\{#(p\d+)", text, re.MULTILINE) if name in cited)
    stage(run, hooked, SOURCE, f"{{#{name}", f"{{#{name}0")
    assert f"{SPEC}:" in fails(run, "git", "commit", "-m", "change", at=hooked)


def test_a_sound_change_is_committed_and_the_working_tree_stays_as_it_is(run: Run, hooked: Path) -> None:
    stage(run, hooked, SPEC, "as_of:", "# looked at once more\nas_of:")
    works(run, "git", "commit", "-m", "change", at=hooked)
    assert works(run, "git", "status", "--porcelain", at=hooked) == ""


def test_what_is_not_staged_does_not_count(run: Run, hooked: Path) -> None:
    stage(run, hooked, SPEC, "as_of:", "# looked at once more\nas_of:")
    with (hooked / SPEC).open("a", encoding="utf-8") as file:
        file.write("nosuch: 1\n")
    assert "Passed" in works(run, "git", "commit", "-m", "change", at=hooked)


@pytest.mark.parametrize(
    ("file", "outcome"),
    [
        ("README.md", "Skipped"),
        ("notes/seeds.md", "Skipped"),
        ("seeds/picture.png", "Skipped"),
        ("seeds/new.md", "Failed"),
        ("briefings/new.yaml", "Failed"),
        ("desks/asia/seeds/new.md", "Passed"),  # of another workspace, but which one the hook checks is for its args
        ("templates/own.html", "Passed"),
        ("briefwright.toml", "Passed"),
    ],
)
def test_only_what_is_read_makes_it_run(file: str, outcome: str, run: Run, hooked: Path) -> None:
    (hooked / file).parent.mkdir(parents=True, exist_ok=True)
    (hooked / file).write_text("", "utf-8")
    works(run, "git", "add", "--force", file, at=hooked)
    assert outcome in run("pre-commit", "run", at=hooked).stdout


def test_only_what_is_affected_where_one_asks_for_it(run: Run, hooked: Path, product: Path) -> None:
    (hooked / "briefings" / "bad.yaml").write_text("nosuch: 1\n", "utf-8")
    works(run, "git", "add", "--all", at=hooked)
    works(run, "git", "commit", "--no-verify", "-m", "change", at=hooked)
    stage(run, hooked, SPEC, "as_of:", "# looked at once more\nas_of:")
    assert "bad.yaml" in fails(run, "pre-commit", "run", at=hooked)
    configure(run, hooked, product, args=["--changed-since", "HEAD"])
    works(run, "pre-commit", "run", at=hooked)


def test_a_workspace_in_a_folder(run: Run, hooked: Path, product: Path) -> None:
    inner = hooked / "desks" / "asia"
    (inner / "briefings").mkdir(parents=True)
    (inner / "briefings" / "bad.yaml").write_text("nosuch: 1\n", "utf-8")
    configure(run, hooked, product, args=["--workspace", "desks/asia"])
    works(run, "git", "add", "--all", at=hooked)
    assert "briefings/bad.yaml:1:1: error" in fails(run, "pre-commit", "run", at=hooked)
