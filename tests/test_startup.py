"""`--help` and `--version` answer at once, because they import nothing heavy."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    *("jinja2", "markdown_it", "weasyprint", "yaml", "babel", "fontTools", "importlib.metadata"),
    *("email", "xml", "tomllib", "typing_extensions", "inspect", "asyncio", "unittest"),
}
LIST = (
    "import sys; from briefwright.cli import main; main(sys.argv[1:]); print(*sys.modules, sep='\\n', file=sys.stderr)"
)


def modules(*argv: str) -> set[str]:
    """The modules that a process has imported when it has run this command line."""
    done = subprocess.run([sys.executable, "-c", LIST, *argv], capture_output=True, text=True, check=True)
    assert done.stdout
    return {*done.stderr.split()}


@pytest.mark.parametrize("argv", [["--help"], ["--version"], ["-h"]], ids=" ".join)
def test_help_and_version_import_little(argv: list[str]) -> None:
    loaded = modules(*argv)
    bare = {
        *subprocess.run(
            [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
        ).stdout.split()
    }
    assert "briefwright.cli.dispatch" in loaded
    assert not {name for name in loaded - bare if name in HEAVY or name.split(".")[0] in HEAVY}
    assert "argparse" not in loaded - bare


LIBRARIES = {"jinja2", "markdown_it", "weasyprint", "yaml", "babel", "fontTools"}
SERVING = {"starlette", "uvicorn", "watchfiles", "anyio", "asyncio", "h11", "click"}


@pytest.mark.parametrize(
    "argv", [["check", "--help"], ["help", "build"], ["init", "--help"], ["preview", "--help"]], ids=" ".join
)
def test_help_of_a_command_imports_no_library(argv: list[str]) -> None:
    assert not {name for name in modules(*argv) if name.split(".")[0] in LIBRARIES | SERVING}


@pytest.mark.parametrize("argv", [["check"], ["build", "--formats", "html,json"], ["search", "铁路"]], ids=" ".join)
def test_what_only_the_preview_needs_is_imported_by_it_alone(argv: list[str], tmp_path: Path) -> None:
    modules("init", str(tmp_path))
    assert not {name for name in modules(*argv, "-w", str(tmp_path)) if name.split(".")[0] in SERVING}
