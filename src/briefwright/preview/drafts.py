"""Drafts: for each edition the last good one, and what keeps the present one from being good."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from briefwright.check.case import TemplateCase
from briefwright.check.explained import Mark, marks
from briefwright.check.run import CheckedBrief, Report, all_specs, check
from briefwright.compose.compose import compose
from briefwright.compose.document import Document
from briefwright.files import Files
from briefwright.languages import LANGUAGES
from briefwright.preview import overlay
from briefwright.preview.overlay import Overlay
from briefwright.preview.traces import NOTHING, Trace, Traced, Tracing
from briefwright.render.html import render
from briefwright.render.templates import TemplateFault
from briefwright.settings import Settings
from briefwright.unable import Unable
from briefwright.workspace import SETTINGS_FILE, read_settings

State = Literal["good", "broken", "missing"]


class Key(NamedTuple):
    """An edition: the name of its brief, and its language."""

    name: str
    language: str


class Draft(NamedTuple):
    """A draft: its HTML, the words that tell it from every other (`version`), and all that it was made of."""

    html: bytes
    version: str
    document: Document
    path: str
    settings: Settings
    texts: Mapping[str, bytes]


class Shown(NamedTuple):
    """An edition now: its last good draft, if there ever was one; the check of its spec; what is at fault."""

    key: Key
    state: State
    draft: Draft | None
    report: Report | None
    overlay: Overlay | None

    @property
    def brief(self) -> CheckedBrief | None:
        """The brief as checked; there where the spec is."""
        return self.report.briefs[0] if self.report else None


class _Last(NamedTuple):
    """An edition as it was shown last, and what its draft was made of: the check, and the files read to print it."""

    shown: Shown
    report: Report | None = None
    trace: Trace = NOTHING


class Listed(NamedTuple):
    """A brief in the list of all, with the title of each edition; counts are None where it was not checked yet."""

    name: str
    languages: tuple[str, ...]
    titles: tuple[str, ...]
    errors: int | None
    warnings: int | None
    state: State


class Drafts:
    """Makes drafts of the briefs of a workspace, and makes again only what depends on files that changed.

    `named` is a spec outside `briefings/` by its path. `say` is told of faults of briefwright itself. All of it is
    for one thread.
    """

    def __init__(self, files: Files, named: str | None = None, say: Callable[[str], None] = lambda _: None) -> None:
        self.files = files
        self.named = named
        self._say = say
        self._settings = Traced[Settings]()
        self._good_settings = Settings()
        self._templates = Traced[tuple[TemplateCase, ...]]()
        self._checked: dict[str, Traced[Report]] = {}
        self._rest: dict[str, tuple[Settings, tuple[TemplateCase, ...]]] = {}
        """What a check depends on beside the files that it reads."""
        self._shown: dict[Key, _Last] = {}

    def names(self) -> dict[str, str]:
        """The paths of all specs, by the name of their brief."""
        paths = all_specs(self.files)
        if self.named is not None:
            paths = [*(path for path in paths if stem(path) != stem(self.named)), self.named]
        return {stem(path): path for path in paths if path.isprintable()}

    def look(self, key: Key) -> Shown:
        """An edition as it is now; the very value given before where nothing that it depends on has changed."""
        before = self._shown.get(key) or _Last(Shown(key, "missing", None, None, None))
        now = self._look(key, before)
        if now.shown == before.shown:
            now = now._replace(shown=before.shown)
        self._shown[key] = now
        return now.shown

    def listed(self, name: str) -> Listed:
        """A brief as the list of all shows it."""
        known = [last.shown for last in self._shown.values() if last.shown.key.name == name]
        languages = tuple(shown.key.language for shown in known if shown.draft) or (self.default_language,)
        unnamed = (name,) * len(languages)
        path = self.names().get(name)
        if path is None:
            return Listed(name, languages, unnamed, 0, 0, "missing")
        try:
            report, _ = self._check(path)
        except Exception:  # noqa: BLE001 - the page of the brief says why
            return Listed(name, languages, unnamed, 1, 0, "broken")
        resolved, counts = report.briefs[0].resolved, (report.summary.errors, report.summary.warnings)
        if resolved is None:
            return Listed(name, languages, unnamed, *counts, "broken")
        languages = resolved.brief.languages
        broken = any(shown.state == "broken" and shown.key.language in languages for shown in known)
        titled = titles(report)
        named = tuple(titled.get(language) or name for language in languages)
        return Listed(name, languages, named, *counts, "broken" if broken else "good")

    def languages(self, name: str) -> tuple[str, ...]:
        """The languages of a brief's editions, as far as they are known."""
        return self.listed(name).languages or (self.default_language,)

    def marks(self, key: Key) -> Mapping[tuple[str, str], tuple[Mark, ...]]:
        """The figures of an edition by the passages that they were held against; none where it cannot be read."""
        path = self.names().get(key.name)
        if path is None:
            return {}
        try:
            resolved = self._check(path)[0].briefs[0].resolved
            return marks(resolved, key.language) if resolved is not None else {}
        except Exception:  # noqa: BLE001 - the page of the brief says why
            return {}

    @property
    def default_language(self) -> str:
        """The language of a brief that does not say."""
        return self._good_settings.language or "en"

    def _look(self, key: Key, before: _Last) -> _Last:
        path, draft = self.names().get(key.name), before.shown.draft
        if path is None:
            return _Last(Shown(key, "missing", draft, None, _gone(key)))
        try:
            report, settings = self._check(path)
        except Unable as fault:
            about = overlay.of_settings(fault, self.files, SETTINGS_FILE)
            return _Last(Shown(key, "broken", draft, None, about))
        except Exception as error:  # noqa: BLE001 - whatever a user wrote, the server lives on
            return _Last(Shown(key, "broken", draft, None, self._fault(path, error)))
        brief = report.briefs[0]
        if brief.resolved is None:
            return _Last(Shown(key, "broken", draft, report, _unread(path, brief)))
        languages = brief.resolved.brief.languages
        if key.language not in languages:
            return _Last(Shown(key, "missing", draft, report, _untold(path, key, languages)))
        if report is before.report and before.trace.holds(self.files):
            return before
        return self._made(Shown(key, "broken", draft, report, None), path, settings)

    def _made(self, shown: Shown, path: str, settings: Settings) -> _Last:
        """An edition whose brief can be read, drafted anew."""
        assert shown.brief is not None
        assert shown.brief.resolved is not None
        files = Tracing(self.files)
        try:
            document = compose(shown.brief.resolved, shown.key.language, settings, draft=True)
            html = render(document, files).encode("utf-8", "replace")
        except TemplateFault as fault:
            now = shown._replace(overlay=overlay.of_template(fault, self.files))
        except Exception as error:  # noqa: BLE001 - as above
            now = shown._replace(overlay=self._fault(path, error))
        else:
            texts = {**self._checked[path].trace.texts, **files.trace.texts}
            version = hashlib.sha256(html).hexdigest()[:16]
            now = shown._replace(state="good", draft=Draft(html, version, document, path, settings, texts))
        return _Last(now, shown.report, files.trace)

    def _fault(self, path: str, error: Exception) -> Overlay:
        """A fault of briefwright itself, which its user is told of in one line."""
        words = f"{type(error).__name__} {' '.join(str(error).split())[:200]}".strip()
        self._say(f"the draft of {path} cannot be made: {words}")
        return Overlay(path, 0, 0, f"the draft cannot be made: {words}", "this is a fault of briefwright: report it")

    def _check(self, path: str) -> tuple[Report, Settings]:
        """The check of a spec, and the settings that it was made with. Raises Unable where these are faulty."""
        settings = self._good_settings = self._settings.get(self.files, read_settings)
        templates = self._templates.get(self.files, _templates)
        rest = (settings, templates)
        if self._rest.get(path) != rest:
            self._checked.pop(path, None)
            self._rest[path] = rest
        traced = self._checked.setdefault(path, Traced())
        return traced.get(self.files, lambda files: check(files, settings, [path], templates)), settings


