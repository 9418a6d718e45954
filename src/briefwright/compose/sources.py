"""The list of sources of an edition, and the statement that sums them up."""

from __future__ import annotations

from collections import Counter

from briefwright.compose.document import SourceEntry
from briefwright.compose.inline import plain
from briefwright.compose.notes import Notes, rich
from briefwright.languages import Language


def source_list(notes: Notes, language: Language) -> tuple[SourceEntry, ...]:
    """Every source cited, once, in the order of the citation style."""
    keys = sorted(notes.cited, key=lambda key: notes.style.sort_key(notes.work(key), language))
    return tuple(_entry(key, notes, language) for key in keys)


def _entry(key: str, notes: Notes, language: Language) -> SourceEntry:
    source = notes.source(key)
    content = rich(notes.style.entry(notes.work(key), language), language)
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
        description=words + ("。" if language.code == "zh" else "."),
        passages=count,
    )


def _language_name(tag: str, language: Language) -> str:
    """A language's name for this edition's reader."""
    from briefwright.languages import LANGUAGES

    if tag in LANGUAGES:
        return LANGUAGES[tag].name[language.code]
    from babel import Locale  # 20 ms, paid only for other languages

    return str(Locale(language.code).languages.get(tag, tag))


_STATEMENT = {
    "en": ("This brief rests on % source", "This brief rests on % sources", "This brief rests on % sources"),
    "zh": ("本简报依据%种材料", "本简报依据%种材料", "本简报依据%种材料"),
    "ru": ("Справка опирается на % источник", "Справка опирается на % источника", "Справка опирается на % источников"),
}
_NOTES = {
    "en": ("% note", "% notes", "% notes"),
    "zh": ("注释%条", "注释%条", "注释%条"),
    "ru": ("% примечание", "% примечания", "% примечаний"),
}


def sourcing_statement(notes: Notes, language: Language) -> str:
    """How many sources in which languages, how many of them in digest, and how many notes (after ICD 206)."""
    keys = [*notes.cited]
    if not keys:
        return ""
    sources = [notes.source(key) for key in keys]
    tags = Counter(source.language[:2] for source in sources)
    languages = language.labels.list_separator.join(_language_name(tag, language) for tag, _ in tags.most_common())
    digests = sum(source.extent == "digest" for source in sources)
    return _sentence(len(keys), languages, digests, len(notes.notes), language)


def _sentence(count: int, languages: str, digests: int, notes: int, language: Language) -> str:
    def counted(forms: tuple[str, str, str], number: int) -> str:
        return forms[language.plural(number)].replace("%", str(number))

    head, tail = counted(_STATEMENT[language.code], count), counted(_NOTES[language.code], notes)
    match language.code:
        case "zh":
            digest = f"，其中{digests}种为转述" if digests else ""
            return f"{head}（{languages}）{digest}，共{tail}。"
        case "ru":
            digest = f", из них в пересказе: {digests}" if digests else ""
            return f"{head} ({languages}){digest}; {tail}."
        case _:
            all_digest = "all" if digests == count else str(digests)
            digest = f", {all_digest} consulted in digest" if digests else ""
            return f"{head} ({languages}){digest}, cited in {tail}."
