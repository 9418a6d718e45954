"""The table of shapes of a spec: read by `read`, printed as JSON Schema by `json_schema`."""

from __future__ import annotations

from typing import Any, NamedTuple

from briefwright.finding import SEVERITIES
from briefwright.languages import LANGUAGES
from briefwright.shapes import Got, Keyed, List, Map, Number, OneOf, Reader, Shape, Text, Word
from briefwright.spec import checks
from briefwright.spec.countries import ALPHA_2
from briefwright.spec.dates import DATE_OR_RANGE, FULL_DATE, PERIOD, wrong_date
from briefwright.yamlpos import Node

LIKELIHOODS = (
    "almost-no-chance", "very-unlikely", "unlikely", "roughly-even", "likely", "very-likely", "almost-certain",
)  # fmt: skip
CONFIDENCES = ("low", "moderate", "high")
KINDS = ("country", "relationship", "organization")
STYLES = ("zh-notes", "gb-t-7714-2025", "gb-t-7714-2015", "chicago-notes", "gost-r-7.0.5")
THEMES = ("institute", "ministry", "plain")
PAPERS = ("A4", "Letter")
CHARTS = ("line", "bar", "stacked", "slope", "dumbbell", "share")
BLOCKS = ("table", "chart", "timeline")
SCALES = ("thousand", "mn", "bn", "trn", "万", "亿", "万亿", "тыс.", "млн", "млрд", "трлн")
UNIT = rf"(?:(?:{'|'.join(s.replace('.', '[.]') for s in SCALES)}) )?\S+(?: \S+){{0,3}}"
SERIES_NAME = Word("name of a series (small letters, digits, hyphens)", like=r"[a-z][a-z0-9-]*")


class Cite(NamedTuple):
    """`KEY:ID[+ID…]`, or a list of them. Anything else is `invalid-citation`; their grammar is `prose`'s."""

    def read(self, reader: Reader, node: Node) -> Got | None:
        """The scalars."""
        items = node.items if node.kind == "seq" else [node]
        good = [item for item in items if item.kind == "scalar" and item.value.strip()]
        for item in (item for item in items if item not in good):
            reader.problem(item, "KEY:ID is wanted here", "write cite: KEY:ID, or a list of them", "invalid-citation")
        if not items:
            reader.problem(node, "this list names no passage", "write KEY:ID", "invalid-citation")
        return Got(node, [Got(item, item.value) for item in good])

    def schema(self) -> dict[str, Any]:
        """A string or a list of strings."""
        one = {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*[:：][A-Za-z][A-Za-z0-9_+-]*$"}
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}


short, prose = Text(), Text(citable=True)
names, cell = Text(wordless=True), Text(citable=True, wordless=True, empty=True)
cite = Cite()
number = Number()
low_high = List(number, 2, 2, "a number or [low, high]")
country = Word("ISO 3166-1 alpha-3 code", tuple(ALPHA_2))
section_text = OneOf(
    "a text, or a list of texts and blocks",
    prose,
    List(OneOf("a text or a block", prose, maps=("block", prose))),
    (prose,),
)

SHAPES: dict[str, Shape] = {
    "spec": Map(
        {
            "kind": Word("kind of brief", KINDS),
            "subjects": List(OneOf("a country's code or {name: …}", country, maps=("subject",)), 1),
            "title": short,
            "as_of": Word("full date (YYYY-MM-DD)", like=FULL_DATE, check=wrong_date),
            "language": Word("language", tuple(LANGUAGES)),
            "languages": List(Word("language", tuple(LANGUAGES)), 1),
            "subtitle": short,
            "authors": List(names),
            "series": names,
            "number": names,
            "handling": short,
            "style": Word("citation style", STYLES),
            "numbering": Word("numbering", ("brief", "page")),
            "theme": Word("theme", THEMES),
            "paper": Word("paper", PAPERS),
            "summary": prose,
            "key_judgements": List("judgement"),
            "facts": List("fact"),
            "data": Keyed(SERIES_NAME, "series"),
            "sections": List("section"),
            "outlook": prose,
            "gaps": List(prose),
            "sourcing": short,
            "conflicts": List("conflict"),
            "ignore": List("ignored"),
        },
        ("kind", "subjects", "title", "as_of", "language|languages", "summary,key_judgements,sections"),
        checks.spec,
    ),
    "subject": Map({"name": names}, ("name",)),
    "judgement": Map(
        {
            "text": prose,
            "likelihood": Word("likelihood", LIKELIHOODS),
            "confidence": Word("confidence", CONFIDENCES),
            "basis": prose,
            "cite": cite,
        },
        ("text",),
    ),
    "fact": Map({"label": short, "value": prose, "cite": cite}, ("label", "value")),
    "series": Map(
        {
            "label": short,
            "unit": Word("unit", like=UNIT),
            "cite": cite,
            "points": Keyed(
                Word("period (2024, 2024-06, 2024-Q1, 2024-H1, 2023/2024)", like=PERIOD, check=wrong_date),
                OneOf("a number, [low, high] or {value: …}", number, low_high, ("point",)),
            ),
        },
        ("points",),
    ),
    "point": Map(
        {
            "value": OneOf("a number or [low, high]", number, low_high),
            "cite": cite,
            "approx": Word("approx", ("~", "<", ">")),
            "status": Word("status", ("actual", "forecast", "target")),
        },
        ("value",),
    ),
    "block": Map({name: name for name in BLOCKS}, (), checks.block),
    "table": Map(
        {
            "caption": prose,
            "columns": List(short, 1),
            "rows": List(OneOf("a row", seq=List(cell), maps=("row",))),
            "series": List(SERIES_NAME, 1),
            "unit": short,
            "note": prose,
            "cite": cite,
        },
        (),
        checks.table,
    ),
    "row": Map({"cells": List(cell), "cite": cite}, ("cells",)),
    "chart": Map(
        {
            "type": Word("chart type", CHARTS),
            "series": List(SERIES_NAME, 1),
            "caption": prose,
            "alt": short,
            "note": prose,
        },
        ("type", "series"),
    ),
    "timeline": List("event", what="a list of {date: …, text: …}"),
    "event": Map(
        {"date": Word("date (2004, 2004-06, 2004-06-17, or a range with /)", like=DATE_OR_RANGE, check=wrong_date),
         "text": prose, "cite": cite},
        ("date", "text"),
    ),
    "conflict": Map({"between": List(cite, 2, 2), "note": prose}, ("between",)),
    "ignored": Map(
        {"code": Word("finding's code", tuple(SEVERITIES)), "at": Word("path"), "reason": Word("reason")},
        ("code", "reason"),
    ),
}  # fmt: skip


def _section(level: int) -> Map:
    """A section of a level: the third has no sections of its own."""
    below: dict[str, Shape | str] = {"sections": List(f"section-{level + 1}")} if level < 3 else {}
    return Map({"heading": short, "text": section_text, **{name: name for name in BLOCKS}, **below}, ("heading",))


SHAPES |= {"section": _section(1), "section-2": _section(2), "section-3": _section(3)}