def stem(path: str) -> str:
    """The name of the brief of a spec's path."""
    return path.rpartition("/")[2].removesuffix(".yaml").removesuffix(".yml")


def _templates(files: Files) -> tuple[TemplateCase, ...]:
    """The workspace's own templates, looked at."""
    from briefwright.render.template_check import check as check_templates

    return check_templates(files)


def titles(report: Report) -> dict[str, str]:
    """The titles of a brief as written, by language, that of its first language first."""
    resolved = report.briefs[0].resolved
    title = resolved.brief.title if resolved else None
    proses = resolved.proses_of(title) if resolved and title else ()
    return {language: " ".join(" ".join(p.plain for p in prose.paragraphs).split()) for language, prose in proses}


def _gone(key: Key) -> Overlay:
    return Overlay(f"briefings/{key.name}.yaml", 0, 0, f"there is no spec {key.name}")


def _unread(path: str, brief: CheckedBrief) -> Overlay:
    """A spec that is no map of names: its first problem."""
    return overlay.of_problem(path, brief.spec.text, brief.spec.problems[0])


def _untold(path: str, key: Key, languages: tuple[str, ...]) -> Overlay:
    """A spec without this edition."""
    words = LANGUAGES[key.language].name["en"] if key.language in LANGUAGES else key.language
    return Overlay(path, 0, 0, f"this brief has no edition in {words}", f"its languages are {', '.join(languages)}")
