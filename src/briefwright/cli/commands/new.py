"""Write a spec to start from into `briefings/`: it checks without a finding, and builds as a draft at once.

On a terminal whatever no option says is asked; elsewhere the kind must be said, and the rest has a default. Where the
name of the spec names countries (`mongolia`, `china-russia`), they are its subjects. No file is ever overwritten.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefwright.cli.output import put
from briefwright.unable import Unable

if TYPE_CHECKING:
    from briefwright.cli.starter import Start
    from briefwright.cli.starting import Subject
    from briefwright.workspace import Workspace


def arguments(parser: ArgumentParser) -> None:
    """The options of `new`."""
    parser.add_argument("name", metavar="NAME", help="the name of the spec: briefings/NAME.yaml is written")
    parser.add_argument("--kind", metavar="KIND", help="country, relationship or organization")
    parser.add_argument(
        "--subject",
        action="append",
        default=[],
        metavar="CODE",
        help="whom it is about, as an ISO 3166-1 alpha-3 code; several times, or several with commas",
    )
    parser.add_argument(
        "--named",
        action="append",
        default=[],
        metavar="TEXT",
        help="a subject that has no code: a region, an organization",
    )
    parser.add_argument(
        "--language",
        action="append",
        default=[],
        metavar="LANG",
        help="en, zh or ru; several times, or several with commas (default: the workspace's, or en)",
    )
    parser.add_argument(
        "--title",
        action="append",
        default=[],
        metavar="TEXT",
        help="the title; LANG=TEXT for one of several languages (default: the names of the subjects)",
    )
    parser.add_argument(
        "--as-of", metavar="DATE", help="the day up to which the brief knows things, YYYY-MM-DD (default: today)"
    )
    parser.add_argument("--no-input", action="store_true", help="ask nothing, take the defaults")


def run(options: Namespace) -> int:
    """Write the spec, and say what to do next."""
    import shlex

    from briefwright.cli.starting import spec_name
    from briefwright.workspace import need, shown

    workspace = need(options.workspace)
    name = spec_name(options.name)
    path = workspace.root / "briefings" / f"{name}.yaml"
    _refuse_to_overwrite(path)
    text = _text(_start(options, workspace, name), workspace, path.relative_to(workspace.root).as_posix())
    _write(path, text.encode())
    word = shlex.quote(name)
    put(f"wrote {shown(path)}\n\nnext: briefwright preview {word}, or briefwright build {word} --draft")
    return 0


def _start(options: Namespace, workspace: Workspace, name: str) -> Start:
    """What the spec begins with, from the options, and from answers where somebody can be asked. Raises Unable."""
    from briefwright.cli import starting as read
    from briefwright.cli.asking import ask, terminal
    from briefwright.cli.starter import SCHEMA, Start

    asking = terminal() and not options.no_input
    said = _said(options)  # what is said is looked at before anything is asked
    guessed = () if said.subjects else read.guessed(name)
    kind = said.kind
    if not kind:
        if not asking:
            raise Unable("the kind of brief is not said", "--kind country, relationship or organization")
        likely = "relationship" if len(said.subjects or guessed) > 1 else "country"
        kind = ask("Kind: country, relationship or organization", likely, read.kind)
    subjects = said.subjects
    if subjects:
        read.counted(kind, subjects)
    elif asking:
        subjects = ask(_QUESTIONS[kind], ", ".join(guessed), lambda words: _answered(words, kind))
    elif (kind == "country" and len(guessed) == 1) or (kind == "relationship" and len(guessed) > 1):
        subjects = guessed
    languages = said.languages or (workspace.settings.language or "en",)
    if asking and not said.languages:
        languages = ask("Languages: en, zh, ru, or several", languages[0], lambda words: read.languages([words]))
    named = tuple(s if isinstance(s, str) else dict.fromkeys(languages, s[""]) for s in subjects)
    subjects = named or read.unnamed(kind, languages)
    titles = _titles(options.title, languages, subjects, asking=asking)
    as_of = said.as_of or read.day("today")
    if asking and not said.as_of:
        as_of = ask("Known up to (YYYY-MM-DD)", as_of, read.day)
    return Start(name, kind, subjects, titles, as_of, workspace.files.has(SCHEMA))


class _Said(NamedTuple):
    """What the options say, "" or empty where they say nothing. A name without a code stands under the language ""."""

    kind: str
    subjects: tuple[Subject, ...]
    languages: tuple[str, ...]
    as_of: str


def _said(options: Namespace) -> _Said:
    """The options, read. Raises Unable."""
    from briefwright.cli import starting as read

    codes = dict.fromkeys(read.code(word) for word in read.split(options.subject))
    named = [{"": read.line(word, "the name of a subject")} for word in options.named]
    return _Said(
        read.kind(options.kind) if options.kind is not None else "",
        (*codes, *named),
        read.languages(options.language) if options.language else (),
        read.day(options.as_of) if options.as_of is not None else "",
    )


_QUESTIONS = {
    "country": "Country: its code, such as MNG, or its name",
    "relationship": "Countries: their codes with commas between, such as MNG, RUS, or their names",
    "organization": "Organization: its name",
}


def _answered(words: str, kind: str) -> tuple[Subject, ...]:
    """The subjects that an answer names; that of an organization is taken as it is."""
    import re

    from briefwright.cli.starting import counted, country, line

    if kind == "organization":
        return ({"": line(words, "the name")},)
    parts = re.split(r"[,，、;；]", words) if kind == "relationship" else [words]
    found = tuple(dict.fromkeys(country(part.strip()) for part in parts if part.strip()))
    counted(kind, found)
    return found


def _titles(
    words: list[str], languages: tuple[str, ...], subjects: tuple[Subject, ...], *, asking: bool
) -> dict[str, str]:
    """The titles by language: those of the options, where one without a language is that of the first; those that are
    answered; the names of the subjects. Raises Unable.
    """
    from briefwright.cli import starting as read
    from briefwright.cli.asking import ask

    given: dict[str, str] = {}
    for word in words:
        before, sign, after = word.partition("=")
        language, text = (before, after) if sign and before in languages else (languages[0], word)
        if language in given:
            raise Unable(f"there are two titles in {language}", "write --title LANG=TEXT for each language")
        given[language] = read.line(text, "the title")
    titles: dict[str, str] = {}
    for language in languages:
        titles[language] = given.get(language) or read.title(subjects, language)
        if asking and language not in given:
            of = f" ({language})" if len(languages) > 1 else ""
            titles[language] = ask(f"Title{of}", titles[language], lambda words: read.line(words, "the title"))
    return titles


def _text(start: Start, workspace: Workspace, path: str) -> str:
    """The spec. Raises Unable where something that was said cannot stand in a spec: `[@…]` in a title, say."""
    from briefwright.check.run import check
    from briefwright.cli.starter import starter
    from briefwright.files import Overlay
    from briefwright.finding import Severity

    text = starter(start)
    files = Overlay({path: text.encode()}, workspace.files)
    settings = workspace.settings._replace(select=(), ignore=())
    for finding in check(files, settings, [path]).findings:
        if finding.severity is Severity.ERROR and finding.file == path:
            line = text.split("\n")[finding.start.line - 1].strip()
            raise Unable(f"no spec can begin with `{line[:80]}`: {finding.message}", finding.hint)
    return text


def _refuse_to_overwrite(path: Path) -> None:
    """Raise Unable where there is a spec of this name."""
    for there in (path, path.with_suffix(".yml")):
        if os.path.lexists(there):
            raise Unable(f"nothing was written, for briefings/{there.name} is there already", "choose another name")


def _write(path: Path, data: bytes) -> None:
    """Write a new file whole or not at all. Raises Unable, also where one of this name has come meanwhile."""
    made = not path.parent.exists()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_new(path, data)
    except FileExistsError:
        _refuse_to_overwrite(path)
        raise Unable("briefings is a file, not a folder", "move it away") from None
    except OSError as error:
        if made and path.parent.is_dir() and not any(path.parent.iterdir()):
            path.parent.rmdir()
        reason = (error.strerror or str(error)).lower()
        raise Unable(
            f"briefings/{path.name} cannot be written: {reason}", "choose another name or workspace"
        ) from error


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that must not be there yet. Raises OSError."""
    from briefwright.cli.new_file import write_new

    write_new(path, data)
