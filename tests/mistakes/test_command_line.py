"""Mistakes on the command line: the exit status, one clear line on standard error, never a traceback."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

BASE = Path(__file__).parent / "cases" / "base"
HEAD = "kind: country\nsubjects: [MNG]\ntitle: Mongolia\nas_of: 2026-11-20\nlanguage: en\n"
Call = Callable[..., SimpleNamespace]
CODES = (
    *("unknown-source", "unknown-passage", "unknown-data", "invalid-citation", "duplicate-id", "invalid-spec"),
    *("invalid-source", "quote-uncited", "uncited-judgement", "unused-source", "unused-silencer", "cut-text"),
    "template-error",
)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A workspace with a good brief, `good`, one with an error, `bad`, and one with a warning, `doubtful`."""
    shutil.copytree(BASE, tmp_path / "sample")
    folder = tmp_path / "sample" / "briefings"
    folder.mkdir()
    (folder / "good.yaml").write_text(f"{HEAD}summary: Rail leads [@s3:p1; @s1:p1; @s2:p1].\n", encoding="utf-8")
    (folder / "bad.yaml").write_text(f"{HEAD}summary: Rail leads [@nosuch:p1].\n", encoding="utf-8")
    (folder / "doubtful.yaml").write_text(f"{HEAD}summary: Rank #1 of five.\n", encoding="utf-8")
    return tmp_path / "sample"


# What is typed, and words of which the line on standard error must hold one at least.
REFUSED = [
    (["nosuch"], ["nosuch"]),
    (["chekc"], ["chekc", "check"]),
    (["--nosuch"], ["--nosuch"]),
    (["check", "--nosuch"], ["--nosuch"]),
    (["check", "nosuch"], ["nosuch"]),
    (["check", "goof"], ["goof"]),
    (["check", "briefings/nosuch.yaml"], ["nosuch"]),
    (["check", "good", "nosuch"], ["nosuch"]),
    (["check", "../nosuch.yaml"], ["nosuch"]),
    (["check", ""], ["SPEC", "spec", "brief"]),
    (["check", "--format", "nosuch"], ["nosuch"]),
    (["check", "--format", "html"], ["html"]),
    (["check", "--format"], ["--format"]),
    (["check", "--fail-on", "nosuch"], ["nosuch"]),
    (["check", "--fail-on", "info"], ["info"]),
    (["check", "--select", "nosuch"], ["nosuch"]),
    (["check", "--select", "unknown-sorce"], ["unknown-sorce"]),
    (["check", "--select", "unknown-source,nosuch"], ["nosuch"]),
    (["check", "--ignore", "nosuch"], ["nosuch"]),
    (["check", "--ignore"], ["--ignore"]),
    (["-w"], ["-w", "--workspace", "command"]),
    (["-w", "nosuch", "check"], ["nosuch"]),
    (["check", "-w", "nosuch"], ["nosuch"]),
    (["check", "-w", "briefwright.toml"], ["briefwright.toml"]),
    (["show"], ["KEY", "key"]),
    (["show", "nosuch"], ["nosuch"]),
    (["show", "s33"], ["s33"]),
    (["show", "S3"], ["S3"]),
    (["show", "s3:p99"], ["p99"]),
    (["show", "s3:P1"], ["P1"]),
    (["show", "s3:"], ["s3"]),
    (["show", ":p1"], ["p1", "key", "KEY"]),
    (["show", "../../etc/passwd"], ["passwd"]),
    (["show", "../seeds/s3"], ["s3"]),
    (["show", "s3", "--format", "nosuch"], ["nosuch"]),
    (["show", "s3:p1", "--format", "sarif"], ["sarif"]),
    (["explain"], ["CODE", "code"]),
    (["explain", "nosuch"], ["nosuch"]),
    (["explain", "unknown-sorce"], ["unknown-sorce"]),
    (["explain", "Unknown-Source"], ["Unknown-Source"]),
    (["build", "nosuch"], ["nosuch"]),
    (["build", "good", "--formats", "docx"], ["docx"]),
    (["build", "good", "--formats", "html,docx"], ["docx"]),
    (["build", "good", "--formats", "json", "--to", "briefwright.toml"], ["briefwright.toml"]),
    (["build", "good", "--format", "nosuch"], ["nosuch"]),
    (["build", "--nosuch"], ["--nosuch"]),
    (["init"], ["DIR", "dir"]),
    (["init", "."], ["briefwright.toml", "exist"]),
    (["init", "briefwright.toml"], ["briefwright.toml"]),
    (["init", "briefwright.toml/demo"], ["briefwright.toml"]),
    (["schema", "--nosuch"], ["--nosuch"]),
    (["doctor", "--nosuch"], ["--nosuch"]),
]


