# ruff: noqa: INP001 - a script beside the pages that it makes, no package
"""Writes `docs/reference/` from the code, or with `--check` says which of its files are out of date.

Commands, findings, settings, the spec's names, what templates see, languages and the picture of the floors are
written once, in the code; this makes pages of them.
"""

from __future__ import annotations

import argparse
import ast
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

from briefwright.cli.parser import module, parser
from briefwright.cli.table import COMMANDS, Command
from briefwright.compose import document
from briefwright.files import Overlay
from briefwright.finding import SEVERITIES
from briefwright.languages import LANGUAGES, Labels, Language
from briefwright.render.templates import environment
from briefwright.report.pages import codes, page
from briefwright.report.spec_words import described, words_of
from briefwright.settings import SETTINGS
from briefwright.spec import json_schema

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference"
ARCHITECTURE = ROOT / "docs" / "explanation" / "architecture.md"
FLOORS = ("<!-- floors: made by docs/make_reference.py -->", "<!-- end of floors -->")
MADE = "<!-- Made by docs/make_reference.py; change the code, not this file. -->\n\n"


def pages() -> dict[Path, str]:
    """All that is made: the text of each file."""
    schema = described(json_schema())
    made = {
        "commands.md": commands(),
        "findings.md": findings(),
        "settings.md": settings(),
        "spec.md": spec(schema["$defs"]),
        "spec.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n",
        "template-context.md": template_context(),
        "languages.md": languages(),
        **{f"findings/{code}.md": finding(code) for code in codes()},
    }
    return {**{REFERENCE / name: text for name, text in made.items()}, ARCHITECTURE: architecture()}


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    lines = [[*head], ["---"] * len([*head]), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def commands() -> str:
    """Every command with its arguments and options."""
    every = [("`-w DIR`, `--workspace DIR`", "The workspace; otherwise found from the current folder upward.")]
    every += [("`-h`, `--help`", "What the command does and its options."), ("`--version`", "briefwright's version.")]
    statuses = [("0", "nothing wrong"), ("1", "findings at or above `--fail-on`, or something not written")]
    statuses += [("2", "the command could not do its work; one line on standard error says why and what to do")]
    statuses += [("130", "interrupted")]
    intro = (
        "# Commands\n\n`briefwright COMMAND [options]`; `bw` is the same. Options stand before the command's name or "
        "after it.\n\n" + table(("option of every command", ""), every) + "\n\n"
        + table(("exit status", ""), statuses) + "\n\nReports go to standard output, progress and remarks to standard "
        "error. Colour is for terminals; `NO_COLOR` turns it off, `FORCE_COLOR` on. `SOURCE_DATE_EPOCH` "
        "(seconds since 1970) is the moment that files say they were made, else it is the brief's own date.\n"
    )  # fmt: skip
    return MADE + intro + "".join(map(_command, COMMANDS))


def _command(command: Command) -> str:
    """One command."""
    actions = [a for a in parser(command)._actions if a.dest not in {"help", "workspace"}]  # noqa: SLF001
    rows = [(_names(action), _sentence(action.help or "")) for action in actions]
    words = (module(command).__doc__ or "").strip()
    options = f"\n\n{table(('argument or option', ''), rows)}" if rows else ""
    return f"\n## {command.name}\n\n{words}{options}\n"


def _names(action: argparse.Action) -> str:
    """How an argument or option is written."""
    value = str(action.metavar or action.dest.upper())
    if not action.option_strings:
        return f"`{value}`"
    return ", ".join(f"`{name}`" if action.nargs == 0 else f"`{name} {value}`" for name in action.option_strings)


def _sentence(words: str) -> str:
    """Words with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith('.') else '.'}"


def findings() -> str:
    """The list of findings."""
    rows = []
    for code in codes():
        about = page(code)
        assert about is not None
        rows.append((f"[{code}](findings/{code}.md)", SEVERITIES[code].word, about.summary))
    return f"{MADE}# Findings\n\n`briefwright explain CODE` prints the same pages.\n\n" + (
        table(("code", "severity", "means"), rows) + "\n"
    )


def finding(code: str) -> str:
    """One finding's page."""
    about = page(code)
    assert about is not None
    return MADE + about.as_markdown()


def settings() -> str:
    """The names of briefwright.toml."""
    rows = [(f"`[{s.table}]`", f"`{s.name}`", s.holds, s.words, f"`{s.example}`") for s in SETTINGS]
    words = (
        "# Settings\n\n`briefwright.toml` lies at the root of a workspace. All of it may be left out. An unknown name "
        "or a wrong value ends every command with exit status 2 and the line.\n\n"
    )
    return MADE + words + table(("table", "name", "holds", "what for", "example"), rows) + "\n"


def spec(shapes: dict[str, Any]) -> str:
    """Every name of a spec, shape by shape."""
    intro = (
        f"{MADE}# The names of a spec\n\nA spec is `briefings/NAME.yaml`. The same as a "
        "[JSON Schema](spec.schema.json), which `briefwright schema` prints. A *text* is Markdown, or a map from "
        "language to Markdown with each of the spec's languages.\n"
    )
    parts = [intro]
    for name, shape in shapes.items():
        if "properties" not in shape or name in {"section-2", "section-3"}:
            continue
        needed = _needed(shape)
        rows = [
            (f"`{key}`", _type(value, shapes), "yes" if key in needed else "", words_of(name)[key])
            for key, value in shape["properties"].items()
        ]
        parts.append(f"\n## {name}\n\n{table(('name', 'holds', 'required', 'what for'), rows)}\n")
    return "".join(parts)


def _needed(shape: dict[str, Any]) -> set[str]:
    """The names that a shape must have."""
    return {*shape.get("required", ())}


def _type(value: dict[str, Any], shapes: dict[str, Any]) -> str:
    """What a value may be, in a few words."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        shape = shapes[name]
        return f"list of {_type(shape['items'], shapes)}" if shape.get("type") == "array" else _link(name)
    if "enum" in value:
        return ", ".join(f"`{word}`" for word in value["enum"]) if len(value["enum"]) <= 8 else "one of a fixed list"
    if "anyOf" in value:
        return " or ".join(dict.fromkeys(_type(one, shapes) for one in value["anyOf"]))
    if value.get("type") == "array":
        return f"list of {_type(value['items'], shapes)}"
    if "patternProperties" in value:
        return f"map of {' or '.join(_type(one, shapes) for one in value['patternProperties'].values())}"
    kind = value.get("type", "")
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def _link(name: str) -> str:
    """The name of a shape, leading to it."""
    short = name.partition("-")[0]
    return "text" if name == "text" else f"[{short}](#{short})"


def template_context() -> str:
    """All that a template sees, from the docstrings of the values themselves."""
    classes: list[Any] = [
        value for value in vars(document).values() if is_dataclass(value) and value.__module__ == document.__name__
    ]
    classes.sort(key=lambda value: value is not document.Document)
    classes += [Language, Labels]
    intro = (
        f"{MADE}# What a template sees\n\nA template gets the composed document as `brief` and its style sheets as "
        "`styles`. It prints; nothing is left to look up. A name that is not here is a "
        "[template-error](findings/template-error.md).\n\n"
    )
    parts = [intro, table(("filter or function", ""), _functions()), "\n"]
    for value in classes:
        rows = [(f"`{name}`", f"`{_written(held)}`") for name, held in value.__annotations__.items()]
        parts.append(f"\n## {value.__name__}\n\n{_unindented(value)}\n\n{table(('field', 'holds'), rows)}\n")
    return "".join(parts)


def _written(held: Any) -> str:
    """A type as the code writes it."""
    return str(getattr(held, "__forward_arg__", held))


def _functions() -> Iterator[tuple[str, str]]:
    """The filters and functions that are ours, beside Jinja's own."""
    from jinja2.defaults import DEFAULT_NAMESPACE
    from jinja2.filters import FILTERS

    made = environment(Overlay({}))
    ours = {f"| {name}": f for name, f in made.filters.items() if name not in FILTERS}
    ours |= {f"{name}()": f for name, f in made.globals.items() if name not in DEFAULT_NAMESPACE}
    for name, function in sorted(ours.items()):
        yield f"`{name}`", _unindented(getattr(function, "func", function)).split("\n\n")[0]


def _unindented(thing: Any) -> str:
    """A docstring as Markdown."""
    import inspect

    return inspect.getdoc(thing) or ""


def languages() -> str:
    """The terms of each language."""
    parts = [f"{MADE}# Languages\n\nThe fixed words of each language that an analyst must know.\n"]
    for language in LANGUAGES.values():
        likelihood = [(f"`{word}`", term) for word, term in language.likelihood.items()]
        confidence = [(f"`{word}`", term) for word, term in language.confidence.items()]
        parts.append(
            f"\n## {language.name['en']} (`{language.code}`)\n\n"
            f"Citation style without `style`: `{language.default_style}`. A translated quotation is marked "
            f"“{language.own_translation}”. Abbreviations that end no sentence: "
            f"{', '.join(language.abbreviations) or 'none'}.\n\n"
            + table(("likelihood", ""), likelihood) + "\n\n" + table(("confidence", ""), confidence) + "\n"
        )  # fmt: skip
    return "".join(parts)


def architecture() -> str:
    """The page on the architecture, with the picture of the floors put in anew."""
    text = ARCHITECTURE.read_text("utf-8")
    before, _, rest = text.partition(FLOORS[0])
    after = rest.partition(FLOORS[1])[2]
    return f"{before}{FLOORS[0]}\n\n{floors()}\n\n{FLOORS[1]}{after}"


def floors() -> str:
    """The floors, the highest first, each room with what it is."""
    rows = []
    for number, rooms in reversed([*enumerate(_floors())]):
        rows += [(str(number), f"`{room}`", said) for room in rooms if (said := _room(room))]
    return table(("floor", "room", "what it is"), rows)


def _floors() -> tuple[tuple[str, ...], ...]:
    """The table of floors, which the test of the architecture holds."""
    tree = ast.parse((ROOT / "tests" / "test_architecture.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "FLOORS":
            assert node.value is not None
            found: tuple[tuple[str, ...], ...] = ast.literal_eval(node.value)
            return found
    raise LookupError("tests/test_architecture.py has no FLOORS")


def _room(room: str) -> str:
    """The first sentence of what a room says of itself, "" for one that is not built yet."""
    folder = ROOT / "src" / "briefwright"
    file = next((f for f in (folder / f"{room}.py", folder / room / "__init__.py") if f.is_file()), None)
    words = ast.get_docstring(ast.parse(file.read_text("utf-8"))) if file else ""
    paragraph = " ".join((words or "").split("\n\n")[0].split())
    return paragraph.partition(". ")[0].rstrip(".")


def main(words: list[str]) -> int:
    """Write what is out of date; with `--check` only say so. 1 where something was out of date and is not written."""
    check = "--check" in words
    made = pages()
    stale = [path for path, text in made.items() if not path.is_file() or path.read_text("utf-8") != text]
    extra = [path for path in REFERENCE.rglob("*") if path.is_file() and path not in made]
    for path in [*stale, *extra]:
        print(f"{'out of date' if check else 'written' if path in made else 'removed'}: {path.relative_to(ROOT)}")
        if check:
            continue
        if path in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[path], "utf-8")
        else:
            path.unlink()
    return int(check and bool(stale or extra))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
