"""The names of front matter: CSL 1.0.2's types and variables, and ours beside them."""

from __future__ import annotations

import datetime as dt
import re

from briefwright.languages.language import words
from briefwright.shapes import Got, Keyed, List, Map, OneOf, Reader, Shape, Word
from briefwright.yamlpos import Node

TYPES = words(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
    document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
    manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage
    """
)
_STANDARD = words(
    """
    abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number
    citation-key citation-label citation-number collection-number collection-title container-title
    container-title-short dimensions division DOI edition event event-place event-title first-reference-note-number
    genre ISBN ISSN issue journalAbbreviation jurisdiction license locator medium note number number-of-pages
    number-of-volumes original-publisher original-publisher-place original-title page page-first part-number part-title
    PMCID PMID printing-number publisher publisher-place references reviewed-genre reviewed-title scale section
    shortTitle source status supplement-number title title-short URL version volume volume-title year-suffix
    """
)
_DATES = ("accessed", "available-date", "event-date", "issued", "original-date", "submitted")
_NAMES = words(
    """
    author chair collection-editor compiler composer container-author contributor curator director editor
    editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
    original-author performer producer recipient reviewed-author script-writer series-creator translator
    """
)
_PARTS = words(
    """
    family given latin literal suffix dropping-particle non-dropping-particle comma-suffix static-ordering parse-names
    """
)

_DATE = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
_TAG = (
    r"[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}"  # language, extended language
    r"(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"  # script, region
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"  # variants
    r"(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?"  # extensions, private use
)
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\Z")
LANGUAGE_TAG = re.compile(_TAG + r"\Z")


def _wrong_date(value: str) -> str:
    """What is wrong with a date or range of the right form, or ""."""
    parts = value.split("/")
    for part in parts:
        try:
            dt.date.fromisoformat(f"{part}-01-01"[:10])
        except ValueError:
            return "there is no such day" if len(part) == 10 else "there is no such year"
    length = min(map(len, parts))
    return "it ends before it begins" if parts[-1][:length] < parts[0][:length] else ""


text = Word("text")
tag = Word("language tag (BCP 47)", like=_TAG)
date = Word("date (2024, 2024-04, 2024-04-30, or a range with /)", like=rf"{_DATE}(?:/{_DATE})?", check=_wrong_date)


def _check_name(reader: Reader, got: Got) -> None:
    """A name has a family or given name, or is an institution's."""
    if not {"family", "literal", "given"} & got.keys.keys():
        place = got.node.pairs[0][0] if got.node.pairs else got.node
        reader.problem(place, "missing: family or literal", "write {family: …, given: …} or {literal: …}")


name = Map(dict.fromkeys(_PARTS, text), (), _check_name)
names = List(name, what="a list of names ([{family: …, given: …}])")

FIELDS: dict[str, Shape | str] = {
    **dict.fromkeys(_STANDARD, text),
    **dict.fromkeys(_DATES, date),
    **dict.fromkeys(_NAMES, names),
    "key": text,
    "type": Word("CSL type", TYPES),
    "language": tag,
    "title-translation": Keyed(tag, text),
    "title-short-translation": Keyed(tag, text),
    "keyword": OneOf(
        "a list of words, or a map by language",
        seq=List(text),
        maps=(Keyed(tag, OneOf("a list of words", text, List(text))),),
    ),
    "text": Word("text (full, excerpt, digest)", ("full", "excerpt", "digest")),
    "reliability": Word("reliability (A to F)", tuple("ABCDEF")),
    "origin": Map({"file": text, "sha256": Word("SHA-256", like=r"[0-9A-Fa-f]{64}")}, ("file",)),
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
