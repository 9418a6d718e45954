"""A workspace's settings as values, and the words that explain each of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

FailOn = Literal["error", "warning", "note", "never"]
FAIL_ON: tuple[FailOn, ...] = ("error", "warning", "note", "never")


class Age(NamedTuple):
    """A length of time, such as 18 months."""

    number: int
    unit: Literal["days", "months", "years"]


class Settings(NamedTuple):
    """What `briefwright.toml` and the command line say.

    `language`, `theme`, `paper` and `styles` (a citation style by language; "" for every language) stand in for what
    a spec leaves out; None means that the workspace says nothing. `select` holds the codes to look for (empty: all),
    `ignore` those to leave out. Findings from `fail_on` upward make a command end with 1. `strict` counts passages
    that were not reviewed as errors. Sources older than `stale_after` are stale (None: never). `made` is the moment
    that files say they were made (ISO 8601; "": the brief's own date).
    """

    language: str | None = None
    styles: Mapping[str, str] = MappingProxyType({})
    theme: str | None = None
    paper: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    strict: bool = False
    stale_after: Age | None = None
    made: str = ""


class Setting(NamedTuple):
    """A name of `briefwright.toml`: its table, what it holds, an example in TOML, and what it is for."""

    table: str
    name: str
    holds: str
    example: str
    words: str


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "brief",
        "language",
        "`en`, `zh` or `ru`",
        'language = "en"',
        "The language of a brief whose spec names none.",
    ),
    Setting(
        "brief",
        "style",
        "a citation style, or a table from language to citation style",
        'style = {en = "chicago-notes", zh = "zh-notes"}',
        "How notes and the list of sources are worded where the spec does not say.",
    ),
    Setting(
        "brief",
        "theme",
        "`institute`, `ministry` or `plain`",
        'theme = "institute"',
        "The look of a brief whose spec names none.",
    ),
    Setting(
        "brief",
        "paper",
        "`A4` or `Letter`",
        'paper = "A4"',
        "The size of the page where the spec does not say.",
    ),
    Setting(
        "check",
        "select",
        "a list of finding codes",
        'select = ["unknown-source", "unknown-passage"]',
        "Look for these findings only. `--select` on the command line stands instead of it.",
    ),
    Setting(
        "check",
        "ignore",
        "a list of finding codes",
        'ignore = ["unused-source"]',
        "Leave these findings out everywhere. `--ignore` on the command line adds to it.",
    ),
    Setting(
        "check",
        "fail-on",
        "`error`, `warning`, `note` or `never`",
        'fail-on = "warning"',
        "From which severity on `check` ends with exit status 1. `--fail-on` and `--strict` stand instead of it.",
    ),
    Setting(
        "check",
        "stale-after",
        "a length of time: a number of `days`, `months` or `years`",
        'stale-after = "3 years"',
        "How old a source may be on a brief's date before the brief should say why it still holds.",
    ),
)
