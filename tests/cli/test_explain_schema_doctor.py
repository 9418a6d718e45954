import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from briefwright.cli import diagnosis
from briefwright.finding import SEVERITIES
from briefwright.render import fonts
from briefwright.report.pages import codes

Call = Callable[..., Any]


@pytest.mark.parametrize("code", codes())
def test_explain(code: str, call: Call) -> None:
    outcome = call("explain", code)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(f"{code} (")
    assert "How to mend it" in outcome.out


@pytest.mark.parametrize(("code", "words"), [("unknown-sorce", "unknown-source"), ("", "one of cut-text"), ("x", "x")])
def test_explain_what_is_not_there(code: str, words: str, refused: Call) -> None:
    assert words in refused("explain", code).err


def test_explain_a_code_of_a_later_version(refused: Call) -> None:
    for code in {*SEVERITIES} - {*codes()}:
        assert f"{code} is not looked for by this version" in refused("explain", code).err


def test_schema(call: Call) -> None:
    outcome = call("schema")
    assert outcome.status == 0
    Draft202012Validator.check_schema(json.loads(outcome.out))


@pytest.mark.parametrize("argv", [["explain", "cut-text"], ["schema"], ["doctor"], ["init", "new"]], ids=" ".join)
def test_faulty_settings_end_any_command(argv: list[str], refused: Call, workspace: Path) -> None:
    (workspace / "briefwright.toml").write_text("\n[breif]\n", "utf-8")
    assert refused(*argv, at=workspace).err.startswith("briefwright: briefwright.toml:2: ")
    assert not (workspace / "new").exists()


def test_doctor(call: Call, workspace: Path) -> None:
    outcome = call("doctor", "--format", "json", at=workspace)
    read = json.loads(outcome.out)
    assert outcome.status == int(not read["ok"])
    items = {item["name"]: item for item in read["items"]}
    assert {"Python", "Pango", "HarfBuzz", "weasyprint", "cache", "workspace", "fonts-noto-cjk"} <= {*items}
    assert items["workspace"]["found"].endswith("(1 spec, 2 sources)")
    for item in items.values():
        assert item["ok"] or item["do"]
    text = call("doctor", at=workspace).out
    for item in items.values():
        assert item["name"] in text
        assert item["do"] in text


def test_doctor_outside_of_a_workspace(call: Call, tmp_path: Path) -> None:
    assert "`briefwright init DIR` makes one" in call("doctor", at=tmp_path).out


def test_doctor_misses_what_is_missing(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "missing", lambda: fonts.FACES[:1])
    monkeypatch.setattr(diagnosis, "PACKAGES", ("Babel", "no-such-package"))
    monkeypatch.setattr(fonts, "cache_folders", lambda: (tmp_path / "file" / "fonts",))
    (tmp_path / "file").touch()
    outcome = call("doctor", "--format", "json", at=tmp_path)
    missing = {item["name"]: item["do"] for item in json.loads(outcome.out)["items"] if not item["ok"]}
    assert outcome.status == 1
    assert {*missing} == {"fonts-paratype", "no-such-package", "cache"}
    assert "apt-get install fonts-paratype" in missing["fonts-paratype"]
    assert "XDG_CACHE_HOME" in missing["cache"]
