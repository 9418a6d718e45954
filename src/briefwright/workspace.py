"""The workspace: finds its root, reads `briefwright.toml`, and hands both down as values."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from briefwright.files import Disk, Files, Unreadable
from briefwright.finding import SEVERITIES
from briefwright.languages import LANGUAGES
from briefwright.settings import FAIL_ON, SETTINGS, Age, FailOn, Settings
from briefwright.shapes.reader import nearest
from briefwright.spec.shapes import PAPERS, STYLES, THEMES
from briefwright.unable import Unable

SETTINGS_FILE = "briefwright.toml"
FOLDERS = ("briefings", "seeds", "templates", "styles")


class Workspace(NamedTuple):
    """A workspace: its folder, the door to its files, and what its settings say."""

    root: Path
    files: Files
    settings: Settings


def find(named: str | None = None) -> Workspace | None:
    """The workspace of this name, or the one that holds the current folder; None where there is none.

    Raises Unable where the folder named is no workspace, or the settings are faulty.
    """
    if named is None:
        here = current()
        root = next((folder for folder in (here, *here.parents) if _is_root(folder)), None)
    else:
        root = _named(named)
    if root is None:
        return None
    files = Disk(root)
    return Workspace(root, files, read_settings(files, shown(root / SETTINGS_FILE)))


def need(named: str | None = None) -> Workspace:
    """Like `find`, but raises Unable where there is no workspace."""
    found = find(named)
    if found is None:
        raise Unable(
            "neither this folder nor one above it is a workspace",
            "make one with `briefwright init DIR`, or name one with --workspace DIR",
        )
    return found


def current() -> Path:
    """The current folder. Raises Unable where it is gone."""
    try:
        return Path.cwd()
    except OSError as error:
        raise Unable("the current folder cannot be read", "change into one that exists") from error


def shown(path: Path) -> str:
    """A path as messages print it: from the current folder where it lies below it, else whole."""
    here = current()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)


def read_settings(files: Files, name: str = SETTINGS_FILE) -> Settings:
    """What `briefwright.toml` says; `name` is how messages call it. Raises Unable, with the line, for any fault."""
    if SETTINGS_FILE not in files.names(""):
        return Settings()
    try:
        data = files.read(SETTINGS_FILE)
    except Unreadable as fault:
        raise Unable(f"{name} {fault.reason}", "mend or remove it") from fault
    return _Reader(data, name).settings()


def _is_root(folder: Path) -> bool:
    """Whether a folder holds any of what makes a workspace."""
    return (folder / SETTINGS_FILE).is_file() or any((folder / name).is_dir() for name in FOLDERS)


def _named(name: str) -> Path:
    """The folder that `--workspace` names. Raises Unable where it is no workspace."""
    root = (current() / name).resolve()
    if not root.is_dir():
        raise Unable(f"the workspace {name} {'is no folder' if root.exists() else 'does not exist'}")
    if not _is_root(root):
        holds = ", ".join((SETTINGS_FILE, *(f"{folder}/" for folder in FOLDERS)))
        raise Unable(f"{name} is no workspace (it holds none of {holds})", f"try `briefwright init {name}`")
    return root


class _Reader:
    """Reads the bytes of `briefwright.toml`; every fault is Unable with the line where it stands."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self.text = self._decoded(data)
        self.lines = self.text.split("\n")

    def settings(self) -> Settings:
        """The settings."""
        tables = self._tables()
        brief, check = tables.get("brief", {}), tables.get("check", {})
        return Settings(
            language=self._word("brief", "language", brief, LANGUAGES),
            styles=self._styles(brief),
            theme=self._word("brief", "theme", brief, THEMES),
            paper=self._word("brief", "paper", brief, PAPERS),
            select=self._codes("select", check),
            ignore=self._codes("ignore", check),
            fail_on=self._fail_on(check),
            stale_after=self._age(check),
        )

    def _decoded(self, data: bytes) -> str:
        """The text, without a BOM."""
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self._fail(data.count(b"\n", 0, error.start) + 1, "the file is not UTF-8", "save it as UTF-8")

    def _tables(self) -> dict[str, dict[str, Any]]:
        """The tables of the file, of which each name is known."""
        import tomllib

        try:
            tables = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            words, _, place = str(error).partition(" (at ")
            line = re.match(r"line (\d+)", place)
            self._fail(int(line[1]) if line else len(self.text.rstrip().split("\n")), f"not TOML: {words}")
        except RecursionError:
            self._fail(1, "not TOML: nested too deeply")
        self._known(tables, {setting.table for setting in SETTINGS})
        for table, values in tables.items():
            if not isinstance(values, dict):
                self._fail(self._line(table), f"{table} is a table", f"write [{table}] on a line of its own")
            self._known(values, {setting.name for setting in SETTINGS if setting.table == table}, table)
        return tables

    def _known(self, names: Iterable[str], known: Collection[str], table: str = "") -> None:
        """Fail at the first of these names that is not known."""
        for name in names:
            if name not in known:
                self._fail(self._line(table, name), f"unknown name {name}", _hint(name, known))

    def _word(self, table: str, name: str, values: Mapping[str, Any], known: Collection[str]) -> str | None:
        """A setting that is one of some words, or None where it is not there."""
        return None if name not in values else self._one(table, name, values[name], known)

    def _one(self, table: str, name: str, value: Any, known: Collection[str]) -> str:
        """This value, if it is one of these words."""
        if not isinstance(value, str) or value not in known:
            self._fail(self._line(table, name, value), f"{name} cannot be {_as_toml(value)}", _hint(value, known))
        return value

    def _styles(self, brief: Mapping[str, Any]) -> dict[str, str]:
        """The citation style by language, "" for every language."""
        style = brief.get("style", {})
        if not isinstance(style, dict):
            return {"": self._one("brief", "style", style, STYLES)}
        for language in style:
            if language not in LANGUAGES:
                line = self._line("brief.style", language, "", "style")
                self._fail(line, f"{language} is no language of briefs", _hint(language, LANGUAGES))
        return {language: self._one("brief", "style", value, STYLES) for language, value in style.items()}

    def _codes(self, name: str, check: Mapping[str, Any]) -> tuple[str, ...]:
        """A list of finding codes, or a text that has them with commas between."""
        codes = check.get(name, [])
        if isinstance(codes, str):
            codes = [code.strip() for code in codes.split(",")]
        if not isinstance(codes, list):
            self._fail(self._line("check", name), f"{name} is a list of finding codes", f'write {name} = ["…"]')
        return tuple(self._one("check", name, code, SEVERITIES) for code in codes)

    def _fail_on(self, check: Mapping[str, Any]) -> FailOn:
        """From which severity on a check fails."""
        word = self._word("check", "fail-on", check, FAIL_ON)
        return next((known for known in FAIL_ON if known == word), "error")

    def _age(self, check: Mapping[str, Any]) -> Age | None:
        """The age from which a source is stale."""
        if "stale-after" not in check:
            return None
        value = check["stale-after"]
        found = re.fullmatch(r"([1-9]\d{0,3}) (day|month|year)s?", value) if isinstance(value, str) else None
        if found is None:
            line = self._line("check", "stale-after")
            self._fail(line, f"stale-after cannot be {_as_toml(value)}", 'write a length of time such as "3 years"')
        units: dict[str, Any] = {"day": "days", "month": "months", "year": "years"}
        return Age(int(found[1]), units[found[2]])

    def _line(self, table: str, name: str = "", value: Any = "", parent: str = "") -> int:
        """The line of a name or, where `value` is a string that stands on a later line of its list, of that value.

        `table` "" is the top of the file. A table in one line (`style = {…}`) stands under the name `parent`.
        """
        at = _find_name(self.lines, table, name)
        if at is None and parent:
            at = _find_name(self.lines, table.rpartition(".")[0], parent)
        if at is None:
            at = _find_name(self.lines, table, "") or 1
        if isinstance(value, str) and value:
            quoted = (f'"{value}"', f"'{value}'")
            after = range(at, len(self.lines) + 1)
            at = next((n for n in after if any(q in self.lines[n - 1] for q in quoted)), at)
        return at

    def _fail(self, line: int, what: str, do: str = "") -> NoReturn:
        raise Unable(f"{self.name}:{line}: {what}", do)