@pytest.mark.parametrize(("argv", "words"), REFUSED, ids=[" ".join(argv) or "-" for argv, _ in REFUSED])
def test_refused(
    argv: list[str], words: list[str], sample: Path, call: Call, refused: Callable[[SimpleNamespace], None]
) -> None:
    before = sorted(sample.rglob("*"))
    outcome = call(*argv, at=sample)
    refused(outcome)
    assert any(word in outcome.err for word in words), outcome.err
    assert sorted(sample.rglob("*")) == before


# What is typed, and the exit status of findings in `good`, `bad` and `doubtful`.
STATUS = [
    (["check"], 1),
    (["check", "good"], 0),
    (["check", "bad"], 1),
    (["check", "doubtful"], 0),
    (["check", "good", "bad"], 1),
    (["check", "good", "doubtful"], 0),
    (["check", "briefings/good.yaml"], 0),
    (["check", "./briefings/bad.yaml"], 1),
    (["check", "bad", "--fail-on", "never"], 0),
    (["check", "bad", "--fail-on", "warning"], 1),
    (["check", "doubtful", "--fail-on", "warning"], 1),
    (["check", "doubtful", "--fail-on=warning"], 1),
    (["check", "doubtful", "--fail-on", "note"], 1),
    (["check", "doubtful", "--strict"], 1),
    (["check", "--strict", "doubtful"], 1),
    (["check", "bad", "--ignore", "unknown-source"], 0),
    (["check", "bad", "--select", "cut-text"], 0),
    (["check", "bad", "--select", "unknown-source"], 1),
    (["check", "bad", "--ignore", "unknown-passage,cut-text"], 1),
    (["--format", "json", "check", "bad"], 1),
    (["-w", ".", "check", "good"], 0),
    (["check", "-w", ".", "good"], 0),
    (["check", "good", "--workspace", "."], 0),
    (["--workspace=.", "check", "bad"], 1),
    (["explain", "unknown-source"], 0),
    (["show", "s3"], 0),
    (["show", "s3:p1"], 0),
    (["show", "s1:n1", "--format", "json"], 0),
    (["schema"], 0),
    (["--help"], 0),
    (["--version"], 0),
    (["check", "--help"], 0),
]


@pytest.mark.parametrize(("argv", "status"), STATUS, ids=[" ".join(argv) for argv, _ in STATUS])
def test_status(argv: list[str], status: int, sample: Path, call: Call) -> None:
    outcome = call(*argv, at=sample)
    assert outcome.status == status, outcome.out + outcome.err
    assert "Traceback" not in outcome.err
    if argv[0] in {"explain", "show", "schema", "--help", "--version"} or status == 1:
        assert outcome.out.strip()


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_a_machine_format_stands_alone_on_standard_output(form: str, sample: Path, call: Call) -> None:
    outcome = call("check", "--format", form, at=sample)
    assert isinstance(json.loads(outcome.out), dict)


