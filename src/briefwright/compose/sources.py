"""The list of sources of an edition, and the statement that sums them up."""

from __future__ import annotations

from collections import Counter

from briefwright.compose.document import SourceEntry
from briefwright.compose.inline import plain
from briefwright.compose.notes import Notes
from briefwright.compose.spaces import unbroken
from briefwright.languages import Language


def source_list(notes: Notes, language: Language) -> tuple[SourceEntry, ...]:
    """Every source cited, once, in the order of the citation style."""
    keys = sorted(notes.cited, key=notes.references.order)
    return tuple(_entry(key, notes, language) for key in keys)


def _entry(key: str, notes: Notes, language: Language) -> SourceEntry:
    source = notes.source(key)
    content = notes.references.entry(key)
    reliability = str(source.metadata.get("reliability", ""))
    count = len(notes.cited[key])
    labels = language.labels
    tag = source.language[:2]
    described = [
        labels.source_kinds.get(str(source.metadata.get("type", "")), ""),
        _language_name(tag, language),
        labels.extents.get(source.extent, "") if source.extent != "full" else "",
        labels.passages_cited[language.plural(count)].replace("%", str(count)),
    ]
    words = ("，" if language.code == "zh" else ", ").join(part for part in described if part)
    return SourceEntry(
        key=key,
        content=content,
        text=plain(content),
        reliability=reliability,
        reliability_words=labels.reliabilities.get(reliability, ""),
        description=unbroken(words, language) + ("。" if language.code == "zh" else "."),
        passages=count,
    )


def _language_name(tag: str, language: Language) -> str:
    """A language's name for this edition's reader."""
    from briefwright.languages import LANGUAGES

    if tag in LANGUAGES:
        return LANGUAGES[tag].name[language.code]
    from babel import Locale  # 20 ms, paid only for other languages

    return str(Locale(language.code).languages.get(tag, tag))


def sourcing_statement(notes: Notes, language: Language) -> str:
    """How many sources in which languages, and how many of them were read in digest (after ICD 206)."""
    sources = [notes.source(key) for key in notes.cited]
    if not sources:
        return ""
    labels = language.labels
    tags = Counter(source.language[:2] for source in sources)
    languages = labels.list_separator.join(_language_name(tag, language) for tag, _ in tags.most_common())
    count, digests = len(sources), sum(source.extent == "digest" for source in sources)
    words = labels.rests_on[language.plural(count)].replace("%", str(count)).replace("{languages}", languages)
    digest = labels.all_digest if digests == count else labels.some_digest.replace("%", str(digests)) if digests else ""
    return unbroken(words + digest, language) + ("。" if language.code == "zh" else ".")