def _find_name(lines: list[str], table: str, name: str) -> int | None:
    """The line, from 1, that gives a name of a table its value; of a table alone where `name` is "".

    Reads what TOML writes in any of its ways: `[brief]` and `theme = …` below it, `brief.theme = …`,
    `brief = {theme = …}`.
    """
    wanted = ".".join(part for part in (table, name) if part)
    here = ""
    for number, line in enumerate(lines, 1):
        header = re.match(r"\s*\[+\s*([^\]]+?)\s*\]", line)
        key = re.match(r"\s*([^=#\[]+?)\s*=", line)
        if header:
            here = _plain(header[1])
        path = here if header else ".".join(p for p in (here, _plain(key[1]) if key else "") if p)
        if (header or key) and (path == wanted or path.startswith(f"{wanted}.")):
            return number
        if key and wanted.startswith(f"{path}.") and re.search(rf"[{{,.\s\"']{re.escape(name)}[\"']?\s*[=.]", line):
            return number
    return None


def _plain(key: str) -> str:
    """A key of TOML without quotation marks and white space round its full stops."""
    return ".".join(part.strip().strip("\"'") for part in key.split("."))


def _as_toml(value: Any) -> str:
    """A value as its line has it, near enough."""
    words = f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    return words if len(words) <= 60 else words[:59] + "…"


def _hint(word: Any, known: Collection[str]) -> str:
    """The nearest of what is known, or all of it where it is short."""
    near = nearest(word, known) if isinstance(word, str) else ""
    return near or (f"one of {', '.join(known)}" if len(known) <= 8 else "")
