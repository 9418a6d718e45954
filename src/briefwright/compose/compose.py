"""A resolved brief in one language -> its Document."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial

from briefwright.citation_styles.dates import worded
from briefwright.compose.bound import plans
from briefwright.compose.document import ContentsEntry, Document, Section
from briefwright.compose.inline import Writer, plain
from briefwright.compose.notes import Notes
from briefwright.compose.sections import Sections
from briefwright.compose.sources import source_list, sourcing_statement
from briefwright.compose.subjects import subject_name
from briefwright.languages import LANGUAGES, Language
from briefwright.prose.resolve import Resolved
from briefwright.settings import Settings
from briefwright.spec import Brief
from briefwright.spec.brief import Text


def compose(
    resolved: Resolved, language: str, settings: Settings, *, draft: bool = False, afresh: Collection[int] = ()
) -> Document:
    """The Document of one edition. What leads nowhere is shown as such; without `draft` the caller has seen to it.

    `afresh` are the numbers of notes that must be understood without the one before them, as they begin a page whose
    numbers begin anew.
    """
    brief, words = resolved.brief, LANGUAGES[language]
    restarting = brief.numbering == "page"
    style = _style(brief, words, settings.styles)
    notes = Notes(resolved.corpus, words, style, resolved.keys, restarting=restarting, afresh=afresh)
    writer = Writer(brief, words, notes, plans(resolved, words))
    parts = Sections(writer, resolved, words)
    title_content, subtitle = parts.line(brief.title), parts.line(brief.subtitle)
    # in the order of print, which is the order of the notes
    summary, judgements, facts = parts.flow(brief.summary), parts.judgements(), parts.facts()
    sections, outlook = parts.sections(), parts.flow(brief.outlook)
    conflicts, gaps, sourcing = parts.conflicts(), parts.gaps(), parts.line(brief.sourcing)
    say = partial(_said, parts)
    series, number = say(brief.series), say(brief.number)
    title = plain(title_content)
    subjects = tuple(subject_name(subject, words, say) for subject in brief.subjects)
    authors = tuple(say(author) for author in brief.authors)
    document = Document(
        kind=brief.kind,
        language=language,
        language_tag=words.tag,
        words=words,
        theme=brief.theme or settings.theme or "institute",
        paper=brief.paper or settings.paper or "A4",
        numbering=brief.numbering or "brief",
        draft=draft,
        unresolved=writer.unresolved,
        title=title,
        series=series,
        number=number,
        handling=say(brief.handling),
        authors=authors,
        authors_text=words.labels.list_separator.join(authors),
        subjects=subjects,
        subjects_text=words.labels.list_separator.join(subjects),
        as_of=brief.as_of,
        made=settings.made or brief.as_of,
        as_of_text=worded(brief.as_of, words),
        running=title,
        running_left=" ".join(part for part in (series or words.labels.kinds[brief.kind], number) if part),
        title_content=title_content,
        subtitle=subtitle,
        summary=summary,
        judgements=judgements,
        facts=facts,
        sections=sections,
        outlook=outlook,
        outlook_number=parts.number((len(brief.sections) + 1,)) if outlook and sections else "",
        conflicts=conflicts,
        gaps=gaps,
        sourcing_statement=sourcing_statement(notes, words),
        sourcing=sourcing,
        sources=source_list(notes, words),
        scale=parts.scale(),
        confidence_terms=tuple(words.confidence.values()),
        notes=tuple(notes.notes),
        contents=(),
    )
    return _with_contents(document, words)


def _style(brief: Brief, language: Language, styles: Mapping[str, str]) -> str:
    """The citation style: the spec's, the workspace's for this language or for all, the language's own."""
    return brief.style or styles.get(language.code) or styles.get("") or language.default_style


def _said(parts: Sections, text: Text | None) -> str:
    """A short text as plain words."""
    return plain(parts.line(text)) if text else ""


def _with_contents(document: Document, language: Language) -> Document:
    labels = language.labels
    fixed = {
        "summary": (labels.summary, document.summary),
        "judgements": (labels.judgements, document.judgements),
        "facts": (labels.facts, document.facts),
        "outlook": (labels.outlook, document.outlook),
        "conflicts": (labels.conflicts, document.conflicts),
        "gaps": (labels.gaps, document.gaps),
        "sources": (labels.sources, document.sources or document.sourcing),
        "key": (labels.key, document.scale),
    }
    entries = {name: ContentsEntry(name, "", words) for name, (words, there) in fixed.items() if there}
    if "outlook" in entries:
        entries["outlook"] = ContentsEntry("outlook", document.outlook_number, labels.outlook)
    order = [entries.pop(name) for name in ("summary", "judgements", "facts") if name in entries]
    sections = [_entry(section) for section in document.sections]
    return replace(document, contents=(*order, *sections, *entries.values()))


def _entry(section: Section) -> ContentsEntry:
    return ContentsEntry(section.id, section.number, plain(section.heading))
