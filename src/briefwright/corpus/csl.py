"""The names of front matter: CSL 1.0.2's types and variables, and ours beside them."""

from __future__ import annotations

import re

from briefwright.shapes import Got, Keyed, List, Map, OneOf, Reader, Shape, Word
from briefwright.yamlpos import Node

TYPES = tuple(
    [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "book",
        "broadcast",
        "chapter",
        "classic",
        "collection",
        "dataset",
        "document",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "event",
        "figure",
        "graphic",
        "hearing",
        "interview",
        "legal_case",
        "legislation",
        "manuscript",
        "map",
        "motion_picture",
        "musical_score",
        "pamphlet",
        "paper-conference",
        "patent",
        "performance",
        "periodical",
        "personal_communication",
        "post",
        "post-weblog",
        "regulation",
        "report",
        "review",
        "review-book",
        "software",
        "song",
        "speech",
        "standard",
        "thesis",
        "treaty",
        "webpage",
    ]
)
_STANDARD = [
    "abstract",
    "annote",
    "archive",
    "archive_collection",
    "archive_location",
    "archive-place",
    "authority",
    "call-number",
    "citation-label",
    "collection-title",
    "container-title",
    "container-title-short",
    "dimensions",
    "division",
    "DOI",
    "event-title",
    "event-place",
    "genre",
    "ISBN",
    "ISSN",
    "jurisdiction",
    "language",
    "license",
    "medium",
    "note",
    "original-publisher",
    "original-publisher-place",
    "original-title",
    "part-title",
    "PMCID",
    "PMID",
    "publisher",
    "publisher-place",
    "references",
    "reviewed-genre",
    "reviewed-title",
    "scale",
    "source",
    "status",
    "title",
    "title-short",
    "URL",
    "volume-title",
    "year-suffix",
    "chapter-number",
    "citation-number",
    "collection-number",
    "edition",
    "first-reference-note-number",
    "issue",
    "locator",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "page",
    "page-first",
    "part-number",
    "printing-number",
    "section",
    "supplement-number",
    "version",
    "volume",
]
_DATES = ["accessed", "available-date", "event-date", "issued", "original-date", "submitted"]
_NAMES = [
    "author",
    "chair",
    "collection-editor",
    "compiler",
    "composer",
    "container-author",
    "contributor",
    "curator",
    "director",
    "editor",
    "editorial-director",
    "editor-translator",
    "executive-producer",
    "guest",
    "host",
    "illustrator",
    "interviewer",
    "narrator",
    "organizer",
    "original-author",
    "performer",
    "producer",
    "recipient",
    "reviewed-author",
    "script-writer",
    "series-creator",
    "translator",
]

_DATE = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
_TAG = r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*"
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\Z")
LANGUAGE_TAG = re.compile(_TAG + r"\Z")


def _day(value: str) -> str:
    """What is wrong with a date of the right form, or ""."""
    import datetime as dt

    for part in value.split("/"):
        if len(part) == 10:
            try:
                dt.date.fromisoformat(part)
            except ValueError:
                return "there is no such day"
    return ""


words = Word("text")
tag = Word("language tag (BCP 47)", like=_TAG)
date = Word("date (2024, 2024-04, 2024-04-30, or a range with /)", like=rf"{_DATE}(?:/{_DATE})?", check=_day)


def _name(reader: Reader, got: Got) -> None:
    """A name has a family name, or is one of an institution."""
    if not {"family", "literal", "given"} & got.keys.keys() and got.node.pairs:
        reader.problem(
            got.node.pairs[0][0], "missing: family or literal", "write {family: …, given: …} or {literal: …}"
        )


name = Map(
    dict.fromkeys(("family", "given", "latin", "literal", "suffix", "dropping-particle", "non-dropping-particle", "comma-suffix", "static-ordering", "parse-names"), words),
    (),
    _name,
)  # fmt: skip
by_language = Keyed(tag, words)

FIELDS: dict[str, Shape | str] = {
    **dict.fromkeys(_STANDARD, words),
    **dict.fromkeys(_DATES, date),
    **dict.fromkeys(_NAMES, List(name, what="a list of names")),
    "key": words,
    "type": Word("CSL type", TYPES),
    "language": tag,
    "title-translation": by_language,
    "keyword": OneOf(
        "a list of words, or a map by language",
        words,
        List(words),
        (Keyed(tag, OneOf("words", words, List(words))),),
    ),
    "text": Word("text (full, excerpt, digest)", ("full", "excerpt", "digest")),
    "reliability": Word("reliability (A to F)", tuple("ABCDEF")),
    "origin": Map({"file": words, "sha256": Word("SHA-256", like=r"[0-9a-f]{64}")}, ("file",)),
}
FRONT_MATTER = Map(FIELDS, ("key", "type", "title", "language"))


def plain(got: Got) -> object:
    """What was read as strings, lists and maps."""
    value = got.value
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {k: v.value if isinstance(v, Node) else plain(v) for k, v in value.items()}
    return value
