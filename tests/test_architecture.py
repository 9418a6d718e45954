"""The house: floors, one direction of imports, and budgets of size."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "briefwright"
FLOORS: tuple[tuple[str, ...], ...] = (
    ("span", "unable", "files", "shipped", "settings", "memo", "languages"),
    ("finding", "text", "yamlpos", "git", "corner"),
    ("shapes", "citation_styles", "quantities", "quoting", "references"),
    ("corpus", "figures", "spec"),
    ("prose", "readers", "search"),
    ("check", "compose", "ingest"),
    ("render",),
    ("report", "workspace", "editions", "kept"),
    ("preview",),
    ("cli",),
    ("__main__",),
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
FILES = sorted(path for path in ROOT.rglob("*.py"))
LONGEST_FILE, MEDIAN_FILE, LONGEST_FUNCTION, NINTH_DECILE = 400, 150, 80, 30


def room(module: str) -> str:
    """The room of a module of the package: `prose` for `briefwright.prose.parse`."""
    return module.split(".")[1] if "." in module else ""


def module_of(path: Path) -> str:
    """The dotted name of a file."""
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path) for path in FILES}


def imports(path: Path) -> list[str]:
    """What a file imports from the package, lazily or for types alone included."""
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("briefwright"):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            found += [name if name in MODULES else node.module or "" for name in names]
            assert node.level == 0, f"{path.name}: a relative import"
        elif isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name.startswith("briefwright")]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_go_down(path: Path) -> None:
    here = room(module_of(path))
    for target in imports(path):
        there = room(target)
        if there in ("", "__version__") or there == here:
            continue
        assert there in FLOOR, f"{target} stands on no floor"
        assert FLOOR[there] < FLOOR[here], f"{here} (floor {FLOOR[here]}) imports {there} (floor {FLOOR[there]})"


def test_no_cycles_within_rooms() -> None:
    graph = {module_of(path): {*imports(path)} for path in FILES}
    state: dict[str, int] = {}

    def visit(name: str, way: tuple[str, ...]) -> None:
        if state.get(name) == 2 or name not in graph:
            return
        assert state.get(name) != 1, f"a cycle: {' > '.join((*way, name))}"
        state[name] = 1
        for target in sorted(graph[name] - {name}):
            visit(target, (*way, name))
        state[name] = 2

    for name in graph:
        visit(name, ())


def test_budgets() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    functions: dict[str, int] = {}
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                functions[f"{path.name}:{node.name}"] = (node.end_lineno or 0) - node.lineno + 1
    assert {str(p): n for p, n in sizes.items() if n > LONGEST_FILE} == {}
    assert statistics.median(sizes.values()) <= MEDIAN_FILE
    assert {f: n for f, n in functions.items() if n > LONGEST_FUNCTION} == {}
    assert statistics.quantiles(functions.values(), n=10)[-1] <= NINTH_DECILE


def test_each_package_says_what_it_is() -> None:
    for path in ROOT.rglob("__init__.py"):
        doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        assert len(doc) > 40, f"{path} says nothing"


def test_every_room_stands_on_a_floor() -> None:
    rooms = {path.stem if path.is_file() else path.name for path in ROOT.iterdir() if not path.name.startswith("_")}
    data = {"py", "sample", "_shipped"}
    assert {name for name in rooms if name not in FLOOR and name not in data} <= {"py"}
