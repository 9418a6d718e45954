"""The package as a stranger gets it: built, installed into an empty environment, used without a network."""

import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest

from briefwright import __version__, shipped

SAFELY: dict[str, Any] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # from 3.11.4 on
ROOT = Path(__file__).resolve().parent.parent
MARK = "<!-- printed by the template in the environment -->"


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command run with next to no environment and nothing to read; its failure is the test's."""
    words = [str(part) for part in command]
    done = subprocess.run(
        words,
        cwd=cwd,
        env={"PATH": "/usr/bin:/bin", "HOME": str(cwd), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, f"{words} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


def built(project: Path, target: str, to: Path) -> Path:
    """The one file that the build backend makes of a project: a `wheel` or an `sdist`."""
    run(sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", to, cwd=project)
    (made,) = to.iterdir()
    return made


def below(folder: Path) -> set[str]:
    """The files below a folder that belong to the project, as POSIX paths relative to it."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name != ".DS_Store"
    }


def site_packages(programs: Path) -> Path:
    """Where the environment of a folder of programs keeps its packages."""
    (folder,) = programs.parent.glob("lib/python*/site-packages")
    return folder


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment that holds the wheel.

    The wheel's dependencies are lent by the environment of this test, whose folder is added to the path. Its
    .pth files are not read there, so the checkout itself, which is installed by one, stays out of sight.
    """
    room = tmp_path_factory.mktemp("environment")
    venv.create(room, with_pip=False, symlinks=True)
    python = room / "bin" / "python"
    run(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet"),
        *("--no-index", "--no-deps", "--disable-pip-version-check", wheel),
        cwd=room,
    )
    lent = site_packages(python.parent) / "lent.pth"
    lent.write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python.parent


def test_the_wheel_holds_the_package_the_templates_and_the_styles_and_no_more(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    package = {f"briefwright/{name}" for name in below(ROOT / "src" / "briefwright")}
    carried = {
        f"briefwright/_shipped/{folder}/{name}" for folder in ("templates", "styles") for name in below(ROOT / folder)
    }
    assert names == package | carried
    assert "briefwright/py.typed" in names
    assert "briefwright/_shipped/templates/base.html" in names
    assert any(name.startswith("briefwright/_shipped/styles/") and name.endswith(".css") for name in names)
    assert any(name.startswith("briefwright/sample/briefings/") for name in names)
    assert any(name.startswith("briefwright/sample/seeds/") for name in names)


def test_the_wheel_says_its_version_and_licence(wheel: Path) -> None:
    assert wheel.name == f"briefwright-{__version__}-py3-none-any.whl"
    archive = zipfile.ZipFile(wheel)
    metadata = archive.read(f"briefwright-{__version__}.dist-info/METADATA").decode()
    assert f"\nVersion: {__version__}\n" in metadata
    assert "\nLicense-Expression: Apache-2.0\n" in metadata
    assert "\nRequires-Python: >=3.11\n" in metadata
    licence = archive.read(f"briefwright-{__version__}.dist-info/licenses/LICENSE")
    assert licence == (ROOT / "LICENSE").read_bytes()


def test_a_wheel_built_from_the_source_archive_is_the_same(wheel: Path, tmp_path: Path) -> None:
    archive = built(ROOT, "sdist", tmp_path / "sdist")
    with tarfile.open(archive) as file:
        names = {name.partition("/")[2] for name in file.getnames()}
        file.extractall(tmp_path, **SAFELY)  # noqa: S202 - an archive of our own
    assert {"Makefile", "scripts/setup", "tests/test_wheel.py", "requirements/run.txt", "README.md"} <= names
    assert not [name for name in names if name.split("/")[0] in {".venv", "build", "dist", ".git"}]
    again = built(tmp_path / archive.name.removesuffix(".tar.gz"), "wheel", tmp_path / "wheel")
    assert again.read_bytes() == wheel.read_bytes()


def test_the_checkout_uses_its_own_templates_and_styles() -> None:
    assert shipped.templates() == ROOT / "templates"
    assert shipped.styles() == ROOT / "styles"
    assert shipped.sample() == ROOT / "src" / "briefwright" / "sample"


def test_the_installed_package_uses_what_it_carries(programs: Path, tmp_path: Path) -> None:
    question = "import briefwright.shipped as s; print(s.templates(), s.styles(), s.sample(), sep='\\n')"
    answer = run(programs / "python", "-c", question, cwd=tmp_path).stdout.split()
    package = site_packages(programs) / "briefwright"
    assert answer == [str(package / part) for part in ("_shipped/templates", "_shipped/styles", "sample")]


def test_both_programs_say_their_version(programs: Path, tmp_path: Path) -> None:
    for name in ("briefwright", "bw"):
        assert __version__ in run(programs / name, "--version", cwd=tmp_path).stdout


def test_a_new_workspace_builds_at_once(programs: Path, tmp_path: Path) -> None:
    base = site_packages(programs) / "briefwright" / "_shipped" / "templates" / "base.html"
    base.write_text(base.read_text(encoding="utf-8") + MARK + "\n", encoding="utf-8")

    run(programs / "briefwright", "init", "demo", cwd=tmp_path)
    demo = tmp_path / "demo"
    assert not (demo / "templates").exists()
    run(programs / "briefwright", "check", "--fail-on", "warning", cwd=demo)
    run(programs / "briefwright", "build", cwd=demo)

    specs = {path.stem for path in (demo / "briefings").glob("*.yaml") if not path.stem.endswith(".lock")}
    assert specs
    assert {path.name for path in (demo / "build").iterdir()} == {
        f"{name}.{suffix}" for name in specs for suffix in ("html", "pdf")
    }
    for name in specs:
        html = (demo / "build" / f"{name}.html").read_text(encoding="utf-8")
        assert html.lower().startswith("<!doctype html>")
        assert MARK in html
        assert (demo / "build" / f"{name}.pdf").read_bytes().startswith(b"%PDF-")
