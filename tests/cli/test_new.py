import json
import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.check.run import check
from briefwright.cli import main
from briefwright.cli.commands import new
from briefwright.cli.starter import Start, starter
from briefwright.cli.starter_words import WORDS
from briefwright.cli.starting import code, guessed, unnamed
from briefwright.compose.compose import compose
from briefwright.files import Overlay
from briefwright.languages import LANGUAGES
from briefwright.render.html import render
from briefwright.settings import Settings
from briefwright.spec.shapes import KINDS
from briefwright.unable import Unable

Call = Callable[..., Any]
SOME = [list(some) for size in (1, 2, 3) for some in combinations(LANGUAGES, size)]


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A workspace with nothing in it."""
    (tmp_path / "briefwright.toml").touch()
    return tmp_path


@pytest.fixture(autouse=True)
def nobody_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefwright.cli.asking.terminal", lambda: False)


def written(workspace: Path) -> list[str]:
    """Every file and folder of a workspace but its settings."""
    return sorted(p.relative_to(workspace).as_posix() for p in workspace.rglob("*") if p.name != "briefwright.toml")


def spec(workspace: Path, name: str) -> str:
    return (workspace / "briefings" / f"{name}.yaml").read_text("utf-8")


def bare(page: str) -> str:
    """The words of a page, without tags and white space."""
    return re.sub(r"<[^>]*>|[\s\u2060]", "", page)


def opened(text: str) -> str:
    """A spec whose examples are no comments any more."""
    without = re.sub(r"^# (?=key_judgements:|facts:| )", "", text, flags=re.MULTILINE)
    assert without.count("\nkey_judgements:\n") == without.count("\nfacts:\n") == 1
    return without


def test_one_command_then_the_build(call: Call, empty: Path) -> None:
    outcome = call("new", "mongolia", "--kind", "country", at=empty)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("wrote briefings/mongolia.yaml\n\nnext: briefwright preview mongolia")
    assert written(empty) == ["briefings", "briefings/mongolia.yaml"]
    checked = call("check", "--format", "json", "--fail-on", "note", at=empty)
    assert checked.status == 0, checked.out
    built = call("build", "--draft", "--format", "json", at=empty)
    assert built.status == 0, built.err
    (brief,) = json.loads(built.out)["briefs"]
    assert [file["path"] for file in brief["files"]] == ["build/mongolia.html", "build/mongolia.pdf"]
    assert (empty / "build" / "mongolia.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("languages", SOME, ids=",".join)
def test_every_kind_in_every_language_drafts_without_a_finding(kind: str, languages: list[str]) -> None:
    for some in ({*languages}, dict.fromkeys(reversed(languages))):
        subjects = unnamed(kind, [*some])
        text = starter(Start("x", kind, subjects, dict.fromkeys(some, "Title"), "2026-11-20"))
        files = Overlay({"briefings/x.yaml": text.encode()})
        report = check(files, Settings(), ["briefings/x.yaml"])
        assert report.findings == ()
        (brief,) = report.briefs
        assert brief.resolved is not None
        for language in some:
            page = render(compose(brief.resolved, language, Settings(), draft=True), files)
            page = bare(page)
            assert bare(WORDS[language].sections[kind][-1][0]) in page
            assert [one for one in WORDS if bare(WORDS[one].summary) in page] == [language]


@pytest.mark.parametrize("languages", [["en"], ["zh"], ["ru", "en"], ["zh", "en", "ru"]], ids=",".join)
def test_the_examples_are_right_but_for_their_sources(languages: list[str]) -> None:
    text = starter(Start("x", "country", ("MNG",), dict.fromkeys(languages, "Title"), "2026-11-20"))
    report = check(Overlay({"briefings/x.yaml": opened(text).encode()}), Settings(), ["briefings/x.yaml"])
    assert {finding.code for finding in report.findings} == {"unknown-source"}
    (brief,) = report.briefs
    assert brief.resolved is not None
    assert len(brief.resolved.brief.judgements) == len(brief.resolved.brief.facts) == 1


@given(
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.sampled_from([("en",), ("zh",), ("ru", "en")]),
    st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_any_title_comes_back_as_it_was_or_is_refused(title: str, languages: tuple[str, ...], named: bool) -> None:
    shown = " ".join(title.split())
    if not shown or not shown.isprintable():
        return
    subjects = (dict.fromkeys(languages, shown),) if named else ("MNG",)
    text = starter(Start("x", "country", subjects, dict.fromkeys(languages, shown), "2026-11-20"))
    (brief,) = check(Overlay({"x.yaml": text.encode()}), Settings(), ["x.yaml"]).briefs
    assert brief.resolved is not None, text
    node = brief.resolved.brief.title
    assert node is not None
    assert all(found is not None and found.value == shown for found in map(node.node, languages))


def test_all_that_can_be_said(call: Call, empty: Path) -> None:
    words = ["--kind", "relationship", "--subject", "chn,RUS", "--subject", "mng", "--named", "上海合作组织"]
    words += ["--language", "zh,en", "--title", "中俄蒙: 走廊", "--title", "en=Three, and a “corridor” #1"]
    assert call("new", "corridor", *words, "--as-of", "2025-03-31", at=empty).status == 0
    text = spec(empty, "corridor")
    assert "\nsubjects: [CHN, RUS, MNG, {name: 上海合作组织}]\n" in text
    assert '\ntitle: {zh: "中俄蒙: 走廊", en: "Three, and a “corridor” #1"}\n' in text
    assert "\nas_of: 2025-03-31\nlanguages: [zh, en]\n" in text
    assert "主要判断" in text.split("key_judgements")[0]
    assert call("build", "corridor", "--draft", "--formats", "html", at=empty).status == 0
    assert "中俄蒙" in (empty / "build" / "corridor.zh.html").read_text("utf-8")


def test_what_is_not_said_has_a_default(call: Call, empty: Path) -> None:
    (empty / "briefwright.toml").write_text('[brief]\nlanguage = "ru"\n', "utf-8")
    call("new", "russia-mongolia", "--kind", "relationship", at=empty)
    text = spec(empty, "russia-mongolia")
    assert "\nsubjects: [RUS, MNG]\ntitle: Россия и Монголия\n" in text
    assert re.search(r"\nas_of: \d{4}-\d\d-\d\d\nlanguage: ru\n", text)
    call("new", "anything", "--kind", "country", "--language", "en", at=empty)
    assert "\nsubjects: [{name: Name of the country}]\ntitle: Name of the country\n" in spec(empty, "anything")
    (empty / "spec.schema.json").write_text("{}", "utf-8")
    call("new", "sco.yaml", "--kind", "organization", at=empty)
    assert spec(empty, "sco").startswith("# yaml-language-server: $schema=../spec.schema.json\n")


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("mongolia", ("MNG",)),
        ("China-Russia", ("CHN", "RUS")),
        ("united-states-china", ("USA", "CHN")),
        ("cote_d_ivoire", ("CIV",)),
        ("俄罗斯-蒙古", ("RUS", "MNG")),
        ("казахстан", ("KAZ",)),
        ("mongolia-2026", ()),
        ("sco", ()),
        ("a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t-u-v-w-x-y-z", ()),
    ],
)
def test_countries_are_read_off_the_name(name: str, codes: tuple[str, ...]) -> None:
    assert guessed(name) == codes


@pytest.mark.parametrize(
    ("word", "meant"),
    [("MGN", "MNG"), ("MN", "MNG"), ("mongolia", "MNG"), ("Mongola", "MNG"), ("蒙古", "MNG"), ("RUSS", "RUS"),
     ("Россия", "RUS"), ("GER", "DEU")],
)  # fmt: skip
def test_a_wrong_code_is_told_with_the_one_that_was_meant(word: str, meant: str, refused: Call, empty: Path) -> None:
    outcome = refused("new", "x", "--kind", "country", "--subject", word, at=empty)
    assert f"{word} is no ISO 3166-1 alpha-3 code: did you mean {meant} (" in outcome.err
    assert written(empty) == []


@pytest.mark.parametrize("word", ["QQQ", "x", "Atlantis on the sea", "\u202e", "1", "🇲🇳"])
def test_a_code_that_is_like_none(word: str) -> None:
    with pytest.raises(Unable, match="is no ISO"):
        code(word)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "--kind country, relationship or organization"),
        (["--kind", "contry"], "contry is no kind of brief: did you mean country?"),
        (["--kind", "country", "--subject", "MNG,RUS"], "kind country has one subject, not 2"),
        (["--kind", "relationship", "--subject", "MNG", "--subject", "mng"], "has two subjects or more, not 1"),
        (["--kind", "country", "--language", "de"], "de is no language of briefs: one of en, zh, ru"),
        (["--kind", "country", "--language", ","], "a brief has a language"),
        (["--kind", "country", "--as-of", "2025-02-30"], "there is no such day"),
        (["--kind", "country", "--as-of", "2025-02"], "write it as YYYY-MM-DD"),
        (["--kind", "country", "--title", " "], "the title is empty"),
        (["--kind", "country", "--title", "a\x1bb"], "the title is no line of text"),
        (["--kind", "country", "--title", "A", "--title", "B"], "two titles in en"),
        (["--kind", "country", "--title", "On [@a:p1]"], "no citation may stand here"),
        (["--kind", "organization", "--named", ""], "the name of a subject is empty"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_written(words: list[str], said: str, refused: Call, empty: Path) -> None:
    assert said in refused("new", "x", *words, at=empty).err
    assert written(empty) == []


@pytest.mark.parametrize(
    "name", ["", " ", ".x", "../x", "a/b", "a\\b", "x.lock", "x.lock.yaml", "a\nb", "x" * 101, ".yaml"]
)
def test_what_is_no_name(name: str, refused: Call, empty: Path) -> None:
    refused("new", name, "--kind", "country", at=empty)
    assert written(empty) == []


def test_no_workspace(refused: Call, tmp_path: Path) -> None:
    assert "briefwright init" in refused("new", "x", "--kind", "country", at=tmp_path).err


@pytest.mark.parametrize("there", ["x.yaml", "x.yml"])
def test_no_file_is_overwritten(there: str, refused: Call, empty: Path) -> None:
    (empty / "briefings").mkdir()
    (empty / "briefings" / there).write_text("mine", "utf-8")
    assert there in refused("new", "x", "--kind", "country", at=empty).err
    assert written(empty) == ["briefings", f"briefings/{there}"]
    assert (empty / "briefings" / there).read_text("utf-8") == "mine"


def test_a_link_that_leads_nowhere_is_not_overwritten(refused: Call, empty: Path) -> None:
    (empty / "briefings").mkdir()
    (empty / "briefings" / "x.yaml").symlink_to(empty / "elsewhere")
    refused("new", "x", "--kind", "country", at=empty)
    assert not (empty / "elsewhere").exists()


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_comes_meanwhile_stays(
    links: bool, refused: Call, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = empty / "briefings" / "x.yaml"
    whole = new._write_new

    def late(at: Path, data: bytes) -> None:
        path.write_text("mine", "utf-8")
        whole(at, data)

    def without(*_: object) -> None:
        raise OSError(95, os.strerror(95))

    monkeypatch.setattr(new, "_write_new", late)
    if not links:
        monkeypatch.setattr(os, "link", without)
    assert "is there already" in refused("new", "x", "--kind", "country", at=empty).err
    assert path.read_text("utf-8") == "mine"
    assert written(empty) == ["briefings", "briefings/x.yaml"]


def test_without_links_it_is_written_too(call: Call, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def without(*_: object) -> None:
        raise OSError(95, os.strerror(95))

    monkeypatch.setattr(os, "link", without)
    assert call("new", "x", "--kind", "country", at=empty).status == 0
    assert "kind: country" in spec(empty, "x")


def test_a_write_that_fails_leaves_nothing(refused: Call, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("briefwright.files.write", full)
    assert "no space left" in refused("new", "x", "--kind", "country", at=empty).err
    assert written(empty) == []


def test_a_file_in_place_of_the_folder(refused: Call, empty: Path) -> None:
    (empty / "briefings").touch()
    assert "is a file, not a folder" in refused("new", "x", "--kind", "country", at=empty).err


def test_in_the_workspace_of_init_the_sources_are_at_hand(call: Call, workspace: Path) -> None:
    assert call("new", "mongolia", "--kind", "country", at=workspace).status == 0
    text = spec(workspace, "mongolia")
    assert main(["check", "mongolia", "--fail-on", "note", "-w", str(workspace)]) == 0
    path = workspace / "briefings" / "mongolia.yaml"
    path.write_text(opened(text).replace("KEY:p1", "tumen2015:p1"), "utf-8")
    assert main(["check", "mongolia", "-w", str(workspace)]) == 0


# --- on a terminal --------------------------------------------------------------------------------------------------


class Terminal:
    """`briefwright new` on a terminal of its own."""

    def __init__(self, workspace: Path, *words: str) -> None:
        ours, its = pty.openpty()
        command = [sys.executable, "-m", "briefwright", "new", *words]
        environment = {**os.environ, "PYTHONUTF8": "1"}
        self.process = subprocess.Popen(
            command, cwd=workspace, stdin=its, stdout=its, stderr=its, env=environment, start_new_session=True,
            preexec_fn=_controlled,  # noqa: PLW1509 - so that Ctrl-C typed there is a signal
        )  # fmt: skip
        os.close(its)
        self.ours, self.said = ours, ""

    def until(self, words: str, seconds: float = 20) -> None:
        """Read on until these words were said."""
        end = time.monotonic() + seconds
        while words not in self.said:
            ready, _, _ = select.select([self.ours], [], [], max(0, end - time.monotonic()))
            assert ready, self.said
            try:
                self.said += os.read(self.ours, 4096).decode()
            except OSError:  # it has ended
                assert words in self.said, self.said
        self.said = self.said.partition(words)[2]

    def type(self, words: str) -> None:
        os.write(self.ours, words.encode())

    def end(self) -> int:
        status = self.process.wait(20)
        os.close(self.ours)
        return status


def _controlled() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture
def typed(empty: Path) -> Iterator[Callable[..., Terminal]]:
    begun: list[Terminal] = []

    def begin(*words: str) -> Terminal:
        begun.append(Terminal(empty, *words))
        return begun[-1]

    yield begin
    for terminal in begun:
        terminal.process.kill()
        terminal.process.wait()


def test_questions_and_answers(typed: Callable[..., Terminal], empty: Path) -> None:
    terminal = typed("china-russia")
    terminal.until("Kind: country, relationship or organization [relationship]: ")
    terminal.type("relation\n")
    terminal.until("did you mean relationship?")
    terminal.until("[relationship]: ")
    terminal.type("\n")
    terminal.until("[CHN, RUS]: ")
    terminal.type("China, Mongola\n")
    terminal.until("did you mean MNG (Mongolia)?")
    terminal.until("[CHN, RUS]: ")
    terminal.type("China, 俄罗斯, mn\n")
    terminal.until("Languages: en, zh, ru, or several [en]: ")
    terminal.type("zh en\n")
    terminal.until("Title (zh) [中国、俄罗斯和蒙古]: ")
    terminal.type("三国走廊\n")
    terminal.until("Title (en) [China, Russia, and Mongolia]: ")
    terminal.type("\n")
    terminal.until("Known up to (YYYY-MM-DD) [")
    terminal.type("2025-06-30\n")
    terminal.until("wrote briefings/china-russia.yaml")
    assert terminal.end() == 0
    text = spec(empty, "china-russia")
    assert "\nsubjects: [CHN, RUS, MNG]\n" in text
    assert '\ntitle: {zh: 三国走廊, en: "China, Russia, and Mongolia"}\n' in text
    assert "\nas_of: 2025-06-30\nlanguages: [zh, en]\n" in text


def test_what_options_say_is_not_asked(typed: Callable[..., Terminal], empty: Path) -> None:
    said = ["--kind", "country", "--subject", "MNG", "--language", "en", "--title", "T", "--as-of", "2025-01-01"]
    terminal = typed("x", *said)
    terminal.until("wrote briefings/x.yaml")
    assert terminal.end() == 0
    assert "\ntitle: T\n" in spec(empty, "x")
    terminal = typed("y", "--kind", "country", "--no-input")
    terminal.until("wrote briefings/y.yaml")
    assert terminal.end() == 0


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
@pytest.mark.parametrize("at", ["Kind", "Title"])
def test_interrupted_it_leaves_nothing(key: str, at: str, typed: Callable[..., Terminal], empty: Path) -> None:
    terminal = typed("mongolia", *(["--kind", "country", "--subject", "MNG", "--language", "en"] * (at == "Title")))
    terminal.until(at)
    terminal.until("]: ")
    terminal.type(key)
    status = terminal.end()
    assert status == 130
    assert "Traceback" not in terminal.said
    assert written(empty) == []


def test_the_words_are_there_in_every_language() -> None:
    assert WORDS.keys() == LANGUAGES.keys()
    for words in WORDS.values():
        assert words.sections.keys() == words.subjects.keys() == {*KINDS}
        assert all(len(words.sections[kind]) == len(WORDS["en"].sections[kind]) for kind in KINDS)
        assert "{name}" in words.head
