"""What each name of a spec is for, in words: editors show them beside the name, the reference lists them."""

from __future__ import annotations

from typing import Any

_CITE = "The passages that bear it, `KEY:ID` or a list of them; the same as a citation at the end of the text."
_TABLE = "One table after the text; short for a list with this one item."

WORDS: dict[str, dict[str, str]] = {
    "spec": {
        "kind": "What the brief is about: one country, the relationship of two or more, or an organization.",
        "subjects": "Whom it is about: ISO 3166-1 alpha-3 codes, or `{name: …}` for a region or an organization.",
        "title": "The brief's title.",
        "as_of": "The day up to which the brief knows things, as YYYY-MM-DD. Later dates are plans or forecasts.",
        "language": "The language of the brief: en, zh or ru.",
        "languages": "The languages, where a brief has several editions; every text then stands in each of them.",
        "subtitle": "A line below the title.",
        "authors": "Who wrote it, as names or offices.",
        "series": "The series in which the brief appears.",
        "number": "Its number in the series.",
        "handling": "Who may read it and pass it on; printed with the title.",
        "style": "How notes and the list of sources are worded; without it, the language's own way.",
        "numbering": "Whether notes are numbered through the brief (`brief`) or anew on each page (`page`: ①②③).",
        "theme": "The look: institute, ministry or plain.",
        "paper": "The size of the page: A4 or Letter.",
        "summary": "The brief in a paragraph or two.",
        "key_judgements": "What the analyst concludes, each with its likelihood and confidence.",
        "facts": "A box of short facts.",
        "data": "Series of figures by name, for tables, charts and figures bound in texts (`{=trade.2024}`).",
        "sections": "The body, in sections of up to three levels.",
        "outlook": "What may come.",
        "gaps": "What is not known. Needs no citations.",
        "sourcing": "The analyst's words on the sources, beside the statement that is made from them.",
        "conflicts": "Passages that differ, each pair with a note.",
        "ignore": "Findings that shall not be reported, each with the reason.",
    },
    "subject": {"name": "The name of a region or an organization."},
    "judgement": {
        "text": "The judgement, in a sentence or two.",
        "likelihood": "How likely it is, in one of seven words with a fixed range each.",
        "confidence": "How well the evidence bears it: low, moderate or high.",
        "basis": "What the confidence rests on. A citation here does not count for the judgement.",
        "cite": _CITE,
    },
    "fact": {"label": "What the fact is about.", "value": "The fact.", "cite": _CITE},
    "series": {
        "label": "The name of the series for readers.",
        "unit": "The unit: a magnitude (thousand, mn, bn, 万, 亿, …) if any, then a currency, %, pp, t, … or a word.",
        "cite": "The passages that bear the points without a `cite` of their own.",
        "points": "The figures by period: 2024, 2024-06, 2024-Q1, 2024-H1 or 2023/2024.",
    },
    "point": {
        "value": "The figure, or `[low, high]`.",
        "cite": "The passages that bear this figure.",
        "approx": "`~` about, `<` less than, `>` more than.",
        "status": "Whether the figure is actual (without it), a forecast or a target.",
    },
    "block": {"table": "A table.", "chart": "A chart of data series.", "timeline": "Dated events."},
    "table": {
        "caption": "What the table shows.",
        "columns": "The columns' headings.",
        "rows": "The rows: lists of cells, or `{cells: […], cite: …}`.",
        "series": "Names of data series that make up the table, instead of columns and rows.",
        "unit": "The unit of all figures in the table.",
        "note": "Words below the table.",
        "cite": "The passages that bear every cell without a citation of its own.",
    },
    "row": {"cells": "The cells, as many as there are columns.", "cite": "The passages that bear the row."},
    "chart": {
        "type": "The kind of chart.",
        "series": "Names of the data series that it shows.",
        "caption": "What the chart shows.",
        "alt": "The chart in words, for those who cannot see it.",
        "note": "Words below the chart.",
    },
    "event": {
        "date": "When: 2004, 2004-06, 2004-06-17, or a range with `/`. After `as_of` it counts as planned.",
        "text": "What happened.",
        "cite": _CITE,
    },
    "conflict": {
        "between": "The two sides, each `KEY:ID` or a list of them.",
        "note": "What the analyst makes of the difference.",
    },
    "ignored": {
        "code": "The finding's code.",
        "at": "Where, as a path such as `sections.2.text`; without it, in the whole spec.",
        "reason": "Why it may stand.",
    },
    "section": {
        "heading": "The section's heading.",
        "text": "A text, or a list of texts and of `{table: …}`, `{chart: …}`, `{timeline: …}` in the order of print.",
        "table": _TABLE,
        "chart": _TABLE.replace("table", "chart"),
        "timeline": _TABLE.replace("table", "timeline"),
        "sections": "The sections below this one, to the third level.",
    },
}


def words_of(shape: str) -> dict[str, str]:
    """The words of a shape's names; sections of every level share theirs."""
    return WORDS.get(shape.partition("-")[0], {})


def described(schema: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a spec with these words in it, as `description`."""
    shapes = {name: _with_words(shape, words_of(name)) for name, shape in schema["$defs"].items()}
    return {**schema, "$defs": shapes}


def _with_words(shape: dict[str, Any], words: dict[str, str]) -> dict[str, Any]:
    """A shape whose names bear their words."""
    if "properties" not in shape:
        return shape
    names = shape["properties"].items()
    return {**shape, "properties": {n: {"description": words[n], **v} if n in words else v for n, v in names}}