@pytest.mark.parametrize("form", ["text", "github", "junit"])
@pytest.mark.parametrize("brief", ["good", "bad"])
def test_other_formats_end_the_same_way(form: str, brief: str, sample: Path, call: Call) -> None:
    outcome = call("check", brief, "--format", form, at=sample)
    assert outcome.status == int(brief == "bad")
    assert ("nosuch" in outcome.out) == (brief == "bad")
    assert "\x1b[" not in outcome.out


def test_from_a_folder_below(sample: Path, call: Call) -> None:
    outcome = call("check", "bad", "--format", "json", at=sample / "briefings")
    assert outcome.status == 1
    assert [one["file"] for one in json.loads(outcome.out)["findings"] if one["code"] == "unknown-source"] == [
        "briefings/bad.yaml"
    ]


def test_outside_of_any_workspace(tmp_path: Path, call: Call, refused: Callable[[SimpleNamespace], None]) -> None:
    (tmp_path / "elsewhere").mkdir()
    refused(call("check", at=tmp_path / "elsewhere"))


def test_init_overwrites_nothing(tmp_path: Path, call: Call, refused: Callable[[SimpleNamespace], None]) -> None:
    folder = tmp_path / "demo"
    assert call("init", "demo", at=tmp_path).status == 0
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert before
    refused(call("init", "demo", at=tmp_path))
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


# A faulty `briefwright.toml`, and its faulty line.
SETTINGS = {
    "syntax": ("[brief]\nlanguage = en\n", 2),
    "unclosed-table": ('[brief]\nlanguage = "en"\n[check\n', 3),
    "unclosed-string": ('[brief]\n\ntheme = "plain\n', 3),
    "duplicate": ('[brief]\nlanguage = "en"\nlanguage = "zh"\n', 3),
    "unknown-name": ('[brief]\nlanguage = "en"\nlangauge = "zh"\n', 3),
    "unknown-table": ('[brief]\nlanguage = "en"\n[chekc]\nignore = []\n', 3),
    "language": ('# settings\n[brief]\nlanguage = "fr"\n', 3),
    "style": ('[brief]\nstyle = "chicago-note"\n', 2),
    "style-by-language": ('[brief]\nstyle = {en = "chicago-notes", zh = "nosuch"}\n', 2),
    "theme": ('[brief]\npaper = "A4"\ntheme = "dark"\n', 3),
    "paper": ('[brief]\npaper = "A5"\n', 2),
    "type": ("[brief]\nlanguage = 5\n", 2),
    "fail-on": ('[check]\nfail-on = "sometimes"\n', 2),
    "ignore-code": ('[check]\nfail-on = "error"\nignore = ["nosuch"]\n', 3),
    "ignore-type": ('[check]\nfail-on = "error"\nignore = 5\n', 3),
    "table-type": ("check = 5\n", 1),
}


@pytest.mark.parametrize("command", [["check"], ["build", "good"], ["show", "s3"]], ids=lambda one: one[0])
@pytest.mark.parametrize("name", SETTINGS)
def test_faulty_settings_end_any_command(
    name: str, command: list[str], sample: Path, call: Call, refused: Callable[[SimpleNamespace], None]
) -> None:
    text, line = SETTINGS[name]
    (sample / "briefwright.toml").write_text(text, encoding="utf-8")
    outcome = call(*command, at=sample)
    refused(outcome)
    assert re.search(rf"briefwright\.toml\D+{line}\b", outcome.err), outcome.err


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained(code: str, sample: Path, call: Call) -> None:
    outcome = call("explain", code, at=sample)
    assert outcome.status == 0
    assert code in outcome.out


def test_a_brief_with_errors_is_not_written_and_the_others_are(sample: Path, call: Call) -> None:
    outcome = call("build", "good", "bad", "--formats", "json", at=sample)
    assert outcome.status == 1
    assert "nosuch" in outcome.out + outcome.err
    assert [path.name for path in (sample / "build").glob("*.json")] == ["good.json"]
