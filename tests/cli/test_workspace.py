import os
from pathlib import Path

import pytest

from briefwright.files import Overlay
from briefwright.settings import SETTINGS, Age, Settings
from briefwright.unable import Unable
from briefwright.workspace import SETTINGS_FILE, find, need, read_settings


def read(text: str | bytes) -> Settings:
    data = text if isinstance(text, bytes) else text.encode()
    return read_settings(Overlay({SETTINGS_FILE: data}))


def refusal(text: str | bytes) -> str:
    with pytest.raises(Unable) as caught:
        read(text)
    return str(caught.value)


@pytest.mark.parametrize("marker", [SETTINGS_FILE, "briefings/", "seeds/", "templates/", "styles/"])
def test_each_marker_makes_a_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, marker: str) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    if marker.endswith("/"):
        (tmp_path / marker).mkdir()
    else:
        (tmp_path / marker).touch()
    monkeypatch.chdir(below)
    found = need()
    assert found.root == tmp_path.resolve()
    assert found.settings == Settings()


def test_the_nearest_workspace_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "inner" / "briefings").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "inner" / "briefings")
    assert need().root == (tmp_path / "inner").resolve()


def test_a_file_named_like_a_folder_is_no_marker(tmp_path: Path) -> None:
    (tmp_path / "seeds").touch()
    with pytest.raises(Unable, match="is no workspace"):
        need(str(tmp_path))


def test_outside_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find() is None
    with pytest.raises(Unable, match="briefwright init"):
        need()


def test_named_workspaces_that_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()
    for name, words in (("nosuch", "does not exist"), ("file", "is no folder"), (".", "is no workspace")):
        with pytest.raises(Unable, match=words):
            need(name)


def test_a_current_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    try:
        with pytest.raises(Unable, match="current folder"):
            find()
    finally:
        os.chdir(tmp_path)


def test_all_settings() -> None:
    assert read(
        "\ufeff[brief]\r\nlanguage = 'zh'\r\nstyle = {en = 'chicago-notes', zh = 'gb-t-7714-2015'}\r\n"
        "theme = 'ministry'\r\npaper = 'Letter'\r\n[check]\r\nselect = ['unknown-source']\r\n"
        "ignore = ['unused-source', 'figure-uncited']\r\nfail-on = 'never'\r\nstale-after = '18 months'\r\n"
    ) == Settings(
        language="zh",
        styles={"en": "chicago-notes", "zh": "gb-t-7714-2015"},
        theme="ministry",
        paper="Letter",
        select=("unknown-source",),
        ignore=("unused-source", "figure-uncited"),
        fail_on="never",
        stale_after=Age(18, "months"),
    )


def test_one_style_for_all_languages() -> None:
    assert read('[brief]\nstyle = "zh-notes"').styles == {"": "zh-notes"}


def test_codes_as_one_text() -> None:
    assert read('[check]\nignore = "unused-source, cut-text"').ignore == ("unused-source", "cut-text")


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_the_example_of_each_setting_is_read(setting: tuple[str, ...]) -> None:
    table, _, _, example, words = setting
    assert read(f"[{table}]\n{example}\n") != Settings()
    assert len(words) > 20


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[breif]\nlanguage = "en"\n', 1, "did you mean brief?"),
        ("[brief]\n\nlangage = 'en'\n", 3, "did you mean language?"),
        ("brief.langage = 'en'\n", 1, "did you mean language?"),
        ("brief = {langage = 'en'}\n", 1, "did you mean language?"),
        ("# a\nbrief = 1\n", 2, "[brief]"),
        ("[brief]\nlanguage = 'fr'\n", 2, "one of en, zh, ru"),
        ("[brief]\ntheme = 'plain'\nlanguage = ['en']\n", 3, "language"),
        ("[brief]\ntheme = 'minstry'\n", 2, "did you mean ministry?"),
        ("[brief]\npaper = 'A5'\n", 2, "A4"),
        ("[brief]\nstyle = 'chicago'\n", 2, "chicago-notes"),
        ("[brief]\ntheme='plain'\n[brief.style]\nen = 'chicago-notes'\nfr = 'zh-notes'\n", 5, "fr is no language"),
        ("[brief]\nstyle = {\nen = 'nosuch'}\n", 2, "not TOML"),
        ("[brief]\nstyle.en = 'chicago-notse'\n", 2, "did you mean chicago-notes?"),
        ("[check]\nselect = [\n  'unknown-source',\n  'unknown-pasage',\n]\n", 4, "did you mean unknown-passage?"),
        ("[check]\nignore = [1]\n", 2, "ignore cannot be 1"),
        ("[check]\nignore = true\n", 2, "a list"),
        ("[check]\nfail-on = 'warnings'\n", 2, "did you mean warning?"),
        ("[check]\nfail_on = 'warning'\n", 2, "did you mean fail-on?"),
        ("[check]\nstale-after = 3\n", 2, "3 years"),
        ("[check]\nstale-after = '0 years'\n", 2, "0 years"),
        ("[check]\nignore = ['x'\n", 2, "not TOML"),
        ("\n\n[check]\nfail-on = warning\n", 4, "not TOML"),
        (b"[brief]\n# \xe9t\xe9\n", 2, "UTF-8"),
        ("a = " + "[" * 5000, 1, "not TOML"),
        ("a = '\x00'\n", 1, "not TOML"),
    ],
)
def test_faults_are_told_with_their_line(text: str | bytes, line: int, words: str) -> None:
    told = refusal(text)
    assert told.startswith(f"{SETTINGS_FILE}:{line}: "), told
    assert words in told


def test_a_folder_in_place_of_the_settings(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).mkdir()
    (tmp_path / "seeds").mkdir()
    with pytest.raises(Unable, match="is a folder"):
        need(str(tmp_path))


def test_settings_that_lead_out_of_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("[brief]", encoding="utf-8")
    (tmp_path / "w" / "seeds").mkdir(parents=True)
    (tmp_path / "w" / SETTINGS_FILE).symlink_to(tmp_path / "secret")
    with pytest.raises(Unable, match="leads out of the workspace"):
        need(str(tmp_path / "w"))
