"""What stands where a file should: folders, links, pipes, odd names; and templates that were made to do harm."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

BASE = Path(__file__).parent / "cases" / "base"
HEAD = "kind: country\nsubjects: [MNG]\ntitle: Mongolia\nas_of: 2026-11-20\nlanguage: en\n"
FRONT = "---\nkey: x\ntype: report\ntitle: Roads\nlanguage: en\n---\n\n"
GOOD = f"{FRONT}{{#p1}}\nThe road is open.\n"
HIDDEN = "a line that stands outside of every workspace"
Run = Callable[..., SimpleNamespace]
Refused = Callable[[SimpleNamespace], None]


def ended(outcome: SimpleNamespace, refused: Refused, path: str, code: str) -> None:
    """Hold that the run said which file it could not read: by a finding, or by exit 2 and its line."""
    if outcome.status == 2:
        refused(outcome)
        assert Path(path).name in outcome.err
    else:
        assert outcome.status == 1
        assert outcome.form == {(code, path)}


ODD = {"briefings/a.yaml": "invalid-spec", "seeds/x.md": "invalid-source", "templates/country.html": "template-error"}


@pytest.fixture
def odd(workspace: Path) -> Path:
    """A workspace with one good brief and a folder for templates."""
    (workspace / "templates").mkdir()
    (workspace / "briefings" / "b.yaml").write_text(f"{HEAD}summary: Good.\n", encoding="utf-8")
    return workspace


@pytest.mark.parametrize("path", ODD)
def test_a_folder_for_a_file(path: str, odd: Path, check: Run, refused: Refused) -> None:
    (odd / path).mkdir()
    ended(check(odd), refused, path, ODD[path])


@pytest.mark.parametrize("path", ODD)
def test_a_link_to_itself(path: str, odd: Path, check: Run, refused: Refused) -> None:
    (odd / path).symlink_to((odd / path).name)
    ended(check(odd), refused, path, ODD[path])


@pytest.mark.parametrize("path", ODD)
def test_two_links_to_each_other(path: str, odd: Path, check: Run, refused: Refused) -> None:
    (odd / path).symlink_to("loop")
    (odd / path).with_name("loop").symlink_to((odd / path).name)
    ended(check(odd), refused, path, ODD[path])


@pytest.mark.parametrize("path", ODD)
def test_a_link_to_nothing(path: str, odd: Path, check: Run, refused: Refused) -> None:
    (odd / path).symlink_to("nosuch")
    ended(check(odd), refused, path, ODD[path])


@pytest.mark.parametrize("path", ODD)
def test_a_pipe_for_a_file(path: str, odd: Path, check: Run, refused: Refused) -> None:
    os.mkfifo(odd / path)
    ended(check(odd), refused, path, ODD[path])


@pytest.mark.parametrize("path", ODD)
def test_an_endless_device_for_a_file(path: str, odd: Path, check: Run, refused: Refused) -> None:
    (odd / path).symlink_to("/dev/zero")
    ended(check(odd), refused, path, ODD[path])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
@pytest.mark.parametrize("path", ODD)
def test_an_unreadable_file(path: str, odd: Path, check: Run, refused: Refused) -> None:
    (odd / path).write_text("x", encoding="utf-8")
    (odd / path).chmod(0)
    outcome = check(odd)
    refused(outcome)
    assert Path(path).name in outcome.err


@pytest.mark.parametrize("folder", ["briefings", "seeds", "templates", "styles"])
def test_a_folder_that_links_to_its_parent(folder: str, workspace: Path, check: Run) -> None:
    (workspace / "briefings" / "b.yaml").write_text(f"{HEAD}summary: Good.\n", encoding="utf-8")
    (workspace / folder).mkdir(exist_ok=True)
    (workspace / folder / "loop").symlink_to("..", target_is_directory=True)
    outcome = check(workspace)
    assert outcome.status in {0, 1}, outcome.err
    assert outcome.summary["briefs"] == 1


@pytest.mark.parametrize("folder", ["briefings", "seeds", "templates", "styles"])
def test_a_file_for_a_folder(folder: str, tmp_path: Path, check: Run, refused: Refused) -> None:
    for name in {"briefings", "seeds"} - {folder}:
        (tmp_path / name).mkdir()
    (tmp_path / folder).write_text("x\n", encoding="utf-8")
    outcome = check(tmp_path)
    if outcome.status == 2:
        refused(outcome)
    else:
        assert "Traceback" not in outcome.err


@pytest.mark.parametrize("kind", ["folder", "loop", "nothing", "bytes", "utf-16", "nul", "nested"])
def test_settings_that_cannot_be_read(kind: str, workspace: Path, check: Run, refused: Refused) -> None:
    file = workspace / "briefwright.toml"
    match kind:
        case "folder":
            file.mkdir()
        case "loop":
            file.symlink_to(file.name)
        case "nothing":
            file.symlink_to("nosuch")
        case "bytes":
            file.write_bytes(b'[brief]\nlanguage = "\xff"\n')
        case "utf-16":
            file.write_bytes('[brief]\nlanguage = "en"\n'.encode("utf-16"))
        case "nul":
            file.write_bytes(b"[brief]\n\0\n")
        case _:
            file.write_text("a = " + "[" * 100_000, encoding="utf-8")
    outcome = check(workspace)
    refused(outcome)
    assert "briefwright.toml" in outcome.err


@pytest.mark.parametrize("path", ["seeds/x.md", "briefings/a.yaml", "templates/country.html"])
def test_a_link_that_leads_outside_gives_nothing_away(path: str, odd: Path, call: Run) -> None:
    outside = odd.parent / f"{odd.name}-outside"
    outside.mkdir()
    secret = {
        "seeds/x.md": f"{FRONT}{{#p1}}\n{HIDDEN}\n\n{{#}} {HIDDEN}\n",
        "briefings/a.yaml": f"{HEAD}summary: '{HIDDEN}'\n{HIDDEN}: x\n",
        "templates/country.html": f"{{{{ nosuch }}}} {HIDDEN} {{% {HIDDEN} %}}\n",
    }[path]
    (outside / "secret").write_text(secret, encoding="utf-8")
    (odd / path).symlink_to(outside / "secret")
    for argv in (["check"], ["check", "--format", "json"], ["show", "x:p1"], ["build", "--formats", "json"]):
        outcome = call(*argv, at=odd)
        assert HIDDEN not in outcome.out + outcome.err, argv
    for file in (odd / "build").rglob("*.json"):
        assert HIDDEN not in file.read_text(encoding="utf-8")


def test_a_source_outside_cannot_be_cited(odd: Path, check: Run) -> None:
    outside = odd.parent / f"{odd.name}-outside.md"
    outside.write_text(GOOD, encoding="utf-8")
    (odd / "seeds" / "x.md").symlink_to(outside)
    (odd / "briefings" / "b.yaml").write_text(f"{HEAD}summary: Rail leads [@x:p1].\n", encoding="utf-8")
    outcome = check(odd)
    assert outcome.status in {1, 2}


NAMES = {
    "line-end": "a\nb",
    "spaces": "a b  c",
    "dash": "-a",
    "percent": "%s%d%n",
    "brackets": "[a]{b}*?",
    "escape": "a\x1b[31mb",
    "backslash": "a\\b",
    "long": "a" * 200,
    "right-to-left": "a\u202eb",
}


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_spec(name: str, form: str, workspace: Path, call: Run) -> None:
    (workspace / "briefings" / f"{NAMES[name]}.yaml").write_text(f"{HEAD}summary: Good [@nosuch:p1].\n", "utf-8")
    outcome = call("check", "--format", form, at=workspace)
    assert outcome.status == 1, outcome.err
    assert "unknown-source" in outcome.out
    assert "\x1b" not in outcome.out
    if form == "json":
        files = {one["file"] for one in json.loads(outcome.out)["findings"] if one["code"] == "unknown-source"}
        assert files == {f"briefings/{NAMES[name]}.yaml"}


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes here only")
def test_a_name_that_is_no_utf_8(workspace: Path, check: Run, refused: Refused) -> None:
    try:
        Path(os.fsdecode(os.fsencode(workspace / "briefings") + b"/a\xff.yaml")).write_text(HEAD, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    outcome = check(workspace)
    if outcome.status == 2:
        refused(outcome)
    else:
        assert outcome.status == 1


def test_a_line_of_a_finding_gives_no_orders_to_the_terminal(workspace: Path, call: Run) -> None:
    text = f'{HEAD}summary: Good.\n"\x1b]0;a\x07": x\n'
    (workspace / "briefings" / "a.yaml").write_text(text, encoding="utf-8")
    (workspace / "seeds" / "x.md").write_text(f"{GOOD}\x1b[2Ja\x07\n", encoding="utf-8")
    for form in ("text", "github", "junit"):
        outcome = call("check", "--format", form, at=workspace)
        assert outcome.status == 1, outcome.err
        assert not {"\x1b", "\x07"} & set(outcome.out + outcome.err), form


def test_a_finding_gives_no_orders_to_the_runner(workspace: Path, call: Run) -> None:
    name = "::error file=a::b%0A::warning::c"
    (workspace / "briefings" / "a.yaml").write_text(f"{HEAD}summary: Good.\n'{name}': x\n", encoding="utf-8")
    outcome = call("check", "--format", "github", at=workspace)
    assert outcome.status == 1, outcome.err
    assert len([line for line in outcome.out.splitlines() if line.startswith("::error")]) == 1
    assert not [line for line in outcome.out.splitlines() if line.startswith("::warning")]


TEMPLATES = {
    "includes-itself": '{% include "country.html" %}',
    "extends-itself": '{% extends "country.html" %}',
    "nested-blocks": "{% if true %}" * 5_000,
    "nested-parentheses": "{{ " + "(" * 50_000 + " }}",
    "giant-text": "a" * 5_000_000,
    "endless-loop": "{% for a in range(999999999) %}{{ a }}{% endfor %}",
    "inner-life": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "nul": "{{ 1 }}\0{{ nosuch_name }}",
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_template(name: str, odd: Path, check: Run) -> None:
    (odd / "templates" / "country.html").write_text(TEMPLATES[name], encoding="utf-8")
    outcome = check(odd)
    assert outcome.status in {0, 1}, outcome.err
    assert outcome.form <= {("template-error", "templates/country.html")}
    if name in {"nested-blocks", "nested-parentheses", "nul"}:
        assert outcome.status == 1


def test_a_template_that_is_no_utf_8(odd: Path, check: Run, refused: Refused) -> None:
    (odd / "templates" / "country.html").write_bytes(b"<p>\xff</p>\n")
    ended(check(odd), refused, "templates/country.html", "template-error")


def test_a_template_that_looks_inside_is_not_built(odd: Path, call: Run) -> None:
    inside = "{{ ''.__class__.__mro__[1].__subclasses__() }}"
    (odd / "templates" / "country.html").write_text(inside, encoding="utf-8")
    outcome = call("build", "b", "--formats", "html", at=odd)
    assert outcome.status in {1, 2}
    assert "Traceback" not in outcome.err
    for file in (odd / "build").rglob("*.html"):
        assert "<class" not in file.read_text(encoding="utf-8")
        assert "&lt;class" not in file.read_text(encoding="utf-8")


def test_nothing_is_written_by_a_check(workspace: Path, check: Run) -> None:
    shutil.copytree(BASE, workspace, dirs_exist_ok=True)
    (workspace / "briefings" / "a.yaml").write_text(f"{HEAD}summary: Good [@nosuch:p1].\n", encoding="utf-8")
    before = sorted(workspace.rglob("*"))
    assert check(workspace).status == 1
    assert sorted(workspace.rglob("*")) == before
